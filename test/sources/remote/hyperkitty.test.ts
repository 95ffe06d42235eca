import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { changedThreads, fetchMessages } from '../../../src/sources/index.ts';
import { hashOf } from '../../../src/sources/remote/archives/hyperkitty.ts';
import { type Archive, archiveFor, fetcherFor } from './archive.ts';
import { CLAY, KILN, mbox } from './mails.ts';

const LIST = '/archives/list/pottery@pottery.example';
const API = '/archives/api/list/pottery@pottery.example';
const EXPORT = `${LIST}/export/pottery@pottery.example.mbox.gz`;
const [first, second] = KILN.map(({ id }) => hashOf(id)) as [string, string];

/** What HyperKitty's REST interface says of a message. */
function email(origin: string, { id, from, subject, date, answers = [], body }: (typeof KILN)[0], content = true) {
  const [, name, address = ''] = /^(.*) <(.*)>$/.exec(from) ?? [];
  const parent = answers.at(-1);
  return {
    url: `${origin}${API}/email/${hashOf(id)}/`,
    mailinglist: `${origin}${API}/`,
    message_id: id,
    message_id_hash: hashOf(id),
    thread: `${origin}${API}/thread/${first}/`,
    sender: { address: address.replace('@', ' (a) '), mailman_id: null },
    sender_name: name,
    subject,
    date: new Date(date ?? '').toISOString(),
    parent: parent === undefined ? null : `${origin}${API}/email/${hashOf(parent)}/`,
    children: [],
    votes: { likes: 0, dislikes: 0 },
    ...(content ? { content: body, attachments: [] } : {}),
  };
}

it('names a message by the hash of its Message-ID', () => {
  // SHA-1 and base 32 of "abc", the example of FIPS 180.
  expect(hashOf('abc')).toBe('VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5');
});

it('exports the thread of a thread link', async () => {
  const archive = await archiveFor({ [`${EXPORT}?thread=${first}`]: gzipSync(mbox(KILN)) });
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/thread/${first}/`);
  expect(thread.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
  expect(thread[1]?.url).toBe(`${archive.origin}${LIST}/message/${second}/`);
});

it('asks which thread a message is in', async () => {
  const archive = await archiveFor({
    [`${API}/email/${second}/`]: () => JSON.stringify(email(archive.origin, KILN[1] as (typeof KILN)[0])),
    [`${EXPORT}?thread=${first}`]: gzipSync(mbox(KILN)),
  });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/message/${second}/`)).toHaveLength(4);
});

it('finds the thread on the page of the message where REST is closed', async () => {
  const archive = await archiveFor({
    [`${LIST}/message/${second}/`]: `<a href="${LIST}/thread/${first}/#${second}">Back to the thread</a>`,
    [`${EXPORT}?thread=${first}`]: gzipSync(mbox(KILN)),
  });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/message/${second}/`)).toHaveLength(4);
});

it('reads the messages over REST where the export is switched off', async () => {
  const archive = await archiveFor({
    [`${API}/thread/${first}/emails/`]: (request) => {
      const page = request.url?.includes('page=2');
      const results = (page ? KILN.slice(2) : KILN.slice(0, 2)).map((one) => email(archive.origin, one, false));
      const next = page ? null : `${archive.origin}${API}/thread/${first}/emails/?format=json&page=2`;
      return JSON.stringify({ count: 4, next, previous: null, results });
    },
    ...Object.fromEntries(
      KILN.map((one) => [`${API}/email/${hashOf(one.id)}/`, () => JSON.stringify(email(archive.origin, one))]),
    ),
  });
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/thread/${first}/`);
  expect(thread[1]).toEqual({
    medium: 'mail',
    id: 'kiln-2@pottery.example',
    author: { name: 'Bram de Wit', address: 'bram@pottery.example' },
    date: '2024-03-04T10:30:00.000Z',
    subject: 'Re: Second firing of the blue glaze',
    parentIds: ['kiln-1@pottery.example'],
    text: KILN[1]?.body,
    url: `${archive.origin}${LIST}/message/${second}/`,
  });
  expect(thread).toHaveLength(4);
});

it('exports a month', async () => {
  const archive = await archiveFor({ [`${EXPORT}?start=2024-03-01&end=2024-04-01`]: gzipSync(mbox([...KILN, CLAY])) });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024/3/`)).toHaveLength(5);
});

it('tells which threads of a list changed', async () => {
  const archive = await archiveFor({ [EXPORT]: gzipSync(mbox([...KILN, CLAY])) });
  const changed = await changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, '2024-03-05T09:00:00.000Z');
  expect(changed.map(({ subject }) => subject)).toEqual(['Clay delivery', 'Second firing of the blue glaze']);
  expect(archive.requests[0]).toMatch(/start=2024-03-05&end=\d{4}-\d{2}-\d{2}$/);
});

it('finds nothing new in a list where nothing was written since', async () => {
  const archive = await archiveFor({ [EXPORT]: gzipSync('') });
  const since = '2024-03-05T09:00:00.000Z';
  expect(await changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, since)).toEqual([]);
});

it('tells which threads changed over REST where the export is switched off', async () => {
  const thread = (hash: string, subject: string, date_active: string) => ({ thread_id: hash, subject, date_active });
  const archive: Archive = await archiveFor({
    [`${API}/threads/`]: (request) =>
      JSON.stringify(
        request.url?.includes('page=2')
          ? {
              next: `${archive.origin}${API}/threads/?format=json&page=3`,
              results: [
                thread(first, 'Second firing of the blue glaze', '2024-03-05T12:00:00Z'),
                thread(second, 'Old', '2024-03-05T09:00:00Z'),
              ],
            }
          : {
              next: `${archive.origin}${API}/threads/?format=json&page=2`,
              results: [thread(hashOf(CLAY.id), 'Clay delivery', '2024-03-06T07:00:00Z')],
            },
      ),
  });
  const changed = await changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, '2024-03-05T09:00:00.000Z');
  expect(changed).toEqual([
    {
      url: `${archive.origin}${LIST}/thread/${hashOf(CLAY.id)}/`,
      subject: 'Clay delivery',
      updated: '2024-03-06T07:00:00.000Z',
    },
    {
      url: `${archive.origin}${LIST}/thread/${first}/`,
      subject: 'Second firing of the blue glaze',
      updated: '2024-03-05T12:00:00.000Z',
    },
  ]);
  expect(archive.requests).toHaveLength(3);
});

it('says so where a list gives neither an export nor REST', async () => {
  const archive = await archiveFor({});
  const changed = changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, '2024-03-05T09:00:00.000Z');
  await expect(changed).rejects.toThrow(/There is nothing at .*threads/);
});

it('says so when something else answers', async () => {
  const archive = await archiveFor({ [`${API}/thread/${first}/emails/`]: '{"detail": 1}' });
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/thread/${first}/`)).rejects.toThrow(
    /does not answer as HyperKitty does/,
  );
});
