import { isProse } from '../code.ts';
import type { MarkedLine } from '../marks/index.ts';
import type { Message } from '../message.ts';
import { nameWords, type Person } from '../person.ts';
import { readSubject } from '../subject.ts';
import type { Attribution } from './attribution.ts';
import type { IntroductionReader } from './introduction.ts';

/**
 * The attributions, those with them that introduce what was pasted in without quote marks, and where each such quotation ends: what PGP
 * signed at its signature, what is indented (perhaps with its header block) with its indentation. A name alone ("Ann Lee wrote:") above words that nothing sets apart is
 * believed where the mail is sent to her: the paragraph below is hers, or, below words of the sender's, all that follows.
 */
export function withPasted(
  lines: readonly MarkedLine[],
  attributions: readonly Attribution[],
  message: Message,
  read: IntroductionReader,
): Attribution[] {
  const recipients = [...(message.to ?? []), ...(message.cc ?? [])];
  const found: Attribution[] = [];
  let next = 0;
  let words = false;
  const endOf = endsOfPasted(lines);
  const endOfIndented = endsOfIndented(lines);
  for (let n = 0; n < lines.length; n++) {
    const known = attributions[next];
    if (known && n === known.fromLine) {
      const from = known.form === 'sentence' && known.depth === 0 ? pastedFrom(lines, known.toLine) : undefined;
      const endsAt =
        known.form === 'headers'
          ? (endOfIndented(known) ?? (words || next > 0 ? undefined : endAtRule(lines, known, message)))
          : from === undefined
            ? endOfSetApart(lines, known, found.at(-1))
            : endOf(from);
      found.push(endsAt === undefined ? known : { ...known, endsAt });
      n = known.toLine;
      next++;
      continue;
    }
    const line = lines[n];
    if (!line || line.blank) continue;
    const bare = line.depth === 0 ? readBare(line.body, read) : undefined;
    const from = bare && pastedFrom(lines, n);
    if (bare && from !== undefined && attributions[next]?.fromLine !== from) {
      const given = { fromLine: n, toLine: n, depth: 0, form: 'sentence', person: bare, bare: true } as const;
      const endsAt = endOf(from) ?? endOfWords(lines, from);
      if (endsAt !== undefined) found.push({ ...given, endsAt });
      else if (isAmong(bare, recipients)) found.push(words ? given : { ...given, endsAt: endOfParagraph(lines, from) });
    }
    words = true;
  }
  return found;
}

/** "Ann Lee wrote:" or "As Ann Lee wrote:", a full name on a line of its own. */
function readBare(body: string, read: IntroductionReader): Person | undefined {
  if (body.length > 120 || !/[:：]\s{0,3}$/.test(body)) return undefined;
  const introduction = read(body.trim().replace(/^(?:As|Like|Wie|Comme) (?=\p{Lu})/u, ''));
  const person = introduction?.bare ? introduction.person : undefined;
  return person && nameWords(person.name ?? '').length > 1 ? person : undefined;
}

function isAmong(person: Person, others: readonly Person[]): boolean {
  const name = nameWords(person.name ?? '').join(' ');
  return others.some((other) => nameWords(other.name ?? '').join(' ') === name);
}

/**
 * Where a quotation ends whose marks webmail left out, but not the two empty lines on each side: below an attribution right under that of who quotes
 * it, whose words go on further down.
 */
function endOfSetApart(
  lines: readonly MarkedLine[],
  { form, person, depth, fromLine, toLine }: Attribution,
  above: Attribution | undefined,
): number | undefined {
  if (form !== 'sentence' || !person || depth === 0 || above?.depth !== depth - 1) return undefined;
  for (let n = above.toLine + 1; n < fromLine; n++) if (!lines[n]?.blank) return undefined;
  const isEmpty = (n: number) => lines[n]?.blank === true && lines[n]?.depth === depth;
  if (!isEmpty(toLine + 1) || !isEmpty(toLine + 2) || isEmpty(toLine + 3)) return undefined;
  for (let n = toLine + 3; n < toLine + LONGEST; n++) {
    if (lines[n]?.depth !== depth) return undefined;
    if (!isEmpty(n) || !isEmpty(n + 1)) continue;
    const next = lines[n + 2];
    return next?.depth === depth && !next.blank && !/^(?:-- ?$|_{8})/.test(next.body) ? n - 1 : undefined;
  }
  return undefined;
}

/** Where words without marks begin below an attribution, within two empty lines. */
function pastedFrom(lines: readonly MarkedLine[], attribution: number): number | undefined {
  let n = attribution + 1;
  while (n <= attribution + 2 && lines[n]?.blank) n++;
  const line = lines[n];
  return line && !line.blank && line.depth === 0 ? n : undefined;
}

/**
 * Tells where pasted words end that begin at a line, if something sets them apart. A stretch of indented lines is gone through once, however many
 * attributions stand in it.
 */
function endsOfPasted(lines: readonly MarkedLine[]): (from: number) => number | undefined {
  let stretch = { from: 0, to: -1, end: 0 };
  return (from) => {
    const first = lines[from]?.body ?? '';
    if (first.startsWith('-----BEGIN PGP SIGNED MESSAGE-----')) {
      const signature = lines.slice(from, from + LONGEST).findIndex(({ body }) => body.startsWith(SIGNATURE_END));
      return signature < 0 ? lines.length - 1 : from + signature;
    }
    if (!INDENTED.test(first)) return undefined;
    if (from < stretch.from || from > stretch.to) stretch = indentedFrom(lines, from);
    return stretch.end;
  };
}

/** The indented lines from one on: the first that is not, and the last that is. Marked lines are what they quote. */
function indentedFrom(lines: readonly MarkedLine[], from: number): { from: number; to: number; end: number } {
  let end = from;
  for (let n = from; n < lines.length; n++) {
    const line = lines[n];
    if (!line || line.blank || line.depth > 0) continue;
    if (!INDENTED.test(line.body) && !isOverflow(lines, n)) return { from, to: n - 1, end };
    end = n;
  }
  return { from, to: lines.length - 1, end: lines.length - 1 };
}

/** What had no room at the end of an indented line when a mailer wrapped it again: a few words between two of them. */
function isOverflow(lines: readonly MarkedLine[], n: number): boolean {
  const [above, line, below] = [lines[n - 1], lines[n], lines[n + 1]];
  if (!above || !line || !below || line.body.length > LONGEST_OVERFLOW) return false;
  if (!INDENTED.test(above.body) || above.blank || !INDENTED.test(below.body) || below.blank) return false;
  const [word = ''] = line.body.split(' ', 1);
  return above.body.length + 1 + word.length >= NO_ROOM;
}

const LONGEST_OVERFLOW = 40;
/** Programs wrap at 72 columns or further out, and some count a mark's two. */
const NO_ROOM = 70;

/**
 * Tells where the words below a header block end that is indented and so are they: some of Emacs's programs set both in, where others put marks. The
 * words of who quotes them go on without indentation.
 */
function endsOfIndented(lines: readonly MarkedLine[]): (block: Attribution) => number | undefined {
  let known = { depth: -1, indentation: '', end: -1 };
  return ({ fromLine, toLine, depth }) => {
    const [indentation = ''] = /^ {2,12}/.exec(lines[fromLine]?.body ?? '') ?? [];
    if (indentation === '') return undefined;
    const isInside = (n: number) => lines[n]?.depth !== depth || (lines[n]?.body ?? '').startsWith(indentation);
    for (let n = fromLine + 1; n <= toLine; n++) if (!lines[n]?.blank && !isInside(n)) return undefined;
    let first = toLine + 1;
    while (first <= toLine + 2 && lines[first]?.blank) first++;
    if (lines[first]?.blank !== false || lines[first]?.depth !== depth || !isInside(first)) return undefined;
    if (known.depth === depth && known.indentation === indentation && fromLine < known.end) return known.end;
    let end = first;
    for (let n = first; n < lines.length; n++) {
      const line = lines[n];
      if (!line || line.blank) continue;
      if (line.depth < depth || !isInside(n)) break;
      end = n;
    }
    known = { depth, indentation, end };
    return end;
  };
}

/**
 * Where the sender's words begin behind a rule, in an answer that begins with a header block and has no mark in it: somebody pasted the mail and wrote
 * below. Of several rules the last counts, where prose stands below it; a signature or list's footer has none.
 */
function endAtRule(
  lines: readonly MarkedLine[],
  { toLine, forwarded }: Attribution,
  { subject }: Message,
): number | undefined {
  if (forwarded || !readSubject(subject).reply || lines.some(({ depth }) => depth > 0)) return undefined;
  const rule = lines.findLastIndex(({ body }, n) => n > toLine && SHORT_RULE.test(body));
  return rule > 0 && lines.slice(rule + 1).some(({ body }) => isProse(body)) ? rule - 1 : undefined;
}

/** Mailman's and Majordomo's rules are longer, a signature's shorter. */
const SHORT_RULE = /^(?:-{3,12}|={3,12}|\*{3,12}|_{3,12})\s{0,3}$/;

const SIGNATURE_END = '-----END PGP SIGNATURE-----';
/** More lines are not looked through for an end. */
const LONGEST = 500;
const INDENTED = /^(?: {2}|\t)/;

/** Where a paragraph in quotation marks ends; nothing where they do not enclose the whole of it. */
function endOfWords(lines: readonly MarkedLine[], from: number): number | undefined {
  const first = lines[from]?.body.trim() ?? '';
  if (!/^["“„«]/.test(first)) return undefined;
  const end = endOfParagraph(lines, from);
  return /["”“»][.,]?$/.test(lines[end]?.body.trim() ?? '') ? end : undefined;
}

function endOfParagraph(lines: readonly MarkedLine[], from: number): number {
  let end = from;
  while (end < from + LONGEST && lines[end + 1]?.depth === 0 && !lines[end + 1]?.blank) end++;
  return end;
}
