import { readPieces, vocabulary } from './vocabulary.ts';

const MINUTE = 60_000;
const UNITS = { minute: MINUTE, hour: 60 * MINUTE, day: 1_440 * MINUTE, week: 7 * 1_440 * MINUTE } as const;
type Meaning = keyof typeof UNITS | 'today' | 'yesterday' | 'one' | 'ago';

const WORDS = vocabulary<Meaning>((words) =>
  (['minute', 'hour', 'day', 'week', 'today', 'yesterday', 'one', 'ago'] as const).map((meaning) => [
    meaning,
    words[meaning],
  ]),
);
const LAST_READ = vocabulary<'last read'>(({ lastRead }) => [['last read', lastRead]]);
const NUMBER = /\d{1,5}(?!\d)/y;
const NOTHING = /(?!)/y;

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
/** As German, and as Japanese writes dates. */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})\s?[年/]\s?(\d{1,2})\s?[月/]\s?(\d{1,2})\s?日?$/;

/**
 * A moment as people write it, in milliseconds since 1970: a span back from `now` ("90m", "3 days ago", "vor 2 Wochen", "3日前"), a day ("yesterday",
 * "hoy": from 0:00), or a date, in UTC unless it says otherwise. Undefined for anything else.
 */
export function readMoment(written: string, now: number): number | undefined {
  const text = written.normalize('NFKC').trim();
  return readDate(text) ?? readSpan(text, now);
}

/** Whether it means: since I last wrote here. */
export function isLastRead(written: string): boolean {
  const pieces = readPieces(written, LAST_READ, NOTHING);
  return pieces?.length === 1;
}

function readDate(text: string): number | undefined {
  if (ISO.test(text)) {
    const zoned = text.length === 10 || /(?:z|[+-]\d\d:?\d\d)$/i.test(text.slice(10)) ? text : `${text}Z`;
    return asTime(zoned.replace(' ', 'T'));
  }
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (year) return asTime(isoDay(year, month, day));
  const [, yearFirst, monthNext, dayLast] = YEAR_FIRST.exec(text) ?? [];
  return yearFirst ? asTime(isoDay(yearFirst, monthNext, dayLast)) : undefined;
}

function isoDay(year: string, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function asTime(iso: string): number | undefined {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

function readSpan(text: string, now: number): number | undefined {
  const pieces = readPieces(text, WORDS, NUMBER);
  if (!pieces) return undefined;
  const counts: number[] = [];
  const rest: (readonly Meaning[])[] = [];
  for (const piece of pieces) {
    if ('found' in piece) counts.push(Number(piece.found[0]));
    else if (piece.meanings.includes('one')) counts.push(1);
    else if (!piece.meanings.includes('ago')) rest.push(piece.meanings);
  }
  const [meanings = [], more] = rest;
  const [count, another] = counts;
  if (more || another !== undefined) return undefined;
  const today = Math.floor(now / UNITS.day) * UNITS.day;
  for (const meaning of meanings)
    switch (meaning) {
      case 'today':
        return count === undefined ? today : undefined;
      case 'yesterday':
        return count === undefined ? today - UNITS.day : undefined;
      case 'one':
      case 'ago':
        continue;
      default:
        return count === undefined ? undefined : now - count * UNITS[meaning];
    }
  return undefined;
}
