import type { Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { isListed, PUBLIC_ARCHIVES } from '../bounds/index.ts';
import type { HttpResponse } from '../fetching/index.ts';
import type { Entry } from '../pages/index.ts';
import { decoded } from './decoded.ts';
import type { FetchedMails, Session, Source } from './source.ts';
import { changedSince } from './threads.ts';

/** A message of an inbox, an inbox, or a search in it. `inbox` ends with a slash. */
type Place =
  | { readonly kind: 'message'; readonly inbox: URL; readonly id: string }
  | { readonly kind: 'redirect'; readonly inbox: URL; readonly id: string }
  | { readonly kind: 'inbox'; readonly inbox: URL; readonly query?: string };

/** What may follow a Message-ID: the thread in its several views, the mail itself, a part of it (`2-glaze.patch`). */
const VIEW = /^(?:t|T|raw|R|t\.mbox\.gz|t\.atom|f|d|\d+(?:\.\d+)*-[\w.-]+)$/;

/**
 * public-inbox, which lore.kernel.org runs: https://public-inbox.org/README.html and, for its addresses, the `_/text/help/` of every
 * inbox. A thread comes as `t.mbox.gz`; what is new from `new.atom`, and from a search where the feed does not reach back far enough.
 */
export const publicInbox: Source<Place> = {
  name: 'public-inbox',

  match(url) {
    const parts = url.pathname.split('/').slice(1).map(decoded);
    const at = parts.findIndex((part) => part.includes('@'));
    if (at >= 0) {
      const rest = parts.slice(at).filter((part) => part !== '');
      // A slash within a Message-ID may stand unescaped; the words that can follow the Message-ID are few.
      const id = (rest.length > 1 && VIEW.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest)
        .join('/')
        .replace(/^<|>$/g, '');
      if (!/^[^@\s]+@[^@\s]+$/.test(id) || parts[at - 1] === 'list') return undefined;
      const path = parts.slice(0, at).map((part) => `${encodeURIComponent(part)}/`);
      // Without a list's name, and under /r/, the archive itself looks in which list the message is.
      return {
        kind: at === 0 || parts[0] === 'r' ? 'redirect' : 'message',
        inbox: new URL(`/${path.join('')}`, url),
        id,
      };
    }
    const [list, next] = parts;
    if (!list || parts.length > 2) return undefined;
    const query = url.searchParams.get('q') ?? undefined;
    const known = isListed(url, PUBLIC_ARCHIVES['public-inbox']);
    if (!known && query === undefined && next !== '' && next !== 'new.atom') return undefined;
    return { kind: 'inbox', inbox: new URL(`/${encodeURIComponent(list)}/`, url), ...(query ? { query } : {}) };
  },

  async fetch(place, session) {
    if (place.kind === 'inbox') {
      if (place.query === undefined) {
        throw new SourceError(text('link.wholeListThread'));
      }
      const found = await search(place.inbox, place.query, session);
      return found ? linked(place.inbox, await found.read()) : [];
    }
    const { inbox, id } = place.kind === 'redirect' ? await located(place.inbox, place.id, session) : place;
    const thread = await session.find(new URL(`${escaped(id)}/t.mbox.gz`, inbox));
    // Another list of the same archive may have it: the message's own page says which.
    if (!thread) {
      const elsewhere = await located(inbox, id, session);
      if (elsewhere.inbox.href === inbox.href) throw notHere(inbox, id);
      return linked(
        elsewhere.inbox,
        await session.mails(await session.get(new URL(`${escaped(id)}/t.mbox.gz`, elsewhere.inbox))),
      );
    }
    return linked(inbox, await session.mails(thread));
  },

  isList: ({ kind }) => kind === 'inbox',

  async feed(place, since, session) {
    if (place.kind !== 'inbox') return undefined;
    const { inbox, query } = place;
    if (query === undefined) {
      const entries = await entriesOf(await session.get(new URL('new.atom', inbox)), session);
      if (entries.length === 0) return [];
      const reachesBack = entries.some((entry) => entry.updated <= since);
      if (reachesBack) return changedSince(entries.map(asMessage), since);
    }
    // `rt:` is when a mail arrived, in seconds: a mail may arrive long after it says that it was sent.
    const recent = `rt:${Math.floor(Date.parse(since) / 1000)}..`;
    const found = await search(inbox, query === undefined ? recent : `(${query}) AND ${recent}`, session);
    // What was found arrived since then, whenever it says that it was sent.
    return changedSince(linked(inbox, found?.outline ?? []), '');
  },
};

/** What a search finds, as an mbox. public-inbox gives that only to POST, to keep crawlers from it; no match at all is a 404. */
async function search(inbox: URL, query: string, session: Session): Promise<FetchedMails | undefined> {
  const url = new URL(inbox);
  url.search = new URLSearchParams({ q: query, x: 'm' }).toString();
  const found = await session.find(url, { method: 'POST', body: '' });
  return found && session.open(found);
}

/** The inbox of a message: the archive redirects to it, or (status 300) lists the pages where it is. */
async function located(inbox: URL, id: string, session: Session): Promise<{ inbox: URL; id: string }> {
  const page = await session.find(new URL(`${escaped(id)}/`, inbox));
  if (!page) throw notHere(inbox, id);
  if (page.status !== 300) {
    const landed = publicInbox.match(page.url);
    if (landed?.kind !== 'message') throw notHere(inbox, id);
    return landed;
  }
  for (const href of await session.read('links', page)) {
    if (!URL.canParse(href, page.url.href)) continue;
    const url = new URL(href, page.url);
    // It names archives elsewhere as well, which may or may not have the message.
    const target = url.host === inbox.host ? publicInbox.match(url) : undefined;
    if (target?.kind === 'message' && target.id === id) return target;
  }
  throw notHere(inbox, id);
}

/** The entries of a feed. Throws `SourceError` for a page in its place: a check for robots is no news. */
async function entriesOf(response: HttpResponse, session: Session): Promise<readonly Entry[]> {
  const entries = await session.read('feed', response);
  if (!entries) throw new SourceError(text('link.webPage', { host: response.url.host }));
  return entries;
}

/** An entry as far as it is known, for grouping. */
function asMessage({ url, subject, updated, answers }: Entry): Message {
  return {
    medium: 'mail',
    id: url,
    author: {},
    date: updated,
    subject,
    parentIds: answers ? [answers] : [],
    text: '',
    url,
  };
}

function linked(inbox: URL, messages: readonly Message[]): Message[] {
  return messages.map((message) => ({ ...message, url: new URL(`${escaped(message.id)}/`, inbox).href }));
}

/** A Message-ID as public-inbox writes it in its addresses: `@` stands as it is, a slash does not. */
function escaped(id: string): string {
  return encodeURIComponent(id)
    .replaceAll('%40', '@')
    .replaceAll('%2B', '+')
    .replaceAll('%3D', '=')
    .replaceAll('%24', '$');
}

function notHere(inbox: URL, id: string): SourceError {
  return new SourceError(text('link.notCarried', { host: inbox.host, id }));
}
