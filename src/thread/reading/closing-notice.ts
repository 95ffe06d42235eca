import type { Attribution } from '../attribution/index.ts';
import type { MarkedLine } from '../marks/index.ts';
import { isNotice } from '../zones/index.ts';

/** More than a legal notice takes, wrapped. */
const LONGEST_NOTICE = 12;

/**
 * Where a legal notice begins that ends the message without marks: whoever sent it last put it there, even below what they quote without
 * marks. The number of lines where there is none.
 */
export function closingNotice(
  raw: readonly string[],
  lines: readonly MarkedLine[],
  attributionAt: readonly (Attribution | undefined)[],
): number {
  let n = raw.length - 1;
  while (n >= 0 && lines[n]?.blank) n--;
  for (const last = n; n >= 0 && last - n < LONGEST_NOTICE && lines[n]?.depth === 0 && !lines[n]?.blank; n--)
    if (isNotice(raw[n] ?? '')) {
      // Right below an attribution it is a banner at the top of the quoted mail.
      let above = n - 1;
      while (above > 0 && lines[above]?.blank) above--;
      return attributionAt[above] ? raw.length : n;
    }
  return raw.length;
}
