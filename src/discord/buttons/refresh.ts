import type { APIMessage, ButtonInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Changes, Minutes } from '../../minutes/index.ts';
import { BUTTON, type PostedMinutes, type PostedThread, type Source } from '../../render/index.ts';
import { type Fetcher, SourceError } from '../../sources/index.ts';
import { type Key, sayIn, type Text, text } from '../../wording/index.ts';
import { everyViewerMayRead, openChannel, type ReadableChannel } from '../access.ts';
import { admit } from '../admission.ts';
import type { Bot } from '../bot.ts';
import type { Call, ComponentHandler } from '../interactions/command.ts';
import { keptFiles, minutesPost, withoutTheUnquoted } from '../posting/post.ts';
import { postedOf } from '../posting/send.ts';
import { carrierOf, readCarried } from '../reading/carried.ts';
import {
  type Discussion,
  type LinkOptions,
  NothingSaid,
  readChannel,
  readLink,
  readReplies,
} from '../reading/discussion.ts';
import { readMessage } from '../reading/history.ts';
import { needContent } from '../reading/spoken.ts';
import { mayChange, readPressed } from './navigation.ts';
import { existing, gone } from './presser.ts';

type Press = Call<ButtonInteraction>;

/** Milliseconds from one refresh of a post, and of one person, to the next. */
const COOLDOWN = 30_000;
/** So many posts and people are remembered for that. */
const REMEMBERED = 10_000;
/** Where the message that a chain of replies was found by is gone, so many others of the chain are tried. */
const OTHERS_TRIED = 10;

/**
 * Refresh: reads the discussion again, shows what is new and what is no longer so, and leaves out the words of messages that were deleted
 * or edited away. The post itself changes for who may change it; anybody else gets a copy.
 */
export function refreshing(fetcher: Fetcher): Readonly<Record<string, ComponentHandler<ButtonInteraction>>> {
  const cool = createCooldown();
  return {
    async [BUTTON.refresh](askedBy, press) {
      const { interaction, answer, say, bot } = press;
      const { archives } = await admit(press);
      const now = bot.now();
      const inPlace = mayChange(interaction, askedBy);
      cool([interaction.user.id, ...(inPlace ? [interaction.message.id] : [])], now);
      const isEphemeral = interaction.message.flags.has('Ephemeral');
      if (inPlace) {
        answer.handled();
        await interaction.deferUpdate();
      } else await answer.thinking('private');

      const before = await withoutTheUnquoted(bot.preferences, await readPressed(press));
      const [thread] = before.threads;
      if (!thread?.source) throw new SourceError(text('refresh.noSource'));
      const comparing = { ...press, bot: comparingWith(bot, thread.minutes) };
      const { discussion, channel } = await existing(
        readAgain(comparing, fetcher, thread, thread.source, { hosts: archives }),
      );
      if (inPlace && !isEphemeral && channel && !everyViewerMayRead(channel, interaction))
        throw new SourceError(text('refresh.notForAll', { channel: channel.id }));

      const speaks = inPlace ? sayIn(before.language) : say;
      const changes = await uncorrected(press, discussion.outcome.changes);
      const after = await withoutTheUnquoted(
        bot.preferences,
        postedOf(discussion, { ...(before.askedBy ? { askedBy: before.askedBy } : {}), language: speaks.language }),
      );
      const reply = await minutesPost(bot, interaction, after, {
        say: speaks,
        audience: !inPlace ? 'copy' : isEphemeral ? 'asker' : 'everybody',
        changes,
        notes: [
          ...discussion.notes.map((note) => speaks(note)),
          `-# ${speaks('refresh.note', { when: `<t:${Math.floor(now / 1000)}:R>`, changes: summaryOf(changes, after) })}`,
        ],
      });
      if (!inPlace) return answer.send(reply);
      await interaction.editReply({
        ...reply,
        attachments: keptFiles(interaction.message),
        allowedMentions: { parse: [] },
      });
    },
  };
}

/** Refuses whoever, and whatever, was refreshed a moment ago. */
function createCooldown(): (keys: readonly string[], now: number) => void {
  const lately = new LRUCache<string, number>({ max: REMEMBERED });
  return (keys, now) => {
    const until = Math.max(...keys.map((key) => (lately.get(key) ?? Number.NEGATIVE_INFINITY) + COOLDOWN));
    if (until > now) throw new SourceError(text('refresh.tooSoon', { when: `<t:${Math.ceil(until / 1000)}:R>` }));
    for (const key of keys) lately.set(key, now);
  };
}

/** The changes without what was corrected: that it is no longer so was said by whoever corrected it. */
async function uncorrected({ interaction, bot }: Press, changes: Changes | undefined): Promise<Changes | undefined> {
  if (!changes) return undefined;
  const where = { guild: interaction.guildId, user: interaction.user.id };
  const ids = changes.noLonger.map(({ id }) => id);
  const corrections = await bot.preferences.correctionsOn(ids, where);
  return { ...changes, noLonger: changes.noLonger.filter(({ id }) => !corrections.has(id)) };
}

/** The bot, telling of all minutes that it takes what changed since these. */
function comparingWith(bot: Bot, earlier: Minutes): Bot {
  const { computing } = bot;
  return {
    ...bot,
    computing: { ...computing, minutesOf: (material) => computing.minutesOf({ ...material, earlier }) },
  };
}

/** Reads a discussion again, as whoever presses may read it, and the channel that it was read in. Throws `SourceError`. */
export async function readAgain(
  press: Press,
  fetcher: Fetcher,
  { messages = [] }: Pick<PostedThread, 'messages'>,
  source: Source,
  options?: LinkOptions,
): Promise<{ discussion: Discussion; channel?: ReadableChannel }> {
  const { interaction, answer, say, bot } = press;
  const progress = (shown: Text) => answer.progress(say(shown));
  if (source.kind === 'link')
    return { discussion: await unlessTakenDown(readLink(press, fetcher, source.url, options)) };
  const asker = { userId: interaction.user.id, member: interaction.member };
  const channel = await openChannel(bot.client, source.channel, asker);
  const find = async (ids: readonly string[]): Promise<APIMessage> => {
    for (const id of ids) {
      const message = await readMessage(bot.client.rest, channel.id, id);
      if (message) return message;
    }
    throw gone();
  };
  switch (source.kind) {
    case 'channel': {
      const { since, bots } = source;
      const options = { since, bots, before: interaction.id, progress, say };
      return { discussion: await unlessSilent(readChannel(bot, channel, options)), channel };
    }
    case 'replies': {
      const start = await find([source.message, ...messages.map(({ id }) => id).slice(0, OTHERS_TRIED)]);
      const options = { bots: source.bots, progress, say };
      return { discussion: await unlessSilent(readReplies(bot, channel, start, options)), channel };
    }
    case 'message': {
      needContent(bot, channel);
      const discussion = await readCarried(bot, carrierOf(channel, await find([source.message])));
      if (!discussion) throw gone();
      return { discussion, channel };
    }
  }
}

/** What an archive says where there was a thread and is none any more. */
const TAKEN_DOWN: ReadonlySet<Key> = new Set([
  'link.nothingThere',
  'link.empty',
  'link.noVolume',
  'link.notInVolume',
  'link.noSuchMessage',
  'link.notCarried',
]);

async function unlessTakenDown(reading: Promise<Discussion>): Promise<Discussion> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof SourceError && TAKEN_DOWN.has(error.reason.key) ? gone() : error;
  }
}

/** Where nothing that was said is left, the discussion is gone. */
async function unlessSilent(reading: Promise<Discussion>): Promise<Discussion> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof NothingSaid ? gone() : error;
  }
}

/** What changed, in a few words. Counts only what may be quoted. */
function summaryOf(changes: Changes | undefined, { threads }: PostedMinutes): Text[] {
  const { fresh = [], noLonger = [], dropped = 0 } = changes ?? {};
  const listed = new Set(
    threads.flatMap(({ minutes: { agreed, openQuestions, objections, keyPoints } }) =>
      [...agreed, ...openQuestions, ...objections, ...keyPoints].map(({ id }) => id),
    ),
  );
  const added = fresh.filter((id) => listed.has(id)).length;
  const parts = [
    ...(added > 0 ? [text('refresh.fresh', { count: added })] : []),
    ...(noLonger.length > 0 ? [text('refresh.noLonger', { count: noLonger.length })] : []),
    ...(dropped > 0 ? [text('refresh.dropped', { count: dropped })] : []),
  ];
  return parts.length > 0 ? parts : [text('refresh.nothing')];
}
