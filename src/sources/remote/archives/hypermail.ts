import { groupIntoThreads, type Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { tooManyPages } from '../bounds/index.ts';
import { isMessagePage, type ListPlace, listPlace, type Page } from '../pages/index.ts';
import type { Session, Source } from './source.ts';
import { changedInList } from './static-feed.ts';
import { readPage } from './static-link.ts';

type Place = { readonly kind: 'message'; readonly page: URL } | ({ readonly kind: 'list' } & ListPlace);

/**
 * The static pages of Hypermail and of MHonArc. They offer no mbox: it is the page of the message, and from it whatever it links to as
 * its own thread. What is new in a list, its indexes tell.
 */
export const hypermail: Source<Place> = {
  name: 'Hypermail',

  match(url) {
    if (isMessagePage(url)) {
      const page = new URL(url);
      page.hash = '';
      return { kind: 'message', page };
    }
    const list = listPlace(url);
    return list && { kind: 'list', ...list };
  },

  isList: ({ kind }) => kind === 'list',

  async feed(place, since, session) {
    return place.kind === 'list' ? changedInList(place, since, session) : undefined;
  },

  async fetch(place, session) {
    if (place.kind === 'list') throw new SourceError(text('link.wholeListThread'));
    const response = await session.get(place.page);
    const { url } = response;
    const first = await session.read('page', response);
    if (!first) throw new SourceError(text('link.noMailOnPage', { host: url.host }));
    const pages = await followed(first, url, session);
    const byAddress = new Map(pages.map((page) => [page.message.url, page.message.id]));
    return pages
      .map(({ message, answers }): Message => {
        const parent = answers === undefined ? undefined : byAddress.get(answers);
        return { ...message, parentIds: [...new Set([...message.parentIds, ...(parent ? [parent] : [])])] };
      })
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  },
};

/** The page and all that it leads to, a level at a time, as many at once as the archive's connections allow. */
async function followed(first: Page, { href, host }: URL, session: Session): Promise<Page[]> {
  const pages: Page[] = [];
  /** The messages of the thread, and all that they refer to. */
  const known = new Set<string>();
  const seen = new Set([href]);
  const read = new Set([href]);
  let links = new Set<string>();
  let neighbours = new Set<string>();
  let undecided: Page[] = [];

  function take(page: Page): void {
    pages.push(page);
    for (const id of [page.message.id, ...page.message.parentIds]) known.add(id);
    for (const link of page.links) links.add(link);
    for (const link of page.neighbours ?? []) neighbours.add(link);
  }

  /** Whether a neighbour's mail says that it is of this thread. */
  function belongs({ message }: Page): boolean {
    if ([message.id, ...message.parentIds].some((id) => known.has(id))) return true;
    return groupIntoThreads([first.message, message]).length === 1;
  }

  take(first);
  for (;;) {
    const sure = links;
    const wanted = [...new Set([...links, ...neighbours])].filter(
      (link) => !seen.has(link) && new URL(link).host === host,
    );
    if (wanted.length === 0) return pages;
    if (seen.size + wanted.length > session.limits.pages) throw tooManyPages(host, session.limits.pages);
    for (const link of wanted) seen.add(link);
    links = new Set();
    neighbours = new Set();
    for (const found of await Promise.all(wanted.map((link) => readPage(link, session)))) {
      // Two links may lead to one page, by a redirect.
      if (!found || read.has(found.url)) continue;
      read.add(found.url);
      if (sure.has(found.link)) take(found.page);
      else undecided.push(found.page);
    }
    // What one neighbour refers to may tell that another one belongs.
    for (let before = -1; before !== undecided.length; ) {
      before = undecided.length;
      const left: Page[] = [];
      for (const page of undecided) {
        if (belongs(page)) take(page);
        else left.push(page);
      }
      undecided = left;
    }
    session.counted(pages.length, host);
  }
}
