import { type Minutes, takeMinutes } from '../../src/minutes/index.ts';
import { buildThread, type Message, type Person } from '../../src/thread/index.ts';

export const people: Readonly<Record<string, Person>> = {
  ada: { name: 'Ada Quill', address: 'ada@garden.example' },
  bo: { name: 'Bo Marl', address: 'bo@garden.example' },
  cy: { name: 'Cy Fenn', address: 'cy@garden.example' },
};

/** Mails of a thread in order, each an answer to the one before it unless `to` names another. */
export function mails(...sent: { from: string; text: string; to?: number; subject?: string }[]): Message[] {
  return sent.map(({ from, text, to, subject = 'Water butts' }, n) => ({
    medium: 'mail',
    id: `${n}@garden.example`,
    author: people[from] ?? { name: from },
    date: `2024-03-0${1 + Math.floor(n / 3)}T1${n % 10}:00:00.000Z`,
    subject: n === 0 ? subject : `Re: ${subject}`,
    parentIds: n === 0 ? [] : [`${to ?? n - 1}@garden.example`],
    url: `https://lists.garden.example/${n}`,
    text,
  }));
}

/** Chat messages in order; those with `to` are replies. */
export function chat(...sent: { from: string; text: string; to?: number; more?: Partial<Message> }[]): Message[] {
  return sent.map(({ from, text, to, more }, n) => ({
    medium: 'chat',
    id: `${1000 + n}`,
    author: people[from] ?? { name: from },
    date: `2024-03-01T10:${10 + n}:00.000Z`,
    parentIds: to === undefined ? [] : [`${1000 + to}`],
    text,
    ...more,
  }));
}

/** What a mail writes under the words that it quotes. */
export const under = (words: string, text: string): string => `> ${words}\n\n${text}\n`;

export const minutesOf = (messages: readonly Message[]): Minutes => takeMinutes(buildThread(messages));

/** Languages in which the same is told in tests. */
const TOLD = ['en', 'de', 'fr'] as const;
export type Told = (typeof TOLD)[number];

/** Each sentence of a table, with its language. */
export function inEach(table: Readonly<Record<Told, readonly string[]>>): readonly (readonly [Told, string])[] {
  return TOLD.flatMap((language) => table[language].map((said) => [language, said] as const));
}
