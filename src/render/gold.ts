import { asWished, type Minutes, speakerId, type Verdict, type Wishes } from '../minutes/index.ts';

/** A sentence of a thread, as a label quotes it. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly message: string;
}

/** In how many passes a label was found: a person's word counts as both, what only the program found as one. */
const BY_PERSON = 2;
const BY_PROGRAM = 1;

/** What a file system or a shell might take amiss in a Message-ID, and the longest name that every file system takes with an ending. */
const UNFIT_FOR_FILES = /[^\w.@+=-]+/g;
const NAME = 200;

/**
 * A thread's minutes as labels, in the format that `npm run eval` reads: what people corrected as they corrected it, and what they left
 * alone as it was found. The id is that of the minutes as a file can be named. `said` is all that was said in the thread and may be quoted; corrections of what is not among it are left out.
 */
export function renderGold(minutes: Minutes, said: readonly Passage[], wishes: Wishes) {
  const { corrections } = wishes;
  const corrected = asWished(minutes, wishes);
  const byId = new Map(said.map((passage) => [passage.id, passage]));
  const passage = ({ text, author, message }: Omit<Passage, 'id'>) => ({ text, author, message });
  const marked = (id: string) => (corrections.has(id) ? BY_PERSON : BY_PROGRAM);
  const judged = (verdict: Verdict) =>
    [...corrections].flatMap(([id, given]) => (given.verdict === verdict ? (byId.get(id) ?? []) : []));
  const speakers = new Map(corrected.participants.map((person) => [speakerId(person), person]));
  const answered = new Set(corrected.answeredQuestions.map(({ id }) => id));
  return {
    id: minutes.id.replace(UNFIT_FOR_FILES, '_').slice(-NAME),
    subject: minutes.subject,
    participants: minutes.participants.map(({ name }) => name),
    agreed: corrected.agreed.map((point) => ({
      statement: [passage(point)],
      support: point.evidence.map(passage),
      by: point.by,
      marked: marked(point.id),
    })),
    open: corrected.openQuestions.map((question) => ({ sents: [passage(question)], marked: marked(question.id) })),
    answered: [
      ...corrected.answeredQuestions.map((question) => ({
        sents: [passage(question)],
        answer: question.answer ? [passage(question.answer)] : [],
        marked: marked(question.id),
      })),
      ...judged('answered')
        .filter(({ id }) => !answered.has(id))
        .map((question) => ({ sents: [passage(question)], answer: [], marked: BY_PERSON })),
    ],
    rhetorical: judged('not a question').map(passage),
    key: corrected.keyPoints.map((point) => ({ ...passage(point), votes: BY_PROGRAM })),
    keyLimit: corrected.keyPoints.length,
    text: said.map(({ text }) => text).join('\n'),
    /** Which labels are people's. */
    corrections: [...corrections].flatMap(([id, { verdict, speaker }]) => {
      const found = byId.get(id);
      const person = speaker === undefined ? undefined : speakers.get(speaker);
      return found ? [{ id, verdict, ...(person ? { speaker: person.name } : {}), ...passage(found) }] : [];
    }),
  };
}
