import { describe, expect, test } from 'vitest';
import { nextTime, nextTimes, parseSchedule } from '../../src/digests/schedule.ts';

const NOW = Date.UTC(2026, 4, 4, 8);
const iso = (times: readonly number[]) => times.map((time) => new Date(time).toISOString());

describe('schedules as people write them', () => {
  test.each([
    ['daily 09:00', '0 9 * * *'],
    ['Daily at 9:05', '5 9 * * *'],
    ['weekdays 17.30', '30 17 * * 1-5'],
    ['weekly Mon 09:00', '0 9 * * 1'],
    ['weekly on sunday at 20:15', '15 20 * * 0'],
    ['monthly 1 09:00', '0 9 1 * *'],
    ['hourly', '0 * * * *'],
    ['every Monday at 9 am', '0 9 * * 1'],
    ['täglich um 9 Uhr', '0 9 * * *'],
    ['jeden Montag um 17:30', '30 17 * * 1'],
    ['tous les jours à 9h05', '5 9 * * *'],
    ['chaque mercredi 9h', '0 9 * * 3'],
    ['todos los días a las 9:00', '0 9 * * *'],
    ['cada miércoles 09:00', '0 9 * * 3'],
    ['toda segunda-feira às 9h', '0 9 * * 1'],
    ['毎週月曜日 9時', '0 9 * * 1'],
    ['毎月1日 09:00', '0 9 1 * *'],
    ['  0  9 * *   1-5 ', '0 9 * * 1-5'],
  ])('%s', (text, cron) => {
    expect(parseSchedule(text, 'Europe/Berlin', NOW)).toBe(cron);
  });

  test.each([
    ['now and then', 'UTC', /is not a schedule: write "daily 09:00"/],
    ['daily 25:00', 'UTC', /is not a schedule/],
    ['* * * *', 'UTC', /is not a schedule/],
    ['61 9 * * *', 'UTC', /is not a schedule/],
    ['0 0 9 * * *', 'UTC', /is not a schedule/],
    ['@daily', 'UTC', /is not a schedule/],
    ['0 9 31 2 *', 'UTC', /never comes/],
    ['*/5 * * * *', 'UTC', /every 15 minutes/],
    ['0,1 9 * * *', 'UTC', /every 15 minutes/],
    ['daily 09:00', 'Mars/Olympus', /not a time zone: write one like/],
  ])('%s in %s is refused, saying what to do', (text, zone, message) => {
    expect(() => parseSchedule(text, zone, NOW)).toThrow(message);
  });
});

describe('next times', () => {
  test('are those of the time zone', () => {
    expect(iso(nextTimes('0 9 * * *', 'America/New_York', NOW, 2))).toEqual([
      '2026-05-04T13:00:00.000Z',
      '2026-05-05T13:00:00.000Z',
    ]);
  });

  test('a time that the clocks skip comes once that day', () => {
    const before = Date.UTC(2026, 2, 28, 12);
    expect(iso(nextTimes('30 2 * * *', 'Europe/Berlin', before, 2))).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  test('a time that the clocks repeat comes once that day', () => {
    const before = Date.UTC(2026, 9, 24, 12);
    expect(iso(nextTimes('30 2 * * *', 'Europe/Berlin', before, 2))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    // Asked between the two 02:30 of that night.
    expect(nextTime('30 2 * * *', 'Europe/Berlin', Date.UTC(2026, 9, 25, 1))).toBe(Date.UTC(2026, 9, 26, 1, 30));
  });

  test('every day of a year has one, whatever the clocks do', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/Havana',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    ])
      for (const cron of ['30 2 * * *', '0 0 * * *', '30 1 * * *']) {
        const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
        const times = nextTimes(cron, zone, Date.UTC(2026, 0, 1), 365);
        expect(new Set(times.map((time) => days.format(time))).size, `${cron} ${zone}`).toBe(365);
      }
  });
});
