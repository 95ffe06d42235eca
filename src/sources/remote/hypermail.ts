import { type CheerioAPI, load } from 'cheerio/slim';
import type { Message } from '../../thread/index.ts';
import { SourceError } from '../error.ts';
import { htmlToText } from '../html.ts';
import type { Session, Source } from './source.ts';

/** Where Hypermail lies: W3C's lists by year and month, lkml.iu.edu by year, month and week, others under their own name. */
const PATHS = [
  /\/Archives\/Public\/[^/]+\/\d{4}[A-Za-z]*\/\d{4}\.html$/,
  /\/hypermail\/.*\/\d{4,}\.html$/,
  /\/\d{4}\.\d\/\d{4,}\.html$/,
  /\/community\/lists\/[^/]+\/\d{4}\/\d{2}\/\d+\.(?:php|html)$/,
];

/** How Hypermail labels the links that stay in the thread, in the versions that are about. "Next message" and such lead out of it. */
const IN_THREAD = /^(?:maybe )?in reply to\b|^next in thread\b|^(?:maybe )?repl(?:y|ies)\b/i;
const ANSWERS = /^(?:maybe )?in reply to\b/i;

interface Page {
  readonly message: Message;
  readonly answers?: string;
  readonly links: readonly string[];
}

/**
 * Hypermail's static pages, which offer no mbox: the page of the message, and from it whatever it links to as its own thread. What the
 * page knows of the mail stands in comments before the body (`<!-- isosent="…" -->`), in older and newer versions alike.
 */
export const hypermail: Source<URL> = {
  name: 'Hypermail',

  match: (url) => {
    const page = new URL(url);
    page.hash = '';
    return PATHS.some((path) => path.test(url.pathname)) ? page : undefined;
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
      level = [...new Set(next)]
        .filter((href) => !seen.has(href))
        .slice(0, Math.max(0, session.limits.pages - seen.size));
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
  if (!page && wanted) throw new SourceError(`${response.url.host} shows no mail on that page.`);
  return page;
}

/** One page of Hypermail; `undefined` when it carries no message. */
export function parsePage(source: string, url: URL): Page | undefined {
  const html = load(source);
  const facts = factsIn(source);
  const shown = (label: string) => labelled(html, label);
  const name = facts.get('name') || shown('From')?.replace(/\s*[(<].*$/, '');
  const address = address_(facts.get('email') ?? shown('From'));
  const text = bodyOf(source);
  if ((name === undefined && address === undefined) || text === undefined) return undefined;
  const date = dateOf(facts) ?? shownDate(html);
  const subject = facts.get('subject') ?? shown('Subject') ?? html('h1').first().text().trim();
  const links = html('a[href]')
    .toArray()
    .flatMap((element) => {
      const href = html(element).attr('href') ?? '';
      const label = labelOf(html, element);
      if (!IN_THREAD.test(label) || !/\.(?:html|php)(?:#.*)?$/.test(href)) return [];
      const target = new URL(href, url);
      target.hash = '';
      return [{ href: target.href, answers: ANSWERS.test(label) }];
    });
  const answers = links.find((link) => link.answers)?.href;
  const parent = plainId(facts.get('inreplyto'));
  return {
    message: {
      medium: 'mail',
      id: plainId(facts.get('id') ?? shown('Message-ID')) ?? url.href,
      author: { ...(name ? { name } : {}), ...(address ? { address } : {}) },
      ...(date ? { date } : {}),
      subject,
      parentIds: parent ? [parent] : [],
      text,
      url: url.href,
    },
    ...(answers ? { answers } : {}),
    links: links.map((link) => link.href),
  };
}

/** The comments before the body: `<!-- name="Ana Lopes" -->`. What a sender put into the body says nothing here. */
function factsIn(source: string): Map<string, string> {
  const body = source.search(/<!--\s*body="start"/);
  const head = body < 0 ? source : source.slice(0, body);
  const facts = new Map<string, string>();
  for (const [, name = '', value = ''] of head.matchAll(/<!-- (\w+)="([^"\n]*)" -->/g)) {
    if (!facts.has(name)) facts.set(name, load(value, {}, false).root().text());
  }
  return facts;
}

function labelled(html: CheerioAPI, label: string): string | undefined {
  const element = html('strong, b, dfn, th')
    .filter(
      (_, candidate) =>
        html(candidate)
          .text()
          .replace(/[:\s]+$/, '') === label,
    )
    .first();
  const after =
    element.length > 0
      ? (element.parent().text().split(`${label}:`)[1] ?? element.parent().text().split(label)[1])
      : undefined;
  return after
    ?.split('\n')
    .map((line) => line.replace(/^[:\s]+/, '').trim())
    .find(Boolean);
}

/** What stands before a link in its list item: "In reply to:", "Next in thread:". */
function labelOf(html: CheerioAPI, link: Parameters<CheerioAPI>[0]): string {
  const item = html(link as never).closest('li, dd, td, p');
  return item.find('strong, b, dfn').first().text().trim() || item.text().trim();
}

function dateOf(facts: ReadonlyMap<string, string>): string | undefined {
  // The archive's own reading of the Date field, in UTC: "20240304101112".
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(facts.get('isosent') ?? '') ?? [];
  if (year) return iso(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return iso(facts.get('sent'));
}

/** "Thu Mar 07 2024 - 10:11:12 EST", as lkml.iu.edu shows it, or any date that JavaScript reads. */
function shownDate(html: CheerioAPI): string | undefined {
  return iso(labelled(html, 'Date')?.replace(' - ', ' '));
}

function iso(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Undoes `ana_at_example.org` and `ana at example.org`; the archives that hide the domain too leave nothing to undo. */
function address_(text: string | undefined): string | undefined {
  const [found] = /[^\s<>()"]+(?:@|_at_| at )[^\s<>()"]+\.[^\s<>()"]+/.exec(text ?? '') ?? [];
  return found?.replace(/_at_| at /, '@');
}

function plainId(text: string | undefined): string | undefined {
  const id = text?.replace(/[<>\s]/g, '').replace('_at_', '@');
  return id ? id : undefined;
}

/** The text between Hypermail's marks: `<pre>` as it stands, showhtml pages by their `<br>` and `<p>`. */
function bodyOf(source: string): string | undefined {
  const [, marked] = /<!--\s*body="start"\s*-->([\s\S]*?)<!--\s*body="end"\s*-->/.exec(source) ?? [];
  if (marked !== undefined) return plainText(marked);
  const html = load(source);
  const block = html('#start, div.mail, #body, pre').first();
  return block.length > 0 ? plainText(html.html(block)) : undefined;
}

function plainText(html: string): string {
  return htmlToText(html)
    .replace(/^\s*\n/, '')
    .trimEnd();
}
