import { type Text, text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { isListed, REFUSED_HOSTS } from '../bounds/index.ts';
import type { Source } from './source.ts';

/** Archives that no program can read whole. It says so, and how to get the mails instead, rather than giving half a thread. */
export const refused: Source<Text> = {
  name: 'MARC, Google Groups and others',
  match(url) {
    const found = REFUSED_HOSTS.find(({ host }) => isListed(url, [host, `*.${host}`]));
    return found && text('refused.archive', { archive: found.name, instead: text(found.instead) });
  },
  async fetch(message) {
    throw new SourceError(message);
  },
};
