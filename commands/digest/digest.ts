import type { ChatInputCommandInteraction } from 'discord.js';
import { newDigestId, nextTime, readSettings, storedReason, timeZonesLike } from '../../src/digests/index.ts';
import { type Call, type Command, slashCommand } from '../../src/discord/index.ts';
import { escapeMarkdown, MESSAGE } from '../../src/render/index.ts';
import { type Fetcher, SourceError } from '../../src/sources/index.ts';
import {
  addDigest,
  changeDigest,
  type DigestRow,
  deliveriesOf,
  digestsOf,
  removeDigest,
  type Store,
} from '../../src/store/index.ts';
import { type Say, text } from '../../src/wording/index.ts';
import { DEFINITION } from './definition.ts';
import { describe } from './description.ts';
import { eraseKept, exportKept } from './kept.ts';
import { guildOf, planOf, reachable } from './plan.ts';

/** What the command needs of the digests. */
export interface DigestServices {
  readonly store: Store;
  /** Delivers a digest now. False when a delivery of it waits already. */
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
}

const MOST_DIGESTS = 50;

type SlashCall = Call<ChatInputCommandInteraction>;

/** `/digest`: what a server watches, and when it is told of it. */
export const digest = (fetcher: Fetcher, { store, runNow }: DigestServices): Command =>
  slashCommand(
    DEFINITION,
    {
      async add({ name, ...wanted }, call) {
        const { interaction, answer, bot, say } = call;
        await answer.thinking('private');
        const guild = guildOf(interaction);
        if ((await digestsOf(store, guild)).length >= MOST_DIGESTS)
          throw new SourceError(text('digest.tooMany', { most: MOST_DIGESTS }));
        const plan = await planOf(fetcher, call, wanted);
        const now = bot.now();
        const row = {
          id: newDigestId(),
          guild_id: guild,
          owner_id: interaction.user.id,
          name: name.trim(),
          state: 'active' as const,
          created_at: now,
          next_at: nextTime(plan.schedule, plan.time_zone, now),
          ...plan,
        };
        if (row.name === '') throw new SourceError(text('digest.nameless'));
        if (!(await addDigest(store, row)))
          throw new SourceError(text('digest.exists', { name: escapeMarkdown(row.name) }));
        await answer.send({ content: say('digest.added', { digest: describe(say, row, now) }) });
      },

      async list(_, { interaction, answer, bot, say }) {
        await answer.thinking('private');
        const all = await digestsOf(store, guildOf(interaction));
        const lines = await Promise.all(
          all.map(async (row) => {
            const [last] = await deliveriesOf(store, row.id, 1);
            const failed =
              last?.state === 'failed' ? [say('digest.failed', { reason: storedReason(last.reason ?? '') })] : [];
            return [describe(say, row, bot.now(), 1), ...failed].join(' ');
          }),
        );
        await answer.send(all.length === 0 ? { content: say('digest.none') } : { files: [], ...asMessage(lines, say) });
      },

      async edit({ name, ...wanted }, call) {
        const { answer, bot, say } = call;
        await answer.thinking('private');
        const row = await digestNamed(store, name, call);
        if (Object.values(wanted).every((value) => value === undefined))
          throw new SourceError(text('digest.unchanged'));
        const plan = await planOf(fetcher, call, wanted, row);
        const now = bot.now();
        const next_at = row.state === 'active' ? nextTime(plan.schedule, plan.time_zone, now) : null;
        const moved = plan.channel_id !== row.channel_id;
        await changeDigest(store, row.id, { ...plan, next_at, ...(moved ? { live_message_id: null, misses: 0 } : {}) });
        await answer.send({ content: say('digest.changed', { digest: describe(say, { ...row, ...plan }, now) }) });
      },

      async pause({ name }, call) {
        const row = await digestNamed(store, name, call);
        if (row.state === 'paused')
          throw new SourceError(text('digest.pausedAlready', { name: escapeMarkdown(row.name) }));
        await changeDigest(store, row.id, { state: 'paused', paused_because: null, next_at: null });
        await call.answer.send({ content: call.say('digest.paused', { name: escapeMarkdown(row.name) }) });
      },

      async resume({ name }, call) {
        const row = await digestNamed(store, name, call);
        if (row.state === 'active')
          throw new SourceError(text('digest.runsAlready', { name: escapeMarkdown(row.name) }));
        await reachable(call.bot, row.channel_id);
        const now = call.bot.now();
        const next_at = nextTime(row.schedule, row.time_zone, now);
        const change = { state: 'active', paused_because: null, misses: 0, next_at } as const;
        await changeDigest(store, row.id, change);
        await call.answer.send({
          content: call.say('digest.resumed', { digest: describe(call.say, { ...row, state: 'active' }, now) }),
        });
      },

      async remove({ name }, call) {
        const row = await digestNamed(store, name, call);
        await removeDigest(store, row.id);
        await call.answer.send({ content: call.say('digest.removed', { name: escapeMarkdown(row.name) }) });
      },

      async run({ name }, call) {
        const { answer, say } = call;
        await answer.thinking('private');
        const row = await digestNamed(store, name, call);
        if (row.state === 'paused') throw new SourceError(text('digest.isPaused'));
        const started = await runNow(row);
        await answer.send({
          content: started
            ? say(readSettings(row).tellNothingNew ? 'digest.underWay' : 'digest.underWayIfAny', {
                channel: row.channel_id,
              })
            : say('digest.alreadyUnderWay'),
        });
      },

      export: (_, call) => exportKept(store, call),
      erase: ({ sure }, call) => eraseKept(store, sure, call),
    },
    {
      suggestions: {
        async name(typed, { interaction: { guildId } }) {
          const all = guildId ? await digestsOf(store, guildId) : [];
          return all.flatMap(({ name }) => (name.toLowerCase().includes(typed.trim().toLowerCase()) ? [name] : []));
        },
        time_zone: async (typed) => timeZonesLike(typed),
      },
    },
  );

/** The server's digest of that name. */
async function digestNamed(store: Store, name: string, { interaction }: SlashCall): Promise<DigestRow> {
  const all = await digestsOf(store, guildOf(interaction));
  const found = all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  throw new SourceError(
    all.length > 0
      ? text('digest.noSuch', { name: escapeMarkdown(name), names: all.map((each) => escapeMarkdown(each.name)) })
      : text('digest.noSuchNorAny', { name: escapeMarkdown(name) }),
  );
}

/** Lines as a message, or as a file where they are too many for one. */
function asMessage(lines: readonly string[], say: Say) {
  const content = lines.join('\n');
  return content.length <= MESSAGE
    ? { content }
    : {
        content: say('digest.listed', { count: lines.length }),
        files: [{ name: 'digests.md', attachment: Buffer.from(content) }],
      };
}
