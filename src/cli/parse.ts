import type { Block, Message, Person, Thread } from '../thread/index.ts';
import { messagesAtHand } from './list.ts';

/** A message taken apart, as `--parse` prints it. */
export interface ParsedMessage {
  readonly id: string;
  readonly author: Person;
  readonly date?: string;
  readonly text: string;
  readonly blocks: readonly ParsedBlock[];
}

/** Lines `fromLine` to `toLine` of the text, both included, counted from 0. */
export interface ParsedBlock {
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly author?: Person;
  readonly introduces?: Person;
  readonly confidence?: string;
  readonly fromLine: number;
  readonly toLine: number;
}

/** The zones of each message at hand. */
export function parsedMessages(thread: Thread): ParsedMessage[] {
  return messagesAtHand(thread).map((message: Message) => ({
    id: message.id,
    author: message.author,
    ...(message.date ? { date: message.date } : {}),
    text: message.text,
    blocks: (thread.blocks.get(message.id) ?? []).map((block) => ({
      kind: block.kind,
      depth: block.depth,
      ...(block.author ? { author: block.author } : {}),
      ...(block.kind === 'attribution' && block.introduces ? { introduces: block.introduces } : {}),
      ...(block.kind === 'quote' ? { confidence: block.confidence } : {}),
      fromLine: block.fromLine,
      toLine: block.toLine,
    })),
  }));
}
