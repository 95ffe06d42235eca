import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archiveFor, type Route } from '../sources/remote/archive.ts';
import { mbox } from '../sources/remote/mails.ts';

const MAILS = mbox(
  Array.from({ length: 400 }, (_, n) => ({
    id: `long-${n}@pottery.example`,
    from: `Person ${n % 9} <person${n % 9}@pottery.example>`,
    subject: n === 0 ? 'A long thread' : 'Re: A long thread',
    date: new Date(Date.UTC(2024, 0, 1, 0, n)).toUTCString(),
    answers: n === 0 ? [] : [`long-${Math.floor(n / 2)}@pottery.example`],
    body: `Remark number ${n}.`,
  })),
);

/** The mails in pieces; their whole length is told before. */
const slowly: Route = (_, response) => {
  const bytes = Buffer.from(MAILS);
  response.writeHead(200, { 'content-type': 'application/mbox', 'content-length': bytes.length });
  const piece = Math.ceil(bytes.length / 8);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + piece));
    sent += piece;
    if (sent >= bytes.length) response.end();
  }, 20);
  response.on('close', () => clearInterval(timer));
  return undefined;
};

/** What a terminal shows of the program: `script` (util-linux, on every Debian) gives it one. `redirect` is appended to the command. */
function onTerminal(link: string, host: string, redirect = ''): Promise<string> {
  const env = { ...process.env, ARCHIVE_HOSTS: host, ALLOW_PRIVATE_ADDRESSES: '1', CACHE_DIR: '', TERM: 'xterm' };
  const command = `stty columns 100; '${process.execPath}' bin/thread-minutes.js '${link}' ${redirect}`;
  return new Promise((resolve, reject) => {
    execFile('script', ['--quiet', '--return', '--command', command, '/dev/null'], { env }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

const CLEARED = '\r\x1b[2K';

test('a terminal shows a bar that grows while a long thread comes, and the minutes in its place', async () => {
  const { origin, host } = await archiveFor({ '/lists/pottery.mbox': slowly });
  const shown = await onTerminal(`${origin}/lists/pottery.mbox`, host);
  const bars = [...shown.matchAll(/(█*)░* [^\r\n]*? of [^\r\n]*? downloaded/g)].map(([, full = '']) => full.length);
  expect(bars.length).toBeGreaterThan(2);
  expect(bars).toEqual(bars.toSorted((a, b) => a - b));
  expect(bars[0]).toBeLessThan(bars.at(-1) ?? 0);
  const [, minutes = ''] = shown.split(/.*\r\x1b\[2K/s);
  expect(shown).toContain(`${CLEARED}█`);
  expect(minutes).toContain('A long thread');
  expect(minutes).not.toMatch(/[█░]/);
});

test('the bar stays on the terminal where the output goes to a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { origin, host } = await archiveFor({ '/lists/pottery.mbox': slowly });
  const shown = await onTerminal(`${origin}/lists/pottery.mbox`, host, `> '${join(folder, 'minutes.txt')}'`);
  expect(shown).toContain('░');
  expect(shown).not.toContain('A long thread');
  const written = readFileSync(join(folder, 'minutes.txt'), 'utf8');
  expect(written).toContain('A long thread');
  expect(written).not.toMatch(/[█░\x1b]/);
});
