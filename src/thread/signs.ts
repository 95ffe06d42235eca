/**
 * The signs that rule out most of what a line could be: one look at its characters, before any expression is tried. Each is a bit, so that a line's
 * signs are one number. Whoever asks for a sign must be unable to match without it: `test/thread/signs.test.ts` holds that against many lines.
 */
export const SIGN = {
  /** A colon; that of Chinese and Japanese, or another character of its block. */
  colon: 1,
  digit: 2,
  less: 4,
  greater: 8,
  equals: 16,
  hyphen: 32,
  bar: 64,
  /** It begins with a space or tab. */
  indented: 128,
  /** It begins, spaces and tabs aside, with anything but a letter or digit of ASCII. */
  noWordFirst: 256,
} as const;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Of single characters only. */
const WORD = 1 << 30;
const OF_LINES = WORD - 1;

/** What each byte of UTF-8 says. */
const SIGNS_OF_BYTES = new Int32Array(256);
for (const [characters, signs] of [
  [':', SIGN.colon],
  [DIGITS, SIGN.digit | WORD],
  [LETTERS, WORD],
  ['<', SIGN.less],
  ['>', SIGN.greater],
  ['=', SIGN.equals],
  ['-', SIGN.hyphen],
  ['|', SIGN.bar],
] as const)
  for (const character of characters) SIGNS_OF_BYTES[character.charCodeAt(0)] = signs;
// The byte that the wide colon begins with.
SIGNS_OF_BYTES[0xef] = SIGN.colon;

const UTF_8 = new TextEncoder();
const [TAB, LINE_FEED, SPACE] = [9, 10, 32];

/** The signs of each line. All are gone through as bytes of one text: the characters of a line that was cut out of a text take several times as long. */
export function signsOf(lines: readonly string[]): Int32Array {
  const bytes = UTF_8.encode(lines.join('\n'));
  const all = new Int32Array(lines.length);
  for (let n = 0, at = 0; n < all.length; n++, at++) {
    const start = at;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    let signs = at > start ? SIGN.indented : 0;
    if (at < bytes.length && bytes[at] !== LINE_FEED && (signOf(bytes[at]) & WORD) === 0) signs |= SIGN.noWordFirst;
    for (; at < bytes.length && bytes[at] !== LINE_FEED; at++) signs |= signOf(bytes[at]);
    all[n] = signs & OF_LINES;
  }
  return all;
}

function signOf(byte = 0): number {
  return SIGNS_OF_BYTES[byte] ?? 0;
}
