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
import { sharingIn } from './terms.ts';
import { answeredOf, askedSince, lastRead, NEAR, notedBefore, readOf, speakingTo } from './turns.ts';

/** Messages further apart than this belong to different conversations unless one names the other's author. */
const SILENCE = 60 * 60_000;
/** Somebody who writes again within this time goes on with the message before. */
const SAME_BREATH = 1 * 60_000;
/** How far back somebody addressed is looked for. */
const MEMORY = 24 * 60 * 60_000;
/** Where more of a channel's messages than this are replies, a message that is none begins something. */
const MOSTLY_REPLIES = 0.6;
/** So many of the last messages tell whether others talk to each other by name, and are where somebody who has not written yet looks for a question. */
const LATELY = 5;
/** Among so many of the last messages of others one is looked for that is about the same. */
const ABOUT_REACH = 4;
/** So much must be shared with it: a term that is not all over the channel. */
const LEAST_SHARED = 0.5;
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
  /** How much two messages share of what they are about. */
  readonly shared: ReturnType<typeof sharingIn>;
  /** Logs that note the minute only tell nothing of who typed when. */
  readonly isTimed: boolean;
}

/**
 * Infers which message each chat message answers where it says so by no reply: a bot's the command before it; whose line it quotes; the latest message
 * of whom it addresses, by mention or by name ("ann: …", "…, @ann"), in which they address the writer, if they did; the writer's own message before
 * it, when they go on; the one that addressed them since they last wrote; the message right before, when it asks everybody or answers them, or they
 * only react; whom they spoke with last, where others talk to each other by name meanwhile; an open question, when they have not written yet; their
 * own words of a moment ago, if it does not begin as responses do; else the message before, or what that only takes note of. Instead of these last
 * ones, if they are about something else, one of the last that is about the same. What was posted while a message was typed is not what it answers, and
 * of a turn of several messages the one is answered that asks. The features that disentangle IRC (Elsner and Charniak 2008; Kummerfeld and others 2019)
 * as rules in order: weights fitted on the few conversations at hand were worse on others. Gives parents by id. One pass, and one before it for the terms.
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
  const isTimed = spoken.some(({ time }) => time % 60_000 !== 0);
  const channel = { spoken, speakers, lines, shared: sharingIn(spoken), isTimed };
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
  const isOpen = (other: Spoken) => asksAll(other) && !isInserted(other, now, spoken);
  if (before && (before.answers === now.writer || (isOpen(before) && !now.asks) || onlyReacts(now))) {
    const turn = near(before);
    if (turn) return turn;
  }
  // Where names tell that others talk to each other meanwhile, people go on with whom they spoke to.
  const lately = (from: number) => spoken.slice(Math.max(from, last + 1 - LATELY), last + 1);
  const isBusy = lately(own ? own.place + 1 : 0).some(({ addressed }) => addressed.length > 0);
  const partner = isBusy ? speaker.partner : undefined;
  const theirs = partner === undefined ? undefined : readOf(speakers.get(partner)?.last, last, spoken);
  const floor = own ? [] : lately(0);
  const going = responds(now) ? undefined : within(own, SAME_BREATH);
  const likely = since(theirs) ?? near(floor.findLast(isOpen)) ?? going ?? within(notedBefore(before, now), SILENCE);
  return near(aboutTheSame(now, likely, last, channel)) ?? likely;
}

/** Where a message is no response in form and shares no term with what it would answer, the one before it that it shares most with. */
function aboutTheSame(now: Spoken, told: Spoken | undefined, last: number, channel: Channel): Spoken | undefined {
  const { spoken, shared } = channel;
  if (now.terms.size === 0 || responds(now) || (told && shared(now.terms, told.terms) > 0)) return undefined;
  let [most, found, looked]: [number, Spoken | undefined, number] = [0, undefined, 0];
  for (let place = last; place >= 0 && looked < ABOUT_REACH; place--) {
    const other = spoken[place];
    if (!other || other.writer === now.writer) continue;
    looked++;
    const much = shared(now.terms, other.terms);
    if (much > most) [most, found] = [much, other];
  }
  return most >= LEAST_SHARED ? found : undefined;
}

/** Whether a question asks back whose question is still due, and that is not the writer: answering it is for them (insertion sequences, Schegloff 2007). */
function isInserted({ parent, writer, place }: Spoken, now: Spoken, spoken: readonly Spoken[]): boolean {
  if (!parent || !endsAsking(parent) || parent.writer === writer || parent.writer === now.writer) return false;
  return !spoken.slice(Math.max(parent.place + 1, place - LATELY), place).some((other) => other.parent === parent);
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
