import { readFile } from 'node:fs/promises';
import type { Key } from '../wording/index.ts';
import { packageRoot } from './package-root.ts';

export interface Example {
  /** As in the permalink, `/?example=…`. */
  readonly id: string;
  readonly title: Extract<Key, `page.example.${string}`>;
  readonly file: string;
}

/** The bundled discussions, invented for this page. The first is the one of the README's picture. */
export const EXAMPLES: readonly Example[] = [
  { id: 'mail', title: 'page.example.mail', file: 'greenhouse.eml' },
  { id: 'mbox', title: 'page.example.mbox', file: 'bakery.mbox' },
  { id: 'discord', title: 'page.example.discord', file: 'meetup.json' },
];

export function readExample({ file }: Example): Promise<Uint8Array> {
  return readFile(new URL(`src/page/examples/${file}`, packageRoot));
}
