import { fold, spellings } from '../fold.ts';
import type { MarkedLine } from '../marks/index.ts';
import { findAddress, nameWords, type Person, parsePerson } from '../person.ts';
import { strip } from '../strip.ts';
import { FORWARDED_END, FORWARDED_MESSAGE, HEADER_LABELS, ORIGINAL_MESSAGE, REPLY_ABOVE } from './header-words.ts';

/** A header block above a quoted message, as Outlook writes it, with the separator above it. */
export interface HeaderBlock {
  readonly fromLine: number;
  readonly toLine: number;
  readonly person?: Person;
  readonly to?: Person;
  /** All to whom it was sent, with their names. */
  readonly recipients?: readonly Person[];
  readonly date?: string;
  readonly subject?: string;
  readonly forwarded: boolean;
  /** A line such as "-----Original Message-----" stands above it, so it is no prose. */
  readonly separated: boolean;
}

type Label = keyof typeof HEADER_LABELS;

const LABELS: ReadonlyMap<string, Label> = new Map(
  (Object.keys(HEADER_LABELS) as Label[])
    .reverse()
    .flatMap((label) =>
      HEADER_LABELS[label].flatMap((word) => [
        [fold(word), label] as const,
        ...spellings(word).map((text) => [text, label] as const),
      ]),
    ),
);
const ORIGINALS = new Set(ORIGINAL_MESSAGE.flatMap(spellings).concat(ORIGINAL_MESSAGE.map(fold)));
const FORWARDS = new Set(FORWARDED_MESSAGE.flatMap(spellings).concat(FORWARDED_MESSAGE.map(fold)));

const ORIGINAL_STARTS = [...ORIGINALS].map((phrase) => `${phrase} `);
const FORWARD_STARTS = [...FORWARDS].map((phrase) => `${phrase} `);

/** `From "X" <address>`: eM Client leaves the colon out below its separator. */
function readPlainLabel(body: string, below: boolean): { label: Label; value: string } | undefined {
  const [word = '', ...rest] = body.slice(0, 400).trim().split(' ');
  const label = rest.length > 0 ? LABELS.get(fold(word)) : undefined;
  const value = rest.join(' ');
  if (!label || label === 'other' || !(below || (label === 'from' && looksAddressed(value)))) return undefined;
  return { label, value };
}

/** Any other field of a mail's header, told by its hyphen: who forwards may pass on all of them. */
function readField(body: string): { label: Label; value: string } | undefined {
  return /^[A-Z][A-Za-z]{0,20}(?:-[A-Za-z]{1,20}){1,4}: /.test(body) ? { label: 'other', value: '' } : undefined;
}

/** What a line says that is nothing but a label. */
export function labelOf(line: string): Label | undefined {
  return line.length <= 20 ? LABELS.get(fold(line)) : undefined;
}

/** `Label: value`, the label in any language of the table, perhaps in asterisks or behind a bullet. */
function readLabel(body: string): { label: Label; value: string } | undefined {
  const colon = firstColon(body);
  if (colon < 1 || colon >= LONGEST_LABEL) return undefined;
  const label = LABELS.get(fold(strip(body.slice(0, colon), ' \t\u00a0*_|•·-', ' \t\u00a0*_')));
  return label
    ? {
        label,
        value: body
          .slice(colon + 1)
          .replace(/^[\s*_]+/, '')
          .trim(),
      }
    : undefined;
}

const LONGEST_LABEL = 60;

/** Whom a line names that is a sender's field with an address in it. */
export function readSender(body: string): Person | undefined {
  if (body.length > 200 || !/@| at /.test(body)) return undefined;
  const read = readLabel(body);
  return read?.label === 'from' && findAddress(read.value) ? parsePerson(read.value) : undefined;
}

function firstColon(body: string): number {
  const [narrow, wide] = [body.indexOf(':'), body.indexOf('：')];
  return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
}

const WORD_START = /^[A-Za-z0-9]/;

/** "-----Original Message-----" and its translations; a forward says so. */
export function readSeparator(body: string): 'original' | 'forwarded' | undefined {
  const line = body.trim();
  if (line.length > 120 || line.length < 5) return undefined;
  const ends = ':：'.includes(line[line.length - 1] ?? '');
  // Most lines begin with a letter and end without a colon: neither a rule nor a phrase that counts without one.
  if (!ends && WORD_START.test(line)) return undefined;
  if (isReplyAbove(line)) return 'original';
  // ProtonMail draws its rule with U+2010.
  const dashed = /^[-‐‑–—_=*]{2,}/.test(line) || (line.startsWith('[') && line.endsWith(']'));
  if (!dashed && !ends) return undefined;
  const words = fold(strip(line, '-‐‑–—_=*>[ \t\u00a0', '-‐‑–—_=*:：<] \t\u00a0'));
  if (FORWARDS.has(words)) return 'forwarded';
  if (dashed && FORWARD_STARTS.some((phrase) => words.startsWith(phrase))) return 'forwarded';
  if (
    /^[-_=*]{2}/.test(line) &&
    /^[-_=*]{2}$/.test(line.slice(-2)) &&
    ORIGINAL_STARTS.some((phrase) => words.startsWith(phrase))
  )
    return 'original';
  return ORIGINALS.has(words) ? 'original' : undefined;
}

/** The phrases of those who want to be answered above, in one expression, which finds none in several times less than so many looks would take. */
const ABOVE_PHRASES = new RegExp(REPLY_ABOVE.map(fold).join('|'));

/** A help desk's "##- Please type your reply above this line -##": what stands below is the desk's mail, quoted without marks. */
function isReplyAbove(line: string): boolean {
  if (/[A-Za-z0-9]/.test(line[line.length - 1] ?? '') || !/^[^\p{L}\p{N}]/u.test(line) || !/[^\p{L}\p{N}]$/u.test(line))
    return false;
  // Zendesk's frame, whatever the language
  if (line.startsWith('##-') && line.endsWith('-##')) return true;
  return ABOVE_PHRASES.test(fold(line));
}

/** The same without signs around it: a paragraph that begins by asking for it, with more below. */
function isReplyAboveAlone(lines: readonly MarkedLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.body.length > 120 || lines[at + 1]?.blank !== true) return false;
  if (lines[at - 1]?.blank === false && !DASHES.test(lines[at - 1]?.body ?? '')) return false;
  const words = fold(line.body);
  const found = words.search(ABOVE_PHRASES);
  return found >= 0 && words.slice(0, found).split(' ').length <= MOST_WORDS_BEFORE;
}

/** The rule of two kinds of dashes that Jira draws above. */
const DASHES = /^[-‐‑–—_=]{3,80}\s{0,3}$/;

/** "Please type your", "Bitte", "Veuillez". */
const MOST_WORDS_BEFORE = 4;

const FORWARD_ENDS = new Set(FORWARDED_END.flatMap(spellings));

/** "----- End forwarded message -----": what follows is again the words of whoever forwards. */
export function endsForwarded(body: string): boolean {
  if (!body.includes('--')) return false;
  const line = body.trim();
  return line.length <= 120 && line.startsWith('--') && FORWARD_ENDS.has(fold(strip(line, '-_=* ', '-_=* ')));
}

/** A rule of underscores or dashes, as Outlook puts above the header block (five underscores of old) and Notes below it. */
function isRule(body: string): boolean {
  return /^[ \t]{0,4}(?:_{5,}|-{8,}|={8,}|\*{8,}|\* \* \*)[ \t]{0,4}$/.test(body);
}

/** "----- Mail original -----", whatever the words, or Orange's "Message du 05/03/25 14:10", with the first label right below. */
function isTitle(lines: readonly MarkedLine[], at: number): boolean {
  const title = (lines[at]?.body ?? '').trim();
  const ruled = title.startsWith('---') && title.endsWith('---') && /\p{L}/u.test(title);
  if (title.length > 60 || !(ruled || /^message du \d/i.test(title))) return false;
  const below = lines[at + 1]?.blank ? lines[at + 2] : lines[at + 1];
  const label = readLabel(below?.body ?? '')?.label;
  return below?.depth === lines[at]?.depth && (label === 'from' || label === 'date');
}

/**
 * NetEase's header block in a table below its separator: `| From | X<address> |`, one field a row. Its bars look like quote marks, so the rows
 * may stand deeper than the separator.
 */
function readTable(lines: readonly MarkedLine[], at: number, depth: number | undefined): HeaderBlock | undefined {
  const values = new Map<Label, string>();
  let end = at;
  for (let n = at + 1; n < at + MOST_ROWS; n++) {
    const line = lines[n];
    const [, label = '', value = ''] = (line && TABLE_ROW.exec(line.body)) ?? [];
    const found = labelOf(label.trim());
    if (!line || !found || line.depth < (depth ?? 0) || line.depth > (depth ?? 0) + 1 || values.has(found)) break;
    values.set(found, value.trim());
    end = n;
  }
  if (!values.has('from') || values.size < 2) return undefined;
  return blockOf(at, end, values, { separated: true });
}

const TABLE_ROW = /^(?:\| ?)?([^|]{1,20})\|([^|]{1,300})\|\s{0,3}$/;
const MOST_ROWS = 8;

/** More lines than any header block has, long lists of recipients included. */
const MAX_BLOCK_LINES = 60;

/** The header block that begins at line `at` (its separator or its first label), all at one depth. */
export function readHeaderBlock(lines: readonly MarkedLine[], at: number): HeaderBlock | undefined {
  const depth = lines[at]?.depth;
  const top = lines[at]?.body ?? '';
  if (DASHES.test(top) && isReplyAboveAlone(lines, at + 1)) {
    const below = readHeaderBlock(lines, at + 1);
    return below && { ...below, fromLine: at };
  }
  const separator = readSeparator(top) ?? (isReplyAboveAlone(lines, at) ? 'original' : undefined);
  const table = separator === 'original' ? readTable(lines, at, depth) : undefined;
  if (table) return table;
  let n = at;
  const rule = separator === undefined && (isRule(top) || isTitle(lines, at));
  if (separator === undefined && !rule && !readLabel(top) && gluedSeparator(top) === 0) return undefined;
  const joined = separator === undefined && !rule ? readJoined(top.slice(gluedSeparator(top))) : undefined;
  if (joined) return blockOf(at, at, joined, { separated: false });
  if (separator !== undefined || rule) {
    n++;
    for (let blanks = 0; blanks < 2 && lines[n]?.blank && lines[n]?.depth === depth; blanks++) n++;
  }
  const values = new Map<Label, string>();
  let order = 0;
  let first: Label | undefined;
  let end = n - 1;
  let current: Label | undefined;
  let blanks = 0;
  let spaced = false;
  for (; n < lines.length && n - end <= 4 && n - at < MAX_BLOCK_LINES; n++) {
    const line = lines[n];
    if (!line || (line.depth !== depth && !line.blank)) break;
    if (line.blank) {
      // A blank line ends the block, except between labels that a converter set apart: before the third, and behind it where all are.
      blanks++;
      if (
        blanks > 1 ||
        (order >= 3 && !(isNewLabel(lines[n + 1], depth, values) && (spaced || isSubject(lines[n + 1]))))
      )
        break;
      continue;
    }
    const read =
      readLabel(line.body) ??
      (separator !== undefined ? (readPlainLabel(line.body, values.has('from')) ?? readField(line.body)) : undefined);
    if (read) {
      if (read.label === 'from' && values.has('from')) break;
      current = read.label;
      first ??= read.label;
      order++;
      if (!values.has(read.label)) values.set(read.label, read.value);
      end = n;
      spaced = order > 1 && blanks > 0 && (order === 2 || spaced);
      blanks = 0;
      continue;
    }
    if (!current || blanks > 0 || !continues(lines, n, depth, current)) break;
    values.set(current, `${values.get(current) ?? ''} ${line.body.trim()}`);
    end = n;
  }
  const separated = separator !== undefined;
  const from = values.get('from');
  const others = ['date', 'to', 'subject'].filter((label) => values.has(label as Label)).length;
  const date = values.get('date');
  // "From: your town", "Date: the 8th" in prose: the date of a mail has a year or a time, and without one somebody has an address.
  const addressed = [...values.values()].some(looksAddressed);
  const real =
    addressed ||
    (date !== undefined && /\p{Nd}{4}|\p{Nd}\p{Nd}?[:.hH]\p{Nd}\p{Nd}|\p{Nd}[./-]\p{Nd}/u.test(date)) ||
    (date !== undefined && values.has('subject') && /\p{Nd}/u.test(date));
  const unsigned = from === undefined && first === 'date' && looksAddressed(values.get('to') ?? '');
  const enough =
    separated ||
    (real && unsigned) ||
    (real &&
      from !== undefined &&
      (others >= 2 || (others === 1 && (rule || looksAddressed(from)) && order >= 2)) &&
      (first === 'from' || others >= 2 || rule || (first === 'date' && depth !== 0)));
  if (!enough) return undefined;
  if (separated && order === 0) end = at;
  // Notes draws a rule below.
  const below = lines[end + 1];
  if (order >= 3 && below?.depth === depth && isRule(below?.body ?? '')) end++;
  return blockOf(at, end, values, {
    separated,
    forwarded: separator === 'forwarded',
    from: from ?? namedIn(top, separated),
  });
}

/** The block of those lines, and what its values tell. */
function blockOf(
  fromLine: number,
  toLine: number,
  values: ReadonlyMap<Label, string>,
  {
    separated,
    forwarded = false,
    from = values.get('from'),
  }: { separated: boolean; forwarded?: boolean; from?: string | undefined },
): HeaderBlock {
  const person = from ? parsePerson(from) : undefined;
  const to = firstOf(values.get('to') ?? '');
  const addressee = to ? parsePerson(to) : undefined;
  const recipients = [...peopleIn(values.get('to') ?? ''), ...peopleIn(values.get('cc') ?? '')];
  const [date, subject] = [values.get('date'), values.get('subject')];
  return {
    fromLine,
    toLine,
    forwarded,
    separated,
    ...(person ? { person } : {}),
    ...(addressee ? { to: addressee } : {}),
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(date !== undefined ? { date } : {}),
    ...(subject !== undefined ? { subject } : {}),
  };
}

/** The first of several people. */
function firstOf(people: string): string {
  return partsOf(people)[0] ?? '';
}

/** Several people one by one: Outlook sets semicolons between them, and a comma inside "Kern, Ada". */
function partsOf(people: string): string[] {
  if (people.includes(';')) return people.split(';');
  return SURNAME_FIRST.test(people) ? [people] : people.split(/,(?=\s|$)/);
}

/** More are a crowd of which nobody is meant in particular. */
const MOST_RECIPIENTS = 20;

/** Those of several people who are named in full. */
function peopleIn(people: string): Person[] {
  return partsOf(people)
    .slice(0, MOST_RECIPIENTS)
    .flatMap((part) => parsePerson(part) ?? [])
    .filter(({ name }) => nameWords(name ?? '').length > 1);
}

const SURNAME_FIRST = /^\p{Lu}[\p{L}'-]{1,30}, \p{Lu}[\p{L}'.-]{0,30}(?: \p{Lu}[\p{L}'.-]{0,30})?(?: ?[<[].{0,200})?$/u;

/** A subject that stands apart below the block, as some converters leave it. */
function isSubject(line: MarkedLine | undefined): boolean {
  return line !== undefined && readLabel(line.body)?.label === 'subject';
}

/** Whether a line has a label that the block does not have yet. */
function isNewLabel(
  line: MarkedLine | undefined,
  depth: number | undefined,
  values: ReadonlyMap<Label, string>,
): boolean {
  const label = line?.depth === depth ? readLabel(line?.body ?? '')?.label : undefined;
  return label !== undefined && label !== 'other' && !values.has(label);
}

/** A header block whose line breaks a converter lost: `From: X Sent: … To: Y Subject: …`. */
function readJoined(body: string): ReadonlyMap<Label, string> | undefined {
  if (body.length > LONGEST_JOINED || readLabel(body)?.label !== 'from') return undefined;
  const values = new Map<Label, string>();
  let label: Label = 'from';
  let from = firstColon(body) + 1;
  for (let colon = body.indexOf(':', from); colon >= 0; colon = body.indexOf(':', colon + 1)) {
    const found = labelEndingAt(body, from, colon);
    if (!found || values.has(found.label) || found.label === label) continue;
    values.set(label, body.slice(from, found.start).trim());
    label = found.label;
    from = colon + 1;
  }
  values.set(label, body.slice(from).trim());
  const isWhole = values.has('date') && values.has('to') && values.has('subject');
  return isWhole && /\d/.test(values.get('date') ?? '') ? values : undefined;
}

/** How much of a line is a separator that a header block is glued to: `-------- Original message --------From: X`. */
function gluedSeparator(body: string): number {
  const rule = body.startsWith('--') ? /^-{2,20}[^-]{3,60}-{2,20}(?=\S)/.exec(body.slice(0, 120))?.[0] : undefined;
  return rule !== undefined && readSeparator(rule) !== undefined ? rule.length : 0;
}

const LONGEST_JOINED = 1_000;

/** The label of one or two words that ends at a colon. */
function labelEndingAt(body: string, from: number, colon: number): { label: Label; start: number } | undefined {
  const before = body.slice(Math.max(from, colon - LONGEST_LABEL), colon);
  const second = before.lastIndexOf(' ');
  const first = before.lastIndexOf(' ', second - 1);
  for (const space of second > 0 ? [first, second] : [second]) {
    const label = LABELS.get(fold(strip(before.slice(space + 1), '*_', '*_')));
    if (label && label !== 'other' && space >= 0) return { label, start: colon - before.length + space };
  }
  return undefined;
}

/** "----- Original message from X <address> on 08/12/2023 -----": the name up to its address. */
function namedIn(body: string, separated: boolean): string | undefined {
  const address = separated ? findAddress(body) : undefined;
  const from = address ? body.slice(0, address.start).search(/ (?:from|von|de) /i) : -1;
  return address && from >= 0 ? body.slice(from, address.end).trim().replace(/^\S+ /, '') : undefined;
}

function looksAddressed(value: string): boolean {
  return parsePerson(value)?.address !== undefined || /\[mailto:/i.test(value);
}

/** A value wrapped over more lines: the next label follows within three lines, or it is an address list or a subject's end. */
function continues(lines: readonly MarkedLine[], at: number, depth: number | undefined, label: Label): boolean {
  const line = lines[at];
  if (!line) return false;
  for (let n = at + 1; n <= at + 3; n++) {
    const next = lines[n];
    if (!next || next.depth !== depth || next.blank) break;
    if (readLabel(next.body)) return true;
  }
  if (label === 'from' || label === 'to' || label === 'cc')
    return /@| at |[;>]|mailto:|^\s/.test(line.body) && line.body.length < 200;
  return label === 'subject' && (/^\s/.test(line.body) || isSubjectsEnd(lines, at));
}

/** The rest of a subject, which had no room in the line above: a paragraph's end. */
function isSubjectsEnd(lines: readonly MarkedLine[], at: number): boolean {
  const [above = '', body = ''] = [lines[at - 1]?.body, lines[at]?.body];
  const [word = ''] = body.split(' ', 1);
  return lines[at + 1]?.blank === true && body.length < above.length && above.length + word.length >= NO_ROOM;
}

/** Programs wrap at 72 columns or further out. */
const NO_ROOM = 72;
