import type { Attribution } from '../attribution/index.ts';
import { isProse } from '../code.ts';
import { fold } from '../fold.ts';
import { GREETINGS, SIGN_OFFS } from '../greeting-words.ts';
import type { MarkedLine } from '../marks/index.ts';
import type { Message } from '../message.ts';
import { bears, nameWords, type Person } from '../person.ts';
import { strip, stripEnd } from '../strip.ts';
import { readSubject } from '../subject.ts';
import { readZones } from '../zones/index.ts';

/**
 * The rule that Outlook draws between a reply and what it quotes without marks: 32 underscores, always that many. Mailman's has 47, and who types a rule
 * hits no count in particular.
 */
const OUTLOOK_RULE = /^_{32}\s{0,3}$/;

/**
 * Outlook's rule where somebody took out the header block below it: what follows is quoted all the same. It is one in an answer, below words of the
 * sender's, with prose and neither a signature nor a list's or company's notice below it. Since people part their own sections so as well, there is
 * only one, and one mail ends or another begins there: the sender signs above it, or below it somebody greets or another one signs.
 * @param mine whether a line is the sender's as far as marks and attributions tell
 */
export function findRuledOff(
  raw: readonly string[],
  lines: readonly MarkedLine[],
  mine: readonly boolean[],
  message: Message,
): Attribution | undefined {
  const isRule = (line: string, n: number) => line[0] === '_' && mine[n] === true && OUTLOOK_RULE.test(line);
  const at = raw.findIndex(isRule);
  if (at < 0 || raw.findLastIndex(isRule) !== at || !isAnswer(message)) return undefined;
  const zones = readZones(raw, mine, undefined, message.author);
  if (zones[at]?.kind !== 'own') return undefined;
  const words = (from: number, to: number) =>
    raw.slice(from, to).filter((_, n) => zones[from + n]?.kind === 'own' && !lines[from + n]?.blank);
  const [above, below] = [words(0, at), words(at + 1, raw.length)];
  const last = lines.findLastIndex((line, n) => n < at && !line.blank);
  if (above.length === 0 || !below.some(isProse) || signs(below, (person) => person === message.author, message))
    return undefined;
  const isEnd = zones[last]?.kind === 'signature' || signs(above, (person) => person === message.author, message);
  if (!isEnd && !greets(below[0] ?? '') && !signs(below, (person) => person !== message.author, message))
    return undefined;
  return { fromLine: at, toLine: at, depth: 0, form: 'separator' };
}

function isAnswer({ parentIds, answered, subject }: Message): boolean {
  return parentIds.length > 0 || answered !== undefined || readSubject(subject).reply;
}

/** "Dear Ann," or "Hi all": a line of its own. */
function greets(line: string): boolean {
  const words = fold(line.slice(0, LONGEST_LINE + 1)).split(' ');
  if (line.length > LONGEST_LINE || words.length > MOST_WORDS) return false;
  return [1, 2, 3].some((count) => GREETINGS.has(stripEnd(words.slice(0, count).join(' '), ',!:')));
}

/** Whether words end in the name of one of those people, as somebody who is addressed there or in a header is called. */
function signs(words: readonly string[], isOne: (person: Person) => boolean, message: Message): boolean {
  const line = (words.at(-1) ?? '').trim();
  const above = stripEnd(fold((words.at(-2) ?? '').slice(0, LONGEST_LINE)), ',.!');
  const name = nameWords(strip(line.slice(0, LONGEST_LINE), '-–—~* ', '.,'));
  if (line.length > LONGEST_LINE || name.length === 0 || name.length > MOST_WORDS) return false;
  const people = [message.author, ...(message.to ?? []), ...(message.cc ?? [])];
  const known = people.filter((person) => bears(person, name));
  if (known.length > 0) return known.some(isOne);
  // A name of somebody whom no header names
  return SIGN_OFFS.has(above) && /^\p{Lu}/u.test(line) && isOne({ name: line });
}

const LONGEST_LINE = 60;
const MOST_WORDS = 5;
