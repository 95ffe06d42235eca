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
const common = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    globalSetup: 'test/build.ts',
    projects: [
      {
        test: {
          ...common,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          // One for each processor: vitest would leave one free, which of two is half.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...common, name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
