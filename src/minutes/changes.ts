import type { Thread } from '../thread/index.ts';
import type { Item, Minutes, Quotation } from './minutes.ts';
import { findStatements } from './statements.ts';

/** What is different in the minutes of a thread that was read again. */
export interface Changes {
  /** The ids of items that were in no such list before. */
  readonly fresh: readonly string[];
  /** What is no longer agreed, open or objected to, and still stands in the thread. */
  readonly noLonger: readonly Item[];
  /** How many quotations were taken out because their message was deleted, or edited so that it does not say that any more. */
  readonly dropped: number;
}

/** What changed from one minutes of a thread to the next, which `thread` is of. */
export function changesSince(before: Minutes, after: Minutes, thread: Thread): Changes {
  const lists = (['agreed', 'openQuestions', 'objections'] as const).map((name) => ({
    was: before[name] as readonly Item[],
    is: after[name] as readonly Item[],
  }));
  const known = idsOf([...lists.flatMap(({ was }) => was), ...before.keyPoints, ...before.answeredQuestions]);
  const fresh = [...lists.flatMap(({ was, is }) => without(is, idsOf(was))), ...without(after.keyPoints, known)].map(
    ({ id }) => id,
  );
  const quoted: readonly Quotation[] = [
    ...lists.flatMap(({ was }) => was),
    ...before.agreed.flatMap(({ evidence }) => evidence),
    ...before.answeredQuestions.flatMap((question) => (question.answer ? [question, question.answer] : [question])),
    ...before.keyPoints,
  ];
  const distinct = new Map(quoted.map((quotation) => [keyOf(quotation), quotation]));
  const standing = standingOf([...distinct.values()], thread);
  const now = idsOf(lists.flatMap(({ is }) => is));
  const noLonger = lists
    .flatMap(({ was, is }) => without(was, idsOf(is)))
    .filter((item) => !now.has(item.id) && standing.has(keyOf(item)));
  return {
    fresh: [...new Set(fresh)],
    noLonger,
    dropped: distinct.size - standing.size,
  };
}

function keyOf({ message, text }: Pick<Quotation, 'message' | 'text'>): string {
  return `${message} ${text}`;
}

/** Which quotations still stand in the thread, each in the message that it was quoted of. */
function standingOf(quotations: readonly Quotation[], thread: Thread): ReadonlySet<string> {
  const statements = new Set(findStatements(thread).map(keyOf));
  const standing = new Set(quotations.map(keyOf).filter((key) => statements.has(key)));
  // What is shown of several sentences, or was parted otherwise, is no statement.
  const others = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    if (standing.has(keyOf(quotation))) continue;
    const here = others.get(quotation.message);
    if (here) here.push(quotation);
    else others.set(quotation.message, [quotation]);
  }
  for (const { id, text } of thread.messages) {
    const here = others.get(id);
    if (!here) continue;
    const texts = here.map((quotation) => quotation.text);
    const stands = standingWithin(text, texts);
    for (const quotation of here) if (stands(quotation.text)) standing.add(keyOf(quotation));
  }
  return standing;
}

/**
 * Which of those texts stand in a long one: all are looked for at once, by every four words in a row, since to look for each by itself would take time
 * quadratic in a message that was edited and is quoted thousands of times.
 */
function standingWithin(whole: string, texts: readonly string[]): (text: string) => boolean {
  const runs = new Map<string, boolean>();
  const lengths = new Set<number>();
  for (const run of texts.flatMap(runsOf)) {
    runs.set(run.join(' '), false);
    lengths.add(run.length);
  }
  const last: string[] = [];
  for (const [word] of whole.matchAll(WORD)) {
    last.push(word);
    if (last.length > RUN) last.shift();
    for (const length of lengths) {
      const run = last.slice(-length).join(' ');
      if (runs.has(run)) runs.set(run, true);
    }
  }
  return (text) => runsOf(text).every((run) => runs.get(run.join(' ')));
}

/** Every so many words in a row of a text, or all that it has. */
function runsOf(text: string): readonly (readonly string[])[] {
  const words = text.match(WORD) ?? [];
  if (words.length <= RUN) return [words];
  return words.slice(RUN - 1).map((_, n) => words.slice(n, n + RUN));
}

const RUN = 4;

/** A word, or one sign. */
const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function without(items: readonly Item[], ids: ReadonlySet<string>): readonly Item[] {
  return items.filter(({ id }) => !ids.has(id));
}
