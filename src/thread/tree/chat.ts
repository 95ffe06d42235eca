import { fold } from '../fold.ts';
import type { Message } from '../message.ts';
import type { Person } from '../person.ts';
import { strip } from '../strip.ts';

/** Messages further apart than this belong to different conversations unless one names the other's author. */
const SILENCE = 60 * 60_000;
/** Somebody who writes again within this time goes on with the message before. */
const SAME_BREATH = 1 * 60_000;
/** How far back somebody addressed is looked for. */
const MEMORY = 24 * 60 * 60_000;
/** A conversation partner's message is answered as long as no more messages than this came since. */
const NEAR = 8;
/** Where more of a channel's messages than this are replies, a message that is none begins something. */
const MOSTLY_REPLIES = 0.6;
/** How far back somebody who has not written yet looks for a question to answer. */
const OPEN_FLOOR = 5;
/** How much of a message is read for names and question marks, in characters. */
const LOOKED_AT = 2000;
/** Nobody types faster: ten words of five letters in ten seconds. */
const FASTEST_TYPING = 5;
/** A bot answers a command within this time and this many messages. */
const BOT_PAUSE = 2 * 60_000;
const BOT_REACH = 8;
/** How far back somebody addressed is looked for words that address who answers: a turn of several messages. */
const TURN = 8;
const TURN_TIME = 2 * 60_000;
/** Shorter words than this are names too seldom. */
const SHORTEST_NAME = 3;

/** A message with its time in milliseconds and its place in the channel. */
interface Spoken {
  readonly message: Message;
  readonly time: number;
  readonly place: number;
  readonly writer: string;
  /** Whom it speaks to. */
  readonly addressed: readonly string[];
  /** Whether it asks, and nobody in particular. */
  readonly asksAll: boolean;
  /** Who wrote what it answers. */
  answers?: string;
}

/** What is remembered of somebody while the channel is read. */
interface Speaker {
  /** Their latest message. */
  last?: Spoken;
  /** The latest message that addresses them. */
  addressedIn?: Spoken;
  /** Whom they spoke to last: by name, else by answering them. */
  partner?: string;
}

/**
 * Infers which message each chat message answers where it says so by no reply: a bot's the command before it; the latest message of whom it
 * addresses, by mention or by name ("ann: …", "…, @ann"), in which they address the writer, if they did; the writer's own message before
 * it, when they go on; the one that addressed them since they last wrote; the message right before, when it asks everybody or answers them;
 * whom they spoke with last; an open question, when they have not written yet; their own words of a moment ago; else the message
 * before. What was posted while a message was typed is not what it answers. The features that disentangle IRC (Elsner and Charniak 2008; Kummerfeld and
 * others 2019) as rules in order: weights fitted on the few conversations at hand were worse on others. Gives parents by id. One pass.
 */
export function inferReplies(messages: readonly Message[]): ReadonlyMap<string, string> {
  const chat = messages.filter((message) => message.medium === 'chat');
  const replies = chat.filter((message) => message.parentIds.length > 0).length;
  const parents = new Map<string, string>();
  if (chat.length === 0 || replies > chat.length * MOSTLY_REPLIES) return parents;
  const sorted = [...chat].sort((a, b) => timeOf(a) - timeOf(b));
  const names = new Map<string, string>();
  for (const { author } of sorted)
    for (const name of namesOf(author)) if (name.length >= SHORTEST_NAME) names.set(name, keyOf(author));
  const spoken = sorted.map((message, place) => listenTo(message, place, names));
  // Logs that note the minute only tell nothing of who typed when.
  const isTimed = spoken.some(({ time }) => time % 60_000 !== 0);
  const byId = new Map(spoken.map((each) => [each.message.id, each]));
  const speakers = new Map<string, Speaker>();
  for (const now of spoken) {
    const { message, writer, addressed } = now;
    const speaker = speakers.get(writer) ?? {};
    speakers.set(writer, speaker);
    const explicit = message.parentIds.map((id) => byId.get(id)).find((parent) => parent !== undefined);
    const parent = explicit ?? answeredBy(now, speaker, speakers, spoken, isTimed);
    if (parent && !explicit) parents.set(message.id, parent.message.id);
    if (parent) now.answers = parent.writer;
    const partner = addressed[0] ?? parent?.writer;
    if (partner !== undefined && partner !== writer) speaker.partner = partner;
    for (const other of addressed) {
      const their = speakers.get(other) ?? {};
      their.addressedIn = now;
      speakers.set(other, their);
    }
    speaker.last = now;
  }
  return parents;
}

function listenTo(message: Message, place: number, names: ReadonlyMap<string, string>): Spoken {
  const writer = keyOf(message.author);
  const addressed = whomAddressed(message, names).filter((other) => other !== writer);
  const asksAll = addressed.length === 0 && asks(message);
  return { message, time: timeOf(message), place, writer, addressed, asksAll };
}

function answeredBy(
  now: Spoken,
  speaker: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
  spoken: readonly Spoken[],
  isTimed: boolean,
): Spoken | undefined {
  const last = isTimed ? lastRead(now, spoken) : now.place - 1;
  const before = spoken[last];
  const within = (other: Spoken | undefined, time: number) =>
    other && now.time - other.time <= time ? other : undefined;
  const near = (other: Spoken | undefined) =>
    other && now.place - other.place <= NEAR ? within(other, SILENCE) : undefined;
  const own = speaker.last;
  const command = isBot(now.message) ? commandBefore(now, spoken) : undefined;
  if (command) return command;
  for (const other of now.addressed) {
    const theirs = speakingTo(now, within(speakers.get(other)?.last, MEMORY), spoken);
    // They have not answered yet: the writer goes on.
    if (theirs && own && speaker.partner === other && own.place > theirs.place && within(own, SAME_BREATH)) return own;
    if (theirs) return theirs;
  }
  if (before && own === before && within(own, SILENCE)) return own;
  const since = (other: Spoken | undefined) => (other && (!own || other.place > own.place) ? near(other) : undefined);
  const addressing = since(speaker.addressedIn);
  if (addressing && addressing.place <= last) return askedSince(addressing, last, spoken);
  if (before?.answers === now.writer || (before?.asksAll && !asks(now.message))) {
    const turn = near(before);
    if (turn) return turn;
  }
  const partner = speaker.partner === undefined ? undefined : readOf(speakers.get(speaker.partner)?.last, last, spoken);
  const floor = own ? [] : spoken.slice(Math.max(0, last + 1 - OPEN_FLOOR), last + 1);
  return since(partner) ?? near(floor.findLast(isToAll)) ?? within(own, SAME_BREATH) ?? within(before, SILENCE);
}

/** The place of the last message that was there when the writer began to type; their own are always known to them. */
function lastRead({ message, place, time, writer }: Spoken, spoken: readonly Spoken[]): number {
  const began = time - (message.text.length * 1000) / FASTEST_TYPING;
  let last = place - 1;
  while (last >= 0 && last > place - MOST_UNREAD) {
    const other = spoken[last];
    if (!other || other.writer === writer || other.time <= began) return last;
    last--;
  }
  return place - 1;
}

/** Who speaks to somebody and goes on to ask in the same turn is answered where he asks: "ann: it moved" and then "which lake is it?" */
function askedSince(addressing: Spoken, last: number, spoken: readonly Spoken[]): Spoken {
  let asked = addressing;
  for (let place = addressing.place + 1; place <= last && spoken[place]?.writer === addressing.writer; place++) {
    const other = spoken[place];
    if (other?.asksAll) asked = other;
  }
  return asked;
}

/** Of what somebody wrote up to their last message, the latest up to a place. */
function readOf(theirs: Spoken | undefined, last: number, spoken: readonly Spoken[]): Spoken | undefined {
  if (!theirs || theirs.place <= last) return theirs;
  for (let place = last; place >= 0 && place > last - NEAR; place--)
    if (spoken[place]?.writer === theirs.writer) return spoken[place];
  return undefined;
}

/** More messages than this come in while nobody types. */
const MOST_UNREAD = 20;

function isBot({ automated, author }: Message): boolean {
  return automated === true || /bot\d{0,3}$/i.test(author.name ?? '');
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

/** Of somebody's last messages in a row, the latest that speaks to the writer of another; else the last. */
function speakingTo(now: Spoken, last: Spoken | undefined, spoken: readonly Spoken[]): Spoken | undefined {
  if (!last) return undefined;
  for (let place = last.place; place >= 0 && place > last.place - TURN; place--) {
    const other = spoken[place];
    if (!other || last.time - other.time > TURN_TIME || other.writer === now.writer) return last;
    if (other.writer === last.writer && other.addressed.includes(now.writer)) return other;
  }
  return last;
}

const isToAll = ({ asksAll }: Spoken) => asksAll;

/** Whether something is asked: a question mark, also a full-width or Arabic one, at a word's end (in links it stands elsewhere). */
function asks({ text }: Message): boolean {
  return /[?？؟](?=["'”»)\s]|$)/u.test(text.slice(0, LOOKED_AT));
}

function timeOf({ date, clock }: Message): number {
  return date === undefined ? (clock ?? 0) : Date.parse(date);
}

function keyOf(person: Person): string {
  return fold(person.address ?? person.name ?? '');
}

function namesOf(person: Person): string[] {
  const names = [person.name, person.address].flatMap((name) => (name ? [fold(name)] : []));
  return [...new Set(names.flatMap((name) => [name, name.split(' ')[0] ?? name]))];
}

/** The people that a message speaks to: mentioned, named in front ("ann: …", "@ann …"), or named at its end ("…, ann"). */
function whomAddressed(message: Message, names: ReadonlyMap<string, string>): string[] {
  const mentioned = (message.mentions ?? []).map(keyOf);
  const words = fold(message.text.slice(0, LOOKED_AT)).split(' ');
  const found: string[] = [];
  for (const [n, word] of [words[0], words[1], words.at(-1)].entries()) {
    const name = strip(word ?? '', '@<(|', ':,;.!?>)-|');
    const person = names.get(name);
    // A name in the middle of a sentence is spoken about; with "@" or ":" it is spoken to.
    if (person !== undefined && (n !== 1 || /^@|[:,]$/.test(word ?? ''))) found.push(person);
  }
  return [...new Set([...mentioned, ...found])];
}
