import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Failure, nameOf, runInput, tryInput } from './campaign.ts';
import type { Kind } from './seeds.ts';

/** What failed once: `mail-0a1b2c3d.eml`. */
const FIXTURES = 'test/fixtures/fuzz';
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 5);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe('what the fuzzer found once', () => {
  it.each(readdirSync(FIXTURES))('goes through every stage: %s', async (name) => {
    const kind = name.split('-')[0] as Kind;
    await expect(runInput(kind, readFileSync(join(FIXTURES, name), 'utf8'))).resolves.toBeUndefined();
  });
});

it(
  `mutated inputs go through every stage, for ${SECONDS} s from FUZZ_SEED=${SEED} on`,
  async () => {
    const failures: Failure[] = [];
    const reasons = new Set<string>();
    const end = Date.now() + SECONDS * 1_000;
    let tried = 0;
    for (let seed = SEED; Date.now() < end && failures.length < 20; seed++, tried++) {
      const failure = await tryInput(seed);
      if (!failure || reasons.has(failure.reason.slice(0, 60))) continue;
      reasons.add(failure.reason.slice(0, 60));
      failures.push(failure);
      console.error(`FUZZ_SEED=${seed} ${failure.kind}: ${failure.reason}\n  kept as ${keep(failure)}`);
    }
    console.log(`fuzz: ${tried} inputs from FUZZ_SEED=${SEED} on, ${failures.length} failures`);
    expect(failures.map(({ seed, kind, reason }) => `${seed} ${kind}: ${reason}`)).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
  SECONDS * 1_000 + 300_000,
);

function keep({ kind, input }: Failure): string {
  mkdirSync(FIXTURES, { recursive: true });
  const hash = createHash('sha256').update(input).digest('hex').slice(0, 8);
  const path = join(FIXTURES, `${kind}-${hash}${nameOf(kind).replace('input', '')}`);
  writeFileSync(path, input);
  return path;
}
