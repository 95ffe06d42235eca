import type { Block, Fragment } from './block.ts';
import type { Message } from './message.ts';

/**
 * Gives each own block the words that it was written under: the quotation right above it, down from the block before; above all
 * quotations (top posting) and in chat, the message answered.
 * @param messageOf the id of the message that a quotation is from, where it is known
 */
export function withAnswers(
  blocks: readonly Block[],
  parent: Message | undefined,
  parentBlocks: readonly Block[],
  messageOf: (quotation: Block) => string | undefined,
): Block[] {
  const quoted = firstQuotation(blocks, messageOf);
  // Some archives and clients name the first message of a thread as the parent of all: what a mail quotes tells better.
  const elsewhere = quoted?.message !== undefined && quoted.message !== parent?.id;
  let under = parent && !elsewhere ? wholeOf(parent, parentBlocks) : quoted;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'quote':
        if (block.text.trim() !== '') under = fragmentOf(block, messageOf(block));
        return block;
      case 'own':
        return under ? { ...block, answers: under } : block;
      default:
        return block;
    }
  });
}

function fragmentOf(block: Block, message: string | undefined): Fragment {
  return {
    text: block.text.trim(),
    ...(message ? { message } : {}),
    ...(block.author ? { author: block.author } : {}),
  };
}

/** What somebody answers who writes above all quotations. */
function wholeOf(parent: Message, blocks: readonly Block[]): Fragment {
  const own = blocks.filter((block) => block.kind === 'own').map((block) => block.text.trim());
  return { message: parent.id, author: parent.author, text: own.join('\n\n') || parent.text };
}

function firstQuotation(
  blocks: readonly Block[],
  messageOf: (quotation: Block) => string | undefined,
): Fragment | undefined {
  const quote = blocks.find((block) => block.kind === 'quote' && block.depth <= 1 && block.text.trim() !== '');
  return quote && fragmentOf(quote, messageOf(quote));
}
