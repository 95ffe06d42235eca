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
/** Shorter words than this are names too seldom. */
const SHORTEST_NAME = 3;

/** A message with its time in milliseconds and its place in the channel. */
interface Spoken {
  readonly message: Message;
  readonly time: number;
  readonly place: number;
}

/** What is remembered of somebody while the channel is read. */
interface Speaker {
  /** Their latest message. */
  last?: Spoken;
  /** The latest message that addresses them. */
  addressedIn?: Spoken;
  /** Whom they spoke with last. */
  partner?: string;
}

/**
 * Infers which message each chat message answers where it says so by no reply: the latest message of whom it addresses, by mention or by name
 * ("ann: …", "…, @ann"); the writer's own message before it, when they go on; the one that addressed them since they last wrote; whom they spoke
 * with last; else the message before. The features that disentangle IRC (Elsner and Charniak 2008; Kummerfeld and others 2019), without
 * a model. Gives parents by id. One pass.
 */
export function inferReplies(messages: readonly Message[]): ReadonlyMap<string, string> {
  const chat = messages.filter((message) => message.medium === 'chat');
  const replies = chat.filter((message) => message.parentIds.length > 0).length;
  const parents = new Map<string, string>();
  if (chat.length === 0 || replies > chat.length * MOSTLY_REPLIES) return parents;
  const sorted = [...chat].sort((a, b) => timeOf(a) - timeOf(b));
  const spoken = sorted.map((message, place): Spoken => ({ message, time: timeOf(message), place }));
  const byId = new Map(spoken.map((each) => [each.message.id, each]));
  const names = new Map<string, string>();
  for (const { author } of sorted)
    for (const name of namesOf(author)) if (name.length >= SHORTEST_NAME) names.set(name, keyOf(author));
  const speakers = new Map<string, Speaker>();
  let before: Spoken | undefined;
  for (const now of spoken) {
    const { message } = now;
    const key = keyOf(message.author);
    const speaker = speakers.get(key) ?? {};
    speakers.set(key, speaker);
    const addressed = whomAddressed(message, names).filter((other) => other !== key);
    const explicit = message.parentIds.map((id) => byId.get(id)).find((parent) => parent !== undefined);
    const parent = explicit ?? answeredBy(now, speaker, addressed, speakers, before);
    if (parent && !explicit) parents.set(message.id, parent.message.id);
    if (parent && keyOf(parent.message.author) !== key) speaker.partner = keyOf(parent.message.author);
    for (const other of addressed) {
      const their = speakers.get(other) ?? {};
      their.addressedIn = now;
      speakers.set(other, their);
    }
    speaker.last = now;
    before = now;
  }
  return parents;
}

function answeredBy(
  now: Spoken,
  speaker: Speaker,
  addressed: readonly string[],
  speakers: ReadonlyMap<string, Speaker>,
  before: Spoken | undefined,
): Spoken | undefined {
  const within = (other: Spoken | undefined, time: number) =>
    other && now.time - other.time <= time ? other : undefined;
  const near = (other: Spoken | undefined) =>
    other && now.place - other.place <= NEAR ? within(other, SILENCE) : undefined;
  const own = speaker.last;
  for (const other of addressed) {
    const theirs = within(speakers.get(other)?.last, MEMORY);
    // They have not answered yet: the writer goes on.
    if (theirs && own && speaker.partner === other && own.place > theirs.place && within(own, SAME_BREATH)) return own;
    if (theirs) return theirs;
  }
  if (before && own === before && within(own, SILENCE)) return own;
  const since = (other: Spoken | undefined) => (other && (!own || other.place > own.place) ? near(other) : undefined);
  const partner = speaker.partner === undefined ? undefined : speakers.get(speaker.partner)?.last;
  return since(speaker.addressedIn) ?? since(partner) ?? within(own, SAME_BREATH) ?? within(before, SILENCE);
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
  const words = fold(message.text.slice(0, 2000)).split(' ');
  const found: string[] = [];
  for (const [n, word] of [words[0], words[1], words.at(-1)].entries()) {
    const name = strip(word ?? '', '@<(|', ':,;.!?>)-|');
    const person = names.get(name);
    // A name in the middle of a sentence is spoken about; with "@" or ":" it is spoken to.
    if (person !== undefined && (n !== 1 || /^@|[:,]$/.test(word ?? ''))) found.push(person);
  }
  return [...new Set([...mentioned, ...found])];
}
