import {
  type Attribution,
  findAttributions,
  type IntroductionReader,
  rememberingIntroductions,
  withPasted,
} from '../attribution/index.ts';
import { withBlanksAsMarks, withInitialsAsMarks, withLostMarks, withPlainMarks } from '../hidden-marks/index.ts';
import { type MarkedLine, markedLine, rejoinWrapped, withDepth, withTagsAsMarks } from '../marks/index.ts';
import type { Message } from '../message.ts';
import { writerIn } from '../message-ids.ts';
import { isSamePerson } from '../person.ts';
import { readZones, type Zone } from '../zones/index.ts';
import { type Chain, type Headers, MAX_LEVEL, readChain, type Turn } from './chain.ts';
import { closingNotice } from './closing-notice.ts';
import { withoutFalseMarks } from './false-marks.ts';
import { readFences } from './fences.ts';
import { readPrompts } from './prompts.ts';
import { findRuledOff } from './ruled-off.ts';
import { closingPgpSignature, withoutDashEscapes } from './signed-text.ts';
import { readStyles } from './styles.ts';

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
  return readWithOverflow(message, NONE);
}

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * The same where its thread tells more.
 * @param overflow by number, lines that were wrapped out of a quotation, and how deep that is
 */
export function readWithOverflow(message: Message, overflow: ReadonlyMap<number, number>): ReadMessage {
  const read = rememberingIntroductions();
  const plain = withPlainMarks(withTagsAsMarks(withoutDashEscapes(linesOf(message.text))), read);
  const fenced = readFences(plain);
  const raw = withInitialsAsMarks(plain, fenced, read);
  const { marked, attributions: announced } = readQuotations(raw, fenced, message, overflow, read);
  const headers = headersOf(message);
  const introduced = readIntroduced(marked, announced, headers);
  const ruledOff = findRuledOff(raw, marked, introduced.mine, message);
  const given = ruledOff ? readIntroduced(marked, inOrder([...announced, ruledOff]), headers) : introduced;
  const { attributions, attributionAt, chain } = given;
  const { turnAt: turns, aboveAt } = chain;
  const isUnintroduced = (n: number) => !turns[n] && !aboveAt[n] && !attributionAt[n];
  const prompts = readPrompts(marked, isUnintroduced, attributions, message);
  const lines =
    prompts.size === 0 ? marked : marked.map((line, n) => (prompts.has(n) ? markedLine(0, raw[n] ?? '', false) : line));
  const mine = prompts.size === 0 ? given.mine : given.mine.map((isMine, n) => isMine || prompts.has(n));
  const zones = readZones(raw, mine, prompts, message.author);
  for (const n of prompts) zones[n] = { kind: 'code' };
  const notice = closingNotice(raw, lines, attributionAt);
  const signature = closingPgpSignature(raw);
  zones.fill({ kind: 'footer' }, notice);
  zones.fill({ kind: 'signature' }, signature);
  const closing = Math.min(notice, signature);
  const turnAt = turns.map((turn, n) => (n < closing ? turn : undefined));
  return { message, lines, attributions, attributionAt, introduced: chain.introduced, turnAt, aboveAt, zones };
}

/** What attributions tell of each line. */
interface Introduced {
  readonly attributions: readonly Attribution[];
  readonly attributionAt: readonly (Attribution | undefined)[];
  readonly chain: Chain;
  /** Whether a line is the sender's, as far as marks and attributions tell. */
  readonly mine: readonly boolean[];
}

function readIntroduced(
  lines: readonly MarkedLine[],
  attributions: readonly Attribution[],
  headers: Headers,
): Introduced {
  const attributionAt: (Attribution | undefined)[] = new Array(lines.length).fill(undefined);
  for (const attribution of attributions) attributionAt.fill(attribution, attribution.fromLine, attribution.toLine + 1);
  const chain = readChain(
    lines,
    attributions.filter(({ ofSender }) => !ofSender),
    headers,
  );
  const mine = lines.map((line, n) => line.depth === 0 && !chain.turnAt[n] && !attributionAt[n]);
  return { attributions, attributionAt, chain, mine };
}

function headersOf({ author, to = [], cc = [], parentIds }: Message): Headers {
  const known = [author, ...to, ...cc];
  return {
    sender: (author.name ?? author.address ?? '').toLowerCase(),
    writers: parentIds.slice(0, MAX_LEVEL).map((id) => writerIn(id, known)),
  };
}

function inOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.toSorted((a, b) => a.fromLine - b.fromLine);
}

/** The lines with how deep each is quoted, and what introduces them. */
interface Quotations {
  readonly marked: readonly MarkedLine[];
  readonly attributions: readonly Attribution[];
}

/** Reads the marks first as they stand, then what only attributions give away: marks that got lost, blanks that stand for some. */
function readQuotations(
  raw: readonly string[],
  fenced: readonly boolean[],
  message: Message,
  overflow: ReadonlyMap<number, number>,
  read: IntroductionReader,
): Quotations {
  const styled = readStyles(raw, message, read);
  const whole = withLostMarks(
    rejoinWrapped(raw, withOverflow(withoutFalseMarks(raw, styled, fenced, message), overflow)),
    read,
  );
  const isAsStyled = whole.every((line, n) => line === styled.lines[n]);
  const found = (isAsStyled && styled.attributions) || findAttributions(whole, read);
  const deepened = withBlanksAsMarks(whole, found);
  const marked = deepened ? rejoinWrapped(raw, deepened) : whole;
  const given = deepened ? findAttributions(marked, read) : found;
  const attributions = withPasted(marked, given, message, read)
    .filter(
      ({ fromLine, unsaid, depth, person }) =>
        // The sender's own name and address are a signature.
        !fenced[fromLine] && !(unsaid && depth === 0 && person && isSamePerson(person, message.author)),
    )
    .map((attribution, n) => (isOfSender(attribution, message) ? ownNotice(attribution, n, marked) : attribution));
  return { marked, attributions };
}

/** Whether it is a tracker's, which sends a comment in somebody's name and says so above it. */
function isOfSender({ ofTracker, depth, person }: Attribution, { author }: Message): boolean {
  return ofTracker === true && depth === 0 && person !== undefined && isSamePerson(person, author);
}

/** It introduces nobody's words but the sender's. What stands above the first is the tracker's as well: a link, and a table of what changed. */
function ownNotice(notice: Attribution, n: number, lines: readonly MarkedLine[]): Attribution {
  const isFirst = n === 0 && lines.slice(0, notice.fromLine).every(({ depth }) => depth === 0);
  return { ...notice, fromLine: isFirst ? 0 : notice.fromLine, ofSender: true };
}

function withOverflow(lines: MarkedLine[], overflow: ReadonlyMap<number, number>): MarkedLine[] {
  if (overflow.size === 0) return lines;
  return lines.map((line, n) => withDepth(line, overflow.get(n) ?? line.depth));
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (!text.includes('\r') && !text.includes('&gt;')) return lines;
  return lines.map((line) => unescapeMarks(line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** `&gt; text`, as archives and gateways that write HTML leave it. */
function unescapeMarks(line: string): string {
  if (line[0] !== '&') return line;
  const marks = /^(?:&gt; ?){1,100}/.exec(line);
  return marks ? marks[0].replaceAll('&gt;', '>') + line.slice(marks[0].length) : line;
}
