import { isBeyondAscii } from '../fold.ts';
import { isFullName, parsePerson, readPlainPerson } from '../person.ts';
import { endsInDots, plainly } from './around.ts';
import { readDate, tellsDate } from './dates.ts';
import { readName, speaks } from './names.ts';
import { describe, describeDated, type Introduction, isOnlyName, withDate } from './parts.ts';
import { endsInVerb, findVerb, phrases, readPhrase, readUnspacedVerb } from './phrases.ts';
import { isReferenceLead, skipReference } from './reference.ts';
import { REPLY_LINES } from './tracker-words.ts';
import { splitWords, textOf, type Word } from './word.ts';
import { GLUED, OPENINGS, QUOTING, SAID, WROTE } from './words.ts';

export type IntroductionReader = typeof readIntroduction;

/** `readIntroduction` for one mail, of whose lines several forms of attribution ask the same: each text is read once. */
export function rememberingIntroductions(): IntroductionReader {
  const known = new Map<string, Introduction | undefined>();
  return (text) => {
    if (text.length > MAX_LENGTH) return undefined;
    const read = known.get(text);
    if (read || known.has(text)) return read;
    const fresh = readIntroduction(text);
    known.set(text, fresh);
    return fresh;
  };
}

/** Longer than any attribution: four lines of mail. */
const MAX_LENGTH = 500;

/**
 * Reads a line (or up to four joined ones) as an attribution: "On <date>, <name> <address> wrote:" with its parts in any order and language.
 * Everything in it must be one of the parts; prose that merely ends in "wrote:" is none.
 */
export function readIntroduction(text: string): Introduction | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return readPlain(text) ?? readAny(IN_BRACKETS.exec(text)?.[1] ?? text);
}

/** FidoNet's "-=> Quoting Ann Lee to Bo Marl <=-" */
const IN_ARROWS = /^-=> ?quoting ([^<>]{2,80}?)(?: to ([^<>]{2,80}?))? ?<=-$/i;

function betweenArrows(quoted: string, answered: string | undefined): Introduction | undefined {
  const person = parsePerson(quoted);
  const other = answered === undefined ? undefined : parsePerson(answered);
  return person && { person, ...(other ? { recipients: [other] } : {}) };
}

/** "Excerpts from mail: 19-Dec-95 Re: the tap by Ann Lee@lee.example", of Carnegie Mellon's Andrew, which cuts the subject short and may tell the size behind. */
const EXCERPTS =
  /^Excerpts from [\w.*-]{1,60}: (\d{1,2}-\p{L}{3}-\d{2,4}) .{1,80}? by ([^@<>]{1,60})@([\w.+-]{3,80})(?: \(\d{1,9}\*?\))?$/u;

function ofExcerpts([, date = '', local = '', host = '']: RegExpExecArray): Introduction | undefined {
  // The name of the account stands before the host where Andrew knows it.
  const person = local.includes(' ') ? parsePerson(local) : parsePerson(`${local}@${host}`);
  return person && { person, date };
}

/** "Re: Ann Lee 2026-03-10 <2026.3@lee.example>", as some of Debian's and PostgreSQL's people have mutt write: who, when, and the id of the mail. */
const RE_DATED = /^Re: (\p{Lu}[^<>:]{1,60}) (\d{4}-\d\d-\d\d) <[^<>\s@]{1,120}@[^<>\s@]{1,120}>$/u;

const REPLIES = [RE_DATED, ...REPLY_LINES];

function afterReply([, name = '', date]: RegExpExecArray): Introduction | undefined {
  const person = parsePerson(name);
  return person && { person, ...(date === undefined ? {} : { date }), bare: true };
}

/** "[Ann wrote:]" */
const IN_BRACKETS = /^\[([^[\]]{3,200}:)\]\s{0,3}$/;

/**
 * "On Tue, 10 Mar 2026 at 09:14, Ann Lee <ann@example.org> wrote:" and its kin, as Gmail, Apple Mail, Thunderbird and Mutt write them in English, in one
 * look; nothing where a word of the name may be anything else.
 */
function readPlain(text: string): Introduction | undefined {
  const [, date, who = ''] = PLAIN.exec(text) ?? [];
  const person = date === undefined ? undefined : readPlainPerson(who);
  const { name = '' } = person ?? {};
  return person && date !== undefined && !speaks(name) && name.split(' ').every(isOnlyName)
    ? { person, date }
    : undefined;
}

const [PLAIN_DAY, PLAIN_MONTH] = [
  '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)',
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)',
];

const PLAIN = new RegExp(
  `^On ((?:${PLAIN_DAY}, )?(?:\\d{1,2} ${PLAIN_MONTH}|${PLAIN_MONTH} \\d{1,2},) \\d{4}(?:,? at|,)? \\d{1,2}:\\d\\d(?::\\d\\d)?(?: [AP]M)?(?: [+-]\\d{4})?),? (\\p{Lu}\\p{L}* [^<>]{1,80}<[^<>]{1,120}>) wrote:$`,
  'u',
);

function readAny(text: string): Introduction | undefined {
  const glued = GLUED.find((signature) => text.startsWith(signature));
  const line = plainly(visible(glued ? text.slice(glued.length) : text).trim());
  const [, quoted, answered] = IN_ARROWS.exec(line) ?? [];
  if (quoted) return betweenArrows(quoted, answered);
  const excerpts = EXCERPTS.exec(line);
  if (excerpts) return ofExcerpts(excerpts);
  for (const form of REPLIES) {
    const replied = form.exec(line);
    if (replied) return afterReply(replied);
  }
  const [, bracketed, starred] = NAME_IN_BRACKETS.exec(line) ?? [];
  const named = bracketed ?? starred;
  if (named) return { person: { name: named }, bare: true, weak: true };
  const all = splitWords(line);
  const words = all.slice(readPhrase(all, 0, OPENING_PHRASES));
  if (words.length < 2 || words.length > 60) return undefined;
  const closed = isClosed(line);
  const quoting = readPhrase(words, 0, QUOTING_PHRASES);
  if (quoting > 0) {
    const read = describe(words.slice(quoting), false);
    // "quoting from parser.c from 2.3:"
    const isThing = words[quoting]?.key === 'from' && !read?.person?.address;
    // "Quoting X <address> (2023-12-08 10:20:32)" ends without a colon.
    if (!isThing && (closed || (read?.date && read.person?.address))) return read;
    // The same of alot, which knows no address.
    if (!isThing && read?.date && isFullName(read.person?.name) && line.endsWith(')')) return { ...read, bare: true };
  }
  const verb = findVerb(words, WROTE_PHRASES) ?? readUnspacedVerb(words);
  if (!verb && closed) {
    const said = findVerb(words, SAID_PHRASES);
    const read = said && said.to === words.length ? describe(words.slice(0, said.from), true) : undefined;
    if (read?.person || read?.addressee) return read.bare ? { ...read, weak: true } : read;
    const dated = said && readSaidOn(words.slice(0, said.from), words.slice(said.to));
    if (dated) return dated;
  }
  const ownWords = !verb && closed ? readOwnWords(line) : undefined;
  if (ownWords) return ownWords;
  if (!verb) {
    // What has neither verb nor date is none; prose that ends in a colon is that mostly.
    if (!words.some(tellsDate)) return undefined;
    // "2013/8/7, X <address>:" as Gmail wrote it, "* X <address> [2010-11-15 09:34]:"
    const plain = describeDated(words);
    if (!plain?.person) return undefined;
    // "X [2010-11-15 09:34 +0100]:" of Mutt's users
    if (!plain.person.address)
      return /\d\]:$/.test(line) || (DATE_LAST.test(line) && isFullName(plain.person.name))
        ? { ...plain, bare: true }
        : isTimeFirst(line, plain)
          ? { ...plain, bare: true, weak: true }
          : undefined;
    return closed || /\]$/.test(text.trimEnd()) ? plain : { ...plain, bare: true };
  }
  const before = words.slice(0, verb.from);
  const after = withoutPlace(words.slice(verb.to));
  if (after.length === 0) {
    const read = describe(before, true) ?? (closed ? readBehindComma(before) : undefined);
    // "X wrote" without a colon, as Nabble has it
    if (read?.bare && !closed && before.every((word) => /^\p{Lu}/u.test(word.raw))) return read;
    return read && (closed || (read.date && (read.person || read.addressee)) || read.person?.address)
      ? read
      : undefined;
  }
  if (!closed) return undefined;
  // "you wrote in message <id>:"
  if (isReferenceLead(after) && skipReference(after) >= after.length) return describe(before, true);
  // "X <address> wrote on 06/25/2010 04:05:30 PM:" (Notes) or "Am 24.09.2014 schrieb X:"
  const date = readDate(after, 0);
  if (date.end === after.length && date.digits > 0) {
    const read = describe(before, true);
    return read ? withDate(read, textOf(after)) : undefined;
  }
  // "Es schrieb X:", "In alt.gardens schrieb X:"
  if (before.length === 0 || (isReferenceLead(before) && skipReference(before) >= before.length))
    return describe(after, false);
  const when = describe(before, true);
  const who = describe(after, false);
  // "2013. 12. 7. 18:24 X írta, <address>:" of Hungarian Gmail
  if (when?.date && when.person?.name && who?.person?.address && !who.person.name && !who.date)
    return { ...when, person: { ...when.person, address: who.person.address } };
  if (!when || when.person || when.addressee) return undefined;
  return who && !who.date ? withDate(who, when.date) : undefined;
}

/**
 * "Jane Smith <address> trips up again:": whatever somebody lets his program say behind a name and address; MesNews has "X a couché sur son
 * écran :" and its like in each of its languages, always with a space before the colon.
 */
function readOwnWords(line: string): Introduction | undefined {
  const [, name = ''] = OWN_WORDS.exec(line) ?? [];
  const person = name === '' ? undefined : parsePerson(line.slice(0, line.indexOf('>') + 1) || name);
  return person?.name && !speaks(person.name) ? { person, bare: true, weak: true } : undefined;
}

const OWN_WORDS =
  /^(\p{Lu}[\p{L}'.-]{0,24}(?: \p{Lu}[\p{L}'.-]{0,24}){1,3})(?: <[\w.+-]{1,64}@[\w.-]{3,100}> \p{Ll}[^<>@]{3,80}| \p{Ll}[^<>@:]{2,60} ):$/u;

/** "Jane Smith meinte am 10.03.98:", "Am 10.03.98 meinte Jane Smith:" */
function readSaidOn(before: readonly Word[], after: readonly Word[]): Introduction | undefined {
  const date = readDate(after, 0);
  const isDateLast = date.digits > 0 && date.end === after.length;
  const [when, who] = isDateLast
    ? [textOf(after), describe(before, true)]
    : [describe(before, true)?.date, after.length < 5 ? describe(after, false) : undefined];
  if (!when || !who?.person || who.date || !(who.person.address || isFullName(who.person.name))) return undefined;
  return { person: who.person, date: when, bare: true, weak: true };
}

/** "Somewhere in the ether, Jane Smith wrote:": whatever leads to a full name behind the last comma. */
function readBehindComma(words: readonly Word[]): Introduction | undefined {
  const comma = words.findLastIndex(({ raw }) => raw.endsWith(',') || raw === 'that');
  const person = comma > 0 && comma < words.length - 1 ? readName(words.slice(comma + 1), false) : undefined;
  return isFullName(person?.name) && person ? { person, bare: true, weak: true } : undefined;
}

/** "Fri, 12 Feb 2010 17:40, Jane Smith:" */
function isTimeFirst(line: string, { person, date = '' }: Introduction): boolean {
  return /\d:\d\d/.test(date) && /\p{L}:$/u.test(line) && isFullName(person?.name);
}

/** "X, 14.01.2010:", "X (2010-01-14 15:23):", "X, 14.01.2010 (d.m.y):" */
const DATE_LAST = /\d(?: \([\p{L}.]{1,8}\)|\))? ?:$/u;

/** Without the marks of zero width that set writing directions or were pasted in. */
function visible(text: string): string {
  if (!isBeyondAscii(text) && !text.startsWith('?')) return text;
  const digits = /[٠-٩۰-۹०-९০-৯]/.test(text) ? text.replace(/[٠-٩۰-۹०-९০-৯]/g, westernDigit) : text;
  // An archive that keeps no more than ASCII leaves a question mark of a byte order mark.
  return digits.replace(/^\?(?=\p{Lu})/u, '').replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
}

/** The digits of each script stand in a row that begins at a multiple of sixteen or six behind one. */
function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code < 0x0700 ? code & 15 : (code & 15) - 6);
}

/** "[Ann Lee]", "[ Ann Lee ]:" or "* Ann Lee" and nothing else, as some of Debian's and Lisp's people write above what they quote. */
const NAME_IN_BRACKETS =
  /^(?:\[ ?(\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){1,3})(?: <[\w.+-]{1,64}@[\w.-]{3,100}>)? ?\]:?|\* (\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){1,3}))$/u;

/**
 * Without where it was posted, behind the verb: "wrote on 14.01.98 in <id>:" (CrossPoint), "schrieb im Newsbeitrag news:id...", "a écrit dans le
 * message de news:id". A few words in lower case and an id.
 */
function withoutPlace(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ raw }) => /^<?news:|^<[^<>]{1,120}@[^<>]{1,120}>/.test(raw));
  if (at < 1 || at > MOST_WORDS_OF_A_PLACE || at + 1 < words.length) return words;
  let from = at;
  while (from > 0 && /^(?:\p{Ll}|Newsbeitrag|Nachricht)/u.test(words[from - 1]?.raw ?? '') && !words[from - 1]?.numeric)
    from--;
  // "schrieb ann <address>:" names who wrote.
  const isPlace = words[at]?.raw.includes('news:') || PLACE.test(words[from]?.key ?? '');
  return from < at && isPlace ? words.slice(0, from) : words;
}

/** What leads to a place. */
const PLACE = /^(?:in|im|i|en|em|dans|nel|w|v|в)$/;

const MOST_WORDS_OF_A_PLACE = 12;

/** Ends in a colon, or stands between rules: "---- X wrote ----" of Android and Zoho. */
function isClosed(line: string): boolean {
  // "X <address> wrote in message\nnews:id..." of Outlook Express
  if (endsInNews(line)) return true;
  return /[:：](?:["'*_-]{0,4}| ?-{2,8})$/.test(line) || (/^-{2}/.test(line) && /[^-]-{2,8}$/.test(line));
}

function endsInNews(line: string): boolean {
  return line.includes('news:') && /(?:^|\s)<?news:\S{1,200}$/.test(line.slice(-220));
}

/** Whether a line may end an attribution; cheap, for a first look. */
export function mayIntroduce(body: string): boolean {
  if (body.length > MAX_LENGTH) return false;
  const line = visible(body).trimEnd();
  if (line.startsWith('* ') && NAME_IN_BRACKETS.test(line)) return true;
  if (line.startsWith('Excerpts from ') && EXCERPTS.test(line)) return true;
  const end = line.slice(-32);
  // Most lines end in a word, which must be a verb.
  if (LETTER_LAST.test(end)) return endsInVerb(end) || endsInNews(line);
  if (endsInSign(line) || /\d\)$/.test(end) || end.endsWith('<=-') || endsInDots(line) || endsInNews(line)) return true;
  return endsInVerb(end.endsWith('-') ? end.replace(/ ?-{2,8}$/, '') : end);
}

const LETTER_LAST = /[A-Za-z]$/;

/** A colon or closing bracket, with what emphasises or quotes it behind: `[:：\]>][-*_"' ]*$`. */
function endsInSign(line: string): boolean {
  let end = line.length - 1;
  while (end >= 0 && '-*_"\' '.includes(line[end] ?? '')) end--;
  return end >= 0 && ':：]>'.includes(line[end] ?? '');
}

const WROTE_PHRASES = phrases(WROTE);

const SAID_PHRASES = phrases(SAID);

const OPENING_PHRASES = phrases(OPENINGS);

const QUOTING_PHRASES = phrases(QUOTING);
