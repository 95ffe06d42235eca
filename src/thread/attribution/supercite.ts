import { parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import type { Look } from './look.ts';
import { DECLARED, ornament } from './ornament.ts';

/**
 * Emacs's supercite and VM: `>>>>> "JS" == Jane Smith <address> writes:`, whose marks are ornament, perhaps with the date on a second
 * line. The quotation's lines then begin with `JS>`.
 */
export function readSupercite({ lines }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first) return undefined;
  const [, initials, who] = (first.body.includes(' == ') && DECLARED.exec(first.body)) || [];
  if (!who) return undefined;
  const second = lines[at + 1];
  const wrapped =
    second !== undefined &&
    !/\b(?:writes|wrote|said|schreibt):?\s*$/.test(who) &&
    /(?:writes|wrote|said|schreibt):?\s*$/.test(second.body.slice(-40));
  const depth = first.depth - ornament(lines, at);
  const person = parsePerson(withoutDate(who.replace(/\s(?:writes|wrote|said|schreibt):?\s*$/, '')));
  return {
    fromLine: at,
    toLine: wrapped ? at + 1 : at,
    depth,
    form: 'sentence',
    ...(initials ? { initials } : {}),
    ...(person ? { person } : {}),
    ...(wrapped ? { date: second.body.replace(/^\s*on\s|\swrites:?\s*$/g, '').trim() } : {}),
  };
}

/** "Jane Smith <address> on Mon, 8 Sep 2008", or cut behind the day. */
function withoutDate(who: string): string {
  const at = who.lastIndexOf(' on ');
  const rest = who.slice(at + 4);
  return at > 0 && /^(?:\p{L}{3,9},? )?\d|^\p{Lu}\p{Ll}{2},?$/u.test(rest) ? who.slice(0, at) : who;
}
