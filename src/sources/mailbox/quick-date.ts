const [SPACE, TAB, COLON, PLUS, MINUS, COMMA, ZERO, OPEN, CLOSE] = [
  0x20, 0x09, 0x3a, 0x2b, 0x2d, 0x2c, 0x30, 0x28, 0x29,
];
const MONTHS = wordNumbers('jan feb mar apr may jun jul aug sep oct nov dec');
const DAYS = wordNumbers('mon tue wed thu fri sat sun');
const LONGEST_OFFSET = 14 * 60;

/** By three letters packed into a number: their place among the words. */
function wordNumbers(words: string): ReadonlyMap<number, number> {
  return new Map(words.split(' ').map((word, n) => [packed(Buffer.from(word), 0), n]));
}

function packed(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] as number) | 0x20) << 16) |
    (((bytes[at + 1] as number) | 0x20) << 8) |
    ((bytes[at + 2] as number) | 0x20)
  );
}

/**
 * The moment, in milliseconds, that a Date field tells in the one form that nearly all have (RFC 5322, 3.3, on one line): `Tue, 10 Mar 2026 09:00:00 +0100 (CET)`,
 * the day of the week, the seconds and the comment being optional. It is the moment that `parseDate` gives; NaN for any other form. `from` to `to` is the field's body.
 */
export function quickDate(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const blank = () => {
    const before = at;
    while (at < to && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
    return at > before;
  };
  /** A number of so many digits, with no further one behind it; NaN where there is none. */
  const digits = (least: number, most: number) => {
    let value = 0;
    let count = 0;
    for (; at < to; at++, count++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    return count >= least && count <= most ? value : Number.NaN;
  };
  blank();
  if (at + 4 < to && bytes[at + 3] === COMMA) {
    if (!DAYS.has(packed(bytes, at))) return Number.NaN;
    at += 4;
    blank();
  }
  const day = digits(1, 2);
  if (!blank() || at + 3 >= to) return Number.NaN;
  const month = MONTHS.get(packed(bytes, at)) ?? Number.NaN;
  at += 3;
  if (!blank()) return Number.NaN;
  const year = digits(4, 4);
  if (!blank()) return Number.NaN;
  const hour = digits(2, 2);
  if (bytes[at++] !== COLON) return Number.NaN;
  const minute = digits(2, 2);
  let second = 0;
  if (bytes[at] === COLON) {
    at++;
    second = digits(2, 2);
  }
  if (!blank() || at >= to) return Number.NaN;
  const sign = bytes[at++];
  if (sign !== PLUS && sign !== MINUS) return Number.NaN;
  const zone = digits(4, 4);
  blank();
  if (at < to) {
    if (bytes[at] !== OPEN || bytes[to - 1] !== CLOSE || to - from > LONGEST_COMMENTED) return Number.NaN;
    for (at++; at < to - 1; at++) {
      const letter = (bytes[at] as number) | 0x20;
      if (letter !== SPACE && (letter < 0x61 || letter > 0x7a)) return Number.NaN;
    }
  }
  const possible = day >= 1 && day <= 31 && month >= 0 && hour <= 24 && minute <= 59 && second <= 61 && zone >= 0;
  if (!possible) return Number.NaN;
  const minutes = Math.floor(zone / 100) * 60 + (zone % 100);
  const offset = minutes > LONGEST_OFFSET ? 0 : sign === MINUS ? -minutes : minutes;
  return Date.UTC(year, month, day, hour, minute, second) - offset * 60_000;
}
/** Of longer ones `parseDate` reads the start only. */
const LONGEST_COMMENTED = 150;
