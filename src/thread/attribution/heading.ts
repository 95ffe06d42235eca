import type { MarkedLine } from '../marks/index.ts';
import { nameWords } from '../person.ts';
import type { Attribution } from './attribution.ts';
import type { IntroductionReader } from './introduction.ts';
import type { Look } from './look.ts';
import { isLead } from './parts.ts';

/**
 * A name and a date with nothing to say that they introduce something, as Postbox puts them above what it quotes and Zendesk above what an
 * agent writes: on two lines (`Ann Lee (Lumen Support)`, `Mar 3, 2025, 09:12 GMT+1`) or, within quote marks, on one. Only a date with its
 * year and time counts, and only with a name in front that fills its line.
 */
export function readHeading({ lines, read }: Look, at: number): Attribution | undefined {
  const first = lines[at];
  if (!first || first.blank || first.body.length > LONGEST_NAME || !opensWords(lines, at)) return undefined;
  const { depth } = first;
  const body = first.body.trim();
  if (FULL_DATE.test(body)) {
    const found = readWithoutVerb(lines, at, read);
    if (found) return found;
    const split = depth > 0 ? body.search(DATE_START) : -1;
    if (split < 1) return undefined;
    const parts = readParts(body.slice(0, split), body.slice(split), read);
    return parts && { fromLine: at, toLine: at, depth, form: 'headers', ...parts };
  }
  if (!NAME.test(body)) return undefined;
  let next = at + 1;
  if (lines[next]?.blank) next++;
  const second = lines[next];
  if (!second || second.depth !== depth || second.body.length > LONGEST_DATE || !FULL_DATE.test(second.body))
    return undefined;
  const found = readParts(body, second.body.trim(), read);
  return found && hasWordsBelow(lines, next, depth)
    ? { fromLine: at, toLine: next, depth, form: 'headers', ...found }
    : undefined;
}

/**
 * "On <date>, X" right above a deeper quotation: an archive that hides addresses took the verb behind hers with it.
 */
function readWithoutVerb(lines: readonly MarkedLine[], at: number, read: IntroductionReader): Attribution | undefined {
  const [first, below] = [lines[at], lines[at + 1]];
  if (!first || !below || below.blank || below.depth !== first.depth + 1) return undefined;
  const body = first.body.trim();
  const [lead = ''] = body.split(' ', 1);
  const found = isLead(lead) ? read(`${body} wrote:`) : undefined;
  return found?.date && nameWords(found.person?.name ?? '').length > 1
    ? { fromLine: at, toLine: at, depth: first.depth, form: 'sentence', ...found }
    : undefined;
}

const LONGEST_NAME = 120;
const LONGEST_DATE = 60;
/** A year and a time of the day. */
const FULL_DATE = /(?:19|20)\d\d(?!\d)(?:.{0,24}\D|\D)\d{1,2}[:.]\d\d(?!\d)/;
/** Where a date may begin behind a name: a day of the week, a month or a number. */
const DATE_START = /(?<= )(?:\p{Lu}\p{Ll}{2,9},? )?(?:\p{Lu}\p{Ll}{2,9}\.? \d|\d{1,4}[ ./-])/u;
/** Two to four words with capitals, perhaps an organisation or address behind. */
const NAME = /^\*?\p{Lu}[\p{L}'.-]{0,24}(?: \p{Lu}[\p{L}'.-]{0,24}){1,3}\*?(?: ?[(<][^()<>]{2,80}[)>])?$/u;

function readParts(
  who: string,
  when: string,
  read: IntroductionReader,
): Pick<Attribution, 'person' | 'date'> | undefined {
  const name = who.trim();
  if (!NAME.test(name)) return undefined;
  const found = read(`On ${when}, ${name} wrote:`);
  const bare = nameWords(name.replace(/[(<][^()<>]{2,80}[)>]$/, '')).join(' ');
  return found?.person && found.date && nameWords(found.person.name ?? '').join(' ') === bare
    ? { person: found.person, date: when }
    : undefined;
}

/** Nothing of the same depth stands right above. */
function opensWords(lines: readonly MarkedLine[], at: number): boolean {
  const above = lines[at - 1];
  return above === undefined || above.blank || above.depth < (lines[at]?.depth ?? 0);
}

function hasWordsBelow(lines: readonly MarkedLine[], at: number, depth: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) if (lines[n]?.blank === false) return (lines[n]?.depth ?? 0) >= depth;
  return false;
}
