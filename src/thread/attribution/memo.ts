import type { MarkedLine } from '../marks/index.ts';
import type { Attribution } from './attribution.ts';
import { labelOf } from './headers.ts';
import type { Look } from './look.ts';

/**
 * Lotus Notes' memo: name and date on lines of their own, then `To`, `cc` and `Subject`, each above its value and without a colon.
 */
export function readMemo({ lines, read: readIntroduction, mayHaveMemo }: Look, at: number): Attribution | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (!mayHaveMemo || !isToBelow(lines, at, depth)) return undefined;
  const texts: { readonly n: number; readonly body: string }[] = [];
  for (let n = at; n < lines.length && n < at + MEMO_LINES && lines[n]?.depth === depth; n++) {
    if (lines[n]?.blank) continue;
    const body = (lines[n]?.body ?? '').trim();
    // "Please respond to" and the address below it stand between the date and `To`.
    if (texts.length > 0 && ELSEWHERE.test(body)) n++;
    else texts.push({ n, body });
  }
  const to = texts.findIndex(({ body }) => labelOf(body) === 'to');
  if (to < 1 || to > 3 || texts.slice(1, to).some(({ n }, index) => n !== at + 1 + index)) return undefined;
  const subject = texts.findIndex(({ body }, n) => n > to && labelOf(body) === 'subject');
  if (subject < 0) return undefined;
  const read = readIntroduction(
    `${texts
      .slice(0, to)
      .map(({ body }) => body)
      .join(' ')}:`,
  );
  if (!read?.person || !read.date) return undefined;
  const last = texts[subject + 1];
  const toLine = last && last.n <= (texts[subject]?.n ?? at) + 2 ? last.n : (texts[subject]?.n ?? at);
  return { fromLine: at, toLine, depth, form: 'headers', ...read, ...(last ? { subject: last.body } : {}) };
}

const ELSEWHERE = /^(?:please respond to|sent by:?|bitte antwort an|veuillez répondre à)$/i;

/** Whether one of the next five lines with words is `To` and nothing else. */
function isToBelow(lines: readonly MarkedLine[], at: number, depth: number): boolean {
  for (let n = at + 1, words = 0; words < 5 && n < at + MEMO_LINES && lines[n]?.depth === depth; n++) {
    if (lines[n]?.blank) continue;
    words++;
    if (labelOf((lines[n]?.body ?? '').trim()) === 'to') return true;
  }
  return false;
}

/** Name, date, three labels, their values and the empty lines between them. */
const MEMO_LINES = 20;
