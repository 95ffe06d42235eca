import { isRepair } from '../../thread/index.ts';
import { isOf } from './lexicon.ts';
import type { Utterance } from './utterances.ts';

/** Longer than this, a sentence with a greeting or thanks in it also says something. */
const COURTESY_WORDS = 5;
/** "Ada," and "Dear Mr Marl:" on a line of their own. */
const SALUTATION = /^[\p{L}.'’-]{1,20}(?: [\p{L}.'’-]{1,20}){0,2} ?[,:]$/u;

/** Whether an utterance tells nothing by its form: a question of manners ("Anything else?" among them), or in chat what only mends a slip. */
export function tellsNothing({ forms, text, message }: Utterance): boolean {
  return forms.has('phatic') || (message.medium === 'chat' && isRepair(text));
}

/** "Hi all," or "Dear Mr Marl:", with which a mail may begin. */
export function isSalutation({ text, words, families, message }: Utterance): boolean {
  return message.medium === 'mail' && (addresses(text) || (words.length <= COURTESY_WORDS && families.has('greeting')));
}

function addresses(text: string): boolean {
  return (text.endsWith(',') || text.endsWith(':')) && SALUTATION.test(text);
}

/**
 * Whether an utterance is manners alone: a greeting, a form of address, thanks or a farewell, or the "Hmm..." of who is about to answer; in chat
 * also what only mends a slip.
 */
export function isCourtesy(utterance: Utterance): boolean {
  const { text, words, kinds, cues, families } = utterance;
  if (tellsNothing(utterance)) return true;
  if (addresses(text)) return true;
  if (words.length === 1 && cues.length === 0 && isOf(kinds, 'interjections')) return true;
  return words.length <= COURTESY_WORDS && (families.has('greeting') || families.has('thanks'));
}
