import type { CheerioAPI } from 'cheerio/slim';
import { groupIntoThreads, type Message, type Person } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { parseDate } from '../date.ts';
import { SourceError } from '../error.ts';
import { parsePeople } from '../people.ts';
import { apart, factsIn, plainId, unmarkedText } from './archive-page.ts';
import { MHONARC_PAGE, threadLinks } from './mhonarc.ts';
import { parseHtml } from './parse-html.ts';
import type { Session, Source } from './source.ts';

/** Where such pages lie: W3C's lists by year and month, lkml.iu.edu by year, month and week, others under the archiver's name; MHonArc's anywhere. */
const PATHS: readonly { readonly folder: string; readonly page: RegExp }[] = [
  { folder: '/Archives/Public/', page: /\/\d{4}[A-Za-z]*\/\d{4}\.html$/ },
  { folder: '/hypermail/', page: /\/\d{4,}\.html$/ },
  { folder: '/community/lists/', page: /\/\d{4}\/\d{2}\/\d+\.(?:php|html)$/ },
  { folder: '/', page: /^\/\d{4}\.\d\/\d{4,}\.html$/ },
  { folder: '/', page: MHONARC_PAGE },
];

/** How the links are labelled that stay in the thread, in all versions. "Next message" and such lead out of it. */
const IN_THREAD = /^(?:maybe )?in reply to\b|^next in thread\b|^(?:maybe )?repl(?:y|ies)\b/i;
const ANSWERS = /^(?:maybe )?in reply to\b/i;

interface Page {
  readonly message: Message;
  /** The page it links to as what it answers. */
  readonly answers?: string;
  /** In its thread. */
  readonly links: readonly string[];
  /** Perhaps in its thread. */
  readonly neighbours?: readonly string[];
}

/**
 * The static pages of Hypermail and of MHonArc. They offer no mbox: it is the page of the message, and from it whatever it links to as
 * its own thread.
 */
export const hypermail: Source<URL> = {
  name: 'Hypermail',

  match: (url) => {
    const start = new URL(url);
    start.hash = '';
    return PATHS.some(({ folder, page }) => url.pathname.includes(folder) && page.test(url.pathname))
      ? start
      : undefined;
  },

  async fetch(start, session) {
    const { body, url } = await session.get(start);
    const first = parsePage(body.toString('utf8'), url);
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
    const level = wanted.slice(0, Math.max(0, session.limits.pages - seen.size));
    if (level.length === 0) return pages;
    for (const link of level) seen.add(link);
    links = new Set();
    neighbours = new Set();
    for (const found of await Promise.all(level.map((link) => readPage(link, session)))) {
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

/** The page that a link leads to, and where it is; `undefined` when it is missing or no mail. */
async function readPage(
  link: string,
  session: Session,
): Promise<{ link: string; url: string; page: Page } | undefined> {
  const response = await session.find(link);
  const page = response && parsePage(response.body.toString('utf8'), response.url);
  return page && { link, url: response.url.href, page };
}

/** One page; `undefined` when it carries no message. What its comments say goes before what it shows. */
export function parsePage(source: string, url: URL): Page | undefined {
  // What the sender wrote is kept apart: it may look like the archive's own links and labels.
  const { frame, text: marked } = apart(source);
  const html = parseHtml(frame);
  const facts = factsIn(source);
  const shown = (label: string) => labelled(html, label);
  const author = authorOf(facts.from ?? shown('From'));
  const text = marked ?? unmarkedText(html);
  if (author === undefined || text === undefined) return undefined;
  const date = parseDate(facts.date ?? shown('Date') ?? '');
  const id = facts.id ?? plainId(shown('Message-ID') ?? '');
  const links = linksIn(html, url);
  const { within, beside } = threadLinks(frame);
  const answers = links.find((link) => link.answers)?.href;
  return {
    message: {
      medium: 'mail',
      id: id || url.href,
      author,
      ...(date ? { date } : {}),
      subject: facts.subject ?? shown('Subject') ?? html('h1').first().text().trim(),
      parentIds: facts.answers,
      text,
      url: url.href,
    },
    ...(answers ? { answers } : {}),
    links: [...links.map((link) => link.href), ...absolute(within, url)],
    ...(beside.length > 0 ? { neighbours: absolute(beside, url) } : {}),
  };
}

function absolute(hrefs: readonly string[], url: URL): string[] {
  return hrefs.filter((href) => URL.canParse(href, url.href)).map((href) => new URL(href, url).href);
}

function linksIn(html: CheerioAPI, url: URL): { href: string; answers: boolean }[] {
  return html('li, dd, td')
    .toArray()
    .flatMap((element) => {
      const item = html(element);
      const link = item.children('a[href]').first();
      const href = link.attr('href') ?? '';
      const label = item.children('strong, b, dfn').first().text().trim() || item.text().trim();
      if (!IN_THREAD.test(label) || !URL.canParse(href, url.href)) return [];
      const target = new URL(href, url);
      target.hash = '';
      return /\.(?:html|php)$/.test(target.pathname) ? [{ href: target.href, answers: ANSWERS.test(label) }] : [];
    });
}

/** What the page shows after a label, up to the end of that line: `<strong>From:</strong> Ana Lopes (<em>ana@…</em>)<br>`. */
function labelled(html: CheerioAPI, label: string): string | undefined {
  const [element] = html('strong, b, dfn')
    .filter((_, candidate) => html(candidate).text().replace(':', '').trim() === label)
    .toArray();
  let text = '';
  for (let node = element?.next; node; node = node.next) {
    if (html(node).is('br, p, pre, div, ul, strong, b, dfn')) break;
    text += html(node).text();
  }
  return text.replace(/^[:\s]+/, '').trim() || undefined;
}

/** Of an address that the archive hides whole (`ana_at_[hidden]`, `ana@xxxxxxxxxxx`), the name alone counts. */
function authorOf(from: string | undefined): Person | undefined {
  const [person] = parsePeople((from ?? '').replace('_at_', '@'));
  if (!person?.address || /@(?:\[hidden\]|x+$|xxx)/.test(person.address))
    return person?.name ? { name: person.name } : undefined;
  return person;
}
