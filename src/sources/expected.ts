import { type Text, text } from '../wording/index.ts';

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
