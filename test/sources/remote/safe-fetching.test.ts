import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchMessages, type Progress, SourceError } from '../../../src/sources/index.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { KILN, mail, mbox } from './mails.ts';

const FILE = '/kiln.mbox';
const ONE_MB = 1_000_000;

describe('a server that misbehaves', () => {
  it('drips so slowly that the whole takes too long: the fetch ends at the total time', async () => {
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
        return undefined;
      },
    });
    const fetcher = fetcherFor(archive, { limits: { totalMs: 200 } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/longer than 0.2 s .* Try again later/);
  });

  it('falls silent: the fetch ends after the idle time', async () => {
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.writeHead(200).write('From ');
        return undefined;
      },
    });
    const fetcher = fetcherFor(archive, { limits: { idleMs: 100 } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/fell silent/);
  });

  it('cannot be connected to: the fetch ends after the time for that', async () => {
    const fetcher = fetcherFor({ host: 'archive.example' }, { limits: { connectMs: 100 }, lookup: () => {} });
    await expect(fetchMessages(fetcher, `http://archive.example${FILE}`)).rejects.toThrow(/cannot be reached/);
  });

  it('sends without end: it stops at the limit', async () => {
    let sent = 0;
    let cut = false;
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        const more = () => {
          while (!response.destroyed) {
            sent += 65_536;
            if (!response.write(Buffer.alloc(65_536, 'x'))) return;
          }
        };
        response.on('drain', more).on('close', () => {
          cut = true;
        });
        more();
        return undefined;
      },
    });
    const fetcher = fetcherFor(archive, { limits: { downloadBytes: ONE_MB } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/sends more than 1.0 MB/);
    await expect.poll(() => cut).toBe(true);
    expect(sent).toBeLessThan(20 * ONE_MB);
  });

  it('announces more than the limit: nothing is downloaded', async () => {
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.writeHead(200, { 'content-length': 26 * ONE_MB }).write('From ');
        return undefined;
      },
    });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(/sends more than 25.0 MB/);
  });

  it('announces more than it sends: it is asked again, then the fetch gives up', async () => {
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('From ', () => response.destroy());
        return undefined;
      },
    });
    const fetcher = fetcherFor(archive, { limits: { retries: 2 } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/broke off/);
    expect(archive.requests).toHaveLength(3);
  });

  it('breaks off in the middle: the rest alone is asked for', async () => {
    const whole = Buffer.from(mbox(KILN));
    const archive = await archiveFor({
      [FILE]: (request, response) => {
        const etag = '"v1"';
        const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
        if (from && request.headers['if-range'] === etag) {
          const range = `bytes ${from}-${whole.length - 1}/${whole.length}`;
          return { status: 206, headers: { etag, 'content-range': range }, body: whole.subarray(Number(from)) };
        }
        response.writeHead(200, { etag, 'content-length': whole.length });
        response.write(whole.subarray(0, 300), () => setTimeout(() => response.destroy(), 20));
        return undefined;
      },
    });
    const messages = await fetchMessages(fetcherFor(archive), archive.origin + FILE);
    expect(messages.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
    expect(archive.headers.map(({ range }) => range)).toEqual([undefined, 'bytes=300-']);
  });

  it('redirects in a circle: five times are enough', async () => {
    const archive = await archiveFor({ [FILE]: { status: 302, headers: { location: FILE } } });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /redirects more than 5 times/,
    );
    expect(archive.requests).toHaveLength(6);
  });

  it('sends a gzip file that breaks off', async () => {
    const archive = await archiveFor({ '/kiln.mbox.gz': gzipSync(mbox(KILN)).subarray(0, 200) });
    await expect(fetchMessages(fetcherFor(archive), `${archive.origin}/kiln.mbox.gz`)).rejects.toThrow(
      /damaged or breaks off/,
    );
  });

  it('sends a gzip bomb: unpacking stops at the limit', async () => {
    const archive = await archiveFor({ '/bomb.mbox.gz': gzipSync(Buffer.alloc(101 * ONE_MB)) });
    const before = process.memoryUsage().arrayBuffers;
    await expect(fetchMessages(fetcherFor(archive), `${archive.origin}/bomb.mbox.gz`)).rejects.toThrow(
      /unpacks to more than 100.0 MB/,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * ONE_MB);
  });

  it('compresses the bomb as it sends it', async () => {
    const body = gzipSync(Buffer.alloc(3 * ONE_MB));
    const archive = await archiveFor({ [FILE]: { headers: { 'content-encoding': 'gzip' }, body } });
    const fetcher = fetcherFor(archive, { limits: { unpackedBytes: 2 * ONE_MB } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/unpacks to more than 2.0 MB/);
  });

  it('sends an error page with status 200', async () => {
    const archive = await archiveFor({ [FILE]: '<!DOCTYPE html><title>Making sure you are not a bot</title>' });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /web page instead of mails.*\/summarize file/,
    );
  });

  it('sends more messages than the limit', async () => {
    const many = Array.from({ length: 21 }, (_, i) => ({
      id: `m${i}@x.example`,
      from: 'Ana <a@x.example>',
      subject: 'Hi',
      body: 'Hi',
    }));
    const archive = await archiveFor({ [FILE]: mbox(many) });
    const fetcher = fetcherFor(archive, { limits: { messages: 20 } });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(/21 messages; I read up to 20/);
  });

  it('sends more mails than anyone would look through', async () => {
    const archive = await archiveFor({ [FILE]: `From a@b\n${'\nFrom a@b\n'.repeat(50_001)}` });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /50,001 messages; I read up to/,
    );
  });

  it('does not speak HTTP', async () => {
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.socket?.end('EHLO\r\n\r\n');
        return undefined;
      },
    });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /does not answer as a web server/,
    );
  });

  it.each([
    [404, /There is nothing at .* Check the link/],
    [403, /does not let me read that page/],
    [418, /answers with HTTP 418/],
  ])('answers %i: the message says what to do', async (status, message) => {
    const archive = await archiveFor({ [FILE]: { status } });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(message);
    expect(archive.requests).toHaveLength(1);
  });
});

describe('a server that is busy', () => {
  function busyFor(times: number, status: number, headers: Record<string, string> = {}) {
    let left = times;
    return () => (left-- > 0 ? { status, headers } : mbox(KILN));
  }

  it('is asked again, at first after about a second, then after twice as long', async () => {
    const archive = await archiveFor({ [FILE]: busyFor(3, 503) });
    const pauses: number[] = [];
    const fetcher = fetcherFor(archive, { sleep: async (ms) => pauses.push(ms), random: () => 0.5 });
    expect(await fetchMessages(fetcher, archive.origin + FILE)).toHaveLength(4);
    expect(pauses).toEqual([750, 1500, 3000]);
  });

  it('is left alone for as long as it asks', async () => {
    const archive = await archiveFor({ [FILE]: busyFor(1, 429, { 'retry-after': '7' }) });
    const pauses: number[] = [];
    const steps: Progress[] = [];
    const fetcher = fetcherFor(archive, { sleep: async (ms) => pauses.push(ms), now: () => 0 });
    await fetchMessages(fetcher, archive.origin + FILE, { progress: (step) => steps.push(step) });
    expect(pauses).toEqual([7000]);
    expect(steps).toContainEqual({ step: 'waiting', host: archive.host, bytes: 0, seconds: 7 });
  });

  it('asks for a longer pause than anyone would wait: the user is told', async () => {
    const archive = await archiveFor({ [FILE]: busyFor(9, 429, { 'retry-after': '600' }) });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(/Try again in 10 min/);
    expect(archive.requests).toHaveLength(1);
  });

  it('stays busy: the fetch gives up after three more attempts', async () => {
    const archive = await archiveFor({ [FILE]: busyFor(9, 503) });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /having trouble \(HTTP 503\)/,
    );
    expect(archive.requests).toHaveLength(4);
  });

  it('never gets more than two requests at the same moment', async () => {
    let now = 0;
    let most = 0;
    const files = Array.from({ length: 6 }, (_, i) => `/${i}.eml`);
    const slow = async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now--;
      return mail(KILN[0] as (typeof KILN)[0]);
    };
    const archive = await archiveFor(Object.fromEntries(files.map((file) => [file, slow])));
    const fetcher = fetcherFor(archive);
    await Promise.all(files.map((file) => fetchMessages(fetcher, archive.origin + file)));
    expect(most).toBe(2);
  });
});

describe('who asks', () => {
  it('is known to the archive by a name', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    await fetchMessages(fetcherFor(archive), archive.origin + FILE);
    expect(archive.headers[0]?.['user-agent']).toMatch(/^thread-minutes /);
  });

  it('gets the one answer when several ask for the same at the same moment', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    const fetcher = fetcherFor(archive);
    const all = await Promise.all([1, 2, 3].map(() => fetchMessages(fetcher, archive.origin + FILE)));
    expect(all.map((messages) => messages.length)).toEqual([4, 4, 4]);
    expect(archive.requests).toHaveLength(1);
  });

  it('can stop waiting without stopping the others', async () => {
    let go = () => {};
    const ready = new Promise<void>((resolve) => {
      go = resolve;
    });
    const archive = await archiveFor({ [FILE]: () => ready.then(() => mbox(KILN)) });
    const fetcher = fetcherFor(archive);
    const stop = new AbortController();
    const stopped = fetchMessages(fetcher, archive.origin + FILE, { signal: stop.signal });
    const other = fetchMessages(fetcher, archive.origin + FILE);
    stop.abort(new Error('the person cancelled'));
    await expect(stopped).rejects.toThrow('the person cancelled');
    go();
    expect(await other).toHaveLength(4);
  });

  it('cuts the connection when nobody waits any more', async () => {
    let closed = false;
    const archive = await archiveFor({
      [FILE]: (_, response) => {
        response.on('close', () => {
          closed = true;
        });
        response.writeHead(200).write('From ');
        return undefined;
      },
    });
    const stop = new AbortController();
    const fetching = fetchMessages(fetcherFor(archive), archive.origin + FILE, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    });
    await expect(fetching).rejects.toThrow('enough');
    await expect.poll(() => closed).toBe(true);
  });

  it('may ask for ten links a minute, a server for thirty', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    let now = 0;
    const fetcher = fetcherFor(archive, { now: () => now });
    const ask = (user: string) => fetchMessages(fetcher, archive.origin + FILE, { who: { user, server: 'pottery' } });
    for (let i = 0; i < 10; i++) await ask('ana');
    await expect(ask('ana')).rejects.toThrow('You have just asked for 10 links. Try again in 60 s.');
    for (let i = 0; i < 10; i++) await ask('bram');
    for (let i = 0; i < 10; i++) await ask('chipo');
    await expect(ask('dai')).rejects.toThrow(/^This server has just asked for 30 links/);
    now = 60_001;
    expect(await ask('ana')).toHaveLength(4);
  });

  it('sees how far it is', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    const steps: Progress[] = [];
    await fetchMessages(fetcherFor(archive), archive.origin + FILE, { progress: (step) => steps.push(step) });
    const size = Buffer.byteLength(mbox(KILN));
    expect(steps[0]).toMatchObject({ step: 'downloading', host: archive.host, bytes: size });
    expect(steps.at(-1)).toMatchObject({ step: 'reading', messages: 4 });
  });
});

describe('what may be opened', () => {
  it('is on the list of hosts, port included', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    const fetcher = fetcherFor({ host: '127.0.0.1' });
    await expect(fetchMessages(fetcher, archive.origin + FILE)).rejects.toThrow(
      /not among the archives .* ARCHIVE_HOSTS/,
    );
    expect(archive.requests).toEqual([]);
  });

  it('is on the list of the server as well, which cannot add to the operator’s', async () => {
    const archive = await archiveFor({ [FILE]: mbox(KILN) });
    const fetcher = fetcherFor(archive);
    const link = archive.origin + FILE;
    await expect(fetchMessages(fetcher, link, { hosts: ['lore.kernel.org'] })).rejects.toThrow(
      /not among the archives/,
    );
    expect(await fetchMessages(fetcher, link, { hosts: [archive.host] })).toHaveLength(4);
    await expect(fetchMessages(fetcher, 'https://x.example/a.mbox', { hosts: ['x.example'] })).rejects.toThrow(
      /not among/,
    );
  });

  it('stays on the list at every redirect', async () => {
    const other = await archiveFor({ [FILE]: mbox(KILN) });
    const archive = await archiveFor({ [FILE]: { status: 302, headers: { location: other.origin + FILE } } });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(/not among the archives/);
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['a file', 'file:///etc/passwd.mbox'],
    ['an FTP server', 'ftp://127.0.0.1/x.mbox'],
    ['a password', 'http://ana:secret@127.0.0.1/x.mbox'],
    ['no link at all', 'kiln'],
  ])('is not %s', async (_, link) => {
    await expect(fetchMessages(fetcherFor({ host: '127.0.0.1' }), link)).rejects.toBeInstanceOf(SourceError);
  });

  it('is not redirected to a file', async () => {
    const archive = await archiveFor({ [FILE]: { status: 301, headers: { location: 'file:///etc/passwd' } } });
    await expect(fetchMessages(fetcherFor(archive), archive.origin + FILE)).rejects.toThrow(
      /http and https links only/,
    );
  });
});
