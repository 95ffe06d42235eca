import { parseDate } from '../date.ts';

/** When a line of a chat says that it was written. */
export interface Stamp {
  /** Seconds since midnight. */
  readonly time: number;
  /** By a clock of twelve hours. */
  readonly halved: boolean;
  readonly day: Day;
}

type Day =
  /** `10:03` alone: the day of the message before, if that has one. */
  | { readonly kind: 'unnamed' }
  /** A day that only the reader's clock knows: `Today at 10:03`. */
  | { readonly kind: 'relative' }
  /** Milliseconds since 1970 at its midnight. */
  | { readonly kind: 'known'; readonly midnight: number }
  /** `3/4/2026`, which may be in March or in April. */
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly sign: string;
    };

const TIME = /(?<![\d:])(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d{1,6})?\s?([AaPp])?\.?\s?[Mm]?\.?Z?$/;
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4})\.?$/;
/** The languages of Discord's program (its API reference, "Locales"). */
const LOCALES =
  'id da de en es fr hr it lt hu nl no pl pt-BR ro fi sv vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(' ');
/** How many words may stand between such a day and the time, and how long they are: "a las", "alle ore", "kl." */
const [MOST_BETWEEN, LONGEST_BETWEEN] = [2, 4];
const AT = /(?: at|,|T)$/;
/** "Uhr" of German and "uur" of Dutch, behind the time. */
const OCLOCK = / (?:Uhr|uur)$/i;
const DAY = 86_400_000;
/** "3/10", "10.03." of Teams: the year is the reader's. */
const WITHOUT_YEAR = /^\d{1,2}[./]\d{1,2}\.?$/;
/** As Swedes and Norwegians also write it. */
const GLUED = ['idag', 'igår'];

let named: ReadonlySet<string> | undefined;

/** What programs call days by the reader's clock, in small letters: today, yesterday and the days of the week, as CLDR has them. Made when first asked for. */
function namesByTheClock(): ReadonlySet<string> {
  named ??= new Set([...LOCALES.flatMap(daysIn), ...GLUED].map((day) => day.toLowerCase().replace(/’/g, "'")));
  return named;
}

function daysIn(locale: string): string[] {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const week = (['long', 'short'] as const).flatMap((weekday) => {
    const { format } = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format(day * DAY));
  });
  return [relative.format(0, 'day'), relative.format(-1, 'day'), ...week];
}

/** The day and time that a text tells, which is nothing else; undefined where it tells none. */
export function readStamp(text: string): Stamp | undefined {
  const written = text.trim().replace(OCLOCK, '');
  const found = TIME.exec(written);
  if (!found) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const day = readDay(written.slice(0, found.index).trim().replace(AT, '').trim());
  return day && { time: hour * 3_600 + Number(minutes) * 60 + Number(seconds), halved: half !== undefined, day };
}

function readDay(text: string): Day | undefined {
  if (text === '') return { kind: 'unnamed' };
  if (WITHOUT_YEAR.test(text) || isByTheClock(text)) return { kind: 'relative' };
  const numbers = NUMBERS.exec(text);
  if (!numbers) return namedDay(text);
  const [, first = '', sign = '', second = '', third = ''] = numbers;
  if (first.length === 4) return known(Number(first), Number(second), Number(third));
  if (first.length > 2 || third.length === 1 || third.length === 3) return undefined;
  const year = third.length === 4 ? Number(third) : 2000 + Number(third);
  return { kind: 'numbers', first: Number(first), second: Number(second), year, sign };
}

/** "Today", "hoy a las", "今日の" */
function isByTheClock(text: string): boolean {
  const words = text.toLowerCase().replace(/’/g, "'").replace(/の$/, '').split(' ');
  for (let between = 0; between <= MOST_BETWEEN && between < words.length; between++) {
    const day = words
      .slice(0, words.length - between)
      .join(' ')
      .replace(/[.,]$/, '');
    if (namesByTheClock().has(day)) return true;
    if ((words.at(-1 - between)?.replace('.', '') ?? '').length > LONGEST_BETWEEN) return false;
  }
  return false;
}

/** `28 November 2026`, `Sat Nov 28 10:00:00 2026`. */
export function namedDay(text: string): Day | undefined {
  const date = parseDate(text);
  return date === undefined ? undefined : { kind: 'known', midnight: Math.floor(Date.parse(date) / DAY) * DAY };
}

function known(year: number, month: number, day: number): Day | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const exists = month >= 1 && month <= 12 && day >= 1 && new Date(midnight).getUTCDate() === day;
  return exists ? { kind: 'known', midnight } : undefined;
}

/**
 * The moments of a chat's messages, in ISO 8601, as if written in UTC: no format says its zone. `days` are those that lines between the messages name, by
 * the number of the message below. Undefined where the day of one is not known: half the dates would put the others in a wrong order.
 */
export function datesOf(
  stamps: readonly (Stamp | undefined)[],
  days: ReadonlyMap<number, Day>,
): readonly string[] | undefined {
  const dayFirst = isDayFirst(stamps.flatMap((stamp) => (stamp ? [stamp] : [])));
  const midnightOf = (day: Day | undefined): number | undefined => {
    if (day?.kind === 'known') return day.midnight;
    if (day?.kind !== 'numbers') return undefined;
    const [month, date] = dayFirst ? [day.second, day.first] : [day.first, day.second];
    const read = known(day.year, month, date);
    return read?.kind === 'known' ? read.midnight : undefined;
  };
  let midnight: number | undefined;
  let before = -1;
  const dates: string[] = [];
  for (const [n, stamp] of stamps.entries()) {
    if (!stamp || stamp.day.kind === 'relative') return undefined;
    const named = midnightOf(stamp.day) ?? midnightOf(days.get(n));
    if (named !== undefined) midnight = named;
    else if (midnight !== undefined && isNextDay(stamp.time, before)) midnight += DAY;
    if (midnight === undefined) return undefined;
    before = stamp.time;
    dates.push(new Date(midnight + stamp.time * 1_000).toISOString());
  }
  return dates;
}

/** The clock of a log that names no new day goes on past midnight. */
function isNextDay(time: number, before: number): boolean {
  return time < before - DAY / 2_000;
}

/** What the clock showed at each of a chat's messages, in milliseconds since the midnight before the first. Undefined where one has no time. */
export function clocksOf(stamps: readonly (Stamp | undefined)[]): readonly number[] | undefined {
  let midnight = 0;
  let before = -1;
  const clocks: number[] = [];
  for (const stamp of stamps) {
    if (!stamp) return undefined;
    if (isNextDay(stamp.time, before)) midnight += DAY;
    before = stamp.time;
    clocks.push(midnight + stamp.time * 1_000);
  }
  return clocks;
}

/**
 * Whether numbers name the day before the month: as all of them can be read, else as time goes forward and is the shorter; else the month is
 * first beside a clock of twelve hours, with strokes, as North America writes, and the day in the rest of the world.
 */
function isDayFirst(stamps: readonly Stamp[]): boolean {
  const days = stamps.flatMap(({ day }) => (day.kind === 'numbers' ? [day] : []));
  if (days.some(({ first }) => first > 12)) return true;
  if (days.some(({ second }) => second > 12)) return false;
  const span = (dayIsFirst: boolean) => {
    const midnights = days.map(({ first, second, year }) =>
      dayIsFirst ? Date.UTC(year, second - 1, first) : Date.UTC(year, first - 1, second),
    );
    const forward = midnights.every((midnight, n) => n === 0 || midnight >= (midnights[n - 1] ?? 0));
    return forward ? (midnights.at(-1) ?? 0) - (midnights[0] ?? 0) : Number.POSITIVE_INFINITY;
  };
  const [asDay, asMonth] = [span(true), span(false)];
  if (asDay !== asMonth) return asDay < asMonth;
  return !(days.every(({ sign }) => sign === '/') && stamps.some(({ halved }) => halved));
}
