import type { Block, Message, Person, Thread } from '../../thread/index.ts';
import type { Minutes } from '../minutes.ts';
import { nameOf } from '../participants.ts';
import { repeating } from './repeats.ts';
import { type Quoting, quotationsIn, type Words, without } from './withhold.ts';
import { writersAmong } from './writers.ts';

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
