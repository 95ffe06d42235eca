import { isRepair } from '../../thread/index.ts';
import type { CueFamily } from '../languages/index.ts';
import { isOf } from './lexicon.ts';
import type { Cue } from './phrases.ts';
import type { Transcript, Utterance } from './utterances.ts';

/** Longer than this, a sentence with a greeting or thanks in it also says something. */
const COURTESY_WORDS = 5;
/** « Bonjour à toutes et à tous » */
const GREETING_WORDS = 6;
/** "Ada,", "Ada, all,", "Dear Mr Marl:", "Bo -" and "@bo" on a line of their own. */
const SALUTATION = /^@?[\p{L}.'’-]{1,20}(?:,? @?[\p{L}.'’-]{1,20}){0,2}(?: ?[,、:]| [-–])$|^@[\p{L}\p{N}_.-]{1,32}$/u;

/** Whether an utterance tells nothing by its form: a question of manners ("Anything else?" among them), or in chat what only mends a slip. */
export function tellsNothing({ forms, text, message }: Utterance): boolean {
  return forms.has('phatic') || (message.medium === 'chat' && isRepair(text));
}

/** "Hi all," or "Dear Mr Marl:", with which a mail may begin. */
export function isSalutation({ text, words, families, message }: Utterance): boolean {
  return message.medium === 'mail' && (addresses(text) || (words.length <= GREETING_WORDS && families.has('greeting')));
}

const MANNERS: ReadonlySet<CueFamily> = new Set<CueFamily>(['greeting', 'thanks', 'farewell']);

/** Whether cues from a word on do more than to be polite: "Thanks Ada, makes sense". */
function doMore(cues: readonly Cue[], from: number): boolean {
  return cues.some((cue) => cue.from >= from && !MANNERS.has(cue.family));
}

/** The cues of a sentence without the greeting in front of what it does: "Hi Ada, makes sense". `behind` is the first word behind that. */
export function withoutGreeting(cues: readonly Cue[], behind: number): readonly Cue[] {
  return doMore(cues, behind) ? cues.filter(({ family, from }) => family !== 'greeting' || from >= behind) : cues;
}

/** "Thanks!" or "Many thanks in advance", with which a mail may end. */
function isThanksAlone({ words, families, message }: Utterance): boolean {
  return message.medium === 'mail' && words.length <= COURTESY_WORDS && families.has('thanks');
}

/** More than this no mail begins or ends with. */
const MOST_AROUND = 2;

/** What somebody says in a row without the salutations that it begins and the thanks that it ends with; all of it where there is nothing else. */
export function withoutManners(said: readonly Utterance[]): readonly Utterance[] {
  let from = 0;
  while (from < MOST_AROUND && from < said.length && isSalutation(said[from] as Utterance)) from++;
  const to = endOf(said);
  if (from >= to) return said;
  return from === 0 && to === said.length ? said : said.slice(from, to);
}

/** The last of them. */
export function lastTold(said: readonly Utterance[]): Utterance | undefined {
  return said[endOf(said) - 1];
}

/** Where the thanks begin that somebody ends with, behind what else is said. */
function endOf(said: readonly Utterance[]): number {
  let to = said.length;
  while (to > 1 && to > said.length - MOST_AROUND && isThanksAlone(said[to - 1] as Utterance)) to--;
  return to;
}

/** How many sentences the message of an utterance has, without these. */
export function messageLengthOf(
  { message, inMessage }: Utterance,
  { byMessage }: Pick<Transcript, 'byMessage'>,
): number {
  return 1 + (lastTold(byMessage.get(message.id) ?? [])?.inMessage ?? inMessage);
}

/** Longer than this, a sentence of the mail or the list also speaks of the matter. */
const HOUSEKEEPING_WORDS = 10;

/** Whether an utterance speaks of the mail or the list, and not of the matter: "Adding Ada to Cc.", "Sorry for the noise." */
export function keepsHouse({ words, forms }: Utterance): boolean {
  return words.length <= HOUSEKEEPING_WORDS && forms.has('housekeeping');
}

function addresses(text: string): boolean {
  return (/[,、:–-]$/.test(text) || text.startsWith('@')) && SALUTATION.test(text);
}

/**
 * Whether an utterance is manners alone: a greeting, a form of address, thanks or a farewell, the "Hmm..." of who is about to answer, or what is
 * said of the mail itself; in chat also what only mends a slip.
 */
export function isCourtesy(utterance: Utterance): boolean {
  const { text, words, kinds, cues, families, opening } = utterance;
  if (tellsNothing(utterance) || keepsHouse(utterance)) return true;
  if (addresses(text)) return true;
  if (words.length === 1 && cues.length === 0 && isOf(kinds, 'interjections')) return true;
  const isPolite = families.has('greeting') || families.has('thanks');
  return words.length <= COURTESY_WORDS && isPolite && !(opening > 1 && doMore(cues, opening));
}
