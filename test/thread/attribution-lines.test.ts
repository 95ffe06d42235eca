import { describe, expect, it } from 'vitest';
import { FORWARDED_MESSAGE, ORIGINAL_MESSAGE } from '../../src/thread/attribution/header-words.ts';
import { readSeparator } from '../../src/thread/attribution/headers.ts';
import { mayIntroduce, readIntroduction } from '../../src/thread/attribution/introduction.ts';
import { WROTE } from '../../src/thread/attribution/words.ts';
import { spellings } from '../../src/thread/fold.ts';

// Most lines are ruled out before anything is looked up in the tables: whatever the tables have must get past that.
describe('the first look at a line passes', () => {
  it.each(WROTE)('what ends in "%s"', (verb) => {
    const lines = [verb, `${verb}:`, `${verb} ----`, ...spellings(verb)];
    expect(lines.filter((line) => !mayIntroduce(`Ann Lee ${line}`))).toEqual([]);
  });

  it.each([
    ['original', ORIGINAL_MESSAGE],
    ['forwarded', FORWARDED_MESSAGE],
  ] as const)('separators of %s messages', (kind, phrases) => {
    const both = new Set<string>(FORWARDED_MESSAGE);
    const lines = phrases
      .filter((phrase) => kind === 'forwarded' || !both.has(phrase))
      .flatMap((phrase) => [
        `-----${phrase}-----`,
        `____ ${phrase.toUpperCase()} ____`,
        `${phrase}:`,
        `‐‐ ${phrase} ‐‐`,
      ]);
    expect(lines.filter((line) => readSeparator(line) !== kind)).toEqual([]);
  });
});

describe('a Tuesday in March, of which both words could be months', () => {
  it.each([
    'Le mar. 10 mars 2026 à 09:15, Ada Lind <ada@x.example> a écrit :',
    'El mar, 10 mar 2026 a las 9:15, Ada Lind (<ada@x.example>) escribió:',
    'Il giorno mar 10 mar 2026 alle ore 09:15 Ada Lind <ada@x.example> ha scritto:',
    'On Mar 10, 2026, at 9:15, Ada Lind <ada@x.example> wrote:',
  ])('%s', (line) => {
    expect(readIntroduction(line)?.person).toEqual({ name: 'Ada Lind', address: 'ada@x.example' });
  });
});
