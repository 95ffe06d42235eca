import type { Route } from './archive.ts';
import { hypermailPage, mhonarcPage } from './kiln-archives.ts';
import type { InventedMail } from './mails.ts';

/** How an archive of static pages is laid out: where the list is, its periods, and how one is written. */
export interface StaticLayout {
  readonly name: string;
  readonly list: string;
  /** The folder of a period within the list's, by the month and day that a mail came; the list's own where it is not cut up. */
  readonly period: (sent: Date) => string;
  /** Where the list's page leads for a period. */
  readonly index: string;
  /** Where the period's own page is shown. */
  readonly threads: string;
  readonly page: (number: number) => string;
  readonly write: (
    mail: InventedMail,
    links: { readonly parent?: string; readonly answers: readonly string[] },
  ) => string;
}

const two = (number: number) => String(number).padStart(2, '0');

const inHypermail: StaticLayout['write'] = (mail, { parent, answers: [answer] }) =>
  hypermailPage(mail, { ...(parent ? { 'In reply to': parent } : {}), ...(answer ? { Reply: answer } : {}) });

export const STATIC_LAYOUTS: readonly StaticLayout[] = [
  {
    name: 'lkml.iu.edu, by week',
    list: '/hypermail/pottery/',
    period: (sent) => `24${two(sent.getUTCMonth() + 1)}.${Math.floor((sent.getUTCDate() - 1) / 7)}/`,
    index: 'index.html',
    threads: 'index.html',
    page: (number) => `${String(number).padStart(5, '0')}.html`,
    write: inHypermail,
  },
  {
    name: 'W3C, by month',
    list: '/Archives/Public/pottery/',
    period: (sent) => `2024${sent.toUTCString().slice(8, 11)}/`,
    index: '',
    threads: 'thread.html',
    page: (number) => `${String(number).padStart(4, '0')}.html`,
    write: inHypermail,
  },
  {
    name: 'MHonArc at GNU, by month',
    list: '/archive/html/pottery/',
    period: (sent) => `2024-${two(sent.getUTCMonth() + 1)}/`,
    index: 'index.html',
    threads: 'threads.html',
    page: (number) => `msg${String(number).padStart(5, '0')}.html`,
    write: (mail, { parent, answers }) => mhonarcPage(mail, { followUps: answers, references: parent ? [parent] : [] }),
  },
  {
    name: 'MHonArc, in one folder',
    list: '/lists/pottery/maillist.html',
    period: () => '',
    index: '',
    threads: 'threads.html',
    page: (number) => `msg${String(number).padStart(5, '0')}.html`,
    write: (mail, { parent, answers }) => mhonarcPage(mail, { followUps: answers, references: parent ? [parent] : [] }),
  },
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An index as both archivers write it: items that are not closed before the list of their answers. */
function listed(mails: readonly Filed[], isThreads: boolean): string {
  const item = ({ mail, page }: Filed) =>
    `<li><a name="x" href="${page}"><strong>${escaped(mail.subject)}</strong></a> <em>${mail.from.replace(/ <.*/, '')}</em>\n`;
  if (!isThreads) return `<ul>${mails.map(item).join('')}</ul>`;
  const answers = (parent: Filed | undefined): string => {
    const found = mails.filter((each) => each.parent === parent?.page);
    return found.length === 0 ? '' : `<ul>\n${found.map((each) => item(each) + answers(each)).join('')}</ul>\n`;
  };
  return answers(undefined);
}

interface Filed {
  readonly mail: InventedMail;
  readonly page: string;
  readonly parent?: string;
}

/** The pages of a list that has these mails, in the order in which they came. */
export function staticList(layout: StaticLayout, mails: readonly InventedMail[]): Record<string, Route> {
  const root = layout.list.replace(/[^/]*$/, '');
  const periods = new Map<string, Filed[]>();
  for (const mail of mails) {
    const period = layout.period(new Date(mail.date ?? ''));
    const filed = periods.get(period) ?? [];
    const parent = filed.find((each) => each.mail.id === mail.answers?.at(-1))?.page;
    periods.set(period, [...filed, { mail, page: layout.page(filed.length + 1), ...(parent ? { parent } : {}) }]);
  }
  const routes: Record<string, Route> = {};
  for (const [period, filed] of periods) {
    for (const { mail, page, ...above } of filed) {
      const answers = filed.flatMap(({ parent, page: answer }) => (parent === page ? [answer] : []));
      routes[root + period + page] = layout.write(mail, { ...above, answers });
    }
    const dates = `<html><body><p>Messages: <a href="${layout.threads}">by thread</a>, <a href="author.html">by author</a>, from <a href="${filed[0]?.page}">the first</a></p>${listed(filed, false)}</body></html>`;
    const threads = `<html><body><p><a href="./">by date</a></p>${listed(filed, true)}</body></html>`;
    if (layout.index !== layout.threads) routes[root + period + layout.index] = dates;
    if (period === '') routes[layout.list] = dates;
    else if (layout.index !== '') routes[root + period] = layout.index === layout.threads ? threads : dates;
    routes[root + period + layout.threads] = threads;
  }
  if (!periods.has('')) {
    const rows = [...periods.keys()].map(
      (period) => `<tr><td>${period}<td><a href="${period}${layout.index}">by date</a>`,
    );
    routes[root] =
      `<html><body><h1>pottery</h1><a href="../">all lists</a><table>${rows.join('\n')}</table></body></html>`;
  }
  return routes;
}
