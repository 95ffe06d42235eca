import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeMailbox } from '../../scripts/bench/mailboxes.ts';
import { typical } from '../../scripts/bench/measure.ts';
import { installPeers, type Peers } from '../../scripts/bench/peers.ts';
import { countRight, type timeQuotations } from '../../scripts/bench/quotations.ts';
import { type Ranker, rankAlone } from '../../scripts/bench/ranking.ts';
import { STYLES } from '../../scripts/bench/reply-styles.ts';

/** They come from the registry; where it cannot be reached nothing is compared, but for CI, which can. */
const peers = installed();
function installed(): Peers | undefined {
  try {
    return installPeers();
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn('The programs to compare with cannot be installed: these tests are skipped.');
    return undefined;
  }
}

const TRIES = 3;

/**
 * Whether we take less than so many times what the others take. Tried again where it does not hold at once, by the least that each has taken by then: more is
 * the machine's other work, which both sides seldom have the same of.
 */
async function isWithin(
  factor: number,
  take: () => Promise<{ ours: number; theirs: number }> | { ours: number; theirs: number },
): Promise<boolean> {
  let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let n = 0; n < TRIES; n++) {
    const took = await take();
    ours = Math.min(ours, took.ours);
    theirs = Math.min(theirs, took.theirs);
    if (ours < factor * theirs) return true;
  }
  return false;
}

/** CPU time in the same run, with room on each side: `npm run bench` says what the ratios are. */
describe.skipIf(!peers)('beside others', () => {
  const others = peers as Peers;
  const temporary = mkdtempSync(join(tmpdir(), 'peers-'));
  afterAll(() => rmSync(temporary, { recursive: true }));
  // As it is built and shipped: the test runner's own form of our modules looks up every import at each use, and the others' are left as they are.
  const timed = () => {
    const built: { timeQuotations: typeof timeQuotations } = others.load(resolve('dist/scripts/bench/quotations.js'));
    return built.timeQuotations(others.load, 300, typical);
  };
  // The engine compiles what is large late: only from the fourth pass on does Node 24 take the same time for it as ever after.
  const PASSES_COMPILED = 4;
  beforeAll(async () => {
    for (let pass = 0; pass < PASSES_COMPILED; pass++) await timed();
  });

  it('the threads of an mbox are found eight times as fast as mailparser reads its mails', {
    timeout: 120_000,
  }, async () => {
    expect(await isWithin(1 / 8, () => timeMailbox(others.load, temporary, 10_000, typical, 5))).toBe(true);
  });

  it('mails are taken apart, with all that they quote, in about the time that email-reply-parser takes, or less', {
    timeout: 120_000,
  }, async () => {
    const take = async () => {
      const { ours, replyParser } = await timed();
      return { ours, theirs: replyParser };
    };
    expect(await isWithin(1.2, take)).toBe(true);
  });

  it('the lines of mails are told apart in two thirds of the time that email-reply-parser takes, or less', {
    timeout: 120_000,
  }, async () => {
    const take = async () => {
      const { zones, replyParser } = await timed();
      return { ours: zones, theirs: replyParser };
    };
    expect(await isWithin(1 / 1.5, take)).toBe(true);
  });

  it("the sender's words are told in every style of replies, and in more than the others do", () => {
    const { ours, planer, replyParser } = countRight(others.load);
    expect(ours).toBe(Object.keys(STYLES).length);
    expect(ours).toBeGreaterThan(Math.max(planer, replyParser));
  });

  const rank = (who: Ranker, size: number) =>
    Number(rankAlone(who, size, others, resolve('dist/scripts/bench/processes/rank.js')));

  it('the minutes of 10 messages, threaded already, are taken in about the time that ts-textrank ranks their sentences in, or less', {
    timeout: 200_000,
  }, async () => {
    const take = () => ({ ours: rank('of a thread', 10), theirs: rank('ts-textrank', 10) });
    expect(await isWithin(1.25, take)).toBe(true);
  });

  it.each([
    [10, 'lexrank'],
    [100, 'ts-textrank'],
    [100, 'lexrank'],
    [1_000, 'ts-textrank'],
    [1_000, 'lexrank'],
  ] as const)(
    'the minutes of %i messages, threading included, are taken faster than %s ranks their sentences',
    {
      timeout: 200_000,
    },
    async (size, peer) => {
      const take = () => ({ ours: rank('from messages', size), theirs: rank(peer, size) });
      expect(await isWithin(1, take)).toBe(true);
    },
  );
});
