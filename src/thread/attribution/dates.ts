import { fold, spellings } from '../fold.ts';
import { DAY_WORDS, MONTH_WORDS } from './calendar-words.ts';
import { AFTER_NUMBER, BEFORE_DATE, DAYS, MONTHS, ZONE_ENDINGS } from './date-words.ts';
import { keyOf, type Word } from './word.ts';

/**
 * The date that begins at `at`: where it ends and how many of its words carry digits. One month and one day of the week at most, so that "17 Nov
 * 2009 23:35, Jan Lee" leaves Jan to the name.
 */
export function readDate(words: readonly Word[], at: number): { end: number; digits: number } {
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
      !isInitials(words, n) &&
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
    } else {
      const behindZone = zoneEnd(words, n);
      if (behindZone === n) break;
      n = behindZone - 1;
    }
    end = n + 1;
  }
  return { end, digits };
}

/** No time zone's name has more words: "W. Central Africa Standard Time". */
const MOST_ZONE_WORDS = 5;

/**
 * The word behind a time zone that is spelt out behind a time as Windows calls it and KMail prints it ("10:10:11 Central European Standard Time"); the same
 * place where none stands.
 */
function zoneEnd(words: readonly Word[], from: number): number {
  const before = words[from - 1];
  if (!before || !(/\d:\d\d/.test(before.raw) || AFTER.has(before.key))) return from;
  for (let at = from; at < from + MOST_ZONE_WORDS; at++) {
    const { raw = '', key = '' } = words[at] ?? {};
    if (at > from && ZONE_ENDS.has(key)) return at + 1;
    if (!/^\p{Lu}[\p{L}.-]*$/u.test(raw)) return from;
  }
  return from;
}

const ZONE_ENDS = new Set(ZONE_ENDINGS.map(fold));

/** "mar. 10 mars" of French and "mar, 10 mar" of Spanish and Italian: what could be a month is a day of the week where the month comes behind. */
function isDayBeforeMonth(words: readonly Word[], n: number): boolean {
  return (
    CALENDAR_WORDS.days.has(words[n]?.key ?? '') &&
    words[n + 1]?.numeric === true &&
    CALENDAR_WORDS.months.has(words[n + 2]?.key ?? '')
  );
}

/** "M. Lee" is no part of the time, nor is "A.M. Lee" behind a comma, a zone or another "AM". */
function isInitials(words: readonly Word[], n: number): boolean {
  const raw = words[n]?.raw ?? '';
  return /^\p{Lu}\.$/u.test(raw) || (/^\p{Lu}\.\p{Lu}\.$/u.test(raw) && !/\d:\d\d$/.test(words[n - 1]?.raw ?? ''));
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

/** Whether the last of the words that `readDate` takes may be this one. */
export function mayEndDate(word: Word | undefined): boolean {
  return word !== undefined && (tellsDate(word) || AFTER.has(word.key) || isParenthesis(word));
}

/** Whether a date may stand where the word does. */
export function tellsDate({ key, numeric }: Word): boolean {
  return numeric || CALENDAR_WORDS.days.has(key) || CALENDAR_WORDS.months.has(key);
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

/** Whether a word names a day or a month, or stands before or behind the numbers of a date, whatever else it may be. */
export function isOfDate(key: string): boolean {
  return BEFORE.has(key) || AFTER.has(key) || CALENDAR_WORDS.months.has(key) || CALENDAR_WORDS.days.has(key);
}
