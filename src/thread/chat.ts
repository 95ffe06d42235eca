import { fold } from './fold.ts';
import type { Message } from './message.ts';
import type { Person } from './person.ts';
import { strip } from './strip.ts';

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
 * Infers which message each chat message answers where it says so by no reply: the latest message of whom it addresses, by mention or by name
 * ("ann: …", "…, @ann"); the writer's own message before it, when they go on; the one that addressed them since they last wrote; the
 * message right before, when it asks everybody or answers them; whom they spoke with last; an open question, when they have not written
 * yet; their own words of a moment ago; else the message before. The features that disentangle IRC (Elsner and Charniak 2008; Kummerfeld and
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
  const byId = new Map(spoken.map((each) => [each.message.id, each]));
  const speakers = new Map<string, Speaker>();
  for (const now of spoken) {
    const { message, writer, addressed } = now;
    const speaker = speakers.get(writer) ?? {};
    speakers.set(writer, speaker);
    const explicit = message.parentIds.map((id) => byId.get(id)).find((parent) => parent !== undefined);
    const parent = explicit ?? answeredBy(now, speaker, speakers, spoken);
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
): Spoken | undefined {
  const before = spoken[now.place - 1];
  const within = (other: Spoken | undefined, time: number) =>
    other && now.time - other.time <= time ? other : undefined;
  const near = (other: Spoken | undefined) =>
    other && now.place - other.place <= NEAR ? within(other, SILENCE) : undefined;
  const own = speaker.last;
  for (const other of now.addressed) {
    const theirs = within(speakers.get(other)?.last, MEMORY);
    // They have not answered yet: the writer goes on.
    if (theirs && own && speaker.partner === other && own.place > theirs.place && within(own, SAME_BREATH)) return own;
    if (theirs) return theirs;
  }
  if (before && own === before && within(own, SILENCE)) return own;
  const since = (other: Spoken | undefined) => (other && (!own || other.place > own.place) ? near(other) : undefined);
  const addressing = since(speaker.addressedIn);
  if (addressing) return addressing;
  if (before?.answers === now.writer || (before?.asksAll && !asks(now.message))) {
    const turn = near(before);
    if (turn) return turn;
  }
  const partner = speaker.partner === undefined ? undefined : speakers.get(speaker.partner)?.last;
  const floor = own ? [] : spoken.slice(Math.max(0, now.place - OPEN_FLOOR), now.place);
  return since(partner) ?? near(floor.findLast(isToAll)) ?? within(own, SAME_BREATH) ?? within(before, SILENCE);
}

const isToAll = ({ asksAll }: Spoken) => asksAll;

/** Whether something is asked: a question mark, also a full-width or Arabic one, at a word's end (in links it stands elsewhere). */
function asks({ text }: Message): boolean {
  return /[?？؟](?=["'”»)\s]|$)/u.test(text.slice(0, LOOKED_AT));
}

function timeOf(message: Message): number {
  return message.date === undefined ? 0 : Date.parse(message.date);
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
