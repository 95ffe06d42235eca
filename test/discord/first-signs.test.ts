import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFirstSigns, type FirstSigns } from '../../src/discord/interactions/first-signs.ts';

let signs: FirstSigns;
beforeEach(() => {
  vi.useFakeTimers();
  signs = createFirstSigns();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the work has begun, now or later. */
function work() {
  const state = { begun: false };
  void signs.given().then(() => {
    state.begun = true;
  });
  return state;
}

test('work begins at once where nobody waits for a first sign', async () => {
  const began = work();
  await vi.advanceTimersByTimeAsync(0);
  expect(began.begun).toBe(true);
});

test('work begins when the last of those who asked was acknowledged', async () => {
  const [first, second] = [signs.await(), signs.await()];
  first();
  const began = work();
  // Acknowledged, and then at its end: that is one sign.
  first();
  await vi.advanceTimersByTimeAsync(0);
  expect(began.begun).toBe(false);
  second();
  await vi.advanceTimersByTimeAsync(0);
  expect(began.begun).toBe(true);
});

test('work begins after a second though somebody still waits', async () => {
  signs.await();
  const began = work();
  await vi.advanceTimersByTimeAsync(999);
  expect(began.begun).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(began.begun).toBe(true);
});
