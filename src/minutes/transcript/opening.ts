import type { Person } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';
import { type Entry, isOf } from './lexicon.ts';
import { isOpenPattern, type Pattern } from './phrase-book.ts';
import { type Comment, endOf } from './phrases.ts';

/** How many interjections and disjuncts may stand before a sentence's opening. */
const MOST_BEFORE = 3;

/** A form of address and the blanks behind it: a comma, colon or dash sets it off, an "@" marks it, or it is all that is asked ("Karla?"). */
const ADDRESS = /^(?:@\S*|[^\s,、:–-]+(?: [^\s,、:–-]+){0,2} ?(?:[,、:–-]|(?<=\?)$))\s*/;

/** "Great, go ahead", "ann: thanks! will do": a few words and then a comma or an exclamation mark. */
const SET_OFF = /^(?:[^\s,!]+ ){0,3}[^\s,!]+[,!] \S/;

/** How many people a sentence may address in front, one after the other: "ann: bob: is it you?" */
const MOST_ADDRESSED = 4;

/** How a sentence begins. */
interface Opening {
  /** Up to which word it opens: after forms of address, interjections and disjuncts. */
  readonly opening: number;
  /** What it opens with only to comment on the rest. */
  readonly comment: Comment | undefined;
  /** How many words address somebody by name, and whom, the first of them. */
  readonly addressing: number;
  readonly addressee: Person | undefined;
}

/** Reads how a sentence begins. `entries` and `borders` are of the words. */
export function openingOf(
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  text: string,
  language: Language,
  names: ReadonlyMap<string, Person>,
  borders: ReadonlySet<number>,
): Opening {
  const { addressee, addressing } = plainAddressIn(words, entries, names) ?? addressIn(words, text, names);
  let at = addressing;
  let comment: Comment | undefined;
  for (let n = 0; n < MOST_BEFORE && at < words.length - 1; n++) {
    const disjunct = disjunctAt(entries, at, borders, language);
    if (disjunct) {
      if (disjunct.isComment) comment = { from: at, to: disjunct.to };
      at = disjunct.to;
      continue;
    }
    const kinds = entries[at]?.kinds ?? 0;
    if (!isOf(kinds, 'interjections') && !(isOf(kinds, 'exclamations') && SET_OFF.test(text))) break;
    at++;
  }
  return { opening: at, comment, addressing, addressee };
}

/**
 * The longest disjunct that stands at a place and is not all that is said: the word behind it, and whether a mark sets it off as a comment. One with
 * any word in it ("With that version, …") needs a mark before and behind, and is no mere comment.
 */
function disjunctAt(
  entries: readonly (Entry | undefined)[],
  at: number,
  borders: ReadonlySet<number>,
  language: Language,
): { to: number; isComment: boolean } | undefined {
  let longest: { to: number; isComment: boolean } | undefined;
  for (const disjunct of entries[at]?.disjuncts ?? NO_DISJUNCTS) {
    const to = endOf(disjunct, entries, at);
    if (to === undefined || to >= entries.length || to <= (longest?.to ?? at)) continue;
    const isOpen = isOpenPattern(disjunct);
    const isSetOff = borders.has(to);
    if (isOpen ? isSetOff && (at === 0 || borders.has(at)) : isSetOff || !language.verbSecond)
      longest = { to, isComment: isSetOff && !isOpen };
  }
  return longest;
}

const NO_DISJUNCTS: readonly Pattern[] = [];

/** "ann ok", "bo thanks!": in so few words nobody is spoken of, and a name in front needs no comma. */
const MOST_PLAINLY_ADDRESSED = 3;

function plainAddressIn(
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  names: ReadonlyMap<string, Person>,
): { addressee: Person; addressing: number } | undefined {
  const kinds = entries[1]?.kinds ?? 0;
  if (words.length > MOST_PLAINLY_ADDRESSED || !(isOf(kinds, 'interjections') || isOf(kinds, 'exclamations')))
    return undefined;
  const addressee = names.get(words[0] ?? '');
  return addressee && { addressee, addressing: 1 };
}

function addressIn(
  words: readonly string[],
  text: string,
  names: ReadonlyMap<string, Person>,
): { addressee: Person | undefined; addressing: number } {
  let addressee: Person | undefined;
  let addressing = 0;
  let rest = text;
  for (let n = 0; n < MOST_ADDRESSED; n++) {
    const form = ADDRESS.exec(rest)?.[0];
    const next = form === undefined ? undefined : addressOf(words.slice(addressing, addressing + 2), names);
    if (form === undefined || !next) break;
    addressee ??= next.person;
    addressing += next.length;
    rest = rest.slice(form.length);
  }
  return { addressee, addressing };
}

/** Whom the first words name, and how many of them. */
function addressOf(
  words: readonly string[],
  names: ReadonlyMap<string, Person>,
): { person: Person; length: number } | undefined {
  for (const length of [2, 1]) {
    const person = names.get(words.slice(0, length).join(' '));
    if (person) return { person, length };
  }
  return undefined;
}
