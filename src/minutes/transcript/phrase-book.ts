import { type CueFamily, DENYING, type Form, type Language } from '../languages/index.ts';
import { clearSpellingsOf, spellingsOf } from './spellings.ts';

/** One word of a phrase. */
export interface Step {
  /** By their numbers, which are found and compared faster than the words. */
  readonly words: ReadonlySet<number>;
  readonly any: boolean;
  readonly optional: boolean;
  /** None of its words may stand here; it takes none itself. */
  readonly barred: boolean;
  /** The sentence may end here instead. */
  readonly closes: boolean;
}

/** What a phrase is one of. */
type Meaning =
  | { readonly family: CueFamily; readonly form: undefined }
  | { readonly family: undefined; readonly form: Form };

/** The words of a phrase. */
export interface Pattern {
  readonly opening: boolean;
  readonly steps: readonly Step[];
  /** Each step takes one word, so that there is but one way through. */
  readonly plain: boolean;
}

export type Phrase = Meaning &
  Pattern & {
    /** A negator behind it turns it around, too. */
    readonly deniedBehind: boolean;
    /** It responds to what others said. */
    readonly responds: boolean;
    /** It denies itself, so that no negator turns it around. */
    readonly denying: boolean;
  };

/** What a negator behind it turns around: welcomes and promises ("Das mache ich sicher nicht"). */
const DENIED_BEHIND: ReadonlySet<CueFamily | Form> = new Set<CueFamily | Form>([
  'agreement',
  'approval',
  'praise',
  'success',
  'commitment',
  'done',
  'deed',
]);

/** What responds. Not what says that its writer does not know: "Good question - I think that it is three" does. */
const RESPONDING: ReadonlySet<CueFamily | Form> = new Set<CueFamily | Form>([
  'assent',
  'agreement',
  'approval',
  'echo',
  'acknowledgement',
  'commitment',
  'done',
  'success',
  'praise',
  'refusal',
  'disagreement',
  'objection',
  'dissent',
  'withdrawal',
  'consent',
  'deed',
  'found',
  'opposition',
  'partial',
  'permission',
  'sameTrouble',
]);

/** The phrases that a word may begin, by the words behind it: few of them go on with these. */
export interface PhraseStarts {
  readonly opening: PhraseList;
  /** Without those that only an opening begins with. */
  readonly inside: PhraseList;
}
/** @param at where the words go on that it is asked for: the place of the next one */
type PhraseList = (words: readonly Numbered[], at: number) => readonly Phrase[];

/** A word by its number in its language; nothing for one that the language does not know. */
type Numbered = { readonly number: number } | undefined;

/** The phrases of a language by the words that they can start with. All words of theirs get numbers. */
export function compilePhrases(
  language: Language,
  numberOf: (word: string) => number,
): ReadonlyMap<number, PhraseStarts> {
  const compiled = (meaning: Meaning, source: string) => compilePhrase(meaning, source, language, numberOf);
  const written = [
    ...sourcesOf(language.cues).map(([family, source]) => compiled({ family, form: undefined }, source)),
    ...sourcesOf(language.forms).map(([form, source]) => compiled({ family: undefined, form }, source)),
  ];
  const phrases = [
    ...written,
    ...withoutSubjects(written, language, numberOf),
    ...withoutSaidTwice(written, language, numberOf),
  ];
  return new Map(
    [...byFirstWord(phrases)].map(([word, starting]) => [
      word,
      {
        opening: byNext(word, () => starting),
        inside: byNext(word, () => starting.filter(({ opening }) => !opening)),
      },
    ]),
  );
}

/** What is left of phrases where their subject is left out: of "i don't buy" it is "don't buy", which a sentence opens with. */
function withoutSubjects(
  phrases: readonly Phrase[],
  { subjectless }: Language,
  numberOf: (word: string) => number,
): readonly Phrase[] {
  if (!subjectless) return [];
  const subjects = subjectless.subjects.map(numberOf);
  const before = new Set(subjectless.before.map(numberOf));
  return phrases.flatMap((phrase) => {
    const [subject, ...said] = phrase.steps;
    if (!subject || subject.optional || !subjects.some((word) => subject.words.has(word))) return [];
    // The first words that may be left to open with, up to the first that must.
    const needed = said.findIndex(({ optional }) => !optional);
    const opens = needed < 0 ? said : said.slice(0, needed + 1);
    return opens.flatMap((step, n): Phrase[] => {
      const words = new Set([...step.words].filter((word) => before.has(word)));
      const rest = said.slice(n + 1);
      // A word alone says too little: "have", "will".
      const isEnough =
        !step.any && !step.barred && words.size > 0 && rest.some(({ optional, barred }) => !optional && !barred);
      return isEnough
        ? [{ ...phrase, opening: true, steps: [{ ...step, words, optional: false, closes: false }, ...rest] }]
        : [];
    });
  });
}

/**
 * Phrases without a word that another of theirs says again: « je sais pas » of « je ne sais pas ». They hold where that word stands before them, too, and
 * nothing denies them twice; "pas mal" is praise.
 */
function withoutSaidTwice(
  phrases: readonly Phrase[],
  { saidTwice }: Language,
  numberOf: (word: string) => number,
): readonly Phrase[] {
  if (!saidTwice) return [];
  const numbersOf = (words: readonly string[]) => new Set(words.map(numberOf));
  const leftOut = numbersOf(saidTwice.leftOut);
  const again = numbersOf(saidTwice.again);
  const praised: Step = {
    words: numbersOf(saidTwice.praised),
    any: false,
    optional: false,
    barred: true,
    closes: false,
  };
  const isAllOf = (step: Step, among: ReadonlySet<number>) =>
    !step.any && !step.barred && !step.optional && [...step.words].every((word) => among.has(word));
  return phrases.flatMap((phrase): Phrase[] => {
    const at = phrase.steps.findIndex((step) => isAllOf(step, leftOut));
    const denial = phrase.steps.findIndex((step, n) => n > at && isAllOf(step, again));
    const opens = at === 0 ? phrase.steps[1] : phrase.steps[0];
    if (at < 0 || denial < 0 || !opens || opens.any || opens.optional || opens.barred) return [];
    const steps = [...phrase.steps.slice(0, denial + 1), praised, ...phrase.steps.slice(denial + 1)].filter(
      (_, n) => n !== at,
    );
    return [{ ...phrase, plain: false, denying: true, steps }];
  });
}

/** Whether any word may stand somewhere in it. */
export function isOpenPattern({ steps }: Pattern): boolean {
  return steps.some(({ any }) => any);
}

/** Phrases that tell no act, by the words that they can start with. */
export function compilePatterns(
  sources: readonly string[],
  language: Language,
  numberOf: (word: string) => number,
): ReadonlyMap<number, readonly Pattern[]> {
  return byFirstWord(sources.map((source) => compilePattern(source, language, numberOf)));
}

function byFirstWord<Some extends Pattern>(patterns: readonly Some[]): ReadonlyMap<number, readonly Some[]> {
  const byWord = new Map<number, Some[]>();
  for (const pattern of patterns)
    for (const word of startsOf(pattern)) {
      const known = byWord.get(word);
      if (known) known.push(pattern);
      else byWord.set(word, [pattern]);
    }
  return byWord;
}

function sourcesOf<Family extends string>(table: Readonly<Record<Family, readonly string[]>>): [Family, string][] {
  return (Object.keys(table) as Family[]).flatMap((family) =>
    table[family].map((source): [Family, string] => [family, source]),
  );
}

/** Tells which of the phrases that a word begins can go on with others. A thread has few of the words that phrases begin with: each is looked through when it is first met. */
function byNext(word: number, phrases: () => readonly Phrase[]): PhraseList {
  let find: PhraseList | undefined;
  return (words, at) => {
    find ??= findNext([word], phrases());
    return find(words, at);
  };
}

/** So few phrases are sooner tried than looked up by a further word. */
const FEW_PHRASES = 4;
/** By no more words than this: of what "I" begins, "I think that the …" leaves few, and each further word takes memory for every way to go on. */
const MOST_WORDS = 5;

/** The phrases that can go on with words behind those that they began with, in their order. */
function findNext(begun: readonly number[], phrases: readonly Phrase[]): PhraseList {
  const nexts = phrases.map((phrase) => nextWords(phrase, begun));
  const whatever = phrases.filter((_, n) => nexts[n] === undefined);
  // By each word that one of them goes on with; a list is made when it is first asked for.
  const lists = new Map<number, PhraseList | null>();
  for (const next of nexts) for (const other of next ?? []) lists.set(other, null);
  return (words, at) => {
    const next = words[at]?.number;
    if (next === undefined) return whatever;
    let find = lists.get(next);
    if (find === null) {
      const list = phrases.filter((_, n) => nexts[n]?.has(next) ?? true);
      const isNarrow = begun.length + 1 >= MOST_WORDS || list.length <= FEW_PHRASES;
      find = isNarrow ? () => list : findNext([...begun, next], list);
      lists.set(next, find);
    }
    return find ? find(words, at + 1) : whatever;
  };
}

/** The words one of which must stand behind those that a phrase begins with; nothing where it may end before or go on with any. */
function nextWords({ steps }: Pattern, begun: readonly number[]): ReadonlySet<number> | undefined {
  let places: ReadonlySet<number> = new Set([0]);
  for (const word of begun) {
    const behind = new Set<number>();
    for (const place of reachableFrom(places, steps)) {
      const step = steps[place];
      if (!step || step.closes) return undefined;
      if (!step.barred && (step.any || step.words.has(word))) behind.add(place + 1);
    }
    places = behind;
  }
  const next = new Set<number>();
  for (const place of reachableFrom(places, steps)) {
    const step = steps[place];
    if (!step || (!step.barred && step.any) || step.closes) return undefined;
    if (!step.barred) for (const word of step.words) next.add(word);
  }
  return next;
}

/** The steps that may come next, with those behind what may be left out. */
function reachableFrom(places: ReadonlySet<number>, steps: readonly Step[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const from of places)
    for (let at = from; ; at++) {
      reached.add(at);
      if (!(steps[at]?.optional || steps[at]?.barred)) break;
    }
  return reached;
}

function compilePhrase(
  meaning: Meaning,
  source: string,
  language: Language,
  numberOf: (word: string) => number,
): Phrase {
  return {
    deniedBehind: language.verbLast === true || DENIED_BEHIND.has(meaning.family ?? meaning.form),
    responds: RESPONDING.has(meaning.family ?? meaning.form),
    denying: meaning.form !== undefined && DENYING.has(meaning.form),
    ...compilePattern(source, language, numberOf),
    ...meaning,
  };
}

function compilePattern(source: string, language: Language, numberOf: (word: string) => number): Pattern {
  const parts = source.split(' ');
  const opening = parts[0] === '^';
  const steps = parts.slice(opening ? 1 : 0).map((part, n): Step => {
    const barred = part.startsWith('!');
    const alternatives = part.slice(barred ? 1 : 0).split('|');
    const optional = alternatives.some((word) => word.endsWith('?'));
    const spelled = n === 0 ? clearSpellingsOf : spellingsOf;
    const words = new Set(alternatives.flatMap((word) => spelled(word.replace(/\?$/, ''), language)));
    const closes = words.delete('$');
    const any = words.delete('_');
    return { words: new Set([...words].map(numberOf)), any, optional, barred, closes };
  });
  const plain = steps.every(({ optional, barred, closes }) => !optional && !barred && !closes);
  const needed = steps.find(({ optional }) => !optional);
  if (!needed || needed.any) throw new RangeError(`a phrase may start with any word: ${source}`);
  return { opening, steps, plain };
}

function startsOf({ steps }: Pattern): Set<number> {
  const starts = new Set<number>();
  for (const step of steps) {
    for (const word of step.words) starts.add(word);
    if (!step.optional) break;
  }
  return starts;
}
