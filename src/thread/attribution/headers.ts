import { fold, spellings } from '../fold.ts';
import { findAddress, type Person, parsePerson } from '../person.ts';
import type { MarkedLine } from '../quote-marks.ts';
import { strip } from '../strip.ts';
import { FORWARDED_END, FORWARDED_MESSAGE, HEADER_LABELS, ORIGINAL_MESSAGE, REPLY_ABOVE } from './words.ts';

/** A header block above a quoted message, as Outlook writes it, with the separator above it. */
export interface HeaderBlock {
  readonly fromLine: number;
  readonly toLine: number;
  readonly person?: Person;
  readonly to?: Person;
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
  const dashed = /^[-‐‑–—_=*]{2,}/.test(line);
  if (!dashed && !ends) return undefined;
  const words = fold(strip(line, '-‐‑–—_=*> \t\u00a0', '-‐‑–—_=*:：< \t\u00a0'));
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

const ABOVE_PHRASES = REPLY_ABOVE.map(fold);

/** A help desk's "##- Please type your reply above this line -##": what stands below is the desk's mail, quoted without marks. */
function isReplyAbove(line: string): boolean {
  if (/[A-Za-z0-9]/.test(line[line.length - 1] ?? '') || !/^[^\p{L}\p{N}]/u.test(line) || !/[^\p{L}\p{N}]$/u.test(line))
    return false;
  const words = fold(line);
  return ABOVE_PHRASES.some((phrase) => words.includes(phrase));
}

const FORWARD_ENDS = new Set(FORWARDED_END.flatMap(spellings));

/** "----- End forwarded message -----": what follows is again the words of whoever forwards. */
export function endsForwarded(body: string): boolean {
  const line = body.trim();
  return line.length <= 120 && line.startsWith('--') && FORWARD_ENDS.has(fold(strip(line, '-_=* ', '-_=* ')));
}

/** A rule of underscores or dashes, as Outlook on the web puts above the header block. */
function isRule(body: string): boolean {
  return /^[ \t]{0,4}(?:_{8,}|-{8,}|={8,}|\*{8,})[ \t]{0,4}$/.test(body);
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

/** More lines than any header block has, long lists of recipients included. */
const MAX_BLOCK_LINES = 60;

/** The header block that begins at line `at` (its separator or its first label), all at one depth. */
export function readHeaderBlock(lines: readonly MarkedLine[], at: number): HeaderBlock | undefined {
  const depth = lines[at]?.depth;
  const top = lines[at]?.body ?? '';
  const separator = readSeparator(top);
  let n = at;
  const rule = separator === undefined && (isRule(top) || isTitle(lines, at));
  if (separator === undefined && !rule && !readLabel(top)) return undefined;
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
  for (; n < lines.length && n - end <= 4 && n - at < MAX_BLOCK_LINES; n++) {
    const line = lines[n];
    if (!line || (line.depth !== depth && !line.blank)) break;
    if (line.blank) {
      // A blank line ends the block, except between labels that a converter set apart, before the third.
      blanks++;
      if (order >= 3 || blanks > 1) break;
      continue;
    }
    const read =
      readLabel(line.body) ?? (separator !== undefined ? readPlainLabel(line.body, values.has('from')) : undefined);
    if (read) {
      if (read.label === 'from' && values.has('from')) break;
      current = read.label;
      first ??= read.label;
      order++;
      if (!values.has(read.label)) values.set(read.label, read.value);
      end = n;
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
      (first === 'from' || others >= 2 || rule));
  if (!enough) return undefined;
  if (separated && order === 0) end = at;
  const named = from ?? namedIn(top, separated);
  const person = named ? parsePerson(named) : undefined;
  const to = values.get('to')?.split(/[;,](?=\s|$)/)[0];
  const addressee = to ? parsePerson(to) : undefined;
  return {
    fromLine: at,
    toLine: end,
    ...(person ? { person } : {}),
    ...(addressee ? { to: addressee } : {}),
    ...(values.has('date') ? { date: values.get('date') ?? '' } : {}),
    ...(values.has('subject') ? { subject: values.get('subject') ?? '' } : {}),
    forwarded: separator === 'forwarded',
    separated,
  };
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
  return label === 'subject' && /^\s/.test(line.body);
}
