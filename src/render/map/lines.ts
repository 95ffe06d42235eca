import type { PostedMessage } from '../posted.ts';
import type { Bead } from './beads.ts';
import { MARK_KINDS, type MarkedItems } from './marks.ts';

/** From what was written first to what answers it. */
export interface Line {
  readonly from: Bead;
  readonly to: Bead;
}

/** More lines than these are a web that nobody can follow: about four pixels are left from one to the next. */
const MOST_LINES = 70;

/**
 * The lines of the map: every reply, or, where there are too many, those of what is marked: from what it answers, and from an agreed point to the words that
 * accept it.
 */
export function drawLines(
  messages: readonly PostedMessage[],
  items: MarkedItems,
  beadOf: ReadonlyMap<string, Bead>,
): { readonly lines: readonly Line[]; readonly every: boolean } {
  const replies = messages.flatMap(({ id, parent }) => {
    const answered = messages[parent ?? -1];
    return answered ? [[answered.id, id] as const] : [];
  });
  const every = replies.length <= MOST_LINES;
  const wanted = every ? replies : linesOfMarked(replies, items);
  const seen = new Set<string>();
  const lines = wanted.flatMap(([one, other]) => {
    const [from, to] = [beadOf.get(one), beadOf.get(other)];
    const ends = from && to && `${from.lane} ${from.x} ${to.lane} ${to.x}`;
    if (!from || !to || from === to || seen.has(ends as string)) return [];
    seen.add(ends as string);
    return [{ from, to }];
  });
  return { lines, every };
}

function linesOfMarked(
  replies: readonly (readonly [answered: string, id: string])[],
  items: MarkedItems,
): (readonly [string, string])[] {
  const marked = new Set(MARK_KINDS.flatMap((kind) => items[kind].map(({ message }) => message)));
  const accepted = items.agreed.flatMap(({ message, evidence = [] }) =>
    evidence.map((words) => [message, words.message] as const),
  );
  return [...replies.filter(([, id]) => marked.has(id)), ...accepted];
}
