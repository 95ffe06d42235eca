import { parsePerson } from '../person.ts';
import type { MarkedLine } from '../quote-marks.ts';
import type { Attribution } from './attribution.ts';
import type { IntroductionReader } from './sentence.ts';

/**
 * The boxes that Lotus Notes 5 and 6 drew above what they quote: one with the sender and the date, broken at twenty columns, and one with
 * `To`, `cc` and `Subject`.
 */
export function readBoxes(lines: readonly MarkedLine[], at: number, read: IntroductionReader): Attribution | undefined {
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
      const cell = body.split('|').at(-2)?.trim() ?? '';
      text = /<[^<>\s]{0,200}$/.test(text) ? `${text}${cell}` : `${text} ${cell}`.trimStart();
    }
  }
  const introduction = read(`${text} wrote:`);
  const person = introduction?.person ?? parsePerson(text);
  if (!person) return undefined;
  return {
    fromLine: at,
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
