import type { Item, Minutes } from '../../minutes/index.ts';
import { outline, type Section } from '../outline.ts';
import type { PostedMessage } from '../posted.ts';
import { assignLanes, type Lane } from './lanes.ts';
import { chooseTicks, placeInTime, type Tick } from './timeline.ts';

/** In the order in which they stand side by side and in the key. */
export const MARK_KINDS = ['agreed', 'open', 'objection'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Where everything stands, in pixels from the top left corner. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly lanes: readonly (Lane & { readonly y: number })[];
  readonly dots: readonly Dot[];
  readonly replies: readonly { readonly from: Dot; readonly to: Dot }[];
  readonly marks: readonly Mark[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly tickUnit: 'day' | 'minute';
  /** How many there are of what is marked. */
  readonly found: Readonly<Record<MarkKind, number>>;
  readonly radius: number;
  /** ISO 8601; absent where nothing is dated. */
  readonly period?: { readonly first: string; readonly last: string };
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly lane: number;
  /** Whether the message is known only from a quotation of it. */
  readonly quoted: boolean;
}

export interface Mark {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
}

/** In pixels; the PNG has twice as many. Discord shows the picture of an embed some 400 to 500 pixels wide, so that nothing is shrunk by much. */
const WIDTH = 440;
const NAMES = 108;
const MARGIN = 10;
const TOP = 24;
/** Under the lanes: the dates and the key. */
const FOOT = 48;
/** Room for one date under the axis. */
const TICK_WIDTH = 78;
/** Marks of one kind nearer than this on one lane are drawn as one. */
const MARK_WIDTH = 11;
/** From the rim of a dot to the middle of its mark. */
const ABOVE = 7;

/** Works out the map of a thread: one lane a person, time from left to right, a dot a message, a line a reply, marks for what the minutes found. */
export function layOutMap(messages: readonly PostedMessage[], minutes: Minutes): MapLayout {
  const found = markedItems(minutes);
  const { lanes, laneOf } = assignLanes(messages);
  const laneHeight = lanes.length > 7 ? 22 : 28;
  const plot = { left: NAMES + MARGIN, right: WIDTH - 2 * MARGIN, top: TOP, bottom: TOP + lanes.length * laneHeight };
  const laneY = (lane: number) => plot.top + (lane + 0.5) * laneHeight;
  const across = plot.right - plot.left;
  const placed = placeInTime(messages);
  const dots = new Map<string, Dot>();
  for (const { message, at } of placed) {
    const lane = laneOf(message);
    dots.set(message.id, { x: plot.left + at * across, y: laneY(lane), lane, quoted: message.quoted === true });
  }
  const replies = messages.flatMap(({ id, parent }) => {
    const [from, to] = [dots.get(messages[parent ?? -1]?.id ?? ''), dots.get(id)];
    return from && to ? [{ from, to }] : [];
  });
  const radius = placed.length > 200 ? 2.2 : placed.length > 60 ? 3.2 : 4.5;
  const dates = placed.flatMap(({ message }) => message.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const { ticks, unit } = chooseTicks(placed, TICK_WIDTH / across);
  return {
    width: WIDTH,
    height: plot.bottom + FOOT,
    plot,
    lanes: lanes.map((lane, n) => ({ ...lane, y: laneY(n) })),
    dots: [...dots.values()],
    replies,
    marks: placeMarks(found, dots, radius),
    found: { agreed: found.agreed.length, open: found.open.length, objection: found.objection.length },
    ticks: ticks.map((tick) => ({ ...tick, x: plot.left + tick.at * across })),
    tickUnit: unit,
    ...(first !== undefined && last !== undefined ? { period: { first, last } } : {}),
    radius,
  };
}

/** What the sections beside the map show, each statement in one of them. */
function markedItems(minutes: Minutes): Readonly<Record<MarkKind, readonly Item[]>> {
  const { sections } = outline(minutes);
  const itemsOf = (name: Section['name']) =>
    sections.filter((section) => section.name === name).flatMap(({ bullets }) => bullets.map(({ said }) => said));
  return { agreed: itemsOf('agreed'), open: itemsOf('openQuestions'), objection: itemsOf('objections') };
}

/** Marks stand above their dots, side by side where a message or its neighbours have several. */
function placeMarks(
  items: Readonly<Record<MarkKind, readonly Item[]>>,
  dots: ReadonlyMap<string, Dot>,
  radius: number,
): Mark[] {
  const spots = MARK_KINDS.flatMap((kind) =>
    items[kind].flatMap(({ message }) => {
      const dot = dots.get(message);
      return dot ? [{ kind, dot }] : [];
    }),
  ).sort((a, b) => a.dot.lane - b.dot.lane || a.dot.x - b.dot.x);
  const marks: (Mark & { readonly lane: number })[] = [];
  const latest = new Map<string, Mark>();
  for (const { kind, dot } of spots) {
    const same = latest.get(`${dot.lane} ${kind}`);
    if (same && dot.x - same.x < MARK_WIDTH) continue;
    const left = marks.at(-1);
    // Nudged aside, but not so far that it would seem to belong to another message.
    const clear = left && left.lane === dot.lane ? left.x + MARK_WIDTH : dot.x;
    const mark = {
      kind,
      lane: dot.lane,
      x: Math.min(Math.max(dot.x, clear), dot.x + 2 * MARK_WIDTH),
      y: dot.y - radius - ABOVE,
    };
    latest.set(`${dot.lane} ${kind}`, mark);
    marks.push(mark);
  }
  return backFromTheEdge(marks);
}

/** At the right edge there is nowhere to be nudged to: the last marks of a lane move closer to those before them. */
function backFromTheEdge<M extends Mark & { readonly lane: number }>(marks: readonly M[]): M[] {
  const rightmost = new Map<number, number>();
  return marks
    .toReversed()
    .map((mark) => {
      const room = rightmost.get(mark.lane) ?? WIDTH - MARK_WIDTH / 2 - 2;
      if (mark.x <= room) return mark;
      rightmost.set(mark.lane, room - MARK_WIDTH);
      return { ...mark, x: room };
    })
    .reverse();
}
