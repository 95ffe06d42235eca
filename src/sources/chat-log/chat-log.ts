import type { Message } from '../../thread/index.ts';
import { madeUpId } from '../mail/index.ts';
import { FORMATS, type Format, NOBODY, TAGS } from './formats.ts';
import { LONGEST_BEGINNING, linesOf } from './lines.ts';
import { type Nicks, readNickChange } from './nicks.ts';
import { keyOf, readReplies } from './replies.ts';
import { clocksOf, datesOf, namedDay, readStamp } from './stamps.ts';
import { type Turn, wordsOf } from './turn.ts';

/** How many lines of a text are looked at to tell its format, before the whole is read by it. */
const LOOKED_AT = 400;
/** Two people and one who speaks again are a conversation. One turn each could be a list of what people said. */
const FEWEST_TURNS = 3;
/** Lines that other texts have as well must look like talk: two who speak twice each, and somebody who asks. */
const FEWEST_COMMON_TURNS = 4;

/** A text read by a format. */
interface Reading {
  readonly turns: readonly Turn[];
  /** Days that lines name between the turns, by the number of the turn below. */
  readonly days: ReadonlyMap<number, NonNullable<ReturnType<typeof namedDay>>>;
  /** How many of its lines begin a message, are notes or are set in, of how many that are not empty. */
  readonly told: number;
  readonly written: number;
  /** Whether its first line is one of these. */
  readonly begins: boolean;
}

/**
 * The messages of a conversation that was copied out of a chat, or exported by it; undefined for any other text. Strict, for a mail read as a chat
 * would be worse than a chat read as a mail: from the first line on, and in the share of the lines that the format asks for, one format must
 * fit, with two people at least and three turns, none of them by a label. Formats that other texts have too must have four turns, two people
 * who speak twice, and a question: tables, changelogs and logs of programs have labels that come again, but nobody in them asks. Each format is
 * held against the beginning, and the one that fits against the whole.
 */
export function readChatLog(text: string): Message[] | undefined {
  const lines = linesOf(text);
  const top = lines.slice(0, LOOKED_AT);
  for (const format of FORMATS) {
    if (!fits(readBy(format, top), format)) continue;
    const reading = readBy(format, lines);
    const messages = fits(reading, format) ? messagesOf(reading) : [];
    // Headings without words below them are no conversation.
    if (messages.length > 0) return messages;
  }
  return undefined;
}

/** How windows show what had no room in the line above. */
const SET_IN = /^(?: {4}|\t)/;

function readBy(format: Format, lines: readonly string[]): Reading {
  const turns: Turn[] = [];
  const days = new Map<number, NonNullable<ReturnType<typeof namedDay>>>();
  const begun = lines.map((line) => turnIn(format, line.slice(0, LONGEST_BEGINNING), line));
  // A deed may stand before its doer's first words.
  const speakers = new Set(begun.flatMap((turn) => turn?.name ?? []));
  const nicks: Nicks = new Map();
  const spoken = new Set<string>();
  let [told, written] = [0, 0];
  let begins: boolean | undefined;
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') {
      turns.at(-1)?.lines.push('');
      continue;
    }
    written++;
    const top = line.slice(0, LONGEST_BEGINNING);
    const turn = begun[n];
    const deed = turn || !format.deed ? undefined : deedIn(format.deed, top, line, speakers);
    const isNote = !turn && !deed && (format.note?.test(top) ?? false);
    const day = isNote ? dayIn(top) : undefined;
    if (day) days.set(turns.length, day);
    if (isNote) readNickChange(top, nicks, spoken);
    const message = turn ?? deed;
    if (message) {
      const name = nicks.get(message.name) ?? message.name;
      spoken.add(name);
      turns.push({ ...message, name });
    }
    const rest = format.oneLine && !message && !isNote && SET_IN.test(top) ? turns.at(-1) : undefined;
    if (message || isNote || rest) told++;
    // Above the first heading of Discord may stand whose message it answers.
    if (begins === undefined && !(written === 1 && line.startsWith('@'))) begins = message !== undefined || isNote;
    if (rest) rest.lines.push(`${rest.lines.pop() ?? ''} ${line.trim()}`);
    else if (!message && !isNote) goOn(turns, line);
  }
  return { turns, days, told, written, begins: begins ?? false };
}

function turnIn(format: Format, top: string, line: string): Turn | undefined {
  const found = format.begins.exec(top)?.groups;
  const written = found?.name?.trim() ?? '';
  if (!found || written === '') return undefined;
  const stamp = found.when === undefined ? undefined : readStamp(found.when);
  if (found.when !== undefined && !stamp) return undefined;
  const words = written.split(' ');
  const tagged = words.length > 1 && TAGS.has(words.at(-1) ?? '');
  // WhatsApp's mark of whom the phone's owner has no name for.
  const name = (tagged ? words.slice(0, -1).join(' ') : written).replace(/^~\s?/, '').trim();
  if (name === '') return undefined;
  return { name, stamp, automated: tagged, lines: found.text === undefined ? [] : [textAtEnd(found.text, top, line)] };
}

/** The words that a format found in the beginning of a line, to the end of it. */
function textAtEnd(found: string, top: string, line: string): string {
  return found + line.slice(top.length);
}

function deedIn(pattern: RegExp, top: string, line: string, speakers: ReadonlySet<string>): Turn | undefined {
  const found = pattern.exec(top)?.groups;
  if (
    !found?.name ||
    !speakers.has(found.name) ||
    /^(?:has (?:joined|left|quit)|is now known as) ?/.test(found.text ?? '')
  )
    return undefined;
  const stamp = found.when === undefined ? undefined : readStamp(found.when);
  return { name: found.name, stamp, automated: false, lines: [textAtEnd(found.text ?? '', top, line)] };
}

/** irssi's, mIRC's and HexChat's words before a day. */
const DAY_LINE = /^(?:--- (?:Log opened|Day changed)|Session (?:Start|Time):|\*{4} BEGIN LOGGING AT) (.{8,40})$/;

function dayIn(note: string): ReturnType<typeof namedDay> {
  const day = DAY_LINE.exec(note)?.[1];
  return day === undefined ? undefined : namedDay(day);
}

/** The time that Discord sets before a message of whoever wrote the one above: `[10:04 AM]`. */
const GOES_ON = /^\[(\d{1,2}:\d\d(?: ?[AaPp][Mm])?)\] ?/;

/** A line that begins nothing goes on with the message above it, or begins another of the same person where a time says so. */
function goOn(turns: Turn[], line: string): void {
  const turn = turns.at(-1);
  if (!turn) return;
  const time = GOES_ON.exec(line);
  const stamp = time?.[1] === undefined ? undefined : readStamp(time[1]);
  if (time && stamp && turn.lines.some((each) => each !== '')) {
    const { name, automated, stamp: before } = turn;
    // The day is that of the heading.
    turns.push({
      name,
      automated,
      stamp: before && { ...before, time: stamp.time },
      lines: [line.slice(time[0].length)],
    });
  } else turn.lines.push(time && stamp ? line.slice(time[0].length) : line);
}

function fits({ turns, told, written, begins }: Reading, { share, common }: Format): boolean {
  if (!begins || told < written * share || turns.length < FEWEST_TURNS) return false;
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size < 2 || counts.size === turns.length) return false;
  if ([...counts.keys()].some((name) => NOBODY.has(name.toLowerCase()))) return false;
  if (!common) return true;
  const again = [...counts.values()].filter((count) => count > 1).length;
  return turns.length >= FEWEST_COMMON_TURNS && again > 1 && turns.some(asks);
}

/** A question mark at the end of a word. */
function asks({ lines }: Turn): boolean {
  return lines.some((line) => /[?？؟](?=["'”»)\s]|$)/u.test(line.slice(0, 2_000)));
}

function messagesOf({ turns, days }: Reading): Message[] {
  readReplies(turns);
  const stamps = turns.map(({ stamp }) => stamp);
  const dates = datesOf(stamps, days);
  const clocks = dates ? undefined : clocksOf(stamps);
  const latest = new Map<string, string>();
  const byWords = new Map<string, string>();
  const seen = new Map<string, number>();
  const messages: Message[] = [];
  for (const [n, turn] of turns.entries()) {
    const text = wordsOf(turn);
    if (text === '') continue;
    const key = [turn.name, dates?.[n] ?? String(turn.stamp?.time), text];
    const times = seen.get(key.join('\n')) ?? 0;
    seen.set(key.join('\n'), times + 1);
    const id = madeUpId([...key, String(times)]);
    const { answers } = turn;
    const parent =
      answers &&
      (byWords.get(keyOf(answers.name, answers.words)) ?? (answers.words ? undefined : latest.get(answers.name)));
    messages.push({
      medium: 'chat',
      id,
      author: { name: turn.name },
      ...(dates?.[n] ? { date: dates[n] } : {}),
      ...(clocks?.[n] === undefined ? {} : { clock: clocks[n] }),
      parentIds: parent ? [parent] : [],
      text,
      ...(turn.automated ? { automated: true } : {}),
    });
    latest.set(turn.name, id);
    byWords.set(keyOf(turn.name, text), id);
  }
  return messages;
}
