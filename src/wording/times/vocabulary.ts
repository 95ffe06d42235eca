import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { TimeWords } from './words.ts';

/** All of them are understood from everybody: who speaks one language to Discord may well write another. */
const ALL: readonly TimeWords[] = [en, de, fr, es, pt, ja];

/** What phrases mean, the longest phrase first, so that "every day" is read before "every". */
export type Vocabulary<M> = readonly { readonly phrase: string; readonly meanings: readonly M[] }[];

/** The phrases that `meant` names in each language. */
export function vocabulary<M>(
  meant: (words: TimeWords) => readonly (readonly [M, readonly string[]])[],
): Vocabulary<M> {
  const byPhrase = new Map<string, M[]>();
  for (const [meaning, phrases] of ALL.flatMap(meant))
    for (const phrase of phrases.map(foldWords)) {
      const known = byPhrase.get(phrase) ?? [];
      if (!known.includes(meaning)) byPhrase.set(phrase, [...known, meaning]);
    }
  return [...byPhrase]
    .map(([phrase, meanings]) => ({ phrase, meanings }))
    .sort((a, b) => b.phrase.length - a.phrase.length);
}

/** Words without what people write now this way, now that: capitals, accents, hyphens, the width of characters, the `s` of a plural. */
function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/(?<=\p{L})[\u2010-\u2015-](?=\p{L})|[\s,'’]+/gu, ' ')
    .replace(/(?<=[a-z])s(?![a-z])/g, '')
    .trim();
}

/** A piece of a text: what a phrase means (one of these), or what the reader's own pattern found. */
export type Piece<M> = { readonly meanings: readonly M[] } | { readonly found: RegExpExecArray };

/** Nobody writes a longer one. */
const LONGEST = 100;

/**
 * The text as phrases of the vocabulary and what `pattern` (sticky, tried first) finds; undefined where anything else stands in it.
 */
export function readPieces<M>(text: string, words: Vocabulary<M>, pattern: RegExp): readonly Piece<M>[] | undefined {
  const folded = foldWords(text.slice(0, LONGEST + 1));
  if (folded === '' || folded.length > LONGEST) return undefined;
  const pieces: Piece<M>[] = [];
  let at = 0;
  while (at < folded.length) {
    if (folded[at] === ' ') {
      at++;
      continue;
    }
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (found) {
      pieces.push({ found });
      at = pattern.lastIndex;
      continue;
    }
    const entry = words.find(({ phrase }) => folded.startsWith(phrase, at) && endsWord(folded, at + phrase.length));
    if (!entry) return undefined;
    pieces.push(entry);
    at += entry.phrase.length;
  }
  return pieces;
}

/** Japanese is written without spaces; a word of Latin letters ends where they do. */
function endsWord(text: string, end: number): boolean {
  return !(/[a-z]/.test(text[end - 1] ?? '') && /[a-z0-9]/.test(text[end] ?? ''));
}
