import type { CheerioAPI } from 'cheerio/slim';
import type { Message, Person } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { parseDate } from '../date.ts';
import { SourceError } from '../error.ts';
import { parsePeople } from '../people.ts';
import { apart, factsIn, plainId, unmarkedText } from './archive-page.ts';
import { parseHtml } from './parse-html.ts';
import type { Session, Source } from './source.ts';

/** Where such pages lie: W3C's lists by year and month, lkml.iu.edu by year, month and week, others under the archiver's name. */
const PATHS: readonly { readonly folder: string; readonly page: RegExp }[] = [
  { folder: '/Archives/Public/', page: /\/\d{4}[A-Za-z]*\/\d{4}\.html$/ },
  { folder: '/hypermail/', page: /\/\d{4,}\.html$/ },
  { folder: '/community/lists/', page: /\/\d{4}\/\d{2}\/\d+\.(?:php|html)$/ },
  { folder: '/', page: /^\/\d{4}\.\d\/\d{4,}\.html$/ },
];

/** How the links are labelled that stay in the thread, in all versions. "Next message" and such lead out of it. */
const IN_THREAD = /^(?:maybe )?in reply to\b|^next in thread\b|^(?:maybe )?repl(?:y|ies)\b/i;
const ANSWERS = /^(?:maybe )?in reply to\b/i;

interface Page {
  readonly message: Message;
  /** The page it links to as what it answers. */
  readonly answers?: string;
  readonly links: readonly string[];
}

/**
 * The static pages of Hypermail, and those that lkml.iu.edu has MHonArc make in the same manner. They offer no mbox: it is the page of
 * the message, and from it whatever it links to as its own thread.
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
    const pages = new Map<string, Page>();
    const seen = new Set([start.href]);
    // A level at a time, as many at once as the archive's connections allow.
    for (let level = [start.href]; level.length > 0; ) {
      const read = await Promise.all(level.map((href) => readPage(href, href === start.href, session)));
      for (const [i, page] of read.entries()) if (page) pages.set(level[i] ?? '', page);
      session.counted(pages.size, start.host);
      const next = read.flatMap((page) => page?.links ?? []).filter((href) => new URL(href).host === start.host);
      const left = Math.max(0, session.limits.pages - seen.size);
      level = [...new Set(next)].filter((href) => !seen.has(href)).slice(0, left);
      for (const href of level) seen.add(href);
    }
    return [...pages.values()]
      .map(({ message, answers }): Message => {
        const parent = answers === undefined ? undefined : pages.get(answers)?.message.id;
        return { ...message, parentIds: [...new Set([...message.parentIds, ...(parent ? [parent] : [])])] };
      })
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  },
};

/** A page that is missing or no mail is passed over, unless it is the one that was asked for. */
async function readPage(href: string, wanted: boolean, session: Session): Promise<Page | undefined> {
  const response = wanted ? await session.get(href) : await session.find(href);
  if (!response) return undefined;
  const page = parsePage(response.body.toString('utf8'), new URL(href));
  if (!page && wanted) throw new SourceError(text('link.noMailOnPage', { host: response.url.host }));
  return page;
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
    links: links.map((link) => link.href),
  };
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
