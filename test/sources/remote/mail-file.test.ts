import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { changedThreads, fetchMessages } from '../../../src/sources/index.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { CLAY, KILN, mail, mbox } from './mails.ts';

const both = mbox([...KILN, CLAY]);
const [opener] = KILN as [(typeof KILN)[0]];

it.each([
  ['an mbox', '/pottery.mbox', both, 5],
  ['a gzipped mbox', '/pottery.mbox.gz', gzipSync(both), 5],
  ['one whose name ends as public-inbox calls a thread', '/list.mbox.gz', gzipSync(both), 5],
  ['a month of GNU’s archives', '/archive/mbox/pottery/2024-03', both, 5],
  ['a mail', '/letter.eml', mail(opener), 1],
  ['a raw mail', '/messages/12/raw', mail(opener), 1],
])('reads %s', async (_, path, body, count) => {
  const archive = await archiveFor({ [path]: body });
  expect(await fetchMessages(fetcherFor(archive), archive.origin + path)).toHaveLength(count);
});

it('gives each message of an mbox an address that leads back to its thread', async () => {
  const archive = await archiveFor({ '/pottery.mbox': both });
  const fetcher = fetcherFor(archive);
  const [first] = await fetchMessages(fetcher, `${archive.origin}/pottery.mbox`);
  expect(first?.url).toBe(`${archive.origin}/pottery.mbox#kiln-1%40pottery.example`);
  const thread = await fetchMessages(fetcher, first?.url ?? '');
  expect(thread.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
});

it('says so when the mbox has no message of that name', async () => {
  const archive = await archiveFor({ '/pottery.mbox': both });
  const link = `${archive.origin}/pottery.mbox#nobody@pottery.example`;
  await expect(fetchMessages(fetcherFor(archive), link)).rejects.toThrow(/has no message <nobody@pottery.example>/);
});

it('tells which of its threads changed', async () => {
  const archive = await archiveFor({ '/pottery.mbox': both });
  const changed = await changedThreads(
    fetcherFor(archive),
    `${archive.origin}/pottery.mbox`,
    '2024-03-06T00:00:00.000Z',
  );
  expect(changed).toEqual([
    {
      url: `${archive.origin}/pottery.mbox#clay-1%40pottery.example`,
      subject: 'Clay delivery',
      updated: '2024-03-06T07:00:00.000Z',
    },
  ]);
});
