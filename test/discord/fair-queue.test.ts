import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairQueue, TooLate } from '../../src/discord/computing/fair-queue.ts';

/** A queue whose work ends when it is told to. */
function queue(options: Partial<Parameters<typeof createFairQueue>[0]> = {}) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const fair = createFairQueue({ atOnce: 1, most: 100, mostOfOne: 100, patience: 1_000, ...options });
  return {
    fair,
    begun,
    ask: (party: string, name = party) =>
      fair.take(party, () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.push(resolve));
      }),
    async endOne() {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('parties take turns', () => {
  it('so that one who asks for much keeps nobody else waiting for all of it', async () => {
    const { ask, begun, endOne } = queue();
    for (let n = 0; n < 5; n++) ask('harbour', `harbour ${n}`);
    ask('garden');
    ask('kiln');
    for (let n = 0; n < 7; n++) await endOne();
    expect(begun).toEqual(['harbour 0', 'harbour 1', 'garden', 'kiln', 'harbour 2', 'harbour 3', 'harbour 4']);
  });

  it('and nobody waits for more turns than there are parties, whoever asks when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 60 }), async (asked) => {
        const { ask, begun, endOne, fair } = queue();
        for (const party of asked) ask(String(party));
        for (let n = 0; n < asked.length; n++) await endOne();
        expect(begun.toSorted()).toEqual(asked.map(String).toSorted());
        expect(fair.load).toEqual({ running: 0, waiting: 0 });
        // The first began before anybody else had asked; from then on a party waits for each other one once at most.
        for (const party of new Set(begun)) {
          const turns = begun.flatMap((each, n) => (each === party && n > 0 ? [n] : []));
          for (const [n, turn] of turns.entries()) {
            const before = turns[n - 1];
            if (before !== undefined) expect(turn - before).toBeLessThanOrEqual(new Set(asked).size);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a queue has an end', () => {
  it('for all together, and sooner for one', () => {
    const { ask } = queue({ most: 4, mostOfOne: 2 });
    ask('garden');
    expect(['harbour', 'harbour', 'harbour', 'kiln', 'kiln', 'shed'].map((party) => ask(party) !== undefined)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('and what waited too long is not begun any more', async () => {
    let now = 0;
    const { ask, begun, endOne } = queue({ now: () => now });
    ask('garden');
    const late = ask('kiln');
    const refused = expect(late).rejects.toThrow(TooLate);
    now = 1_001;
    await endOne();
    await refused;
    expect(begun).toEqual(['garden']);
  });

  it('and goes on after work that fails', async () => {
    const fair = createFairQueue({ atOnce: 1, most: 9, mostOfOne: 9, patience: 1_000 });
    await expect(fair.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(fair.take('b', () => Promise.resolve(7))).resolves.toBe(7);
  });
});
