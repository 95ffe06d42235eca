import {
  type Attribution,
  findAttributions,
  type IntroductionReader,
  mayIntroduce,
  readSeparator,
  rememberingIntroductions,
  withPasted,
} from '../attribution/index.ts';
import { looksLikeCode } from '../code.ts';
import { withBlanksAsMarks, withInitialsAsMarks, withLostMarks, withPlainMarks } from '../hidden-marks/index.ts';
import {
  type MarkedLine,
  type QuoteStyle,
  readMarks,
  readStyle,
  rejoinWrapped,
  withTagsAsMarks,
} from '../marks/index.ts';
import type { Message } from '../message.ts';
import { isSamePerson } from '../person.ts';
import { isNotice, readZones, type Zone } from '../zones/index.ts';
import { readChain, type Turn } from './chain.ts';

/** What a message's text tells by itself, line by line, before anything is known of the thread. */
export interface ReadMessage {
  readonly message: Message;
  readonly lines: readonly MarkedLine[];
  readonly attributions: readonly Attribution[];
  /** The attribution that each line is part of. */
  readonly attributionAt: readonly (Attribution | undefined)[];
  /** The quoted turn that each attribution introduces. */
  readonly introduced: ReadonlyMap<Attribution, Turn>;
  /** The quoted turn that each line's words belong to, where an attribution introduces it. */
  readonly turnAt: readonly (Turn | undefined)[];
  /** The quoted turn that encloses each line: whose quoting made it one level deeper, where that is known. */
  readonly aboveAt: readonly (Turn | undefined)[];
  /** The zone of each line that is the sender's own. */
  readonly zones: readonly (Zone | undefined)[];
}

/** Reads one message's text. Never throws; time is linear in the text. */
export function readMessage(message: Message): ReadMessage {
  const read = rememberingIntroductions();
  const plain = withPlainMarks(
    withTagsAsMarks(
      message.text.split('\n').map((line) => unescapeMarks(line.endsWith('\r') ? line.slice(0, -1) : line)),
    ),
    read,
  );
  const fenced = readFences(plain);
  const raw = withInitialsAsMarks(plain, fenced, read);
  const marked = readMarked(raw, message, read);
  const stuffed = message.flowed !== undefined && isStuffed(raw, marked.plainlyAnnounced);
  const quotesNobody = !marked.plainlyAnnounced && raw.every((line) => !line.startsWith('>') || comparesNumber(line));
  const unwrapped = rejoinWrapped(
    raw,
    marked.lines.map((line, n) => {
      const text = raw[n] ?? '';
      if (!text.startsWith('>') && !(stuffed && STUFFED.test(text)) && !fenced[n]) return line;
      if (isEscapedFrom(raw, n) || (stuffed && STUFFED.test(text)))
        return { depth: 0, body: text.slice(1), blank: false };
      if (fenced[n] || isOrnament(raw, n) || closesLink(raw, n) || (quotesNobody && comparesNumber(text)))
        return { depth: 0, body: text, blank: text.trim() === '' };
      return line;
    }),
  );
  const given = withLostMarks(unwrapped, read);
  const unchanged = given.every((line, n) => line === marked.lines[n]);
  const found = unchanged && marked.announced ? marked.announced : findAttributions(given, read);
  const deepened = withBlanksAsMarks(given, found);
  const lines = deepened ? rejoinWrapped(raw, deepened) : given;
  const marks = deepened ? findAttributions(lines, read) : found;
  const attributions = withPasted(lines, marks, message, read).filter(
    ({ fromLine, unsaid, depth, person }) =>
      // The sender's own name and address are a signature.
      !fenced[fromLine] && !(unsaid && depth === 0 && person && isSamePerson(person, message.author)),
  );
  const attributionAt: (Attribution | undefined)[] = new Array(lines.length).fill(undefined);
  for (const attribution of attributions) attributionAt.fill(attribution, attribution.fromLine, attribution.toLine + 1);
  const sender = (message.author.name ?? message.author.address ?? '').toLowerCase();
  const { introduced, aboveAt, ...chain } = readChain(lines, attributions, sender);
  const turnAt = [...chain.turnAt];
  const prompts = new Set(
    readPrompts(lines, (n) => !turnAt[n] && !aboveAt[n] && !attributionAt[n], attributions, message),
  );
  for (const n of prompts) lines[n] = { depth: 0, body: raw[n] ?? '', blank: false };
  const mine = lines.map((line, n) => line.depth === 0 && !turnAt[n] && !attributionAt[n]);
  const zones = readZones(raw, mine, prompts, message.author);
  for (const n of prompts) zones[n] = { kind: 'code' };
  for (let n = lastNotice(raw, lines, attributionAt); n < raw.length; n++) {
    turnAt[n] = undefined;
    zones[n] = { kind: 'footer' };
  }
  return { message, lines, attributions, attributionAt, introduced, turnAt, aboveAt, zones };
}

/** How many of a mail's people quote in styles of their own. */
const MOST_STYLES = 4;

/** A message's lines with their marks read in its own style. */
interface MarkedMessage {
  readonly lines: readonly MarkedLine[];
  /** The attributions in those lines, where they are known already. */
  readonly announced: readonly Attribution[] | undefined;
  /** Whether there are attributions when `>` is the only mark. */
  readonly plainlyAnnounced: boolean;
}

/** Reads a message's marks in its own style. Marks of one kind may hide those behind them, so it is read again with what was found. */
function readMarked(raw: readonly string[], message: Message, read: IntroductionReader): MarkedMessage {
  const introduces = (body: string) =>
    readSeparator(body) !== undefined || (mayIntroduce(body) && read(body.trim()) !== undefined);
  let style: QuoteStyle | undefined;
  let lines = raw.map((line) => readMarks(line));
  let announced = findAttributions(lines, read);
  const plainlyAnnounced = announced.length > 0;
  // Emacs's programs, which put initials or names in front of what they quote, begin attributions so.
  const declaring = raw.some((line) => line.startsWith('>>>>> '));
  for (let reading = 1; ; reading++) {
    const ends = new Map(announced.map(({ toLine, depth }) => [toLine, depth]));
    const people = [
      message.author,
      ...(message.to ?? []),
      ...(message.cc ?? []),
      ...announced.map(({ person }) => person),
    ];
    const names = people.flatMap((person) => person?.name ?? []);
    const addressed = announced.some(({ addressee }) => addressee) || declaring;
    const found = readStyle(raw, lines, introduces, (line) => ends.get(line), names, addressed, style);
    const size = sizeOf(found);
    if (size === 0 && !style) return { lines, announced, plainlyAnnounced };
    const settled = size === (style ? sizeOf(style) : 0) || reading === MOST_STYLES;
    style = found;
    lines = raw.map((line) => readMarks(line, found));
    if (settled) return { lines, announced: undefined, plainlyAnnounced };
    announced = findAttributions(lines, read);
  }
}

function sizeOf({ characters, indented, initials }: QuoteStyle): number {
  return [...characters.values()].reduce((sum, marks) => sum + marks.length, 0) + indented.size + initials.size;
}

/** RFC 3676 section 4.4: in format=flowed a space goes in front of a line that begins with a mark, with `From ` or with a space. */
const STUFFED = /^ (?:>|From )/;

/** Some programs say format=flowed and set quote marks behind a space all the same: believed are those that have marks without. */
function isStuffed(raw: readonly string[], announced: boolean): boolean {
  return raw.some((line) => line.startsWith('>')) || !announced;
}

/** More than a legal notice takes, wrapped. */
const LONGEST_NOTICE = 12;

/**
 * Where a legal notice begins that ends the message without marks: whoever sent it last put it there, even below what they quote without
 * marks. The number of lines where there is none.
 */
function lastNotice(
  raw: readonly string[],
  lines: readonly MarkedLine[],
  attributionAt: readonly (Attribution | undefined)[],
): number {
  let n = raw.length - 1;
  while (n >= 0 && lines[n]?.blank) n--;
  for (const last = n; n >= 0 && last - n < LONGEST_NOTICE && lines[n]?.depth === 0 && !lines[n]?.blank; n--)
    if (isNotice(raw[n] ?? '')) {
      // Right below an attribution it is a banner at the top of the quoted mail.
      let above = n - 1;
      while (above > 0 && lines[above]?.blank) above--;
      return attributionAt[above] ? raw.length : n;
    }
  return raw.length;
}

/**
 * Lines that begin with a console's prompt (`> library(x)`), not with a quote mark: nothing else but code is marked that nobody
 * introduces, and either the console's answers follow it, or the quotation is introduced further down, or the message answers none.
 */
function readPrompts(
  lines: readonly MarkedLine[],
  unintroduced: (line: number) => boolean,
  attributions: readonly Attribution[],
  message: Message,
): number[] {
  const prompts: number[] = [];
  let answered = 0;
  let runs = 0;
  for (const [n, line] of lines.entries()) {
    if (line.depth !== 1 || !unintroduced(n)) continue;
    prompts.push(n);
    const next = lines[n + 1];
    if (next?.depth === 1) continue;
    runs++;
    if (next && !next.blank && next.depth === 0) answered++;
  }
  const [first = 0] = prompts;
  if (prompts.length === 0 || lines.some((line, n) => line.depth > 1 && unintroduced(n))) return [];
  if (!looksLikeCode(prompts.map((n) => lines[n]?.body ?? ''))) return [];
  const introducedLater = attributions.some(({ fromLine }) => fromLine > (prompts.at(-1) ?? first));
  return introducedLater || message.parentIds.length === 0 || answered * 2 >= runs ? prompts : [];
}

/** `>From `, which mbox writers put in place of `From ` at a line's start, is no quotation unless its neighbours are. */
function isEscapedFrom(raw: readonly string[], n: number): boolean {
  return (raw[n] ?? '').startsWith('>From ') && isAlone(raw, n);
}

/** `&gt; text`, as archives and gateways that write HTML leave it. */
function unescapeMarks(line: string): string {
  if (line[0] !== '&') return line;
  const marks = /^(?:&gt; ?){1,100}/.exec(line);
  return marks ? marks[0].replaceAll('&gt;', '>') + line.slice(marks[0].length) : line;
}

/** Lines of the sender's own that stand in a Markdown fence with an end: whatever they show is an example. */
function readFences(raw: readonly string[]): boolean[] {
  const fenced: boolean[] = new Array(raw.length).fill(false);
  let open = -1;
  for (let n = 0; n < raw.length; n++) {
    if (!FENCE_STARTS.includes(raw[n]?.[0] ?? 'a') || !/^ {0,3}(?:```|~~~)/.test(raw[n] ?? '')) continue;
    if (open < 0) open = n;
    else if ((raw[n] ?? '').trim() === (raw[open] ?? '').trim().slice(0, 3)) {
      fenced.fill(true, open, n + 1);
      open = -1;
    }
  }
  return fenced;
}

const FENCE_STARTS = ' `~';

/** `>>> Buy tickets <<<` between lines without marks is no quotation. */
function isOrnament(raw: readonly string[], n: number): boolean {
  const line = raw[n] ?? '';
  return line.startsWith('>>') && line.trimEnd().endsWith('<<') && isAlone(raw, n);
}

/** `>50 people came`, `>= 5 and below ten`: more than a number. A mail whose marks are all such quotes nobody. */
function comparesNumber(line: string): boolean {
  return /^>(?:= ?)?\d{1,9}(?:[.,%]\d{0,9})? ?\p{L}/u.test(line);
}

/** The `>` that ends a link or address which began in the line above. */
function closesLink(raw: readonly string[], n: number): boolean {
  if (!(raw[n] ?? '').startsWith('>') || !isAlone(raw, n)) return false;
  const above = raw[n - 1] ?? '';
  const open = above.lastIndexOf('<');
  return open >= 0 && OPEN_LINK.test(above.slice(open).trimEnd());
}

const OPEN_LINK = /^<(?:(?:https?:|mailto:|www\.)[^<>\s]{0,2000}|[^<>\s@]{1,80}@[^<>\s@]{1,160})$/;

/** Neither the line above nor the one below begins with a mark. */
function isAlone(raw: readonly string[], n: number): boolean {
  return !(raw[n - 1] ?? '').startsWith('>') && !(raw[n + 1] ?? '').startsWith('>');
}
