import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread, buildThreads, type Message } from '../../src/thread/index.ts';
import { cpuTime } from '../cpu-time.ts';

/** Pieces that mail is made of, so that what fast-check puts together is sometimes nearly mail. */
const PIECES = [
  ...['> ', '>', '>>> ', ' > ', '| ', ': ', 'AB> ', '>> | > ', '\t', '    ', '', '-- ', '--', '---', '```', '> >From '],
  ...['On Mon, 3 Feb 2025, Ada Kern wrote:', 'Am 03.02.2025 schrieb Bo Lind:', 'Ada Kern <ada@kern.example> writes:'],
  ...[
    '-----Original Message-----',
    'From: Ada Kern',
    'Sent: Monday',
    'To: Bo Lind',
    'Subject: Re: fence',
    '_______________',
  ],
  ...[
    'diff --git a/x b/x',
    '--- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '+new',
    '-old',
    'Reviewed-by: Ada Kern <ada@kern.example>',
  ],
  ...[
    '>>>>> "AK" == Ada Kern <ada@kern.example> writes:',
    '"AK" == Ada',
    'wrote:',
    'Sent from my telephone',
    'Thanks,',
    'Ada',
  ],
  ...[
    '----- Forwarded message -----',
    '----- End forwarded message -----',
    'To unsubscribe',
    '2025/2/3 Ada Kern <ada@kern.example>:',
  ],
  ...[
    'I agree that the fence needs paint.',
    'Why?',
    '\u00a0',
    '\u200b',
    '\r',
    '写道：',
    'Ren?',
    '<a@b>',
    '@',
    ':',
    '>>>>>>>>>>>>>',
  ],
];
const line = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: 'binary' })), {
  maxLength: 4,
});
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.map((pieces) => pieces.join('')).join('\n'));
const id = fc.constantFrom('a', 'b', 'c', 'd', '');
const message: fc.Arbitrary<Message> = fc.record({
  medium: fc.constantFrom('mail', 'chat'),
  id,
  author: fc.constantFrom(
    { name: 'Ada Kern' },
    { name: 'Bo Lind', address: 'bo@lind.example' },
    { address: 'x@y' },
    { name: '' },
  ),
  parentIds: fc.array(id, { maxLength: 3 }),
  text,
});

describe('whatever the text', () => {
  it('has every line in exactly one block, in order', () => {
    fc.assert(
      fc.property(message, (only) => {
        const thread = buildThread([only]);
        for (const { id: each, text: its } of thread.messages) {
          const covered = thread.blocks
            .get(each)
            ?.flatMap(({ fromLine, toLine }) => Array.from({ length: toLine - fromLine + 1 }, (_, n) => fromLine + n));
          expect(covered).toEqual(its.split('\n').map((_, n) => n));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same people as the same objects, and answers that exist', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), (messages) => {
        const thread = buildThread(messages);
        const ids = new Set(thread.messages.map((each) => each.id));
        for (const each of thread.messages) expect(thread.people).toContain(each.author);
        for (const block of [...thread.blocks.values()].flat())
          if (block.author) expect(thread.people).toContain(block.author);
        for (const [parent, answers] of thread.replies)
          for (const each of [parent, ...answers]) expect(ids).toContain(each);
        expect(ids).toContain(thread.root);
      }),
      { numRuns: 200 },
    );
  });

  it('puts each message into one thread', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const found = buildThreads(messages).flatMap((thread) =>
          thread.messages.filter((each) => each.quotedIn === undefined).map((each) => each.id),
        );
        expect(found.sort()).toEqual([...new Set(messages.map((each) => each.id))].sort());
      }),
      { numRuns: 200 },
    );
  });
});

/** Milliseconds to read a text; the best of two, since the machine does other work. */
async function timeOf(body: string): Promise<number> {
  const once = () =>
    cpuTime(() => buildThread([{ medium: 'mail', id: 'a', author: { name: 'Ada Kern' }, parentIds: [], text: body }]));
  return Math.min(await once(), await once());
}

describe('time', () => {
  it.each<[string, (size: number) => string]>([
    ['a line of spaces', (size) => ' '.repeat(size * 100)],
    ['a line of quote marks', (size) => '>'.repeat(size * 100)],
    [
      'ever deeper quotations',
      (size) => Array.from({ length: size / 10 }, (_, n) => `${'>'.repeat(n)} words`).join('\n'),
    ],
    ['attributions only', (size) => 'On Mon, 3 Feb 2025, Ada Kern wrote:\n'.repeat(size)],
    ['nested header blocks', (size) => 'From: a@b.example\nDate: today\nSubject: y\n\n'.repeat(size)],
    ['labels only', (size) => 'From: a@b.example\n'.repeat(size)],
    ['commas', (size) => ','.repeat(size * 100)],
    ['blank lines', (size) => '\n'.repeat(size * 10)],
    ['quoted blank lines', (size) => '>\n'.repeat(size * 10)],
    ['fences', (size) => '```\n'.repeat(size)],
    ['rules', (size) => '_______________\n'.repeat(size)],
    ['at signs', (size) => 'a@'.repeat(size * 10)],
  ])('grows linearly with %s', async (_, make) => {
    const [small, large] = [await timeOf(make(1000)), await timeOf(make(4000))];
    // Four times the text: a quadratic reading takes sixteen times as long. Below 300 ms the machine's own noise decides.
    expect(large).toBeLessThan(Math.max(300, small * 10));
  });
});
