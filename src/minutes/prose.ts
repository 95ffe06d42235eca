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
  const { letters, marks, length } = charactersOf(text);
  if (letters === 0 || isContact(text) || isPlaceholder(text) || ASSIGNMENT.test(text)) return false;
  return letters >= 0.45 * length && marks <= 0.08 * text.length + 1;
}

/** Signs that stand in code, paths and tables. */
const MARKS = '{}<>=;|\\$#@~^*_[]';
/** What sentences have beside letters, with the blanks. */
const PLAIN = '.,?!\'"-';

const BLANK_BEYOND_ASCII = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

/** How many letters and marks there are, and how long the text is without its blanks and plain punctuation. */
function charactersOf(text: string): { letters: number; marks: number; length: number } {
  let [letters, marks, beyond, plain] = [0, 0, 0, 0];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const small = code | 0x20;
    if (code > 0x7f) beyond++;
    else if (small >= 0x61 && small <= 0x7a) letters++;
    else if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || PLAIN.includes(text.charAt(n))) plain++;
    else if (MARKS.includes(text.charAt(n))) marks++;
  }
  if (beyond > 0) {
    letters = text.match(/\p{L}/gu)?.length ?? 0;
    plain += text.match(BLANK_BEYOND_ASCII)?.length ?? 0;
  }
  return { letters, marks, length: text.length - plain };
}

/** A line of an address block that nothing marked as a signature: a mail address, a telephone number, and few words. */
function isContact(text: string): boolean {
  const words = text.split(' ').length;
  if (words > 9 || /[?!]$/.test(text)) return false;
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
