import { type IntroductionReader, mayIntroduce, readSender } from '../attribution/index.ts';
import { isProse } from '../code.ts';

/** Characters that some people's editors put in front of the usual mark, up to three: `#> text`, `=> text`, `:-> text`. */
const SIGNS = '#=%*:~+!-';
const BEFORE = /^([#=%*:~+!-]{1,3})>/;
/** Fewer lines than this are a list. */
const FEWEST = 3;

/**
 * The lines with the usual mark alone where a mail quotes with another character in front of it. Arrows of a list and what R prints below
 * `reprex` ("#> [1] 2") look the same; but quoted paragraphs are prose, go on from line to line and have marked empty lines, or stand right below
 * what introduces them.
 */
export function withPlainMarks(lines: readonly string[], read: IntroductionReader): readonly string[] {
  let styles: Map<string, number[]> | undefined;
  for (const [n, line] of lines.entries()) {
    const mark = signsBefore(line);
    if (mark === undefined) continue;
    styles ??= new Map();
    const found = styles.get(mark);
    if (found) found.push(n);
    else styles.set(mark, [n]);
  }
  if (!styles) return lines;
  const marks = [...styles]
    .filter(([, at]) => (at.length >= FEWEST && isQuotation(lines, at)) || isIntroduced(lines, at, read))
    .map(([mark]) => mark);
  if (marks.length === 0) return lines;
  return lines.map((line) => {
    const mark = signsBefore(line);
    return mark !== undefined && marks.includes(mark) ? line.slice(mark.length) : line;
  });
}

/** What stands in front of the usual mark. */
function signsBefore(line: string): string | undefined {
  return SIGNS.includes(line[0] ?? ' ') ? BEFORE.exec(line)?.[1] : undefined;
}

/** Whether somebody is named as who wrote them right above the first of them or, in a quoted header, there. */
function isIntroduced(lines: readonly string[], [first = 0]: readonly number[], read: IntroductionReader): boolean {
  if (readSender(behindMark(lines[first] ?? ''))) return true;
  const above = (lines[first - 1]?.trim() === '' ? lines[first - 2] : lines[first - 1]) ?? '';
  if (!mayIntroduce(above) || PRINTED.test(behindMark(lines[first] ?? '').trim())) return false;
  const found = read(above.trim());
  return found?.person !== undefined || found?.addressee === true;
}

function isQuotation(lines: readonly string[], at: readonly number[]): boolean {
  let prose = 0;
  let told = 0;
  let goesOn = false;
  for (const [k, n] of at.entries()) {
    const body = behindMark(lines[n] ?? '').replace(/^[ >]{1,40}/, '');
    if (PRINTED.test(body)) return false;
    if (body.trim() === '') {
      goesOn ||= k > 0 && k + 1 < at.length && at[k - 1] === n - 1 && at[k + 1] === n + 1;
      continue;
    }
    // Greetings and names tell nothing.
    if (body.trim().split(/\s+/, FEWEST).length < FEWEST) continue;
    told++;
    if (isProse(body)) prose++;
    goesOn ||=
      !isArrow(lines[n] ?? '') &&
      at[k - 1] === n - 1 &&
      /^\p{Ll}/u.test(body) &&
      (lines[n - 1] ?? '').length > SHORTEST_FULL_LINE;
  }
  return goesOn && prose * 5 >= told * 3;
}

/** `->` and `=>` are arrows more often: only a marked empty line tells that they are not. */
function isArrow(line: string): boolean {
  return /^[-=]+$/.test(signsBefore(line) ?? '');
}

function behindMark(line: string): string {
  return line.slice(line.indexOf('>') + 1);
}

const SHORTEST_FULL_LINE = 45;
/** What R prints. */
const PRINTED = /^(?:\[\d|# |Error|Warning|Loading|Attaching|The following object)/;
