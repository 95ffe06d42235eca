/** Lower case, accents taken off, white space folded: how knowledge tables and mails are compared. */
export function fold(text: string): string {
  const plain = isBeyondAscii(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  const lower = plain.toLowerCase();
  return (UNEVEN_SPACE.test(lower) ? lower.replace(/\s+/g, ' ') : lower).trim();
}

/** Whether anything but ASCII stands in a text. Most lines have neither accents nor white space to fold: looking is cheaper than replacing. */
export function isBeyondAscii(text: string): boolean {
  return BEYOND_ASCII.test(text);
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const UNEVEN_SPACE = / {2}|[^\S ]/;

/**
 * What a phrase may have become in a mail: itself without accents, and, because old archives write a question mark for each character
 * or each byte that they could not keep ("a ?crit", "a ??crit"), with those in their places.
 */
export function spellings(phrase: string): string[] {
  const lossy = (mark: string) => phrase.replace(/[^\p{ASCII}]/gu, mark);
  const all = /^\p{ASCII}*$/u.test(phrase)
    ? [phrase]
    : [fold(phrase), lossy('?'), lossy('??'), lossy('\ufffd'), lossy('')];
  // Without its letters beyond ASCII a word may be gone, and what is left of the phrase could be anybody's name ("vit" of "đã viết").
  const words = phrase.split(' ').length;
  return [...new Set(all.map(fold))].filter(
    (text) => text.split(' ').length === words && /\p{L}{2}|\p{Lo}/u.test(text),
  );
}
