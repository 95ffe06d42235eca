import { fold } from '../fold.ts';
import type { Message } from '../message.ts';
import type { Person } from '../person.ts';
import { isRepair } from '../repairs.ts';
import { strip } from '../strip.ts';
import { REACTION_WORDS, RESPONSE_WORDS } from './response-words.ts';
import { termsOf } from './terms.ts';

/** How much of a message is read for names, question marks and what it is about, in characters. */
const LOOKED_AT = 2000;
/** Shorter words than this are names too seldom. */
const SHORTEST_NAME = 3;
/** Who only takes note of something does so in so many words at most. */
const FEW_WORDS = 4;
/** So much of a line, in characters, tells whose line is quoted. */
const QUOTED = 40;

/** A chat message with its time in milliseconds, its place in the channel, and what its form tells. */
export interface Spoken {
  readonly message: Message;
  readonly time: number;
  readonly place: number;
  readonly writer: string;
  /** Whom it speaks to. */
  readonly addressed: readonly string[];
  readonly asks: boolean;
  /** What it is about. */
  readonly terms: ReadonlySet<string>;
  /** What it answers, once that is inferred. */
  parent?: Spoken;
  /** Whom it answers: who goes on answers whom they answered before. */
  answers?: string;
}

/** The messages of a channel in the order they were posted. */
export function listen(chat: readonly Message[]): readonly Spoken[] {
  const sorted = [...chat].sort((a, b) => timeOf(a) - timeOf(b));
  const names = new Map<string, string>();
  for (const { author } of sorted)
    for (const name of namesOf(author)) if (name.length >= SHORTEST_NAME) names.set(name, keyOf(author));
  return sorted.map((message, place) => {
    const writer = keyOf(message.author);
    const addressed = whomAddressed(message, names).filter((other) => other !== writer);
    const terms = termsOf(message.text.slice(0, LOOKED_AT));
    return { message, time: timeOf(message), place, writer, addressed, asks: asks(message), terms };
  });
}

/** Whether it asks, and nobody in particular. */
export function asksAll({ asks, addressed }: Spoken): boolean {
  return asks && addressed.length === 0;
}

/** Whether nothing is said after what it asks. */
export function endsAsking({ message }: Spoken): boolean {
  return /[?？؟]["'”»)]?$/u.test(message.text.slice(-LOOKED_AT).trimEnd());
}

export function isBot({ message: { automated, author } }: Spoken): boolean {
  return automated === true || /bot\d{0,3}$/i.test(author.name ?? '');
}

/** Whether it begins as responses to another do: "oh, …", "yeah …". */
export function responds({ message }: Spoken): boolean {
  return RESPONSE_WORDS.has(strip(fold(message.text.slice(0, QUOTED)).split(' ')[0] ?? '', '', ',.!:;'));
}

/** Whether it only reacts: a smiley, an emoji, laughter. */
export function onlyReacts({ message: { text } }: Spoken): boolean {
  return isWordless(text) || (text.length <= QUOTED && REACTION_WORDS.has(strip(fold(text), '', ' .!:;()')));
}

/** Whether it only reacts, or is a few words that begin as responses do and ask nothing: "ok thanks", "fair enough". */
export function onlyTakesNote(spoken: Spoken): boolean {
  const { message, asks } = spoken;
  if (onlyReacts(spoken)) return true;
  return (
    !asks && message.text.length <= QUOTED && responds(spoken) && message.text.trim().split(/\s+/).length <= FEW_WORDS
  );
}

/** Whether it only adds to what its writer said before: an aside in brackets, a smiley, a slip that is mended. */
export function isAddition({ message }: Spoken): boolean {
  const text = message.text.trim();
  return (text.startsWith('(') && /\)[.!]?$/.test(text)) || isWordless(text) || isRepair(text);
}

function isWordless(text: string): boolean {
  return text.length <= QUOTED && !/[\p{L}\p{N}]/u.test(text.replace(EMOJI_NAME, ''));
}

const EMOJI_NAME = /:\w{1,40}:/g;

/** The lines of a message as a quotation of them begins. */
export function quotable({ message }: Spoken): string[] {
  return message.text.slice(0, LOOKED_AT).split('\n').map(startOf);
}

/** How the line begins that a message quotes above all else: "> the gate is stuck". */
export function quotedAbove({ message: { text } }: Spoken): string | undefined {
  if (!text.startsWith('>')) return undefined;
  const end = text.indexOf('\n');
  return end < 0 ? undefined : startOf(text.slice(1, end));
}

function startOf(line: string): string {
  return fold(line.trimStart().slice(0, QUOTED));
}

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
