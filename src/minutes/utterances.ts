import type { Block, Fragment, Message, Person, Thread } from '../thread/index.ts';
import { isRecord } from './acts/decision.ts';
import { foldText, identify } from './identity.ts';
import type { CueFamily, Language } from './languages/index.ts';
import { type Cue, findCues } from './phrases.ts';
import { splitSentences } from './sentences.ts';
import { stemsOf, wordsOf } from './words.ts';

/** Something that stands in the thread word for word, and whose it is. `id` is the same in every run. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly person: Person;
  readonly message: Message;
}

/**
 * A sentence that somebody wrote in a message of the thread, with all that its reading needs: where it stands, what it was written under,
 * and which cues are in it.
 */
export interface Utterance extends Said {
  /** Place in the thread, counted over all utterances. */
  readonly order: number;
  /** Place of its message among the messages. */
  readonly messageOrder: number;
  readonly passage: Passage;
  /** Place in its passage, and in what its writer wrote in this message. */
  readonly inPassage: number;
  readonly inMessage: number;
  readonly paragraph: number;
  readonly listed: boolean;
  readonly words: readonly string[];
  /** Up to which word the sentence can be said to open: after forms of address and interjections. */
  readonly opening: number;
  readonly cues: readonly Cue[];
  readonly families: ReadonlySet<CueFamily>;
  readonly stems: ReadonlySet<string>;
  /** It ends in a question mark, or holds one. */
  readonly asks: boolean;
  readonly asksInside: boolean;
  /** Quoted from a mail that is not at hand, in a thread of which others are: told for the sake of the answer. */
  readonly context: boolean;
  /** Whom it is addressed to by name. */
  readonly addressee?: Person;
  /** Of whom it speaks by name, without speaking to them: "I agree with Jo". */
  readonly named: readonly Person[];
}

/** One own block of a message: its utterances, and what they were written under. */
export interface Passage {
  readonly message: Message;
  readonly utterances: Utterance[];
  readonly answers?: Fragment;
  /** The utterances in the fragment that it answers, or of the message that it replies to where it stands under nothing. */
  readonly under: readonly Utterance[];
  /** `fragment`: under quoted words; `reply`: it only replies to that message. */
  readonly placed: 'fragment' | 'reply' | 'none';
  /** Its message quotes something. */
  readonly quotes: boolean;
}

/** `Acked-by: …` in a message. */
export interface Trailer {
  readonly message: Message;
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** All that was said in a thread, in order. */
export interface Transcript {
  readonly thread: Thread;
  readonly utterances: readonly Utterance[];
  readonly passages: readonly Passage[];
  readonly byMessage: ReadonlyMap<string, readonly Utterance[]>;
  /** The passages written under an utterance by others. */
  readonly responses: ReadonlyMap<Utterance, readonly Passage[]>;
  readonly trailers: readonly Trailer[];
}

/** How many interjections may stand before a sentence's opening. */
const MOST_INTERJECTIONS = 3;

export function transcribe(thread: Thread, language: Language): Transcript {
  const names = namesOf(thread.people);
  const atHand = thread.messages.filter((message) => message.quotedIn === undefined).length;
  const utterances: Utterance[] = [];
  const passages: Passage[] = [];
  const trailers: Trailer[] = [];
  const byMessage = new Map<string, Utterance[]>();
  const finders = new Map<string, FragmentFinder>();

  thread.messages.forEach((message, messageOrder) => {
    const said: Utterance[] = [];
    byMessage.set(message.id, said);
    const parent = message.parentIds.find((id) => byMessage.has(id));
    const blocks = thread.blocks.get(message.id) ?? [];
    const quotes = blocks.some((block) => block.kind === 'quote');
    let quoted = message.medium === 'chat';
    for (const block of blocks) {
      if (block.kind === 'quote') quoted = true;
      if (block.kind === 'trailer')
        trailers.push({ message, key: block.key.toLowerCase(), value: block.value, text: foldText(block.text) });
      if (block.kind !== 'own') continue;
      const passage: Passage = {
        message,
        quotes,
        utterances: [],
        ...placeOf(block, quoted, parent, byMessage, finders),
      };
      splitSentences(block.text, language).forEach((sentence) => {
        if (message.automated && !isRecord(sentence.text)) return;
        if (!isProse(sentence.text) || isSignOff(sentence.text, message.author, language)) return;
        const words = wordsOf(sentence.text);
        const { opening, addressee } = openingOf(words, sentence.text, names, language);
        const cues = findCues(words, opening, language);
        const utterance: Utterance = {
          id: identify(message.id, sentence.text),
          message,
          person: block.author ?? message.author,
          text: sentence.text,
          order: utterances.length,
          messageOrder,
          passage,
          inPassage: passage.utterances.length,
          inMessage: said.length,
          paragraph: sentence.paragraph,
          listed: sentence.listed,
          words,
          opening,
          cues,
          families: new Set(cues.filter((cue) => !cue.negated).map((cue) => cue.family)),
          stems: stemsOf(words, language),
          ...questionMarks(sentence.text),
          context: message.quotedIn !== undefined && atHand > 1,
          ...(addressee ? { addressee } : {}),
          named: namedIn(words.slice(opening), sentence.text, names, block.author ?? message.author),
        };
        passage.utterances.push(utterance);
        said.push(utterance);
        utterances.push(utterance);
      });
      if (passage.utterances.length > 0) passages.push(passage);
    }
  });
  return { thread, utterances, passages, byMessage, responses: responsesOf(passages), trailers };
}

function placeOf(
  block: Block & { kind: 'own' },
  quoted: boolean,
  parent: string | undefined,
  byMessage: ReadonlyMap<string, readonly Utterance[]>,
  finders: Map<string, FragmentFinder>,
): Pick<Passage, 'answers' | 'under' | 'placed'> {
  const fragment = block.answers;
  if (fragment?.message !== undefined) {
    const said = byMessage.get(fragment.message);
    if (said && said.length > 0) {
      let finder = finders.get(fragment.message);
      if (!finder) {
        finder = fragmentFinder(said);
        finders.set(fragment.message, finder);
      }
      const under = finder(fragment.text);
      if (under.length > 0) return { answers: fragment, under, placed: quoted ? 'fragment' : 'reply' };
    }
  }
  const answers = fragment ? { answers: fragment } : {};
  const replied = parent === undefined ? [] : (byMessage.get(parent) ?? []);
  return { ...answers, under: replied, placed: replied.length > 0 ? 'reply' : 'none' };
}

type FragmentFinder = (fragment: string) => readonly Utterance[];

/** Finds which utterances of a message a quoted fragment of it holds, whole or in part. */
function fragmentFinder(said: readonly Utterance[]): FragmentFinder {
  const starts: number[] = [];
  let all = '';
  for (const utterance of said) {
    starts.push(all.length);
    all += `${letters(utterance.text)} `;
  }
  const bySentence = new Map(said.map((utterance) => [letters(utterance.text), utterance]));
  return (fragment) => {
    const text = letters(fragment);
    if (text === '') return [];
    const from = all.indexOf(text);
    if (from >= 0) {
      const to = from + text.length;
      return said.filter((utterance, n) => {
        const start = starts[n] ?? 0;
        const end = start + letters(utterance.text).length;
        return start < to && end > from;
      });
    }
    const whole = said.filter(
      (utterance) => text.includes(letters(utterance.text)) && letters(utterance.text).length > 0,
    );
    if (whole.length > 0) return whole;
    const edge = bySentence.get(text);
    return edge ? [edge] : [];
  };
}

/** Letters and digits only, so that wrapping, quote marks and punctuation do not matter. */
function letters(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function responsesOf(passages: readonly Passage[]): Map<Utterance, Passage[]> {
  const responses = new Map<Utterance, Passage[]>();
  for (const passage of passages) {
    for (const utterance of passage.under) {
      const known = responses.get(utterance);
      if (known) known.push(passage);
      else responses.set(utterance, [passage]);
    }
  }
  return responses;
}

/** The people of the thread, other than the writer, whose names stand in the words with a capital letter (a nickname may have none). */
function namedIn(words: readonly string[], text: string, names: ReadonlyMap<string, Person>, writer: Person): Person[] {
  const found = new Set<Person>();
  for (const word of words) {
    const person = names.get(word.replace(/'s$/, ''));
    if (!person || person === writer) continue;
    const capital = word.charAt(0).toUpperCase() + word.slice(1, 3);
    if (text.includes(capital) || person.name?.startsWith(word)) found.add(person);
  }
  return [...found];
}

/** Every word of every name in the thread that is not also an ordinary short word, and the names as wholes. */
function namesOf(people: readonly Person[]): Map<string, Person> {
  const names = new Map<string, Person>();
  for (const person of people) {
    const words = wordsOf(person.name ?? '');
    for (const word of words) if (word.length > 2 && !names.has(word)) names.set(word, person);
    if (words.length > 0) names.set(words.join(' '), person);
  }
  return names;
}

function openingOf(
  words: readonly string[],
  text: string,
  names: ReadonlyMap<string, Person>,
  language: Language,
): { opening: number; addressee?: Person } {
  let addressee: Person | undefined;
  let at = 0;
  for (const length of [2, 1]) {
    const person = names.get(words.slice(0, length).join(' '));
    // A name at the start is a form of address when a comma, colon or dash sets it off.
    if (person && /^[^\s,:–-]+(?: [^\s,:–-]+){0,2} ?[,:–-]/.test(text)) {
      addressee = person;
      at = length;
      break;
    }
  }
  for (let n = 0; n < MOST_INTERJECTIONS && at < words.length - 1; n++) {
    if (!language.interjections.has(words[at] ?? '')) break;
    at++;
  }
  return addressee ? { opening: at, addressee } : { opening: at };
}

/**
 * The question marks that ask. One in an address does not, nor one that stands for a character which an archive lost ("?quoted?", "a ?crit").
 */
function questionMarks(text: string): { asks: boolean; asksInside: boolean } {
  if (/(?:^|[\s(])\?\p{L}/u.test(text)) return { asks: false, asksInside: false };
  const plain = text.replace(/\b(?:https?|ftp):\/\/\S+/g, 'link');
  const asks = withoutEnding(plain).endsWith('?') && plain.length > 1;
  return { asks, asksInside: !asks && /[\p{L}\p{N}"')\]]\?(?=[\s"')\],;:-])/u.test(plain) };
}

/** Without what may stand behind the sentence's own mark: a smiley, quotation marks, brackets, further marks. */
function withoutEnding(text: string): string {
  const sentence = text.replace(/[:;]-?[)(DPp]$/, '');
  let end = sentence.length;
  while (end > 0 && ' \t\n\u00a0"\')]!.'.includes(sentence[end - 1] ?? '')) end--;
  return sentence.slice(0, end);
}

/** Whether people wrote this to be read: not a line of code, a path, a rule or a table that the zones let through. */
function isProse(text: string): boolean {
  if (/\p{Extended_Pictographic}|^[+-]1\b/u.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || isContact(text)) return false;
  const marks = text.match(/[{}<>=;|\\$#@~^*_[\]]/g)?.length ?? 0;
  return letters >= 0.45 * text.replace(/[\s.,?!'"-]/g, '').length && marks <= 0.08 * text.length + 1;
}

/** A line of an address block that nothing marked as a signature: a mail address, a telephone number, and few words. */
function isContact(text: string): boolean {
  const words = text.split(' ').length;
  if (words > 9 || /[?!]$/.test(text)) return false;
  return (
    /[\w+-](?:@| at | \[at\] )[\w-]+\.[\w.]{2,}$/i.test(text) ||
    /(?:phone|tel|fax|voice|mobile|cell|e-?mail|mailto|url|www|homepage|icq|aim|skype)\b ?[:=.]/i.test(text) ||
    /[\d ()./-]{8}\d$/.test(text)
  );
}

/** "Best," or the writer's own name under the text. */
function isSignOff(text: string, author: Person, language: Language): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 5) return false;
  const name = new Set(wordsOf(`${author.name ?? ''} ${author.address ?? ''}`));
  const own = words.filter((word) => name.has(word)).length;
  if (own === words.length && words.length <= 3) return true;
  const cues = findCues(words, 0, language);
  const farewell = cues.some((cue) => cue.family === 'farewell' && cue.from === 0);
  return farewell && !/[?!.]$/.test(text) && words.length - own <= 3;
}
