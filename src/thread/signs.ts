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
  /** Any character beyond ASCII. */
  beyondAscii: 128,
  /** It begins with a space or tab. */
  indented: 256,
  /** It begins, spaces and tabs aside, with anything but a letter or digit of ASCII. */
  noWordFirst: 512,
  /** It ends in a letter of ASCII. */
  letterLast: 1024,
} as const;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Of single characters only. */
const [LETTER, WORD] = [1 << 29, 1 << 30];
const OF_LINES = LETTER - 1;

/** What each byte of UTF-8 says. */
const SIGNS_OF_BYTES = new Int32Array(256).fill(SIGN.beyondAscii, 128);
for (const [characters, signs] of [
  [':', SIGN.colon],
  [DIGITS, SIGN.digit | WORD],
  [LETTERS, LETTER | WORD],
  ['<', SIGN.less],
  ['>', SIGN.greater],
  ['=', SIGN.equals],
  ['-', SIGN.hyphen],
  ['|', SIGN.bar],
] as const)
  for (const character of characters) SIGNS_OF_BYTES[character.charCodeAt(0)] = signs;
// The byte that the wide colon begins with.
SIGNS_OF_BYTES[0xef] = SIGN.beyondAscii | SIGN.colon;

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
    const first = at;
    for (; at < bytes.length && bytes[at] !== LINE_FEED; at++) signs |= signOfByte(bytes, at);
    if (at > first) {
      if ((signOfByte(bytes, first) & WORD) === 0) signs |= SIGN.noWordFirst;
      if ((signOfByte(bytes, at - 1) & LETTER) !== 0) signs |= SIGN.letterLast;
    }
    all[n] = signs & OF_LINES;
  }
  return all;
}

function signOfByte(bytes: Uint8Array, at: number): number {
  return SIGNS_OF_BYTES[bytes[at] ?? 0] ?? 0;
}
