import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, LANGUAGES } from '../../../src/minutes/languages/index.ts';
import { isOf, kindsAmong, lookUp } from '../../../src/minutes/transcript/lexicon.ts';
import { readPhrases } from '../../../src/minutes/transcript/phrases.ts';
import { isProse } from '../../../src/minutes/transcript/prose.ts';
import { questionMarks } from '../../../src/minutes/transcript/question-marks.ts';
import { splitSentences } from '../../../src/minutes/transcript/sentences.ts';
import { stemReader } from '../../../src/minutes/transcript/stems.ts';
import { partSentence, wordsOf } from '../../../src/minutes/transcript/words.ts';
import { mailsAtHand } from '../../thread/mails-at-hand.ts';

/** All lines that any test or benchmark has, as a sentence stands in them. */
const AT_HAND = mailsAtHand().flatMap((lines) => lines.map((line) => line.replace(/\s+/g, ' ').trim()));
/** … and what such a test once made up: French parts “t'”, so that a dash behind it sets off what follows. */
const LINES = [...new Set([...AT_HAND, "don't'-+1"])];

/** What the quick looks look for, and what stands beside it. */
const PIECES = [
  ...[
    '+1',
    '-1',
    ':+1:',
    '+1 555 0100',
    '*nods*',
    '_waves_',
    '👍',
    '👍🏽',
    '👎',
    '✅',
    '☕',
    '[x] ',
    '1',
    '42',
    '3rd',
    'x2',
  ],
  ...['ann', 'Bo', 'we', 'not', "don't", 'nicht', 'kein', 'pas', 'think', 'agree', 'stimme zu', "d'accord", 'é', 'ß'],
  ...[
    '. ',
    '.',
    '! ',
    '?',
    '? ',
    ', ',
    ' - ',
    '…',
    ': ',
    ' (',
    ') ',
    '"',
    '’',
    '`',
    "'",
    '*',
    '_',
    'e.g. ',
    ' ',
    ' ',
    ' ',
  ],
  ...['https://a.example/b?c=d', 'www.a.example', 'bo@lind.example', '12.03.98', '-', '=', '|', '~', '>'],
];
const generated = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim());

/** Whether nothing but ASCII stands in a line: the looks that follow ask Unicode no more. */
const isAscii = (line: string) => /^\p{ASCII}*$/u.test(line);

/** Nothing where the quick way and the long one tell the same of a line, else what each of them tells. */
type Compare = (line: string) => readonly [quick: unknown, long: unknown] | undefined;

/** The long way is taken where a sign beyond ASCII stands behind, which is no word. */
const BEYOND = ' \u2020';

const WAYS: readonly [what: string, compare: Compare][] = [
  [
    'a vote, what somebody does and a sign are prose, by how the line begins',
    (line) =>
      /^:?[+-]1\b|\p{Extended_Pictographic}/u.test(line) || /^([*_])[\p{L} ]{2,40}\1$/u.test(line)
        ? [isProse(line), true]
        : undefined,
  ],
  [
    'only what has no letter, digit or sign says nothing',
    (line) => [splitSentences(line, english).length > 0, /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)],
  ],
  [
    'words of ASCII are those of any other text',
    (line) =>
      isAscii(line) && /[a-z0-9]/i.test(line)
        ? [
            LANGUAGES.map((language) => wordsOf(line, language)),
            LANGUAGES.map((language) => wordsOf(line + BEYOND, language)),
          ]
        : undefined,
  ],
  [
    'a line without letters and digits has no word, or votes',
    (line) =>
      /[\p{L}\p{N}]/u.test(line)
        ? undefined
        : [wordsOf(line), /[👍✅☑✔💯👌]/u.test(line) ? ['+1'] : /[👎❌]/u.test(line) ? ['-1'] : []],
  ],
  [
    'borders of clauses are those of any other text',
    (line) =>
      isAscii(line)
        ? [
            LANGUAGES.map((language) => partSentence(line, language).borders),
            LANGUAGES.map((language) => partSentence(`${line}…`, language).borders),
          ]
        : undefined,
  ],
  [
    'a question mark at the end asks as one before a blank does',
    (line) =>
      line === '?' || /[:;]-?[)(DPp]$/.test(line) ? undefined : [questionMarks(line), questionMarks(`${line} `)],
  ],
  [
    'sentences of ASCII are those of any other text',
    (line) => {
      // Behind other signs the word that is put there would begin a sentence of its own.
      if (!isAscii(line) || !/[a-z0-9][.?!]?$/i.test(line)) return undefined;
      const long = splitSentences(`${line} É`, english).map(({ text }) => text);
      const last = long.pop();
      return [
        splitSentences(line, english).map(({ text }) => text),
        last === 'É' || last === undefined ? long : [...long, last.slice(0, -' É'.length)],
      ];
    },
  ],
  [
    'figures are no stems, all other words of three characters are',
    (line) => {
      const long = wordsOf(line).filter((word) => word.length >= 3);
      return [
        long.map((word) => stemReader()([word], [undefined]).length),
        long.map((word) => (/^[0-9]+$/.test(word) ? 0 : 1)),
      ];
    },
  ],
  [
    'marks end no clause for what nothing denies',
    (line) => {
      const entries = lookUp(wordsOf(line, english), english);
      const denies = (['negators', 'negatorsBehind'] as const).some((kind) => isOf(kindsAmong(entries), kind));
      return denies
        ? undefined
        : [readPhrases(entries, 0), readPhrases(entries, 0, partSentence(line, english).borders)];
    },
  ],
];

/** Of each kind so many are at hand, at least. */
const FEWEST_LINES = 20;

describe('a quick look tells what the long way does', () => {
  it.each(WAYS)('%s', (_, compare) => {
    const told = LINES.map((line) => ({ line, told: compare(line) })).filter(({ told }) => told !== undefined);
    expect(told.length).toBeGreaterThan(FEWEST_LINES);
    expect(told.filter(({ told }) => !isDeepStrictEqual(told?.[0], told?.[1]))).toEqual([]);
    fc.assert(
      fc.property(generated, (line) => {
        const told = compare(line);
        if (told) expect(told[0], line).toEqual(told[1]);
      }),
      { numRuns: 1_000 },
    );
  });
});
