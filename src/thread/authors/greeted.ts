import { fold } from '../fold.ts';
import { EVERYBODY, GREETINGS, INTERJECTIONS, SIGN_OFFS } from '../greeting-words.ts';
import { bears, isSamePerson, nameWords, type Person } from '../person.ts';
import type { ReadMessage, Turn } from '../reading/index.ts';
import { stripEnd } from '../strip.ts';

/** What stands around a quotation. */
interface Around {
  /** The first lines of the sender's words (`undefined`) and of each turn. */
  readonly openings: ReadonlyMap<Turn | undefined, readonly string[]>;
  /** Everyone the mail names, lists left out. */
  readonly known: readonly Person[];
}

/**
 * Whom the words around address ("Hi Ann,", "Ann:", "Thanks Ann for …"): the words right around speak to whoever they answer; words further
 * out to somebody in between, so those who quote on the way are left out, and a name that nobody known has counts too.
 */
export function greetedBy(
  read: ReadMessage,
  above: Turn | undefined,
  { openings, known }: Around,
  sender: Person,
  authorOf: (turn: Turn | undefined) => Person | undefined,
): Person | undefined {
  const not = [(above ? authorOf(above) : undefined) ?? sender];
  let unknown: Person | undefined;
  let outwards = 0;
  for (let turn = above; outwards < FARTHEST_GREETING; turn = turn.under) {
    outwards++;
    for (const line of openings.get(turn) ?? [])
      for (const name of addressed(line)) {
        const fits = known.filter((person) => bears(person, nameWords(name)));
        const [only] = fits;
        if (only && fits.length === 1 && !not.some((other) => isSamePerson(other, only))) return only;
        if (fits.length === 0 && namesSomebody(name) && (GREETED.test(line) || NAME_ALONE.test(line.trim())))
          unknown ??= { name: inFull(name, read) };
      }
    if (!turn) break;
    for (const person of [authorOf(turn.under), sender]) if (person) not.push(person);
  }
  return unknown;
}

/** Whether the first lines speak to somebody: then the words are not that person's. */
export function isGreetedIn(openings: readonly string[], person: Person): boolean {
  return openings.some(
    (line) =>
      (GREETED.test(line) || NAME_ALONE.test(line.trim())) &&
      addressed(line).some((name) => namesSomebody(name) && bears(person, nameWords(name))),
  );
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

const NOBODY = new Set([...EVERYBODY, ...INTERJECTIONS]);

/** "Ann", not "all" nor "List". */
function namesSomebody(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    !SIGN_OFFS.has(fold(name)) &&
    !fold(name)
      .split(' ')
      .some((word) => NOBODY.has(word))
  );
}

/** "Ann," on a line of its own. "Note:" and "Question:" stand there as often as "Ann:". */
const NAME_ALONE = /^\p{Lu}\p{Ll}{1,15}[,!]$/u;
const GREETED =
  /^\s*(?:hi|hello|hey|dear|thanks|thank you|hallo|liebe[rs]?|bonjour|cher|ch[eè]re|hola|ciao|caro|cara|beste|hej|ol[áa])\s/i;

const SEVERAL_NAMES = /,? (?:and|und|et|y|e|&) |, /;

/** The names that a line speaks to, also where it goes on: "Ann, I …", "Ann: …", "Ann - …". */
export function spokenTo(line: string): string[] {
  const names = addressed(line);
  const [, before] = BEFORE_WORDS.exec(line.slice(0, 80)) ?? [];
  return names.length === 0 && before !== undefined ? [before] : names;
}

const BEFORE_WORDS = /^\s{0,8}@?(\p{Lu}[\p{L}.'-]{1,30}(?: \p{Lu}[\p{L}.'-]{1,30}){0,2}) {0,2}(?:[,:] |[-–] )/u;

/** The names that a line speaks to. */
function addressed(line: string): string[] {
  const text = line.trim().slice(0, 80);
  let words = text.split(/\s+/);
  let greeted = false;
  while (words.length > 0 && GREETINGS.has(stripEnd(fold(words[0] ?? ''), ',!:'))) {
    words = words.slice(1);
    greeted = true;
  }
  const rest = words.join(' ');
  if (greeted) {
    const run =
      /^(?:@?\p{Lu}[\p{L}.'-]*(?:,? (?:and|und|et|y|e|&) |, | |(?=[,:!]|$))){1,6}/u.exec(rest)?.[0] ??
      WITH_LOST_LETTER.exec(rest)?.[0] ??
      /^\p{L}+(?=,|$|:|!)/u.exec(rest)?.[0];
    // "Dear Ann When I run this": the sentence goes on, so no more than the first word is the name.
    const isWhole = run !== undefined && /^[,:!.)\s]*$|^[,:!]/.test(rest.slice(run.trimEnd().length));
    const names = isWhole || !run || SEVERAL_NAMES.test(run) ? run : run.split(' ', 1)[0];
    return names
      ? names
          .split(SEVERAL_NAMES)
          .map((name) => withoutStop(name.replace(/[,:!@]/g, '').trim()))
          .filter(Boolean)
      : [];
  }
  const alone = /^@?(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})[,:!]?$/u.exec(rest);
  return alone?.[1] ? [alone[1]] : [];
}

/** "Ren?," as archives that kept no more than ASCII have it. */
const WITH_LOST_LETTER = /^\p{Lu}\p{L}{1,20}\?\p{L}{0,20}(?=[,!:])/u;

/** "Thanks Hal." ends in a full stop, "Thanks J." in an initial. */
function withoutStop(name: string): string {
  return /\p{L}{2}\.$/u.test(name) ? name.slice(0, -1) : name;
}
