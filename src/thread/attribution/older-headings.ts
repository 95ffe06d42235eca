import { type Person, parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import { labelOf, readHeaderBlock } from './headers.ts';
import type { Look } from './look.ts';

/** `Followup to:  <id>`, `By author:    X <address>` and `In newsgroup: …`, as trn's users had it write. */
export function readFollowup({ lines }: Look, at: number): Attribution | undefined {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!first?.body.startsWith('Followup to:') || !second || second.depth !== first.depth) return undefined;
  const person = personBehind(second.body, 'By author:');
  if (!person) return undefined;
  const toLine = third?.depth === first.depth && third.body.startsWith('In newsgroup:') ? at + 2 : at + 1;
  return { fromLine: at, toLine, depth: first.depth, form: 'sentence', person };
}

function personBehind(body: string, label: string): Person | undefined {
  return body.startsWith(label) && body.length < LONGEST_HEADING ? parsePerson(body.slice(label.length)) : undefined;
}

/**
 * Lotus Notes 4 and 5 below the sender's words: "X <address> on 10/16/2002 08:41:03 AM", or the name with the time below it, perhaps "Sent by: …"
 * or "Please respond to …", then `To:`, `cc:` and `Subject:`. What follows is quoted without marks.
 */
export function readNotesHeading({ lines, read }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first || first.body.length > LONGEST_HEADING) return undefined;
  const below = lines[at + 1];
  const isSplit = below?.depth === first.depth && TIME_ALONE.test(below.body) && NOTES_NAME.test(first.body);
  const heading = isSplit ? `${first.body.trim()} on ${below.body.trim()}` : first.body;
  if (!ENDS_IN_TIME.test(heading)) return undefined;
  const labels = new Set<string>();
  let toLine = at;
  for (let n = isSplit ? at + 2 : at + 1; n < at + LONGEST_BLOCK; n++) {
    const line = lines[n];
    if (!line || (line.depth !== first.depth && !line.blank)) break;
    if (line.blank) continue;
    const label = labelOf(line.body.split(':', 1)[0]?.trim() ?? '');
    if (label === 'to' || label === 'cc' || label === 'subject') {
      labels.add(label);
      toLine = n;
    } else if (labels.size === 0 && !AGENT.test(line.body)) return undefined;
    if (label === 'subject') break;
  }
  if (!labels.has('to') || !labels.has('subject')) return undefined;
  // A list's host may stand behind the address: "X <x@firm.example>@lists.example on …"
  const introduction = read(`${heading.trim().replace(/>@[\w.-]{1,80}/, '>')} wrote:`);
  if (!introduction?.person) return undefined;
  return { fromLine: at, toLine, depth: first.depth, form: 'headers', ...introduction };
}

/** Lotus Notes 8: "X ---05/08/2025 09:14:22---The first words", and below it the header block. */
export function readSummary({ lines }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first?.body.includes('---') || !SUMMARY.test(first.body)) return undefined;
  let next = at + 1;
  while (next < at + 4 && lines[next]?.blank) next++;
  const block = lines[next]?.depth === first.depth ? readHeaderBlock(lines, next) : undefined;
  if (!block?.person) return undefined;
  const { toLine, person, to, date, subject } = block;
  return {
    fromLine: at,
    toLine,
    depth: first.depth,
    form: 'headers',
    person,
    ...(to ? { to } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
  };
}

const SUMMARY = /^\s{0,4}\S[^-]{1,60}\s?---\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d\d[^-]{0,10}---/;

/** Yandex: a rule, `To: …;` and `Subject: …;`, each with a semicolon behind, and then what introduces the quotation. */
export function readRuled({ lines, read }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first || !/^\s{0,4}-{8,40}\s{0,4}$/.test(first.body)) return undefined;
  let n = at + 1;
  while (n < at + 5 && lines[n]?.depth === first.depth && isFieldWithSemicolon(lines[n]?.body ?? '')) n++;
  const last = lines[n];
  if (n === at + 1 || last?.depth !== first.depth) return undefined;
  const introduction = read(last.body.trim());
  if (!introduction?.person || !introduction.date) return undefined;
  return { fromLine: at, toLine: n, depth: first.depth, form: 'sentence', ...introduction };
}

function isFieldWithSemicolon(body: string): boolean {
  const label = labelOf(body.split(':', 1)[0]?.trim() ?? '');
  return (label === 'to' || label === 'cc' || label === 'subject') && body.trimEnd().endsWith(';');
}

const LONGEST_HEADING = 160;
const LONGEST_BLOCK = 24;
const ENDS_IN_TIME = / on \d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\s{0,4}$/;
const TIME_ALONE = /^\s{0,4}\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\s{0,4}$/;
/** "Ann Lee", "Lee, Ann", "Ann Lee@UNIT": nothing that could be a sentence. */
const NOTES_NAME =
  /^\s{0,4}"?\p{Lu}[\p{L}'.-]{0,24}(?:,? \p{Lu}[\p{L}'.-]{0,24}){1,3}"?(?:[/@][\w/@.-]{1,60})?\s{0,4}$/u;
const AGENT = /^\s{0,4}(?:sent by|please respond to)\b/i;
