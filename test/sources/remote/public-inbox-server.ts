import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InventedMail, mail } from './mails.ts';

export const isInstalled = spawnSync('public-inbox-httpd', ['--help']).status === 0;

export interface PublicInbox {
  readonly origin: string;
  readonly host: string;
  readonly close: () => Promise<void>;
}

/** A real public-inbox on loopback with these lists in it; each is searchable, as lore's are. */
export async function startPublicInbox(lists: Record<string, readonly InventedMail[]>): Promise<PublicInbox> {
  const home = mkdtempSync(join(tmpdir(), 'thread-minutes-inbox-'));
  const env = { ...process.env, HOME: home, PI_DIR: home, PI_CONFIG: join(home, 'config') };
  const run = (command: string, args: string[], input?: string) =>
    execFileSync(command, args, {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
      ...(input === undefined ? {} : { input }),
    });
  // The socket is opened here and handed over (systemd's LISTEN_FDS), so no port has to be guessed.
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  const { fd } = (socket as unknown as { _handle: { fd: number } })._handle;
  for (const [list, mails] of Object.entries(lists)) {
    const inbox = join(home, list);
    run('public-inbox-init', [
      '-V2',
      '-L',
      'full',
      list,
      inbox,
      `http://127.0.0.1:${port}/${list}`,
      `${list}@pottery.example`,
    ]);
    run('git', [`--git-dir=${inbox}/git/0.git`, 'fast-import', '--quiet'], commits(mails));
    run('public-inbox-index', [inbox]);
  }

  const log = join(home, 'log');
  writeFileSync(log, '');
  const daemon = spawn('sh', ['-c', `LISTEN_PID=$$ LISTEN_FDS=1 exec public-inbox-httpd -W0 2>>${log}`], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', fd],
  });
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));
  socket.close();
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    async close() {
      daemon.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An inbox of the second format: one commit a mail, the mail in a file called `m` (public-inbox-v2-format(5)). */
function commits(mails: readonly InventedMail[]): string {
  return mails
    .map((one, i) => {
      const seconds = Math.floor(Date.parse(one.date ?? '') / 1000);
      const text = mail(one);
      const who = `Archive <archive@pottery.example> ${seconds} +0000`;
      const parent = i === 0 ? '' : `from :${i}\n`;
      return `commit refs/heads/master\nmark :${i + 1}\nauthor ${who}\ncommitter ${who}\ndata 4\nmail\n${parent}M 100644 inline m\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    })
    .join('');
}
