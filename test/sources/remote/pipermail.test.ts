import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { changedThreads, fetchMessages } from '../../../src/sources/index.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { pipermailIndex } from './kiln-archives.ts';
import { CLAY, type InventedMail, KILN, pipermailText } from './mails.ts';

const LIST = '/pipermail/pottery';
const march = [...KILN.slice(0, 2), CLAY, ...KILN.slice(2)];

const volume = (name: string, mails: readonly InventedMail[], first: number) => ({
  [`${LIST}/${name}.txt.gz`]: gzipSync(pipermailText(mails)),
  [`${LIST}/${name}/date.html`]: pipermailIndex(mails, first),
});

it('reads the thread of a message out of the month, each message with the address of its page', async () => {
  const archive = await archiveFor(volume('2024-March', march, 17));
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/000018.html`);
  expect(thread.map(({ id, url }) => [id, url?.replace(archive.origin, '')])).toEqual([
    ['kiln-1@pottery.example', `${LIST}/2024-March/000017.html`],
    ['kiln-2@pottery.example', `${LIST}/2024-March/000018.html`],
    ['kiln-3@pottery.example', `${LIST}/2024-March/000020.html`],
    ['kiln-4@pottery.example', `${LIST}/2024-March/000021.html`],
  ]);
});

it('reads `ana at pottery.example (Ana Lopes)` as name and address', async () => {
  const archive = await archiveFor(volume('2024-March', march, 17));
  const [first] = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/000017.html`);
  expect(first?.author).toEqual({ name: 'Ana Lopes', address: 'ana@pottery.example' });
});

it.each(['/2024-March/', '/2024-March/thread.html', '/2024-March.txt.gz', '/2024-March.txt'])(
  'gives the whole month for %s',
  async (path) => {
    const archive = await archiveFor(volume('2024-March', march, 17));
    expect(await fetchMessages(fetcherFor(archive), archive.origin + LIST + path)).toHaveLength(5);
  },
);

it('reads an archive that lies under /archives/', async () => {
  const list = '/archives/pottery';
  const archive = await archiveFor({
    [`${list}/2024-March.txt.gz`]: gzipSync(pipermailText(march)),
    [`${list}/2024-March/date.html`]: pipermailIndex(march, 17),
  });
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${list}/2024-March/000018.html`);
  expect(thread.map(({ url }) => url?.replace(archive.origin + list, ''))).toEqual(
    [17, 18, 20, 21].map((number) => `/2024-March/0000${number}.html`),
  );
});

it('picks a thread out of a month that is itself too large', async () => {
  const archive = await archiveFor(volume('2024-March', march, 17));
  const fetcher = fetcherFor(archive, { limits: { messages: 4 } });
  expect(await fetchMessages(fetcher, `${archive.origin}${LIST}/2024-March/000017.html`)).toHaveLength(4);
  await expect(fetchMessages(fetcher, `${archive.origin}${LIST}/2024-March/`)).rejects.toThrow(
    /5 messages; I read up to 4/,
  );
});

it('reads a month that is not compressed', async () => {
  const archive = await archiveFor({ [`${LIST}/2024-March.txt`]: pipermailText(march) });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/`)).toHaveLength(5);
});

it('asks the page for its Message-ID where the index does not tell the numbers', async () => {
  const page =
    '<A HREF="mailto:pottery%40pottery.example?Subject=Re&In-Reply-To=%3Ckiln-2%40pottery.example%3E">bram</A>';
  const archive = await archiveFor({
    [`${LIST}/2024-March.txt.gz`]: gzipSync(pipermailText(march)),
    [`${LIST}/2024-March/000018.html`]: page,
  });
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/000018.html`);
  expect(thread).toHaveLength(4);
  expect(thread[0]?.url).toBe(`${archive.origin}${LIST}/2024-March/date.html`);
});

it('follows a thread into the months before and after', async () => {
  const dated = (one: InventedMail | undefined, date: string): InventedMail => ({ ...(one as InventedMail), date });
  const archive = await archiveFor({
    ...volume('2024-January', [CLAY], 1),
    ...volume('2024-February', [dated(KILN[0], 'Thu, 29 Feb 2024 20:00:00 +0000')], 9),
    ...volume(
      '2024-March',
      [dated(KILN[1], 'Fri, 1 Mar 2024 09:00:00 +0000'), dated(KILN[2], 'Sun, 31 Mar 2024 22:00:00 +0000')],
      17,
    ),
    ...volume('2024-April', [dated(KILN[3], 'Mon, 1 Apr 2024 07:00:00 +0000')], 30),
  });
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/000017.html`);
  expect(thread.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
  expect(thread.map(({ url }) => url?.split('/').at(-2))).toEqual([
    '2024-February',
    '2024-March',
    '2024-March',
    '2024-April',
  ]);
  expect(archive.requests.some((request) => request.includes('January'))).toBe(false);
});

it('tells which threads changed, month by month', async () => {
  const now = new Date();
  const month = `${now.getUTCFullYear()}-${now.toLocaleString('en', { month: 'long', timeZone: 'UTC' })}`;
  const archive = await archiveFor(volume(month, [{ ...CLAY, date: now.toUTCString() }], 3));
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  const changed = await changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, since);
  expect(changed).toMatchObject([{ subject: 'Clay delivery', url: `${archive.origin}${LIST}/${month}/000003.html` }]);
});

const thread = (name: string) => `<tr><td>${name}:</td><td><A href="${name}/thread.html">[ Thread ]</a></td></tr>`;

it.each([
  ['months', ['2024-March', '2024-February', '2023-March'], ['2024-March']],
  ['quarters', ['2024q2', '2024q1', '2023q4'], ['2024q1', '2024q2']],
  [
    'weeks',
    ['Week-of-Mon-20240304', 'Week-of-Mon-20240226', 'Week-of-Mon-20240219'],
    ['Week-of-Mon-20240226', 'Week-of-Mon-20240304'],
  ],
  ['days', ['20240306', '20240305', '20240302'], ['20240302', '20240305', '20240306']],
  ['years', ['2024', '2023'], ['2024']],
])('reads the volumes that the list’s page names, where these are %s', async (_, named, read) => {
  const archive = await archiveFor({
    [`${LIST}/`]: `<table>${named.map(thread).join('')}</table>`,
    ...Object.assign({}, ...named.map((name) => volume(name, name === read.at(-1) ? [CLAY] : [], 3))),
    // What is not asked for would be damaged.
    ...Object.fromEntries(named.filter((name) => !read.includes(name)).map((name) => [`${LIST}/${name}.txt.gz`, 'x'])),
    ...Object.fromEntries(
      read.slice(0, -1).map((name) => [`${LIST}/${name}.txt.gz`, gzipSync(pipermailText(KILN.slice(0, 1)))]),
    ),
  });
  const changed = await changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, '2024-03-05T00:00:00.000Z');
  expect(changed.map(({ url }) => url.replace(archive.origin, ''))).toEqual([`${LIST}/${read.at(-1)}/000003.html`]);
  const texts = archive.requests.filter((request) => request.endsWith('.txt.gz'));
  expect(texts).toEqual(read.map((name) => `GET ${LIST}/${name}.txt.gz`));
});

it('says so where a list has no volume to read, rather than that nothing is new', async () => {
  const archive = await archiveFor({ [`${LIST}/`]: '<p>Our archives</p>' });
  const changed = changedThreads(fetcherFor(archive), `${archive.origin}${LIST}/`, new Date().toISOString());
  await expect(changed).rejects.toThrow(/offers no text of \d{4}-[A-Z]/);
});

it('says so where the archive offers no text', async () => {
  const archive = await archiveFor({});
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}${LIST}/2024-March/000017.html`)).rejects.toThrow(
    /offers no text of 2024-March/,
  );
});
