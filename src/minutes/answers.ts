import { isCourtesy } from './courtesy.ts';
import { cueFeatures, once } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import type { FeatureParts, Features } from './model.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';
import { overlap } from './words.ts';

const SIGNS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'assent',
  'refusal',
  'answerOpening',
  'deferral',
  'thanks',
  'success',
  'agreement',
  'approval',
  'disagreement',
  'commitment',
  'done',
  'opinion',
  'proposal',
  'report',
  'acknowledgement',
  'pronounOnly',
  'openingQuestion',
  'hedge',
  'decision',
  'inversion',
]);

/** How many messages after a question are looked at for its answer, besides those that stand under it. */
const FARTHEST_ANSWER = 10;

/** The passages that may answer a question: those under it or under its message, and what is said in the next messages. */
export function answerCandidates(question: Utterance, transcript: Transcript): Passage[] {
  const found = new Set<Passage>();
  for (const passage of transcript.responses.get(question) ?? []) found.add(passage);
  const { messages } = transcript.thread;
  for (let n = question.messageOrder + 1; n <= question.messageOrder + FARTHEST_ANSWER; n++) {
    const message = messages[n];
    if (!message) break;
    for (const utterance of transcript.byMessage.get(message.id) ?? []) found.add(utterance.passage);
  }
  return [...found].filter((passage) => {
    const first = passage.utterances[0];
    return (
      first !== undefined &&
      first.order > question.order &&
      passage.message !== question.message &&
      !passage.utterances.every(isCourtesy) &&
      // In chat a question right after another stands beside it: whoever asks only has answered nothing yet.
      !(passage.message.medium === 'chat' && passage.utterances.every((utterance) => utterance.asks))
    );
  });
}

/** What a passage says, whatever it may answer. */
const sayingOf = once((passage: Passage) => {
  const { utterances } = passage;
  const [first, second] = utterances;
  if (!first) return undefined;
  const cues = cueFeatures(first, SIGNS);
  const statements = utterances.filter(({ asks }) => !asks);
  const has = (flag: boolean) => (flag ? 1 : 0);
  const says: Features = {
    'says:onlyAsks': has(statements.length === 0),
    'says:asksFirst': has(first.asks),
    'says:much': Math.min(1, statements.length / 5),
    'says:short': has(utterances.length === 1 && first.words.length <= 3),
    'says:link': has(utterances.some(({ text }) => /https?:\/\//.test(text))),
    'says:nextAnswers': has(second?.families.has('answerOpening') === true),
  };
  const stems: ReadonlySet<string> =
    utterances.length === 1 ? first.stems : new Set(utterances.flatMap((utterance) => [...utterance.stems]));
  return { first, cues, says, stems, directs: 'open:assent' in cues || 'open:refusal' in cues };
});

/** What speaks for a passage answering a question: where it stands comes before what it says (Shrestha & McKeown 2004). */
export function answerFeatures(question: Utterance, passage: Passage, transcript: Transcript): FeatureParts {
  const saying = sayingOf(passage);
  if (!saying) return [];
  const { first, cues, says, stems, directs } = saying;
  const has = (flag: boolean) => (flag ? 1 : 0);
  const under = passage.under.includes(question);
  const fragment = under && passage.placed === 'fragment';
  const reply = under && passage.placed === 'reply';
  const later = fragment ? passage.under.slice(passage.under.indexOf(question) + 1) : [];
  const own = first.person === question.person;
  const sameMessage = passage.placed === 'fragment' && passage.under.some((said) => said.message === question.message);
  const polar = question.families.has('inversion') && !question.families.has('openingQuestion');
  const distance = first.messageOrder - question.messageOrder;
  const elsewhere = otherReplies(question, passage, transcript);
  const next = nextByOthers(question, transcript);
  return [
    cues,
    says,
    {
      'where:fragment': has(fragment),
      'where:fragmentLast': has(fragment && later.length === 0),
      'where:fragmentLastQuestion': has(fragment && !later.some((said) => said.asks)),
      'where:fragmentFar': has(fragment && later.length > 3),
      'where:reply': has(reply),
      'where:replyToFew': has(reply && passage.under.length <= 4),
      'where:later': has(!under && !sameMessage),
      'where:elsewhere': has(!under && sameMessage),
      'where:asker': has(own),
      'where:skips': has(!fragment && elsewhere),
      'where:next': has(distance === 1),
      'where:nextByOthers': has(passage.message === next),
      'where:distance': Math.min(1, distance / 10),
      'where:chat': has(question.message.medium === 'chat'),
      'where:chatNext': has(question.message.medium === 'chat' && distance === 1),
      'where:addressed': has(first.addressee === question.person),
      'where:addresseeAnswers': has(question.addressee !== undefined && first.person === question.addressee),
      'says:polarAnswer': has(polar && directs),
      'says:overlap': overlap(question.stems, stems),
      'says:overlapFirst': overlap(question.stems, first.stems),
      'asker:closed': has(own && (first.families.has('success') || first.families.has('acknowledgement'))),
      'question:polar': has(polar),
      'question:unmarked': has(!question.asks),
      'question:request': has(question.families.has('request')),
      'question:addressed': has(question.addressee !== undefined),
    },
  ];
}

/** What the sentences of a message are written under, quotation by quotation, and of which messages that is. */
const quotedBy = once((said: readonly Utterance[]) => {
  const passages = new Set(said.map(({ passage }) => passage).filter(({ placed }) => placed === 'fragment'));
  const sentences = new Set([...passages].flatMap(({ under }) => under));
  return { sentences, messages: new Set([...sentences].map(({ message }) => message)) };
});

/** Whether the passage's message answers other parts of the question's message under their own quotations, and leaves the question out. */
function otherReplies(question: Utterance, passage: Passage, transcript: Transcript): boolean {
  const said = transcript.byMessage.get(passage.message.id);
  if (!said) return false;
  const { sentences, messages } = quotedBy(said);
  return !sentences.has(question) && messages.has(question.message);
}

/** The first message after a question that somebody else wrote. */
function nextByOthers(question: Utterance, { thread: { messages } }: Transcript): Utterance['message'] | undefined {
  for (let n = question.messageOrder + 1; n < messages.length; n++)
    if (messages[n]?.author !== question.person) return messages[n];
  return undefined;
}
