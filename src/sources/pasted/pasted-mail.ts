import type { Message, Person } from '../../thread/index.ts';
import { madeUpId } from '../mail/index.ts';

/** What a pasted text tells of a mail. */
export interface PastedMail {
  readonly author: Person;
  readonly date?: string | undefined;
  readonly subject?: string | undefined;
  readonly to?: readonly Person[] | undefined;
  /** The mail that it answers. */
  readonly parent?: Message | undefined;
  readonly text: string;
}

/** The mail that it is. `told` is what tells it from others: its id is made of that. */
export function pastedMail(told: readonly string[], { author, date, subject, to, parent, text }: PastedMail): Message {
  return {
    medium: 'mail',
    id: madeUpId(told),
    author,
    ...(date === undefined ? {} : { date }),
    ...(subject ? { subject } : {}),
    ...(to ? { to } : {}),
    parentIds: parent ? [parent.id] : [],
    text,
  };
}
