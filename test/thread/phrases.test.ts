import { describe, expect, it } from 'vitest';
import { fold } from '../../src/thread/fold.ts';
import { beginningWith, endingIn } from '../../src/thread/phrases.ts';
import { LIST_FOOTERS, NOTICES, SENT_FROM, SENT_FROM_ENDINGS } from '../../src/thread/zones/zone-words.ts';
import { clientCases } from './clients.corpus.ts';

const PHRASES = [...SENT_FROM, ...NOTICES, ...LIST_FOOTERS, ...SENT_FROM_ENDINGS];
/** Lines of mail in many languages, and each phrase as it may stand in one. */
const LINES = [
  ...clientCases().flatMap(({ lines }) => lines.map(({ text }) => text)),
  ...PHRASES.flatMap((phrase) => [
    phrase,
    phrase.toUpperCase(),
    phrase.normalize('NFD'),
    ` \t${phrase.replaceAll(' ', ' \u00a0')} `,
    `${phrase}: Ann`,
    `Ann, ${phrase}`,
    phrase.slice(1),
  ]),
  ...['', ' ', 'x', 'é', 'e\u0301', 'a\u0301 non-text attachment was scrubbed', 'a\tnon-text attachment was scrubbed'],
];

describe('phrases are found as if every line were folded and compared with each', () => {
  it.each<[where: string, found: (text: string) => boolean, compared: (line: string, phrase: string) => boolean]>([
    ['at its beginning', beginningWith(PHRASES), (line, phrase) => line.startsWith(phrase)],
    ['at its end', endingIn(PHRASES), (line, phrase) => line.endsWith(phrase)],
  ])('%s', (_, found, compared) => {
    const folded = PHRASES.map(fold);
    const expected = LINES.filter((line) => folded.some((phrase) => compared(fold(line), phrase)));
    expect(LINES.filter(found)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(PHRASES.length);
  });
});
