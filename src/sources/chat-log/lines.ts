import { TAGS } from './formats.ts';
import { readStamp } from './stamps.ts';

/** No line with which a message begins has its name and time further in. */
export const LONGEST_BEGINNING = 200;

/** Marks of direction that WhatsApp and Discord put around names and times, and the narrow blank before AM and PM. */
const INVISIBLE = /[\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff]/g;

/** The lines of a copied or exported chat, without what programs hide in them; a heading that copying tore apart is one line again. */
export function linesOf(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\u202f/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  return joinHeadings(lines);
}

/** What Discord puts below a name with a tag: ` — Today at 10:03`. */
const BARE_TIME = /^\s{0,3}[—–] {0,3}(\S.{3,50})$/;

/** A name, its tag and its time, which copying sets in lines of their own, in one line: `Helper APP — Today at 10:03`. */
function joinHeadings(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const when = line.length < LONGEST_BEGINNING ? BARE_TIME.exec(line)?.[1] : undefined;
    if (when === undefined || !readStamp(when)) {
      joined.push(line);
      continue;
    }
    const parts: string[] = [when, '—'];
    const last = joined.at(-1)?.trim() ?? '';
    if (TAGS.has(last) && joined.length > 1) parts.push(joined.pop()?.trim() ?? '');
    parts.push(joined.pop()?.trim() ?? '');
    joined.push(parts.reverse().join(' '));
  }
  return joined;
}
