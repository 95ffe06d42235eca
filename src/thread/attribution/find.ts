import { fold } from '../fold.ts';
import { isPadding, type MarkedLine } from '../marks/index.ts';
import { findAddress, parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import { readBoxes, readColumns } from './boxed.ts';
import { labelOf, readHeaderBlock, readSender } from './headers.ts';
import { readHeading } from './heading.ts';
import { readFollowup, readNotesHeading, readRuled, readSummary } from './older-headings.ts';
import { type Introduction, type IntroductionReader, mayIntroduce } from './sentence.ts';
import { LEADS } from './words.ts';

/** RFC 3676 wraps at 78: four lines hold any date, name and address. */
const MAX_LINES = 4;
/** Where an attribution that its quotation is glued to has ended. */
const MAX_GLUED = 300;

/** All attributions of a message, in order, none overlapping another. */
export function findAttributions(lines: readonly MarkedLine[], read: IntroductionReader): Attribution[] {
  const found: Attribution[] = [];
  const look: Look = {
    lines,
    read,
    nextEnding: nextEndings(lines),
    mayHaveMemo: lines.some((line) => !line.blank && labelOf(line.body.trim()) === 'to'),
  };
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (!line || line.blank) continue;
    const attribution =
      supercite(lines, n) ??
      groupwise(look, n) ??
      readBoxes(lines, n, read) ??
      readColumns(lines, n, read) ??
      readSummary(lines, n) ??
      readRuled(lines, n, read) ??
      headers(look, n) ??
      memo(look, n) ??
      readFollowup(lines, n) ??
      readNotesHeading(lines, n, read) ??
      sentence(look, n) ??
      scattered(look, n) ??
      readHeading(lines, n, read) ??
      senderAlone(lines, n) ??
      nameAlone(lines, n);
    if (!attribution) continue;
    found.push(attribution);
    n = attribution.toLine;
  }
  return found;
}

function nextEndings(lines: readonly MarkedLine[]): Int32Array {
  const next = new Int32Array(lines.length);
  let ending = lines.length;
  for (let n = lines.length - 1; n >= 0; n--) {
    const line = lines[n];
    if (line && !line.blank && mayIntroduce(line.body)) ending = n;
    next[n] = ending;
  }
  return next;
}

/** What all forms of attribution look at. */
interface Look {
  readonly lines: readonly MarkedLine[];
  readonly read: IntroductionReader;
  /** By line, the first from there on that an attribution may end at. */
  readonly nextEnding: Int32Array;
  /** Whether any line is the word for a recipient and nothing else. */
  readonly mayHaveMemo: boolean;
}

function headers(look: Look, at: number): Attribution | undefined {
  const { lines } = look;
  const block = readHeaderBlock(lines, at);
  const depth = lines[at]?.depth ?? 0;
  if (!block) return undefined;
  const { fromLine, toLine, person, to, recipients, date, subject } = block;
  const separatorOnly = fromLine === toLine && block.separated && !person;
  if (separatorOnly) {
    // ProtonMail and Yandex write "On …, X wrote:" below the separator.
    let next = at + 1;
    while (next < at + 3 && lines[next]?.blank) next++;
    const below = lines[next];
    // Answers go between what is quoted where Outlook marks lines: then the separator alone has no mark.
    const marked = below?.depth === depth + 1 && next === at + 1 ? headers(look, next) : undefined;
    if (marked?.person && marked.form === 'headers') return { ...marked, fromLine };
    const read = below?.depth === depth ? sentence(look, next) : undefined;
    if (read?.person) return { ...read, fromLine, ...(block.forwarded ? { forwarded: true as const } : {}) };
  }
  return {
    fromLine,
    toLine,
    depth,
    form: separatorOnly ? 'separator' : 'headers',
    ...(person ? { person } : {}),
    ...(to ? { to } : {}),
    ...(recipients ? { recipients } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
    ...(block.forwarded ? { forwarded: true as const } : {}),
  };
}

/** `From: X <address>` and no other field, right above deeper quotations or at the top of one, as mailers of the nineties quoted. */
function senderAlone(lines: readonly MarkedLine[], at: number): Attribution | undefined {
  const line = lines[at];
  const person = line && readSender(line.body);
  if (!line || !person || (lines[at - 1]?.blank === false && (lines[at - 1]?.depth ?? 0) >= line.depth))
    return undefined;
  let next = at + 1;
  if (lines[next]?.blank) next++;
  const below = lines[next];
  if (!below || below.blank || below.depth < Math.max(1, line.depth)) return undefined;
  // Above deeper quotations it stands where others write "X wrote:".
  return {
    fromLine: at,
    toLine: at,
    depth: line.depth,
    form: below.depth > line.depth ? 'sentence' : 'headers',
    person,
  };
}

/** `X <address>` and no more, its bracket perhaps cut off, in a paragraph of its own right above what is quoted one level deeper. */
function nameAlone(lines: readonly MarkedLine[], at: number): Attribution | undefined {
  const line = lines[at];
  if (!line || line.body.length > 120 || !NAME_AND_ADDRESS.test(line.body)) return undefined;
  const [above, below] = [lines[at - 1], lines[lines[at + 1]?.blank ? at + 2 : at + 1]];
  if (above?.blank === false && above.depth >= line.depth) return undefined;
  if (!below || below.blank || below.depth !== line.depth + 1) return undefined;
  const person = parsePerson(`${line.body.trim().replace(/>?:?$/, '')}>`);
  return person && { fromLine: at, toLine: at, depth: line.depth, form: 'sentence', person, unsaid: true };
}

const NAME_AND_ADDRESS =
  /^"?\p{Lu}[\p{L}'.-]{0,24}"?(?: \p{Lu}[\p{L}'.-]{0,24}"?){1,3} <[\w.+-]{1,64}@[\w.-]{3,100}>?:?\s{0,3}$/u;

function sentence({ lines, read: readIntroduction, nextEnding }: Look, at: number): Attribution | undefined {
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

/** Whether the first line is the sender's and the attribution begins below it: it tells the same date and a name without that line. */
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
  const read = readIntroduction(rest);
  return (
    read?.date !== undefined &&
    read.person !== undefined &&
    (read.person.name !== whole.person?.name || isNameAlone(lines[at]?.body ?? ''))
  );
}

/** "Sam", with which the sender signed right above an attribution; no "On" or "Den" that begins one. */
function isNameAlone(body: string): boolean {
  return /^\p{Lu}\p{Ll}{2,20}$/u.test(body.trim()) && !LEAD_WORDS.has(fold(body));
}

const LEAD_WORDS = new Set(LEADS.map(fold));

function attribution(fromLine: number, toLine: number, depth: number, { weak: _, ...read }: Introduction): Attribution {
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

/**
 * Emacs's supercite and VM: `>>>>> "JS" == Jane Smith <address> writes:`, whose marks are ornament, perhaps with the date on a second
 * line. The quotation's lines then begin with `JS>`.
 */
function supercite(lines: readonly MarkedLine[], at: number): Attribution | undefined {
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

/** Novell's GroupWise: `>>> Jane Smith <address> 12/07/23 9:00 PM >>>`, whose marks are ornament. */
function groupwise({ lines, read: readIntroduction }: Look, at: number): Attribution | undefined {
  const line = lines[at];
  if (!line || line.depth < ARROWS || line.body.length > 200 || !/\d.{0,20} ?>>>\s*$/.test(line.body)) return undefined;
  const read = readIntroduction(`${line.body.trimEnd().slice(0, -ARROWS).trim()} wrote:`);
  if (!read?.person || !read.date) return undefined;
  return { fromLine: at, toLine: at, depth: line.depth - ARROWS, form: 'headers', ...read };
}

const ARROWS = 3;

/**
 * VM and ESS set five marks in front of an attribution, whatever the depth of the message that carries it: `> >>>>> Jane Smith` at
 * depth 1. They are ornament where no quotation this deep is near.
 */
function ornament(lines: readonly MarkedLine[], at: number): number {
  const depth = lines[at]?.depth ?? 0;
  // GroupWise: ">>> On <date>, in message" or ">>> X schrieb am <date> in", and the rest of it without marks
  const arrows = depth >= ARROWS && (lines[at + 1]?.depth ?? depth) <= depth - ARROWS;
  if (arrows && (ANNOUNCED_ID.test((lines[at]?.body ?? '').slice(0, 100).trim()) || endsInId(lines, at))) return ARROWS;
  if (depth >= ARROWS && isSignpost(lines, at)) return ARROWS;
  if (depth < ORNAMENT) return 0;
  // Who declares initials always has the marks, however deep the quotation below.
  if (DECLARED.test(lines[at]?.body ?? '')) return ORNAMENT;
  let n = at;
  while (n < lines.length && n < at + MAX_LINES && lines[n]?.depth === depth) n++;
  const near = [lines[at - 1], ...lines.slice(n, n + 4)];
  const shallow = (line: MarkedLine | undefined) =>
    line === undefined || line.depth < depth - 1 || DECLARED.test(line.body);
  return near.every(shallow) ? ORNAMENT : 0;
}

const ORNAMENT = 5;

/** `>>> Jane Smith said:` of exmh, in a paragraph of its own right above what is quoted one level deep. */
function isSignpost(lines: readonly MarkedLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  const depth = (line?.depth ?? 0) - ARROWS;
  return (above === undefined || above.blank) && (above?.depth ?? 0) <= depth && below?.depth === depth + 1;
}
const ANNOUNCED_ID = /^on .{6,60},? in message$/i;

/** Whether a line with a date goes on to the id of a message and a colon, at the end of one of the next two. */
function endsInId(lines: readonly MarkedLine[], at: number): boolean {
  const first = lines[at]?.body.slice(0, 200).trimEnd() ?? '';
  if (first.endsWith(':') || !/\d:\d\d/.test(first)) return false;
  const ends = [lines[at + 1], lines[at + 2]].map((line) => line?.body.slice(-240).trimEnd() ?? '');
  return ends.some((end) => /<[^<>\s@]{1,120}@[^<>\s@]{1,100}>:$/.test(end));
}
/** `"JS" == Jane Smith`, and `" " ==` where the program found no initials. */
const DECLARED = /^\s{0,8}(?:"?([\p{L}\p{N}]{1,16})"?|" {0,4}") == (.{2,200})$/u;

/**
 * Lotus Notes' memo: name and date on lines of their own, then `To`, `cc` and `Subject`, each above its value and without a colon.
 */
function memo({ lines, read: readIntroduction, mayHaveMemo }: Look, at: number): Attribution | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (!mayHaveMemo || !isToBelow(lines, at, depth)) return undefined;
  const texts: { readonly n: number; readonly body: string }[] = [];
  for (let n = at; n < lines.length && n < at + MEMO_LINES && lines[n]?.depth === depth; n++) {
    if (lines[n]?.blank) continue;
    const body = (lines[n]?.body ?? '').trim();
    // "Please respond to" and the address below it stand between the date and `To`.
    if (texts.length > 0 && ELSEWHERE.test(body)) n++;
    else texts.push({ n, body });
  }
  const to = texts.findIndex(({ body }) => labelOf(body) === 'to');
  if (to < 1 || to > 3 || texts.slice(1, to).some(({ n }, index) => n !== at + 1 + index)) return undefined;
  const subject = texts.findIndex(({ body }, n) => n > to && labelOf(body) === 'subject');
  if (subject < 0) return undefined;
  const read = readIntroduction(
    `${texts
      .slice(0, to)
      .map(({ body }) => body)
      .join(' ')}:`,
  );
  if (!read?.person || !read.date) return undefined;
  const last = texts[subject + 1];
  const toLine = last && last.n <= (texts[subject]?.n ?? at) + 2 ? last.n : (texts[subject]?.n ?? at);
  return { fromLine: at, toLine, depth, form: 'headers', ...read, ...(last ? { subject: last.body } : {}) };
}

const ELSEWHERE = /^(?:please respond to|sent by:?|bitte antwort an|veuillez répondre à)$/i;

/** Whether one of the next five lines with words is `To` and nothing else. */
function isToBelow(lines: readonly MarkedLine[], at: number, depth: number): boolean {
  for (let n = at + 1, words = 0; words < 5 && n < at + MEMO_LINES && lines[n]?.depth === depth; n++) {
    if (lines[n]?.blank) continue;
    words++;
    if (labelOf((lines[n]?.body ?? '').trim()) === 'to') return true;
  }
  return false;
}

/** Name, date, three labels, their values and the empty lines between them. */
const MEMO_LINES = 20;

/** "On <date> X", then `<`, `mailto:X <address>` and `> wrote:` on lines of their own, as Polymail's HTML falls apart into text. */
function scattered({ lines, read: readIntroduction, nextEnding }: Look, at: number): Attribution | undefined {
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
