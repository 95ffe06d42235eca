import { isBeyondAscii, type Person } from '../thread/index.ts';
import type { Language } from './languages/index.ts';
import { lookUp } from './lexicon.ts';
import { readPhrases } from './phrases.ts';
import { wordsOf } from './words.ts';

/** "x <- f(y)", "total := 0", "x = f(y)": what a value is given to stands alone before the sign. */
const ASSIGNMENT = /^[\w.$]+ ?(?:<<?- ?|:= ?|= ?[\w.]+\()/;

/** What an archive or a mail program puts where something was that it does not show. */
const PLACEHOLDER =
  /\b(?:text|image|application|audio|video|multipart|message)\/[\w.+-]{1,60} attachment\b|\battachments? (?:was |were |has been |)(?:scrubbed|removed|stripped)\b|^\[(?:image|cid|inline image|attachment)\b[^\]]{0,200}\]$/i;

/** All but a bracket at the start are of attachments. */
function isPlaceholder(text: string): boolean {
  return (text.startsWith('[') || /attachment/i.test(text)) && PLACEHOLDER.test(text);
}

/** Whether people wrote this to be read: not a line of code, a path, a rule or a table that the zones let through. */
export function isProse(text: string): boolean {
  if (/^[+-]1\b/.test(text) || (isBeyondAscii(text) && /\p{Extended_Pictographic}/u.test(text))) return true;
  const { letters, marks, blanks, length } = charactersOf(text);
  if (letters === 0 || (blanks < MOST_CONTACT_WORDS && isContact(text))) return false;
  if (isPlaceholder(text) || ASSIGNMENT.test(text)) return false;
  return letters >= 0.45 * length && marks <= 0.08 * text.length + 1;
}

/** Signs that stand in code, paths and tables. */
const MARKS = '{}<>=;|\\$#@~^*_[]';
/** What sentences have beside letters, with the blanks. */
const PLAIN = '.,?!\'"-';

const BLANK_BEYOND_ASCII = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

const [OTHER, LETTER, PLAIN_SIGN, MARK] = [0, 1, 2, 3];
/** What each character of ASCII counts as. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  return /\s/.test(character) || PLAIN.includes(character) ? PLAIN_SIGN : MARKS.includes(character) ? MARK : OTHER;
});
const BLANK = 0x20;

/** How many letters, marks and blanks there are, and how long the text is without its white space and plain punctuation. */
function charactersOf(text: string): { letters: number; marks: number; blanks: number; length: number } {
  let [letters, marks, plain, beyond, blanks] = [0, 0, 0, 0, 0];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const kind = KIND[code];
    if (code > 0x7f) beyond++;
    else if (kind === LETTER) letters++;
    else if (kind === PLAIN_SIGN) plain++;
    else if (kind === MARK) marks++;
    if (code === BLANK) blanks++;
  }
  if (beyond > 0) {
    letters = text.match(/\p{L}/gu)?.length ?? 0;
    plain += text.match(BLANK_BEYOND_ASCII)?.length ?? 0;
  }
  return { letters, marks, blanks, length: text.length - plain };
}

/** A line of an address block has no more words. */
const MOST_CONTACT_WORDS = 9;

/** A line of an address block that nothing marked as a signature: a mail address, a telephone number, and few words. */
function isContact(text: string): boolean {
  if (/[?!]$/.test(text)) return false;
  return (
    /[\w+-](?:@| at | \[at\] )[\w-]+\.[\w.]{2,}$/i.test(text) ||
    /(?:phone|tel|fax|voice|mobile|cell|e-?mail|mailto|url|www|homepage|icq|aim|skype)\b ?[:=.]/i.test(text) ||
    /[\d ()./-]{8}\d$/.test(text)
  );
}

/** "Best," or the writer's own name under the text. `words` are those of the text. */
export function isSignOff(text: string, words: readonly string[], author: Person, language: Language): boolean {
  if (words.length === 0 || words.length > 5) return false;
  const name = new Set(wordsOf(`${author.name ?? ''} ${author.address ?? ''}`));
  const own = words.filter((word) => name.has(word)).length;
  if (own === words.length && words.length <= 3) return true;
  const { cues } = readPhrases(words, lookUp(words, language), 0);
  const farewell = cues.some((cue) => cue.family === 'farewell' && cue.from === 0);
  return farewell && !/[?!.]$/.test(text) && words.length - own <= 3;
}
