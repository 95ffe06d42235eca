import { findAddress } from '../person.ts';
import type { Attribution } from './attribution.ts';
import type { Look } from './look.ts';
import { attribution } from './sentence.ts';

/** "On <date> X", then `<`, `mailto:X <address>` and `> wrote:` on lines of their own, as Polymail's HTML falls apart into text. */
export function readScattered(
  { lines, read: readIntroduction, nextEnding }: Look,
  at: number,
): Attribution | undefined {
  let n = at + 1;
  while (n < at + 3 && lines[n]?.blank) n++;
  if (
    !lines[n]?.body.includes('<') ||
    lines[n]?.body.trim() !== '<' ||
    !lines[n + 1]?.body.trimStart().startsWith('mailto:')
  )
    return undefined;
  const [first, end] = [lines[at], lines[n + 2]];
  if (!first || first.body.length > 120 || !/\d/.test(first.body)) return undefined;
  if (!end || end.depth > first.depth + 1 || nextEnding[n + 2] !== n + 2 || end.body.length > 40) return undefined;
  const address = findAddress(lines[n + 1]?.body ?? '');
  const read = readIntroduction(`${first.body.trim()} <${address?.address ?? ''}> ${end.body.trim()}`);
  return read?.person ? attribution(at, n + 2, first.depth, read) : undefined;
}
