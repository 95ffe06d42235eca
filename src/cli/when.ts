import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
const SPAN = /^(\d{1,5})\s*([mhdw])$/i;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A moment as ISO 8601 in UTC: a span back from `now` ("90m", "3h", "2d", "1w") or a date, in UTC unless it says otherwise.
 * Throws SourceError.
 */
export function parseWhen(given: string, now: number): string {
  const when = given.trim();
  const [, count, unit] = SPAN.exec(when) ?? [];
  if (count && unit) return new Date(now - Number(count) * (UNITS[unit.toLowerCase()] ?? 0)).toISOString();
  if (DATE.test(when)) {
    const zoned = when.length === 10 || /(?:z|[+-]\d\d:?\d\d)$/i.test(when.slice(10)) ? when : `${when}Z`;
    const time = Date.parse(zoned.replace(' ', 'T'));
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  throw new SourceError(text('terminal.since', { since: given }));
}
