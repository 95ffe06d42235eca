import type { Person } from '../../thread/index.ts';
import { isPolar } from '../acts/index.ts';
import { once, sharedWeight } from '../features.ts';
import { type Features, features, type LinearModel, probability } from '../model.ts';
import {
  isCourtesy,
  overlap,
  type Passage,
  type Stems,
  stemsAmong,
  type Transcript,
  type Utterance,
} from '../transcript/index.ts';
import { leavesUnanswered, type Saying, sayingOf, settles, wantsWord } from './saying.ts';

/** How many messages after a question are looked at for its answer, besides those that stand under it. */
const FARTHEST_ANSWER = 10;

/** So many passages are looked at for an answer, those under the question first: a mail of a thousand questions under a mail of a thousand passages takes no million. */
const MOST_CANDIDATES = 200;

/** What a question asks, whatever may answer it. */
interface Inquiry {
  readonly question: Utterance;
  /** It can be answered with yes or no. */
  readonly isPolar: boolean;
  /** How many questions its message asks: the more, the less it is told which of them a reply to all of it answers. */
  readonly beside: number;
  /** Whom it is asked of all others. */
  readonly asked: Person | undefined;
  /** The stems of it and of what was told right before it. */
  readonly around: Stems;
  readonly transcript: Transcript;
}

/** How many sentences before a question tell what it is about. */
const TOLD_BEFORE = 2;

function inquiryOf(question: Utterance, beside: number, transcript: Transcript): Inquiry {
  const { passage, inPassage } = question;
  return {
    question,
    isPolar: isPolar(question),
    beside,
    asked: askedBy(question),
    around: stemsAmong(passage.utterances, Math.max(0, inPassage - TOLD_BEFORE), inPassage + 1),
    transcript,
  };
}

/** Whom a question is asked of all others: whom it addresses, else under whose words it stands. */
export function askedBy({ addressee, passage, person }: Utterance): Person | undefined {
  if (addressee) return addressee;
  const asked = passage.untold ? undefined : passage.under.at(-1)?.person;
  return asked === person ? undefined : asked;
}

/** A passage that may answer a question. */
export interface Candidate {
  readonly inquiry: Inquiry;
  readonly saying: Saying;
  /** It stands under the question, under quoted words or as a reply to its message; or under other words of that message. */
  readonly placed: Passage['placed'];
  readonly besideIt: boolean;
  /** In chat: it stands under what the asker wrote right before or after the question. */
  readonly underTurn: boolean;
  /** In chat: its writer said something in answer to the question in the message before, and not only “hm”. */
  readonly repliedBefore: boolean;
  /** Its message is the first that somebody else wrote after the question. */
  readonly isNext: boolean;
  /** The asker wrote it. */
  readonly own: boolean;
  /** It offers a word for the one that was asked for: "Which day?" – "Tuesday?" */
  readonly ventures: boolean;
}

/** What a passage says, which speaks for its answering whatever is asked. */
const SAYING = features<Saying>({
  'says:redirects': ({ redirects }) => redirects,
  'says:much': ({ statements }) => Math.min(1, statements / 5),
  'where:opensMessage': ({ first }) => first.inMessage === 0,
});

/** Who says below a reply that he has it, or that it works, says so in so many words; with more he tells of something else. */
const SETTLING_WORDS = 8;

/** "Any ideas?": a question of so few content words is about what its message told before. */
const FEW_STEMS = 2;

/**
 * What speaks for a passage answering a question: where it stands comes before what it says (Shrestha & McKeown 2004). Which cues it opens with
 * earns nothing beside that; what puts an answer off does, and so does the asker's thanks for it.
 */
const ANSWERING = features<Candidate>({
  'where:fragment': ({ placed }) => placed === 'fragment',
  'where:reply': ({ placed }) => placed === 'reply',
  'where:replyToMany': ({ placed, inquiry }) => (placed === 'reply' ? Math.min(1, (inquiry.beside - 1) / 3) : 0),
  'where:replyToOne': ({ placed, inquiry, saying }) =>
    placed === 'reply' &&
    inquiry.beside <= 1 &&
    saying.first.inMessage === 0 &&
    (!saying.passage.quotes || saying.isAll),
  'where:replyToFewWords': ({ placed, inquiry }) => placed === 'reply' && inquiry.question.stems.length <= FEW_STEMS,
  'where:besideIt': ({ besideIt }) => besideIt,
  'where:later': ({ placed, besideIt, underTurn, repliedBefore }) =>
    placed === 'none' && !besideIt && !underTurn && !repliedBefore,
  'where:asker': ({ own }) => own,
  'where:chatNext': ({ placed, inquiry: { question }, saying: { first } }) =>
    placed === 'none' && question.message.medium === 'chat' && first.messageOrder === question.messageOrder + 1,
  'where:sameTurn': ({ underTurn }) => underTurn,
  'where:untoldNext': ({ isNext, saying }) => isNext && saying.passage.untold,
  'where:addressed': ({ inquiry: { question }, saying: { first, opens } }) =>
    first.addressee === question.person || opens.addressee === question.person,
  'where:addresseeAnswers': ({ inquiry: { question }, saying: { first } }) =>
    question.addressee !== undefined && first.person === question.addressee,
  // A question to one is hardly answered by what another writes elsewhere.
  'where:notAsked': ({ placed, own, inquiry: { asked }, saying: { first } }) =>
    placed === 'none' && !own && asked !== undefined && first.person !== asked,
  'says:onlyAsks': ({ ventures, saying: { statements, telling, puttingOff } }) =>
    !ventures && (statements === 0 || (telling > 0 && puttingOff === telling)),
  'says:putsOff': ({ ventures, saying: { telling, puttingOff } }) =>
    telling === 0 || ventures ? 0 : puttingOff / telling,
  'says:polarAnswer': ({ inquiry, saying }) => inquiry.isPolar && saying.directs,
  'says:overlap': ({ inquiry, saying }) => overlap(inquiry.question.stems, saying.stems),
  'says:overlapAround': ({ inquiry, saying }) => overlap(inquiry.around, saying.stems),
  'says:shared': ({ inquiry: { question, transcript }, saying }) =>
    Math.min(1, sharedWeight(question, saying.stems, transcript) / 2),
  'asker:closed': ({ own, saying }) => own && settles(saying),
  'asker:thanks': ({ inquiry, saying }) => saying.thankers.has(inquiry.question.person),
});

/** What speaks for a candidate answering its question, by name. */
export function answerFeatures(candidate: Candidate): Features {
  return { ...SAYING.tell(candidate.saying), ...ANSWERING.tell(candidate) };
}

/** What may answer a question. */
interface Answers {
  /** The passages that may: those under it or under its message, and what is said in the next messages. */
  readonly candidates: readonly Candidate[];
  /**
   * With what its asker closes it below it, before anybody else answers: "Found it, thanks." Where others wrote before, what he tells may be about
   * theirs; and who writes on in chat closes his question only with the first words.
   */
  readonly closing: Passage | undefined;
  /**
   * With what its asker tells, below what others wrote in answer to it, that he found it himself: "Found it, the valve was shut." below "Which pump do you
   * mean?" Where theirs answers, it says that this helped.
   */
  readonly foundLater: Passage | undefined;
}

/** Reads what may answer the questions of a thread. What a passage says alone is found once. */
export interface AnswerReader {
  readonly sayingOf: (passage: Passage) => Saying;
  readonly answersTo: (question: Utterance) => Answers;
  /** The place of the last message that somebody wrote; -1 where there is none. */
  readonly lastMessageOf: (person: Person) => number;
}

export function readAnswers(transcript: Transcript): AnswerReader {
  const saying = once((passage: Passage) => sayingOf(passage, transcript));
  const questionsIn = countQuestions(transcript);
  const passagesAfter = passageFinder(transcript);
  const turns = countTurns(transcript);
  // Below what only asks back or does not know, also who shortly says that he has it or that it works has found it himself: "Got it now, thanks."
  const endsSearch = (said: Saying, question: Utterance) => {
    const isShort = said.opens.words.length <= SETTLING_WORDS;
    if (!said.finds && !(isShort && settles(said))) return false;
    const before = replyAbove(said.passage, question);
    if (!before) return false;
    const { statements, isNoAnswer } = saying(before);
    return said.finds || statements === 0 || isNoAnswer;
  };
  const answersTo = (question: Utterance): Answers => {
    const inquiry = inquiryOf(question, questionsIn[question.messageOrder] ?? 0, transcript);
    const candidates: Candidate[] = [];
    let closing: Passage | undefined;
    let foundLater: Passage | undefined;
    let earliest = Number.POSITIVE_INFINITY;
    for (const passage of passagesAfter(question)) {
      if (passage.message === question.message) continue;
      const said = saying(passage);
      if (said.first.order <= question.order) continue;
      const isOwn = said.first.person === question.person;
      if (isOwn && settles(said) && passage.under.includes(question)) closing ??= passage;
      if (isOwn && endsSearch(said, question)) foundLater ??= passage;
      if (leavesUnanswered(said, question)) continue;
      const candidate = candidateOf(inquiry, said, turns);
      if (said.isSilent && !candidate.ventures) continue;
      candidates.push(candidate);
      if (!isOwn) earliest = Math.min(earliest, passage.order);
    }
    return { candidates, closing: closing && closing.order < earliest ? closing : undefined, foundLater };
  };
  const last = new Map<Person, number>();
  for (const { context, person, messageOrder } of transcript.utterances) if (!context) last.set(person, messageOrder);
  return { sayingOf: saying, answersTo, lastMessageOf: (person) => last.get(person) ?? -1 };
}

/** What somebody else wrote under a question, where a passage was written under that. */
function replyAbove({ under }: Passage, question: Utterance): Passage | undefined {
  const last = under.at(-1);
  return last && last.person !== question.person && last.passage.under.includes(question) ? last.passage : undefined;
}

/** How likely candidates of one thread answer their questions, from 0 to 1. What a passage says alone is weighed once. */
export function answering({ bias, weights }: LinearModel): (candidate: Candidate) => number {
  const weighSaying = SAYING.bind(weights);
  const weighCandidate = ANSWERING.bind(weights);
  const alone = once((saying: Saying) => ({ weight: weighSaying(saying, bias) }));
  return (candidate) => probability(weighCandidate(candidate, alone(candidate.saying).weight));
}

function candidateOf(inquiry: Inquiry, saying: Saying, turns: readonly number[]): Candidate {
  const { question } = inquiry;
  const { passage, first } = saying;
  const isUnder = passage.under.includes(question);
  const turn = turns[question.messageOrder] ?? 0;
  const inChat = question.message.medium === 'chat';
  const isNext = turns[first.messageOrder] === turn + 1;
  const repliedBefore =
    inChat && isUnder && passage.under.some((said) => said.person === first.person && !isCourtesy(said));
  return {
    inquiry,
    saying,
    placed: isUnder && !repliedBefore ? passage.placed : 'none',
    besideIt:
      !isUnder && passage.placed === 'fragment' && passage.under.some(({ message }) => message === question.message),
    underTurn: inChat && !isUnder && passage.under.some(({ messageOrder }) => turns[messageOrder] === turn),
    repliedBefore,
    isNext,
    own: first.person === question.person,
    ventures: saying.ventures && first.person !== question.person && (isUnder || isNext) && wantsWord(question),
  };
}

/** Gives the passages under a question, and those of the next messages. */
function passageFinder({ responses, thread, byMessage, passages }: Transcript) {
  /** By passage, in which search it was found last. */
  const foundIn = passages.map(() => 0);
  let search = 0;
  return (question: Utterance): readonly Passage[] => {
    const found: Passage[] = [];
    search++;
    const find = (passage: Passage) => {
      if (foundIn[passage.order] === search) return;
      foundIn[passage.order] = search;
      found.push(passage);
    };
    for (const passage of responses[question.order] ?? []) {
      if (found.length >= MOST_CANDIDATES) return found;
      find(passage);
    }
    const last = Math.min(question.messageOrder + FARTHEST_ANSWER, thread.messages.length - 1);
    for (let message = question.messageOrder + 1; message <= last; message++) {
      const said = byMessage.get(thread.messages[message]?.id ?? '') ?? [];
      // From passage to passage, however many sentences they hold.
      for (let at = 0; at < said.length && found.length < MOST_CANDIDATES; ) {
        const { passage } = said[at] as Utterance;
        find(passage);
        at += passage.utterances.length;
      }
    }
    return found;
  };
}

/** How many questions each message asks, by its place. */
function countQuestions({ thread, utterances }: Transcript): readonly number[] {
  const counts = thread.messages.map(() => 0);
  for (const { asks, messageOrder } of utterances) if (asks) counts[messageOrder] = (counts[messageOrder] ?? 0) + 1;
  return counts;
}

/** Which turn of the talk each message belongs to, by its place: what one person writes until another does. */
function countTurns({ thread: { messages } }: Transcript): readonly number[] {
  const turns = messages.map(() => 0);
  for (let at = 1; at < messages.length; at++) {
    const sameWriter = messages[at]?.author === messages[at - 1]?.author;
    turns[at] = (turns[at - 1] ?? 0) + (sameWriter ? 0 : 1);
  }
  return turns;
}
