import { SourceError } from '../sources/index.ts';
import { readMoment, text } from '../wording/index.ts';

/** A moment as `readMoment` reads it ("90m", "2 days ago", a date), as ISO 8601 in UTC. Throws `SourceError`. */
export function parseWhen(given: string, now: number): string {
  const time = readMoment(given, now);
  if (time === undefined) throw new SourceError(text('terminal.since', { since: given }));
  return new Date(time).toISOString();
}
