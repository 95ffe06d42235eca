import { SourceError } from '../error.ts';
import { isListed } from './allowlist.ts';
import { REFUSED_HOSTS } from './hosts.ts';
import type { Source } from './source.ts';

/** Archives that no program can read whole. It says so, and how to get the mails instead, rather than giving half a thread. */
export const refused: Source<string> = {
  name: 'MARC, Google Groups and others',
  match(url) {
    const found = REFUSED_HOSTS.find(({ host }) => isListed(url, [host, `*.${host.replace(/^\*\./, '')}`]));
    return found && `I cannot read ${found.name}. ${found.instead}`;
  },
  async fetch(message) {
    throw new SourceError(message);
  },
};
