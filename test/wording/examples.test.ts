import { describe, expect, test } from 'vitest';
import { isLastRead, LANGUAGES, readMoment, readSchedule } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
/** "90m", "3 Std", "2日", "2026-11-20" */
const SPANS_AND_DATES = /\d{4}-\d\d-\d\d|\d+ ?\p{L}+/gu;

/** What texts tell people to write is what the program reads. */
describe.each(LANGUAGES)('in %s', (language) => {
  const texts = TEXTS[language];
  const quoted = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, words = '']) => words);

  test('a schedule that is shown is read as one', () => {
    for (const key of ['digest.option.schedule.description', 'schedule.unreadable'] as const) {
      const shown = quoted(texts[key], /"([^"*]+)"/g);
      expect.soft(shown.length, key).toBe(key === 'schedule.unreadable' ? 5 : 2);
      for (const words of shown) expect.soft(readSchedule(words), words).toMatch(/^\d+ [\d*]+ /);
    }
  });

  test('the five schedules of the refusal are of the five kinds', () => {
    const shown = quoted(texts['schedule.unreadable'], /"([^"*]+)"/g).map(readSchedule);
    expect(shown).toEqual(['0 9 * * *', '0 9 * * 1-5', '0 9 * * 1', '0 9 1 * *', '0 * * * *']);
  });

  test('the spans and dates that are shown are read as moments in the past', () => {
    const shown = texts['summarize.since.description'].match(SPANS_AND_DATES) ?? [];
    expect(shown).toHaveLength(4);
    for (const words of shown) expect.soft(readMoment(words, NOW), words).toBeLessThan(NOW);
  });

  test('the refusal of a span shows spans, a date and the last message of the reader', () => {
    const [option, ...shown] = quoted(texts['since.unreadable'], /`([^`]+)`/g);
    expect(option).toBe(texts['summarize.since.name']);
    expect(shown).toHaveLength(6);
    for (const words of shown.slice(0, 5)) expect.soft(readMoment(words, NOW), words).toBeLessThan(NOW);
    expect(isLastRead(shown[5] ?? '')).toBe(true);
  });

  test('what is shown for "since I last wrote" is read as that', () => {
    const shown = /"([^"]+)"/.exec(texts['summarize.since.description'])?.[1] ?? 'last-read';
    expect(language === 'en' || texts['summarize.since.description'].includes('"')).toBe(true);
    expect(isLastRead(shown)).toBe(true);
  });

  test.each(['help.here', 'summarize.neverSpoke'] as const)('%s shows an option with a span', (key) => {
    const [span = ''] = quoted(texts[key], new RegExp(`\`${texts['summarize.since.name']}:([^\`]+)\``, 'g'));
    expect(readMoment(span, NOW)).toBe(NOW - 2 * 24 * 3_600_000);
  });

  test('time zones that are shown are such', () => {
    for (const key of ['digest.option.timeZone.description', 'schedule.noZone'] as const) {
      const zones = texts[key].match(/[A-Z]\w+\/\w+/g) ?? [];
      expect.soft(zones.length, key).toBeGreaterThan(0);
      for (const timeZone of zones)
        expect.soft(() => new Intl.DateTimeFormat('en', { timeZone }), timeZone).not.toThrow();
    }
  });
});
