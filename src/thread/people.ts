import { isBeyondAscii } from './fold.ts';
import { localPart, nameWords, type Person, spelledOut } from './person.ts';

/** Tells which of the people seen are one: `of(person)` is the same object for every spelling of somebody. */
export interface People {
  readonly of: (person: Person) => Person;
  readonly all: () => readonly Person[];
  /** The addresses of those who were seen with several, in lower case; those that an archive hides are left out. */
  readonly addresses: ReadonlyMap<Person, readonly string[]>;
}

/**
 * Merges people by address, by full name ("Lutomirski, Andy" is "Andy Lutomirski"), and by a single word ("luto", "Andy")
 * where exactly one person's address or first name fits it. `seen` is everyone the thread names, in order of trust: authors of
 * messages before those of attribution lines, so that an attribution's short form joins a known author.
 */
export function mergePeople(seen: Iterable<Person>): People {
  const groups = new Map<string, Group>();
  const short: Person[] = [];
  // Most are seen again and again in one spelling.
  const spellings = new Set<string>();
  for (const person of seen) {
    const spelling = `${person.name ?? ''}\n${person.address ?? ''}`;
    if (spellings.has(spelling)) continue;
    spellings.add(spelling);
    const words = nameWords(person.name ?? '');
    if (!person.address && words.length < 2) short.push(person);
    else join(groups, person);
  }
  const distinct = () => new Set(groups.values());
  // Where everybody has a full name, nobody is looked up by one word.
  let byWord = short.length > 0 ? indexByWord(distinct()) : undefined;
  for (const person of short) {
    const word = nameWords(person.name ?? '').join(' ');
    if (groups.has(`name ${word}`)) continue;
    const candidates = byWord?.get(word);
    const [only] = candidates ?? [];
    if (only && candidates?.size === 1) {
      only.members.push(person);
      groups.set(`name ${word}`, only);
    } else join(groups, person);
  }
  for (const group of [...distinct()]) {
    if (group.members.some((member) => nameWords(member.name ?? '').length > 1)) continue;
    byWord ??= indexByWord(distinct());
    const candidates = new Set<Group>();
    for (const member of group.members)
      for (const word of localPart(member.address ?? '').split(/[^a-z]+/)) {
        if (word.length < 3) continue;
        for (const other of byWord.get(word) ?? [])
          if (other !== group && other.members.some(hasFullName)) candidates.add(other);
      }
    const [only] = candidates;
    if (only && candidates.size === 1)
      for (const member of [...group.members]) join(groups, { ...member, ...nameOf(only) });
  }
  const addresses = new Map<Person, readonly string[]>();
  for (const group of distinct()) {
    group.person = fullest(group.members);
    const seenWith = new Set(
      group.members.flatMap(({ address }) => (isAddress(address) ? [address.toLowerCase()] : [])),
    );
    if (seenWith.size > 1) addresses.set(group.person, [...seenWith]);
  }
  const merge = (person: Person): Person => {
    for (const key of keys(person)) {
      const group = groups.get(key);
      if (group?.person) return group.person;
    }
    return person;
  };
  // Each line of a thread asks for its author.
  const merged = new Map<Person, Person>();
  const of = (person: Person): Person => {
    const known = merged.get(person);
    if (known) return known;
    const found = merge(person);
    merged.set(person, found);
    return found;
  };
  return { of, all: () => [...distinct()].map((group) => group.person ?? {}), addresses };
}

/** The groups by each word of their names, by whole names and by what stands before the `@`. */
function indexByWord(groups: Iterable<Group>): Map<string, Set<Group>> {
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

interface Group {
  readonly members: Person[];
  person?: Person;
}

function join(groups: Map<string, Group>, person: Person): void {
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
  } else if (words.length === 1 && !person.address) all.push(`name ${words[0]}`);
  if (all.length === 0) all.push(`hidden ${words.join(' ')} ${person.address?.toLowerCase() ?? ''}`);
  return all;
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
  let name: string | undefined;
  for (const member of members)
    if (member.name && !member.name.includes('@') && (name === undefined || worth(member.name) > worth(name)))
      name = member.name;
  const address =
    members.find((member) => isAddress(member.address))?.address ?? members.find((member) => member.address)?.address;
  name ??= members.find((member) => member.name)?.name;
  return { ...(name ? { name } : {}), ...(address ? { address } : {}) };
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
