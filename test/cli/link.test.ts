import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/lists/allotment.mbox') return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'application/mbox' })
      .end(readFileSync('test/fixtures/mbox/allotment.mbox'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function program(args: readonly string[], settings: NodeJS.ProcessEnv) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, CACHE_DIR: '', ...settings };
    execFile(process.execPath, ['bin/thread-minutes.js', ...args], { env }, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('thread-minutes LINK', () => {
  it('fetches the messages, quietly where errors go to no terminal', async () => {
    const args = ['--list', '--json', `http://${host}/lists/allotment.mbox`];
    const { status, stdout, stderr } = await program(args, { ARCHIVE_HOSTS: host, ALLOW_PRIVATE_ADDRESSES: '1' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'water-1@plots.example' }, { id: 'seeds-1@plots.example' }]);
  });

  it('names its file in --out after the link', async () => {
    const args = ['--json', '--out', folder, `http://${host}/lists/allotment.mbox`];
    expect((await program(args, { ARCHIVE_HOSTS: host, ALLOW_PRIVATE_ADDRESSES: '1' })).status).toBe(0);
    expect(readdirSync(folder)).toEqual([`${host.replace(':', '-')}-lists-allotment.mbox.json`]);
  });

  it('keeps what it fetched in CACHE_DIR, and nothing with CACHE=0', async () => {
    const cache = join(folder, 'cache');
    const args = ['--list', '--json', `http://${host}/lists/allotment.mbox`];
    const settings = { ARCHIVE_HOSTS: host, ALLOW_PRIVATE_ADDRESSES: '1', CACHE_DIR: cache };
    expect((await program(args, { ...settings, CACHE: '0' })).status).toBe(0);
    expect(existsSync(cache)).toBe(false);
    expect((await program(args, settings)).status).toBe(0);
    expect(readdirSync(cache).length).toBeGreaterThan(0);
  });

  it.each([
    [
      { ARCHIVE_HOSTS: 'https://lists.example/' },
      '"https://lists.example/" is no host, such as lists.example.org: write lists.example',
    ],
    [{ ALLOW_PRIVATE_ADDRESSES: 'yes' }, 'must be 0 or 1'],
    [{ GITHUB_TOKEN: 'sæcret' }, 'holds characters that no token has'],
  ])('refuses settings as the bot does: %j', async (settings, words) => {
    const link = `http://${host}/lists/allotment.mbox`;
    expect(await program([link], settings)).toEqual({
      status: 2,
      stdout: '',
      stderr: `thread-minutes: ${Object.keys(settings)[0]}: ${words}. .env.example describes it.\n`,
    });
  });

  it.each([
    ['a private address', 'http://127.0.0.1:1/a.mbox', { ARCHIVE_HOSTS: '127.0.0.1:1' }],
    ['a host that is not on the list', 'https://elsewhere.example/a.mbox', { ARCHIVE_HOSTS: 'lists.example' }],
    ["Discord's own link", 'https://discord.com/channels/1/2/3', {}],
  ])('refuses %s in one line', async (_, link, settings) => {
    const { status, stdout, stderr } = await program(['--json', link], settings);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^thread-minutes: [^\n]+\n$/);
  });
});
