import stringWidth from 'string-width';
import { segmentsOf } from '../minutes/index.ts';

/** Some text on one line and how it is to be decorated: a style, a link. A line's parts are decorated one by one. */
export interface Span {
  readonly text: string;
  readonly decorate: (text: string) => string;
}

interface Piece {
  readonly span: Span;
  text: string;
}
interface Line {
  readonly pieces: Piece[];
  columns: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Lines of at most `width` columns (at least 2), broken at spaces, and inside a word only where it is wider than a line.
 * One pass: words of any length take time in proportion to it.
 */
export function wrap(spans: readonly Span[], width: number): string[] {
  const columnsOf = measure();
  const lines: Line[] = [{ pieces: [], columns: 0 }];
  let word: Piece[] = [];
  let spaced: Span | undefined;
  const appendBroken = (span: Span, text: string) => {
    let line = lines.at(-1) as Line;
    const begin = () => {
      line = { pieces: [], columns: 0 };
      lines.push(line);
    };
    if (isPlain(text))
      for (let from = 0, to = 0; from < text.length; from = to) {
        if (line.columns >= width) begin();
        to = Math.min(text.length, from + width - line.columns);
        append(line, span, text.slice(from, to), to - from);
      }
    else
      for (const segment of segmentsOf(graphemes, text)) {
        const columns = columnsOf(segment);
        if (line.columns + columns > width) begin();
        append(line, span, segment, columns);
      }
  };
  const endWord = () => {
    if (word.length === 0) return;
    let columns = 0;
    for (const { text } of word) if (columns <= width) columns += columnsOf(text, width);
    let line = lines.at(-1) as Line;
    if (line.columns > 0 && line.columns + 1 + columns > width) {
      line = { pieces: [], columns: 0 };
      lines.push(line);
    } else if (line.columns > 0 && spaced) append(line, spaced, ' ', 1);
    if (columns <= width) for (const { span, text } of word) append(line, span, text, columnsOf(text));
    else for (const { span, text } of word) appendBroken(span, text);
    word = [];
  };
  for (const span of spans)
    span.text.split(' ').forEach((text, n) => {
      if (n > 0) {
        endWord();
        spaced = span;
      }
      if (text !== '') word.push({ span, text });
    });
  endWord();
  return lines.map(({ pieces }) => pieces.map(({ span, text }) => span.decorate(text)).join(''));
}

/** As much of a line as a terminal has columns for. */
export function firstColumns(line: string, columns: number): string {
  const columnsOf = measure();
  let taken = 0;
  let shown = '';
  for (const segment of segmentsOf(graphemes, line)) {
    taken += columnsOf(segment);
    if (taken > columns) break;
    shown += segment;
  }
  return shown;
}

function append(line: Line, span: Span, text: string, columns: number): void {
  const last = line.pieces.at(-1);
  if (last?.span === span) last.text += text;
  else line.pieces.push({ span, text });
  line.columns += columns;
}

/**
 * Letters and signs of ASCII, Latin (U+00A0 to U+02FF without the soft hyphen), Greek and Cyrillic (without what combines with the letter before it), and what stands for a lost
 * character: each is a grapheme of one column, and the segmenter, which takes microseconds for each, need not be asked.
 */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\ufffd]*$/;

/** Whether every character is a grapheme that takes one column. */
function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Measures texts; each character is measured once, since `string-width` takes its time over one. Beyond `most` columns it is enough to know that there
 * are more.
 */
function measure(): (text: string, most?: number) => number {
  const known = new Map<string, number>();
  const widthOf = (segment: string) => {
    const columns = known.get(segment) ?? stringWidth(segment);
    known.set(segment, columns);
    return columns;
  };
  return (text, most = Number.POSITIVE_INFINITY) => {
    if (isPlain(text)) return text.length;
    let columns = 0;
    for (const segment of segmentsOf(graphemes, text)) {
      columns += widthOf(segment);
      if (columns > most) break;
    }
    return columns;
  };
}
