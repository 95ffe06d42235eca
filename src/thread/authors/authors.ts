import type { Attribution } from '../attribution/index.ts';
import { initialsOf } from '../marks/index.ts';
import { isSamePerson, nameWords, type Person } from '../person.ts';
import type { ReadMessage, Turn } from '../reading/index.ts';
import { type Ancestor, type Authorship, DEEPEST } from './authorship.ts';
import { peopleIn, readClues } from './clues.ts';
import { infer } from './infer.ts';

/**
 * Who wrote each line that is not the sender's: whoever wrote the original, where it was found; else whom the attribution names; else, for words
 * that nobody introduces, what the mail lets one infer (`infer`).
 * @param ancestors the messages above this one, `[0]` its parent
 * @param originals by line, the message that the words were found in
 */
export function readAuthors(
  read: ReadMessage,
  ancestors: readonly Ancestor[],
  originals: readonly (Ancestor | undefined)[] = [],
): (Authorship | undefined)[] {
  const { lines, turnAt, aboveAt, zones, attributionAt } = read;
  const result: (Authorship | undefined)[] = new Array(lines.length).fill(undefined);
  const byAttribution = new Map<Person, Authorship>();
  const regions = new Map<Turn | undefined, Map<number, number[]>>();
  const declared = new Map<string, Person>();
  const byInitials = initialsReader(read);
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    const declaring = attributionAt[n];
    if (declaring?.initials && declaring.person) declared.set(declaring.initials, declaring.person);
    if (!line || zones[n] || declaring) continue;
    const original = originals[n];
    // Initials in front of a line say whose it is, wherever it stands, unless they quote somebody there without marks.
    const turn = turnAt[n];
    const marked = line.initials === undefined ? undefined : declared.get(line.initials);
    const person = marked && !isWithin(turn?.under, line.initials) ? marked : turn?.attribution.person;
    const initialled = line.initials === undefined ? undefined : byInitials(line.initials);
    const isOfAnswered =
      line.initials !== undefined && turn !== undefined && answeredBears(turn.attribution, line.initials);
    if (original?.author) result[n] = { author: original.author, confidence: 'original', message: original.id };
    else if (person && !isOfAnswered) {
      let authorship = byAttribution.get(person);
      if (!authorship) {
        authorship = { author: person, confidence: 'attribution' };
        byAttribution.set(person, authorship);
      }
      result[n] = authorship;
    } else if (initialled) result[n] = initialled;
    else {
      const key = turnAt[n] ?? aboveAt[n];
      const byDepth = regions.get(key) ?? new Map<number, number[]>();
      const depth = Math.min(line.depth, DEEPEST);
      const region = byDepth.get(depth);
      if (region) region.push(n);
      else byDepth.set(depth, [n]);
      regions.set(key, byDepth);
    }
  }
  if (regions.size === 0) return result;
  const clues = readClues(read, ancestors, result);
  const all = [...regions].flatMap(([key, byDepth]) => [...byDepth].map(([depth, region]) => ({ key, depth, region })));
  for (const { key, depth, region } of all.sort((a, b) => a.depth - b.depth)) {
    const authorship = infer(read, region, depth, result, clues);
    for (const n of region) result[n] = authorship;
    if (key && key === read.turnAt[region[0] ?? 0] && authorship.author) clues.found.set(key, authorship.author);
  }
  return result;
}

/** Whether these are the initials of whom the one who is quoted answered, where FidoNet names both above the words of both. */
function answeredBears({ form, recipients = [] }: Attribution, initials: string): boolean {
  return form === 'sentence' && recipients.some(({ name = '' }) => initialsOf(name) === initials.toLowerCase());
}

/**
 * Tells whose initials mark a line that nobody introduces: those of the one person whom the mail names with such initials or such a first name, else
 * whoever has the first name that stands there (`David> text`, as supercite quotes when it is told to). Each is looked for once.
 */
function initialsReader(read: ReadMessage): (initials: string) => Authorship | undefined {
  const found = new Map<string, Authorship | undefined>();
  let called: ReadonlyMap<string, readonly Person[]> | undefined;
  const personOf = (initials: string): Person | undefined => {
    called ??= byInitials(read);
    const fits = called.get(initials.toLowerCase());
    if (fits) return fits.length === 1 ? fits[0] : undefined;
    return FIRST_NAME.test(initials) ? { name: initials } : undefined;
  };
  return (initials) => {
    if (!found.has(initials)) {
      const person = personOf(initials);
      found.set(initials, person && { author: person, confidence: 'headers' });
    }
    return found.get(initials);
  };
}

/** Whom a mail names, by initials, first name and first letter: two for each at most, since of more than one nobody is meant. */
function byInitials({ message: { author, to = [], cc = [] }, attributions }: ReadMessage): Map<string, Person[]> {
  const called = new Map<string, Person[]>();
  for (const person of [author, ...to, ...cc, ...peopleIn(attributions)]) {
    const { name } = person;
    if (!name) continue;
    for (const key of new Set([initialsOf(name), nameWords(name)[0] ?? '', name.slice(0, 1).toLowerCase()])) {
      const fits = called.get(key);
      if (!fits) called.set(key, [person]);
      else if (fits.length < 2 && !fits.some((other) => isSamePerson(other, person))) fits.push(person);
    }
  }
  return called;
}

/** A first name, and no initials with small letters in between (`GaGr`, `Jan`). */
const FIRST_NAME = /^\p{Lu}\p{Ll}{3,}$/u;

/** Whether the words of who declared the initials enclose a turn. */
function isWithin(turn: Turn | undefined, initials: string | undefined): boolean {
  for (let at = turn, n = 0; at && n < DEEPEST; at = at.under, n++)
    if (at.attribution.initials === initials) return true;
  return false;
}
