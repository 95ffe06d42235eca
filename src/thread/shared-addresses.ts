import { localPart, nameWords, type Person } from './person.ts';

/**
 * The addresses, in small letters, that people of quite other names write from: a tracker's, a list's, a committee's. Who only calls himself
 * otherwise keeps a word of his name, or has one of his names in his address.
 */
export function sharedAddresses(people: Iterable<Person>): ReadonlySet<string> {
  const namesAt = new Map<string, string[][]>();
  for (const { name, address } of people) {
    const words = nameWords(name ?? '');
    if (!address || !isFullLatinName(words)) continue;
    const names = namesAt.get(address.toLowerCase());
    if (names) names.push([...words]);
    else namesAt.set(address.toLowerCase(), [[...words]]);
  }
  const shared = new Set<string>();
  for (const [address, names] of namesAt) if (areOthers(names) && !isOwn(address, names)) shared.add(address);
  return shared;
}

/** In letters that two names of one person would have in common; elsewhere one may be the other, written otherwise. */
function isFullLatinName(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^[a-z]+$/.test(word));
}

/** Whether one of the names has no word of the first, which is enough: two of one person each have one of the other. */
function areOthers([first = [], ...others]: readonly (readonly string[])[]): boolean {
  return others.some((words) => !words.some((word) => first.includes(word)) && words.join('') !== first.join(''));
}

/** Shorter words stand in many addresses. */
const SHORTEST_WORD = 3;

function isOwn(address: string, names: readonly (readonly string[])[]): boolean {
  const account = localPart(address);
  return names.some((words) => words.some((word) => word.length >= SHORTEST_WORD && account.includes(word)));
}
