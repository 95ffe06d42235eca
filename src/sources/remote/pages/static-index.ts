import type { CheerioAPI } from 'cheerio/slim';
import { parseHtml } from './parse-html.ts';
import { folderOf, goesOn, isMessagePage, isThreadIndex, periodStart } from './static-addresses.ts';

/** A message as an index lists it. */
export interface IndexEntry {
  readonly url: string;
  readonly subject: string;
  /** What it stands under, where the index shows who answers whom. */
  readonly answers?: string;
}

/** What a page that lists messages says. */
export interface IndexPage {
  readonly entries: readonly IndexEntry[];
  /** Pages on which the index goes on. */
  readonly further: readonly string[];
  /** The same period's index of threads, on a page that is another index. */
  readonly threads?: string;
}

/** A period of a list, and the page to read of it. */
export interface Period {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly index: string;
}

/** The messages that an index lists, of its own folder alone. */
export function readIndex(source: string, url: URL): IndexPage {
  const folder = folderOf(url);
  const entries = new Map<string, IndexEntry>();
  const further = new Set<string>();
  const ofItem = new Map<unknown, string>();
  let threads: string | undefined;
  for (const { link, target } of linksOn(parseHtml(source), url)) {
    if (!target.href.startsWith(folder)) continue;
    if (isMessagePage(target)) {
      const item = link.closest('li');
      // Above the list, a page may lead to its first and last message.
      if (entries.has(target.href) && item.length === 0) continue;
      if (!ofItem.has(item.get(0))) ofItem.set(item.get(0), target.href);
      // An index that closes its items before the list of their answers has the item beside that list.
      const list = item.parent('ul, ol');
      const above = list.parent('li').get(0) ?? list.prev('li').get(0);
      const answers = above && ofItem.get(above);
      const subject = link.text().replace(/\s+/g, ' ').trim();
      entries.set(target.href, { url: target.href, subject, ...(answers ? { answers } : {}) });
    } else if (folderOf(target) === folder) {
      if (goesOn(url, target)) further.add(target.href);
      else if (isThreadIndex(target)) threads ??= target.href;
    }
  }
  return {
    entries: [...entries.values()],
    further: [...further],
    ...(threads && !isThreadIndex(url) ? { threads } : {}),
  };
}

/** The periods that a list's page leads to, in the order of their time. */
export function readPeriods(source: string, url: URL): Period[] {
  const list = folderOf(url);
  const periods = new Map<string, Period>();
  for (const { target } of linksOn(parseHtml(source), url)) {
    const folder = folderOf(target);
    if (!folder.startsWith(list)) continue;
    const start = periodStart(folder.slice(list.length, -1));
    if (start === undefined) continue;
    const known = periods.get(folder);
    if (!known || (isThreadIndex(target) && !isThreadIndex(new URL(known.index)))) {
      periods.set(folder, { start, index: isThreadIndex(target) ? target.href : folder });
    }
  }
  return [...periods.values()].sort((a, b) => a.start - b.start);
}

/** The links of a page with where they lead, without what follows a `#`. */
function linksOn(html: CheerioAPI, url: URL) {
  return html('a[href]')
    .toArray()
    .flatMap((element) => {
      const link = html(element);
      const href = link.attr('href') ?? '';
      if (!URL.canParse(href, url.href)) return [];
      const target = new URL(href, url);
      target.hash = '';
      return [{ link, target }];
    });
}
