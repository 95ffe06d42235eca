import type { Block } from './block.ts';
import type { Message } from './message.ts';
import type { Person } from './person.ts';

/**
 * A discussion: who answers whom. `messages` are those at hand and the turns that were read out of quotations
 * (`Message.quotedIn`) because the mails themselves are missing, each after the one it answers, else by date.
 * Every `Person` in it is one of `people`, the fullest spelling seen, so that two are the same exactly when they are the same object.
 */
export interface Thread {
  /** The id of the top message. */
  readonly root: string;
  readonly subject: string;
  readonly messages: readonly Message[];
  /** The answers to each message by its id, in order of time. Messages that nobody answered are absent. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
  /** The blocks of each message by its id. */
  readonly blocks: ReadonlyMap<string, readonly Block[]>;
  readonly people: readonly Person[];
  /** Every address of those who wrote with several, in lower case. Absent when nobody did. */
  readonly addresses?: ReadonlyMap<Person, readonly string[]>;
  /** Messages that are answered but neither at hand nor quoted: their ids, and the ids of the answers. Absent when there are none. */
  readonly ghosts?: ReadonlyMap<string, readonly string[]>;
  /** Where the subject changed: the id of the first message with the new one, and that subject. Absent when it never did. */
  readonly branches?: ReadonlyMap<string, string>;
  /** The ids of messages that name the thread's first and may answer any other, since all do so. Absent where replies name what they answer. */
  readonly untold?: ReadonlySet<string>;
}
