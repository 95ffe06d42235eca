import { expect, it } from 'vitest';
import { createFetcher, fetchMessages, linkIn } from '../../../src/sources/index.ts';
import { pgarchives } from '../../../src/sources/remote/archives/pgarchives.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { KILN, mbox } from './mails.ts';

it.each([
  '/message-id/kiln-3@pottery.example',
  '/message-id/kiln-3%40pottery.example',
  '/message-id/flat/kiln-3@pottery.example#kiln-2@pottery.example',
  '/message-id/raw/kiln-3@pottery.example',
  '/message-id/mbox/kiln-3@pottery.example',
])('reads the thread of %s, each message with its own page', async (path) => {
  // There is one mbox a thread, under the id of its first message, for whoever gives the name and password that the archive tells.
  const archive = await archiveFor({
    '/message-id/mbox/kiln-3%40pottery.example': {
      status: 301,
      headers: { location: '/message-id/mbox/kiln-1@pottery.example' },
    },
    '/message-id/mbox/kiln-1@pottery.example': ({ headers }) =>
      headers.authorization === `Basic ${btoa('archives:antispam')}` ? mbox(KILN) : { status: 401 },
  });
  const messages = await fetchMessages(fetcherFor(archive), archive.origin + path);
  expect(messages.map(({ url }) => url)).toEqual(
    KILN.map(({ id }) => `${archive.origin}/message-id/${encodeURIComponent(id)}`),
  );
});

it('tells nobody else what opens the mbox', async () => {
  const other = await archiveFor({ '/x.mbox': 'From a@b\n\nHi' });
  const archive = await archiveFor({
    '/message-id/mbox/a%40b': { status: 302, headers: { location: `${other.origin}/x.mbox` } },
  });
  const fetcher = fetcherFor(archive, { archiveHosts: [archive.host, other.host] });
  await fetchMessages(fetcher, `${archive.origin}/message-id/a@b`);
  expect(archive.headers[0]?.authorization).toMatch(/^Basic /);
  expect(other.headers[0]).not.toHaveProperty('authorization');
});

it('takes the short address for that of the archive', () => {
  const link = 'https://postgr.es/m/kiln-3%40pottery.example';
  expect(pgarchives.match(new URL(link))).toEqual({
    base: new URL('https://www.postgresql.org/message-id/'),
    id: 'kiln-3@pottery.example',
  });
  expect(linkIn(createFetcher({ cache: false }), `see ${link}.`)).toBe(link);
});

it('says so where there is no such message', async () => {
  const archive = await archiveFor({});
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}/message-id/a@b`)).rejects.toThrow(
    /has no message <a@b>/,
  );
});
