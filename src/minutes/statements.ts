import type { Fragment, Person, Thread } from '../thread/index.ts';
import { type Act, actOf } from './acts/index.ts';
import { idOf, transcribe } from './transcript/index.ts';

/** A sentence that somebody wrote, and what he does by it. */
export interface Statement {
  /** The message's id and a hash of the folded text: the same in every run, and what the items of the minutes carry. */
  readonly id: string;
  readonly person: Person;
  /** The id of the message it stands in. */
  readonly message: string;
  /** Verbatim, white space folded. */
  readonly text: string;
  readonly act: Act;
  /** The words that it was written under. */
  readonly answers?: Fragment;
}

/** All sentences of a thread with their acts, in order: what corrections and the view of the parse are made on. */
export function findStatements(thread: Thread): Statement[] {
  const transcript = transcribe(thread);
  return transcript.utterances.map((utterance) => {
    const { person, message, text, passage } = utterance;
    return {
      id: idOf(utterance),
      person,
      message: message.id,
      text,
      act: actOf(utterance, transcript),
      ...(passage.answers ? { answers: passage.answers } : {}),
    };
  });
}
