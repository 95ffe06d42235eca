import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince, takeMinutes } from '../../src/minutes/index.ts';
import { foldText } from '../../src/minutes/transcript/index.ts';
import { buildThread } from '../../src/thread/index.ts';

/** Whether what minutes quoted of a message is said to stand in it no longer. */
function isDropped(quoted: string, text: string): boolean {
  const message = { medium: 'mail', id: '1@x.example', author: { name: 'Ann Lee' }, parentIds: [], text } as const;
  const thread = buildThread([message]);
  const after = takeMinutes(thread);
  const before = { ...after, keyPoints: [{ id: '1', message: message.id, author: 'Ann Lee', text: quoted }] };
  return changesSince(before, after, thread).dropped > 0;
}

const TEXT = 'The tap in the yard\ndrips all day. (Mia says so.)  Is it old? *Nobody* knows, “or tells”.';

describe('what minutes quoted stands in its message', () => {
  test.each([
    'The tap in the yard drips all day.',
    'Mia says so.',
    'drips all day. (Mia says so.) Is it old?',
    'or tells',
  ])('%s', (quoted) => {
    expect(isDropped(quoted, TEXT)).toBe(false);
  });

  test.each(['The tap in the yard drips all night.', 'Mia says so?', 'It is old.'])('and no longer: %s', (quoted) => {
    expect(isDropped(quoted, TEXT)).toBe(true);
  });

  test('wherever it is cut out of it at words', () => {
    const words = foldText(TEXT).split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(words.length - 1), (a, b) => {
        const quoted = words.slice(Math.min(a, b), Math.max(a, b) + 1).join(' ');
        return !isDropped(quoted, TEXT);
      }),
    );
  });
});
