import { SourceError } from '../../sources/index.ts';
import { readMoment, text } from '../../wording/index.ts';

/** When a stretch begins, in milliseconds since 1970, as `readMoment` reads it. Throws `SourceError`. */
export function parseSince(since: string, now: number): number {
  const time = readMoment(since, now);
  if (time === undefined) throw new SourceError(text('since.unreadable'));
  if (time > now) throw new SourceError(text('since.future', { since: since.trim() }));
  return time;
}
