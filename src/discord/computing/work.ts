import type { Changes, DigestSince, ReadMessages } from '../../digests/index.ts';
import type { Unquoted } from '../../minutes/index.ts';
import { buildThread, type Message } from '../../thread/index.ts';
import { type Material, minutesOf, type Outcome } from './material.ts';

/** A conversation of which somebody wants to know what is new since a date (ISO 8601). */
export interface Stretch {
  readonly messages: readonly Message[];
  readonly since: string;
  /** Who does not want to be quoted. */
  readonly unquoted?: Unquoted;
}

/** What can be done in another thread: what each kind of work is given, and its result. Both are plain data. */
interface Works {
  readonly minutes: { readonly given: Material; readonly result: Outcome };
  readonly changes: { readonly given: ReadMessages; readonly result: Changes };
  readonly since: { readonly given: Stretch; readonly result: DigestSince };
}
export type Kind = keyof Works;
export type Given<K extends Kind> = Works[K]['given'];
export type Result<K extends Kind> = Works[K]['result'];

export interface Work<K extends Kind> {
  readonly kind: K;
  readonly given: Given<K>;
}

/** Loaded when it is asked for: it brings the store, for which minutes need not wait. */
const digests = () => import('../../digests/index.ts');

const WORK: { readonly [K in Kind]: (given: Given<K>) => Result<K> | Promise<Result<K>> } = {
  minutes: minutesOf,
  changes: async (read) => (await digests()).findChanges(read),
  since: async ({ messages, since, unquoted }) =>
    (await digests()).digestSince([buildThread(messages)], since, unquoted),
};

/** Does the work in this thread. Throws `SourceError`. */
export async function resultOf<K extends Kind>(kind: K, given: Given<K>): Promise<Result<K>> {
  return WORK[kind](given);
}

/** Whether there is nothing to read. */
export function isEmpty<K extends Kind>({ kind, given }: Work<K>): boolean {
  const work = { kind, given } as { [K in Kind]: Work<K> }[Kind];
  switch (work.kind) {
    case 'minutes':
      return work.given.kind === 'file' ? work.given.bytes.length === 0 : areEmpty(work.given.messages);
    case 'changes':
      return work.given.conversations.every(areEmpty);
    case 'since':
      return areEmpty(work.given.messages);
  }
}

function areEmpty(messages: readonly Message[]): boolean {
  return messages.every(({ text }) => text === '');
}
