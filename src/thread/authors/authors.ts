import type { Attribution } from '../attribution/index.ts';
import type { Confidence } from '../block.ts';
import { looksLikeCode, looksLikePatch } from '../code.ts';
import { isBeyondAscii } from '../fold.ts';
import { isList, peopleAmong } from '../lists.ts';
import { initialsOf } from '../marks/index.ts';
import type { Message } from '../message.ts';
import { isSamePerson, localPart, nameWords, type Person } from '../person.ts';
import type { ReadMessage, Turn } from '../reading/index.ts';
import { greetedBy } from './greeted.ts';
import { domainOf, isOfSameAccount, isOfSameProgram, SHARED_HOSTS } from './message-ids.ts';
import { inShort, signatureOf } from './signed.ts';

/** Who wrote the words of a line, and how that was found. */
export interface Authorship {
  readonly author?: Person;
  readonly confidence: Confidence;
  /** The message of the thread that the words were found in or that the level stands for. */
  readonly message?: string;
}

/** A message that a mail answers; `author` where it is at hand. */
export interface Ancestor {
  readonly id: string;
  readonly author?: Person;
}

const UNKNOWN: Authorship = { confidence: 'unknown' };
/** No level deeper than this is looked up. */
const DEEPEST = 64;

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
    if (original?.author) result[n] = { author: original.author, confidence: 'original', message: original.id };
    else if (person) {
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
  const clues = readClues(read, ancestors, remember(read, result));
  const all = [...regions].flatMap(([key, byDepth]) => [...byDepth].map(([depth, region]) => ({ key, depth, region })));
  for (const { key, depth, region } of all.sort((a, b) => a.depth - b.depth)) {
    const authorship = infer(read, region, depth, result, clues);
    for (const n of region) result[n] = authorship;
    if (key && key === read.turnAt[region[0] ?? 0] && authorship.author) clues.found.set(key, authorship.author);
  }
  return result;
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

/** Whom attributions name: who wrote, and to whom. */
function peopleIn(attributions: readonly Attribution[]): Person[] {
  return attributions.flatMap(({ person, to, recipients = [] }) => [person, to, ...recipients].filter(isDefined));
}

const isDefined = (person: Person | undefined): person is Person => person !== undefined;

/** A first name, and no initials with small letters in between (`GaGr`, `Jan`). */
const FIRST_NAME = /^\p{Lu}\p{Ll}{3,}$/u;

/** Whether the words of who declared the initials enclose a turn. */
function isWithin(turn: Turn | undefined, initials: string | undefined): boolean {
  for (let at = turn, n = 0; at && n < DEEPEST; at = at.under, n++)
    if (at.attribution.initials === initials) return true;
  return false;
}

/** The lines whose authors are known, by what they say. */
function remember(read: ReadMessage, known: readonly (Authorship | undefined)[]): Map<string, Authorship> {
  const memory = new Map<string, Authorship>();
  for (const [n, authorship] of known.entries()) {
    const key = authorship && keyOf(read.lines[n]?.body ?? '');
    if (key && !memory.has(key)) memory.set(key, authorship);
  }
  return memory;
}

/** What a mail tells of people beside its attributions. */
interface Clues {
  readonly ancestors: readonly Ancestor[];
  /** Lines that stand elsewhere in the same mail with their author known. */
  readonly memory: ReadonlyMap<string, Authorship>;
  /** Everyone the mail names, lists left out. */
  readonly known: readonly Person[];
  /** The first lines of the sender's words (`undefined`) and of each turn. */
  readonly openings: ReadonlyMap<Turn | undefined, readonly string[]>;
  /** Who wrote a turn whose attribution does not say. */
  readonly found: Map<Turn, Person>;
  /** Who wrote the first words of each level that was asked for. */
  readonly atLevel: Map<number, Person | undefined>;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Whether the mail may be between two people: it is sent to no list and names nobody else. On lists the third mail is mostly a third person's. */
  readonly mayBeAlone: boolean;
}

function readClues(read: ReadMessage, ancestors: readonly Ancestor[], memory: ReadonlyMap<string, Authorship>): Clues {
  const { message, attributions } = read;
  const to = peopleAmong(message.to ?? [], message);
  const cc = peopleAmong(message.cc ?? [], message);
  const answered = message.answered ? [message.answered] : [];
  const known = differentAmong([message.author, ...peopleIn(attributions), ...to, ...cc, ...answered]);
  const openings = new Map<Turn | undefined, string[]>();
  read.lines.forEach((line, n) => {
    if (line.blank || read.attributionAt[n] || (!read.zones[n] && !read.turnAt[n])) return;
    const opening = openings.get(read.turnAt[n]);
    if (!opening) openings.set(read.turnAt[n], [line.body]);
    else if (opening.length < 2) opening.push(line.body);
  });
  const mayBeAlone =
    known.length <= 2 &&
    message.lists === undefined &&
    [...(message.to ?? []), ...(message.cc ?? [])].every((person) => !isList(person, message));
  return { ancestors, memory, known, openings, found: new Map(), atLevel: new Map(), to, cc, mayBeAlone };
}

/** More are a crowd, in which a name tells nothing. */
const MOST_KNOWN = 100;

/** Each of several people once; the first of a crowd. */
function differentAmong(people: readonly Person[]): Person[] {
  const seen = new Set<string>();
  const known: Person[] = [];
  for (const person of people) {
    const spelling = `${person.name ?? ''} <${person.address ?? ''}>`;
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    if (!known.some((other) => isSamePerson(other, person))) known.push(person);
    if (known.length === MOST_KNOWN) break;
  }
  return known;
}

/**
 * Who wrote words that no attribution introduces, surest sign first: the ancestor at hand that the level stands for; whom In-Reply-To names;
 * whom the header block above was sent to; the same words elsewhere in the mail; code that only looks quoted, because a prompt stands in front; the
 * name at their end; whom the one who quotes them addresses; References, To and Cc; and that two people take turns.
 */
function infer(
  read: ReadMessage,
  region: readonly number[],
  depth: number,
  result: readonly (Authorship | undefined)[],
  clues: Clues,
): Authorship {
  const [first = 0] = region;
  const turn = read.turnAt[first];
  const above = turn ? turn.under : read.aboveAt[first];
  const level = Math.max(1, turn?.level ?? depth);
  const authorOf = (of: Turn | undefined) => of && (of.attribution.person ?? clues.found.get(of));
  const quoter = above?.level === level - 1 ? authorOf(above) : quoterOf(read, first, level, result);

  const isPatch = () => looksLikePatch(region.map((n) => read.lines[n]?.body ?? ''));
  if (quoter && !turn && isCode(read, region) && !isPatch()) return { author: quoter, confidence: 'alternation' };
  const ancestor = clues.ancestors[level - 1];
  if (ancestor?.author) return { author: ancestor.author, confidence: 'parent', message: ancestor.id };
  const reference = read.message.parentIds[level - 1];
  const { answered } = read.message;
  // An address alone may be another one of the sender's, where the same machine made both ids.
  if (level === 1 && answered && (answered.name || !isFromSameHost(read.message.id, reference)))
    return { author: answered, confidence: 'headers' };
  const written = writtenBy(read.message, above, authorOf);
  const account = byIdLike(reference, isOfSameAccount, written);
  if (account) return { author: account, confidence: 'headers' };
  const addressee = above?.level === level - 1 ? above.attribution.to : undefined;
  if (addressee && !isList(addressee, read.message)) return { author: addressee, confidence: 'headers' };
  for (const n of region) {
    const elsewhere = clues.memory.get(keyOf(read.lines[n]?.body ?? '') ?? '');
    if (elsewhere?.author) return elsewhere;
  }
  // Whose signature ends the quotation, and not that of who quotes it: his stands below his own words, and quoted mail quotes it too.
  const others =
    quoter && level === 1 && clues.to.length > 0
      ? clues.known.filter((person) => !isSamePerson(person, quoter))
      : clues.known;
  const signed = signatureOf(read, region, others, clues.known);
  if (signed) return { author: inShort(signed, level, quoter, clues), confidence: 'headers' };
  const sender = read.message.author;
  if (turn?.attribution.addressee && above) {
    // "You wrote" in a quotation: whoever its writer answered.
    const answered = above.under ? authorOf(above.under) : above.level === 1 ? sender : undefined;
    if (answered) return { author: answered, confidence: 'alternation' };
  }
  const before =
    above?.level === level - 1
      ? above.under
        ? authorOf(above.under)
        : level === 2
          ? sender
          : undefined
      : level === 2
        ? sender
        : undefined;
  // Who reviews a patch quotes it, and whose it is replies.
  if (before && !(quoter && isSamePerson(before, quoter)) && isPatch())
    return { author: before, confidence: 'alternation' };
  const greeted = greetedBy(read, above, clues, sender, authorOf);
  if (greeted) return { author: greeted, confidence: 'headers' };
  const hinted = hintedBy(reference, clues.known, quoter);
  if (hinted) return { author: hinted, confidence: 'headers' };
  const alike = level > 1 ? byIdLike(reference, isOfSameProgram, written) : undefined;
  if (alike) return { author: alike, confidence: 'headers' };
  const header = level === 1 ? clues.to[0] : inReplyToAll(level, clues, quoter, authorsAbove(above, authorOf));
  if (header) return { author: header, confidence: 'headers' };
  // At level 1 with nobody in To: an answer to a mail of one's own.
  if (isFromSameHost(read.message.id, read.message.parentIds[level - 1]) && (level === 1 || quoter !== sender))
    return { author: sender, confidence: 'headers' };
  const twoAbove = before ?? (level > 2 ? authorAt(level - 2, read, result, clues.atLevel) : undefined);
  if (!twoAbove || (quoter && isSamePerson(twoAbove, quoter))) return UNKNOWN;
  if (!clues.mayBeAlone) {
    // On a list the second level is mostly a third person's, but who has gone on for three levels with one other goes on with him.
    const isTalkOfTwo = level > 2 && quoter !== undefined && clues.known.length === 2;
    return isTalkOfTwo ? { author: twoAbove, confidence: 'alternation' } : UNKNOWN;
  }
  if (!before) return UNKNOWN;
  // Two people take turns, unless the message that stands there was written with another program than the sender's.
  if (before === sender && reference !== undefined && domainOf(reference) !== domainOf(read.message.id)) return UNKNOWN;
  return { author: before, confidence: 'alternation' };
}

/** Who wrote the levels that enclose a quotation, where that is known. */
function authorsAbove(
  above: Turn | undefined,
  authorOf: (turn: Turn | undefined) => Person | undefined,
): ReadonlyMap<number, Person> {
  const found = new Map<number, Person>();
  for (let turn = above; turn && found.size < DEEPEST; turn = turn.under) {
    const author = authorOf(turn);
    if (author) found.set(turn.level, author);
  }
  return found;
}

/** A message of which both the id and who wrote it are known. */
interface Written {
  readonly id: string;
  readonly author: Person;
}

/** The mail itself, and the messages that the levels above stand for. */
function writtenBy(
  message: Message,
  above: Turn | undefined,
  authorOf: (turn: Turn | undefined) => Person | undefined,
): Written[] {
  const written = [{ id: message.id, author: message.author }];
  for (let turn = above; turn; turn = turn.under) {
    const [id, author] = [message.parentIds[turn.level - 1], authorOf(turn)];
    if (id !== undefined && author) written.push({ id, author });
  }
  return written;
}

/** Who had the same mail account or program make an id, if only one person did; that may be who quotes it: people answer themselves. */
function byIdLike(
  id: string | undefined,
  isLike: (a: string, b: string) => boolean,
  written: readonly Written[],
): Person | undefined {
  if (id === undefined) return undefined;
  const [first, ...others] = written.filter((one) => isLike(one.id, id)).map(({ author }) => author);
  return first && others.every((other) => isSamePerson(other, first)) ? first : undefined;
}

/**
 * Whose machine wrote a Message-ID: the one person whose address has its host, or whose name or account stands in it
 * (`1331657448.camel@brian-desktop`).
 */
function hintedBy(id: string | undefined, known: readonly Person[], quoter: Person | undefined): Person | undefined {
  if (id === undefined) return undefined;
  const host = id.slice(id.lastIndexOf('@') + 1).toLowerCase();
  const words = new Set(host.split(/[^a-z]+/).filter((word) => word.length >= SHORTEST_HINT));
  const fits = known.filter((person) => {
    const theirs = (person.address ?? '').slice((person.address ?? '').indexOf('@') + 1).toLowerCase();
    if (
      theirs !== '' &&
      theirs.includes('.') &&
      !SHARED_HOSTS.test(theirs) &&
      (host === theirs || host.endsWith(`.${theirs}`))
    )
      return true;
    return [...nameWords(person.name ?? ''), localPart(person.address ?? '')].some((word) => words.has(word));
  });
  const [only] = fits;
  return only && fits.length === 1 && !(quoter && isSamePerson(only, quoter)) ? only : undefined;
}

const SHORTEST_HINT = 4;

/** The last words one level up, else the next: below what they quote. */
function quoterOf(
  read: ReadMessage,
  first: number,
  level: number,
  result: readonly (Authorship | undefined)[],
): Person | undefined {
  if (level === 1) return read.message.author;
  for (let n = first - 1; n >= 0 && n > first - 40; n--)
    if (read.lines[n]?.depth === level - 1 && result[n]?.author) return result[n]?.author;
  for (let n = first + 1; n < first + 40; n++) {
    const depth = read.lines[n]?.depth ?? 0;
    if (depth < level - 1) break;
    if (depth === level - 1 && result[n]?.author) return result[n]?.author;
  }
  return undefined;
}

/** Mail programs write their machine's name into Message-IDs; services give everybody the same. */
function isFromSameHost(id: string, other: string | undefined): boolean {
  const host = id.slice(id.lastIndexOf('@') + 1).toLowerCase();
  return (
    other !== undefined && host.includes('.') && !SHARED_HOSTS.test(host) && other.toLowerCase().endsWith(`@${host}`)
  );
}

/** Who wrote the first words of a level further out, where that is known; each level is looked through once. */
function authorAt(
  level: number,
  read: ReadMessage,
  result: readonly (Authorship | undefined)[],
  known: Map<number, Person | undefined>,
): Person | undefined {
  if (!known.has(level)) {
    const first = read.lines.findIndex((line, n) => line.depth === level && result[n]?.author !== undefined);
    known.set(level, result[first]?.author);
  }
  return known.get(level);
}

/** Enough letters to tell a line from others. */
function keyOf(body: string): string | undefined {
  const lower = body.toLowerCase();
  const key = isBeyondAscii(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, '') : lower.replace(/[^a-z0-9]+/g, '');
  return key.length >= 16 ? key : undefined;
}

/** A console's prompt, not a quote mark: nothing but code stands behind it. */
function isCode(read: ReadMessage, region: readonly number[]): boolean {
  return looksLikeCode(region.map((n) => read.lines[n]?.body ?? ''));
}

/**
 * "Reply to all" builds Cc, or To behind its first, from the To and Cc of the mail answered, and that mail's To is the one before: so the first of
 * them is who wrote level 2, the next level 3. Who is known to have written a level above has no claim to another.
 */
function inReplyToAll(
  level: number,
  clues: Clues,
  quoter: Person | undefined,
  above: ReadonlyMap<number, Person>,
): Person | undefined {
  const recipients = [...clues.to.slice(1), ...clues.cc];
  if (recipients.length === 0 || recipients.length > 6) return undefined;
  const told = [...above].filter(([at]) => at > 1 && at < level).length;
  const others = recipients.filter((person) => ![...above.values()].some((known) => isSamePerson(known, person)));
  const person = others[level - 2 - told];
  return person && !(quoter && isSamePerson(person, quoter)) ? person : undefined;
}
