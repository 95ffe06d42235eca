import { looksLikeCode, looksLikePatch } from '../code.ts';
import { isList } from '../lists.ts';
import {
  byIdLike,
  domainOf,
  hintedBy,
  isFromSameHost,
  isOfSameAccount,
  isOfSameProgram,
  writerIn,
} from '../message-ids.ts';
import { isSamePerson, type Person } from '../person.ts';
import type { ReadMessage } from '../reading/index.ts';
import { type Authorship, UNKNOWN } from './authorship.ts';
import { type Clues, keyOf } from './clues.ts';
import { greetedBy, isGreetedIn } from './greeted.ts';
import { inShort, signatureOf } from './signed.ts';
import { authorAt, authorsAbove, bodiesOf, type Unintroduced, unintroduced, writtenBy } from './unintroduced.ts';

/** Who wrote the words, by one sign; undefined where the sign is not there. */
type Sign = (words: Unintroduced) => Authorship | undefined;

/** The signs of who wrote words that no attribution introduces, the surest first; where there is none, that two people take turns may tell. */
const SIGNS: readonly Sign[] = [
  byPrompt,
  byAncestor,
  byInReplyTo,
  byAccountInId,
  byAccount,
  byAddressee,
  bySameWords,
  bySignature,
  byYouWrote,
  byReview,
  byGreeting,
  byHost,
  byProgram,
  byRecipients,
  byOwnHost,
];

/** Who wrote words that no attribution introduces. `authors` are those that are known, by line. */
export function infer(
  read: ReadMessage,
  region: readonly number[],
  depth: number,
  authors: readonly (Authorship | undefined)[],
  clues: Clues,
): Authorship {
  const words = unintroduced(read, region, depth, authors, clues);
  for (const sign of SIGNS) {
    const authorship = sign(words);
    if (authorship) return authorship;
  }
  return byTakingTurns(words);
}

function isSomebodyElse(person: Person, quoter: Person | undefined): boolean {
  return !(quoter && isSamePerson(person, quoter));
}

/** A console's prompt, not a quote mark: nothing but code stands behind it. */
function byPrompt(words: Unintroduced): Authorship | undefined {
  const { quoter, turn } = words;
  if (!quoter || turn) return undefined;
  const bodies = bodiesOf(words);
  return looksLikeCode(bodies) && !looksLikePatch(bodies) ? { author: quoter, confidence: 'alternation' } : undefined;
}

/** The message at hand that the level stands for. */
function byAncestor({ clues, level }: Unintroduced): Authorship | undefined {
  const { author, id } = clues.ancestors[level - 1] ?? {};
  return author && id !== undefined ? { author, confidence: 'parent', message: id } : undefined;
}

/** Whom In-Reply-To names. An address alone may be another one of the sender's, where the same machine made both ids. */
function byInReplyTo({ read, level, reference }: Unintroduced): Authorship | undefined {
  const { answered, id } = read.message;
  if (level > 1 || !answered || (!answered.name && isFromSameHost(id, reference))) return undefined;
  return { author: answered, confidence: 'headers' };
}

/** Whose account stands in the id of the level. */
function byAccountInId({ reference, clues, quoter }: Unintroduced): Authorship | undefined {
  const writer = writerIn(reference, clues.known);
  return writer && isSomebodyElse(writer, quoter) ? inHeaders(writer) : undefined;
}

/** Whose mail account made the id of the level. */
function byAccount(words: Unintroduced): Authorship | undefined {
  return inHeaders(byIdLike(words.reference, isOfSameAccount, () => writtenBy(words)));
}

function inHeaders(author: Person | undefined): Authorship | undefined {
  return author && { author, confidence: 'headers' };
}

/** Whom the header block above was sent to. */
function byAddressee({ read, level, above }: Unintroduced): Authorship | undefined {
  const addressee = above?.level === level - 1 ? above.attribution.to : undefined;
  return addressee && !isList(addressee, read.message) ? { author: addressee, confidence: 'headers' } : undefined;
}

/** Whose the same words are elsewhere in the mail. */
function bySameWords(words: Unintroduced): Authorship | undefined {
  for (const body of bodiesOf(words)) {
    const elsewhere = words.clues.memory.get(keyOf(body) ?? '');
    if (elsewhere?.author) return elsewhere;
  }
  return undefined;
}

/** Whose signature ends the quotation, and not that of who quotes it: his stands below his own words, and quoted mail quotes it too. */
function bySignature({ read, region, level, quoter, clues }: Unintroduced): Authorship | undefined {
  const others =
    quoter && level === 1 && clues.to.length > 0
      ? clues.known.filter((person) => !isSamePerson(person, quoter))
      : clues.known;
  const signed = signatureOf(read, region, others, clues.known);
  return signed && { author: inShort(signed, level, quoter, clues), confidence: 'headers' };
}

/** "You wrote" in a quotation: whoever its writer answered. */
function byYouWrote({ read, turn, above, authorOf }: Unintroduced): Authorship | undefined {
  if (!turn?.attribution.addressee || !above) return undefined;
  const answered = above.under ? authorOf(above.under) : above.level === 1 ? read.message.author : undefined;
  return answered && { author: answered, confidence: 'alternation' };
}

/** Who reviews a patch quotes it, and whose it is replies. */
function byReview(words: Unintroduced): Authorship | undefined {
  const { before, quoter } = words;
  if (!before || !isSomebodyElse(before, quoter) || !looksLikePatch(bodiesOf(words))) return undefined;
  return { author: before, confidence: 'alternation' };
}

/** Whom the one who quotes them addresses. */
function byGreeting({ read, above, clues, authorOf }: Unintroduced): Authorship | undefined {
  return inHeaders(greetedBy(read, above, clues, read.message.author, authorOf));
}

/** Whose machine made the id of the level. */
function byHost({ reference, clues, quoter }: Unintroduced): Authorship | undefined {
  return inHeaders(hintedBy(reference, clues.known, quoter));
}

/** Whose mail program made the id of the level, where that is not the first. */
function byProgram(words: Unintroduced): Authorship | undefined {
  if (words.level === 1) return undefined;
  return inHeaders(byIdLike(words.reference, isOfSameProgram, () => writtenBy(words)));
}

/** To at the first level, then whom "Reply to all" leaves of To and Cc; nobody whom the words themselves greet. */
function byRecipients(words: Unintroduced): Authorship | undefined {
  const { level, clues, quoter, above, authorOf } = words;
  const opening = bodiesOf(words).slice(0, OPENING);
  const may = (person: Person) => !isGreetedIn(opening, person);
  if (level === 1) return inHeaders(clues.to.find(may));
  return inHeaders(inReplyToAll(level, clues, quoter, authorsAbove(above, authorOf), may));
}

/** So many lines of words may hold their greeting. */
const OPENING = 3;

/** The sender, by the machine that made the ids. At the first level with nobody in To: an answer to a mail of one's own. */
function byOwnHost({ read, level, quoter, reference }: Unintroduced): Authorship | undefined {
  const { author, id } = read.message;
  if (!isFromSameHost(id, reference) || (level > 1 && quoter === author)) return undefined;
  return { author, confidence: 'headers' };
}

/** Two people take turns, unless the message that stands there was written with another program than the sender's. */
function byTakingTurns({ read, authors, level, quoter, before, reference, clues }: Unintroduced): Authorship {
  const twoAbove = before ?? (level > 2 ? authorAt(level - 2, read, authors, clues.atLevel) : undefined);
  if (!twoAbove || !isSomebodyElse(twoAbove, quoter)) return UNKNOWN;
  if (!clues.mayBeAlone || !before) {
    // On a list the second level is mostly a third person's, but who has gone on for three levels with one other goes on with him.
    const isTalkOfTwo = level > 2 && quoter !== undefined && clues.known.length === 2;
    return isTalkOfTwo ? { author: twoAbove, confidence: 'alternation' } : UNKNOWN;
  }
  const { author, id } = read.message;
  if (before === author && reference !== undefined && domainOf(reference) !== domainOf(id)) return UNKNOWN;
  return { author: before, confidence: 'alternation' };
}

/**
 * "Reply to all" builds Cc, or To behind its first, from the To and Cc of the mail answered, and that mail's To is the one before: so the first of
 * them is who wrote level 2, the next level 3. Who is known to have written a level above has no claim to another.
 */
function inReplyToAll(
  level: number,
  clues: Clues,
  quoter: Person | undefined,
  above: ReadonlyMap<number, Person>,
  may: (person: Person) => boolean,
): Person | undefined {
  const recipients = [...clues.to.slice(1), ...clues.cc];
  if (recipients.length === 0 || recipients.length > 6) return undefined;
  const told = [...above].filter(([at]) => at > 1 && at < level).length;
  const others = recipients.filter(
    (person) => may(person) && ![...above.values()].some((known) => isSamePerson(known, person)),
  );
  const person = others[level - 2 - told];
  return person && !(quoter && isSamePerson(person, quoter)) ? person : undefined;
}
