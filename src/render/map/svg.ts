import type { Minutes } from '../../minutes/index.ts';
import { english, type Say } from '../../wording/index.ts';
import { escapeHtml } from '../escape.ts';
import type { PostedMessage } from '../posted.ts';
import { describeMap, laneName } from './alt-text.ts';
import { AXIS_HEIGHT, layOutMap, MARGIN, type MapLayout, NAMES_END, SMALL } from './layout.ts';
import type { Line } from './lines.ts';
import { MARK_KINDS, type MarkKind } from './marks.ts';
import { fitText, textWidth } from './text-width.ts';
import { MAP_THEMES, type MapTheme } from './theme.ts';
import type { Label } from './ticks.ts';

/** Fewer messages than these are seen at a glance without a map. */
export const FEWEST_MAPPED = 2;

export interface MapOptions {
  readonly theme?: keyof typeof MAP_THEMES;
  /** Who says our words; in English where it is left out. */
  readonly say?: Say;
}

/** A picture of the thread as SVG that loads nothing and runs nothing, with its alternative text. */
export interface ThreadMap {
  readonly svg: string;
  /** At most 1,024 characters, Discord's limit for the description of an attachment. */
  readonly alt: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The map of a thread, from its messages as `replyTree` gives them: who wrote when in answer to whom, and where something was agreed, asked or objected to. */
export function renderMap(
  messages: readonly PostedMessage[],
  minutes: Minutes,
  { theme = 'dark', say = english }: MapOptions = {},
): ThreadMap {
  const layout = layOutMap(messages, minutes, say.language);
  const alt = describeMap(layout, say);
  const colours = MAP_THEMES[theme];
  const { width, height } = layout;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="DejaVu Sans, sans-serif" font-size="12">
<title>${escapeHtml(alt)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${colours.ground}"/>
${[...silences(layout, colours), ...lanes(layout, colours, say), ...lines(layout, colours), ...beads(layout, colours), ...marks(layout, colours), ...axis(layout, colours), ...key(layout, colours, say), ...note(layout, colours, say)].join('\n')}
</svg>
`;
  return { svg, alt, width, height };
}

/** The size of the letters, in pixels, as it stands at the head of the picture. */
const TEXT = 12;
/** Widths are whole tenths of a pixel: more are not to be seen. */
const n = (value: number) => String(Math.round(value * 10) / 10);

function laneColour({ lanes: all }: MapLayout, lane: number, colours: MapTheme): string {
  return all[lane]?.kind === 'person' ? (colours.lanes[lane % colours.lanes.length] ?? colours.others) : colours.others;
}

/** Bands where nobody wrote for long, with how long that was above them; with a gap between two in succession. */
function silences({ silences: all, silenceLabels, plot }: MapLayout, colours: MapTheme): string[] {
  return [
    ...all.map(
      ({ from, to }) =>
        `<rect x="${n(from + 1)}" y="${plot.top}" width="${n(Math.max(2, to - from - 2))}" height="${n(plot.bottom - plot.top)}" fill="${colours.silence}"/>`,
    ),
    ...silenceLabels.map((label) => small(label, plot.top - 5, colours)),
  ];
}

function small({ text, left, right }: Label, y: number, colours: MapTheme): string {
  return `<text x="${n((left + right) / 2)}" y="${n(y)}" text-anchor="middle" fill="${colours.faint}" font-size="${SMALL}">${escapeHtml(text)}</text>`;
}

/** The line that the beads are strung on, the name before it and how many messages there are behind it. */
function lanes(layout: MapLayout, colours: MapTheme, say: Say): string[] {
  const { plot, width } = layout;
  return layout.lanes.map((lane, row) => {
    const { messages, foot } = lane;
    const label = fitText(laneName(lane, say), TEXT, NAMES_END - MARGIN);
    const middle = foot - layout.beadWidth / 2;
    return [
      `<path d="M${plot.left - 6} ${n(middle)}H${plot.right + 6}" stroke="${colours.rule}"/>`,
      `<text x="${NAMES_END}" y="${n(middle + 4)}" text-anchor="end" fill="${laneColour(layout, row, colours)}">${escapeHtml(label)}</text>`,
      `<text x="${width - MARGIN}" y="${n(middle + 3.5)}" text-anchor="end" fill="${colours.faint}" font-size="${SMALL}">${messages}</text>`,
    ].join('');
  });
}

/** Lines run along the lane of what is answered, in its colour, and turn to the answer where that stands: those of one message share their way. */
function lines(layout: MapLayout, colours: MapTheme): string[] {
  return layout.lines.map(
    (line) =>
      `<path d="${elbow(line, layout.beadWidth / 2)}" fill="none" stroke="${laneColour(layout, line.from.lane, colours)}" stroke-width="1.3" stroke-opacity=".7"/>`,
  );
}

/** How round the turn of a line is. */
const TURN = 7;

function elbow({ from, to }: Line, above: number): string {
  const [start, end] = [from.foot - above, to.foot - above];
  if (from.lane === to.lane) return `M${n(from.x)} ${n(start)}H${n(to.x)}`;
  const [right, down] = [Math.sign(to.x - from.x), Math.sign(end - start)];
  const turn = Math.min(TURN, Math.abs(to.x - from.x), Math.abs(end - start));
  return `M${n(from.x)} ${n(start)}H${n(to.x - right * turn)}Q${n(to.x)} ${n(start)} ${n(to.x)} ${n(start + down * turn)}V${n(end)}`;
}

/** What is known only from a quotation is hollow. */
function beads(layout: MapLayout, colours: MapTheme): string[] {
  const width = layout.beadWidth;
  return layout.beads.map(({ x, foot, height, lane, quoted }) => {
    const colour = laneColour(layout, lane, colours);
    const rim = quoted ? 1.6 : 0;
    const style = quoted ? `fill="${colours.ground}" stroke="${colour}" stroke-width="${rim}"` : `fill="${colour}"`;
    return `<rect x="${n(x - (width - rim) / 2)}" y="${n(foot - height + rim / 2)}" width="${n(width - rim)}" height="${n(height - rim)}" rx="${n((width - rim) / 2)}" ${style}/>`;
  });
}

/** Each stands above its bead, with a stem to it. */
function marks({ marks: all }: MapLayout, colours: MapTheme): string[] {
  return [
    ...all.map(
      ({ kind, x, y, of }) =>
        `<path d="M${n(x)} ${n(y)}L${n(of.x)} ${n(Math.max(of.y, y))}" stroke="${colours[kind]}" stroke-width="1.2"/>`,
    ),
    ...all.map(({ kind, x, y, count }) => badge(kind, x, y, colours, count > 1)),
  ];
}

/** Signs differ by shape as well as by colour. A second rim stands for several. */
function badge(kind: MarkKind, x: number, y: number, colours: MapTheme, several = false): string {
  const sign = `stroke="${colours.sign}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" fill="none"`;
  // A rim of the ground sets a mark off from what it stands on.
  const rim = `stroke="${colours.ground}" stroke-width="2" stroke-linejoin="round" paint-order="stroke"`;
  const shapes: Record<MarkKind, { readonly plate: string; readonly sign: string }> = {
    agreed: { plate: 'M-5.5-5.5h11v11h-11z', sign: 'M-2.6 .2l1.9 2 3.4-4.2' },
    open: {
      plate: 'M-5.8 0a5.8 5.8 0 1 1 11.6 0a5.8 5.8 0 1 1-11.6 0z',
      sign: 'M-1.8-1.6q0-1.9 1.8-1.9t1.8 1.7q0 1.2-1.8 2v.5M0 3v.1',
    },
    objection: { plate: 'M0-6.4L6.2 4.6H-6.2z', sign: 'M0-2.6v3.2M0 2.8v.1' },
  };
  const shape = shapes[kind];
  const plate = (place: string) => `<path${place} d="${shape.plate}" ${rim} fill="${colours[kind]}"/>`;
  return `<g transform="translate(${n(x)} ${n(y)})">${several ? plate(' transform="translate(2 -1.5)"') : ''}${plate('')}<path d="${shape.sign}" ${sign}/></g>`;
}

function axis({ plot, ticks, caption }: MapLayout, colours: MapTheme): string[] {
  const y = plot.bottom + 14;
  return [
    ...(caption === undefined
      ? []
      : [
          `<text x="${NAMES_END}" y="${n(y)}" text-anchor="end" fill="${colours.faint}" font-size="${SMALL}">${escapeHtml(caption)}</text>`,
        ]),
    ...ticks.map(
      (tick) => `<path d="M${n(tick.x)} ${n(plot.bottom - 2)}v5" stroke="${colours.faint}"/>${small(tick, y, colours)}`,
    ),
  ];
}

const WORDS = { agreed: 'map.agreed', open: 'map.open', objection: 'map.objections' } as const;

/** What the marks mean and how many there are; kinds that do not occur are left out. */
function key({ plot, found, keyHeight }: MapLayout, colours: MapTheme, say: Say): string[] {
  const y = plot.bottom + AXIS_HEIGHT + keyHeight / 2;
  let x = MARGIN + 6;
  return MARK_KINDS.filter((kind) => found[kind] > 0).map((kind) => {
    const at = x;
    const label = say(WORDS[kind], { count: found[kind] });
    x += 30 + textWidth(label, TEXT);
    return `${badge(kind, at, y, colours)}<text x="${n(at + 11)}" y="${n(y + 4)}" fill="${colours.ink}">${escapeHtml(label)}</text>`;
  });
}

/** What else has to be known to read a map of many messages. */
function note({ plot, keyHeight, everyLine, beads: all, messages }: MapLayout, colours: MapTheme, say: Say): string[] {
  const words = [
    ...(all.length < messages ? [say('map.taller')] : []),
    ...(everyLine ? [] : [say('map.linesOfMarked')]),
  ];
  if (words.length === 0) return [];
  const y = plot.bottom + AXIS_HEIGHT + keyHeight + 6;
  return [
    `<text x="${MARGIN}" y="${n(y)}" fill="${colours.faint}" font-size="${SMALL}">${escapeHtml(words.join(' · '))}</text>`,
  ];
}
