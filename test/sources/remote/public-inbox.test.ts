import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changedThreads,
  createFetcher,
  describeProgress,
  type Fetcher,
  fetchMessages,
  type Progress,
} from '../../../src/sources/index.ts';
import { english } from '../../../src/wording/index.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { CLAY, type InventedMail, KILN, longThread, mbox } from './mails.ts';
import { isInstalled, type PublicInbox, startPublicInbox } from './public-inbox-server.ts';

if (!isInstalled) console.warn('public-inbox is not installed (apt-get install public-inbox): its tests are skipped.');

const SLASH: InventedMail = {
  id: 'week/10+a@wheel.example',
  from: 'Eun-ji Park <eunji@wheel.example>',
  subject: 'A wheel for sale',
  date: 'Thu, 7 Mar 2024 07:00:00 +0000',
  body: 'Is anybody looking for a wheel?',
};
const LARGE = longThread(1000);

describe.skipIf(!isInstalled)('a real public-inbox', () => {
  let inbox: PublicInbox;
  let fetcher: Fetcher;
  beforeAll(async () => {
    inbox = await startPublicInbox({ kiln: [...KILN, CLAY], wheel: [...LARGE, SLASH] });
    fetcher = createFetcher({
      archiveHosts: [inbox.host],
      allowPrivateAddresses: true,
      cache: false,
      messageArchive: `${inbox.origin}/kiln/`,
    });
  });
  afterAll(async () => {
    await fetcher?.close();
    await inbox?.close();
  });

  const ids = async (link: string) => (await fetchMessages(fetcher, link)).map(({ id }) => id).sort();
  const kiln = KILN.map(({ id }) => id);

  it.each([
    ['a message', '/kiln/kiln-3@pottery.example/'],
    ['a message without the slash', '/kiln/kiln-3@pottery.example'],
    ['a message, its @ escaped', '/kiln/kiln-3%40pottery.example/'],
    ['the thread on one page', '/kiln/kiln-1@pottery.example/T/#u'],
    ['the thread, nested', '/kiln/kiln-2@pottery.example/t/#ma1b2c3'],
    ['the raw mail', '/kiln/kiln-4@pottery.example/raw'],
    ['the thread as mbox', '/kiln/kiln-4@pottery.example/t.mbox.gz'],
    ['an attachment', '/kiln/kiln-2@pottery.example/2-glaze.patch'],
    ['a message without its list, which the archive finds', '/kiln-4@pottery.example/'],
  ])('gives the whole thread for %s', async (_, path) => {
    expect(await ids(inbox.origin + path)).toEqual(kiln);
  });

  it.each(['<kiln-2@pottery.example>', 'mid:kiln-2@pottery.example', ' mid:<kiln-2@pottery.example> '])(
    'looks up the Message-ID %s',
    async (link) => {
      expect(await ids(link)).toEqual(kiln);
    },
  );

  it('looks up the Message-ID in a Patchwork link', async () => {
    expect(await ids('https://patchwork.example/project/kiln/patch/kiln-2@pottery.example/')).toEqual(kiln);
  });

  it('finds a message that is on another list of the archive', async () => {
    const [message] = await fetchMessages(fetcher, `${inbox.origin}/kiln/week%2F10+a@wheel.example/`);
    expect(message).toMatchObject({ id: SLASH.id, url: `${inbox.origin}/wheel/week%2F10+a@wheel.example/` });
  });

  it('gives each message the address of its own page', async () => {
    for (const { id, url } of await fetchMessages(fetcher, `${inbox.origin}/kiln/kiln-1@pottery.example/`)) {
      const page = await fetch(url ?? '');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(`Message-ID: &lt;${id}&gt;`);
    }
  });

  it('gives the mails as they were sent: a line that begins with "From" comes back without its mark', async () => {
    const thread = await fetchMessages(fetcher, `${inbox.origin}/kiln/kiln-1@pottery.example/`);
    expect(thread.find(({ id }) => id === 'kiln-3@pottery.example')?.text).toMatch(/^From here on/);
  });

  it('gives what a search finds', async () => {
    expect(await ids(`${inbox.origin}/kiln/?q=s:clay`)).toEqual([CLAY.id]);
    await expect(ids(`${inbox.origin}/kiln/?q=s:porcelain`)).rejects.toThrow(/no messages at/);
  });

  it('reads a thread of 1,000 mails and tells how far it is', async () => {
    const steps: Progress[] = [];
    const thread = await fetchMessages(fetcher, `${inbox.origin}/wheel/long-500@wheel.example/`, {
      progress: (step) => steps.push(step),
    });
    expect(thread).toHaveLength(1000);
    const downloads = steps.filter(({ step }) => step === 'downloading').map(({ bytes }) => bytes);
    expect(downloads.length).toBeGreaterThan(0);
    expect(downloads).toEqual(downloads.toSorted((a, b) => a - b));
    expect(english(describeProgress(steps.at(-1) as Progress))).toBe(`${inbox.host}: reading 1,000 messages`);
  });

  it('says so where there is no such message', async () => {
    await expect(ids(`${inbox.origin}/kiln/nobody@pottery.example/`)).rejects.toThrow(
      /has no message <nobody@pottery.example>/,
    );
  });

  it('does not take a whole list for a thread', async () => {
    await expect(ids(`${inbox.origin}/kiln/`)).rejects.toThrow(/whole mailing list/);
  });

  it('tells which threads changed, by the feed', async () => {
    expect(await changedThreads(fetcher, `${inbox.origin}/kiln/`, '2024-03-05T00:00:00.000Z')).toEqual([
      {
        url: `${inbox.origin}/kiln/clay-1@pottery.example/`,
        subject: 'Clay delivery',
        updated: '2024-03-06T07:00:00.000Z',
      },
      {
        url: `${inbox.origin}/kiln/kiln-4@pottery.example/`,
        subject: 'Re: Second firing of the blue glaze',
        updated: '2024-03-05T12:00:00.000Z',
      },
    ]);
    expect(await changedThreads(fetcher, `${inbox.origin}/kiln/`, '2024-03-07T00:00:00.000Z')).toEqual([]);
  });

  it('tells which threads changed, by a search, where the feed does not reach back far enough', async () => {
    const changed = await changedThreads(fetcher, `${inbox.origin}/wheel/`, '2024-01-01T12:00:00.000Z');
    expect(changed.map(({ subject }) => subject)).toEqual(['A wheel for sale', 'Re: A long thread']);
  });

  it('tells whether a single thread changed', async () => {
    const link = `${inbox.origin}/kiln/kiln-1@pottery.example/`;
    expect(await changedThreads(fetcher, link, '2024-03-05T00:00:00.000Z')).toMatchObject([
      { updated: '2024-03-05T12:00:00.000Z' },
    ]);
    expect(await changedThreads(fetcher, link, '2024-03-06T00:00:00.000Z')).toEqual([]);
  });
});

it('follows the redirect of a short link (/r/…) to the list', async () => {
  const archive = await archiveFor({
    '/r/kiln-1@pottery.example/': { status: 302, headers: { location: '/kiln/kiln-1@pottery.example/' } },
    '/kiln/kiln-1@pottery.example/': '<html></html>',
    '/kiln/kiln-1@pottery.example/t.mbox.gz': mbox(KILN),
  });
  const messages = await fetchMessages(fetcherFor(archive), `${archive.origin}/r/kiln-1@pottery.example`);
  expect(messages[0]?.url).toBe(`${archive.origin}/kiln/kiln-1@pottery.example/`);
});

it('takes a page in place of the feed for no feed, and not for one without news', async () => {
  const archive = await archiveFor({
    '/pottery/new.atom': '<!doctype html><title>Making sure you are not a bot</title>',
  });
  const changed = changedThreads(fetcherFor(archive), `${archive.origin}/pottery/`, '2024-03-05T09:00:00.000Z');
  await expect(changed).rejects.toThrow(/a web page instead of mails/);
});
