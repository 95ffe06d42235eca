import { describe, expect, test } from 'vitest';
import { parseSince } from '../../src/discord/index.ts';
import { SourceError } from '../../src/sources/index.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0);

describe('since', () => {
  test.each([
    ['90m', '2026-11-23T10:30:00.000Z'],
    ['3h', '2026-11-23T09:00:00.000Z'],
    ['3 hours', '2026-11-23T09:00:00.000Z'],
    ['2d', '2026-11-21T12:00:00.000Z'],
    ['2 days', '2026-11-21T12:00:00.000Z'],
    ['1W', '2026-11-16T12:00:00.000Z'],
    ['3 days ago', '2026-11-20T12:00:00.000Z'],
    ['yesterday', '2026-11-22T00:00:00.000Z'],
    ['vor 2 Wochen', '2026-11-09T12:00:00.000Z'],
    ['gestern', '2026-11-22T00:00:00.000Z'],
    ['il y a une semaine', '2026-11-16T12:00:00.000Z'],
    ['hace 3 días', '2026-11-20T12:00:00.000Z'],
    ['há 3 horas', '2026-11-23T09:00:00.000Z'],
    ['３日前', '2026-11-20T12:00:00.000Z'],
    ['20.11.2026', '2026-11-20T00:00:00.000Z'],
    ['2026年11月20日', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20 14:00', '2026-11-20T14:00:00.000Z'],
    ['2026-11-20T14:00+02:00', '2026-11-20T12:00:00.000Z'],
  ])('%s is %s', (text, time) => {
    expect(new Date(parseSince(text, NOW)).toISOString()).toBe(time);
  });

  test.each(['', 'tomorrow', 'vor Tagen', '2y', '-3h', '2026-13-40', '2026-11-24', '3', '1d2h'])(
    '%j is refused',
    (text) => {
      expect(() => parseSince(text, NOW)).toThrow(SourceError);
    },
  );
});
