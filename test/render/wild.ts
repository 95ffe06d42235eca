import fc from 'fast-check';
import type { Minutes } from '../../src/minutes/index.ts';

/** What people and attackers put into threads, as pieces that arbitrary text is mixed with. */
export const INJECTIONS = [
  '@everyone',
  '@here',
  '<@80351110224678912>',
  '<@!80351110224678912>',
  '<#103735883630395392>',
  '<@&165511591545143296>',
  '</summarize here:1109816402158305280>',
  '<t:1700000000:R>',
  '<:blob:396521773115998208>',
  '<a:blob:396521773115998208>',
  '<id:customize>',
  ':thumbsup:',
  '[free nitro](https://evil.example)',
  '![](https://evil.example/pixel.png)',
  'https://evil.example/a_b?c=(d)',
  '<https://evil.example>',
  '<someone@evil.example>',
  '```js\nalert(1)\n```',
  '`code`',
  '# heading',
  '-# subtext',
  '- list',
  '1. list',
  '> quote',
  '>>> quote',
  '||spoiler||',
  '**bold** *italic* __under__ _it_ ~~gone~~',
  '\\*not escaped\\*',
  '\u202Egnp.exe\u202C',
  '\u2066isolated\u2069',
  'ad\u200Bmin',
  '\u0000\u0007\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007',
  '\u009B31mred',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '&lt;b&gt; &copy;',
  '\uD800',
  '\uDC00',
  '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️',
  'שלום עולם',
  '日本語の文章はスペースがありません。',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ mode: 'words', maxCount: 12 }) },
  { weight: 3, arbitrary: fc.constantFrom(...INJECTIONS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('\uD83D', '\uDE00', 'x', '\u202E'), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('*', '_', '[', 'word').map((sign) => sign.repeat(1200)) },
);
export const wildText = fc.array(piece, { minLength: 0, maxLength: 8 }).map((pieces) => pieces.join(' '));
const url = fc.oneof(
  fc.constant(undefined),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('javascript:alert(1)', 'https://x.example/a b(c)[d]"\'<e>', 'not a url', '//x.example'),
  fc.constant(`https://x.example/${'long/'.repeat(300)}`),
);
const quotation = fc
  .record({ text: wildText, author: wildText, message: fc.string(), url })
  .map(({ url: link, ...rest }) => ({
    ...rest,
    ...(link === undefined ? {} : { url: link }),
  }));
const item = fc.tuple(quotation, fc.uuid()).map(([said, id]) => ({ ...said, id }));
const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 8 });

/** Minutes that no thread would give, and all that one could. */
export const wildMinutes: fc.Arbitrary<Minutes> = fc.record({
  id: fc.string(),
  subject: wildText,
  participants: fc.array(
    fc.record({ name: wildText, messages: fc.nat(), first: fc.constant('2020-01-01T00:00:00.000Z') }),
    { maxLength: 30 },
  ),
  agreed: many(
    fc
      .tuple(item, fc.array(wildText, { maxLength: 6 }), fc.array(quotation, { maxLength: 4 }))
      .map(([said, by, evidence]) => ({ ...said, by, evidence, strength: 'explicit' as const })),
  ),
  openQuestions: many(item),
  answeredQuestions: many(fc.tuple(item, quotation).map(([said, answer]) => ({ ...said, answer }))),
  objections: many(
    fc.tuple(item, quotation).map(([said, { text, author }]) => ({ ...said, against: { text, author } })),
  ),
  keyPoints: many(item),
  stats: fc.record({ messages: fc.nat(), people: fc.nat(), days: fc.nat() }),
});
