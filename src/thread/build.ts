import type { Block, Fragment } from './block.ts';
import type { Message } from './message.ts';
import type { Person } from './person.ts';
import type { Thread } from './thread.ts';

/** The threads that the messages make up, largest first. */
export function buildThreads(messages: readonly Message[]): Thread[] {
  return messages.length === 0 ? [] : [buildThread(messages)];
}

/** One thread of all the messages given, whatever joins them. `messages` must not be empty. */
export function buildThread(messages: readonly Message[]): Thread {
  const [top] = messages;
  if (!top) throw new RangeError('a thread has at least one message');
  const byId = new Map(messages.map((message) => [message.id, message]));
  const replies = new Map<string, string[]>();
  const blocks = new Map<string, Block[]>();
  const people = new Map<string, Person>();
  const known = messages.map((message) => {
    const key = (message.author.address ?? message.author.name ?? '').toLowerCase();
    const author = people.get(key) ?? message.author;
    people.set(key, author);
    return { ...message, author };
  });
  for (const message of known) {
    const parent = byId.get(message.parentIds[0] ?? '');
    if (parent) replies.set(parent.id, [...(replies.get(parent.id) ?? []), message.id]);
    blocks.set(message.id, blocksOf(message, parent));
  }
  return { root: top.id, subject: top.subject ?? '', messages: known, replies, blocks, people: [...people.values()] };
}

function blocksOf(message: Message, parent: Message | undefined): Block[] {
  const blocks: Block[] = [];
  let under: Fragment | undefined =
    parent && message.medium === 'chat' ? { message: parent.id, author: parent.author, text: parent.text } : undefined;
  const lines = message.text.split('\n');
  let from = 0;
  const kind = (line: string) => (line.startsWith('>') ? 'quote' : 'own');
  for (let n = 1; n <= lines.length; n++) {
    const here = kind(lines[from] ?? '');
    if (n < lines.length && kind(lines[n] ?? '') === here) continue;
    const text = lines
      .slice(from, n)
      .map((line) => line.replace(/^> ?/, ''))
      .join('\n');
    const range = { fromLine: from, toLine: n - 1, text };
    if (here === 'quote') {
      blocks.push({
        kind: 'quote',
        depth: 1,
        confidence: 'parent',
        ...(parent ? { author: parent.author } : {}),
        ...range,
      });
      under = { text, ...(parent ? { message: parent.id, author: parent.author } : {}) };
    } else
      blocks.push({ kind: 'own', depth: 0, author: message.author, ...(under ? { answers: under } : {}), ...range });
    from = n;
  }
  return blocks;
}
