import { fold } from '../fold.ts';
import { GREETINGS, SIGN_OFFS } from '../greeting-words.ts';
import { bears, findAddress, isSamePerson, nameWords, type Person } from '../person.ts';
import type { ReadMessage } from '../reading/index.ts';
import { strip, stripEnd } from '../strip.ts';
import { OFFICES } from '../zones/index.ts';

/**
 * "Steve" below words of Stephen: what people call themselves mostly begins like their name, or is what their address begins with. At the first level it is whom the mail is sent to,
 * if nobody else gets it; at the others the one person the mail names who fits.
 */
export function inShort(
  signed: Person,
  level: number,
  quoter: Person | undefined,
  { to, known }: { readonly to: readonly Person[]; readonly known: readonly Person[] },
): Person {
  const short = fold(signed.name ?? '');
  if (known.includes(signed) || short.includes(' ')) return signed;
  const begins = (person: Person, letters: number) =>
    fold(person.name ?? '').slice(0, letters) === short.slice(0, letters);
  const fits =
    level === 1
      ? to.filter((person) => to.length === 1 && (begins(person, 1) || accountOf(person) === short))
      : known.filter((person) => begins(person, 2) && !(quoter && isSamePerson(person, quoter)));
  return (fits.length === 1 && fits[0]) || signed;
}

function accountOf({ address = '' }: Person): string {
  return address.split('@', 1)[0]?.toLowerCase() ?? '';
}

/** How many lines with words from its end a quotation is looked through for a name. */
const FARTHEST_NAME = 8;
/** A separator further from the end than this many lines stands in the middle of something. */
const LONGEST_SIGNATURE = 20;

/** Whose name stands alone at the end of a quotation: above its signature's separator, where it has one, else in the signature. */
export function signatureOf(
  read: ReadMessage,
  region: readonly number[],
  possible: readonly Person[],
  known: readonly Person[],
): Person | undefined {
  const separator = separatorIn(read, region);
  if (separator === undefined) return nameAtEnd(read, region, possible, known, false);
  const below = region.slice(separator + 1, separator + 1 + FARTHEST_NAME);
  const signed = nameAtEnd(read, region.slice(0, separator), possible, known, true);
  if (!signed) return nameAtEnd(read, below, possible, known, false);
  return known.includes(signed) ? signed : (inFull(signed, read, below) ?? signed);
}

/** "Steve" above a signature that begins with "Stephen Moor", whatever else stands on its line. */
function inFull({ name = '' }: Person, read: ReadMessage, signature: readonly number[]): Person | undefined {
  const first = read.lines[signature.find((n) => !read.lines[n]?.blank) ?? -1]?.body.slice(0, 80) ?? '';
  const [full] = NAME_IN_FRONT.exec(first) ?? [];
  return full && !name.includes(' ') && fold(full).startsWith(fold(name).slice(0, 2)) ? { name: full } : undefined;
}

const NAME_IN_FRONT = /^\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}[\p{L}'-]{0,20})(?=\s|,|$)/u;

/** Where in the region the separator of a signature or of a list's footer is, if its end has one; the first of several. */
function separatorIn(read: ReadMessage, region: readonly number[]): number | undefined {
  let found: number | undefined;
  for (let at = region.length - 1, seen = 0; at >= 0 && seen < LONGEST_SIGNATURE; at--) {
    const line = read.lines[region[at] ?? 0];
    if (!line || line.blank) continue;
    seen++;
    if (SEPARATOR.test(line.body)) found = at;
  }
  return found;
}

const SEPARATOR = /^(?:--|_{10,}|-{20,})\s{0,3}$/;

/** @param separated whether a separator follows: then a first name right above it needs nothing else to be one */
function nameAtEnd(
  read: ReadMessage,
  region: readonly number[],
  possible: readonly Person[],
  known: readonly Person[],
  separated: boolean,
): Person | undefined {
  const top = region.findIndex((n) => !read.lines[n]?.blank);
  let seen = 0;
  let isEnd = true;
  for (let at = region.length - 1; at >= 0 && seen < FARTHEST_NAME; at--) {
    const line = read.lines[region[at] ?? 0];
    if (!line || line.blank) continue;
    seen++;
    // "Ann," at the very top greets her.
    if (at === top && seen > 1 && /[,:!]$/.test(line.body.trim())) return undefined;
    const card = readCardLine(line.body.trim());
    if (card) return possible.find((person) => isSamePerson(person, card)) ?? card;
    const text = strip(line.body.trim(), '-–—~* ', '.,');
    const words = nameWords(text);
    if (text.length <= 60 && words.length > 0 && words.length <= 5) {
      const fits = possible.filter((person) => bears(person, words));
      if (fits.length === 1) return fits[0];
      if (fits.length === 0 && known.some((person) => bears(person, words))) continue;
      if (SIGN_OFFS.has(fold(text)) || GREETINGS.has(fold(text))) continue;
      const [name = ''] = text.split(/, | - | \| /, 1);
      const previous = read.lines[(region[at] ?? 0) - 1];
      const above = previous?.body ?? '';
      const apart = previous?.blank || SEPARATOR.test(above) || SIGN_OFFS.has(stripEnd(fold(above), ',.!'));
      if (apart && NAME_APART.test(name) && !nameWords(name).some((word) => OFFICES.has(word))) return { name };
      // The first name may stand above the lines of a signature without a separator.
      const last = seen === 1 ? separated || apart : apart && isEnd && read.lines[(region[at] ?? 0) + 1]?.blank;
      if (last && FIRST_NAME.test(text)) return { name: text };
      if (seen === 1 && DASHED_NAME.test(line.body.trim())) return { name: text };
      if (seen === 1 && previous?.blank && DASHED_APART.test(line.body.trim()) && !follows(read, region, at, DASH))
        return { name: text };
    }
    isEnd = isEnd && line.body.split(/\s+/, MOST_WORDS_OF_A_SIGNATURE + 1).length <= MOST_WORDS_OF_A_SIGNATURE;
  }
  return undefined;
}

/** "Ann B. Lee  +44 20 555 0199  ann@lee.example", "Ann Lee | E-Mail: ann@lee.example", "ann lee ann@lee.example": a card on one line. */
function readCardLine(line: string): Person | undefined {
  if (line.length > LONGEST_CARD_LINE) return undefined;
  const found = findAddress(line);
  const [name = ''] = (found && NAME_ON_CARD.exec(line.slice(0, found.start))) || [];
  if (!found || name === '') return undefined;
  const between = line.slice(name.length, found.start);
  const isCard = between === ' ' ? line.length === found.end && !line.endsWith('>') : BETWEEN_ON_CARD.test(between);
  return isCard ? { name, address: found.address } : undefined;
}

const LONGEST_CARD_LINE = 120;
const NAME_ON_CARD =
  /^\p{L}[\p{L}'-]{1,20}(?: \p{Lu}\.?)?(?: \p{L}[\p{L}'-]{1,20}){1,2}(?: (?:\dr?d|Jr\.?|Sr\.?|I{2,3}))?(?=[\s|,])/u;
/** A telephone number, a rule or a gap. */
const BETWEEN_ON_CARD =
  /^ ?(?: +\+?[\d(][\d ().-]{5,24}|[ ,]*\|| {2,80}|,? {1,40}(?=[Ee]-?[Mm]ail))[\s|]{0,8}(?:[Ee]-?[Mm]ail:? ?)?$/;

/** Whether the line with words above one in the region begins so. */
function follows(read: ReadMessage, region: readonly number[], at: number, beginning: RegExp): boolean {
  let above = at - 1;
  while (above > 0 && read.lines[region[above] ?? 0]?.blank) above--;
  return beginning.test(read.lines[region[above] ?? 0]?.body ?? '');
}

const DASH = /^\s{0,8}[-–—~*•]/;

const MOST_WORDS_OF_A_SIGNATURE = 8;
/** "Ann Lee" or "Ann B. Lee", in no need of being known: narrower than a full name is where it is looked for. */
const NAME_APART = /^\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'-]{1,20}){1,2}$/u;
/** "- niki" in a paragraph of its own, with no item of a list above. */
const DASHED_APART = /^(?:--?|[–—~]) \p{L}{3,12}$/u;
/** "--david": who leaves capitals out, too. */
const DASHED_NAME = /^(?:--?|[–—~])\p{L}{3,12}$/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}{2,12}$/u;
