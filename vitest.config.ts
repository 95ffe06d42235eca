import { defineConfig } from 'vitest/config';

/** These measure time or start many processes, and would measure the tests beside them: they run one by one, after the others. */
const ALONE = [
  'test/digests/computing.test.ts',
  'test/bench/peers.test.ts',
  'test/digests/kill.test.ts',
  'test/discord/crowd.test.ts',
  'test/discord/computing.test.ts',
  'test/discord/fetching.test.ts',
  'test/fuzz/time.test.ts',
  'test/cli/memory.test.ts',
];
/**
 * These have no process, bot, clock or global of their own to change: the files of each worker share one process and what it has loaded and
 * compiled, which takes half the time. All others start anew.
 */
const SHARING = ['minutes', 'thread', 'render', 'sources', 'picture', 'wording', 'commands'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
/** A newer Node changes nothing here: a browser's work, and looks at our sources, documents and tools. `.ci/run` leaves them out on Node 24. */
const ONCE = [
  ...['bench', 'fuzz', 'page', 'scripts'].map((folder) => `test/${folder}/**/*.test.ts`),
  ...['dependencies', 'docs', 'documented-code', 'documented-commands', 'regexes'].map(
    (file) => `test/${file}.test.ts`,
  ),
];
/** What a test waits for with `expect.poll` comes when it can: vitest's one second is too short on a machine that is busy with other tests. */
const common = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

/** One worker for each processor: vitest would leave one free, which of two is half. */
const side = { maxWorkers: '100%', sequence: { groupOrder: 0 } };

export default defineConfig({
  test: {
    globalSetup: 'test/build.ts',
    projects: [
      {
        test: {
          ...common,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE, ...SHARING, ...ONCE],
          ...side,
        },
      },
      { test: { ...common, name: 'once', include: ONCE, exclude: ALONE, ...side } },
      { test: { ...common, name: 'sharing', include: SHARING, isolate: false, ...side } },
      { test: { ...common, name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
