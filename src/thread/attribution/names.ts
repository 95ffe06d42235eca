import { fold } from '../fold.ts';
import { findAddress, type Person, parsePerson, readPlainPerson } from '../person.ts';
import { strip } from '../strip.ts';
import type { Word } from './word.ts';

/** A name and perhaps an address, and nothing that makes it a sentence. */
export function readName(words: readonly Word[], dated: boolean): Person | undefined {
  // Apple Mail in Greek: «X <address>»
  const raw = words.map((word) => word.raw).join(' ');
  const text = withoutVerb(raw.startsWith('«') ? strip(raw, '«', '»:') : raw, dated);
  const plain = readPlainPerson(text.endsWith(':') ? text.slice(0, -1) : text);
  if (plain?.name && !speaks(plain.name)) return plain;
  const address = findAddress(text);
  let name = address ? `${text.slice(0, address.start)} ${text.slice(address.end)}` : text;
  if (name.includes('<')) name = name.replace(/<[^<>]{0,200}>/g, ' ');
  name = name.replace(/[:：]\s*$/, '');
  const parts = name.split(/\s+/).filter((part) => /[A-Za-z0-9]/.test(part) || /[\p{L}\p{N}]/u.test(part));
  const folded = parts.map(fold);
  const counted = folded.filter((part) => !PARTICLES.has(part));
  // Between a date and an address hardly anything else stands, and lists and departments have long names.
  const isFramed = dated && address !== undefined && /^\P{L}{0,2}\p{Lu}/u.test(parts[0] ?? '');
  if (counted.length > (isFramed ? MAX_FRAMED_WORDS : MAX_NAME_WORDS) || (!address && parts.length === 0))
    return undefined;
  // A date that was not read as one stands in it, so it is more than a name.
  if (parts.filter((part) => /^\d/.test(part)).length > 1) return undefined;
  const lower = parts.filter(
    (part, n) => /^\p{Ll}/u.test(part) && !PARTICLES.has(folded[n] ?? '') && !INITIAL.test(part),
  );
  // "Jos? de la Cruz Ib??ez": an archive lost a letter, where a question would have words without a capital.
  const mayLackLetters = parts.length <= 4 || ((address !== undefined || dated) && lower.length === 0);
  if (
    /[!?;=.]/.test(name) &&
    /[!?;=]\s|\.\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(`${name} `.replace(/\?(?=\s)/g, mayLackLetters ? '' : '?'))
  )
    return undefined;
  const mayHaveLower = address || dated || parts.length <= 2 || parts.some((part) => INITIAL.test(part));
  if (lower.length > (isFramed ? MOST_FRAMED_LOWER : mayHaveLower ? 2 : 0)) return undefined;
  const allCapitals = (address !== undefined || dated) && parts.length > 1 && lower.length === 0;
  const isNoName = (word: string, n: number) => {
    const part = parts[n] ?? '';
    // "Ann Lee of the Department for Water Works"
    if (isFramed && word === 'the') return false;
    if (!NEVER_NAMES.has(word.replace(/[,.:]$/, ''))) return false;
    // "i" is "in" in Swedish and Danish, as in the name of an association.
    if (part === 'i' && n > 0 && address !== undefined) return false;
    // "I" is the sender, "Mia I. Roth" has an initial.
    if (n > 0 && n < parts.length - 1 && INITIAL.test(part)) return false;
    // "He Zhen", "So Yeon Kim": with a date or an address beside it, a word with a capital among such words is a name.
    return !(allCapitals && /^\p{Lu}\p{Ll}/u.test(part));
  };
  if (folded.some(isNoName)) return undefined;
  // "@jane wrote:", as forums name people
  return parsePerson(text.replace(/[:：]\s*$/, '').replace(/^@(?=\p{L})/u, ''));
}

/** "J.", and small in "ann m. lee" as some write themselves; "v." is "von" or "van". */
const INITIAL = /^\p{L}\.$/u;

/** Without a verb of somebody's own making behind date, name and address: "X <address> enlightened us:". */
function withoutVerb(text: string, dated: boolean): string {
  const at = dated ? text.lastIndexOf('> ') : -1;
  return at > 0 && text.includes('@') && OWN_VERB.test(text.slice(at + 2, at + 60)) ? text.slice(0, at + 1) : text;
}

const OWN_VERB = /^\p{Ll}{3,16}(?: \p{Ll}{2,12}){0,3}:?$/u;

/** Whether a word of a plain name, each of which begins with a capital, is never part of one, or stands for a second date. */
export function speaks(name: string): boolean {
  const words = name.split(' ');
  return words.includes('I') || words.filter((word) => /^\d/.test(word)).length > 1;
}

/** No name that a mail program writes has more words, particles ("de", "van") aside. */
const MAX_NAME_WORDS = 9;

/** Where date and address stand around it: "Discussion List of Boiler Owners in and around Holt Valley". */
const [MAX_FRAMED_WORDS, MOST_FRAMED_LOWER] = [15, 4];

/** Lower-case parts of surnames. */
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'zur',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
  'af',
  'av',
  'af',
  'du',
  'des',
  'via',
  'at',
  'of',
  'for',
]);

/** Words that make a phrase before "wrote:" a sentence of the sender's. */
const NEVER_NAMES = new Set([
  ...[
    'i',
    'we',
    'he',
    'she',
    'they',
    'it',
    'as',
    'what',
    'which',
    'who',
    'that',
    'this',
    'when',
    'where',
    'how',
    'because',
    'if',
    'but',
    'so',
    'then',
    'also',
    'already',
    'just',
  ],
  ...[
    'ich',
    'wir',
    'er',
    'wie',
    'was',
    'je',
    'nous',
    'il',
    'elle',
    'yo',
    'eu',
    'io',
    'the',
    'my',
    'your',
    'his',
    'her',
    'their',
    'had',
    'has',
    'have',
    'not',
    'is',
    'was',
    'are',
    'were',
  ],
]);
