import type { Person, Thread } from '../thread/index.ts';
import type { Participant } from './minutes.ts';

/** The name to show for somebody: the fullest one seen, else the address. */
export function nameOf(person: Person): string {
  return person.name ?? person.address ?? '';
}

/** What somebody wrote: his first message, how many, and the days of the first and the last. */
interface Turns {
  readonly authorId: string | undefined;
  readonly message: string;
  messages: number;
  first: string | undefined;
  last: string | undefined;
}

/**
 * Who took part: everyone who wrote one of the mails at hand. Where there is only one mail, those whose turns it quotes take part as well;
 * in a longer thread what was quoted from before it is context. Whoever wrote most comes first, then whoever wrote first.
 */
export function findParticipants(thread: Thread): Participant[] {
  const atHand = thread.messages.filter((message) => message.quotedIn === undefined);
  const counted = atHand.length > 1 ? atHand : thread.messages;
  const turns = new Map<Person, Turns>();
  for (const { id, author, authorId, date, automated } of counted) {
    if (automated) continue;
    const known = turns.get(author) ?? { authorId, message: id, messages: 0, first: date, last: date };
    turns.set(author, known);
    known.messages++;
    if (date === undefined) continue;
    if (known.first === undefined || date < known.first) known.first = date;
    if (known.last === undefined || date > known.last) known.last = date;
  }
  return [...turns]
    .map(([person, { authorId, message, messages, first, last }]) => ({
      name: nameOf(person),
      ...(authorId === undefined ? {} : { authorId }),
      message,
      messages,
      ...(first && last ? { first, last } : {}),
    }))
    .sort((a, b) => b.messages - a.messages);
}
