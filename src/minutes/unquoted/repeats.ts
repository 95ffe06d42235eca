import { languageOf, splitSentences, votesOf, wordsOf } from '../transcript/index.ts';

/** So many words in a row are somebody's own, wherever they begin and end. */
const TELLING = 8;
/** A whole sentence is somebody's own from so many words on: shorter ones ("Sounds good to me.") many people say. */
const TELLING_SENTENCE = 5;
/** Languages that write no spaces have a sentence in a word or two: from so many characters on. */
const UNSPACED = /^(?=.{8})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{N}\s]+$/u;

/**
 * Tells which of these texts repeat what somebody says in these passages: a whole sentence of theirs, or a good part of one. One pass over
 * the passages, whatever there is of texts.
 */
export function repeating(texts: Iterable<string>, passages: Iterable<string>): (text: string) => boolean {
  const runs = new Map<string, readonly string[]>();
  const wanted = new Set<string>();
  for (const text of texts) {
    if (runs.has(text)) continue;
    const ofText = runsIn(wordsOf(text));
    runs.set(text, ofText);
    for (const run of ofText) wanted.add(run);
  }
  const repeated = new Set<string>();
  if (wanted.size > 0)
    for (const passage of passages) for (const run of tellingRuns(passage)) if (wanted.has(run)) repeated.add(run);
  return (text) => repeated.size > 0 && (runs.get(text) ?? []).some((run) => repeated.has(run));
}

/** What cannot be said by chance. */
function* tellingRuns(passage: string): Generator<string> {
  for (const { text } of splitSentences(passage, languageOf(votesOf(passage)))) {
    const words = wordsOf(text);
    const sentence = words.join(' ');
    if (words.length <= TELLING) {
      if (words.length >= TELLING_SENTENCE || UNSPACED.test(sentence)) yield sentence;
    } else for (let from = 0; from + TELLING <= words.length; from++) yield words.slice(from, from + TELLING).join(' ');
  }
}

/** Whatever a sentence or a part of one may be in the text. */
function runsIn(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(TELLING, words.length - from) }, (_, n) => words.slice(from, from + n + 1).join(' ')),
  );
}
