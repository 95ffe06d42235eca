import type { Person } from '../../thread/index.ts';
import { wordsOf } from './words.ts';

/** The people of the thread, other than the writer, whose names stand in the words from a place on, with a capital letter (a nickname may have none). */
export function namedIn(
  words: readonly string[],
  from: number,
  text: string,
  names: ReadonlyMap<string, Person>,
  writer: Person,
): readonly Person[] {
  let found: Set<Person> | undefined;
  for (let at = from; at < words.length; at++) {
    const word = words[at] as string;
    const person = names.get(word.endsWith("'s") ? word.slice(0, -2) : word);
    if (!person || person === writer) continue;
    const capital = word.charAt(0).toUpperCase() + word.slice(1, 3);
    if (!text.includes(capital) && !person.name?.startsWith(word)) continue;
    found ??= new Set();
    found.add(person);
  }
  return found ? [...found] : NOBODY;
}

const NOBODY: readonly Person[] = [];

/** Every word of every name in the thread that is not also an ordinary short word, and the names as wholes. */
export function namesOf(people: readonly Person[]): Map<string, Person> {
  const names = new Map<string, Person>();
  for (const person of people) {
    const words = wordsOf(person.name ?? '');
    for (const word of words) if (word.length > 2 && !names.has(word)) names.set(word, person);
    if (words.length > 0) names.set(words.join(' '), person);
  }
  return names;
}
