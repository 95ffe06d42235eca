import { expect, test } from 'vitest';
import { growth } from './growth.ts';

const LINE = '> The kiln was cold.\n';
const LINES = 100;

/** Costs so many milliseconds for each line of the text, by the number of lines. */
const costing = (each: (lines: number) => number) => (text: string) => {
  const lines = text.split(LINE).length - 1;
  return Promise.resolve(lines * each(lines));
};

test.each([
  ['no more for a line, however many there are', () => 100, undefined],
  ['as much more as there are lines', (lines: number) => lines, 'Slow: its quarters take 2500 ms, all of it 10000 ms'],
])('a line that costs %s', async (_, each, expected) => {
  expect(await growth('text', LINE.repeat(LINES), costing(each))).toBe(expected);
});

test('what is costly may stand at the end', async () => {
  const costlyEnd = (text: string) => Promise.resolve(text.includes('<table>') ? 5_000 : 5);
  expect(await growth('text', `${LINE.repeat(LINES)}<table>`, costlyEnd)).toBeUndefined();
});

test('each quarter of a mail has its header', async () => {
  const seen: string[] = [];
  const header = 'From: ada@example.org\nSubject: Kiln';
  await growth('mail', `${header}\n\n${LINE.repeat(LINES)}`, (text) => Promise.resolve(seen.push(text)));
  expect(seen).toHaveLength(5);
  expect(seen.filter((text) => text.startsWith(`${header}\n\n`))).toHaveLength(5);
});
