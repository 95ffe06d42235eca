// How fast the program is beside others, in the same run: `npm run bench` prints a Markdown table. The others are not among our packages:
// they are installed into a temporary folder (some are old), without running their install scripts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeMinutes } from '../src/minutes/index.ts';
import { openPath } from '../src/sources/index.ts';
import { buildThread, groupIntoThreads, type Message } from '../src/thread/index.ts';

const PEERS = ['planer@1.2.0', 'email-reply-parser@1.9.4', 'mailparser@3.14.2'];
/** Of several rounds the best counts: what is slower is the machine's other work. */
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PEERS], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const load = createRequire(join(folder, 'package.json'));
  console.log('| what | with | result |\n| --- | --- | --- |');
  await quotations(load);
  await mailboxes(load);
  await growth();
} finally {
  rmSync(folder, { recursive: true });
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** CPU time in milliseconds. */
async function timed(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < ROUNDS; n++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

function body(n: number): string {
  const said = `I think that we should look at pump ${n} once more, before the summer comes and\nthe water runs low. Could somebody bring the spare valve on Monday?`;
  const asked = `The float switch of tank ${n} sticks. Should we replace it, or is cleaning enough?\nIt is seven years old.`;
  return `On Tue, 10 Mar 2026 at 09:1${n % 10}, Person ${n % 40} <p${n % 40}@lists.example> wrote:\n> On Mon, 9 Mar 2026 at 18:02, Person ${(n + 1) % 40} <p${(n + 1) % 40}@lists.example> wrote:\n>> ${asked.replaceAll('\n', '\n>> ')}\n>\n> I agree that it is worn out.\n\n${said}\n\n-- \nPerson ${(n + 2) % 40}\n`;
}

function message(n: number): Message {
  return {
    medium: 'mail',
    id: `${n}@lists.example`,
    author: { name: `Person ${n % 40}`, address: `p${n % 40}@lists.example` },
    date: new Date(Date.UTC(2026, 2, 10) + n * 60_000).toISOString(),
    subject: 'Pumps',
    parentIds: n === 0 ? [] : [`${n >> 1}@lists.example`],
    text: body(n),
  };
}

async function quotations(load: NodeJS.Require): Promise<void> {
  const messages = Array.from({ length: 500 }, (_, n) => message(n));
  const planer = load('planer');
  const Parser = load('email-reply-parser');
  const parser = new (Parser.default ?? Parser)();
  const ours = await timed(() => messages.map((one) => buildThread([one])));
  const others = [
    ['planer 1.2.0', await timed(() => messages.map(({ text }) => planer.extractFrom(text, 'text/plain')))],
    ['email-reply-parser 1.9.4', await timed(() => messages.map(({ text }) => parser.read(text)))],
  ] as const;
  row('quotations, per mail', 'thread-minutes', `${((ours / messages.length) * 1_000).toFixed(0)} µs`);
  for (const [name, took] of others)
    row(
      'quotations, per mail',
      name,
      `${((took / messages.length) * 1_000).toFixed(0)} µs: ${(took / ours).toFixed(2)} × ours`,
    );
}

async function mailboxes(load: NodeJS.Require): Promise<void> {
  const mails = Array.from({ length: 20_000 }, (_, n) => {
    const received =
      `Received: from mail.lists.example ([192.0.2.${n % 250}])\n\tby mx.example.org (Postfix) with ESMTPS id ${n};\n\tTue, 10 Mar 2026 09:00:00 +0000\n`.repeat(
        3,
      );
    const replies =
      n % 8 === 0 ? '' : `In-Reply-To: <${n - (n % 8)}@lists.example>\nReferences: <${n - (n % 8)}@lists.example>\n`;
    return `${received}DKIM-Signature: v=1; a=rsa-sha256; d=lists.example;\n\tb=${'abcdefgh'.repeat(24)}\nFrom: Person ${n % 40} <p${n % 40}@lists.example>\nTo: list@lists.example\nSubject: Pump ${n >> 3}\nDate: Tue, 10 Mar 2026 09:00:00 +0000\nMessage-ID: <${n}@lists.example>\n${replies}Content-Type: text/plain; charset=utf-8\n\n${body(n)}\n`;
  });
  const path = join(folder, 'list.mbox');
  writeFileSync(path, mails.map((mail) => `From p@lists.example Tue Mar 10 09:00:00 2026\n${mail}\n`).join(''));
  const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
  const ours = await timed(() => {
    const mailbox = openPath(path);
    groupIntoThreads(mailbox.outline);
    mailbox.close();
  });
  const { simpleParser } = load('mailparser');
  const some = mails.slice(0, 2_000);
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };
  const theirs =
    (await timed(async () => {
      for (const mail of some) await simpleParser(mail, options);
    })) *
    (mails.length / some.length);
  const speed = (took: number) => `${(bytes / took / 1_000).toFixed(1)} MB/s`;
  row(`an mbox of ${(bytes / 1e6).toFixed(0)} MB to threads`, 'thread-minutes', speed(ours));
  row('the same mails, read', 'mailparser 3.14.2', `${speed(theirs)}: ours ${(theirs / ours).toFixed(1)} × as fast`);
}

async function growth(): Promise<void> {
  const sizes = [100, 1_000, 10_000];
  const took: number[] = [];
  for (const size of sizes) {
    const messages = Array.from({ length: size }, (_, n) => message(n));
    const before = process.cpuUsage();
    takeMinutes(buildThread(messages));
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1_000);
    row(`minutes of ${size.toLocaleString('en')} messages`, 'thread-minutes', `${took.at(-1)?.toFixed(0)} ms`);
  }
  const exponent = Math.log((took[2] ?? 1) / (took[1] ?? 1)) / Math.log(10);
  row('growth from 1,000 to 10,000 messages', 'thread-minutes', `exponent ${exponent.toFixed(2)}`);
}
