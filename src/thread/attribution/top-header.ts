import { markedLine } from '../marks/index.ts';
import type { Person } from '../person.ts';
import { readHeaderBlock } from './headers.ts';

/** The header block that a text begins with, and what stands below it. */
export interface TopHeader {
  readonly person: Person;
  readonly recipients?: readonly Person[];
  /** As it stands there. */
  readonly date?: string;
  readonly subject?: string;
  readonly body: string;
}

/** A header takes no more lines, long lists of recipients included. */
const MOST_LINES = 60;

/**
 * The header that a mail program's window shows above a mail, in any language that header blocks are known in ("Von: … Gesendet: … An: …"); undefined
 * where the text begins with anything else, a separator such as "-----Original Message-----" included: that stands above what somebody passes on.
 */
export function readTopHeader(text: string): TopHeader | undefined {
  const lines = text.split('\n');
  const top = lines.slice(0, MOST_LINES).map((line) => markedLine(0, line, line.trim() === ''));
  const block = readHeaderBlock(top, 0);
  if (!block?.person || block.separated || block.forwarded || block.toLine === block.fromLine) return undefined;
  const { person, recipients, date, subject, toLine } = block;
  return {
    person,
    ...(recipients ? { recipients } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
    body: lines
      .slice(toLine + 1)
      .join('\n')
      .replace(/^\n+/, ''),
  };
}
