import type { CueFamily, Form, Language } from './languages/index.ts';

/** A phrase found in a sentence, and what it is one of, from word `from` up to word `to` (not included). */
export interface Found<Family> {
  readonly family: Family;
  readonly from: number;
  readonly to: number;
  /** A negator reaches it: "I don't agree", "not a good idea". */
  readonly negated: boolean;
}
export type Cue = Found<CueFamily>;

interface Step {
  readonly words: ReadonlySet<string>;
  readonly any: boolean;
  readonly optional: boolean;
  /** None of its words may stand here; it takes none itself. */
  readonly barred: boolean;
}
interface Phrase<Family> {
  readonly family: Family;
  readonly opening: boolean;
  readonly closing: boolean;
  readonly steps: readonly Step[];
  /** Each step takes one word, so that there is but one way through. */
  readonly plain: boolean;
}
/** The phrases of a language by the words that they can start with. */
type PhraseBook<Family> = ReadonlyMap<string, readonly Phrase<Family>[]>;
type Table<Family extends string> = Readonly<Record<Family, readonly string[]>>;

/** How many words before a phrase a negator still reaches it ("I do not really agree"). */
const NEGATION_REACH = 3;

/** Keeps what is compiled of each language. */
function bookOf<Family extends string>(tableOf: (language: Language) => Table<Family>) {
  const books = new Map<Language, PhraseBook<Family>>();
  return (language: Language): PhraseBook<Family> => {
    const known = books.get(language);
    if (known) return known;
    const book = compile(tableOf(language));
    books.set(language, book);
    return book;
  };
}
const cueBook = bookOf(({ cues }) => cues);
const formBook = bookOf(({ forms }) => forms);

/**
 * The cues in a sentence, given as words in lower case. `opening` is the last word with which the sentence can be said to open:
 * a phrase that must stand at the opening may start there or before. Linear in the words, since a phrase has a few at most.
 */
export function findCues(words: readonly string[], opening: number, language: Language): Cue[] {
  return find(cueBook(language), words, opening, language);
}

/** The forms of acts in a sentence, likewise. */
export function findForms(words: readonly string[], opening: number, language: Language): Found<Form>[] {
  return find(formBook(language), words, opening, language);
}

function find<Family>(
  book: PhraseBook<Family>,
  words: readonly string[],
  opening: number,
  language: Language,
): Found<Family>[] {
  const found: Found<Family>[] = [];
  for (let from = 0; from < words.length; from++) {
    const phrases = book.get(words[from] as string);
    if (!phrases) continue;
    for (const phrase of phrases) {
      if (phrase.opening && from > opening) continue;
      const to = phrase.plain ? matchPlain(phrase, words, from) : matchSteps(phrase, 0, words, from);
      if (to !== undefined) found.push({ family: phrase.family, from, to, negated: isNegated(words, from, language) });
    }
  }
  return found;
}

function isNegated(words: readonly string[], from: number, language: Language): boolean {
  for (let at = Math.max(0, from - NEGATION_REACH); at < from; at++)
    if (language.negators.has(words[at] as string)) return true;
  return false;
}

/** Where a plain phrase ends when it stands at `from`, with whose word one of its own begins. */
function matchPlain({ steps, closing }: Phrase<unknown>, words: readonly string[], from: number): number | undefined {
  const end = from + steps.length;
  if (end > words.length || (closing && end !== words.length)) return undefined;
  for (let n = 1; n < steps.length; n++) {
    const step = steps[n] as Step;
    if (!step.any && !step.words.has(words[from + n] as string)) return undefined;
  }
  return end;
}

/** Where the phrase ends when it stands at `at`. Optional words are tried first. */
function matchSteps(phrase: Phrase<unknown>, n: number, words: readonly string[], at: number): number | undefined {
  const step = phrase.steps[n];
  if (!step) return phrase.closing && at !== words.length ? undefined : at;
  const word = words[at];
  if (step.barred) return word !== undefined && step.words.has(word) ? undefined : matchSteps(phrase, n + 1, words, at);
  if (word !== undefined && (step.any || step.words.has(word))) {
    const end = matchSteps(phrase, n + 1, words, at + 1);
    if (end !== undefined) return end;
  }
  return step.optional ? matchSteps(phrase, n + 1, words, at) : undefined;
}

function compile<Family extends string>(table: Table<Family>): PhraseBook<Family> {
  const book = new Map<string, Phrase<Family>[]>();
  for (const family of Object.keys(table) as Family[]) {
    for (const source of table[family]) {
      const phrase = compilePhrase(family, source);
      for (const word of startsOf(phrase)) {
        const entry = book.get(word);
        if (entry) entry.push(phrase);
        else book.set(word, [phrase]);
      }
    }
  }
  return book;
}

function compilePhrase<Family>(family: Family, source: string): Phrase<Family> {
  const parts = source.split(' ');
  const opening = parts[0] === '^';
  const closing = parts.at(-1) === '$';
  const steps = parts.slice(opening ? 1 : 0, closing ? -1 : undefined).map((part): Step => {
    const barred = part.startsWith('!');
    const alternatives = part.slice(barred ? 1 : 0).split('|');
    const optional = alternatives.some((word) => word.endsWith('?'));
    const words = new Set(alternatives.map((word) => word.replace(/\?$/, '')));
    return { words, any: words.has('_'), optional, barred };
  });
  return { family, opening, closing, steps, plain: steps.every(({ optional, barred }) => !optional && !barred) };
}

function startsOf(phrase: Phrase<unknown>): Set<string> {
  const starts = new Set<string>();
  for (const step of phrase.steps) {
    if (step.any && !step.optional) throw new RangeError(`a phrase of "${phrase.family}" starts with any word`);
    for (const word of step.words) starts.add(word);
    if (!step.optional) break;
  }
  return starts;
}
