import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread, buildThreads, type Message } from '../../src/thread/index.ts';

const mail = (id: string, parentIds: readonly string[] = [], fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id,
  author: { name: `Author ${id}`, address: `${id}@mail.example` },
  subject: 'orchard fence',
  date: new Date(Date.UTC(2025, 0, 1, 0, Number.parseInt(id, 36))).toISOString(),
  parentIds,
  text: `The words of ${id}.`,
  ...fields,
});

/** The ids of each thread, sorted, so that only membership counts. */
const groups = (messages: readonly Message[]) =>
  buildThreads(messages)
    .map((thread) => thread.messages.map((message) => message.id).sort())
    .sort();

describe('who answers whom', () => {
  it('hangs an answer under the nearest ancestor at hand', () => {
    const thread = buildThread([mail('a'), mail('c', ['b', 'a'])]);
    expect(thread.replies.get('a')).toEqual(['c']);
    expect(thread.ghosts?.get('b')).toEqual(['c']);
  });

  it('survives references that form a loop', () => {
    const thread = buildThread([mail('a', ['c']), mail('b', ['a']), mail('c', ['b'])]);
    expect(thread.messages).toHaveLength(3);
    expect([...thread.replies.values()].flat()).toHaveLength(2);
  });

  it('ignores a message that refers to itself', () => {
    expect(buildThread([mail('a', ['a'])]).replies.size).toBe(0);
  });

  it('puts an answer after its question even where a clock is wrong', () => {
    const early = mail('b', ['a'], { date: '2001-01-01T00:00:00.000Z' });
    expect(buildThread([early, mail('a')]).messages.map((message) => message.id)).toEqual(['a', 'b']);
  });

  it('keeps one of two copies of a message', () => {
    expect(buildThread([mail('a'), mail('a'), mail('b', ['a'])]).messages).toHaveLength(2);
  });

  it('marks where the subject changed', () => {
    const thread = buildThread([mail('a'), mail('b', ['a'], { subject: 'gate (was: orchard fence)' })]);
    expect([...(thread.branches ?? [])]).toEqual([['b', 'gate (was: orchard fence)']]);
  });

  it('is the same in every order of arrival, for every tree of five messages', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.tuple(...ids.map((_, n) => fc.integer({ min: -1, max: n - 1 }))),
        fc.shuffledSubarray(ids, { minLength: 5 }),
        (parents, order) => {
          const messages = new Map(
            ids.map((id, n) => {
              const parent = ids[parents[n] ?? -1];
              return [id, mail(id, n === 0 ? [] : [parent ?? 'a'])];
            }),
          );
          const inOrder = buildThread([...messages.values()]);
          const shuffled = buildThread(order.map((id) => messages.get(id) as Message));
          expect(shuffled.root).toBe('a');
          expect([...shuffled.replies].sort()).toEqual([...inOrder.replies].sort());
          expect(shuffled.messages.map((message) => message.id)).toEqual(inOrder.messages.map((message) => message.id));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('threads', () => {
  it('are those that share a reference, at hand or not', () => {
    expect(groups([mail('a', ['x'], { subject: 'one' }), mail('b', ['x'], { subject: 'two' })])).toEqual([['a', 'b']]);
  });

  it('are joined by subject where the top has a reply prefix', () => {
    expect(groups([mail('a'), mail('b', [], { subject: 'Re: orchard fence' })])).toEqual([['a', 'b']]);
    expect(groups([mail('a'), mail('b', [], { subject: 'AW: Re: [garden] Orchard  fence' })])).toEqual([['a', 'b']]);
  });

  it('are joined by subject where the parent is missing', () => {
    expect(groups([mail('a'), mail('b', ['lost'])])).toEqual([['a', 'b']]);
  });

  it('are never joined without a prefix', () => {
    expect(groups([mail('a'), mail('b')])).toEqual([['a'], ['b']]);
  });

  it('come largest first', () => {
    const threads = buildThreads([mail('a', [], { subject: 'alone' }), mail('b'), mail('c', ['b'])]);
    expect(threads.map((thread) => thread.root)).toEqual(['b', 'a']);
  });
});
