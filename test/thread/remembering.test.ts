import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { remembering } from '../../src/thread/index.ts';

const made: string[] = [];
const make = (text: string) => {
  made.push(text);
  return text === 'nothing' ? undefined : text.length;
};

it('makes something of each text once, also where that is nothing', () => {
  made.length = 0;
  const lengthOf = remembering(10, make);
  expect(['ann', 'nothing', 'ann', 'nothing'].map(lengthOf)).toEqual([3, undefined, 3, undefined]);
  expect(made).toEqual(['ann', 'nothing']);
});

it('forgets all when it remembers as many as it may', () => {
  made.length = 0;
  const lengthOf = remembering(2, make);
  for (const text of ['ann', 'bo', 'cleo', 'ann']) lengthOf(text);
  expect(made).toEqual(['ann', 'bo', 'cleo', 'ann']);
});

it('does not hold on to the mail that a text was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const wordsOf = remembering(1_000, (name) => name.split(' '));
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 100; n++)
    wordsOf(
      Buffer.from(`${n}: Bartholomew Featherstonehaugh wrote:${' word'.repeat(100_000)}`)
        .toString()
        .slice(0, 31),
    );
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
});
