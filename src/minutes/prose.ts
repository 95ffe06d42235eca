import type { Person } from '../thread/index.ts';
import type { Language } from './languages/index.ts';
import { findCues } from './phrases.ts';
import { wordsOf } from './words.ts';

/** "x <- f(y)", "total := 0", "x = f(y)": what a value is given to stands alone before the sign. */
const ASSIGNMENT = /^[\w.$]+ ?(?:<<?- ?|:= ?|= ?[\w.]+\()/;

/** Whether people wrote this to be read: not a line of code, a path, a rule or a table that the zones let through. */
export function isProse(text: string): boolean {
  if (/\p{Extended_Pictographic}|^[+-]1\b/u.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || isContact(text) || ASSIGNMENT.test(text)) return false;
  const marks = text.match(/[{}<>=;|\\$#@~^*_[\]]/g)?.length ?? 0;
  return letters >= 0.45 * text.replace(/[\s.,?!'"-]/g, '').length && marks <= 0.08 * text.length + 1;
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

/** "Best," or the writer's own name under the text. */
export function isSignOff(text: string, author: Person, language: Language): boolean {
  const words = wordsOf(text, language);
  if (words.length === 0 || words.length > 5) return false;
  const name = new Set(wordsOf(`${author.name ?? ''} ${author.address ?? ''}`));
  const own = words.filter((word) => name.has(word)).length;
  if (own === words.length && words.length <= 3) return true;
  const cues = findCues(words, 0, language);
  const farewell = cues.some((cue) => cue.family === 'farewell' && cue.from === 0);
  return farewell && !/[?!.]$/.test(text) && words.length - own <= 3;
}
