import type { Thread } from '../../thread/index.ts';
import type { CueFamily, Language } from '../languages/index.ts';
import { foldText } from './identity.ts';
import { languageOf, languageOfMessage, sumOf, votesOf } from './language-of.ts';
import { isOf, kindsAmong, lookUp } from './lexicon.ts';
import { namedIn, namesOf, openingOf } from './names.ts';
import { type Cue, readPhrases } from './phrases.ts';
import { type FragmentFinder, placeOf, responsesOf } from './placement.ts';
import { isBareAnswer, isListing, isProse, isSignOff, unsigned } from './prose.ts';
import { questionMarks } from './question-marks.ts';
import { isRecord } from './record.ts';
import { splitSentences } from './sentences.ts';
import { signsOf } from './signs.ts';
import { countStems, stemReader } from './stems.ts';
import type { Passage, Trailer, Transcript, Utterance } from './utterances.ts';
import { wordsOf } from './words.ts';

/** Reads every sentence of a thread: who wrote it, where, under what, each message in the language that it is written in. */
export function transcribe(thread: Thread): Transcript {
  const spoken = languagesOf(thread);
  const names = namesOf(thread.people);
  const atHand = thread.messages.filter((message) => message.quotedIn === undefined).length;
  const utterances: Utterance[] = [];
  const passages: Passage[] = [];
  const trailers: Trailer[] = [];
  const byMessage = new Map<string, Utterance[]>();
  const finders = new Map<string, FragmentFinder>();
  const stemsOf = stemReader();

  thread.messages.forEach((message, messageOrder) => {
    const language = spoken.of.get(message.id) ?? spoken.mostly;
    const said: Utterance[] = [];
    byMessage.set(message.id, said);
    const parent = message.parentIds.find((id) => byMessage.has(id));
    const blocks = thread.blocks.get(message.id) ?? [];
    const quotes = blocks.some((block) => block.kind === 'quote');
    let quoted = message.medium === 'chat';
    for (const block of blocks) {
      if (block.kind === 'quote') quoted = true;
      if (block.kind === 'trailer')
        trailers.push({ message, key: block.key.toLowerCase(), value: block.value, text: foldText(block.text) });
      if (block.kind !== 'own') continue;
      const passage: Passage = {
        order: passages.length,
        message,
        quotes,
        untold: !quotes && messageOrder > 1 && (thread.untold?.has(message.id) ?? false),
        utterances: [],
        ...placeOf(block, quoted, parent, byMessage, finders),
      };
      splitSentences(message.medium === 'mail' ? unsigned(block.text, message.author) : block.text, language).forEach(
        (sentence) => {
          if (message.automated && !isRecord(sentence.text)) return;
          const isProseHere = isProse(sentence.text) || (message.medium === 'chat' && isBareAnswer(block.text.trim()));
          if (!isProseHere) return;
          const words = wordsOf(sentence.text, language);
          const entries = lookUp(words, language);
          // Nobody signs a chat message: "love it" praises there.
          if (message.medium === 'mail' && isSignOff(sentence.text, words, entries, message.author)) return;
          const kinds = kindsAmong(entries);
          if (message.medium === 'mail' && !isOf(kinds, 'stopWords') && isListing(sentence.text)) return;
          const { opening, addressee } = openingOf(words, entries, sentence.text, names);
          const { cues, forms } = readPhrases(words, entries, opening);
          const utterance: Utterance = {
            message,
            person: block.author ?? message.author,
            text: sentence.text,
            order: utterances.length,
            messageOrder,
            passage,
            inPassage: passage.utterances.length,
            inMessage: said.length,
            paragraph: sentence.paragraph,
            listed: sentence.listed,
            words,
            kinds,
            language,
            opening,
            cues,
            signs: signsOf(cues, opening),
            families: familiesOf(cues),
            forms,
            stems: stemsOf(words, entries),
            ...questionMarks(sentence.text),
            context: message.quotedIn !== undefined && atHand > 1,
            ...(addressee ? { addressee } : {}),
            named: namedIn(words.slice(opening), sentence.text, names, block.author ?? message.author),
          };
          passage.utterances.push(utterance);
          said.push(utterance);
          utterances.push(utterance);
        },
      );
      if (passage.utterances.length > 0) passages.push(passage);
    }
  });
  const responses = responsesOf(passages);
  const stemCounts = countStems(utterances);
  const subject = wordsOf(thread.subject);
  return {
    thread,
    utterances,
    passages,
    byMessage,
    orders: new Map(thread.messages.map(({ id }, order) => [id, order])),
    responses,
    trailers,
    stemCounts,
    stemWeights: stemCounts.map((count) => 1 - Math.log(count) / Math.log(1 + utterances.length)),
    subject: stemsOf(subject, lookUp(subject, spoken.mostly)),
    language: spoken.mostly,
  };
}

/** The language of each message, by what its writer wrote in it, and the one that most of the thread is in. */
function languagesOf({ messages, blocks }: Thread): { of: ReadonlyMap<string, Language>; mostly: Language } {
  const heard = messages.map(({ id }) => {
    const own = (blocks.get(id) ?? []).filter(({ kind }) => kind === 'own');
    const text = own.map((block) => block.text).join('\n');
    return { id, text, votes: votesOf(text) };
  });
  const mostly = languageOf(sumOf(heard.map(({ votes }) => votes)));
  return { of: new Map(heard.map(({ id, text, votes }) => [id, languageOfMessage(text, votes, mostly)])), mostly };
}

/** The families of the cues that no negator reaches. */
function familiesOf(cues: readonly Cue[]): ReadonlySet<CueFamily> {
  if (cues.length === 0) return NO_FAMILIES;
  const families = new Set<CueFamily>();
  for (const { family, negated } of cues) if (!negated) families.add(family);
  return families;
}

const NO_FAMILIES: ReadonlySet<CueFamily> = new Set();
