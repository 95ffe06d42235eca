import { MONTHS } from '../../date.ts';
import { isListed, PUBLIC_ARCHIVES } from '../bounds/index.ts';
import { MHONARC_PAGE } from './mhonarc.ts';

/** Where messages lie: W3C's lists by year and month, lkml.iu.edu by year, month and week, others under the archiver's name; MHonArc's anywhere. */
const MESSAGES: readonly { readonly folder: string; readonly page: RegExp }[] = [
  { folder: '/Archives/Public/', page: /\/\d{4}[A-Za-z]*\/\d{4}(?:\.html)?$/ },
  { folder: '/hypermail/', page: /\/\d{4,}\.html$/ },
  { folder: '/community/lists/', page: /\/\d{4}\/\d{2}\/\d+\.(?:php|html)$/ },
  { folder: '/', page: /^\/\d{4}\.\d\/\d{4,}\.html$/ },
  { folder: '/', page: MHONARC_PAGE },
];

/** The folders of whole lists. Some sites keep them where anything may be: for these the host decides. */
const LISTS: readonly { readonly folder: RegExp; readonly hosts?: readonly string[] }[] = [
  { folder: /^\/Archives\/Public\/[^/]+\/$/ },
  { folder: /^(?=.*\/hypermail\/)(?:\/[^/]+)+\/$/ },
  { folder: /^\/community\/lists\/[^/]+\/$/ },
  { folder: /^\/archive\/html\/[^/]+\/$/ },
  { folder: /^\/archives\/[^/]+\/$/, hosts: PUBLIC_ARCHIVES.mhonarc },
  { folder: /^\/$/, hosts: PUBLIC_ARCHIVES.hypermail },
];

/** A folder that holds a period of lkml.iu.edu, wherever it is mirrored. */
const WEEK_AT_ROOT = /^\/\d{4}\.\d\/$/;

/**
 * The files that list messages. Hypermail's are called by what they are sorted by, MHonArc's `maillist.html` and `threads.html`, with
 * `mail2.html` and `thrd2.html` after them (its IDXFNAME, TIDXFNAME, IDXPREFIX, TIDXPREFIX); Sympa counts these from 1.
 */
const INDEX_FILE = /\/(?:index|date|thread|threads|subject|author|maillist|mail\d+|thrd\d+)\.(?:html?|php)$/;
/** Of these, the ones that nothing but MHonArc writes. */
const MHONARC_INDEX = /\/(?:threads|maillist|mail\d+|thrd\d+)\.html$/;
/** The ones that show who answers whom. */
const THREAD_INDEX = /\/(?:threads?|thrd\d*)\.(?:html?|php)$/;
/** What a list of further pages goes on with. */
const FURTHER_INDEX = /\/(threads?|thrd|maillist|mail|date|index)(\d+)\.(?:html?|php)$/;

/** How archives name the folder of a period: `2024Mar`, `2024JanMar`; `2024-03`, `2024-March`, `2024/03`; a week of lkml's, `2403.0`; `2024`. */
const PERIODS: readonly { readonly name: RegExp; readonly start: (parts: readonly string[]) => number }[] = [
  { name: /^(\d{4})([A-Z][a-z]{2})(?:[A-Z][a-z]{2})?$/, start: ([year, month = '']) => monthStart(year, named(month)) },
  { name: /^(\d{4})[-_/]?(0[1-9]|1[0-2])$/, start: ([year, month]) => monthStart(year, Number(month)) },
  { name: /^(\d{4})-([A-Z][a-z]{2,8})$/, start: ([year, month = '']) => monthStart(year, named(month)) },
  {
    name: /^(\d\d)(0[1-9]|1[0-2])\.(\d)$/,
    start: ([year = '', month, week]) =>
      monthStart(Number(year) < 90 ? `20${year}` : `19${year}`, Number(month)) + Number(week) * 7 * DAY,
  },
  { name: /^((?:19|20)\d\d)$/, start: ([year]) => monthStart(year, 1) },
];
const DAY = 86_400_000;

/** A page that lists messages: of a whole list, or of a period of it. */
export interface ListPlace {
  /** As it was given. */
  readonly page: URL;
  readonly isPeriod: boolean;
}

/** Whether a message's page is there. */
export function isMessagePage({ pathname }: URL): boolean {
  return MESSAGES.some(({ folder, page }) => pathname.includes(folder) && page.test(pathname));
}

/** The list or the period that an address stands for; `undefined` where it has not the shape of one. */
export function listPlace(url: URL): ListPlace | undefined {
  const page = new URL(url);
  page.hash = '';
  page.search = '';
  const folder = new URL(folderOf(page));
  if (WEEK_AT_ROOT.test(folder.pathname) || LISTS.some((list) => isPeriodOf(folder, list)))
    return { page, isPeriod: true };
  if (LISTS.some((list) => isList(folder, list))) return { page, isPeriod: false };
  return MHONARC_INDEX.test(page.pathname) ? { page, isPeriod: true } : undefined;
}

/** When a period began, in milliseconds since 1970, by the name of its folder; `undefined` where that names none. */
export function periodStart(name: string): number | undefined {
  for (const { name: pattern, start } of PERIODS) {
    const [whole, ...parts] = pattern.exec(name) ?? [];
    const at = whole === undefined ? Number.NaN : start(parts);
    if (!Number.isNaN(at)) return at;
  }
  return undefined;
}

/** The folder of a period or of a list, of an address in it or of its own: `…/2024-03/threads.html` is in `…/2024-03/`. */
export function folderOf(url: URL): string {
  const folder = new URL(url);
  folder.hash = '';
  folder.search = '';
  folder.pathname = INDEX_FILE.test(url.pathname)
    ? url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)
    : url.pathname.endsWith('/')
      ? url.pathname
      : `${url.pathname}/`;
  return folder.href;
}

export function isThreadIndex({ pathname }: URL): boolean {
  return THREAD_INDEX.test(pathname);
}

/** Whether an index goes on there: `thrd2.html` after `threads.html`, `mail2.html` after `maillist.html`. */
export function goesOn(index: URL, further: URL): boolean {
  return FURTHER_INDEX.test(further.pathname) && isThreadIndex(index) === isThreadIndex(further);
}

/** Whether a folder is a period of a list: by its last part, or two where the year has a folder of its own. */
function isPeriodOf(folder: URL, list: (typeof LISTS)[number]): boolean {
  const parts = folder.pathname.split('/').slice(1, -1);
  return [1, 2].some((count) => {
    if (parts.length < count || periodStart(parts.slice(-count).join('/')) === undefined) return false;
    const above = new URL('../'.repeat(count), folder);
    return isList(above, list);
  });
}

function isList(folder: URL, list: (typeof LISTS)[number]): boolean {
  return list.folder.test(folder.pathname) && (list.hosts === undefined || isListed(folder, list.hosts));
}

function monthStart(year: string | undefined, month: number): number {
  return month < 1 ? Number.NaN : Date.UTC(Number(year), month - 1, 1);
}

/** From 1; 0 for no month. */
function named(month: string): number {
  return MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}
