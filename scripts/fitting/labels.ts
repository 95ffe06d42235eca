import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../src/minutes/languages/index.ts';
import { findParticipants, nameOf } from '../../src/minutes/participants.ts';
import { idOf } from '../../src/minutes/transcript/identity.ts';
import { splitSentences } from '../../src/minutes/transcript/sentences.ts';
import type { Thread } from '../../src/thread/index.ts';
import type { Gold, Passage } from '../evaluation/gold.ts';

/**
 * A thread annotated without its text: `n#hash` stands for the sentence of message `messages[n]` whose id (`src/minutes/transcript/identity.ts`) ends in
 * `#hash`, and a number in `by` for whoever wrote that message.
 */
interface Labels {
  readonly id: string;
  readonly list: string;
  readonly messages: readonly string[];
  readonly agreed: readonly {
    readonly statement: readonly string[];
    readonly support: readonly string[];
    readonly by: readonly number[];
    readonly marked: number;
  }[];
  readonly open: readonly { readonly sents: readonly string[]; readonly marked: number }[];
  readonly answered: readonly {
    readonly sents: readonly string[];
    readonly answer: readonly string[];
    readonly marked: number;
  }[];
  readonly rhetorical: readonly string[];
  readonly key: readonly string[];
}

/** All label files of a folder. */
export function readLabels(folder: string): Labels[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** Labels with the words that they stand for. A sentence that the thread no longer has, since it is split otherwise, drops out. */
export function resolveLabels(labels: Labels, thread: Thread): Gold {
  const passages = new Map<string, Passage>();
  const authors = new Map<string, string>();
  for (const message of thread.messages) {
    authors.set(message.id, nameOf(message.author));
    for (const block of thread.blocks.get(message.id) ?? []) {
      if (block.kind !== 'own') continue;
      const author = nameOf(block.author ?? message.author);
      for (const { text } of splitSentences(block.text, english))
        passages.set(idOf({ message, text }), { text, message: message.id, author });
    }
  }
  const resolve = (references: readonly string[]): Passage[] =>
    references.flatMap((reference) => {
      const [message = '', hash = ''] = reference.split('#');
      const passage = passages.get(`${labels.messages[Number(message)]}#${hash}`);
      return passage ? [passage] : [];
    });
  return {
    id: labels.id,
    participants: findParticipants(thread).map(({ name }) => name),
    agreed: labels.agreed.map(({ statement, support, by, marked }) => ({
      statement: resolve(statement),
      support: resolve(support),
      by: by.map((message) => authors.get(labels.messages[message] ?? '') ?? ''),
      marked,
    })),
    open: labels.open.map(({ sents, marked }) => ({ sents: resolve(sents), marked })),
    answered: labels.answered.map(({ sents, answer, marked }) => ({
      sents: resolve(sents),
      answer: resolve(answer),
      marked,
    })),
    rhetorical: resolve(labels.rhetorical),
    key: resolve(labels.key).map((passage) => ({ ...passage, votes: 2 })),
    keyLimit: Math.min(6, Math.max(3, Math.round(passages.size / 5))),
    text: [thread.subject, ...thread.messages.map(({ text }) => text.replace(/^(?:\s*[>|])+ ?/gm, ''))].join('\n'),
  };
}
