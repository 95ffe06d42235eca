import type { MarkedLine } from '../marks/index.ts';
import { SIGN } from '../signs.ts';
import { readNameAlone, readSenderAlone } from './alone.ts';
import type { Attribution } from './attribution.ts';
import { readBoxes, readColumns } from './boxed.ts';
import { readGroupwise } from './groupwise.ts';
import { readHeaders } from './headed.ts';
import { readHeading } from './heading.ts';
import type { IntroductionReader } from './introduction.ts';
import { ENDS_PARAGRAPH, type Look, lookAt } from './look.ts';
import { readMemo } from './memo.ts';
import { readFollowup, readNotesHeading, readRuled, readSummary } from './older-headings.ts';
import { readScattered } from './scattered.ts';
import { readSentence } from './sentence.ts';
import { readSupercite } from './supercite.ts';
import { readBugReport, readComment } from './tracker-notice.ts';

/** A form of attribution, and the signs (`SIGN`) without which it begins at no line: most lines are ruled out by them for all forms but sentences. */
interface Form {
  readonly read: (look: Look, at: number) => Attribution | undefined;
  /** The line has one of these. */
  readonly here?: number;
  /** The line and the three below it have all of these between them. */
  readonly near?: number;
}

/**
 * Those first that are sure of themselves by a sign of their own (`==`, `>>>`, boxes, rules), then blocks of fields, then sentences, and last what is only
 * a name: a sentence would take the first line of a block for prose with a date, and a name alone stands in all of them.
 */
export const FORMS: readonly Form[] = [
  { read: readSupercite, here: SIGN.equals },
  { read: readGroupwise, here: SIGN.greater, near: SIGN.digit },
  { read: readBoxes, here: SIGN.bar },
  { read: readColumns, here: SIGN.indented },
  { read: readSummary, here: SIGN.hyphen, near: SIGN.digit | SIGN.colon },
  { read: readRuled, here: SIGN.hyphen },
  { read: readComment, here: SIGN.hyphen | SIGN.digit | SIGN.colon },
  { read: readBugReport, here: SIGN.colon },
  // "Message du 05/03/25" has digits and no colon; what asks to be replied above stands as the last line of its paragraph.
  { read: readHeaders, here: SIGN.colon | SIGN.noWordFirst | SIGN.digit | ENDS_PARAGRAPH },
  { read: readMemo },
  { read: readFollowup },
  { read: readNotesHeading, near: SIGN.digit | SIGN.colon },
  { read: readSentence },
  { read: readScattered, here: SIGN.digit, near: SIGN.less },
  { read: readHeading, near: SIGN.digit },
  { read: readSenderAlone, here: SIGN.colon },
  { read: readNameAlone, here: SIGN.less },
];

/** All attributions of a message, in order, none overlapping another. */
export function findAttributions(lines: readonly MarkedLine[], read: IntroductionReader): Attribution[] {
  const found: Attribution[] = [];
  const look = lookAt(lines, read);
  for (let n = 0; n < lines.length; n++) {
    const attribution = lines[n]?.blank ? undefined : attributionAt(look, n);
    if (!attribution) continue;
    found.push(attribution);
    n = attribution.toLine;
  }
  return found;
}

function attributionAt(look: Look, at: number): Attribution | undefined {
  for (const form of FORMS) {
    const attribution = mayBegin(form, look, at) ? form.read(look, at) : undefined;
    if (attribution) return attribution;
  }
  return undefined;
}

/** Whether a line has the signs of a form. */
export function mayBegin({ here, near }: Form, look: Look, at: number): boolean {
  return (
    (here === undefined || (here & (look.signs[at] ?? 0)) !== 0) &&
    (near === undefined || (near & (look.near[at] ?? 0)) === near)
  );
}
