import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { decoded } from './decoded.ts';
import type { Source } from './source.ts';

/** `base` is where the archive shows messages by their ids, with a slash at its end. */
interface Place {
  readonly base: URL;
  readonly id: string;
}

/** A message, all of its thread on one page, or one of the ways to download it. */
const PAGE = /^\/message-id\/(?:(?:flat|raw|mbox)\/)?([^/]+)\/?$/;
/** The short address of a message. */
const SHORT = {
  host: 'postgr.es',
  path: /^\/m\/([^/]+)\/?$/,
  archive: 'https://www.postgresql.org/message-id/',
} as const;

/**
 * The archive tells this name and password to everybody who opens the mbox (`WWW-Authenticate`): they keep harvesters of addresses out,
 * nobody else.
 */
const AUTHORIZATION = `Basic ${Buffer.from('archives:antispam').toString('base64')}`;

/** The archives of PostgreSQL's lists (https://git.postgresql.org/gitweb/?p=pgarchives.git): a thread comes as an mbox. */
export const pgarchives: Source<Place> = {
  name: 'PostgreSQL archives',

  match(url) {
    const [, short] = url.host === SHORT.host ? (SHORT.path.exec(url.pathname) ?? []) : [];
    if (short) return { base: new URL(SHORT.archive), id: decoded(short) };
    const [, id] = PAGE.exec(url.pathname) ?? [];
    return id && /@|%40/.test(id) ? { base: new URL('/message-id/', url), id: decoded(id) } : undefined;
  },

  async fetch({ base, id }, session) {
    const mbox = await session.find(new URL(`mbox/${encodeURIComponent(id)}`, base), {
      headers: { authorization: AUTHORIZATION },
    });
    if (!mbox) throw new SourceError(text('link.notCarried', { host: base.host, id }));
    const messages = await session.mails(mbox);
    return messages.map((message) => ({ ...message, url: new URL(encodeURIComponent(message.id), base).href }));
  },
};
