import stringWidth from 'string-width';
import { type Minutes, segmentsOf } from '../../minutes/index.ts';
import { english, type Say } from '../../wording/index.ts';
import { escapeHtml } from '../escape.ts';
import type { PostedMessage } from '../posted.ts';
import { describeMap, laneName } from './alt-text.ts';
import { type Dot, layOutMap, MARK_KINDS, type MapLayout, type Mark, type MarkKind } from './layout.ts';
import { MAP_THEMES, type MapTheme } from './theme.ts';

/** Fewer messages than these are seen at a glance without a map. */
export const FEWEST_MAPPED = 3;

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
  const layout = layOutMap(messages, minutes);
  const alt = describeMap(layout, say);
  const colours = MAP_THEMES[theme];
  const { width, height } = layout;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="DejaVu Sans, sans-serif" font-size="11">
<title>${escapeHtml(alt)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${colours.ground}"/>
${[...lanes(layout, colours, say), ...replies(layout, colours), ...dots(layout, colours), ...layout.marks.map((mark) => badge(mark, colours)), ...axis(layout, colours, say), ...key(layout, colours, say)].join('\n')}
</svg>
`;
  return { svg, alt, width, height };
}

const n = (value: number) => String(Math.round(value * 10) / 10);

function laneColour({ lanes: all }: MapLayout, lane: number, colours: MapTheme): string {
  return all[lane]?.name === undefined
    ? colours.others
    : (colours.lanes[lane % colours.lanes.length] ?? colours.others);
}

function lanes(layout: MapLayout, colours: MapTheme, say: Say): string[] {
  const { plot } = layout;
  return layout.lanes.map((lane, row) => {
    const label = laneName(lane.name, lane.people, say);
    return `<path d="M${plot.left - 8} ${n(lane.y)}H${plot.right + 8}" stroke="${colours.rule}"/><text x="${plot.left - 16}" y="${n(lane.y + 4)}" text-anchor="end" fill="${laneColour(layout, row, colours)}">${escapeHtml(shorten(label, NAME_COLUMNS))}</text>`;
  });
}

/** How many columns of a name stand beside its lane: a column of DejaVu Sans at 11 pixels takes about 6.6. */
const NAME_COLUMNS = 15;

function shorten(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let cut = '';
  let width = 1;
  for (const segment of segmentsOf(graphemes, text)) {
    width += stringWidth(segment);
    if (width > columns) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function replies(layout: MapLayout, colours: MapTheme): string[] {
  const count = layout.replies.length;
  const stroke = count > 150 ? 0.8 : 1.3;
  // Many lines are a texture behind the dots and marks, which must stand out from it.
  const opacity = count > 150 ? '.22' : count > 60 ? '.4' : '.55';
  return layout.replies.map(
    ({ from, to }) =>
      `<path d="${curve(from, to)}" fill="none" stroke="${laneColour(layout, to.lane, colours)}" stroke-width="${stroke}" stroke-opacity="${opacity}"/>`,
  );
}

/** An S from lane to lane; on one lane an arc, as the line itself would hide it. */
function curve(from: Dot, to: Dot): string {
  const middle = (from.x + to.x) / 2;
  if (from.lane === to.lane)
    return `M${n(from.x)} ${n(from.y)}Q${n(middle)} ${n(from.y + Math.min(12, Math.abs(to.x - from.x) / 2))} ${n(to.x)} ${n(to.y)}`;
  return `M${n(from.x)} ${n(from.y)}C${n(middle)} ${n(from.y)} ${n(middle)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

/** What is known only from a quotation is a ring. */
function dots(layout: MapLayout, colours: MapTheme): string[] {
  return layout.dots.map(({ x, y, lane, quoted }) => {
    const colour = laneColour(layout, lane, colours);
    const style = quoted ? `fill="${colours.ground}" stroke="${colour}" stroke-width="1.6"` : `fill="${colour}"`;
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${layout.radius - (quoted ? 0.8 : 0)}" ${style}/>`;
  });
}

/** Signs differ by shape as well as by colour. */
function badge({ kind, x, y }: Mark, colours: MapTheme): string {
  const sign = `stroke="${colours.sign}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" fill="none"`;
  // A rim of the ground sets a mark off from what it stands on.
  const rim = `stroke="${colours.ground}" stroke-width="2" stroke-linejoin="round" paint-order="stroke"`;
  const shape: Record<MarkKind, string> = {
    agreed: `<rect x="-5.5" y="-5.5" width="11" height="11" rx="2.5" ${rim} fill="${colours.agreed}"/><path d="M-2.6 .2l1.9 2 3.4-4.2" ${sign}/>`,
    open: `<circle r="5.8" ${rim} fill="${colours.open}"/><path d="M-1.8-1.6q0-1.9 1.8-1.9t1.8 1.7q0 1.2-1.8 2v.5M0 3v.1" ${sign}/>`,
    objection: `<path d="M0-6.4L6.2 4.6H-6.2z" ${rim} fill="${colours.objection}"/><path d="M0-2.6v3.2M0 2.8v.1" ${sign}/>`,
  };
  return `<g transform="translate(${n(x)} ${n(y)})">${shape[kind]}</g>`;
}

function axis({ plot, ticks, tickUnit, width }: MapLayout, colours: MapTheme, { language }: Say): string[] {
  const years = new Set(ticks.map(({ date }) => date.slice(0, 4)));
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    ...(tickUnit === 'minute'
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short', ...(years.size > 1 ? { year: 'numeric' } : {}) }),
  });
  return ticks.map(({ x, date }) => {
    const anchor = x + 32 > width ? 'end' : 'middle';
    return `<path d="M${n(x)} ${plot.bottom}v4" stroke="${colours.faint}"/><text x="${n(anchor === 'end' ? width - 8 : x)}" y="${plot.bottom + 15}" text-anchor="${anchor}" fill="${colours.faint}" font-size="10">${escapeHtml(format.format(new Date(date)))}</text>`;
  });
}

const WORDS = { agreed: 'map.agreed', open: 'map.open', objection: 'map.objections' } as const;

/** What the marks mean and how many there are; kinds that do not occur are left out. */
function key({ plot, height, found }: MapLayout, colours: MapTheme, say: Say): string[] {
  let x = plot.left;
  return MARK_KINDS.filter((kind) => found[kind] > 0).map((kind) => {
    const at = x;
    const label = say(WORDS[kind], { count: found[kind] });
    x += 26 + stringWidth(label) * 7;
    return `${badge({ kind, x: at, y: height - 15 }, colours)}<text x="${at + 11}" y="${height - 11}" fill="${colours.ink}">${escapeHtml(label)}</text>`;
  });
}
