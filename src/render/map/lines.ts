import type { PostedMessage } from '../posted.ts';
import type { Bead } from './beads.ts';
import type { MarkedItems, MarkKind } from './marks.ts';

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

/** Most important first, as the minutes list what is marked: where these are too many as well, the last have none. */
function linesOfMarked(
  replies: readonly (readonly [answered: string, id: string])[],
  items: MarkedItems,
): (readonly [string, string])[] {
  const replyOf = new Map(replies.map((reply) => [reply[1], reply]));
  const lines = ORDER.flatMap((kind) =>
    items[kind].flatMap(({ message, evidence = [] }) => [
      ...(replyOf.has(message) ? [replyOf.get(message) as readonly [string, string]] : []),
      ...evidence.map((words) => [message, words.message] as const),
    ]),
  );
  return lines.slice(0, MOST_LINES);
}
const ORDER = ['agreed', 'objection', 'open'] as const satisfies readonly MarkKind[];
