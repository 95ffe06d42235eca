import type { Thread } from '../thread/index.ts';
import type { Item, Minutes, Quotation } from './minutes.ts';
import { findStatements } from './statements.ts';
import { foldText } from './transcript/index.ts';

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
  const stands = standingIn(thread);
  const lists = (['agreed', 'openQuestions', 'objections'] as const).map((name) => ({
    was: before[name] as readonly Item[],
    is: after[name] as readonly Item[],
  }));
  const known = idsOf([...lists.flatMap(({ was }) => was), ...before.keyPoints, ...before.answeredQuestions]);
  const fresh = [...lists.flatMap(({ was, is }) => without(is, idsOf(was))), ...without(after.keyPoints, known)].map(
    ({ id }) => id,
  );
  const now = idsOf(lists.flatMap(({ is }) => is));
  const noLonger = lists
    .flatMap(({ was, is }) => without(was, idsOf(is)))
    .filter((item) => !now.has(item.id) && stands(item));
  const quoted: readonly Quotation[] = [
    ...lists.flatMap(({ was }) => was),
    ...before.agreed.flatMap(({ evidence }) => evidence),
    ...before.answeredQuestions.flatMap((question) => (question.answer ? [question, question.answer] : [question])),
    ...before.keyPoints,
  ];
  const distinct = new Map(quoted.map((quotation) => [`${quotation.message} ${quotation.text}`, quotation]));
  return {
    fresh: [...new Set(fresh)],
    noLonger,
    dropped: [...distinct.values()].filter((quotation) => !stands(quotation)).length,
  };
}

/** Whether somebody's words still stand in the thread, in the message that they were quoted of. */
function standingIn(thread: Thread): (quotation: Quotation) => boolean {
  const statements = new Set(findStatements(thread).map(({ message, text }) => `${message} ${text}`));
  const texts = new Map(thread.messages.map(({ id, text }) => [id, foldText(text)]));
  return ({ message, text }) => statements.has(`${message} ${text}`) || (texts.get(message)?.includes(text) ?? false);
}

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function without(items: readonly Item[], ids: ReadonlySet<string>): readonly Item[] {
  return items.filter(({ id }) => !ids.has(id));
}
