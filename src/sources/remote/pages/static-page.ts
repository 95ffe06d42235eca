import type { CheerioAPI } from 'cheerio/slim';
import type { Message, Person } from '../../../thread/index.ts';
import { parseDate } from '../../date.ts';
import { parsePeople } from '../../mail/index.ts';
import { threadLinks } from './mhonarc.ts';
import { parseHtml } from './parse-html.ts';
import { apart, factsIn, plainId, unmarkedText } from './static-facts.ts';

/** How the links are labelled that stay in the thread, in all versions. "Next message" and such lead out of it. */
const IN_THREAD = /^(?:maybe )?in reply to\b|^next in thread\b|^(?:maybe )?repl(?:y|ies)\b/i;
const ANSWERS = /^(?:maybe )?in reply to\b/i;

/** A message's page. */
export interface Page {
  readonly message: Message;
  /** The page it links to as what it answers. */
  readonly answers?: string;
  /** In its thread. */
  readonly links: readonly string[];
  /** Perhaps in its thread. */
  readonly neighbours?: readonly string[];
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
