import type { Attribution } from '../attribution/index.ts';
import { looksLikeCode } from '../code.ts';
import type { MarkedLine } from '../marks/index.ts';
import type { Message } from '../message.ts';

/**
 * Lines that begin with a console's prompt (`> library(x)`), not with a quote mark: nothing else but code is marked that nobody
 * introduces, and either the console's answers follow it, or the quotation is introduced further down, or the message answers none.
 */
export function readPrompts(
  lines: readonly MarkedLine[],
  unintroduced: (line: number) => boolean,
  attributions: readonly Attribution[],
  message: Message,
): ReadonlySet<number> {
  const prompts: number[] = [];
  let answered = 0;
  let runs = 0;
  for (const [n, line] of lines.entries()) {
    if (line.depth !== 1 || !unintroduced(n)) continue;
    prompts.push(n);
    const next = lines[n + 1];
    if (next?.depth === 1) continue;
    runs++;
    if (next && !next.blank && next.depth === 0) answered++;
  }
  const last = prompts.at(-1);
  const isNested = lines.some((line, n) => line.depth > 1 && unintroduced(n));
  if (last === undefined || isNested || !looksLikeCode(prompts.map((n) => lines[n]?.body ?? ''))) return NONE;
  const introducedLater = attributions.some(({ fromLine }) => fromLine > last);
  return introducedLater || message.parentIds.length === 0 || answered * 2 >= runs ? new Set(prompts) : NONE;
}

const NONE: ReadonlySet<number> = new Set();
