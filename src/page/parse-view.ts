import type { Block, Thread } from '../thread/index.ts';
import { PARSED_LINES } from './limits.ts';

/** Why a line counts as whose it does, in words. */
const REASONS = {
  original: 'these words stand in their own message',
  attribution: 'the attribution line above names them',
  parent: 'the message that this one answers is theirs',
  headers: "the mail's headers name them",
  alternation: 'two people take turns',
  unknown: 'nothing tells who',
} as const;

export interface ParsedBlock {
  readonly kind: string;
  readonly depth: number;
  /** Absent where nobody is known to have written it. */
  readonly author?: string;
  readonly reason: string;
  readonly text: string;
}
export interface ParsedMessage {
  readonly author: string;
  readonly date?: string;
  readonly blocks: readonly ParsedBlock[];
}

/** Each message at hand cut into its blocks, with who wrote each and how that is known. At most `PARSED_LINES` lines. */
export function viewParse(thread: Thread): { messages: ParsedMessage[]; omitted: number } {
  const messages: ParsedMessage[] = [];
  let lines = 0;
  const atHand = thread.messages.filter(({ quotedIn }) => quotedIn === undefined);
  for (const message of atHand) {
    const all = message.text.split('\n');
    lines += all.length;
    if (lines > PARSED_LINES && messages.length > 0) break;
    const blocks = (thread.blocks.get(message.id) ?? []).map((block): ParsedBlock => {
      const author = nameOf(block.author);
      return {
        kind: block.kind,
        depth: block.depth,
        ...(author === undefined ? {} : { author }),
        reason: reasonOf(block),
        text: all.slice(block.fromLine, Math.min(block.toLine + 1, PARSED_LINES)).join('\n'),
      };
    });
    messages.push({
      author: nameOf(message.author) ?? 'Unknown',
      ...(message.date === undefined ? {} : { date: message.date }),
      blocks,
    });
  }
  return { messages, omitted: atHand.length - messages.length };
}

function reasonOf(block: Block): string {
  if (block.kind === 'quote') return REASONS[block.confidence];
  return block.depth === 0 ? 'written by the sender' : 'whoever quotes puts this line above the quotation';
}

function nameOf(person: { name?: string; address?: string } | undefined): string | undefined {
  return person?.name ?? person?.address;
}
