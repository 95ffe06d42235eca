import { expect, test } from 'vitest';
import { composeDigest } from '../../src/digests/compose.ts';
import { text } from '../../src/wording/index.ts';

test('says why a source failed in whole words, with dots where that is long', () => {
  const page = `kiln.example/${'🔥 and more '.repeat(60)}`;
  const failure = {
    source: { kind: 'link', url: 'https://kiln.example/' },
    reason: text('link.nothingThere', { page, status: 404 }),
  } as const;
  const { body } = composeDigest(
    'Kiln',
    { sources: [failure.source], filters: {}, tellNothingNew: false, inPlace: false },
    { threads: [], failures: [failure], seen: [] },
    '1',
  );
  expect(body.embeds?.at(-1)?.description).toMatch(/ (?:🔥|and|more) …$/);
});
