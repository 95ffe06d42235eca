import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/sources/index.ts';
import { buildThreads } from '../../src/thread/index.ts';
import { CORPORA, mboxOf } from './corpora.ts';

const read = (mbox: string) => readMessages(new TextEncoder().encode(mbox), 'corpus.mbox');
const keyOf = (id: string) => id.replace('@canal.example', '');
const sorted = (threads: readonly string[]) => threads.map((thread) => thread.split(' ').sort().join(' ')).sort();
const threadsOf = (messages: Awaited<ReturnType<typeof read>>) =>
  sorted(buildThreads(messages).map((thread) => thread.messages.map(({ id }) => keyOf(id)).join(' ')));

describe('the threads of a folder of mails', () => {
  it.each(CORPORA)('$title', async (corpus) => {
    expect(threadsOf(await read(mboxOf(corpus)))).toEqual(sorted(corpus.threads));
  });

  it.each(CORPORA)('$title, in whatever order the mails are read', async (corpus) => {
    const messages = await read(mboxOf(corpus));
    expect(threadsOf(messages.toReversed())).toEqual(sorted(corpus.threads));
  });

  it('counts a mail that comes twice once', async () => {
    const [corpus] = CORPORA;
    if (!corpus) throw new Error('no corpus');
    const twice = await read(`${mboxOf(corpus)}\n${mboxOf(corpus)}`);
    expect(threadsOf(twice)).toEqual(sorted(corpus.threads));
  });

  it.each(CORPORA)('$title: nobody answers two, and the root answers nobody', async (corpus) => {
    for (const thread of buildThreads(await read(mboxOf(corpus)))) {
      const answering = [...thread.replies.values()].flat();
      expect(new Set(answering).size).toBe(answering.length);
      expect(answering).not.toContain(thread.root);
    }
  });
});
