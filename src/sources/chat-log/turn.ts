import { EDITED, NO_WORDS } from './formats.ts';
import type { Stamp } from './stamps.ts';

/** What somebody said before the next one spoke, or before they spoke again. */
export interface Turn {
  readonly name: string;
  readonly stamp: Stamp | undefined;
  readonly automated: boolean;
  readonly lines: string[];
  /** Whom it answers, and the beginning of their words where the text has it. */
  answers?: { readonly name: string; readonly words: string };
}

/** What Discord shows below the name of a file. */
const FILE_SIZE = /^\d{1,6}(?:\.\d{1,2})? (?:bytes|KB|MB)$/;

/** What of its lines somebody wrote, and not the program around them. */
export function wordsOf({ lines }: Turn): string {
  const words = lines.filter((line) => !NO_WORDS.has(line.trim()) && !FILE_SIZE.test(line)).map(withoutEdited);
  return words.join('\n').trim();
}

function withoutEdited(line: string): string {
  const mark = EDITED.find((each) => line.endsWith(each));
  return mark ? line.slice(0, -mark.length) : line;
}
