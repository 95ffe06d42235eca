import type { Confidence } from './block.ts';
import type { Turn } from './chain.ts';
import { looksLikeCode } from './code.ts';
import { fold, isBeyondAscii } from './fold.ts';
import { EVERYBODY, GREETINGS, SIGN_OFFS } from './greeting-words.ts';
import type { Message } from './message.ts';
import { domainOf, isOfSameAccount, isOfSameProgram, SHARED_HOSTS } from './message-ids.ts';
import { localPart, nameWords, type Person } from './person.ts';
import type { ReadMessage } from './read.ts';
import { strip, stripEnd } from './strip.ts';

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
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (!line || zones[n] || attributionAt[n]) continue;
    const original = originals[n];
    const person = turnAt[n]?.attribution.person;
    if (original?.author) result[n] = { author: original.author, confidence: 'original', message: original.id };
    else if (person) {
      let authorship = byAttribution.get(person);
      if (!authorship) {
        authorship = { author: person, confidence: 'attribution' };
        byAttribution.set(person, authorship);
      }
      result[n] = authorship;
    } else {
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
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Whether the mail may be between two people: it is sent to no list and names nobody else. On lists the third mail is mostly a third person's. */
  readonly mayBeAlone: boolean;
}

function readClues(read: ReadMessage, ancestors: readonly Ancestor[], memory: ReadonlyMap<string, Authorship>): Clues {
  const { message, attributions } = read;
  const to = (message.to ?? []).filter((person) => !isList(person));
  const cc = (message.cc ?? []).filter((person) => !isList(person));
  const named = attributions
    .flatMap(({ person, to: addressee }) => [person, addressee])
    .filter((person) => person !== undefined);
  const known: Person[] = [];
  for (const person of [message.author, ...named, ...to, ...cc])
    if (!known.some((other) => isSame(other, person))) known.push(person);
  const openings = new Map<Turn | undefined, string[]>();
  read.lines.forEach((line, n) => {
    if (line.blank || read.attributionAt[n] || (!read.zones[n] && !read.turnAt[n])) return;
    const opening = openings.get(read.turnAt[n]);
    if (!opening) openings.set(read.turnAt[n], [line.body]);
    else if (opening.length < 2) opening.push(line.body);
  });
  const mayBeAlone =
    known.length <= 2 && [...(message.to ?? []), ...(message.cc ?? [])].every((person) => !isList(person));
  return { ancestors, memory, known, openings, found: new Map(), to, cc, mayBeAlone };
}

/**
 * Who wrote words that no attribution introduces, surest sign first: the ancestor at hand that the level stands for; whom the header block
 * above was sent to; the same words elsewhere in the mail; code that only looks quoted, because a prompt stands in front; the
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

  if (quoter && !turn && isCode(read, region)) return { author: quoter, confidence: 'alternation' };
  const ancestor = clues.ancestors[level - 1];
  if (ancestor?.author) return { author: ancestor.author, confidence: 'parent', message: ancestor.id };
  const reference = read.message.parentIds[level - 1];
  const written = writtenBy(read.message, above, authorOf);
  const account = byIdLike(reference, isOfSameAccount, written);
  if (account) return { author: account, confidence: 'headers' };
  const addressee = above?.level === level - 1 ? above.attribution.to : undefined;
  if (addressee && !isList(addressee)) return { author: addressee, confidence: 'headers' };
  for (const n of region) {
    const elsewhere = clues.memory.get(keyOf(read.lines[n]?.body ?? '') ?? '');
    if (elsewhere?.author) return elsewhere;
  }
  // Whose signature ends the quotation, and not that of who quotes it: his stands below his own words, and quoted mail quotes it too.
  const others =
    quoter && level === 1 && clues.to.length > 0
      ? clues.known.filter((person) => !isSame(person, quoter))
      : clues.known;
  const signed = signatureOf(read, region, others, clues.known);
  if (signed) return { author: inShort(signed, level, quoter, clues), confidence: 'headers' };
  const sender = read.message.author;
  if (turn?.attribution.addressee && above) {
    // "You wrote" in a quotation: whoever its writer answered.
    const answered = above.under ? authorOf(above.under) : above.level === 1 ? sender : undefined;
    if (answered) return { author: answered, confidence: 'alternation' };
  }
  const greeted = greetedBy(read, above, clues, sender, authorOf);
  if (greeted) return { author: greeted, confidence: 'headers' };
  const hinted = hintedBy(reference, clues.known, quoter);
  if (hinted) return { author: hinted, confidence: 'headers' };
  const header = level === 1 ? clues.to[0] : inReplyToAll(level, clues, quoter);
  if (header) return { author: header, confidence: 'headers' };
  // At level 1 with nobody in To: an answer to a mail of one's own.
  if (isFromSameHost(read.message.id, read.message.parentIds[level - 1]) && (level === 1 || quoter !== sender))
    return { author: sender, confidence: 'headers' };
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
  const alike = level > 1 ? byIdLike(reference, isOfSameProgram, written) : undefined;
  if (alike) return { author: alike, confidence: 'headers' };
  if (!before || (quoter && isSame(before, quoter))) return UNKNOWN;
  if (!clues.mayBeAlone) return UNKNOWN;
  // Two people take turns, unless the message that stands there was written with another program than the sender's.
  if (before === sender && reference !== undefined && domainOf(reference) !== domainOf(read.message.id)) return UNKNOWN;
  return { author: before, confidence: 'alternation' };
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
  return first && others.every((other) => isSame(other, first)) ? first : undefined;
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
  return only && fits.length === 1 && !(quoter && isSame(only, quoter)) ? only : undefined;
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
 * "Steve" below words of Stephen: what people call themselves mostly begins like their name. At the first level it is whom the mail is sent to,
 * if nobody else gets it; at the others the one person the mail names who fits.
 */
function inShort(signed: Person, level: number, quoter: Person | undefined, { to, known }: Clues): Person {
  const short = fold(signed.name ?? '');
  if (known.includes(signed) || short.includes(' ')) return signed;
  const begins = (person: Person, letters: number) =>
    fold(person.name ?? '').slice(0, letters) === short.slice(0, letters);
  const fits =
    level === 1
      ? to.filter((person) => to.length === 1 && begins(person, 1))
      : known.filter((person) => begins(person, 2) && !(quoter && isSame(person, quoter)));
  return (fits.length === 1 && fits[0]) || signed;
}

const SIGN_OFF_WORDS = new Set(SIGN_OFFS);

/** Whose name stands alone at the end of a region. */
function signatureOf(
  read: ReadMessage,
  region: readonly number[],
  possible: readonly Person[],
  known: readonly Person[],
): Person | undefined {
  let seen = 0;
  for (let at = region.length - 1; at >= 0 && seen < 8; at--) {
    const line = read.lines[region[at] ?? 0];
    if (!line || line.blank) continue;
    seen++;
    const text = strip(line.body.trim(), '-–—~* ', '.,');
    const words = nameWords(text);
    if (text.length > 60 || words.length === 0 || words.length > 5) continue;
    const fits = possible.filter((person) => bears(person, words));
    if (fits.length === 1) return fits[0];
    if (fits.length === 0 && known.some((person) => bears(person, words))) continue;
    if (SIGN_OFF_WORDS.has(fold(text)) || GREETING_WORDS.has(fold(text))) continue;
    const [name = ''] = text.split(/, | - | \| /, 1);
    const previous = read.lines[(region[at] ?? 0) - 1];
    const afterSignOff = SIGN_OFF_WORDS.has(stripEnd(fold(previous?.body ?? ''), ',.!'));
    if (FULL_NAME.test(name) && (afterSignOff || previous?.blank)) return { name };
    if (seen === 1 && FIRST_NAME.test(text) && (afterSignOff || previous?.blank)) return { name: text };
  }
  return undefined;
}

const FULL_NAME = /^\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}[\p{L}'-]{0,20}){1,2}$/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}{2,12}$/u;

/** Whether all the words are of the person's name, the first name or the whole of it. */
function bears(person: Person, words: readonly string[]): boolean {
  const name = nameWords(person.name ?? '');
  return (
    name.length > 0 &&
    words.every((word) => name.includes(word)) &&
    (words.length > 1 || words[0] === name[0] || name.length === 1)
  );
}

const GREETING_WORDS = new Set(GREETINGS);

/**
 * Whom the words around address ("Hi Ann,", "Ann:", "Thanks Ann for …"): the words right around speak to whoever they answer; words further
 * out to somebody in between, so those who quote on the way are left out, and a name that nobody known has counts too.
 */
function greetedBy(
  read: ReadMessage,
  above: Turn | undefined,
  clues: Clues,
  sender: Person,
  authorOf: (turn: Turn | undefined) => Person | undefined,
): Person | undefined {
  const not = [(above ? authorOf(above) : undefined) ?? sender];
  let unknown: Person | undefined;
  let outwards = 0;
  for (let turn = above; outwards < FARTHEST_GREETING; turn = turn.under) {
    outwards++;
    for (const line of clues.openings.get(turn) ?? [])
      for (const name of addressed(line)) {
        const fits = clues.known.filter((person) => bears(person, nameWords(name)));
        const [only] = fits;
        if (only && fits.length === 1 && !not.some((other) => isSame(other, only))) return only;
        if (fits.length === 0 && turn && namesSomebody(name) && (GREETED.test(line) || NAME_ALONE.test(line.trim())))
          unknown ??= { name: inFull(name, read) };
      }
    if (!turn) break;
    for (const person of [authorOf(turn.under), sender]) if (person) not.push(person);
  }
  return unknown;
}

/** The full name where a first name stands with one and only one surname in the mail. */
function inFull(name: string, read: ReadMessage): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return name;
  const found = new Set<string>();
  for (const { body } of read.lines) {
    const at = body.slice(0, 300).indexOf(`${name} `);
    const surname =
      at < 0 ? undefined : /^ (\p{Lu}\p{Ll}{2,20})(?=$|[\s,.<(])/u.exec(body.slice(at + name.length, at + 60))?.[1];
    if (surname) found.add(`${name} ${surname}`);
  }
  const [only] = found;
  return only && found.size === 1 ? only : name;
}

/** So many levels out somebody may still be addressed who wrote the words in question. */
const FARTHEST_GREETING = 8;

const NOBODY = new Set(EVERYBODY);

/** "Ann", not "all" nor "List". */
function namesSomebody(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    !SIGN_OFF_WORDS.has(fold(name)) &&
    !fold(name)
      .split(' ')
      .some((word) => NOBODY.has(word))
  );
}

/** "Ann," on a line of its own. */
const NAME_ALONE = /^\p{Lu}\p{Ll}{1,15}[,:!]$/u;
const GREETED =
  /^\s*(?:hi|hello|hey|dear|thanks|thank you|hallo|liebe[rs]?|bonjour|cher|ch[eè]re|hola|ciao|caro|cara|beste|hej|ol[áa])\s/i;

const SEVERAL_NAMES = /,? (?:and|und|et|y|e|&) |, /;

/** The names that a line speaks to. */
function addressed(line: string): string[] {
  const text = line.trim().slice(0, 80);
  let words = text.split(/\s+/);
  let greeted = false;
  while (words.length > 0 && GREETING_WORDS.has(stripEnd(fold(words[0] ?? ''), ',!'))) {
    words = words.slice(1);
    greeted = true;
  }
  const rest = words.join(' ');
  if (greeted) {
    const run =
      /^(?:@?\p{Lu}[\p{L}.'-]*(?:,? (?:and|und|et|y|e|&) |, | |$)){1,6}/u.exec(rest)?.[0] ??
      /^\p{L}+(?=,|$|:|!)/u.exec(rest)?.[0];
    // "Dear Ann When I run this": the sentence goes on, so no more than the first word is the name.
    const isWhole = run !== undefined && /^[,:!.)\s]*$|^[,:!]/.test(rest.slice(run.trimEnd().length));
    const names = isWhole || !run || SEVERAL_NAMES.test(run) ? run : run.split(' ', 1)[0];
    return names
      ? names
          .split(SEVERAL_NAMES)
          .map((name) => name.replace(/[,:!@]/g, '').trim())
          .filter(Boolean)
      : [];
  }
  const alone = /^@?(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})[,:!]?$/u.exec(rest);
  return alone?.[1] ? [alone[1]] : [];
}

/**
 * "Reply to all" builds Cc from the To and Cc of the mail answered, and that mail's To is the one before: so the first of Cc is who wrote level 2, the
 * next level 3.
 */
function inReplyToAll(level: number, clues: Clues, quoter: Person | undefined): Person | undefined {
  if (clues.cc.length === 0 || clues.cc.length > 6) return undefined;
  const person = clues.cc[level - 2];
  return person && !(quoter && isSame(person, quoter)) ? person : undefined;
}

/** Words that tell a list's address from a person's. */
const LIST_WORDS =
  /(?:^|[-_.])(?:lists?|users?|devel|dev|discuss|announce|help|sig|request|bounces|owner|core|kernel|bugs?|team|all|info|members|general|patches|group|committee|workshop|wg|public|ietf|www)(?:[-_.]|$)/;

/** "Boiler Working Group" */
const LIST_NAME = / (?:list|group|committee|developers|users|team)$/;

function isList(person: Person): boolean {
  const local = localPart(person.address ?? '');
  const name = fold(person.name ?? '');
  if (name.includes(' ') && !/\b(?:list|group|users|developers|committee|discussion|announcements)\b/.test(name))
    return false;
  // Without a name, hyphens in the account are a list's (`w3c-wai-ig`).
  if (name === '' || name === fold(person.address ?? ''))
    if (/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){1,3}$/.test(local) && !(person.address ?? '').includes('gmane'))
      return true;
  return (
    LIST_NAME.test(name) ||
    LIST_WORDS.test(local || name) ||
    LIST_WORDS.test(name) ||
    (name !== '' && name === local && name.includes('-'))
  );
}

function isSame(a: Person, b: Person): boolean {
  if (a.address && b.address && a.address.toLowerCase() === b.address.toLowerCase()) return true;
  const [first, second] = [nameWords(a.name ?? ''), nameWords(b.name ?? '')];
  return first.length > 0 && first.length === second.length && first.every((word) => second.includes(word));
}
