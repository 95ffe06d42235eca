import { gzipSync } from 'node:zlib';
import type { ButtonInteraction } from 'discord.js';
import { type Bot, type Call, type Discussion, readAgain } from '../../src/discord/index.ts';
import { concernedBy, readCorrections } from '../../src/minutes/index.ts';
import { type Passage, renderGold, type Source } from '../../src/render/index.ts';
import { type Fetcher, SourceError } from '../../src/sources/index.ts';
import { type CorrectionRow, correctionsIn, type Store } from '../../src/store/index.ts';
import { text } from '../../src/wording/index.ts';

/** Of so many threads the labels are exported, each of which is read again. */
const MOST_THREADS = 200;
/** Discord takes files of 10 MiB. */
const PLAIN = 8 * 1024 * 1024;

type Exporting = Call<ButtonInteraction>;

/**
 * Sends what was corrected on the server, as annotated threads (`gold.json`). Nothing of what people wrote is kept, so each thread is read
 * again, if whoever asks may read it; labels of what cannot be read any more, or may not be quoted, are left out and counted.
 */
export async function exportCorrections(call: Exporting, guild: string, fetcher: Fetcher, store: Store): Promise<void> {
  const { answer, say } = call;
  await answer.thinking('private');
  const rows = await correctionsIn(store, guild);
  if (rows.length === 0) throw new SourceError(text('corrections.export.none'));
  const ids = [...new Set(rows.map(({ thread }) => thread))].slice(0, MOST_THREADS);
  const labelled: ReturnType<typeof renderGold>[] = [];
  for (const id of ids) {
    const ofThread = rows.filter(({ thread }) => thread === id);
    const read = await readThread(call, fetcher, ofThread);
    if (read) labelled.push(await labelsOf(call.bot, read, ofThread));
  }
  const labels = labelled.reduce((sum, { corrections }) => sum + corrections.length, 0);
  const file = Buffer.from(JSON.stringify(labelled, null, 1));
  await answer.send({
    content: say('corrections.exported', { labels, left: rows.length - labels }),
    files: [
      file.length <= PLAIN
        ? { name: 'gold.json', attachment: file }
        : { name: 'gold.json.gz', attachment: gzipSync(file) },
    ],
  });
}

/** The thread, from the first of the places where its minutes were taken that can still be read. */
async function readThread(
  call: Exporting,
  fetcher: Fetcher,
  rows: readonly CorrectionRow[],
): Promise<Discussion | undefined> {
  const { interaction, bot } = call;
  const { archives: hosts } = await bot.preferences.settingsOf(interaction.guildId);
  for (const source of new Set(rows.flatMap((row) => row.source ?? []))) {
    try {
      const whole = { ...call, bot: readingAll(bot) };
      const from = JSON.parse(source) as Source;
      return (await readAgain(whole, fetcher, {}, from, { hosts, uncounted: true })).discussion;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return undefined;
}

/** The bot, where all that was said is wanted of a thread. */
function readingAll(bot: Bot): Bot {
  const { computing } = bot;
  return {
    ...bot,
    computing: { ...computing, minutesOf: (material) => computing.minutesOf({ ...material, whole: true }) },
  };
}

async function labelsOf({ preferences }: Bot, { outcome }: Discussion, rows: readonly CorrectionRow[]) {
  const { said = [] } = outcome;
  const unquoted = await preferences.unquotedAmong([
    ...concernedBy(outcome.minutes),
    ...said.flatMap(({ authorId }) => authorId ?? []),
  ]);
  const quotable: Passage[] = said.filter(({ authorId }) => authorId === undefined || !unquoted.has(authorId));
  return renderGold(outcome.minutes, quotable, { corrections: readCorrections(rows), unquoted });
}
