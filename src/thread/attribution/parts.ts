import { fold, spellings } from '../fold.ts';
import { GREETINGS } from '../greeting-words.ts';
import type { Person } from '../person.ts';
import { isOfDate, mayEndDate, readDate } from './dates.ts';
import { readName } from './names.ts';
import { phrases, readPhrase } from './phrases.ts';
import { isReferenceLead, skipReference } from './reference.ts';
import { keyOf, textOf, type Word } from './word.ts';
import { ADVERBS, AFTER_NAME, LEADS, TITLES, YOU } from './words.ts';

/** What an attribution line says. */
export interface Introduction {
  readonly person?: Person;
  /** Whom the quoted words were said to, where it names them. */
  readonly recipients?: readonly Person[];
  /** "You wrote": the person is whoever the message is addressed to. */
  readonly addressee?: true;
  /** The date as it stands in the line. */
  readonly date?: string;
  /** Too little to tell it from prose (a name and the verb only, or no verb and no colon), so it counts only above a quotation. */
  readonly bare?: true;
  /** Said with a word that prose has as often, so it counts only above deeper quotations. */
  readonly weak?: true;
}

/** Lead, date, name and address in the order that nearly all programs write them; nothing where something else is left over. */
export function describe(words: readonly Word[], leadAllowed: boolean): Introduction | undefined {
  return introductionOf(partsOf(words, leadAllowed));
}

/** The same where a date must be among them. */
export function describeDated(words: readonly Word[]): Introduction | undefined {
  const parts = partsOf(words, false);
  return parts.when === undefined ? undefined : introductionOf(parts);
}

/** What a line says beside its verb. */
interface Parts {
  readonly when: string | undefined;
  /** The date is a day of the week alone. */
  readonly weekdayOnly: boolean;
  /** The words that the date leaves. */
  readonly who: readonly Word[];
}

function partsOf(words: readonly Word[], leadAllowed: boolean): Parts {
  let at = leadAllowed || readDate(words, 0).digits === 0 ? readPhrase(words, 0, LEAD_PHRASES) : 0;
  let date = readDate(words, at);
  if (isReferenceLead(words)) {
    at = skipReference(words);
    date = readDate(words, at);
  } else if (date.end === at && at > 0) {
    at = 0;
    date = readDate(words, at);
  }
  // A day of the week alone ("On Thursday, X wrote:") is prose as often.
  const weekdayOnly = date.digits === 0 && at > 0 && date.end > at;
  const dated = date.digits > 0 || weekdayOnly ? textOf(words.slice(at, date.end)) : undefined;
  let rest = words.slice(dated ? date.end : at);
  // "On <date>, in message <id>, X wrote:"
  if (dated && isReferenceLead(rest)) rest = rest.slice(skipReference(rest));
  // "* X <address> [2010-11-15 09:34]:" and "X (2010-11-15):"
  let trailing: string | undefined;
  if (!dated && rest.length > 1 && mayEndDate(rest.at(-1))) {
    for (let n = 1; n < rest.length; n++) {
      const end = readDate(rest, n);
      if (end.digits > 0 && end.end === rest.length) {
        trailing = textOf(rest.slice(n));
        rest = rest.slice(0, n);
        // "According to X on <date>:", "begin quoting X as of <date>:"
        while (rest.length > 1 && /^(?:on|at|as|of|from|le|am|den|op|el|il|dnia|@)$/.test(rest.at(-1)?.key ?? ''))
          rest = rest.slice(0, -1);
        break;
      }
    }
  }
  return { when: dated ?? trailing, weekdayOnly, who: rest };
}

function introductionOf({ when, weekdayOnly, who }: Parts): Introduction | undefined {
  let rest = who;
  while (rest.length > 0 && (TITLE_WORDS.has(rest[0]?.key ?? '') || /^[-–—,|]+$/.test(rest[0]?.raw ?? '')))
    rest = rest.slice(1);
  while (rest.length > 1 && isAdverb(rest.at(-1)?.raw ?? '')) rest = rest.slice(0, -1);
  while (rest.length > 1 && ADVERB_WORDS.has(rest[0]?.key ?? '')) rest = rest.slice(1);
  while (rest.length > 1 && isAside(rest[0])) rest = rest.slice(1);
  if (rest.length === 0) return when ? { date: when } : undefined;
  if (rest.length === 1 && YOU_WORDS.has(rest[0]?.key ?? ''))
    return { addressee: true, ...(when ? { date: when } : { bare: true }) };
  rest = rest.filter((word, n) => n === 0 || !AFTER_NAMES.has(word.key));
  const person = readName(rest, when !== undefined);
  if (!person) return undefined;
  const told = person.address !== undefined || (when !== undefined && !weekdayOnly);
  return { person, ...(when ? { date: when } : {}), ...(told ? {} : { bare: true }) };
}

/** "Hallo, Ann Lee", "Apparently, Ann Lee" */
function isAside(word: Word | undefined): boolean {
  if (!word?.raw.endsWith(',')) return false;
  return GREETINGS.has(word.key) || /ly,$/.test(word.raw);
}

/** "Ann once", "Ann Lee eloquently" */
function isAdverb(raw: string): boolean {
  return ADVERB_WORDS.has(keyOf(raw)) || /^\p{Ll}{3,14}ly,?$/u.test(raw);
}

/** What was read, with a date that stands elsewhere in the line: it needs no quotation below it to be an attribution. */
export function withDate(read: Introduction, date: string | undefined): Introduction {
  if (!date) return read;
  const { bare: _, ...rest } = read;
  return { ...rest, date };
}

const ADVERB_WORDS = new Set(ADVERBS);

const LEAD_PHRASES = phrases([...LEADS, 'à', 'a', 'o', 'в', 'у', 'ב', '在', '于', '於']);

/** Whether a line that begins with the word may lead in to a date: "On", "Den". */
export function isLead(word: string): boolean {
  return LEAD_WORDS.has(fold(word));
}

const LEAD_WORDS = new Set(LEADS.map(fold));

const TITLE_WORDS = new Set(TITLES.flatMap((title) => [fold(title), ...spellings(title)]));

const AFTER_NAMES = new Set(AFTER_NAME.map(keyOf));

const YOU_WORDS = new Set(YOU.map(fold));

/** Whether a word can stand in no other place than a name's. */
export function isOnlyName(word: string): boolean {
  const key = keyOf(word);
  return !(TITLE_WORDS.has(key) || ADVERB_WORDS.has(key) || AFTER_NAMES.has(key) || isOfDate(key));
}
