import type { MarkedLine } from '../marks/index.ts';
import { readNameAlone, readSenderAlone } from './alone.ts';
import type { Attribution } from './attribution.ts';
import { readBoxes, readColumns } from './boxed.ts';
import { readGroupwise } from './groupwise.ts';
import { readHeaders } from './headed.ts';
import { readHeading } from './heading.ts';
import type { IntroductionReader } from './introduction.ts';
import { lookAt } from './look.ts';
import { readMemo } from './memo.ts';
import { readFollowup, readNotesHeading, readRuled, readSummary } from './older-headings.ts';
import { readScattered } from './scattered.ts';
import { readSentence } from './sentence.ts';
import { readSupercite } from './supercite.ts';

/**
 * All attributions of a message, in order, none overlapping another. Each form is tried on each line, those first that are sure of themselves by a
 * sign of their own (`==`, `>>>`, boxes, rules), then blocks of fields, then sentences, and last what is only a name: a sentence would take the
 * first line of a block for prose with a date, and a name alone stands in all of them.
 */
export function findAttributions(lines: readonly MarkedLine[], read: IntroductionReader): Attribution[] {
  const found: Attribution[] = [];
  const look = lookAt(lines, read);
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (!line || line.blank) continue;
    const attribution =
      readSupercite(lines, n) ??
      readGroupwise(look, n) ??
      readBoxes(lines, n, read) ??
      readColumns(lines, n, read) ??
      readSummary(lines, n) ??
      readRuled(lines, n, read) ??
      readHeaders(look, n) ??
      readMemo(look, n) ??
      readFollowup(lines, n) ??
      readNotesHeading(lines, n, read) ??
      readSentence(look, n) ??
      readScattered(look, n) ??
      readHeading(lines, n, read) ??
      readSenderAlone(lines, n) ??
      readNameAlone(lines, n);
    if (!attribution) continue;
    found.push(attribution);
    n = attribution.toLine;
  }
  return found;
}
