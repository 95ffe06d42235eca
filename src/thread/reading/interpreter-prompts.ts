import { looksLikeCode } from '../code.ts';
import { type MarkedLine, markedLine } from '../marks/index.ts';

/**
 * The lines that begin with Python's prompt (`>>> a = 1`), by number and without it counted as marks, in a quotation (`> >>> a = 1`) or outside. Three
 * marks in one look like three levels more: they are a prompt where nothing but code stands behind them and the mail has no level right below theirs.
 */
export function readInterpreterPrompts(
  raw: readonly string[],
  lines: readonly MarkedLine[],
): ReadonlyMap<number, MarkedLine> {
  const found = new Map<number, MarkedLine>();
  const depths = new Set<number>();
  for (const { blank, depth } of lines) if (!blank && depth >= PROMPT.length - 1) depths.add(depth);
  for (const outer of [0, 1, 2]) {
    const level = outer + PROMPT.length;
    if (!depths.has(level) || depths.has(level - 1)) continue;
    const prompts = lines.flatMap((line, n) => (line.depth === level ? [n] : []));
    const bodies = prompts.map((n) => lines[n]?.body ?? '');
    if (!isSession(bodies) || !prompts.every((n) => endsInPrompt(raw[n] ?? '', outer))) continue;
    depths.delete(level);
    for (const n of prompts) {
      const body = lines[n]?.body ?? '';
      found.set(n, markedLine(outer, `${PROMPT} ${body}`.trimEnd(), false));
    }
  }
  return found;
}

const PROMPT = '>>>';
/** Python's statements that look like words (Python language reference, simple and compound statements; `print` before Python 3). */
const STATEMENT =
  /^(?:import \w|from [\w.]{1,60} import |print \S|(?:del|assert|raise|return) \w|\w{1,30} ?[-+*/]?= ?\S|(?:def|class|for|while|if|with|try|else)\b.{0,200}:$)/;

/** Whether nearly all lines, six of seven, are what people type behind the prompt; names alone (`x`) are no sign by themselves. */
function isSession(bodies: readonly string[]): boolean {
  let typed = 0;
  let names = 0;
  for (const body of bodies) {
    const text = body.trim();
    const isName = /^[^\s(]*$/.test(text);
    if (STATEMENT.test(text) || (!isName && looksLikeCode([text]))) typed++;
    else if (isName) names++;
  }
  return typed > 0 && (typed + names) * 7 >= bodies.length * 6;
}

/** Whether the marks are those of so many levels and behind them, apart from them, the prompt. */
function endsInPrompt(line: string, outer: number): boolean {
  const marks = /^[> ]{1,12}/.exec(line)?.[0] ?? '';
  const before = marks.trimEnd().slice(0, -PROMPT.length);
  return marks.trimEnd().endsWith(PROMPT) && (outer === 0 ? before === '' : /[> ] $/.test(before));
}
