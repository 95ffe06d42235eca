import type { Item, Minutes, Quotation } from '../../minutes/index.ts';
import { outline, type Section } from '../outline.ts';
import type { Bead } from './beads.ts';

/** In the order in which they stand in the key. */
export const MARK_KINDS = ['agreed', 'open', 'objection'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What the sections beside the map show, each statement in one of them. */
export type MarkedItems = Readonly<Record<MarkKind, readonly MarkedItem[]>>;
type MarkedItem = Pick<Item, 'message'> & { readonly evidence?: readonly Pick<Quotation, 'message'>[] };

/** A sign above a bead. */
export interface Mark {
  readonly kind: MarkKind;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  /** The top of the bead that it belongs to. */
  readonly of: { readonly x: number; readonly y: number };
  /** How many of its kind it stands for. */
  readonly count: number;
}

/** How wide a mark is with the space around it, in pixels. */
export const MARK_WIDTH = 13;

export function markedItems(minutes: Minutes): MarkedItems {
  const { sections } = outline(minutes);
  const itemsOf = (name: Section['name']) =>
    sections.filter((section) => section.name === name).flatMap(({ bullets }) => bullets.map(({ said }) => said));
  return { agreed: itemsOf('agreed'), open: itemsOf('openQuestions'), objection: itemsOf('objections') };
}

/**
 * Marks stand above their beads, on each lane in the order of time, none on another: those of one kind that are near to each other are one, and the others move
 * aside. `middleOf` gives the height at which the marks of a lane stand.
 */
export function placeMarks(
  items: MarkedItems,
  beadOf: ReadonlyMap<string, Bead>,
  {
    left,
    right,
    middleOf,
  }: { readonly left: number; readonly right: number; readonly middleOf: (lane: number) => number },
): Mark[] {
  const wanted = MARK_KINDS.flatMap((kind) =>
    items[kind].flatMap(({ message }) => {
      const bead = beadOf.get(message);
      return bead ? [{ kind, bead, count: 1 }] : [];
    }),
  ).sort((a, b) => a.bead.x - b.bead.x);
  const lanes = new Map<number, typeof wanted>();
  for (const mark of wanted) {
    const lane = lanes.get(mark.bead.lane);
    if (lane) lane.push(mark);
    else lanes.set(mark.bead.lane, [mark]);
  }
  const room = Math.floor((right - left) / MARK_WIDTH);
  return [...lanes].flatMap(([lane, all]) => {
    let marks = all;
    for (let near = MARK_WIDTH; marks === all || marks.length > room; near += MARK_WIDTH) marks = gather(all, near);
    const places = spread(
      marks.map(({ bead }) => bead.x),
      left,
      right,
    );
    return marks.map(({ kind, bead, count }, n) => ({
      kind,
      count,
      x: places[n] as number,
      y: middleOf(lane),
      of: { x: bead.x, y: bead.foot - bead.height },
    }));
  });
}

/** Those of one kind that are nearer than `near` pixels to the first of them are one. */
function gather<M extends { readonly kind: MarkKind; readonly bead: Bead; readonly count: number }>(
  marks: readonly M[],
  near: number,
): M[] {
  const gathered: M[] = [];
  const latest = new Map<MarkKind, number>();
  for (const mark of marks) {
    const at = latest.get(mark.kind);
    const before = at === undefined ? undefined : gathered[at];
    if (at !== undefined && before && mark.bead.x - before.bead.x < near)
      gathered[at] = { ...before, count: before.count + mark.count };
    else latest.set(mark.kind, gathered.push(mark) - 1);
  }
  return gathered;
}

/**
 * Places for marks that want to stand at `wanted` (from left to right), between the edges and a mark's width apart, moved as little as possible: those that
 * touch form a group about the middle of where its members want to be (the pool of adjacent violators, Ayer et al. 1955).
 */
function spread(wanted: readonly number[], left: number, right: number): number[] {
  const groups: { sum: number; size: number }[] = [];
  const startOf = ({ sum, size }: { sum: number; size: number }) => {
    const start = sum / size - ((size - 1) / 2) * MARK_WIDTH;
    return Math.max(left, Math.min(start, right - (size - 1) * MARK_WIDTH));
  };
  for (const x of wanted) {
    groups.push({ sum: x, size: 1 });
    for (
      let last = groups.at(-1), before = groups.at(-2);
      last && before;
      last = groups.at(-1), before = groups.at(-2)
    ) {
      if (startOf(before) + before.size * MARK_WIDTH <= startOf(last)) break;
      groups.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  return groups.flatMap((group) => Array.from({ length: group.size }, (_, n) => startOf(group) + n * MARK_WIDTH));
}
