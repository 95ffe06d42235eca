import { isBeyondAscii } from './fold.ts';
import { localPart, lossySpellings, nameWords, type Person, personOf, spelledOut } from './person.ts';
import { sharedAddresses } from './shared-addresses.ts';

/** Tells which of the people seen are one: `of(person)` is the same object for every spelling of somebody. */
export interface People {
  readonly of: (person: Person) => Person;
  readonly all: () => readonly Person[];
  /** The addresses of those who were seen with several, in lower case; those that an archive hides are left out. */
  readonly addresses: ReadonlyMap<Person, readonly string[]>;
}

/** One person in all spellings seen. */
interface Group {
  readonly members: Person[];
  /** Filled in once everybody has joined. */
  person?: Person;
}

/** By all that identifies somebody. */
type Groups = Map<string, Group>;

type ByWord = ReadonlyMap<string, ReadonlySet<Group>>;

/** Shorter words before an `@` fit too many. */
const SHORTEST_WORD = 3;

/**
 * Merges people by address, by full name ("Lutomirski, Andy" is "Andy Lutomirski"), and by a single word ("luto", "Andy")
 * where exactly one person's address or first name fits it. `seen` is everyone the thread names, in order of trust: authors of
 * messages before those of attribution lines, so that an attribution's short form joins a known author.
 */
export function mergePeople(seen: Iterable<Person>): People {
  const groups: Groups = new Map();
  const short: Person[] = [];
  const spellings = spellingsIn(seen);
  const shared = sharedAddresses(spellings);
  for (const spelling of spellings) {
    const person = withoutShared(spelling, shared);
    if (!person.address && nameWords(person.name ?? '').length < 2) short.push(person);
    else join(groups, person);
  }
  // Where everybody has a full name, nobody is looked up by one word.
  let index: ByWord | undefined;
  const byWord = () => {
    index ??= indexByWord(distinct(groups));
    return index;
  };
  for (const person of short) joinByWord(groups, person, byWord);
  for (const group of distinct(groups)) joinByLocalPart(groups, group, byWord);
  const merged = [...distinct(groups)];
  for (const group of merged) group.person = fullest(group.members);
  return {
    of: finderIn(groups, shared),
    all: () => merged.map(({ person = {} }) => person),
    addresses: addressesOf(merged),
  };
}

/** Everyone seen, once in each spelling: most are seen again and again in one. */
function spellingsIn(seen: Iterable<Person>): readonly Person[] {
  const spellings = new Map<string, Person>();
  for (const person of seen) {
    const spelling = `${person.name ?? ''}\n${person.address ?? ''}`;
    if (!spellings.has(spelling)) spellings.set(spelling, person);
  }
  return [...spellings.values()];
}

/** Somebody by name alone, where others write from the same address. */
function withoutShared(person: Person, shared: ReadonlySet<string>): Person {
  const { name, address } = person;
  return name && address && shared.has(address.toLowerCase()) ? { name } : person;
}

/** "luto" or "Andy" joins the one person whose address or name has that word; where there are several, or none, it is somebody of its own. */
function joinByWord(groups: Groups, person: Person, byWord: () => ByWord): void {
  const word = nameWords(person.name ?? '').join(' ');
  if (groups.has(`name ${word}`)) return;
  const only = onlyOne(byWord().get(word));
  if (only) {
    only.members.push(person);
    groups.set(`name ${word}`, only);
  } else join(groups, person);
}

/** Who is seen by address alone, or beside one word, joins the one person of a full name that has a word of what stands before the `@`. */
function joinByLocalPart(groups: Groups, group: Group, byWord: () => ByWord): void {
  if (group.members.some(hasFullName)) return;
  const words = group.members.flatMap(({ address = '' }) => localPart(address).split(/[^a-z]+/));
  const candidates = words
    .filter((word) => word.length >= SHORTEST_WORD)
    .flatMap((word) => [...(byWord().get(word) ?? [])])
    .filter((other) => other !== group && other.members.some(hasFullName));
  const only = onlyOne(new Set(candidates));
  if (only) for (const member of [...group.members]) join(groups, { ...member, ...nameOf(only) });
}

function onlyOne<T>(all: ReadonlySet<T> | undefined): T | undefined {
  const [only] = all ?? [];
  return all?.size === 1 ? only : undefined;
}

/** The addresses of those who were seen with several. */
function addressesOf(groups: readonly Group[]): Map<Person, readonly string[]> {
  const addresses = new Map<Person, readonly string[]>();
  for (const { person, members } of groups) {
    if (members.length < 2) continue;
    const seenWith = new Set(members.flatMap(({ address }) => (isAddress(address) ? [address.toLowerCase()] : [])));
    if (person && seenWith.size > 1) addresses.set(person, [...seenWith]);
  }
  return addresses;
}

function finderIn(groups: Groups, shared: ReadonlySet<string>): People['of'] {
  const find = (person: Person): Person => {
    for (const key of keys(withoutShared(person, shared))) {
      const group = groups.get(key);
      if (group?.person) return group.person;
    }
    return person;
  };
  // Each line of a thread asks for its author.
  const found = new Map<Person, Person>();
  return (person) => {
    const known = found.get(person) ?? find(person);
    found.set(person, known);
    return known;
  };
}

const distinct = (groups: Groups): ReadonlySet<Group> => new Set(groups.values());

/** The groups by each word of their names, by whole names and by what stands before the `@`. */
function indexByWord(groups: Iterable<Group>): ByWord {
  const byWord = new Map<string, Set<Group>>();
  const note = (word: string, group: Group) => {
    const known = byWord.get(word);
    if (known) known.add(group);
    else byWord.set(word, new Set([group]));
  };
  for (const group of groups)
    for (const person of group.members) {
      if (person.address) note(localPart(person.address), group);
      for (const word of nameWords(person.name ?? '')) note(word, group);
      for (const word of spelledOut(person.name ?? '') ?? []) note(word, group);
      for (const word of lossySpellings(person.name ?? '').flat()) note(word, group);
      note(nameWords(person.name ?? '').join(' '), group);
    }
  return byWord;
}

function hasFullName(person: Person): boolean {
  return nameWords(person.name ?? '').length > 1;
}

function nameOf(group: Group): { name?: string } {
  const name = group.members.find(hasFullName)?.name;
  return name ? { name } : {};
}

function join(groups: Groups, person: Person): void {
  const keysOf = keys(person);
  const found: Group[] = [];
  for (const key of keysOf) {
    const known = groups.get(key);
    if (known && !found.includes(known)) found.push(known);
  }
  const [group = { members: [] }, ...others] = found;
  group.members.push(person);
  for (const other of others) {
    for (const member of other.members) {
      group.members.push(member);
      for (const key of keys(member)) groups.set(key, group);
    }
  }
  for (const key of keysOf) groups.set(key, group);
}

/** What identifies somebody: the address unless it is hidden, and the name unless it is one word beside an address. */
function keys(person: Person): string[] {
  const words = nameWords(person.name ?? '');
  const all: string[] = [];
  if (isAddress(person.address)) all.push(`address ${person.address.toLowerCase()}`);
  if (person.name?.includes('@')) all.push(`address ${person.name.toLowerCase()}`);
  else if (words.length > 1) {
    all.push(`name ${withoutInitials(words)}`);
    const spelled = spelledOut(person.name ?? '');
    if (spelled) all.push(`name ${withoutInitials(spelled)}`);
    for (const lossy of lossySpellings(person.name ?? '')) all.push(`name ${withoutInitials(lossy)}`);
    const unbracketed = withoutBrackets(person.name ?? '');
    if (unbracketed) all.push(`name ${withoutInitials(nameWords(unbracketed))}`);
  } else if (words.length === 1 && !person.address) all.push(`name ${words[0]}`);
  if (all.length === 0) all.push(`hidden ${words.join(' ')} ${person.address?.toLowerCase() ?? ''}`);
  return all;
}

/** Mailman takes brackets off the names in From that it writes anew: "Ann Lee (Acme)" is "Ann Lee Acme via garden-l". */
function withoutBrackets(name: string): string | undefined {
  return name.includes('(') ? name.replace(/[()]/g, ' ').replace(/ {2,}/g, ' ').trim() : undefined;
}

/** Middle initials come and go between one person's mailers. */
function withoutInitials(words: readonly string[]): string {
  const long = words.filter((word, n) => word.length > 1 || n === 0 || n === words.length - 1);
  return (long.length > 1 ? long : words).join(' ');
}

/** An archive that hides addresses leaves the same `xxxxx` of many people (`tglx@xxxxxxxxxxxxx`) or an ellipsis (`u...@host`). */
function isHidden(address: string): boolean {
  return address.includes('...@') || /@[x.]+$/i.test(address);
}

/** Whether somebody can be told by it. */
export function isAddress(address: string | undefined): address is string {
  return address !== undefined && !isHidden(address);
}

/** The fullest spelling seen: most words, then none lost by an archive, then capitalised, then with letters of their own, then longest. */
function fullest(members: readonly Person[]): Person {
  const [first] = members;
  if (first && members.length === 1) return first;
  const unbracketed = new Set(members.map((member) => withoutBrackets(member.name ?? '')));
  let name: string | undefined;
  for (const member of members) {
    if (!member.name || member.name.includes('@') || unbracketed.has(member.name)) continue;
    if (name === undefined || worth(member.name) > worth(name)) name = member.name;
  }
  const address =
    members.find((member) => isAddress(member.address))?.address ?? members.find((member) => member.address)?.address;
  name ??= members.find((member) => member.name)?.name;
  return personOf(name, address);
}

function worth(name: string): number {
  const words = nameWords(name);
  return (
    Math.min(words.length, 5) * 100 -
    (name.includes('?') ? 150 : 0) -
    (name.includes(',') ? 20 : 0) +
    (/\p{Lu}/u.test(name) ? 40 : 0) +
    // "Jörg" rather than "Joerg"
    (isBeyondAscii(name) ? 5 : 0) +
    (/^[\p{Lu}\s.,'-]+$/u.test(name) ? -30 : 0) +
    Math.min(name.length, 60) / 2
  );
}
