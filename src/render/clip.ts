import { segmentsOf } from '../minutes/index.ts';

/** Scripts that write no spaces between words; a word of theirs ends where `Intl.Segmenter` says so. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('und', { granularity: 'word' });
const CLAUSE_END = /[.,;:!?)–—。、，；：！？]["”’»)]?$/;

/**
 * The text, or where it takes up more than `most` characters as `form` writes it, its beginning up to the last clause that fits, or the
 * last word, with "…" after it. A word is never cut, nor a link; where the first one alone is too long, only "…" is left.
 * `text` is on one line; `form` must write words independently of each other.
 */
export function clip(text: string, most: number, form: (text: string) => string): string {
  if (text.length <= most && form(text).length <= most) return text;
  const room = most - ' …'.length;
  let taken = '';
  let size = 0;
  let clause = '';
  for (const piece of pieces(text)) {
    size += form(piece.trimStart()).length + (piece.startsWith(' ') ? 1 : 0);
    if (size > room) break;
    taken += piece;
    if (CLAUSE_END.test(piece)) clause = taken;
  }
  const kept = clause.length * 2 >= taken.length ? clause : taken;
  return kept === '' ? '…' : `${kept} …`;
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A name or title that `clip` cuts; of a first word that is too long, its first characters are left, since "…" alone would be nobody's name. */
export function clipName(name: string, most: number, form: (text: string) => string): string {
  const kept = clip(name, most, form);
  if (kept !== '…' || name === '…') return kept;
  const room = most - '…'.length;
  // What a form makes of "@here" is longer than what it makes of its letters one by one: beginnings are measured whole.
  const ends = [0];
  for (const character of segmentsOf(characters, name)) {
    const end = (ends.at(-1) ?? 0) + character.length;
    if (end > room) break;
    ends.push(end);
  }
  let [fits, last] = [0, ends.length - 1];
  while (fits < last) {
    const middle = Math.ceil((fits + last) / 2);
    if (form(`${name.slice(0, ends[middle])}…`).length <= most) fits = middle;
    else last = middle - 1;
  }
  return `${name.slice(0, ends[fits])}…`;
}

/** What may stand on its own: words with the space before them, and in scripts without spaces the segmenter's words. */
function* pieces(text: string): Generator<string> {
  for (const [word] of text.matchAll(/ ?[^ ]+/g)) {
    if (!UNSPACED.test(word) || word.includes('://')) {
      yield word;
      continue;
    }
    // What has gathered may be long, so it is not looked at again with each segment: whether there is anything, and how it ends, is kept beside it.
    let piece = '';
    let hasWords = false;
    let last = '';
    for (const segment of segmentsOf(words, word)) {
      if (hasWords && UNSPACED.test(last.slice(-1)) && UNSPACED.test(segment)) {
        yield piece;
        piece = '';
        hasWords = false;
      }
      piece += segment;
      hasWords ||= segment.trim() !== '';
      last = segment;
    }
    yield piece;
  }
}
