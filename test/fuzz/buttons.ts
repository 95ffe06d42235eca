import { gzipSync } from 'node:zlib';
import { InteractionResponseType } from 'discord-api-types/v10';
import { correctablesIn, correctionForm } from '../../src/discord/buttons/correction-form.ts';
import { correct, readCorrections } from '../../src/minutes/index.ts';
import {
  minutesRows,
  newsWith,
  type PostedMinutes,
  packPosted,
  pageRows,
  readPostedNews,
  renderEmbed,
  renderMap,
  renderNewsEmbed,
  renderView,
  unpackPosted,
} from '../../src/render/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { messageFaults } from '../discord/standin/limits.ts';
import { differences } from '../discord/standin/schema.ts';
import { hold } from './promises.ts';
import { createRandom } from './random.ts';

/** What may stand behind the colon of a button's id: anybody can send one. */
const PAGES = ['', '0', '1', '-1', '999999', 'x', '1e999', '0x2', ' ', '٣'];
/** What may be kept of corrections, by this version of the program and by others. */
const VERDICTS = ['not agreed', 'answered', 'not a question', 'wrong person', 'postponed', ''];

/** Reads minutes as they travel with a post, whoever made the file, and shows, turns and corrects them as the buttons under it do. Throws what the program throws, and `Broken`. */
export function everyButton(json: string): void {
  const posted = unpackPosted(gzipSync(json));
  if (!posted) return;
  const packed = packPosted(posted);
  hold(packed !== undefined, 'what came with a post fits into one');
  const again = unpackPosted(packed.bytes);
  hold(JSON.stringify(again) === JSON.stringify(posted), 'what came with a post is the same in the next');
  const random = createRandom(json.length);
  const all = posted.threads.flatMap(({ minutes }) => [...minutes.agreed, ...minutes.openQuestions]);
  const speakers = posted.threads.flatMap(({ minutes }) =>
    minutes.participants.flatMap(({ message }) => message ?? []),
  );
  const kept = all.map(({ id }) => ({
    statement: id,
    verdict: random.pick(VERDICTS),
    speaker: random.pick([null, 'nobody', ...speakers]),
  }));
  const said = readCorrections(kept);
  const threads = posted.threads.map((thread) => ({ ...thread, minutes: correct(thread.minutes, said) }));
  const language = random.pick(LANGUAGES);
  showAll({ ...posted, language }, said);
  showAll({ ...posted, language, threads }, new Map());
}

function showAll(posted: PostedMinutes, said: Parameters<typeof correctionForm>[2]): void {
  const say = sayIn(posted.language);
  for (const view of ['more', 'people', 'thread'] as const)
    for (const wanted of PAGES) {
      const { embed, page, pages } = renderView(posted, view, Number(wanted), { say });
      hold(page >= 0 && page < pages, 'a page that is shown is there');
      takes(`page ${page} of ${view}`, { embeds: [embed], components: pageRows(view, page, pages, say) });
    }
  for (const audience of ['everybody', 'asker', 'copy'] as const)
    takes('the buttons', { components: minutesRows(posted, { say, audience, navigable: true }) });
  for (const { minutes, messages, news } of posted.threads) {
    const { payload, attachments } = renderEmbed(minutes, { say });
    takes('the minutes', { embeds: payload.embeds }, attachments);
    const told = news && newsWith(readPostedNews(minutes, news), (quoted) => correct(quoted, said));
    const shown = told && renderNewsEmbed(told, 6_000, say);
    if (shown) takes('the news', { embeds: [shown.embed] });
    if (messages) hold(renderMap(messages, minutes, { say }).svg.startsWith('<svg'), 'the map is a picture');
  }
  if (correctablesIn(posted).length === 0) return;
  const data = correctionForm('v1.corrections', posted, said, say);
  const faults = differences('ModalInteractionCallbackRequest', { type: InteractionResponseType.Modal, data });
  hold(faults.length === 0, `Discord takes the form: ${faults[0]}`);
}

function takes(
  what: string,
  message: Parameters<typeof messageFaults>[0],
  attachments: readonly { readonly text: string }[] = [],
): void {
  const faults = [
    ...messageFaults(
      message,
      attachments.map(({ text }) => ({ size: Buffer.byteLength(text) })),
    ),
    ...differences('MessageCreateRequest', message),
  ];
  hold(faults.length === 0, `Discord takes ${what}: ${faults[0]}`);
}
