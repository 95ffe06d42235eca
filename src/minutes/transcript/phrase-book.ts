import type { CueFamily, Form, Language } from '../languages/index.ts';
import { clearSpellingsOf, spellingsOf } from './spellings.ts';

/** One word of a phrase. */
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly any: boolean;
  readonly optional: boolean;
  /** None of its words may stand here; it takes none itself. */
  readonly barred: boolean;
  /** The sentence may end here instead. */
  readonly closes: boolean;
}

/** What a phrase is one of. */
type Meaning = { readonly kind: 'cue'; readonly family: CueFamily } | { readonly kind: 'form'; readonly form: Form };

export interface Phrase {
  readonly meaning: Meaning;
  readonly opening: boolean;
  readonly steps: readonly Step[];
  /** Each step takes one word, so that there is but one way through. */
  readonly plain: boolean;
}

/** The phrases that a word may begin, by the word behind it: few of them go on with that. */
export interface PhraseStarts {
  readonly opening: PhraseList;
  /** Without those that only an opening begins with. */
  readonly inside: PhraseList;
}
type PhraseList = (next: string | undefined) => readonly Phrase[];

/** The phrases of a language by the words that they can start with. */
export function compilePhrases(language: Language): ReadonlyMap<string, PhraseStarts> {
  const phrases = [
    ...sourcesOf(language.cues).map(([family, source]) => compilePhrase({ kind: 'cue', family }, source, language)),
    ...sourcesOf(language.forms).map(([form, source]) => compilePhrase({ kind: 'form', form }, source, language)),
  ];
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const word of startsOf(phrase)) {
      const known = byWord.get(word);
      if (known) known.push(phrase);
      else byWord.set(word, [phrase]);
    }
  return new Map(
    [...byWord].map(([word, starting]) => [
      word,
      {
        opening: byNext(word, starting),
        inside: byNext(
          word,
          starting.filter(({ opening }) => !opening),
        ),
      },
    ]),
  );
}

function sourcesOf<Family extends string>(table: Readonly<Record<Family, readonly string[]>>): [Family, string][] {
  return (Object.keys(table) as Family[]).flatMap((family) =>
    table[family].map((source): [Family, string] => [family, source]),
  );
}

/** Tells which of the phrases that a word begins can go on with another, in their order. */
function byNext(word: string, phrases: readonly Phrase[]): PhraseList {
  const nexts = phrases.map((phrase) => nextWords(phrase, word));
  const whatever = phrases.filter((_, n) => nexts[n] === undefined);
  const known = new Set(nexts.flatMap((next) => [...(next ?? [])]));
  const lists = new Map<string, readonly Phrase[]>();
  return (next) => {
    if (next === undefined || !known.has(next)) return whatever;
    let list = lists.get(next);
    if (!list) {
      list = phrases.filter((_, n) => nexts[n]?.has(next) ?? true);
      lists.set(next, list);
    }
    return list;
  };
}

/** The words one of which must stand behind the word that a phrase begins with; nothing where it may end there or go on with any. */
function nextWords({ steps }: Phrase, word: string): ReadonlySet<string> | undefined {
  const next = new Set<string>();
  for (const [start, step] of steps.entries()) {
    if (step.any || step.words.has(word)) {
      let at = start + 1;
      for (; steps[at]?.barred || steps[at]?.optional; at++) {
        if (steps[at]?.any || steps[at]?.closes) return undefined;
        if (!steps[at]?.barred) for (const other of steps[at]?.words ?? []) next.add(other);
      }
      const needed = steps[at];
      if (!needed || needed.any || needed.closes) return undefined;
      for (const other of needed.words) next.add(other);
    }
    if (!step.optional) break;
  }
  return next;
}

function compilePhrase(meaning: Meaning, source: string, language: Language): Phrase {
  const parts = source.split(' ');
  const opening = parts[0] === '^';
  const steps = parts.slice(opening ? 1 : 0).map((part, n): Step => {
    const barred = part.startsWith('!');
    const alternatives = part.slice(barred ? 1 : 0).split('|');
    const optional = alternatives.some((word) => word.endsWith('?'));
    const spelled = n === 0 ? clearSpellingsOf : spellingsOf;
    const words = new Set(alternatives.flatMap((word) => spelled(word.replace(/\?$/, ''), language)));
    const closes = words.delete('$');
    return { words, any: words.has('_'), optional, barred, closes };
  });
  const plain = steps.every(({ optional, barred, closes }) => !optional && !barred && !closes);
  return { meaning, opening, steps, plain };
}

function startsOf({ meaning, steps }: Phrase): Set<string> {
  const starts = new Set<string>();
  for (const step of steps) {
    if (step.any && !step.optional) throw new RangeError(`a phrase starts with any word: ${JSON.stringify(meaning)}`);
    for (const word of step.words) starts.add(word);
    if (!step.optional) break;
  }
  return starts;
}
