import { isBeyondAscii } from './fold.ts';
import { remembering } from './remembering.ts';
import { ownAddress } from './rewritten.ts';
import { isServiceAccount, withoutService } from './service-accounts.ts';
import { spellOut } from './spelt-out.ts';
import { stripEnd } from './strip.ts';

/** Somebody who writes: what a From header, an attribution line or a Discord account tells of them. At least one of the two is set. */
export interface Person {
  readonly name?: string;
  readonly address?: string;
}

/** Who wrote a text that names nobody. What is shown says so in the reader's language. */
export const NAMELESS: Person = { name: 'Unknown sender' };

/**
 * The person that a header value or the name part of an attribution line names, or nothing where it names nobody. Reads
 * `Name <address>`, `"Last, First" <address>`, `address (Name)`, `Name [mailto:address]`, a bare name and a bare address,
 * addresses hidden from harvesters (`user at host.org`, `u...@host`, `user (a) host.org`), and Outlook's
 * "List [mailto:list@host] On Behalf Of Name", which means Name.
 */
export function parsePerson(text: string): Person | undefined {
  const plain = readPlainPerson(text);
  if (plain) return plain;
  const behalf = ON_BEHALF_OF.exec(text);
  let value = behalf ? text.slice(behalf.index + behalf[0].length) : text;
  if (/\*| {2}|[^\S ]/.test(value)) value = value.replace(MASKED, ' ').replace(/[\s*]+/g, ' ');
  value = value.trim();
  let address: string | undefined;
  const found = findAddress(value);
  if (found) {
    address = ownAddress(found.address);
    value = `${value.slice(0, found.start)} ${value.slice(found.end)}`;
    // Google Groups and Outlook repeat the address as a link: <mailto:address>
    for (let again = findAddress(value); again; again = findAddress(value))
      value = `${value.slice(0, again.start)} ${value.slice(again.end)}`;
  }
  const name = tidyName(value);
  // "Name via List": the address is the list's, unless the list hid the person's in it.
  if (name && address && address === found?.address && / via \S/i.test(value)) return { name };
  if (!name && !address) return undefined;
  return personOf(name, address);
}

/** A person of whom that much is known. What a service sends in somebody's name has the service's address, which is not theirs. */
export function personOf(name: string | undefined, address: string | undefined): Person {
  if (!name) return address ? { address } : {};
  if (!address) return { name };
  return isServiceAccount(address) ? { name: withoutService(name) } : { name, address };
}

/**
 * `Name Surname <address>` of nothing but ASCII letters and digits, as most people are named, in one look; nothing for any other form, which may
 * name somebody all the same.
 */
export function readPlainPerson(text: string): Person | undefined {
  const [, name, address] = (text.length <= LONGEST_PLAIN && PLAIN_PERSON.exec(text)) || [];
  return name && address && !NAMES_ANOTHER.test(name) ? personOf(name, address) : undefined;
}

const LONGEST_PLAIN = 120;
const PLAIN_PERSON =
  /^([A-Z0-9][A-Za-z0-9]*(?: [A-Z0-9][A-Za-z0-9]*){1,3}) <([A-Za-z0-9][A-Za-z0-9._+-]{0,40}@[A-Za-z0-9][A-Za-z0-9-]{0,40}(?:\.[A-Za-z0-9-]{1,40}){0,4}\.[A-Za-z0-9]{1,20})>$/;
/** Words of "on behalf of" in the languages of `ON_BEHALF_OF`, and of what lists add to a name. */
const NAMES_ANOTHER = /\b(?:of|von|part|nombre|nome|conto|namens|imieniu|via)\b/i;

/** GitHub hides addresses in what it publishes of mails. */
const MASKED = /<?\*{3}@\*{3}\.\*{3}>?/;

/** Outlook names the list first and who wrote afterwards: "On Behalf Of", in the languages whose Outlook translates it. */
const ON_BEHALF_OF =
  /\b(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens|w imieniu|от имени)\b:? ?/iu;

/** `@` and what hides it from harvesters: `user at host.org`, `user (a) host`, `user <at> host` (Gmane), `user[at]host`. */
const AT = /@| at | \(a\) |\(at\)| <at> |\[at\]/gi;
/** What an address ends at, on either side. */
const DELIMITERS = ' \t\u00a0<>[]()@"\',:;';
/** RFC 5321 section 4.5.3.1 allows 64 and 255 characters; names of machines are shorter. */
const LONGEST_LOCAL_PART = 80;
const LONGEST_HOST = 160;

/** Where an address stands in `text`, its brackets and `mailto:` included in the range; one in brackets before a bare one. */
export function findAddress(text: string): { address: string; start: number; end: number } | undefined {
  if (!text.includes('@') && !/ at |\(a\)|\(at\)|<at>|\[at\]/i.test(text)) return undefined;
  let bare: { address: string; start: number; end: number } | undefined;
  const within = text.slice(0, 2000);
  AT.lastIndex = 0;
  for (let sign = AT.exec(within); sign; sign = AT.exec(within)) {
    let start = sign.index;
    let end = sign.index + sign[0].length;
    const [localEnd, hostStart] = [start, end];
    while (start > 0 && localEnd - start < LONGEST_LOCAL_PART && !DELIMITERS.includes(text[start - 1] ?? '')) start--;
    while (end < text.length && end - hostStart < LONGEST_HOST && !DELIMITERS.includes(text[end] ?? '')) end++;
    const local = text.slice(start, localEnd);
    const host = stripEnd(text.slice(hostStart, end), '.-/');
    const address = `${local}@${host}`;
    const open = /[<[(] ?(?:mailto: ?)?$/i.exec(text.slice(Math.max(0, start - 12), start));
    const close = /^ ?[>\])]/.exec(text.slice(end, end + 2));
    if (local === '' || !/^[\p{L}\p{N}]/u.test(host) || isNotesName(local, host)) continue;
    if (open && close) return { address, start: start - open[0].length, end: end + close[0].length };
    if (sign[0] === '@' || /\.\p{L}{2,12}$/u.test(host)) bare ??= { address, start, end: hostStart + host.length };
  }
  return bare;
}

/** The same name without its domain, the units with spaces in them: `Ann Lee/Head Office/Acme`. */
const NOTES_UNITS =
  /^\s{0,20}((?:\p{Lu}[\p{L}.'-]{0,40} ){1,4}\p{Lu}[\p{L}.'-]{0,40})(?:\/[\p{L}\p{N}][^/@]{0,40}){2,4}(?:@\S{1,60})?\s{0,20}$/u;

function withoutUnits(text: string): string {
  return (NOTES_UNITS.exec(text)?.[1] ?? text).split(' ').map(withoutNotesUnits).join(' ');
}

/** Lotus Notes writes people as `Ann Lee/Sales/Acme@ACME`: units behind slashes, and a domain that is no host. */
function withoutNotesUnits(word: string): string {
  const slash = word.indexOf('/');
  return slash > 0 && word.includes('@', slash) ? word.slice(0, slash) : word;
}

function isNotesName(local: string, host: string): boolean {
  return local.includes('/') && !host.includes('.');
}

/** What some companies' mail systems put before the names of people outside: `ext Ann Lee`, `[EXTERNAL] Ann Lee`. */
const OUTSIDER = /^(?:ext\.?|\[(?:ext|Ext|EXT|external|External|EXTERNAL)\]) (?=\p{Lu})/u;

/** A name without the mark of somebody outside that a recipient's mail system put before it. */
export function withoutOutsiderMark(name: string): string {
  return name.replace(OUTSIDER, '');
}

/** A display name without the quotation marks, brackets and list suffixes that mailers put around it. */
function tidyName(text: string): string | undefined {
  let name = text.includes('/') ? withoutUnits(text) : text;
  if (/[<[(]/.test(name))
    name = name.replace(/<[^<>]{0,400}>|\[mailto:[^[\]]{0,400}\]|\(\s{0,4}\)|\[via [^[\]]{0,80}\]/gi, ' ');
  name = name.replace(/["“”„«»<>]/g, ' ');
  if (/ {2}|[^\S ]/.test(name)) name = name.replace(/\s+/g, ' ');
  name = name
    .trim()
    .replace(/^\([^()]{0,80}\)(?=\s?[\p{L}\p{N}])/u, '')
    .replace(/^[\s'(,;:*-]+/, '');
  name = stripEnd(name, name.includes('(') ? " '(,;:*-" : " '),;:*-").trim();
  // "Name via List", as lists write that rewrite From for DMARC; "Name (Company)" keeps the company: some tell namesakes apart by it.
  const via = name.search(/ via /i);
  if (via > 0) name = stripEnd(name.slice(0, via), " '");
  name = withoutOutsiderMark(name);
  return /[\p{L}\p{N}]/u.test(name) && name.length <= 120 ? name : undefined;
}

/**
 * The words of a name in lower case without accents, in the order they are spoken ("Lutomirski, Andy" → andy lutomirski).
 * What old archives lose of a letter ("Ren?") is a `?` and stays one.
 */
export const nameWords = remembering<readonly string[]>(5_000, splitName);

/** Whether it is two to four words with a capital each. */
export function isFullName(name: string | undefined): boolean {
  return name !== undefined && /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name);
}

function splitName(name: string): string[] {
  const [last, first, more] = name.split(',');
  const spoken = first !== undefined && more === undefined && /^\s*\p{Lu}/u.test(first) ? `${first} ${last}` : name;
  const lower = spoken
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase();
  const plain = isBeyondAscii(lower) ? lower.replace(/[øæœßłđðþı]/g, (letter) => UNACCENTED[letter] ?? letter) : lower;
  return plain.match(/[\p{L}\p{N}?]+/gu)?.filter((word) => word !== '?') ?? [];
}

/** Letters that Unicode does not take apart into a plain one and an accent, as people without them on their keyboard write them. */
const UNACCENTED: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The words of a name with its letters spelt out ("Jörg" → joerg), where it has such letters. */
export function spelledOut(name: string): readonly string[] | undefined {
  if (!isBeyondAscii(name)) return undefined;
  const spelled = spellOut(name.slice(0, 200));
  return spelled === name ? undefined : nameWords(spelled);
}

/**
 * The words of a name as archives that keep no more than ASCII have them ("René" → ren?, and ren?? where its letters were of two bytes); none
 * where a word would have no letter left.
 */
export function lossySpellings(name: string): readonly (readonly string[])[] {
  if (!isBeyondAscii(name)) return [];
  const composed = name.slice(0, 200).normalize('NFC');
  return ['?', '??']
    .map((lost) => nameWords(composed.replace(/[^\p{ASCII}]/gu, lost)))
    .filter((words) => words.every((word) => /[a-z]/.test(word)));
}

/** What an address says of who it belongs to: the part before the `@`, unless a list or robot has it. */
export function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.indexOf('@'))).toLowerCase();
}

/** `jane.lee@host.org` as the name that it is, where no other is given. */
function accountName({ address = '' }: Person): string {
  const account = localPart(address);
  return /^\p{L}{2,20}(?:[._]\p{L}{2,20}){0,2}$/u.test(account) ? account.replace(/[._]/g, ' ') : '';
}

/** Whether all the words are of the person's name (without one, of the account), the first name or the whole of it. */
export function bears(person: Person, words: readonly string[]): boolean {
  const name = nameWords(person.name ?? accountName(person));
  return (
    name.length > 0 &&
    words.every((word) => name.includes(word)) &&
    (words.length > 1 || words[0] === name[0] || name.length === 1)
  );
}

/** Whether both have one address, or the same words in their names, each letter spelt out by one of them, by both or by none. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.address && b.address && a.address.toLowerCase() === b.address.toLowerCase()) return true;
  const [first, second] = [nameWords(a.name ?? ''), nameWords(b.name ?? '')];
  if (first.length === 0 || first.length !== second.length) return false;
  if (first.every((word) => second.includes(word))) return true;
  const [firstSpelled, secondSpelled = []] = [spelledOut(a.name ?? ''), spelledOut(b.name ?? '')];
  if (!firstSpelled && secondSpelled.length === 0) return false;
  const isOfSecond = (word: string | undefined) =>
    word !== undefined && (second.includes(word) || secondSpelled.includes(word));
  return first.every((word, n) => isOfSecond(word) || isOfSecond(firstSpelled?.[n]));
}
