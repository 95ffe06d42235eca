import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fetchMessages } from '../../../src/sources/index.ts';
import { createCache } from '../../../src/sources/remote/fetching/cache.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { CLAY, KILN, mbox } from './mails.ts';

const FILE = '/kiln.mbox';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'thread-minutes-cache-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

it('does not ask again for what the server calls fresh', async () => {
  const archive = await archiveFor({ [FILE]: { headers: { 'cache-control': 'max-age=60' }, body: mbox(KILN) } });
  const fetcher = fetcherFor(archive, { cache: true });
  await fetchMessages(fetcher, archive.origin + FILE);
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(4);
  expect(archive.requests).toHaveLength(1);
});

it.each([
  ['ETag', { etag: '"one"' }, 'if-none-match', '"one"'],
  [
    'Last-Modified',
    { 'last-modified': 'Mon, 04 Mar 2024 10:00:00 GMT' },
    'if-modified-since',
    'Mon, 04 Mar 2024 10:00:00 GMT',
  ],
])('asks with the %s whether it changed, and takes no for an answer', async (_, validator, header, value) => {
  const headers = { ...validator, 'cache-control': 'no-cache' };
  const archive = await archiveFor({
    [FILE]: (request) => (request.headers[header] === value ? { status: 304, headers } : { headers, body: mbox(KILN) }),
  });
  const fetcher = fetcherFor(archive, { cache: true });
  await fetchMessages(fetcher, archive.origin + FILE);
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(4);
  expect(archive.headers.map((sent) => sent[header])).toEqual([undefined, value]);
});

it('takes the new answer when it did change', async () => {
  let version = 1;
  const archive = await archiveFor({
    [FILE]: () => ({
      headers: { etag: `"${version}"`, 'cache-control': 'no-cache' },
      body: mbox(version === 1 ? KILN : [...KILN, CLAY]),
    }),
  });
  const fetcher = fetcherFor(archive, { cache: true });
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(4);
  version = 2;
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(5);
});

/** An mbox on a server that gives parts of files, as most do; `text` is what it holds at the moment. */
async function growingArchive(text: () => string) {
  return archiveFor({
    [FILE]: (request) => {
      const whole = Buffer.from(text());
      const headers = { 'accept-ranges': 'bytes', 'cache-control': 'no-cache', etag: `"${whole.length}"` };
      const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
      if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
      if (from === undefined) return { headers, body: whole };
      if (Number(from) >= whole.length) return { status: 416, headers };
      const range = `bytes ${from}-${whole.length - 1}/${whole.length}`;
      return { status: 206, headers: { ...headers, 'content-range': range }, body: whole.subarray(Number(from)) };
    },
  });
}

it('asks for the end alone of an mbox that has grown', async () => {
  let text = mbox(KILN);
  const archive = await growingArchive(() => text);
  const fetcher = fetcherFor(archive, { cache: true });
  await fetchMessages(fetcher, archive.origin + FILE);
  const before = Buffer.byteLength(text);
  text += mbox([CLAY]);
  expect((await fetchMessages(fetcher, archive.origin + FILE)).map(({ id }) => id)).toContain(CLAY.id);
  expect(archive.headers.at(-1)?.range).toBe(`bytes=${before - 1024}-`);
  expect(archive.requests).toHaveLength(2);
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(5);
  expect(archive.headers.at(-1)?.['if-none-match']).toBe(`"${Buffer.byteLength(text)}"`);
});

it.each([
  ['was changed', mbox([{ ...CLAY, body: 'The clay came on Friday. '.repeat(100) }, ...KILN]), 5],
  ['became shorter', mbox([CLAY]), 1],
])('fetches an mbox whole that %s', async (_, changed, count) => {
  let text = mbox(KILN);
  const archive = await growingArchive(() => text);
  const fetcher = fetcherFor(archive, { cache: true });
  await fetchMessages(fetcher, archive.origin + FILE);
  text = changed;
  expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(count);
  expect(archive.headers.at(-1)?.range).toBeUndefined();
});

it('takes an answer that says nothing of its age as fresh for a minute', async () => {
  const archive = await archiveFor({ [FILE]: mbox(KILN) });
  let now = Date.now();
  const fetcher = fetcherFor(archive, { cache: true, now: () => now });
  await fetchMessages(fetcher, archive.origin + FILE);
  await fetchMessages(fetcher, archive.origin + FILE);
  expect(archive.requests).toHaveLength(1);
  now += 61_000;
  await fetchMessages(fetcher, archive.origin + FILE);
  expect(archive.requests).toHaveLength(2);
});

it('keeps nothing when it is switched off, or when the server forbids it', async () => {
  const archive = await archiveFor({ [FILE]: { headers: { 'cache-control': 'no-store' }, body: mbox(KILN) } });
  const path = await folder();
  const fetcher = fetcherFor(archive, { cache: true, cacheDir: path });
  await fetchMessages(fetcher, archive.origin + FILE);
  await fetchMessages(fetcher, archive.origin + FILE);
  expect(archive.requests).toHaveLength(2);
  const off = fetcherFor(archive, { cache: false, cacheDir: path });
  await fetchMessages(off, archive.origin + FILE);
  expect(await readdir(path)).toEqual([]);
});

it('remembers across restarts on disk, readable by its owner alone', async () => {
  const archive = await archiveFor({ [FILE]: { headers: { 'cache-control': 'max-age=60' }, body: mbox(KILN) } });
  const path = join(await folder(), 'cache');
  await fetchMessages(fetcherFor(archive, { cache: true, cacheDir: path }), archive.origin + FILE);
  expect(await fetchMessages(fetcherFor(archive, { cache: true, cacheDir: path }), archive.origin + FILE)).toHaveLength(
    4,
  );
  expect(archive.requests).toHaveLength(1);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

it('downloads again what was cut short on disk', async () => {
  const archive = await archiveFor({ [FILE]: { headers: { 'cache-control': 'max-age=60' }, body: mbox(KILN) } });
  const path = await folder();
  await fetchMessages(fetcherFor(archive, { cache: true, cacheDir: path }), archive.origin + FILE);
  const [name = ''] = await readdir(path);
  const whole = await readFile(join(path, name));
  await writeFile(join(path, name), whole.subarray(0, whole.length - 10));
  expect(await fetchMessages(fetcherFor(archive, { cache: true, cacheDir: path }), archive.origin + FILE)).toHaveLength(
    4,
  );
  expect(archive.requests).toHaveLength(2);
});

it('keeps to its size: the least recently used go first', async () => {
  const path = await folder();
  const cache = createCache({ memoryBytes: 1, diskBytes: 10_000 }, path);
  const entry = { policy: {} as never, storedAt: 0, status: 200, headers: {}, body: Buffer.alloc(3000) };
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    await cache.set(key, entry);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (key !== 'a') await cache.get('b');
  }
  const kept = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => cache.get(key)));
  expect(kept.map((found) => found !== undefined)).toEqual([false, true, false, true, true]);
});
