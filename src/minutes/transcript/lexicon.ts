import type { Language } from '../languages/index.ts';
import { compilePatterns, compilePhrases, type Pattern, type PhraseStarts } from './phrase-book.ts';
import { clearSpellingsOf } from './spellings.ts';

/** The sets of words of a language that a sentence's words are held against. */
const KINDS = [
  'negators',
  'raising',
  'negatorsBehind',
  'clauseOpeners',
  'complementizers',
  'subordinators',
  'coordinators',
  'concluding',
  'fitting',
  'interjections',
  'exclamations',
  'stopWords',
  'first',
  'together',
  'second',
  'doer',
  'conditional',
  'tentative',
  'agreeing',
  'approving',
] as const;
export type WordKind = (typeof KINDS)[number];

/** A set of kinds, a bit for each. */
export type WordKinds = number;

export function isOf(kinds: WordKinds, kind: WordKind): boolean {
  return (kinds & BITS[kind]) !== 0;
}

const BITS = Object.fromEntries(KINDS.map((kind, n) => [kind, 1 << n])) as Record<WordKind, number>;

/** What a language knows of a word. */
export interface Entry {
  /** The word's number in its language, by which phrases know it. */
  readonly number: number;
  readonly kinds: WordKinds;
  /** The phrases that may begin with it. */
  readonly starts: PhraseStarts | undefined;
  /** The disjuncts, afterthoughts and closing adverbials that may. */
  readonly disjuncts: readonly Pattern[] | undefined;
  readonly afterthoughts: readonly Pattern[] | undefined;
  readonly closingAdverbials: readonly Pattern[] | undefined;
}

/** What the language of a sentence knows of its words, in their order: each is looked up once, whatever is asked of it. */
export function lookUp(words: readonly string[], language: Language): readonly (Entry | undefined)[] {
  const lexicon = lexiconOf(language);
  return words.map((word) => lexicon.get(word));
}

/** The kinds of which any of the words is. */
export function kindsAmong(entries: readonly (Entry | undefined)[]): WordKinds {
  let kinds = 0;
  for (const entry of entries) if (entry) kinds |= entry.kinds;
  return kinds;
}

/** All words that a language knows anything of. */
export function vocabularyOf(language: Language): Iterable<string> {
  return lexiconOf(language).keys();
}

type Lexicon = ReadonlyMap<string, Entry>;

const lexicons = new Map<Language, Lexicon>();

function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const lexicon = compile(language);
  lexicons.set(language, lexicon);
  return lexicon;
}

function compile(language: Language): Lexicon {
  const numbers = new Map<string, number>();
  const numberOf = (spelled: string) => {
    const word = language.inHaste?.get(spelled) ?? spelled;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const starts = compilePhrases(language, numberOf);
  const patternsOf = (sources: readonly string[]) => compilePatterns(sources, language, numberOf);
  const disjuncts = patternsOf(language.disjuncts);
  const afterthoughts = patternsOf(language.afterthoughts);
  const closingAdverbials = patternsOf(language.closingAdverbials);
  const kindsOf: WordKinds[] = [];
  for (const kind of KINDS)
    for (const word of language[kind])
      for (const spelled of clearSpellingsOf(word, language)) {
        const number = numberOf(spelled);
        kindsOf[number] = (kindsOf[number] ?? 0) | BITS[kind];
      }
  const entries = new Map<string, Entry>(
    Array.from(numbers, ([word, number]) => [
      word,
      {
        number,
        kinds: kindsOf[number] ?? 0,
        starts: starts.get(number),
        disjuncts: disjuncts.get(number),
        afterthoughts: afterthoughts.get(number),
        closingAdverbials: closingAdverbials.get(number),
      },
    ]),
  );
  for (const [typed, word] of language.inHaste ?? []) {
    const entry = entries.get(word);
    if (entry) entries.set(typed, entry);
  }
  return entries;
}
