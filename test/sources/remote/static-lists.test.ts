import { describe, expect, it } from 'vitest';
import { changedThreads, fetchMessages, isListLink } from '../../../src/sources/index.ts';
import { type Archive, archiveFor, fetcherFor, type Route } from './archive.ts';
import { CLAY, type InventedMail, KILN } from './mails.ts';
import { STATIC_LAYOUTS, type StaticLayout, staticList } from './static-lists.ts';

const SHELVES: InventedMail = {
  id: 'shelves-1@pottery.example',
  from: 'Eva Roth <eva@pottery.example>',
  subject: 'New shelves',
  date: 'Sat, 10 Feb 2024 07:00:00 +0000',
  body: 'Two new shelves are up.',
};
const MAILS = [SHELVES, ...KILN, CLAY];

async function changes(layout: StaticLayout, since: string, mails: readonly InventedMail[] = MAILS) {
  const archive = await archiveFor(staticList(layout, mails));
  return { archive, changed: await changedThreads(fetcherFor(archive), archive.origin + layout.list, since) };
}

const [week, w3c, gnu, folder] = STATIC_LAYOUTS as [StaticLayout, StaticLayout, StaticLayout, StaticLayout];
/** What was asked for, without where. */
const asked = ({ requests }: Archive, { list }: StaticLayout) =>
  requests.map((request) => request.replace(`GET ${list.replace(/[^/]*$/, '')}`, ''));

describe.each(STATIC_LAYOUTS)('a list of static pages: $name', (layout) => {
  it('is known by its address, and is no thread', async () => {
    const archive = await archiveFor(staticList(layout, MAILS));
    const fetcher = fetcherFor(archive);
    expect(isListLink(fetcher, archive.origin + layout.list)).toBe(true);
    await expect(fetchMessages(fetcher, archive.origin + layout.list)).rejects.toThrow('whole mailing list');
  });

  it('tells which threads changed, the newest first, each by a link that gives it whole', async () => {
    const { archive, changed } = await changes(layout, '2024-03-05T00:00:00.000Z');
    expect(changed.map(({ subject, updated }) => [subject, updated])).toEqual([
      ['Clay delivery', '2024-03-06T07:00:00.000Z'],
      ['Re: Second firing of the blue glaze', '2024-03-05T12:00:00.000Z'],
    ]);
    const [, kiln] = changed;
    const thread = await fetchMessages(fetcherFor(archive), kiln?.url ?? '');
    expect(thread.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
  });

  it('reaches back as far as it is asked, and finds nothing where nothing is new', async () => {
    const { changed } = await changes(layout, '2024-02-01T00:00:00.000Z');
    expect(changed.map(({ subject }) => subject.replace('Re: ', ''))).toEqual([
      'Clay delivery',
      'Second firing of the blue glaze',
      'New shelves',
    ]);
    expect((await changes(layout, '2024-03-06T07:00:00.000Z')).changed).toEqual([]);
  });
});

describe('a list of static pages', () => {
  it('is read no further back than it has to be', async () => {
    const { archive } = await changes(gnu, '2024-03-05T00:00:00.000Z');
    expect(asked(archive, gnu)).toEqual([
      '',
      '2024-03/',
      '2024-03/threads.html',
      '2024-03/msg00005.html',
      '2024-03/msg00004.html',
    ]);
  });

  it('goes on into the period before when that ended a moment ago', async () => {
    const { archive } = await changes(w3c, '2024-03-01T12:00:00.000Z');
    expect(asked(archive, w3c)).toContain('2024Feb/thread.html');
  });

  it('reads a period by its own address', async () => {
    const archive = await archiveFor(staticList(gnu, MAILS));
    const link = `${archive.origin}${gnu.list}2024-02/threads.html`;
    const changed = await changedThreads(fetcherFor(archive), link, '2024-01-01T00:00:00.000Z');
    expect(changed.map(({ subject }) => subject)).toEqual(['New shelves']);
    expect(asked(archive, gnu)).toEqual(['2024-02/threads.html', '2024-02/msg00001.html']);
  });

  it('asks whether a page has changed before it fetches it again', async () => {
    const whole: Record<string, Route> = staticList(gnu, MAILS);
    const tagged = Object.entries(whole).map(([path, body]): [string, Route] => [
      path,
      (request) =>
        request.headers['if-none-match'] === '"1"'
          ? { status: 304 }
          : { headers: { etag: '"1"', 'cache-control': 'no-cache' }, body: body as string },
    ]);
    const archive = await archiveFor(Object.fromEntries(tagged));
    const fetcher = fetcherFor(archive, { cache: true });
    const look = () => changedThreads(fetcher, archive.origin + gnu.list, '2024-03-05T00:00:00.000Z');
    const first = await look();
    const before = archive.headers.length;
    expect(await look()).toEqual(first);
    expect(archive.headers.slice(before).map((headers) => headers['if-none-match'])).toEqual(Array(before).fill('"1"'));
  });

  it('goes over all the pages of an index', async () => {
    const root = `${gnu.list}2024-03/`;
    const item = (number: number, subject: string) => `<li><a href="msg0000${number}.html">${subject}</a>`;
    const archive = await archiveFor({
      ...staticList(gnu, MAILS),
      [`${root}threads.html`]: `<a href="thrd2.html">Next</a><ul>${item(5, 'Clay delivery')}</ul>`,
      [`${root}thrd2.html`]: `<a href="threads.html">Prev</a><a href="thrd3.html">Next</a><ul>${item(1, 'Second firing')}<ul>${item(2, 'Re')}</ul></ul>`,
      [`${root}thrd3.html`]: `<a href="thrd2.html">Prev</a><ul>${item(4, 'Re: Second firing')}</ul>`,
    });
    const changed = await changedThreads(fetcherFor(archive), archive.origin + gnu.list, '2024-03-01T00:00:00.000Z');
    expect(changed.map(({ url }) => url.slice(-13))).toEqual(['msg00005.html', 'msg00004.html']);
  });

  it('tells threads by their subjects where no index does, in a table or a list', async () => {
    const rows = KILN.map(
      ({ subject }, i) => `<tr><td><a href="0000${i + 1}.html"><strong>${subject}</strong></a></td></tr>`,
    );
    const archive = await archiveFor({
      ...staticList(week, MAILS),
      [`${week.list}2403.0/`]: `<table>${rows.join('')}</table>`,
    });
    const changed = await changedThreads(fetcherFor(archive), archive.origin + week.list, '2024-03-01T00:00:00.000Z');
    expect(changed.map(({ url }) => url.slice(-10))).toEqual(['00004.html']);
  });

  it('reads an index that closes its items before the list of their answers', async () => {
    const index =
      '<ul><li><a href="00001.html">One</a></li><ul><li><a href="00002.html">Another name</a></li></ul></ul>';
    const archive = await archiveFor({ ...staticList(week, MAILS), [`${week.list}2403.0/`]: index });
    const changed = await changedThreads(fetcherFor(archive), archive.origin + week.list, '2024-03-01T00:00:00.000Z');
    expect(changed.map(({ url }) => url.slice(-10))).toEqual(['00002.html']);
  });

  it('reads the newest threads when there are more than it may ask for', async () => {
    const many = Array.from(
      { length: 40 },
      (_, i): InventedMail => ({ ...CLAY, id: `clay-${i}@pottery.example`, subject: `Clay ${i}` }),
    );
    const archive = await archiveFor(staticList(folder, many));
    const fetcher = fetcherFor(archive, { limits: { pages: 12 } });
    const changed = await changedThreads(fetcher, archive.origin + folder.list, '2024-03-01T00:00:00.000Z');
    expect(archive.requests).toHaveLength(12);
    expect(changed.map(({ subject }) => subject)).toContain('Clay 39');
  });

  it('follows no link out of the list', async () => {
    const index =
      '<a href="http://127.0.0.1:1/archive/html/pottery/2024-03/">March</a> <a href="/archive/html/other/2024-03/">March</a>';
    const archive = await archiveFor({ [gnu.list]: index });
    const changed = changedThreads(fetcherFor(archive), archive.origin + gnu.list, '2024-03-01T00:00:00.000Z');
    await expect(changed).rejects.toThrow('shows no mail on that page');
    expect(archive.requests).toHaveLength(1);
  });
});
