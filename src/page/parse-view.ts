import { shownName } from '../render/index.ts';
import type { Block, Thread } from '../thread/index.ts';
import type { Key, Say } from '../wording/index.ts';
import { PARSED_LINES } from './limits.ts';

export interface ParsedBlock {
  readonly kind: Block['kind'];
  /** Absent where nobody is known to have written it. */
  readonly author?: string;
  /** Whose it is, and what it is where it is neither the sender's own words nor a quotation. */
  readonly label: string;
  /** How it is known whose it is. */
  readonly why: string;
  /** All of it in one phrase. */
  readonly title: string;
  readonly text: string;
}
export interface ParsedMessage {
  readonly author: string;
  readonly date?: string;
  readonly blocks: readonly ParsedBlock[];
}

/**
 * Each message at hand cut into its blocks, with who wrote each and how that is known. At most `PARSED_LINES` lines; `omitted` says how many
 * messages come after them.
 */
export function viewParse(thread: Thread, say: Say): { messages: ParsedMessage[]; omitted?: string } {
  const messages: ParsedMessage[] = [];
  let lines = 0;
  const atHand = thread.messages.filter(({ quotedIn }) => quotedIn === undefined);
  for (const message of atHand) {
    const all = message.text.split('\n');
    lines += all.length;
    if (lines > PARSED_LINES && messages.length > 0) break;
    const blocks = (thread.blocks.get(message.id) ?? []).map((block): ParsedBlock => {
      const author = nameOf(block.author);
      const who = author === undefined ? say('page.nobody') : shownName(author, say);
      const kind = say(`page.kind.${block.kind}`);
      const why = say(reasonOf(block));
      return {
        kind: block.kind,
        ...(author === undefined ? {} : { author }),
        label: block.kind === 'own' || block.kind === 'quote' ? who : `${who}, ${kind}`,
        why,
        title: say('page.line', { who, why, kind, depth: block.depth }),
        text: all.slice(block.fromLine, Math.min(block.toLine + 1, PARSED_LINES)).join('\n'),
      };
    });
    messages.push({
      author: shownName(nameOf(message.author) ?? '', say),
      ...(message.date === undefined ? {} : { date: message.date }),
      blocks,
    });
  }
  const omitted = atHand.length - messages.length;
  return { messages, ...(omitted > 0 ? { omitted: say('page.moreMessages', { count: omitted }) } : {}) };
}

/** Why a line counts as whose it does. */
function reasonOf(block: Block): Extract<Key, `page.why.${string}`> {
  if (block.kind === 'quote') return `page.why.${block.confidence}`;
  return block.depth === 0 ? 'page.why.own' : 'page.why.introduces';
}

function nameOf(person: { name?: string; address?: string } | undefined): string | undefined {
  return person?.name ?? person?.address;
}
