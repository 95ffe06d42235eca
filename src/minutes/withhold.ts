import type { Block, Message, Person, Thread } from '../thread/index.ts';
import { type Correction, correct } from './correct.ts';
import type { Minutes, Quotation, WithheldList } from './minutes.ts';
import { nameOf } from './participants.ts';
import { repeating } from './repeats.ts';
import { writersAmong } from './writers.ts';

/** What quotes people: minutes, or what is new in them. */
type Quoting = Pick<Minutes, WithheldList | 'withheld'>;

/** Whom it quotes: the ids of their accounts. */
export function quotedIn(minutes: Quoting): Set<string> {
  return new Set(quotationsIn(minutes).flatMap(({ authorId }) => authorId ?? []));
}

/** All that it quotes. */
function quotationsIn({ agreed, openQuestions, answeredQuestions, objections, keyPoints }: Quoting): readonly Words[] {
  return [
    ...agreed.flatMap((point) => [point, ...point.evidence]),
    ...openQuestions,
    ...answeredQuestions.flatMap((question) => (question.answer ? [question, question.answer] : [question])),
    ...objections.flatMap((objection) => (objection.against ? [objection, objection.against] : [objection])),
    ...keyPoints,
  ];
}

/** What tells whether words may be shown. What an objection is against is known without its message. */
type Words = Pick<Quotation, 'text' | 'author' | 'authorId'> & Partial<Pick<Quotation, 'message'>>;

/**
 * The minutes without any words of these people (ids of Discord accounts), who do not want to be quoted, nor of those whom the minutes
 * themselves say so of. They stay among the participants and, by name, among those who hold a point; what they said themselves is left
 * out and counted in `withheld`.
 */
export function withhold<M extends Quoting & Pick<Minutes, 'participants'>>(
  minutes: M,
  unquoted: ReadonlySet<string>,
): M {
  const names = new Set(minutes.participants.flatMap((person) => (person.unquoted ? [person.name] : [])));
  if (unquoted.size === 0 && names.size === 0) return minutes;
  return without(minutes, ({ authorId, author }) =>
    authorId === undefined ? names.has(author) : unquoted.has(authorId),
  );
}

/** Who does not want to be quoted, where a thread is at hand. */
export interface Unquoted {
  /** Ids of Discord accounts. */
  readonly accounts?: readonly string[];
  /** Of mail, as `listWriters` lists them. */
  readonly writers?: readonly string[];
}

/**
 * The minutes as `withhold` leaves them, for whoever the thread shows to be meant: also without their words where others repeat them, and
 * with a note at each writer of mail whom only the list tells, since minutes do not tell anybody's address.
 */
export function withholdIn<M extends Quoting & Pick<Minutes, 'participants'>>(
  thread: Thread,
  minutes: M,
  unquoted: Unquoted,
): M {
  const theirs = findTheirs(thread, unquoted);
  if (!theirs) return minutes;
  const participants = minutes.participants.map((person) =>
    person.authorId === undefined && theirs.messages.has(person.message ?? '')
      ? { ...person, unquoted: true as const }
      : person,
  );
  return { ...without(minutes, judge(thread, theirs, quotationsIn(minutes))), participants };
}

/** Those of the words of a thread that may be shown. */
export function quotableIn<T extends Words>(thread: Thread, said: readonly T[], unquoted: Unquoted): readonly T[] {
  const theirs = findTheirs(thread, unquoted);
  if (!theirs) return said;
  const isTheirs = judge(thread, theirs, said);
  return said.filter((words) => !isTheirs(words));
}

/** Whose words may not be shown. */
interface Theirs {
  /** Ids of Discord accounts. */
  readonly accounts: ReadonlySet<string>;
  readonly people: ReadonlySet<Person>;
  /** The ids of what they wrote. */
  readonly messages: ReadonlySet<string>;
}

/** Those in the thread who do not want to be quoted; undefined where there is nobody. */
function findTheirs(thread: Thread, { accounts = [], writers = [] }: Unquoted): Theirs | undefined {
  const ids = new Set(accounts);
  const isListed = ({ authorId }: Message) => authorId !== undefined && ids.has(authorId);
  const [listed, others] = [thread.messages.filter(isListed), thread.messages.filter((each) => !isListed(each))];
  const unlisted = new Set(others.map(({ author }) => author));
  const people = new Set([
    ...writersAmong(thread, writers),
    // Two accounts may go by one name, and then nobody can tell whose words are quoted in that name.
    ...listed.map(({ author }) => author).filter((person) => !unlisted.has(person)),
  ]);
  const mails = others.filter(({ author, authorId }) => authorId === undefined && people.has(author));
  const messages = new Set([...listed, ...mails].map(({ id }) => id));
  return people.size > 0 || messages.size > 0 ? { accounts: ids, people, messages } : undefined;
}

/** Tells which of the words are theirs, or repeat theirs. */
function judge(thread: Thread, theirs: Theirs, said: readonly Words[]): (words: Words) => boolean {
  const { accounts, people, messages } = theirs;
  const names = new Set([...people].map(nameOf));
  const repeats = repeating(
    said.map(({ text }) => text),
    wordsOf(thread, theirs),
  );
  return ({ text, author, authorId, message }) =>
    (authorId !== undefined && accounts.has(authorId)) ||
    (message === undefined ? authorId === undefined && names.has(author) : messages.has(message)) ||
    repeats(text);
}

/** What they wrote, and what is quoted of them. */
function* wordsOf({ messages, blocks }: Thread, theirs: Theirs): Generator<string> {
  for (const { id } of messages)
    for (const block of blocks.get(id) ?? [])
      if ((block.kind === 'own' || block.kind === 'quote') && isTheirs(block, id, theirs)) yield block.text;
}

/** Whether the lines of a message are theirs; an attribution is a name and a date. */
function isTheirs({ kind, author }: Block, message: string, { people, messages }: Theirs): boolean {
  if (kind === 'attribution') return false;
  return kind === 'quote' ? author !== undefined && people.has(author) : messages.has(message);
}

/** Stands in place of a line that is not shown. */
const LEFT_OUT = '[…]';

/** The thread with the lines of those who do not want to be quoted left blank, and every line where it was. */
export function maskIn(thread: Thread, unquoted: Unquoted): Thread {
  const theirs = findTheirs(thread, unquoted);
  if (!theirs) return thread;
  const messages = thread.messages.map((message) => {
    const lines = message.text.split('\n');
    for (const block of thread.blocks.get(message.id) ?? [])
      if (isTheirs(block, message.id, theirs))
        for (let n = block.fromLine; n <= block.toLine; n++) lines[n] = lines[n]?.trim() ? LEFT_OUT : '';
    return { ...message, text: lines.join('\n') };
  });
  return { ...thread, messages };
}

function without<M extends Quoting>(minutes: M, isTheirs: (words: Words) => boolean): M {
  const withheld: Partial<Record<WithheldList, number>> = { ...minutes.withheld };
  const others = <T extends Quotation>(list: WithheldList, items: readonly T[]): T[] => {
    const kept = items.filter((item) => !isTheirs(item));
    if (kept.length < items.length) withheld[list] = (withheld[list] ?? 0) + items.length - kept.length;
    return kept;
  };
  const lists = {
    agreed: others('agreed', minutes.agreed).map((point) => ({
      ...point,
      evidence: point.evidence.filter((words) => !isTheirs(words)),
    })),
    openQuestions: others('openQuestions', minutes.openQuestions),
    answeredQuestions: others('answeredQuestions', minutes.answeredQuestions).map((question) => {
      const { answer, ...asked } = question;
      return answer && isTheirs(answer) ? asked : question;
    }),
    objections: others('objections', minutes.objections).map((objection) => {
      const { against, ...objected } = objection;
      return against && isTheirs(against) ? objected : objection;
    }),
    keyPoints: others('keyPoints', minutes.keyPoints),
  };
  return { ...minutes, ...lists, ...(Object.keys(withheld).length > 0 ? { withheld } : {}) };
}

/** What people want of minutes: those of items that they corrected, by the items' ids, and those who do not want to be quoted. */
export interface Wishes {
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Ids of Discord accounts, out of those that `concernedBy` gives. */
  readonly unquoted: ReadonlySet<string>;
}

/**
 * The minutes as people want them. Words are withheld before and after they are corrected: that they are somebody else's must not show the
 * words of who is not quoted, nor put words into their mouth.
 */
export function asWished<M extends Quoting & Pick<Minutes, 'participants'>>(
  minutes: M,
  { corrections, unquoted }: Wishes,
): M {
  return withhold(correct(withhold(minutes, unquoted), corrections), unquoted);
}

/** Who may have wishes about minutes: the accounts of whoever is quoted there, and takes part. */
export function concernedBy(minutes: Quoting & Pick<Minutes, 'participants'>): Set<string> {
  return new Set([...quotedIn(minutes), ...minutes.participants.flatMap(({ authorId }) => authorId ?? [])]);
}
