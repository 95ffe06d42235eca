import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { measureCommands } from './commands.ts';

test('the benchmark of commands starts the program and a bare client, and times minutes that were posted', async () => {
  const { bot, bare, waited } = await measureCommands({
    program: resolve('dist/src/main.js'),
    bareClient: resolve('dist/scripts/bench/processes/bare-client.js'),
    crowds: [{ atOnce: 3, rounds: 2 }],
    idleAfter: 0,
  });
  expect(bot.idle).toBeGreaterThan(bare.idle);
  expect(bare.ready).toBeGreaterThan(0);
  expect(waited).toMatchObject([{ atOnce: 3, answers: 6 }]);
  const [{ p50, p99 } = { p50: 0, p99: 0 }] = waited;
  expect(p50).toBeGreaterThan(0);
  expect(p99).toBeGreaterThanOrEqual(p50);
});
