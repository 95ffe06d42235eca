import type { Block, Fragment, OwnBlock } from './block.ts';
import type { Message } from './message.ts';

/**
 * Gives each own block the words that it was written under: the quotation right above it, or its end where it is long; above all
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
  const elsewhere = quoted?.message !== undefined && !quotes(blocks, parent?.id, messageOf);
  let under = parent && !elsewhere ? wholeOf(parent, parentBlocks) : quoted;
  // Only the first words below a quotation are its answer as they stand; what a signature or listing sets apart goes on with the same.
  let fresh = false;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'quote':
        if (block.text.trim() === '') return block;
        under = below(fresh ? under : undefined, fragmentOf(block, messageOf(block)));
        fresh = true;
        return block;
      case 'own':
        // An empty line between two quotations says nothing; with what they quote it would hold ever more.
        if (block.text.trim() === '') return block;
        if (under && fresh) {
          under = { ...under, ...endWrittenUnder(under.text, block.text) };
          fresh = false;
        }
        return under ? answering(block, under) : block;
      default:
        return block;
    }
  });
}

/** The block with what it answers. Named one by one: the engine would give each copy that a spread begins a form of its own, and be slow to read them all. */
function answering({ fromLine, toLine, text, depth, author }: OwnBlock, answers: Fragment): OwnBlock {
  return { kind: 'own', fromLine, toLine, text, depth, ...(author ? { author } : {}), answers };
}

function fragmentOf(block: Block, message: string | undefined): Fragment {
  return {
    text: block.text.trim(),
    ...(message ? { message } : {}),
    ...(block.author ? { author: block.author } : {}),
  };
}

/** A quotation with what was quoted of the same message right above it: a listing in its midst parts it for the eye only. */
function below(above: Fragment | undefined, quoted: Fragment): Fragment {
  if (!above || quoted.message === undefined || above.message !== quoted.message) return quoted;
  return { ...quoted, text: `${above.text}\n\n${quoted.text}` };
}

/** What somebody answers who writes above all quotations. */
function wholeOf(parent: Message, blocks: readonly Block[]): Fragment {
  const own = blocks.filter((block) => block.kind === 'own').map((block) => block.text.trim());
  return { message: parent.id, author: parent.author, text: own.join('\n\n') || parent.text, whole: true };
}

/** Whether a mail quotes a message, be it below what that had quoted itself: archives that lose the marks show both as one depth. */
function quotes(
  blocks: readonly Block[],
  message: string | undefined,
  messageOf: (quotation: Block) => string | undefined,
): boolean {
  return blocks.some((block) => block.kind === 'quote' && block.depth <= 1 && messageOf(block) === message);
}

function firstQuotation(
  blocks: readonly Block[],
  messageOf: (quotation: Block) => string | undefined,
): Fragment | undefined {
  const quote = blocks.find((block) => block.kind === 'quote' && block.depth <= 1 && block.text.trim() !== '');
  return quote && fragmentOf(quote, messageOf(quote));
}

/** An answer below no more words than these answers all of them. */
const SHORT_QUOTATION = 80;
/** A last paragraph with fewer words is a greeting, a name or a link, which nobody answers alone. */
const SHORTEST_PARAGRAPH = 12;
/** So many more words in common show that an earlier paragraph is answered too. */
const MORE_IN_COMMON = 2;

/**
 * The end of a quotation that an answer was written under: few quote only what they answer, most answer what they just read. It
 * begins with the last paragraph, or further up where that says little or where what the answer takes up stands further up. `rest` is what stands
 * above it.
 */
function endWrittenUnder(quotation: string, answer: string): Pick<Fragment, 'text' | 'rest'> {
  if (!/\n\s*\n/.test(quotation)) return { text: quotation };
  const paragraphs = paragraphsOf(quotation);
  const counts = paragraphs.map((paragraph) => paragraph.split(/\s+/).length);
  if (paragraphs.length < 2 || counts.reduce((sum, count) => sum + count, 0) <= SHORT_QUOTATION)
    return { text: quotation };
  let first = paragraphs.length - 1;
  let words = counts[first] ?? 0;
  const extend = () => {
    first--;
    words += counts[first] ?? 0;
  };
  while (first > 0 && (words < SHORTEST_PARAGRAPH || paragraphs[first - 1]?.endsWith(':'))) extend();
  const taken = tellingWords(paragraphsOf(answer)[0] ?? '');
  const common = (from: number, to?: number) =>
    [...tellingWords(paragraphs.slice(from, to).join(' '))].filter((word) => taken.has(word)).length;
  const near = common(first);
  for (let n = 0; n < first; n++)
    if (common(n, n + 1) >= near + MORE_IN_COMMON) {
      first = n;
      break;
    }
  const text = paragraphs.slice(first).join('\n\n');
  return first === 0 ? { text } : { text, rest: paragraphs.slice(0, first).join('\n\n') };
}

function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trim());
}

/** Words long enough to be about something. */
function tellingWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []);
}
