import { type Message, type OwnBlock, readSubject, type Thread } from '../../thread/index.ts';
import type { CueFamily, Language } from '../languages/index.ts';
import { closingOf } from './closing.ts';
import { isSalutation, withoutGreeting } from './courtesy.ts';
import { foldText } from './identity.ts';
import { languageOf, languageOfMessage, sumOf, votesOf } from './language-of.ts';
import { isOf, kindsAmong, lookUp } from './lexicon.ts';
import { namedIn, namesOf } from './names.ts';
import { openingOf } from './opening.ts';
import { type Cue, readPhrases } from './phrases.ts';
import { type Answered, passOver, placeOf, responsesOf, withTurn } from './placement.ts';
import { isBareAnswer, isListing, isProse, isSignOff, unsigned } from './prose.ts';
import { questionMarks } from './question-marks.ts';
import { isRecord } from './record.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { signsOf } from './signs.ts';
import { countStems, stemReader } from './stems.ts';
import type { Passage, Trailer, Transcript, Utterance } from './utterances.ts';
import { partSentence, wordsOf } from './words.ts';

/** A thread while it is read: what was found so far. */
interface Reading {
  readonly thread: Thread;
  readonly names: ReturnType<typeof namesOf>;
  readonly stemsOf: ReturnType<typeof stemReader>;
  /** How many of its messages are at hand and not only quoted. */
  readonly atHand: number;
  readonly utterances: Utterance[];
  readonly passages: Passage[];
  readonly trailers: Trailer[];
  readonly byMessage: Map<string, Utterance[]>;
  readonly answered: Map<string, Answered>;
}

/** A message while it is read. */
interface Heard {
  readonly message: Message;
  readonly order: number;
  readonly language: Language;
  readonly said: Utterance[];
  /** How many salutations it begins with. */
  salutations: number;
}

/** Reads every sentence of a thread: who wrote it, where, under what, each message in the language that it is written in. */
export function transcribe(thread: Thread): Transcript {
  const spoken = languagesOf(thread);
  const stemsOf = stemReader();
  const reading: Reading = {
    thread,
    stemsOf,
    names: namesOf(thread.people),
    atHand: thread.messages.filter((message) => message.quotedIn === undefined).length,
    utterances: [],
    passages: [],
    trailers: [],
    byMessage: new Map(),
    answered: new Map(),
  };
  thread.messages.forEach((message, order) => {
    const language = spoken.byMessage[order] ?? spoken.mostly;
    readMessage(reading, { message, order, language, said: [], salutations: 0 });
  });
  const { utterances, passages, byMessage, trailers } = reading;
  const responses = responsesOf(passages, utterances);
  const stemCounts = countStems(utterances);
  const all = Math.log(1 + utterances.length);
  // The list's tag in it, which stands in all its subjects, tells nothing.
  const subject = wordsOf(readSubject(thread.subject).base);
  return {
    thread,
    utterances,
    passages,
    byMessage,
    orders: new Map(thread.messages.map(({ id }, order) => [id, order])),
    responses,
    trailers,
    stemCounts,
    stemWeights: stemCounts.map((count) => 1 - Math.log(count) / all),
    subject: stemsOf(subject, lookUp(subject, spoken.mostly)),
    language: spoken.mostly,
  };
}

function readMessage(reading: Reading, heard: Heard): void {
  const { thread, passages, trailers, byMessage, answered } = reading;
  const { message, order } = heard;
  byMessage.set(message.id, heard.said);
  const parent = message.parentIds.find((id) => byMessage.has(id));
  const blocks = thread.blocks.get(message.id) ?? [];
  let [quotes, own] = [false, 0];
  for (const { kind, text } of blocks) {
    if (kind === 'quote') quotes = true;
    if (kind === 'own' && text.trim() !== '') own++;
  }
  let quoted = message.medium === 'chat';
  for (const block of blocks) {
    if (block.kind === 'quote') quoted = true;
    if (block.kind === 'trailer')
      trailers.push({ message, key: block.key.toLowerCase(), value: block.value, text: foldText(block.text) });
    if (block.kind !== 'own') continue;
    const { answers, under, placed } = placeOf(block, quoted, parent, byMessage, answered);
    const passage: Passage = {
      order: passages.length,
      message,
      text: block.text,
      quotes,
      untold: !quotes && order > 1 && (thread.untold?.has(message.id) ?? false),
      utterances: [],
      answers,
      under: message.medium === 'chat' ? withTurn(under, message.author) : under,
      placed,
    };
    readPassage(reading, heard, block, passage, own === 1);
    if (passage.utterances.length > 0) passages.push(passage);
  }
  if (message.medium === 'chat' && heard.said.length === 0) passOver(message.id, parent, byMessage, answered);
}

/** @param isOnly its writer's own words stand together in it */
function readPassage(reading: Reading, heard: Heard, block: OwnBlock, passage: Passage, isOnly: boolean): void {
  const { message, language } = heard;
  const text = message.medium === 'mail' ? unsigned(block.text, message.author) : block.text;
  const sentences = splitSentences(text, language, message.medium === 'chat');
  const isAll = isOnly && sentences.length === 1;
  for (const sentence of sentences) {
    const utterance = readSentence(reading, heard, block, passage, sentence, isAll);
    if (!utterance) continue;
    if (heard.said.length === heard.salutations && isSalutation(utterance)) heard.salutations++;
    passage.utterances.push(utterance);
    heard.said.push(utterance);
    reading.utterances.push(utterance);
  }
}

/**
 * What somebody says in a sentence; undefined for what nobody meant to be read.
 * @param isAll it is all that its message says
 */
function readSentence(
  { utterances, names, stemsOf, atHand }: Reading,
  { message, order, language, said, salutations }: Heard,
  block: OwnBlock,
  passage: Passage,
  { text, paragraph, listed }: Sentence,
  isAll: boolean,
): Utterance | undefined {
  const isAnswer = message.medium === 'chat' ? isBareAnswer(block.text.trim()) : isAll && isBareAnswer(text);
  if (!isProse(text) && !isAnswer) return undefined;
  const records = isRecord(text, language);
  if (message.automated && !records) return undefined;
  const { words, borders, breaks, turns } = partSentence(text, language);
  const entries = lookUp(words, language);
  // "B." may be what Bo chooses.
  const isChoice = isAll && words.length === 1 && words[0]?.length === 1;
  // Nobody signs a chat message: "love it" praises there.
  if (message.medium === 'mail' && !isChoice && isSignOff(text, words, entries, message.author)) return undefined;
  const kinds = kindsAmong(entries);
  if (message.medium === 'mail' && !isOf(kinds, 'stopWords') && isListing(text)) return undefined;
  const { opening, comment, addressing, addressee } = openingOf(words, entries, text, language, names, borders);
  const { asks, asksInside } = questionMarks(text, language);
  // In mail sentences end with a stop, and what follows a comma seldom responds.
  const isInChat = message.medium === 'chat';
  const closing = closingOf(words, entries, opening, borders, names);
  const { cues: all, forms } = readPhrases(entries, opening, borders, {
    comment,
    closing,
    breaks: isInChat ? breaks : undefined,
    turns: isInChat && !asks ? turns : undefined,
  });
  const cues = opening > 0 ? withoutGreeting(all, opening) : all;
  const person = block.author ?? message.author;
  // Where the predicate comes last, a sentence opens with it as much as with its first word.
  const opened = language.verbLast ? words.length : opening;
  return {
    message,
    person,
    text,
    order: utterances.length,
    messageOrder: order,
    passage,
    inPassage: passage.utterances.length,
    toldBefore: Math.min(passage.utterances.length, said.length - salutations),
    inMessage: said.length - salutations,
    paragraph,
    listed,
    words,
    kinds,
    lastKinds: (entries[closing - 1]?.kinds ?? 0) | (entries.at(-1)?.kinds ?? 0),
    language,
    opening: opened,
    cues,
    signs: signsOf(cues, opened),
    families: familiesOf(cues),
    forms,
    // Whom it speaks to is nothing that it speaks of.
    stems: stemsOf(words, entries, addressing),
    asks,
    asksInside,
    records,
    context: message.quotedIn !== undefined && atHand > 1,
    addressee,
    named: namedIn(words, opening, text, names, person),
  };
}

/** The language of each message, by its place: by what its writer wrote in it; and the one that most of the thread is in. */
function languagesOf({ messages, blocks }: Thread): { byMessage: readonly Language[]; mostly: Language } {
  const heard = messages.map(({ id }) => {
    let text: string | undefined;
    for (const block of blocks.get(id) ?? [])
      if (block.kind === 'own') text = text === undefined ? block.text : `${text}\n${block.text}`;
    return { text: text ?? '', votes: votesOf(text ?? '') };
  });
  const mostly = languageOf(sumOf(heard.map(({ votes }) => votes)));
  return { byMessage: heard.map(({ text, votes }) => languageOfMessage(text, votes, mostly)), mostly };
}

/** The families of the cues that no negator reaches. */
function familiesOf(cues: readonly Cue[]): ReadonlySet<CueFamily> {
  if (cues.length === 0) return NO_FAMILIES;
  const families = new Set<CueFamily>();
  for (const { family, negated } of cues) if (!negated) families.add(family);
  return families;
}

const NO_FAMILIES: ReadonlySet<CueFamily> = new Set();
