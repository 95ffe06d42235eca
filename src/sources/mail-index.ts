import { dateNumber, type Message, type Numbered, titleNumber } from '../thread/index.ts';
import { growingIntegers, growingNumbers } from './growing.ts';
import { type NameNumbers, numberNames } from './name-numbers.ts';

/** What tells the threads of many mails apart, in some fifty bytes a mail. It grows by one mail after the other. */
export interface MailIndex {
  readonly count: number;
  readonly ids: NameNumbers;
  /** The number of what a subject says, as `titleNumber` has it. */
  title(subject: string | undefined): number;
  /** Adds a mail by its numbers. */
  add(id: number, date: number, title: number, parents: readonly number[]): void;
  addMessage(message: Message): void;
  /** All of them, as long as no more are added. */
  numbered(): Numbered;
}

export function createMailIndex(): MailIndex {
  const date = growingNumbers();
  const [id, title, parents, parentsFrom] = [
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
  ];
  const [ids, bases] = [numberNames(), numberNames()];
  const chat = new Set<number>();
  parentsFrom.push(0);
  const index: MailIndex = {
    get count() {
      return id.length;
    },
    ids,
    title: (subject) => titleNumber(subject, bases.of),
    add(its, sent, said, answers) {
      id.push(its);
      date.push(sent);
      title.push(said);
      for (const parent of answers) if (parent !== its) parents.push(parent);
      parentsFrom.push(parents.length);
    },
    addMessage(message) {
      if (message.medium === 'chat') chat.add(id.length);
      index.add(
        ids.of(message.id),
        dateNumber(message.date),
        index.title(message.subject),
        message.parentIds.map(ids.of),
      );
    },
    numbered: () => ({
      ids: ids.count,
      id: id.all(),
      parents: parents.all(),
      parentsFrom: parentsFrom.all(),
      date: date.all(),
      title: title.at,
      isChat: (mail) => chat.has(mail),
    }),
  };
  return index;
}
