import type { Attribution } from './attribution/index.ts';
import { isProse } from './code.ts';
import type { MarkedLine } from './quote-marks.ts';

/** What Thunderbird sets in for each quotation of HTML whose text it quotes. */
const INDENTATION = '    ';
/** As many empty lines may stand below an attribution. */
const MOST_EMPTY = 3;

/**
 * The lines with a mark more where a quotation sets in by blanks what it quotes itself: below an attribution within it, and, where the mail has that,
 * elsewhere at the same depth paragraphs of prose that stand apart. Undefined where nothing is set in so.
 */
export function withBlanksAsMarks(
  lines: readonly MarkedLine[],
  attributions: readonly Attribution[],
): MarkedLine[] | undefined {
  const runs = runsOf(lines);
  if (runs.length === 0) return undefined;
  const depths = new Set<number>();
  const introduced = new Set<Run>();
  const runAt = new Map(runs.map((run) => [run.from, run]));
  for (const { form, person, depth, toLine } of attributions) {
    if (form !== 'sentence' || !person || depth === 0) continue;
    let next = toLine + 1;
    while (next <= toLine + MOST_EMPTY && lines[next]?.blank) next++;
    const run = runAt.get(next);
    if (run?.depth !== depth || !run.isProse) continue;
    depths.add(depth);
    introduced.add(run);
  }
  if (depths.size === 0) return undefined;
  const result = [...lines];
  for (const run of runs) {
    if (!introduced.has(run) && !(depths.has(run.depth) && run.isProse)) continue;
    for (let n = run.from; n <= run.to; n++) {
      const line = lines[n] as MarkedLine;
      result[n] = { ...line, depth: run.depth + 1, body: line.body.slice(INDENTATION.length) };
    }
  }
  return result;
}

/** Lines of a quotation in a row that are set in, empty ones between them; what is not stands apart by an empty line. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Whether its first line or its second is prose. */
  readonly isProse: boolean;
}

function runsOf(lines: readonly MarkedLine[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from++) {
    const first = lines[from];
    if (!first || first.depth === 0 || first.blank || !first.body.startsWith(INDENTATION)) continue;
    let to = from;
    let next = from + 1;
    let isApart =
      lines[from - 1]?.blank !== false ||
      (lines[from - 1]?.depth ?? 0) < first.depth ||
      isIntroduction(lines[from - 1]);
    for (; next < lines.length; next++) {
      const line = lines[next];
      if (!line || line.depth !== first.depth) break;
      if (line.blank) continue;
      if (!line.body.startsWith(INDENTATION)) {
        isApart = isApart && to < next - 1;
        break;
      }
      to = next;
    }
    const prose = lines.slice(from, to + 1).filter(({ blank, body }) => !blank && isProse(body)).length;
    if (isApart) runs.push({ from, to, depth: first.depth, isProse: prose > 0 });
    from = next - 1;
  }
  return runs;
}

function isIntroduction(line: MarkedLine | undefined): boolean {
  return line?.body.trimEnd().endsWith(':') === true;
}
