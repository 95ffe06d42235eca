import { looksLikeCode } from '../code.ts';
import type { MarkedLine } from '../marks/index.ts';

/**
 * The lines that begin with Python's prompt (`>>> a = 1`), by number and without it counted as marks, in a quotation (`> >>> a = 1`) or outside. Three
 * marks in one look like three levels more: they are a prompt where nothing but code stands behind them and the mail has no level right below theirs.
 */
export function readInterpreterPrompts(
  raw: readonly string[],
  lines: readonly MarkedLine[],
): ReadonlyMap<number, MarkedLine> {
  const found = new Map<number, MarkedLine>();
  const depths = new Set(lines.filter((line) => !line.blank).map((line) => line.depth));
  for (const outer of [0, 1, 2]) {
    const level = outer + PROMPT.length;
    if (!depths.has(level) || depths.has(level - 1)) continue;
    const prompts = lines.flatMap((line, n) => (line.depth === level ? [n] : []));
    const bodies = prompts.map((n) => lines[n]?.body ?? '');
    const isCode = looksLikeCode(bodies.filter((body) => !STATEMENT.test(body)).concat('()'));
    if (!isCode || !prompts.every((n) => endsInPrompt(raw[n] ?? '', outer))) continue;
    depths.delete(level);
    for (const n of prompts) {
      const body = lines[n]?.body ?? '';
      found.set(n, { depth: outer, body: `${PROMPT} ${body}`.trimEnd(), blank: false });
    }
  }
  return found;
}

const PROMPT = '>>>';
/** Python's statements that look like words (Python language reference, simple and compound statements; `print` before Python 3). */
const STATEMENT =
  /^(?:import \w|from [\w.]{1,60} import |print \S|(?:del|assert|raise|return) \w|[a-z_]\w{0,30}(?:\.\w{1,30}){1,6}$|\w{1,30} ?[-+*/]?= ?\S|(?:def|class|for|while|if|with|try|else)\b.{0,200}:$)/;

/** Whether the marks are those of so many levels and behind them, apart from them, the prompt. */
function endsInPrompt(line: string, outer: number): boolean {
  const marks = /^[> ]{1,12}/.exec(line)?.[0] ?? '';
  const before = marks.trimEnd().slice(0, -PROMPT.length);
  return marks.trimEnd().endsWith(PROMPT) && (outer === 0 ? before === '' : /[> ] $/.test(before));
}
