import type { Minutes } from '../../minutes/index.ts';
import type { PostedMessage } from '../posted.ts';
import { type Bead, threadBeads } from './beads.ts';
import { assignLanes, type Lane } from './lanes.ts';
import { drawLines, type Line } from './lines.ts';
import { MARK_KINDS, MARK_WIDTH, type Mark, type MarkKind, markedItems, placeMarks } from './marks.ts';
import { type AxisRoom, chooseTicks, type Label, labelSilences, type Tick } from './ticks.ts';
import { placeInTime } from './timeline.ts';

/** Where everything stands, in pixels from the top left corner. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Beads stand on the `foot`. */
  readonly lanes: readonly (Lane & { readonly foot: number })[];
  readonly beads: readonly Bead[];
  readonly beadWidth: number;
  readonly lines: readonly Line[];
  /** Whether every reply has its line, or those of what is marked only. */
  readonly everyLine: boolean;
  readonly marks: readonly Mark[];
  /** Of the row that says what the marks mean. */
  readonly keyHeight: number;
  readonly ticks: readonly Tick[];
  readonly caption?: string;
  readonly silences: readonly { readonly from: number; readonly to: number }[];
  readonly silenceLabels: readonly Label[];
  readonly messages: number;
  readonly replies: number;
  /** How many there are of what is marked. */
  readonly found: Readonly<Record<MarkKind, number>>;
  /** ISO 8601; absent where nothing is dated. */
  readonly period?: { readonly first: string; readonly last: string };
}

/** In pixels; the PNG has twice as many. Discord shows the picture of an embed some 400 to 500 pixels wide and 300 high, so that nothing is shrunk by much. */
const WIDTH = 440;
/** To the edges. */
export const MARGIN = 12;
/** The names stand between the margin and this. */
export const NAMES_END = 122;
/** For the numbers of messages, at the right edge. */
const COUNTS = 30;
/** Above the lanes; with room for how long silences were, where there are any. */
const TOP = 8;
const TOP_WITH_SILENCES = 18;
export const AXIS_HEIGHT = 20;
const KEY_HEIGHT = 24;
/** Where nothing is marked. */
const NO_KEY_HEIGHT = 6;
/** Under the key: what else has to be known to read the map. */
const NOTE_HEIGHT = 16;
export const SMALL = 10;
/** The highest lanes for so many of them. */
const LANE_HEIGHTS: readonly (readonly [most: number, height: number])[] = [
  [2, 36],
  [5, 30],
  [7, 27],
  [Number.POSITIVE_INFINITY, 21.5],
];
/** Their width goes by the room that a message has; those of other lanes seldom stand in the way. */
const BEADS = { narrowest: 5, widest: 9, ofStep: 1.6, between: 1.5 };

/**
 * Works out the map of a thread: one lane a person, time from left to right, a bead a message or several, lines for replies, marks for what the minutes found.
 * `language` is that of the dates.
 */
export function layOutMap(messages: readonly PostedMessage[], minutes: Minutes, language = 'en'): MapLayout {
  const items = markedItems(minutes);
  const marked = new Set(MARK_KINDS.flatMap((kind) => items[kind].map(({ message }) => message)));
  const { lanes, laneOf } = assignLanes(messages, marked);
  const [, laneHeight] = LANE_HEIGHTS.find(([most]) => lanes.length <= most) as readonly [number, number];
  const { placed, silences } = placeInTime(messages);
  const top = silences.length > 0 ? TOP_WITH_SILENCES : TOP;
  const plot = {
    left: NAMES_END + MARGIN,
    right: WIDTH - MARGIN - COUNTS,
    top,
    bottom: top + lanes.length * laneHeight,
  };
  const across = plot.right - plot.left;
  const xOf = (at: number) => plot.left + at * across;
  const beadWidth = Math.max(BEADS.narrowest, Math.min(BEADS.widest, (BEADS.ofStep * across) / placed.length));
  const footOf = (lane: number) => plot.top + (lane + 1) * laneHeight - 3;
  const { beads, beadOf } = threadBeads(
    placed.map(({ message, at }) => ({
      id: message.id,
      x: xOf(at),
      lane: laneOf(message),
      quoted: message.quoted === true,
    })),
    // The tallest end where the marks of their lane stand, in the upper half of these.
    { width: beadWidth, apart: beadWidth + BEADS.between, tallest: laneHeight - MARK_WIDTH / 2 - 3, footOf },
  );
  const { lines, every } = drawLines(messages, items, beadOf);
  const dates = placed.flatMap(({ message }) => message.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const room: AxisRoom = {
    language,
    fontSize: SMALL,
    left: plot.left - 6,
    right: WIDTH - MARGIN / 2,
    captionWidth: NAMES_END - MARGIN,
    xOf,
  };
  const { ticks, caption } = chooseTicks(placed, silences, room);
  const notes = !every || beads.length < placed.length;
  const keyHeight = marked.size > 0 ? KEY_HEIGHT : NO_KEY_HEIGHT;
  return {
    width: WIDTH,
    keyHeight,
    height: plot.bottom + AXIS_HEIGHT + keyHeight + (notes ? NOTE_HEIGHT : 0),
    plot,
    lanes: lanes.map((lane, n) => ({ ...lane, foot: footOf(n) })),
    beads,
    beadWidth,
    lines,
    everyLine: every,
    marks: placeMarks(items, beadOf, {
      left: plot.left - 2,
      right: plot.right + 2,
      middleOf: (lane) => plot.top + lane * laneHeight + MARK_WIDTH / 2,
    }),
    ticks,
    ...(caption === undefined ? {} : { caption }),
    silences: silences.map(({ from, to }) => ({ from: xOf(from), to: xOf(to) })),
    silenceLabels: labelSilences(silences, room),
    messages: placed.length,
    replies: messages.filter(({ parent }) => messages[parent ?? -1] !== undefined).length,
    found: { agreed: items.agreed.length, open: items.open.length, objection: items.objection.length },
    ...(first !== undefined && last !== undefined ? { period: { first, last } } : {}),
  };
}
