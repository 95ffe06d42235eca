import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/thread/date.ts';

describe('the date of an attribution line', () => {
  it.each([
    ['Mon, 3 Feb 2025 10:00:00 +0100', '2025-02-03T09:00:00.000Z'],
    ['Feb 3, 2025 at 9:02 PM', '2025-02-03T21:02:00.000Z'],
    ['Monday, February 3, 2025, 09:02:55PM GMT+1', '2025-02-03T20:02:55.000Z'],
    ['Monday, February 3rd, 2025 at 9:02pm', '2025-02-03T21:02:00.000Z'],
    ['3 Feb 2025, at 9:02\u202fp.m.', '2025-02-03T21:02:00.000Z'],
    ['2025-02-03 10:00', '2025-02-03T10:00:00.000Z'],
  ])('%s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it.each(['03/02/2025 10:00', '3.2.2025', 'yesterday', 'Monday at 10', ''])('is not guessed: %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
