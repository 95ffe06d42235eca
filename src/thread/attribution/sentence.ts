import { fold, isBeyondAscii, spellings } from '../fold.ts';
import { GREETINGS } from '../greeting-words.ts';
import { findAddress, type Person, parsePerson, readPlainPerson } from '../person.ts';
import { endingIn } from '../phrases.ts';
import { strip } from '../strip.ts';
import { endsInDots, plainly } from './around.ts';
import { DAY_WORDS, MONTH_WORDS } from './calendar-words.ts';
import { keyOf, splitWords, type Word } from './word.ts';
import {
  ADVERBS,
  AFTER_NAME,
  AFTER_NUMBER,
  BEFORE_DATE,
  DAYS,
  GLUED,
  LEADS,
  MONTHS,
  OPENINGS,
  QUOTING,
  SAID,
  TITLES,
  WROTE,
  WROTE_UNSPACED,
  YOU,
} from './words.ts';

/** What an attribution line says. */
export interface Introduction {
  readonly person?: Person;
  /** "You wrote": the person is whoever the message is addressed to. */
  readonly addressee?: true;
  /** The date as it stands in the line. */
  readonly date?: string;
  /** Too little to tell it from prose (a name and the verb only, or no verb and no colon), so it counts only above a quotation. */
  readonly bare?: true;
  /** Said with a word that prose has as often, so it counts only above deeper quotations. */
  readonly weak?: true;
}

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
/** No name that a mail program writes has more words, particles ("de", "van") aside. */
const MAX_NAME_WORDS = 9;

/**
 * Reads a line (or up to four joined ones) as an attribution: "On <date>, <name> <address> wrote:" with its parts in any order and language.
 * Everything in it must be one of the parts; prose that merely ends in "wrote:" is none.
 */
export function readIntroduction(text: string): Introduction | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return readPlain(text) ?? readAny(IN_BRACKETS.exec(text)?.[1] ?? text);
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

function isOnlyName(word: string): boolean {
  const key = keyOf(word);
  return !(
    TITLE_WORDS.has(key) ||
    ADVERB_WORDS.has(key) ||
    AFTER_NAMES.has(key) ||
    BEFORE.has(key) ||
    AFTER.has(key) ||
    CALENDAR_WORDS.months.has(key) ||
    CALENDAR_WORDS.days.has(key)
  );
}

function readAny(text: string): Introduction | undefined {
  const glued = GLUED.find((signature) => text.startsWith(signature));
  const line = plainly(visible(glued ? text.slice(glued.length) : text).trim());
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
    // "Quoting X <address> (2023-12-08 10:20:32)" ends without a colon.
    if (closed || (read?.date && read.person?.address)) return read;
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
    const plain = describe(words, false);
    if (!plain?.date || !plain.person) return undefined;
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

function isFullName(name: string | undefined): boolean {
  return name !== undefined && /^\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){1,3}$/u.test(name);
}

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
  return from < at ? words.slice(0, from) : words;
}

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
  if (endsInSign(line) || /\d\)$/.test(line) || endsInNews(line) || line.endsWith('<=-')) return true;
  if (endsInDots(line)) return true;
  const end = line.slice(-32);
  const words = end.endsWith('-') ? end.replace(/ ?-{2,8}$/, '') : end;
  return mayEndInVerb(words) && ENDING_VERB.test(fold(words));
}

/** A colon or closing bracket, with what emphasises or quotes it behind: `[:：\]>][-*_"' ]*$`. */
function endsInSign(line: string): boolean {
  let end = line.length - 1;
  while (end >= 0 && '-*_"\' '.includes(line[end] ?? '')) end--;
  return end >= 0 && ':：]>'.includes(line[end] ?? '');
}

function withDate(read: Introduction, date: string | undefined): Introduction {
  if (!date) return read;
  const { bare: _, ...rest } = read;
  return { ...rest, date };
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrases(list: readonly string[]): Phrases {
  const map = new Map<string, string[][]>();
  for (const phrase of list)
    for (const spelling of spellings(phrase)) {
      const words = spelling.split(' ').map(keyOf);
      const [first = ''] = words;
      map.set(first, [...(map.get(first) ?? []), words]);
    }
  for (const all of map.values()) all.sort((a, b) => b.length - a.length);
  return map;
}

const WROTE_PHRASES = phrases(WROTE);
const SAID_PHRASES = phrases(SAID);
const OPENING_PHRASES = phrases(OPENINGS);
const ADVERB_WORDS = new Set(ADVERBS);
const LEAD_PHRASES = phrases([...LEADS, 'à', 'a', 'o', 'в', 'у', 'ב', '在', '于', '於']);
const QUOTING_PHRASES = phrases(QUOTING);
const ENDING_VERB = new RegExp(
  `(?:^|[^\\p{L}])(?:${[...WROTE].flatMap(spellings).map(escapeRegExp).join('|')})$|(?:${WROTE_UNSPACED.map(escapeRegExp).join('|')})$`,
  'u',
);
const mayEndInVerb = endingIn([...WROTE.flatMap(spellings), ...WROTE_UNSPACED]);
const UNSPACED = WROTE_UNSPACED.map(fold);
const TITLE_WORDS = new Set(TITLES.flatMap((title) => [fold(title), ...spellings(title)]));
const AFTER_NAMES = new Set(AFTER_NAME.map(keyOf));
const YOU_WORDS = new Set(YOU.map(fold));

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** How many words from `at` on are one of the phrases; 0 for none. */
function readPhrase(words: readonly Word[], at: number, among: Phrases): number {
  for (const phrase of among.get(words[at]?.key ?? '') ?? [])
    if (phrase.every((word, n) => words[at + n]?.key === word)) return phrase.length;
  return 0;
}

function findVerb(words: readonly Word[], among: Phrases): { from: number; to: number } | undefined {
  for (let n = words.length - 1; n >= 0; n--) {
    const length = readPhrase(words, n, among);
    if (length > 0) {
      // "a écrit" ends in "écrit": the longer phrase may begin earlier.
      for (let m = Math.max(0, n - 2); m < n; m++)
        if (m + readPhrase(words, m, among) >= n + length) return { from: m, to: m + readPhrase(words, m, among) };
      return { from: n, to: n + length };
    }
  }
  return undefined;
}

function readUnspacedVerb(words: readonly Word[]): { from: number; to: number } | undefined {
  const last = words.at(-1)?.key ?? '';
  const ending = UNSPACED.find((verb) => last.endsWith(verb) && last !== 'wrote');
  return ending ? { from: words.length - (last === ending ? 1 : 0), to: words.length } : undefined;
}

/** Lead, date, name and address in the order that nearly all programs write them; nothing where something else is left over. */
function describe(words: readonly Word[], leadAllowed: boolean): Introduction | undefined {
  let at = leadAllowed || readDate(words, 0).digits === 0 ? readLead(words) : 0;
  let date = readDate(words, at);
  if (isReferenceLead(words)) {
    at = skipReference(words);
    date = readDate(words, at);
  } else if (date.end === at && at > 0) {
    at = 0;
    date = readDate(words, at);
  }
  // A day of the week alone ("On Thursday, X wrote:") is prose as often.
  const weekdayOnly = date.digits === 0 && at > 0 && date.end > at;
  const dated = date.digits > 0 || weekdayOnly ? textOf(words.slice(at, date.end)) : undefined;
  let rest = words.slice(dated ? date.end : at);
  // "On <date>, in message <id>, X wrote:"
  if (dated && isReferenceLead(rest)) rest = rest.slice(skipReference(rest));
  // "* X <address> [2010-11-15 09:34]:" and "X (2010-11-15):"
  let trailing: string | undefined;
  if (!dated && rest.length > 1) {
    for (let n = 1; n < rest.length; n++) {
      const end = readDate(rest, n);
      if (end.digits > 0 && end.end === rest.length) {
        trailing = textOf(rest.slice(n));
        rest = rest.slice(0, n);
        // "According to X on <date>:", "begin quoting X as of <date>:"
        while (rest.length > 1 && /^(?:on|at|as|of|from|le|am|den|op|el|il|dnia|@)$/.test(rest.at(-1)?.key ?? ''))
          rest = rest.slice(0, -1);
        break;
      }
    }
  }
  while (rest.length > 0 && (TITLE_WORDS.has(rest[0]?.key ?? '') || /^[-–—,|]+$/.test(rest[0]?.raw ?? '')))
    rest = rest.slice(1);
  while (rest.length > 1 && isAdverb(rest.at(-1)?.raw ?? '')) rest = rest.slice(0, -1);
  while (rest.length > 1 && ADVERB_WORDS.has(rest[0]?.key ?? '')) rest = rest.slice(1);
  while (rest.length > 1 && isAside(rest[0])) rest = rest.slice(1);
  const when = dated ?? trailing;
  if (rest.length === 0) return when ? { date: when } : undefined;
  if (rest.length === 1 && YOU_WORDS.has(rest[0]?.key ?? ''))
    return { addressee: true, ...(when ? { date: when } : { bare: true }) };
  rest = rest.filter((word, n) => n === 0 || !AFTER_NAMES.has(word.key));
  const person = readName(rest, when !== undefined);
  if (!person) return undefined;
  const told = person.address !== undefined || (when !== undefined && !weekdayOnly);
  return { person, ...(when ? { date: when } : {}), ...(told ? {} : { bare: true }) };
}

const GREETING_WORDS = new Set(GREETINGS);

/** "Hallo, Ann Lee", "Apparently, Ann Lee" */
function isAside(word: Word | undefined): boolean {
  if (!word?.raw.endsWith(',')) return false;
  return GREETING_WORDS.has(word.key) || /ly,$/.test(word.raw);
}

/** "Ann once", "Ann Lee eloquently" */
function isAdverb(raw: string): boolean {
  return ADVERB_WORDS.has(keyOf(raw)) || /^\p{Ll}{3,14}ly,?$/u.test(raw);
}

function readLead(words: readonly Word[]): number {
  return readPhrase(words, 0, LEAD_PHRASES);
}

/** "In article <id>, X wrote:", "In message <id> you wrote:", "--- In group@host, X wrote:" */
function isReferenceLead(words: readonly Word[]): boolean {
  if (newsgroupsAt(words) > 0 || subjectAt(words) > 0) return true;
  return (
    words[0]?.key === 'in' &&
    words[3]?.key !== 'dated' &&
    words.slice(1, 5).some((word) => /[@<]/.test(word.raw) || word.key === 'message' || word.key === 'article')
  );
}

function skipReference(words: readonly Word[]): number {
  const named = newsgroupsAt(words) || subjectAt(words);
  if (named > 0) return named;
  let at = 1;
  while (at < words.length && !/@/.test(words[at]?.raw ?? '')) at++;
  if (at === words.length) {
    // "In your message dated <date>, you wrote:" names no id.
    const dated = words.slice(0, 6).findIndex(({ key }) => key === 'dated' || key === 'of' || key === 'from');
    if (dated > 0) return dated + 1;
    // "In your message you said:"
    const named = words.slice(0, 4).findIndex(({ key }) => key === 'message' || key === 'article' || key === 'mail');
    return Math.min(named > 0 ? named + 1 : 2, words.length);
  }
  at++;
  while (at < words.length && /^(?:of|from|on|dated|>)?,?$/.test(words[at]?.key ?? '')) at++;
  return at;
}

/** "In comp.lang.misc,alt.test X wrote": how many words name newsgroups. */
function newsgroupsAt(words: readonly Word[]): number {
  if (words[0]?.key !== 'in' && words[0]?.key !== 'on') return 0;
  let at = 1;
  while (/^[a-z][a-z0-9+_-]{0,30}(?:\.[a-z0-9+_-]{1,30}){1,8},?$/.test(words[at]?.raw ?? '')) at++;
  return at > 1 && words[0]?.key === 'in' ? at : 0;
}

/** 'In message "Re: hulls", X wrote', 'Regarding "hulls", X wrote': how many words name the subject in quotation marks. */
function subjectAt(words: readonly Word[]): number {
  const at = words.slice(0, 4).findIndex(({ raw }) => /^["'“„]/.test(raw));
  if (at < 1 || !words.slice(0, at).every(({ key }) => SUBJECT_LEADS.has(key))) return 0;
  for (let n = at; n < Math.min(words.length - 1, at + MOST_WORDS_OF_A_SUBJECT); n++)
    if (/["'”“][,;:]?$/.test(words[n]?.raw.slice(n === at ? 1 : 0) ?? '')) return n + 1;
  return 0;
}

const MOST_WORDS_OF_A_SUBJECT = 20;
const SUBJECT_LEADS = new Set(['in', 'message', 'article', 'regarding', 're', 'about', 'on', 'subject', 'of', 'the']);

function textOf(words: readonly Word[]): string {
  return strip(words.map((word) => word.raw).join(' '), '[(, ', ',;:])');
}

const BEFORE = new Set(BEFORE_DATE.flatMap((word) => [fold(word), keyOf(word), ...spellings(word)]));
const AFTER = new Set(AFTER_NUMBER.flatMap((word) => [fold(word), ...spellings(word)]));
const CALENDAR_WORDS = calendarWords();

function calendarWords(): { readonly months: ReadonlySet<string>; readonly days: ReadonlySet<string> } {
  const wordsIn = (lines: readonly string[], more: readonly string[]) =>
    // Catalan has "de març" and Vietnamese "tháng 3" for a month: the first word is no month.
    [...lines.flatMap((line) => line.split(' ')), ...more.map(fold)].filter((word) => !BEFORE.has(word));
  return {
    // What a lossy archive leaves of a short month ("ma?" of Icelandic "maí") is a day of the week elsewhere.
    months: new Set(wordsIn(MONTH_WORDS, MONTHS).filter((word) => !/^[a-z]{2}$/.test(word))),
    days: new Set(wordsIn(DAY_WORDS, DAYS)),
  };
}

/**
 * The date that begins at `at`: where it ends and how many of its words carry digits. One month and one day of the week at most, so that "17 Nov
 * 2009 23:35, Jan Janak" leaves Jan to the name.
 */
function readDate(words: readonly Word[], at: number): { end: number; digits: number } {
  let digits = 0;
  let months = 0;
  let days = 0;
  let end = at;
  const numeric = (n: number) => words[n]?.numeric === true;
  const calendar = (n: number) => {
    const key = words[n]?.key ?? '';
    return (CALENDAR_WORDS.months.has(key) && months === 0) || (CALENDAR_WORDS.days.has(key) && days === 0);
  };
  for (let n = at; n < words.length; n++) {
    const key = words[n]?.key ?? '';
    // What an archive left of "à" or "в" between date and time
    if (/^(?:\?{1,2}|\ufffd{1,2})$/.test(key) && numeric(n + 1) && numeric(n - 1)) continue;
    if (key === '') {
      if (/^[,.()|/-]+$/.test(words[n]?.raw ?? '') && (numeric(n + 1) || numeric(n - 1))) continue;
      break;
    }
    if (numeric(n)) {
      digits++;
      if (/\d[./-]\d{1,2}[./-]\d|月/.test(key)) months++;
    } else if (
      CALENDAR_WORDS.months.has(key) &&
      months === 0 &&
      !isDayBeforeMonth(words, n) &&
      // "10:20, Vit": a month follows no comma behind the time.
      (numeric(n + 1) || !/\d:\d\d(?::\d\d)?,$/.test(words[n - 1]?.raw ?? '')) &&
      (numeric(n - 1) || numeric(n + 1) || BEFORE.has(words[n - 1]?.key ?? ''))
    )
      months++;
    else if (
      CALENDAR_WORDS.days.has(key) &&
      // "Thứ Hai" is one day in two words.
      (days === 0 || CALENDAR_WORDS.days.has(words[n - 1]?.key ?? '')) &&
      (digits === 0 || isParenthesis(words[n]) || numeric(n + 1) || numberFollows(words, n + 1) || closesDate(words, n))
    )
      days++;
    else if (
      AFTER.has(key) &&
      n > at &&
      // "M. Lee" is no part of the time.
      !/^\p{Lu}\.$/u.test(words[n]?.raw ?? '') &&
      (numeric(n - 1) ||
        [AFTER, CALENDAR_WORDS.days].some((part) => part.has(words[n - 1]?.key ?? '')) ||
        isParenthesis(words[n]))
    ) {
      // part of the time
    } else if (
      BEFORE.has(key) &&
      (numeric(n + 1) ||
        calendar(n + 1) ||
        (BEFORE.has(words[n + 1]?.key ?? '') && (numeric(n + 2) || calendar(n + 2))))
    )
      continue;
    else if (digits > 0 && isParenthesis(words[n]) && !/@/.test(words[n]?.raw ?? '') && numeric(n - 1)) {
      // a time zone spelt out: "+0100 (Mitteleuropäische Zeit)"
    } else break;
    end = n + 1;
  }
  return { end, digits };
}

/** "mar. 10 mars" of French and "mar, 10 mar" of Spanish and Italian: what could be a month is a day of the week where the month comes behind. */
function isDayBeforeMonth(words: readonly Word[], n: number): boolean {
  return (
    CALENDAR_WORDS.days.has(words[n]?.key ?? '') &&
    words[n + 1]?.numeric === true &&
    CALENDAR_WORDS.months.has(words[n + 2]?.key ?? '')
  );
}

/** "pią o godzinie 10:20" */
function numberFollows(words: readonly Word[], n: number): boolean {
  if (!BEFORE.has(words[n]?.key ?? '')) return false;
  return words[n + 1]?.numeric === true || (BEFORE.has(words[n + 1]?.key ?? '') && words[n + 2]?.numeric === true);
}

/** "2025년 7월 14일 월요일, X", "14 Temmuz 2025 Pazartesi tarihinde X", and not "14 July 2025, Sun Li" */
function closesDate(words: readonly Word[], n: number): boolean {
  return words[n - 1]?.numeric === true && (/[,，]$/.test(words[n]?.raw ?? '') || AFTER.has(words[n + 1]?.key ?? ''));
}

function isParenthesis(word: Word | undefined): boolean {
  return word !== undefined && /^\(\p{L}[^()]*\)/u.test(word.raw);
}

/** Whether a date may stand where the word does. */
function tellsDate({ key, numeric }: Word): boolean {
  return numeric || CALENDAR_WORDS.days.has(key) || CALENDAR_WORDS.months.has(key);
}

/** A name and perhaps an address, and nothing that makes it a sentence. */
function readName(words: readonly Word[], dated: boolean): Person | undefined {
  // Apple Mail in Greek: «X <address>»
  const raw = words.map((word) => word.raw).join(' ');
  const text = withoutVerb(raw.startsWith('«') ? strip(raw, '«', '»:') : raw, dated);
  const plain = readPlainPerson(text.endsWith(':') ? text.slice(0, -1) : text);
  if (plain?.name && !speaks(plain.name)) return plain;
  const address = findAddress(text);
  let name = address ? `${text.slice(0, address.start)} ${text.slice(address.end)}` : text;
  if (name.includes('<')) name = name.replace(/<[^<>]{0,200}>/g, ' ');
  name = name.replace(/[:：]\s*$/, '');
  const parts = name.split(/\s+/).filter((part) => /[A-Za-z0-9]/.test(part) || /[\p{L}\p{N}]/u.test(part));
  const folded = parts.map(fold);
  const counted = folded.filter((part) => !PARTICLES.has(part));
  if (counted.length > MAX_NAME_WORDS || (!address && parts.length === 0)) return undefined;
  // A date that was not read as one stands in it, so it is more than a name.
  if (parts.filter((part) => /^\d/.test(part)).length > 1) return undefined;
  if (
    /[!?;=.]/.test(name) &&
    /[!?;=]\s|\.\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(
      `${name} `.replace(/\?(?=\s)/g, (mark) => (parts.length <= 4 ? '' : mark)),
    )
  )
    return undefined;
  const lower = parts.filter((part, n) => /^\p{Ll}/u.test(part) && !PARTICLES.has(folded[n] ?? ''));
  const limit = address || dated ? 2 : parts.length <= 2 ? 2 : 0;
  if (lower.length > limit) return undefined;
  const allCapitals = (address !== undefined || dated) && parts.length > 1 && lower.length === 0;
  const isNoName = (word: string, n: number) => {
    const part = parts[n] ?? '';
    if (!NEVER_NAMES.has(word.replace(/[,.:]$/, ''))) return false;
    // "i" is "in" in Swedish and Danish, as in the name of an association.
    if (part === 'i' && n > 0 && address !== undefined) return false;
    // "I" is the sender, "Mia I. Roth" has an initial.
    if (n > 0 && n < parts.length - 1 && /^\p{Lu}\.$/u.test(part)) return false;
    // "He Zhen", "So Yeon Kim": with a date or an address beside it, a word with a capital among such words is a name.
    return !(allCapitals && /^\p{Lu}\p{Ll}/u.test(part));
  };
  if (folded.some(isNoName)) return undefined;
  // "@jane wrote:", as forums name people
  return parsePerson(text.replace(/[:：]\s*$/, '').replace(/^@(?=\p{L})/u, ''));
}

/** Without a verb of somebody's own making behind date, name and address: "X <address> enlightened us:". */
function withoutVerb(text: string, dated: boolean): string {
  const at = dated ? text.lastIndexOf('> ') : -1;
  return at > 0 && text.includes('@') && OWN_VERB.test(text.slice(at + 2, at + 60)) ? text.slice(0, at + 1) : text;
}

const OWN_VERB = /^\p{Ll}{3,16}(?: \p{Ll}{2,12}){0,3}:?$/u;

/** Whether a word of a plain name, each of which begins with a capital, is never part of one, or stands for a second date. */
function speaks(name: string): boolean {
  const words = name.split(' ');
  return words.includes('I') || words.filter((word) => /^\d/.test(word)).length > 1;
}

/** Lower-case parts of surnames. */
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'zur',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
  'af',
  'av',
  'af',
  'du',
  'des',
  'via',
  'at',
  'of',
  'for',
]);

/** Words that make a phrase before "wrote:" a sentence of the sender's. */
const NEVER_NAMES = new Set([
  ...[
    'i',
    'we',
    'he',
    'she',
    'they',
    'it',
    'as',
    'what',
    'which',
    'who',
    'that',
    'this',
    'when',
    'where',
    'how',
    'because',
    'if',
    'but',
    'so',
    'then',
    'also',
    'already',
    'just',
  ],
  ...[
    'ich',
    'wir',
    'er',
    'wie',
    'was',
    'je',
    'nous',
    'il',
    'elle',
    'yo',
    'eu',
    'io',
    'the',
    'my',
    'your',
    'his',
    'her',
    'their',
    'had',
    'has',
    'have',
    'not',
    'is',
    'was',
    'are',
    'were',
  ],
]);
