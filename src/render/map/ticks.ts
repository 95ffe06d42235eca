import { fitText, textWidth } from './text-width.ts';
import type { Placed, Silence } from './timeline.ts';

/** A text and the box that it stands in, in pixels. */
export interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A date under the axis: its place, and its text, which an edge may have pushed aside. */
export interface Tick extends Label {
  readonly x: number;
}

/** How the dates of an axis are written: by what the smallest step between them is. */
type Unit = 'second' | 'minute' | 'hourOfDay' | 'day' | 'dayOfYear' | 'month';

/** Between two labels, in pixels. */
const GAP = 10;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const FORMATS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hourOfDay: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
};

function unitOf(first: string, last: string): Unit {
  const span = Date.parse(last) - Date.parse(first);
  if (span > 3 * 365 * DAY) return 'month';
  if (first.slice(0, 4) !== last.slice(0, 4)) return 'dayOfYear';
  if (first.slice(0, 10) === last.slice(0, 10)) return span < 5 * MINUTE ? 'second' : 'minute';
  return span < 1.5 * DAY ? 'hourOfDay' : 'day';
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** What the ticks leave unsaid: the day of times, the year of days. */
  readonly caption?: string;
}

/** Where the axis is: `xOf` gives the pixels of a place between 0 and 1; labels stay between `left` and `right`; the caption is at most so wide. */
export interface AxisRoom {
  readonly language: string;
  readonly fontSize: number;
  readonly left: number;
  readonly right: number;
  readonly captionWidth: number;
  readonly xOf: (at: number) => number;
}

/**
 * The dates to write under the axis, each where the first message of that date is: that of the first message, of the last, of those after a long silence, and as
 * many others as there is room for. No two of them read the same or touch. In coordinated time (UTC), whatever the machine's.
 */
export function chooseTicks(placed: readonly Placed[], silences: readonly Silence[], room: AxisRoom): Axis {
  const dated = placed.flatMap(({ message: { date }, at }) => (date === undefined ? [] : [{ at, date }]));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return { ticks: [] };
  const unit = unitOf(first.date, last.date);
  const format = formatter(room.language, FORMATS[unit]);
  const seen = new Set<string>();
  const candidates = dated.flatMap(({ at, date }) => {
    const text = format(date);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ at, text }];
  });
  const afterSilence = [...silences]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .flatMap(({ to }) => candidates.find(({ at }) => at >= to) ?? []);
  const ticks: Tick[] = [];
  for (const { at, text } of [candidates[0], candidates.at(-1), ...afterSilence, ...candidates].filter(
    (each) => each !== undefined,
  )) {
    const x = room.xOf(at);
    const label = labelAt(text, x, room);
    if (ticks.every(({ left, right }) => label.left >= right + GAP || label.right + GAP <= left))
      ticks.push({ ...label, x });
  }
  ticks.sort((a, b) => a.x - b.x);
  const caption = captionOf(unit, first.date, last.date, room);
  return { ticks, ...(caption === undefined ? {} : { caption }) };
}

function captionOf(
  unit: Unit,
  first: string,
  last: string,
  { language, fontSize, captionWidth }: AxisRoom,
): string | undefined {
  const write = (options: Intl.DateTimeFormatOptions) => formatter(language, options)(first);
  switch (unit) {
    case 'second':
    case 'minute':
      return fitText(`${write(FORMATS.dayOfYear)} UTC`, fontSize, captionWidth);
    case 'hourOfDay':
      return `${write({ year: 'numeric' })} UTC`;
    case 'day':
      return first.slice(0, 4) === last.slice(0, 4) ? write({ year: 'numeric' }) : undefined;
    case 'dayOfYear':
    case 'month':
      return undefined;
  }
}

/** How long a silence is, where its words do not touch those of another: "5 days". */
export function labelSilences(silences: readonly Silence[], room: AxisRoom): Label[] {
  const labels: Label[] = [];
  for (const { from, to, milliseconds } of silences) {
    const label = labelAt(durationIn(room.language, milliseconds), room.xOf((from + to) / 2), room);
    if (label.left >= (labels.at(-1)?.right ?? Number.NEGATIVE_INFINITY) + GAP) labels.push(label);
  }
  return labels;
}

function labelAt(text: string, x: number, { fontSize, left, right }: AxisRoom): Label {
  const width = textWidth(text, fontSize);
  const start = Math.max(left, Math.min(x - width / 2, right - width));
  return { text, left: start, right: start + width };
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options });
  return (date) => format.format(new Date(date));
}

const UNITS = [
  ['year', 365.25 * DAY, 2],
  ['month', (365.25 / 12) * DAY, 2],
  ['day', DAY, 2],
  ['hour', 60 * MINUTE, 1],
  ['minute', MINUTE, 1],
] as const;
const SHORTEST = ['second', 1000] as const;

/** In the largest unit of which there are enough to say it with one number. */
function durationIn(language: string, milliseconds: number): string {
  const [unit, size] = UNITS.find(([, one, fewest]) => milliseconds >= fewest * one) ?? SHORTEST;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(milliseconds / size),
  );
}
