/** Deeper quotations are shown at this depth: nobody reads on, and every level costs two characters a line. */
export const MAX_DEPTH = 30;

/** Gathers lines of text, each marked with `> ` as deep as it is quoted. */
export interface QuotedLines {
  write(text: string): void;
  /** Ends the line, where there is one; tells whether there was. */
  end(): boolean;
  /** Ends the line; where there is none, an empty one of so many levels, or as few as the line before it. */
  breakLine(levels: number, atMostAsBefore?: 'atMostAsBefore'): void;
  /** An empty line comes before what is written next. */
  leaveGap(): void;
  /** Whether space would be a second one, or stand at the beginning of a line. */
  readonly endsInSpace: boolean;
  readonly text: string;
}

/** `begin` is asked how deep a line is as its first words are written; `ended` is told what stands on it. */
export function gatherLines(begin: () => number, ended: (shown: string) => void): QuotedLines {
  const lines: string[] = [];
  let line: string[] = [];
  let isBlank = true;
  let endsInSpace = true;
  let depth = 0;
  let lastDepth = 0;
  let gap = false;

  const marks = (levels: number) => '> '.repeat(Math.min(levels, MAX_DEPTH));
  const addBlank = (levels: number) => {
    const blank = marks(levels).trimEnd();
    if (lines.length > 0 && lines.at(-1) !== blank) lines.push(blank);
  };
  const end = () => {
    const shown = line.join('').trimEnd();
    line = [];
    isBlank = true;
    endsInSpace = true;
    if (shown === '') return false;
    if (gap) addBlank(Math.min(lastDepth, depth));
    gap = false;
    lines.push(marks(depth) + shown);
    lastDepth = depth;
    ended(shown);
    return true;
  };
  return {
    write(text) {
      // Space alone, such as what stands between an attribution and its blockquote, starts no quotation.
      if (isBlank && text.trim() !== '') {
        depth = begin();
        isBlank = false;
      }
      line.push(text);
      endsInSpace = text.endsWith(' ');
    },
    end,
    breakLine(levels, atMostAsBefore) {
      if (!end()) addBlank(atMostAsBefore ? Math.min(levels, lastDepth) : levels);
    },
    leaveGap() {
      gap = true;
    },
    get endsInSpace() {
      return endsInSpace;
    },
    get text() {
      return lines.join('\n').trimEnd();
    },
  };
}
