import { describe, expect, it } from 'vitest';
import { calendarWords } from '../../scripts/calendar/words.ts';
import { CLDR_VERSION, DAY_WORDS, MONTH_WORDS } from '../../src/thread/attribution/calendar-words.ts';

const wordsIn = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

describe('the words for months and days of the week', () => {
  const kept = { months: wordsIn(MONTH_WORDS), days: wordsIn(DAY_WORDS) };

  it.runIf(process.versions.cldr === CLDR_VERSION)('are those of the locale data', () => {
    expect(kept).toEqual(calendarWords());
  });

  it('are nearly those of the locale data of any version', () => {
    const { months, days } = calendarWords();
    const changed = [
      ...months.filter((word) => !kept.months.includes(word)),
      ...days.filter((word) => !kept.days.includes(word)),
    ];
    expect(changed.length).toBeLessThan((months.length + days.length) / 20);
  });

  it('are there in the languages of most mail', () => {
    expect(kept.months).toEqual(expect.arrayContaining(['january', 'jan', 'marz', 'fevrier', 'styczen', 'января']));
    expect(kept.days).toEqual(expect.arrayContaining(['monday', 'mon', 'mittwoch', 'jeudi', 'sobota', 'вторник']));
  });
});
