import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
const SPAN = /^(\d{1,4})\s*(m|h|d|w)(?:in(?:ute)?s?|ours?|ays?|eeks?)?$/i;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * When a stretch begins, in milliseconds since 1970: "90m", "3h", "2d", "1w" before `now`, or a date such as "2026-11-20" or
 * "2026-11-20 14:00", in UTC unless it says otherwise. Throws `SourceError`.
 */
export function parseSince(span: string, now: number): number {
  const since = span.trim();
  const [, count, unit] = SPAN.exec(since) ?? [];
  if (count && unit) return now - Number(count) * (UNITS[unit.toLowerCase()] ?? 0);
  if (DATE.test(since)) {
    const withZone = /(?:Z|[+-]\d\d:\d\d)$/.test(since) || since.length === 10 ? since : `${since}Z`;
    const time = Date.parse(withZone.replace(' ', 'T'));
    if (time > now) throw new SourceError(text('since.future', { since }));
    if (!Number.isNaN(time)) return time;
  }
  throw new SourceError(text('since.unreadable'));
}
