import { Cron } from 'croner';
import { remembering } from '../thread/index.ts';
import { Refusal, readSchedule, text } from '../wording/index.ts';
import { isTimeZone } from './time-zone.ts';

/** What is wrong with a schedule or time zone, said to the person who wrote it. */
export class ScheduleError extends Refusal {
  override name = 'ScheduleError';
}

/** Most often a digest may come: at each full quarter of an hour. Keeps one expression from filling a channel and an archive's patience. */
const SHORTEST_GAP = 15 * 60_000;

/**
 * The five-field cron expression of a schedule as people write it (`readSchedule`, or such an expression), checked in that time zone (an IANA name). Throws ScheduleError for
 * what cannot be read, for times that never come and for those that come too often.
 */
export function parseSchedule(schedule: string, timeZone: string, now: number): string {
  const expression = readSchedule(schedule) ?? schedule.trim().replace(/\s+/g, ' ');
  if (!isTimeZone(timeZone)) throw new ScheduleError(text('schedule.noZone', { zone: timeZone }));
  let times: number[];
  try {
    if (expression.split(' ').length !== 5) throw new TypeError('not five fields');
    times = nextTimes(expression, timeZone, now, 50);
  } catch {
    throw new ScheduleError(text('schedule.unreadable', { schedule }));
  }
  if (times.length === 0) throw new ScheduleError(text('schedule.never', { schedule }));
  if (times.some((time, n) => n > 0 && time - (times[n - 1] ?? 0) < SHORTEST_GAP))
    throw new ScheduleError(text('schedule.tooOften', { schedule }));
  return expression;
}

/** The next `count` times after `after`, in milliseconds. On the days that clocks change, a time that is skipped or repeated comes once. */
export function nextTimes(expression: string, timeZone: string, after: number, count: number): number[] {
  return cronOf(expression, timeZone)
    .nextRuns(count, new Date(after))
    .map((date) => date.getTime());
}

/** The next time after `after`; null when there is none. */
export function nextTime(expression: string, timeZone: string, after: number): number | null {
  return cronOf(expression, timeZone).nextRun(new Date(after))?.getTime() ?? null;
}

const cronOf = (expression: string, timeZone: string): Cron => cronAt(`${timeZone} ${expression}`);

/** Many digests share a schedule; reading an expression costs about as much as finding its next time. */
const cronAt = remembering(10_000, (schedule) => {
  const [timezone = '', ...fields] = schedule.split(' ');
  return new Cron(fields.join(' '), { timezone, paused: true, mode: '5-part' });
});
