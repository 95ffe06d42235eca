import { describe, expect, it } from 'vitest';
import { changedThreads, fetchMessages, isListLink } from '../../../src/sources/index.ts';
import { debbugs } from '../../../src/sources/remote/archives/debbugs.ts';
import { archiveFor, fetcherFor, type Route } from './archive.ts';
import { bugPage } from './kiln-archives.ts';
import { CLAY, KILN, mbox } from './mails.ts';

const BUG = '/cgi-bin/bugreport.cgi?bug=12';
const MAILS = [...KILN, CLAY];
const MBOX = { [`${BUG};mbox=yes`]: mbox(MAILS) };

async function addresses(page: Route | undefined, path = BUG) {
  const archive = await archiveFor({ ...MBOX, ...(page === undefined ? {} : { [BUG]: page }) });
  const messages = await fetchMessages(fetcherFor(archive), archive.origin + path);
  return messages.map(({ url }) => url?.replace(archive.origin, ''));
}

describe('a bug of Debian’s or GNU’s tracker', () => {
  it.each([BUG, `${BUG}#17`, '/cgi-bin/bugreport.cgi?mbox=yes;bug=12', `${BUG};msg=5`])(
    'is read whole from %s, each message with its own place on the page',
    async (path) => {
      expect(await addresses(bugPage(MAILS, 'ids'), path)).toEqual([5, 10, 15, 20, 25].map((n) => `${BUG}#${n}`));
    },
  );

  it('tells its messages by their ids, whatever else stands on the page', async () => {
    const page = bugPage([CLAY, ...KILN.slice(1), { ...CLAY, id: 'other@pottery.example' }], 'ids');
    expect(await addresses(page)).toEqual([BUG, `${BUG}#10`, `${BUG}#15`, `${BUG}#20`, `${BUG}#5`]);
  });

  it('tells them by their order where the page gives no ids, as GNU’s does', async () => {
    expect(await addresses(bugPage(MAILS, 'order'))).toEqual([5, 10, 15, 20, 25].map((n) => `${BUG}#${n}`));
    expect(await addresses(bugPage(KILN, 'order'))).toEqual(Array(5).fill(BUG));
  });

  it.each([
    ['is missing', undefined],
    ['fails', { status: 500 }],
    ['says nothing', '<p>Busy</p>'],
  ])('is linked to as a whole where its page %s', async (_, page) => {
    expect(await addresses(page)).toEqual(Array(5).fill(BUG));
  });

  it('takes no words of a mail for the marks of the tracker', async () => {
    const trap = {
      ...CLAY,
      body: '<p class="msgreceived"><a name="99"></a>reply?In-Reply-To=kiln-1@pottery.example</p>',
    };
    expect(await addresses(bugPage([...KILN, trap], 'ids'))).toEqual([5, 10, 15, 20, 25].map((n) => `${BUG}#${n}`));
  });

  it('gives one thread of a bug by a Message-ID, and says when it has no such message', async () => {
    const archive = await archiveFor(MBOX);
    const read = (id: string) => fetchMessages(fetcherFor(archive), `${archive.origin}${BUG}#${id}`);
    expect(await read('clay-1%40pottery.example')).toHaveLength(1);
    await expect(read('nobody@pottery.example')).rejects.toThrow(/bug=12 has no message <nobody@pottery.example>/);
  });

  it('is no list, and tells whether it changed', async () => {
    const archive = await archiveFor({ ...MBOX, [BUG]: bugPage(MAILS, 'ids') });
    const fetcher = fetcherFor(archive);
    expect(isListLink(fetcher, archive.origin + BUG)).toBe(false);
    expect(await changedThreads(fetcher, archive.origin + BUG, '2024-03-06T00:00:00.000Z')).toEqual([
      { url: `${archive.origin}${BUG}#25`, subject: 'Clay delivery', updated: '2024-03-06T07:00:00.000Z' },
    ]);
  });

  it.each([
    ['https://bugs.debian.org/12', 'https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=12'],
    ['https://debbugs.gnu.org/12', 'https://debbugs.gnu.org/cgi/bugreport.cgi?bug=12'],
    ['https://debbugs.gnu.org/cgi/bugreport.cgi?bug=12#8', 'https://debbugs.gnu.org/cgi/bugreport.cgi?bug=12'],
    ['https://pottery.example/12', undefined],
    ['https://bugs.debian.org/cgi-bin/bugreport.cgi', undefined],
  ])('is known by its address %s', (link, page) => {
    expect(debbugs.match(new URL(link))?.page.href).toBe(page);
  });
});
