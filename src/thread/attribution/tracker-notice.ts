import type { MarkedLine } from '../marks/index.ts';
import { type Person, parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import type { Look } from './look.ts';
import { BUG_FIELDS, COMMENT_LINES, NOTE_LINE, REPORTER } from './tracker-words.ts';

/**
 * The line of a tracker above a comment, which it sends in its own name, without marks:
 *
 *     --- Comment #2 from Sven Holt (sven@holt.example) ---
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readComment({ lines }: Pick<Look, 'lines'>, at: number): Attribution | undefined {
  const line = lines[at];
  if (!line || line.body.length > LONGEST_LINE || !MAY_BE_COMMENT.test(line.body)) return undefined;
  const body = line.body.trimEnd();
  for (const form of COMMENT_LINES) {
    const found = form.exec(body)?.groups;
    if (found) return noticeOf(found, at, at, line.depth);
  }
  const noted = NOTE_LINE.exec(body)?.groups;
  const end = noted && ruleBelow(lines, at, line.depth);
  return end === undefined ? undefined : noticeOf(noted ?? {}, at, end, line.depth);
}

const LONGEST_LINE = 300;

/** How any of the lines begins: most lines are looked at for their first characters only. */
const MAY_BE_COMMENT =
  /^(?:-{3,10} (?:additional )?comment|comment ?[#(]|\p{Lu}\p{L}{1,20}(?: \p{L}{1,20})? #\d| ?\(\d{4,8}\) )/iu;

function noticeOf(
  { who = '', date }: Readonly<Record<string, string | undefined>>,
  fromLine: number,
  toLine: number,
  depth: number,
): Attribution | undefined {
  const person = personIn(who);
  return person && { fromLine, toLine, depth, form: 'headers', person, ofTracker: true, ...(date ? { date } : {}) };
}

/** "Sven Holt [:sven]", "sven at holt dot example" */
function personIn(who: string): Person | undefined {
  const named = who.replace(/ \[[^[\]]{1,80}\]/g, '');
  return parsePerson(named.includes(' at ') ? named.replaceAll(' dot ', '.') : named);
}

/** The rule that ends a note's heading, its link in between. */
function ruleBelow(lines: readonly MarkedLine[], at: number, depth: number): number | undefined {
  for (let n = at + 1; n <= at + 2; n++)
    if (lines[n]?.depth === depth && /^-{20,90}\s{0,3}$/.test(lines[n]?.body ?? '')) return n;
  return undefined;
}

/** The list of a new bug's fields, of which one names who reported it: what stands below is that person's description. */
export function readBugReport({ lines }: Pick<Look, 'lines'>, at: number): Attribution | undefined {
  const depth = lines[at]?.depth ?? 0;
  let reporter: string | undefined;
  let known = 0;
  let n = at;
  for (; n < at + MOST_FIELDS && lines[n]?.depth === depth && !lines[n]?.blank; n++) {
    const field = FIELD.exec(lines[n]?.body ?? '');
    if (!field) break;
    const label = (field[1] ?? '').replaceAll(' ', '').toLowerCase();
    if (BUG_FIELDS.has(label)) known++;
    else if (n === at) return undefined;
    if (REPORTER.has(label)) reporter = field[2];
  }
  const person = reporter !== undefined && known >= FEWEST_FIELDS ? personIn(reporter) : undefined;
  return person && { fromLine: at, toLine: n - 1, depth, form: 'headers', person, ofTracker: true };
}

/** Whose comment a tracker's mail brings: the first that is not quoted in it. */
export function commenterIn(lines: readonly MarkedLine[]): Person | undefined {
  for (const [n, line] of lines.entries()) {
    const notice =
      line.blank || line.depth > 0 ? undefined : (readComment({ lines }, n) ?? readBugReport({ lines }, n));
    if (notice) return notice.person;
  }
  return undefined;
}

/** "          Reporter: sven@holt.example": set off by blanks so that all labels end in one column. */
const FIELD = /^\s{0,24}([A-Z][\w#/ ]{1,30}):(?: {1,4}(\S.{0,200}))?\s{0,3}$/;
const FEWEST_FIELDS = 4;
const MOST_FIELDS = 40;
