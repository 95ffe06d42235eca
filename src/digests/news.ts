import { type Minutes, type Participant, takeMinutes, type Unquoted, withholdIn } from '../minutes/index.ts';
import { type News, newsWith } from '../render/index.ts';
import { buildThread, type Message, type Thread } from '../thread/index.ts';
import { fingerprint } from './identity.ts';
import { type ThreadRecord, versionOf } from './record.ts';

/** What was known of a thread before. */
export interface Before {
  /** Whether the message is new: nobody knew of it. */
  readonly isNew: (message: Message) => boolean;
  /** Whether it is new or says something else than it did. */
  readonly isChanged: (message: Message) => boolean;
  /** Fingerprints of the ids of what had been found. */
  readonly agreed: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  readonly objections: ReadonlySet<string>;
}

/** The thread as it stood at a date (ISO 8601): new is what is dated strictly after it. A message without a date is not new. */
export function beforeDate(thread: Thread, date: string): Before {
  const isNew = (message: Message) => message.date !== undefined && message.date > date;
  const older = thread.messages.filter((message) => message.quotedIn === undefined && !isNew(message));
  const [top, ...others] = older;
  const minutes = top && takeMinutes(buildThread([top, ...others]));
  const ids = (items: readonly { readonly id: string }[] = []) => new Set(items.map(({ id }) => fingerprint(id)));
  return {
    isNew,
    isChanged: isNew,
    agreed: ids(minutes?.agreed),
    questions: ids(minutes && [...minutes.openQuestions, ...minutes.answeredQuestions]),
    answered: ids(minutes?.answeredQuestions),
    objections: ids(minutes?.objections),
  };
}

/** The thread as a digest recorded it. What is dated up to `floor` (ISO 8601) is old even where no record has it. */
export function beforeRecord(record: ThreadRecord, floor: string): Before {
  const young = (message: Message) => message.date === undefined || message.date > floor;
  return {
    isNew: (message) => young(message) && record.messages[fingerprint(message.id)] === undefined,
    isChanged: (message) => {
      const known = record.messages[fingerprint(message.id)];
      return known === undefined ? young(message) : known !== versionOf(message);
    },
    agreed: new Set(record.agreed),
    questions: new Set(record.questions),
    answered: new Set(record.answered),
    objections: new Set(record.objections),
  };
}

/**
 * What is new in a thread. An item is new when it was not found before *and* rests on a message that is new or changed: that another
 * reading of the same words finds something else is no news.
 */
export function newsOf(thread: Thread, minutes: Minutes, before: Before): News {
  const byId = new Map(thread.messages.map((message) => [message.id, message]));
  const changed = (id: string): boolean => {
    const message = byId.get(id);
    if (!message) return false;
    // A turn that a quotation shows is as old as the date above it, else as the mail that quotes it.
    if (message.quotedIn !== undefined && message.date === undefined) return changed(message.quotedIn);
    return before.isChanged(message);
  };
  const fresh = <T extends { readonly id: string }>(
    items: readonly T[],
    told: ReadonlySet<string>,
    restsOn: (item: T) => readonly string[],
  ) => items.filter((item) => !told.has(fingerprint(item.id)) && restsOn(item).some(changed));
  return {
    subject: minutes.subject,
    ...(minutes.url === undefined ? {} : { url: minutes.url }),
    participants: minutes.participants,
    newMessages: thread.messages.filter((message) => message.quotedIn === undefined && before.isNew(message)).length,
    agreed: fresh(minutes.agreed, before.agreed, (point) => [
      point.message,
      ...point.evidence.map(({ message }) => message),
    ]),
    opened: fresh(minutes.openQuestions, before.questions, ({ message }) => [message]),
    answered: fresh(minutes.answeredQuestions, before.answered, ({ answer }) => (answer ? [answer.message] : [])),
    objections: fresh(minutes.objections, before.objections, ({ message }) => [message]),
    joined: joinedSince(thread, minutes, before),
  };
}

/** The news without the words of those who do not want to be quoted. */
export function quotableNews(thread: Thread, news: News, unquoted: Unquoted): News {
  return newsWith(news, (quoted) => withholdIn(thread, quoted, unquoted));
}

/** The participants all of whose messages are new. */
function joinedSince(thread: Thread, minutes: Minutes, before: Before): Participant[] {
  const wroteBefore = new Set<string>();
  const wroteSince = new Set<string>();
  for (const message of thread.messages) {
    const name = message.author.name ?? message.author.address ?? '';
    (before.isNew(message) ? wroteSince : wroteBefore).add(name);
  }
  return minutes.participants.filter(({ name }) => wroteSince.has(name) && !wroteBefore.has(name));
}

/** Whether there is anything to tell. */
export function isNews({ newMessages, agreed, opened, answered, objections }: News): boolean {
  return newMessages + agreed.length + opened.length + answered.length + objections.length > 0;
}

/** Most new messages first; among equals, the one that moved last. */
export function byActivity(
  one: { readonly news: News; readonly lastAt: string },
  other: { readonly news: News; readonly lastAt: string },
): number {
  return other.news.newMessages - one.news.newMessages || (one.lastAt < other.lastAt ? 1 : -1);
}
