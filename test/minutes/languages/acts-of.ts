import { findStatements, type Minutes, takeMinutes } from '../../../src/minutes/index.ts';
import { buildThread, type Message } from '../../../src/thread/index.ts';

/** A mail of one of two people, an hour after the one before. */
export function mail(n: number, name: string, parentIds: readonly string[], text: string): Message {
  const address = `${name.split(' ')[0]?.toLowerCase()}@garten.example`;
  const date = new Date(Date.UTC(2024, 2, 1, 8 + n)).toISOString();
  return { medium: 'mail', id: `m${n}@garten.example`, author: { name, address }, date, subject: '', parentIds, text };
}

/** The kind of act of a sentence that is written under a proposal, in a mail whose language the proposal tells. */
export function actUnder(proposal: string, sentence: string): string | undefined {
  const first = mail(1, 'Ada Quill', [], proposal);
  const reply = mail(2, 'Bo Marl', [first.id], `> ${proposal}\n\n${sentence}\n`);
  const act = findStatements(buildThread([first, reply])).find(({ message }) => message === reply.id)?.act;
  return act?.kind === 'acceptance' ? `acceptance, ${act.strength}` : act?.kind;
}

/** What people write to each other under a proposal: short, and with what speech leaves out. */
export interface Spoken {
  readonly proposal: string;
  /** Sentences by the act that each is, as `actUnder` names it. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** … and by a kind of act that they only look like. */
  readonly notSaid: Readonly<Record<string, readonly string[]>>;
}

export function minutesOf(...messages: readonly Message[]): Minutes {
  return takeMinutes(buildThread(messages));
}
