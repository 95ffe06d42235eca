import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/thread/authors/date.ts';

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

  it('is the same however it is read: in one look, or part by part where a remark stands behind it', () => {
    const day = fc.constantFrom('', 'Mon, ', 'Tuesday, ', 'Wed ');
    const month = fc.constantFrom('Jan', 'February', 'Mar', 'Apr', 'May', 'Sept', 'October', 'Dec', 'Foo');
    const number = (least: number, most: number) => fc.integer({ min: least, max: most });
    const two = (n: number) => String(n).padStart(2, '0');
    const date = fc
      .tuple(day, number(0, 33), month, number(1990, 2040), fc.boolean())
      .map(([name, date, word, year, monthFirst]) =>
        monthFirst ? `${name}${word} ${date}, ${year}` : `${name}${date} ${word} ${year}`,
      );
    const time = fc
      .tuple(fc.constantFrom(' ', ', ', ' at '), number(0, 25), number(0, 61), fc.option(number(0, 61)))
      .map(
        ([between, hour, minute, second]) =>
          `${between}${hour}:${two(minute)}${second === null ? '' : `:${two(second)}`}`,
      );
    const zone = fc.constantFrom('', ' +0100', ' -0730', ' +1400', ' +0000', ' -1200');
    fc.assert(
      fc.property(date, time, zone, (date, time, zone) => {
        const text = `${date}${time}${zone}`;
        expect(readDate(text)).toBe(readDate(`()${text}`));
      }),
      { numRuns: 2000 },
    );
  });
});
