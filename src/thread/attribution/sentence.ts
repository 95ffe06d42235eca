import { isPadding, type MarkedLine } from '../marks/index.ts';
import { isFullName } from '../person.ts';
import type { Attribution } from './attribution.ts';
import { type IntroductionReader, mayIntroduce } from './introduction.ts';
import { type Look, MAX_LINES } from './look.ts';
import { ornament } from './ornament.ts';
import { type Introduction, isLead } from './parts.ts';

/** "On <date>, X <address> wrote:" on up to four lines, of which the first is at `at`. */
export function readSentence({ lines, read: readIntroduction, nextEnding }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first) return undefined;
  const glued = readGlued(first.body, readIntroduction);
  if (!glued && (nextEnding[at] ?? lines.length) >= Math.min(lines.length, at + 2 * MAX_LINES)) return undefined;
  // A signature's separator begins no attribution, though a name stands between the two.
  if (/^(?:--|__|—)\s{0,8}$/.test(first.body)) return undefined;
  const depth = first.depth - ornament(lines, at);
  let text = '';
  let found: Attribution | undefined;
  for (let n = at, told = 0; n < lines.length && told < MAX_LINES; n++) {
    const line = lines[n];
    if (line && n > at && n < at + 2 * MAX_LINES && isPadding(line)) continue;
    if (line?.blank && text.endsWith('>') && isVerbAlone(lines[n + 1], depth) && nextEnding[n] === n + 1) continue;
    if (!line || line.blank) break;
    told++;
    // Yahoo's "--- X <address> wrote:" begins anew.
    if (n > at && YAHOO_RULE.test(line.body)) break;
    // A date and an address without a verb are taken only where the verb does not follow on the next line.
    if (found && n > found.toLine + 1) break;
    // Mailers that re-wrap leave the last word of a long attribution one or two levels up: "> wrote:"
    const dropped = line.depth < depth;
    // An address broken before its closing bracket makes that look like a mark: "<ann@lee.example" and "> wrote:".
    const closed = n > at && closesAddress(text, line, first.depth);
    if (closed) {
      const read = readIntroduction(`${text}> ${line.body.trim()}`);
      if (read?.person) return attribution(at, n, depth, read);
    }
    if (line.depth > first.depth || (dropped && line.body.length > 40)) break;
    // An address may be broken in its middle, where it begins or behind a dot.
    text = /<[^<>\s]{0,200}$/.test(text) ? `${text}${line.body.trim()}` : `${text} ${line.body.trim()}`.trimStart();
    if (glued) return attribution(at, at, depth, glued);
    if (nextEnding[n] !== n) continue;
    const read = readIntroduction(text);
    const named = n === at || NAMES_MESSAGE.test(first.body) || ENDS_IN_ID.test(line.body.slice(-240));
    if (read && (!read.bare || named) && isIntroducing(lines, n, depth, read)) {
      if (n > at && startsLater(lines, at, n, read, readIntroduction)) break;
      found = attribution(at, n, depth, read);
      // "On <date>, X <address>": the verb may stand in the next line.
      if (!read.bare) return LINES_COUNTED.test(lines[n + 1]?.body ?? '') ? { ...found, toLine: n + 1 } : found;
    }
    if (/[:：]$/.test(line.body.trimEnd()) && !read && n > at + 1) break;
  }
  return found;
}

/** "wrote:" and nothing else, which a mailer that makes text of HTML sets into a paragraph of its own below date, name and address. */
function isVerbAlone(line: MarkedLine | undefined, depth: number): boolean {
  return line !== undefined && line.depth === depth && VERB_ALONE.test(line.body);
}
const VERB_ALONE = /^\s{0,4}\p{L}{1,12}(?: \p{L}{2,12})? ?:\s{0,3}$/u;

const YAHOO_RULE = /^-{2,4} ?[\p{L}"<]/u;

/** "In article <id>," with the name and the verb on the next line. */
const NAMES_MESSAGE = /^\s{0,3}In (?:(?:article|message|news:|post|mail) ?)?<[^<>]{3,120}>[,:]?\s{0,3}$/i;

/** "X wrote in" and the id on the next line, as s-nail has it. */
const ENDS_IN_ID = /^\s{0,3}<[^<>\s@]{1,120}@[^<>\s@]{1,100}>:\s{0,3}$/;

function closesAddress(text: string, line: MarkedLine, depth: number): boolean {
  if (line.depth !== depth + 1 || line.body.length > 40 || !mayIntroduce(line.body)) return false;
  return /^<[^<>\s@]{1,80}@[^<>\s@]{1,120}$/.test(text.slice(text.lastIndexOf('<')));
}

/** "X wrote", and below it "a message of 20 lines which said:", as some newsreaders have it, or the colon that had no room. */
const LINES_COUNTED = /^\s{0,4}(?:a message of \d{1,6} lines|[:：]\s{0,3}$)/;

/** "On …, X wrote:> text": phones that lose the line break between the attribution and the quotation. */
function readGlued(body: string, readIntroduction: IntroductionReader): Introduction | undefined {
  if (!body.includes('>')) return undefined;
  const end = body.slice(0, MAX_GLUED).search(/[:：] ?>/);
  const read = end > 0 ? readIntroduction(body.slice(0, end + 1)) : undefined;
  return read?.date && read.person ? read : undefined;
}

/** Where an attribution that its quotation is glued to has ended. */
const MAX_GLUED = 300;

/** Whether the first line is the sender's and the attribution begins below it: it tells a date and a name without that line, or a full name and address. */
function startsLater(
  lines: readonly MarkedLine[],
  at: number,
  end: number,
  whole: Introduction,
  readIntroduction: IntroductionReader,
): boolean {
  const rest = lines
    .slice(at + 1, end + 1)
    .map((line) => line.body.trim())
    .join(' ');
  const { person, date } = readIntroduction(rest) ?? {};
  if (!person) return false;
  const tellsAll =
    date !== undefined || (whole.date === undefined && person.address !== undefined && isFullName(person.name));
  return tellsAll && (person.name !== whole.person?.name || isNameAlone(lines[at]?.body ?? ''));
}

/** "Sam", with which the sender signed right above an attribution; no "On" or "Den" that begins one. */
function isNameAlone(body: string): boolean {
  return /^\p{Lu}\p{Ll}{2,20}$/u.test(body.trim()) && !isLead(body);
}

/** What the lines say, as the attribution that they are. */
export function attribution(
  fromLine: number,
  toLine: number,
  depth: number,
  { weak: _, ...read }: Introduction,
): Attribution {
  return { fromLine, toLine, depth, form: 'sentence', ...read };
}

/** A bare name counts above a deeper quotation, or inside a quotation; a date with neither name nor address only above one. */
function isIntroducing(lines: readonly MarkedLine[], end: number, depth: number, read: Introduction): boolean {
  if (!read.bare && (read.person || read.addressee)) return true;
  for (let n = end + 1; n <= end + 4 && n < lines.length; n++) {
    const next = lines[n];
    if (!next || (next.blank && next.depth <= depth)) continue;
    if (next.depth <= depth && read.person && !read.weak && LEFT_OUT.test(next.body)) continue;
    return next.depth > depth || (depth > 0 && next.depth === depth && read.person !== undefined && !read.weak);
  }
  return false;
}

/** "[much left out]" and nothing else. */
const LEFT_OUT =
  /^\s{0,4}(?:\[[^[\]<>]{2,76}\]|[[<({-]{0,2}\s?(?:\.{3,9}|…|(?:big )?snip(?:ped)?\.{0,6}|schnipp|gekürzt)\s?[\])>}-]{0,2}|[-=\s]{0,60}(?:8<|>8|%<)[-=\s]{0,60})\s{0,4}$/i;
