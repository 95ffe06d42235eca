import { parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import { labelOf } from './headers.ts';
import type { IntroductionReader } from './introduction.ts';
import type { Look } from './look.ts';

/**
 * The boxes that Lotus Notes 5 and 6 drew above what they quote: one with the sender and the date, broken at twenty columns, and one with
 * `To`, `cc` and `Subject`.
 */
export function readBoxes({ lines, read }: Look, at: number): Attribution | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (!BOX_TOP.test(lines[at]?.body ?? '')) return undefined;
  let text = '';
  let toLine = at;
  for (let n = at + 1, boxes = 0; n < lines.length && n < at + MOST_LINES; n++) {
    const line = lines[n];
    const body = line?.body.trim() ?? '';
    if (!line || line.depth < depth || !(body.startsWith('|') || RULE.test(body))) break;
    toLine = n;
    if (BOX_TOP.test(body) || RULE.test(body)) boxes++;
    else if (boxes === 0) {
      text = joinCell(text, body.split('|').at(-2)?.trim() ?? '');
    }
  }
  return introducing(text, at, toLine, depth, read);
}

/**
 * The same without boxes: far to the right the sender and the date in a narrow column, and beside them one with `To:`, `cc:` and
 * `Subject:`.
 */
export function readColumns({ lines, read }: Look, at: number): Attribution | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (!FAR_RIGHT.test(lines[at]?.body ?? '') || lines[at - 1]?.blank === false) return undefined;
  let column = 0;
  let last = at;
  const labels = new Set<string>();
  for (let n = at; n < Math.min(at + MOST_LINES, lines.length); n++) {
    const line = lines[n];
    if (!line || line.depth !== depth || !FAR_RIGHT.test(line.body)) break;
    last = n;
    const label = SECOND_COLUMN.exec(line.body.slice(0, 200));
    const name = labelOf(label?.[1] ?? '');
    if (!label || !name) continue;
    labels.add(name);
    column ||= label.index;
  }
  if (!labels.has('to') || !labels.has('subject')) return undefined;
  let text = '';
  for (const { body } of lines.slice(at, last + 1)) text = joinCell(text, body.slice(0, column).trim());
  return introducing(text, at, last, depth, read);
}

const FAR_RIGHT = /^ {15,}\S/;
const SECOND_COLUMN = / {2}(\p{L}{1,10}):/u;

/** The next cell of a column: the rest of an address that was broken, or further words. */
function joinCell(text: string, cell: string): string {
  return /<[^<>\s]{0,200}$/.test(text) ? `${text}${cell}` : `${text} ${cell}`.trim();
}

function introducing(
  text: string,
  fromLine: number,
  toLine: number,
  depth: number,
  read: IntroductionReader,
): Attribution | undefined {
  const [words = ''] = text.split(/ (?:please respond to|sent by:?)(?= )/i, 1);
  const introduction = read(`${words} wrote:`);
  const person = introduction?.person ?? parsePerson(words);
  if (!person) return undefined;
  return {
    fromLine,
    toLine,
    depth,
    form: 'headers',
    person,
    ...(introduction?.date ? { date: introduction.date } : {}),
  };
}

const BOX_TOP = /^\|-{3,}\+-{3,}[>|]\s{0,9}$/;
const RULE = /^>?-{10,}[>|]$/;
const MOST_LINES = 40;
