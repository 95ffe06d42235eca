import { readFile } from 'node:fs/promises';
import { packageRoot } from './package-root.ts';

export interface Example {
  /** As in the permalink, `/?example=…`. */
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** The bundled discussions, invented for this page. The first is the one of the README's picture. */
export const EXAMPLES: readonly Example[] = [
  { id: 'mail', title: 'One mail, six turns deep in its quotations', file: 'greenhouse.eml' },
  { id: 'mbox', title: 'A mailing list thread (mbox)', file: 'bakery.mbox' },
  { id: 'discord', title: 'A Discord channel', file: 'meetup.json' },
];

export function readExample({ file }: Example): Promise<Uint8Array> {
  return readFile(new URL(`src/page/examples/${file}`, packageRoot));
}
