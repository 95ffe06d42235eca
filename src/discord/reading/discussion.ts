import { type APIMessage, MessageFlags, SnowflakeUtil } from 'discord.js';
import type { Minutes } from '../../minutes/index.ts';
import type { Source } from '../../render/index.ts';
import { describeProgress, type Fetcher, fetchMessages, SourceError } from '../../sources/index.ts';
import { NAMELESS } from '../../thread/index.ts';
import { english, type Say, type Text, text } from '../../wording/index.ts';
import { type Asker, openChannel, type ReadableChannel } from '../access.ts';
import type { Bot } from '../bot.ts';
import type { Material, Outcome } from '../computing/material.ts';
import type { Call } from '../interactions/command.ts';
import { type AttachedFile, readAttachment } from './attachment.ts';
import { type History, readLatest, readMessage, readReplyChain } from './history.ts';
import { MOST_MESSAGES, needContent, spokenIn } from './spoken.ts';

/** A discussion that was read, and what it comes to. */
export interface Discussion {
  readonly outcome: Outcome;
  /** Where it can be read again; absent for what was given once, as a file or pasted. */
  readonly source?: Source | undefined;
  /** The accounts that wrote Discord's messages, by the ids of these. */
  readonly users?: ReadonlyMap<string, string> | undefined;
  /** What readers should know of how it was read, a sentence each. */
  readonly notes: readonly Text[];
}

export interface ReadOptions {
  /** Milliseconds since 1970. */
  readonly since?: number | undefined;
  /** At most so many of the latest messages. */
  readonly messages?: number | undefined;
  /** Only messages older than the one with this id: the interaction's, so that nothing is read that came after the question. */
  readonly before?: string | undefined;
  /** Also what bots and webhooks wrote. */
  readonly bots?: boolean | undefined;
  readonly progress?: (shown: Text) => void;
  /** Who names a conversation that has no name of its own; in English where it is left out. */
  readonly say?: Say | undefined;
}

/** Nobody wrote anything there. */
export class NothingSaid extends SourceError {
  override name = 'NothingSaid';
}

/** The latest messages of a channel, or a whole thread. Throws `SourceError` when nobody wrote anything. */
export async function readChannel(bot: Bot, channel: ReadableChannel, options: ReadOptions = {}): Promise<Discussion> {
  const { since, before, messages: most = MOST_MESSAGES, bots, progress } = options;
  needContent(bot, channel);
  const history = await readLatest(bot.client.rest, channel.id, {
    limit: Math.min(most, MOST_MESSAGES),
    since,
    before,
    except: bot.client.user.id,
    progress: (count) => progress?.(text('reading.progress', { channel: channel.id, count })),
  });
  const notes = history.more && most >= MOST_MESSAGES ? [text('reading.latest', { count: MOST_MESSAGES })] : [];
  // What comes after is read as well when it is read again, and what came before is not.
  const [first] = history.messages;
  const whole = channel.isThread() && since === undefined && options.messages === undefined;
  const from = whole || !first ? undefined : SnowflakeUtil.timestampFrom(first.id);
  const source: Source = {
    kind: 'channel',
    ...placeOf(channel),
    ...(from === undefined ? {} : { since: from }),
    ...(bots ? { bots } : {}),
  };
  const silence = since === undefined ? 'reading.unwritten' : 'reading.silence';
  return fromHistory(bot, channel, history, source, { say: options.say, notes, silence });
}

/** The discussion that a message belongs to: the thread it is in or was started on, or its replies, up and down. */
export async function readAround(
  bot: Bot,
  channel: ReadableChannel,
  message: APIMessage,
  asker: Asker,
  options: ReadOptions = {},
): Promise<Discussion> {
  if (channel.isThread()) return readChannel(bot, channel, options);
  if (startsThread(message)) return readChannel(bot, await openChannel(bot.client, message.id, asker), options);
  const discussion = await readReplies(bot, channel, message, options);
  if (discussion.outcome.messages.length === 1) throw new SourceError(text('reading.alone'));
  return discussion;
}

/** A message with what it answers, up to the first, and all that answers any of these. */
export async function readReplies(
  bot: Bot,
  channel: ReadableChannel,
  message: APIMessage,
  options: Pick<ReadOptions, 'bots' | 'progress' | 'say'> = {},
): Promise<Discussion> {
  needContent(bot, channel);
  const history = await readReplyChain(bot.client.rest, channel.id, message, {
    limit: MOST_MESSAGES,
    progress: (count) => options.progress?.(text('reading.progress', { channel: channel.id, count })),
  });
  const source: Source = {
    kind: 'replies',
    ...placeOf(channel),
    message: message.id,
    ...(options.bots ? { bots: true } : {}),
  };
  return fromHistory(bot, channel, history, source, { say: options.say });
}

/** The message itself, to read around it. Throws `SourceError` when it is gone. */
export async function readLinked(bot: Bot, channel: ReadableChannel, messageId: string): Promise<APIMessage> {
  const message = await readMessage(bot.client.rest, channel.id, messageId);
  if (!message) throw new SourceError(text('reading.deleted'));
  return message;
}

/** A mail, mailbox, page or dump in a file. Of several threads in it, the largest. Throws `SourceError`. */
export async function readFile(bot: Bot, file: AttachedFile, source?: Source): Promise<Discussion> {
  const bytes = await readAttachment(file, bot.cdnUrl);
  return discussionIn(bot, { kind: 'file', bytes, name: file.name }, source);
}

/** A mail or the text of a discussion, pasted, which refusals call by the word of `say`. Throws `SourceError`. */
export function readText(bot: Bot, pasted: string, say: Say = english, source?: Source): Promise<Discussion> {
  const bytes = new TextEncoder().encode(pasted);
  return discussionIn(bot, { kind: 'file', bytes, name: say('file.pasted') }, source);
}

export interface LinkOptions {
  /** The hosts that may be read, a narrower list than the operator's. */
  readonly hosts?: readonly string[] | undefined;
  /** Not among the links that a person and a server may ask for in a minute: what they asked for before is only read again. */
  readonly uncounted?: boolean;
}

/** The thread that a link to an archive stands for; of several, the largest. Shows how far it is. Throws `SourceError`. */
export async function readLink(
  { interaction, answer, say, bot }: Call<{ user: { id: string }; guildId: string | null }>,
  fetcher: Fetcher,
  link: string,
  { hosts, uncounted = false }: LinkOptions = {},
): Promise<Discussion> {
  const messages = await fetchMessages(fetcher, link, {
    ...(hosts ? { hosts } : {}),
    progress: (progress) => answer.progress(`${say(describeProgress(progress))} …`),
    who: uncounted
      ? {}
      : { user: interaction.user.id, ...(interaction.guildId ? { server: interaction.guildId } : {}) },
  });
  return discussionIn(bot, { kind: 'threads', messages }, { kind: 'link', url: link });
}

async function discussionIn(
  bot: Bot,
  material: Material,
  source: Source | undefined,
  notes: readonly Text[] = [],
): Promise<Discussion> {
  const outcome = await bot.computing.minutesOf(material);
  const { others } = outcome;
  const nameless = material.kind === 'file' && namesNobody(outcome);
  if (nameless && tellsNothing(outcome.minutes)) throw new SourceError(NOBODY_NAMED);
  const more = others === 0 ? [] : [text('reading.largest', { count: others + 1 })];
  return { outcome, source, notes: [...notes, ...more, ...(nameless ? [NOBODY_NAMED] : [])] };
}

/** What a text is to have for its minutes to say who said what. */
const NOBODY_NAMED = text('reading.nobodyNamed');

/** Whether a text says neither in a header nor above a quotation who wrote it. */
function namesNobody({ isMail, minutes }: Outcome): boolean {
  return !isMail && minutes.participants.every(({ name }) => name === NAMELESS.name);
}

function tellsNothing({ agreed, openQuestions, answeredQuestions, objections, keyPoints }: Minutes): boolean {
  return [agreed, openQuestions, answeredQuestions, objections, keyPoints].every((section) => section.length === 0);
}

/** Which channel it is, as a source has it. */
export function placeOf(channel: ReadableChannel): { guild?: string; channel: string } {
  return { ...(channel.isDMBased() ? {} : { guild: channel.guildId }), channel: channel.id };
}

function startsThread(message: APIMessage): boolean {
  return message.thread !== undefined || ((message.flags ?? 0) & MessageFlags.HasThread) !== 0;
}

async function fromHistory(
  bot: Bot,
  channel: ReadableChannel,
  { messages: history }: History,
  source: Extract<Source, { kind: 'channel' | 'replies' }>,
  {
    say,
    notes = [],
    silence = 'reading.unwritten',
  }: {
    readonly say: Say | undefined;
    readonly notes?: readonly Text[];
    readonly silence?: 'reading.unwritten' | 'reading.silence';
  },
): Promise<Discussion> {
  const { messages, automated } = await spokenIn(bot, channel, history, { bots: source.bots, say });
  if (messages.every((message) => message.text === ''))
    throw new NothingSaid(text(automated ? 'reading.onlyBots' : silence));
  const users = new Map(history.map(({ id, author }) => [id, author.id]));
  return { ...(await discussionIn(bot, { kind: 'conversation', messages }, source, notes)), users };
}
