import { expect, it } from 'vitest';
import { transcribe } from '../../../src/minutes/transcript/index.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { chat } from '../discussions.ts';

/** What is read of a message to a channel where Ann, Cleo and Ada talk. */
function read(text: string) {
  const { utterances } = transcribe(
    buildThread(
      chat({ from: 'ann', text: 'the tap drips' }, { from: 'cleo', text: 'not mine' }, { from: 'ada', text, to: 0 }),
    ),
  );
  const { addressee, opening, stems, words } = utterances[2] ?? {};
  return { to: addressee?.name, opensAt: words?.[opening ?? 0], stems: stems?.length };
}

it.each([
  ['ann: which tap?', { to: 'ann', opensAt: 'which', stems: 1 }],
  ['ann: cleo: which tap?', { to: 'ann', opensAt: 'which', stems: 1 }],
  ['ann, cleo: which tap?', { to: 'ann', opensAt: 'which', stems: 1 }],
  ['@ann @cleo which tap?', { to: 'ann', opensAt: 'which', stems: 1 }],
  ['ann: now?', { to: 'ann', opensAt: 'now', stems: 0 }],
  ['which tap does cleo mean?', { to: undefined, opensAt: 'which', stems: 3 }],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
