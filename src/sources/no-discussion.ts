import { type Text, text } from '../wording/index.ts';
import { SourceError } from './error.ts';

/** What a discussion is read from. */
const KINDS = {
  mail: text('file.kind.mail'),
  mbox: text('file.kind.mbox'),
  folder: text('file.kind.folder'),
  dump: text('file.kind.dump'),
  text: text('file.kind.text'),
} as const;

/** By the way something is given to be read, what can be given so: a path of this machine, or a file or text that somebody sends. */
const GIVEN = {
  path: ['mail', 'mbox', 'folder', 'dump', 'text'],
  sent: ['mail', 'mbox', 'dump', 'text'],
} as const satisfies Record<string, readonly (keyof typeof KINDS)[]>;

/** What was expected in place of what holds no discussion. */
export function expectedAs(given: keyof typeof GIVEN): Text {
  return text('file.expected', { kinds: { anyOf: GIVEN[given].map((kind) => KINDS[kind]) } });
}

/** The error for a file that holds no discussion: what it is, or what is wrong with it, and what was expected. */
export function noDiscussion(name: string, problem: Text, expected: Text): SourceError {
  return new SourceError(text('file.problem', { name, problem, expected }));
}
