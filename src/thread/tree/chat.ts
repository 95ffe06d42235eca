import type { Message } from '../message.ts';
import {
  asksAll,
  endsAsking,
  isBot,
  listen,
  onlyReacts,
  quotable,
  quotedAbove,
  responds,
  type Spoken,
} from './spoken.ts';
import { answeredOf, askedSince, lastRead, NEAR, readOf, speakingTo } from './turns.ts';

/** Messages further apart than this belong to different conversations unless one names the other's author. */
const SILENCE = 60 * 60_000;
/** Somebody who writes again within this time goes on with the message before. */
const SAME_BREATH = 1 * 60_000;
/** How far back somebody addressed is looked for. */
const MEMORY = 24 * 60 * 60_000;
/** Where more of a channel's messages than this are replies, a message that is none begins something. */
const MOSTLY_REPLIES = 0.6;
/** How far back somebody who has not written yet looks for a question to answer. */
const OPEN_FLOOR = 5;
/** A bot answers a command within this time and this many messages. */
const BOT_PAUSE = 2 * 60_000;
const BOT_REACH = 8;

/** What is remembered of somebody while the channel is read. */
interface Speaker {
  /** Their latest message. */
  last?: Spoken;
  /** The latest message that addresses them. */
  addressedIn?: Spoken;
  /** Whom they spoke to last: by name, else by answering them. */
  partner?: string;
}

/** What was said so far. */
interface Channel {
  readonly spoken: readonly Spoken[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** The latest message with a line, by how the line begins. */
  readonly lines: ReadonlyMap<string, Spoken>;
  /** Logs that note the minute only tell nothing of who typed when. */
  readonly isTimed: boolean;
}

/**
 * Infers which message each chat message answers where it says so by no reply: a bot's the command before it; whose line it quotes; the latest message
 * of whom it addresses, by mention or by name ("ann: …", "…, @ann"), in which they address the writer, if they did; the writer's own message before
 * it, when they go on; the one that addressed them since they last wrote; the message right before, when it asks everybody or answers them, or they
 * only react; whom they spoke with last; an open question, when they have not written yet; their own words of a moment ago, if it does not begin as
 * responses do; else the message before. What was posted while a message was typed is not what it answers, and of a turn of several messages the one is
 * answered that asks. The features that disentangle IRC (Elsner and Charniak 2008; Kummerfeld and others 2019) as rules in order: weights fitted on the
 * few conversations at hand were worse on others. Gives parents by id. One pass.
 */
export function inferReplies(messages: readonly Message[]): ReadonlyMap<string, string> {
  const chat = messages.filter((message) => message.medium === 'chat');
  const replies = chat.filter((message) => message.parentIds.length > 0).length;
  const parents = new Map<string, string>();
  if (chat.length === 0 || replies > chat.length * MOSTLY_REPLIES) return parents;
  const spoken = listen(chat);
  const byId = new Map(spoken.map((each) => [each.message.id, each]));
  const speakers = new Map<string, Speaker>();
  const lines = new Map<string, Spoken>();
  const quotes = chat.some(({ text }) => text.startsWith('>'));
  const channel = { spoken, speakers, lines, isTimed: spoken.some(({ time }) => time % 60_000 !== 0) };
  for (const now of spoken) {
    const { message, writer, addressed } = now;
    const speaker = speakers.get(writer) ?? {};
    speakers.set(writer, speaker);
    const explicit = message.parentIds.map((id) => byId.get(id)).find((parent) => parent !== undefined);
    const parent = explicit ?? inferParent(now, speaker, channel);
    if (parent) {
      if (!explicit) parents.set(message.id, parent.message.id);
      now.parent = parent;
      now.answers = parent.writer === writer ? parent.answers : parent.writer;
    }
    const partner = addressed[0] ?? parent?.writer;
    if (partner !== undefined && partner !== writer) speaker.partner = partner;
    for (const other of addressed) {
      const their = speakers.get(other) ?? {};
      their.addressedIn = now;
      speakers.set(other, their);
    }
    speaker.last = now;
    if (quotes) for (const line of quotable(now)) lines.set(line, now);
  }
  return parents;
}

function inferParent(now: Spoken, speaker: Speaker, channel: Channel): Spoken | undefined {
  const parent = answeredBy(now, speaker, channel);
  return parent && parent.writer !== now.writer ? answeredOf(parent, now, channel.spoken) : parent;
}

function answeredBy(now: Spoken, speaker: Speaker, channel: Channel): Spoken | undefined {
  const { spoken, speakers } = channel;
  const last = channel.isTimed ? lastRead(now, spoken) : now.place - 1;
  const before = spoken[last];
  const within = (other: Spoken | undefined, time: number) =>
    other && now.time - other.time <= time ? other : undefined;
  const near = (other: Spoken | undefined) =>
    other && now.place - other.place <= NEAR ? within(other, SILENCE) : undefined;
  const own = speaker.last;
  const told = (isBot(now) ? commandBefore(now, spoken) : undefined) ?? quotedBy(now, channel);
  if (told) return told;
  for (const other of now.addressed) {
    const theirs = speakingTo(now, within(speakers.get(other)?.last, MEMORY), spoken);
    // They have not answered yet, and were spoken to by name before: the writer goes on.
    if (theirs && own?.addressed.includes(other) && own.place > theirs.place && within(own, SAME_BREATH)) return own;
    if (theirs) return theirs;
  }
  if (before && own === before && within(own, SILENCE)) return own;
  const since = (other: Spoken | undefined) => (other && (!own || other.place > own.place) ? near(other) : undefined);
  const addressing = since(speaker.addressedIn);
  if (addressing && addressing.place <= last) return askedSince(addressing, last, spoken);
  const isOpen = (other: Spoken) => asksAll(other) && !isInserted(other, now);
  if (before && (before.answers === now.writer || (isOpen(before) && !now.asks) || onlyReacts(now))) {
    const turn = near(before);
    if (turn) return turn;
  }
  const partner = speaker.partner === undefined ? undefined : readOf(speakers.get(speaker.partner)?.last, last, spoken);
  const floor = own ? [] : spoken.slice(Math.max(0, last + 1 - OPEN_FLOOR), last + 1);
  const going = responds(now) ? undefined : within(own, SAME_BREATH);
  return since(partner) ?? near(floor.findLast(isOpen)) ?? going ?? within(before, SILENCE);
}

/** Whether a question asks back whose question is still due, and that is not the writer: answering it is for them (insertion sequences, Schegloff 2007). */
function isInserted({ parent, writer }: Spoken, now: Spoken): boolean {
  return parent !== undefined && endsAsking(parent) && parent.writer !== writer && parent.writer !== now.writer;
}

/** The latest message of somebody else whose line is quoted above the words. */
function quotedBy(now: Spoken, { lines }: Channel): Spoken | undefined {
  const line = quotedAbove(now);
  const quoted = line ? lines.get(line) : undefined;
  return quoted?.writer === now.writer ? undefined : quoted;
}

/** The latest message of somebody else that begins as commands to bots do: `!help`, `[topic] …`. */
function commandBefore(now: Spoken, spoken: readonly Spoken[]): Spoken | undefined {
  for (let place = now.place - 1; place >= 0 && place >= now.place - BOT_REACH; place--) {
    const other = spoken[place];
    if (!other || now.time - other.time > BOT_PAUSE) return undefined;
    if (other.writer !== now.writer && /^[![]\p{L}/u.test(other.message.text)) return other;
  }
  return undefined;
}
