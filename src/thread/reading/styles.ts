import {
  type Attribution,
  findAttributions,
  type IntroductionReader,
  mayIntroduce,
  readSeparator,
} from '../attribution/index.ts';
import { type MarkedLine, mayHaveStyle, type QuoteStyle, readMarks, readStyle } from '../marks/index.ts';
import type { Message } from '../message.ts';

/** How many of a mail's people quote in styles of their own. */
const MOST_STYLES = 4;

/** A message's lines with their marks read in its own style. */
export interface StyledMessage {
  readonly lines: readonly MarkedLine[];
  /** The attributions in those lines, where they are known already. */
  readonly attributions: readonly Attribution[] | undefined;
  /** Whether there are attributions when `>` is the only mark. */
  readonly plainlyAnnounced: boolean;
}

/** Reads a message's marks in its own style. Marks of one kind may hide those behind them, so it is read again with what was found. */
export function readStyles(raw: readonly string[], message: Message, read: IntroductionReader): StyledMessage {
  let lines = raw.map((line) => readMarks(line));
  let announced = findAttributions(lines, read);
  const plainlyAnnounced = announced.length > 0;
  if (!mayHaveStyle(raw)) return { lines, attributions: announced, plainlyAnnounced };
  const introduces = (body: string) =>
    readSeparator(body) !== undefined || (mayIntroduce(body) && read(body.trim()) !== undefined);
  let style: QuoteStyle | undefined;
  // Emacs's programs, which put initials or names in front of what they quote, begin attributions so.
  const declaring = raw.some((line) => line.startsWith('>>>>> '));
  for (let reading = 1; ; reading++) {
    const ends = new Map(announced.map(({ toLine, depth }) => [toLine, depth]));
    const people = [
      message.author,
      ...(message.to ?? []),
      ...(message.cc ?? []),
      ...announced.flatMap(({ person, recipients = [] }) => [person, ...recipients]),
    ];
    const names = people.flatMap((person) => person?.name ?? []);
    const addressed = announced.some(({ addressee }) => addressee) || declaring;
    const found = readStyle(
      raw,
      lines,
      { introduces, endsAttribution: (line) => ends.get(line), names, addressed },
      style,
    );
    const size = sizeOf(found);
    if (size === 0 && !style) return { lines, attributions: announced, plainlyAnnounced };
    // What was known is part of what was found.
    if (style && size === sizeOf(style)) return { lines, attributions: announced, plainlyAnnounced };
    style = found;
    lines = raw.map((line) => readMarks(line, found));
    if (reading === MOST_STYLES) return { lines, attributions: undefined, plainlyAnnounced };
    announced = findAttributions(lines, read);
  }
}

function sizeOf({ characters, indented, initials }: QuoteStyle): number {
  return [...characters.values()].reduce((sum, marks) => sum + marks.length, 0) + indented.size + initials.size;
}
