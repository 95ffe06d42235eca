import { z } from 'zod';
import type { Minutes } from '../minutes/index.ts';
import type { Message, Thread } from '../thread/index.ts';
import { fingerprint } from './identity.ts';

const hashes = z.array(z.string());
const recordSchema = z.object({
  /** Of each message, what it said and what reactions it had, by the message's id. */
  messages: z.record(z.string(), z.string()),
  agreed: hashes,
  questions: hashes,
  answered: hashes,
  objections: hashes,
  /** The date of the last message when it was told that the thread is quiet. */
  quiet: z.string().optional(),
});
/** What has been told of a thread, in fingerprints. */
export type ThreadRecord = z.infer<typeof recordSchema>;

export function readRecord(json: string): ThreadRecord {
  return recordSchema.parse(JSON.parse(json));
}

/** All that the minutes of a thread tell. What `before` had told stays told, should the next reading of the thread not find it again. */
export function recordOf(thread: Thread, minutes: Minutes, before?: ThreadRecord): ThreadRecord {
  const ids = (items: readonly { readonly id: string }[], had: readonly string[] = []) => [
    ...new Set([...had, ...items.map(({ id }) => fingerprint(id))]),
  ];
  return {
    messages: {
      // Of chat, a stretch is read that only moves on; of mail, a message may be missing for once.
      ...(thread.messages[0]?.medium === 'mail' ? before?.messages : {}),
      ...Object.fromEntries(thread.messages.map((message) => [fingerprint(message.id), versionOf(message)])),
    },
    agreed: ids(minutes.agreed, before?.agreed),
    questions: ids([...minutes.openQuestions, ...minutes.answeredQuestions], before?.questions),
    answered: ids(minutes.answeredQuestions, before?.answered),
    objections: ids(minutes.objections, before?.objections),
    ...(before?.quiet ? { quiet: before.quiet } : {}),
  };
}

/** Records as one: two threads may turn out to be one when a message that joins them arrives. */
export function mergeRecords(records: readonly ThreadRecord[]): ThreadRecord | undefined {
  const [first, ...others] = records;
  return others.reduce<ThreadRecord | undefined>(
    (one, other) =>
      one && {
        messages: { ...one.messages, ...other.messages },
        agreed: [...one.agreed, ...other.agreed],
        questions: [...one.questions, ...other.questions],
        answered: [...one.answered, ...other.answered],
        objections: [...one.objections, ...other.objections],
        ...(one.quiet || other.quiet ? { quiet: one.quiet ?? other.quiet } : {}),
      },
    first,
  );
}

/** Changes when the message is edited, and when reactions or votes on it do, which can make a point agreed. */
export function versionOf({ text, reactions = [], poll }: Message): string {
  return fingerprint(JSON.stringify([text, reactions.map(({ emoji, count }) => [emoji, count]), poll?.options ?? []]));
}
