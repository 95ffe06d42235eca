import type { Person } from '../thread/index.ts';
import { isBotCommand } from './bot-commands.ts';
import { isCourtesy } from './courtesy.ts';
import { once, opensWith, sharedWeight } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import type { FeatureParts, Features } from './model.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';
import { overlap } from './words.ts';

/** What puts an answer off: not knowing, naming who may know, or needing to know more. */
const PUTS_OFF: readonly CueFamily[] = ['noAnswer', 'redirection', 'detailsWanted'];

/** How many messages after a question are looked at for its answer, besides those that stand under it. */
const FARTHEST_ANSWER = 10;

/** So many passages are looked at for an answer, those under the question first: a mail of a thousand questions under a mail of a thousand passages takes no million. */
const MOST_CANDIDATES = 200;

/** The passages that may answer a question: those under it or under its message, and what is said in the next messages. */
export function answerCandidates(question: Utterance, transcript: Transcript): Passage[] {
  const found = new Set<Passage>();
  for (const passage of passagesAfter(question, transcript)) {
    if (found.size >= MOST_CANDIDATES) break;
    found.add(passage);
  }
  return [...found].filter((passage) => {
    const first = passage.utterances[0];
    return (
      first !== undefined &&
      first.order > question.order &&
      passage.message !== question.message &&
      !leavesUnanswered(passage, question) &&
      !(passage.message.medium === 'chat' && passage.utterances.every(saysNothingInChat))
    );
  });
}

function* passagesAfter(question: Utterance, { responses, thread, byMessage }: Transcript): Generator<Passage> {
  yield* responses.get(question) ?? [];
  const from = question.messageOrder + 1;
  for (const { id } of thread.messages.slice(from, from + FARTHEST_ANSWER))
    for (const { passage } of byMessage.get(id) ?? []) yield passage;
}

/** Longer than this, a sentence that opens with "I don't know" goes on to say what its writer does know. */
const NO_ANSWER_WORDS = 10;

/** Whether a passage holds manners alone, or says besides only that its writer does not know or will see. A promise to look is what a request to look wants. */
export function leavesUnanswered({ utterances }: Passage, question: Utterance): boolean {
  const asksToLook = question.families.has('request');
  return utterances.every((utterance) => isCourtesy(utterance) || (!asksToLook && saysNoAnswer(utterance)));
}

/** Whether a sentence says only that its writer does not know, or will see. */
export function saysNoAnswer({ words, asks, cues }: Utterance): boolean {
  if (asks || words.length > NO_ANSWER_WORDS) return false;
  const said = cues.find(({ family, negated }) => family === 'noAnswer' && !negated);
  return said !== undefined && !cues.some(({ family, from }) => family === 'contrast' && from >= said.to);
}

/** In chat a question right after another stands beside it: whoever only asks has answered nothing yet, and a command to a bot is said to nobody. */
function saysNothingInChat({ asks, text }: Utterance): boolean {
  return asks || isBotCommand(text);
}

/** What a passage says, whatever it may answer. */
const sayingOf = once((passage: Passage) => {
  const { utterances } = passage;
  const [first] = utterances;
  if (!first) return undefined;
  const telling = utterances.filter((utterance) => !isCourtesy(utterance));
  const statements = utterances.filter(({ asks }) => !asks);
  const puttingOff = telling.filter(
    ({ asks, families }) => asks || PUTS_OFF.some((family) => families.has(family)),
  ).length;
  const has = (flag: boolean) => (flag ? 1 : 0);
  const says: Features = {
    'says:onlyAsks': has(statements.length === 0),
    'says:putsOff': telling.length === 0 ? 0 : puttingOff / telling.length,
    'says:redirects': has(telling.some(({ families }) => families.has('redirection'))),
    'says:much': Math.min(1, statements.length / 5),
    'where:opensMessage': has(first.inMessage === 0),
  };
  const stems: ReadonlySet<string> =
    utterances.length === 1 ? first.stems : new Set(utterances.flatMap((utterance) => [...utterance.stems]));
  const directs = opensWith(first, 'assent') || opensWith(first, 'refusal');
  return { first, says, stems, directs };
});

/**
 * What speaks for a passage answering a question: where it stands comes before what it says (Shrestha & McKeown 2004). Which cues it opens with
 * earns nothing beside that; what puts an answer off does, and so does the asker's thanks for it.
 */
export function answerFeatures(question: Utterance, passage: Passage, transcript: Transcript): FeatureParts {
  const saying = sayingOf(passage);
  if (!saying) return [];
  const { first, says, stems, directs } = saying;
  const has = (flag: boolean) => (flag ? 1 : 0);
  const under = passage.under.includes(question);
  const fragment = under && passage.placed === 'fragment';
  const reply = under && passage.placed === 'reply';
  const questions = questionsIn(transcript)(question.message.id);
  const opensMessage = first.inMessage === 0;
  const sameMessage = passage.placed === 'fragment' && passage.under.some((said) => said.message === question.message);
  const own = first.person === question.person;
  const polar = question.families.has('inversion') && !question.families.has('openingQuestion');
  const isNext = first.messageOrder === question.messageOrder + 1;
  return [
    says,
    {
      'where:fragment': has(fragment),
      'where:reply': has(reply),
      'where:replyToMany': reply ? Math.min(1, (questions - 1) / 3) : 0,
      'where:replyToOne': has(reply && questions <= 1 && opensMessage && !passage.quotes),
      'where:replyToFewWords': has(reply && question.stems.size <= FEW_STEMS),
      'where:besideIt': has(sameMessage && !under),
      'where:later': has(!under && !sameMessage),
      'where:asker': has(own),
      'where:chatNext': has(question.message.medium === 'chat' && !under && isNext),
      'where:addressed': has(first.addressee === question.person),
      'where:addresseeAnswers': has(question.addressee !== undefined && first.person === question.addressee),
      'says:polarAnswer': has(polar && directs),
      'says:overlap': overlap(question.stems, stems),
      'says:overlapAround': overlap(stemsAround(question), stems),
      'says:shared': Math.min(1, sharedWeight(question, (stem) => stems.has(stem), transcript) / 2),
      'asker:closed': has(own && (first.families.has('success') || first.families.has('acknowledgement'))),
      'asker:thanks': has(thankersFor(transcript)(passage).has(question.person)),
    },
  ];
}

/** "Any ideas?": a question of so few content words is about what its message told before. */
const FEW_STEMS = 2;
/** How many sentences before a question tell what it is about. */
const TOLD_BEFORE = 2;

const stemsAround = once((question: Utterance): ReadonlySet<string> => {
  const { passage, inPassage } = question;
  const told = passage.utterances.slice(Math.max(0, inPassage - TOLD_BEFORE), inPassage + 1);
  return new Set(told.flatMap(({ stems }) => [...stems]));
});

/** How many questions a message asks: the more, the less it is told which of them a reply to all of it answers. */
const questionsIn = once(({ byMessage }: Transcript) => {
  const counts = new Map([...byMessage].map(([id, said]) => [id, said.filter(({ asks }) => asks).length]));
  return (message: string) => counts.get(message) ?? 0;
});

/** How many sentences at the start of a reply are looked at for thanks. */
const THANKS_STAND_IN = 4;
const GRATEFUL: readonly CueFamily[] = ['thanks', 'success', 'acknowledgement'];

/** Who thanks for a passage, says that it helped or that he has understood, at the start of what he writes in answer to it. */
const thankersFor = once(({ responses }: Transcript) =>
  once((passage: Passage): ReadonlySet<Person> => {
    const [first] = passage.utterances;
    const thankers = new Set<Person>();
    for (const { utterances } of (first && responses.get(first)) ?? [])
      for (const { person, families } of utterances.slice(0, THANKS_STAND_IN))
        if (GRATEFUL.some((family) => families.has(family))) thankers.add(person);
    return thankers;
  }),
);
