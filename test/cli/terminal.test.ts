import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { archiveFor, type Route } from '../sources/remote/archive.ts';
import { longThread, mbox } from '../sources/remote/mails.ts';
import { isInstalled, startPublicInbox } from '../sources/remote/public-inbox-server.ts';

const NO_TERMINAL = 'util-linux’s script is not installed: what a terminal shows is not tested.';
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasScript) console.warn(NO_TERMINAL);
beforeEach(({ skip }) => skip(!hasScript, NO_TERMINAL));

const MAILS = mbox(longThread(400));

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

/** Of the environment of who runs the tests, nothing that says what terminal it is. */
const PLAIN = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C.UTF-8', CACHE_DIR: '', TERM: 'xterm' };

/** What a terminal of so many columns shows of a shell's command: `script` (util-linux, on every Debian) gives it one. */
function onTerminal(command: string, environment: NodeJS.ProcessEnv = {}, columns = 100): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'script',
      ['--quiet', '--return', '--command', `stty columns ${columns}; ${command}`, '/dev/null'],
      { env: { ...PLAIN, ...environment } },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
  });
}

const PROGRAM = `'${process.execPath}' bin/thread-minutes.js`;
/** Runs the program with a link to an archive on this machine. */
const withLink = (link: string, host: string, redirect = '') =>
  onTerminal(`${PROGRAM} '${link}' ${redirect}`, { ARCHIVE_HOSTS: host, ALLOW_PRIVATE_ADDRESSES: '1' });

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const CLEARED = '\r\x1b[2K';

test('a terminal shows a bar that grows while a long thread comes, and the minutes in its place', async () => {
  const { origin, host } = await archiveFor({ '/lists/pottery.mbox': slowly });
  const shown = await withLink(`${origin}/lists/pottery.mbox`, host);
  const bars = [...shown.matchAll(/(█*)░* [^\r\n]*? of [^\r\n]*? downloaded/g)].map(([, full = '']) => full.length);
  expect(bars.length).toBeGreaterThan(2);
  expect(bars).toEqual(bars.toSorted((a, b) => a - b));
  expect(bars[0]).toBeLessThan(bars.at(-1) ?? 0);
  const [, minutes = ''] = shown.split(/.*\r\x1b\[2K/s);
  expect(shown).toContain(`${CLEARED}█`);
  expect(minutes).toContain('A long thread');
  expect(minutes).not.toMatch(/[█░]/);
});

describe.skipIf(!isInstalled)('a thread of 1,000 mails, which a real public-inbox packs as it sends it', () => {
  test('moves along the bar, as nobody knows how much will come, and is replaced by the minutes', async () => {
    const { origin, host, close } = await startPublicInbox({ wheel: longThread(1000) });
    onTestFinished(close);
    const shown = await withLink(`${origin}/wheel/long-500@wheel.example/`, host);
    const bars = [...shown.matchAll(/\x1b\[2K([█░]{24}) ([^\r\n]*) downloaded/g)];
    expect(bars.length).toBeGreaterThan(0);
    for (const [, bar = '', rest] of bars) {
      expect(bar.match(/█/g)).toHaveLength(6);
      expect(rest).toMatch(/^127\.0\.0\.1:\d+: \d+ k?B$/);
    }
    expect(shown).toContain('reading 1,000 messages');
    const [, minutes = ''] = shown.split(/.*\r\x1b\[2K/s);
    expect(minutes).toContain('9 people · 1,000 messages');
    expect(minutes).not.toMatch(/[█░]/);
  });
});

test('the bar stays on the terminal where the output goes to a file', async () => {
  const folder = newFolder();
  const { origin, host } = await archiveFor({ '/lists/pottery.mbox': slowly });
  const shown = await withLink(`${origin}/lists/pottery.mbox`, host, `> '${join(folder, 'minutes.txt')}'`);
  expect(shown).toContain('░');
  expect(shown).not.toContain('A long thread');
  const written = readFileSync(join(folder, 'minutes.txt'), 'utf8');
  expect(written).toContain('A long thread');
  expect(written).not.toMatch(/[█░\x1b]/);
});

test('a terminal that tells no size is taken for one of eighty columns', async () => {
  const shown = await onTerminal(`${PROGRAM} src/page/examples/greenhouse.eml`, {}, 0);
  const widths = shown.split(/\r?\n/).map((line) => stringWidth(line));
  expect(Math.max(...widths)).toBeGreaterThan(60);
});

describe('reading something long from the disk', () => {
  /** A mailbox of 9 MB, in 90 threads. */
  function longMailbox(): string {
    const file = join(newFolder(), 'pottery.mbox');
    const remark = `${'A remark on the glaze that takes up a whole line of the mail. '.repeat(16)}\n`.repeat(100);
    const mails = Array.from({ length: 90 }, (_, n) => ({
      id: `glaze-${n}@pottery.example`,
      from: `Person ${n % 9} <person${n % 9}@pottery.example>`,
      subject: `Glaze number ${n}`,
      date: new Date(Date.UTC(2024, 0, 1, 0, n)).toUTCString(),
      answers: [],
      body: remark,
    }));
    writeFileSync(file, mbox(mails));
    return file;
  }
  const barsOf = (shown: string) =>
    [...shown.matchAll(/(█*)░* [^\r\n]*? of 9\.\d MB read/g)].map(([, full = '']) => full.length);

  test('a terminal shows a bar that grows, and the result in its place', async () => {
    const shown = await onTerminal(`${PROGRAM} --list '${longMailbox()}'`);
    const bars = barsOf(shown);
    expect(bars.length).toBeGreaterThan(20);
    expect(bars).toEqual(bars.toSorted((a, b) => a - b));
    expect([bars[0], bars.at(-1)]).toEqual([0, 24]);
    const [, result = ''] = shown.split(/.*\r\x1b\[2K/s);
    expect(result).toContain('Glaze number 7');
    expect(result).not.toMatch(/[█░]/);
  });

  test('of standard input, it shows what came, and then how far it is read', async () => {
    const shown = await onTerminal(`cat '${longMailbox()}' | ${PROGRAM} --list -`);
    expect(shown).toMatch(/Standard input: [3-8]\.\d MB so far/);
    expect(barsOf(shown).at(-1)).toBe(24);
    const [, result = ''] = shown.split(/.*\r\x1b\[2K/s);
    expect(result).toContain('Glaze number 7');
  });

  test('nothing of it goes to errors that are kept in a file, and nothing shows for a short input', async () => {
    const errors = join(newFolder(), 'errors');
    expect(await onTerminal(`${PROGRAM} --list '${longMailbox()}' 2> '${errors}'`)).not.toMatch(/[█░]|\x1b\[2K/);
    expect(readFileSync(errors, 'utf8')).toBe('');
    expect(await onTerminal(`${PROGRAM} --list test/fixtures/mbox/allotment.mbox`)).not.toMatch(/[█░]/);
  });

  test('the bar of a folder counts its files, and stays within a line of wide characters', async () => {
    const folder = newFolder();
    for (let n = 0; n < 2_100; n++)
      writeFileSync(join(folder, `${n}.eml`), `From: a@pottery.example\nSubject: ${n}\n\nHi.\n`);
    const shown = await onTerminal(`${PROGRAM} --list '${folder}'`, { LC_ALL: 'ja_JP.UTF-8' }, 60);
    const lines = [...shown.matchAll(/\x1b\[2K([█░][^\r\n]*)/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines[0]).toContain('2,100ファイ');
    for (const line of lines) expect(stringWidth(line)).toBeLessThan(60);
  });
});

const MAIL = 'test/fixtures/mbox/allotment.mbox';
/** SGR: ECMA-48, 8.3.117. */
const COLOURED = /\x1b\[\d+m/;
const LINKED = /\x1b\]8;;https?:/;

describe('colours', () => {
  test.each([
    ['a terminal', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['NO_COLOR that is empty', { NO_COLOR: '' }, true],
    ['NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['a dumb terminal', { TERM: 'dumb' }, false],
    ['a dumb terminal and FORCE_COLOR', { TERM: 'dumb', FORCE_COLOR: '1' }, true],
  ])('with %s', async (_, environment, coloured) => {
    const shown = await onTerminal(`${PROGRAM} ${MAIL}`, environment);
    expect(shown).toContain('Water for plot nine');
    expect(COLOURED.test(shown)).toBe(coloured);
  });

  test.each([
    ['a pipe', {}, false],
    ['a pipe and FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ])('with %s', async (_, environment, coloured) => {
    const shown = await onTerminal(`${PROGRAM} ${MAIL} | cat`, environment);
    expect(shown).toContain('Water for plot nine');
    expect(COLOURED.test(shown)).toBe(coloured);
  });
});

test.each([
  ['a terminal that follows them', '', { VTE_VERSION: '7600' }, true],
  ['a terminal that is not known to', '', {}, false],
  ['a pipe', '| cat', { VTE_VERSION: '7600' }, false],
  ['a pipe where they are asked for', '| cat', { FORCE_HYPERLINK: '1' }, true],
])('hyperlinks: %s', async (_, redirect, environment, linked) => {
  const folder = newFolder();
  const header = 'From: Ada Quist <ada@pottery.example>\nArchived-At: <https://pottery.example/list/1>\nSubject: Kiln';
  writeFileSync(join(folder, 'kiln.eml'), `${header}\n\nShall we fire the kiln on Friday?\n`);
  const shown = await onTerminal(`${PROGRAM} '${folder}/kiln.eml' ${redirect}`, environment);
  expect(shown).toContain('Shall we fire the kiln on Friday?');
  expect(LINKED.test(shown)).toBe(linked);
});

test.each([
  ['everything was done', MAIL, 0, 'Water for plot nine'],
  ['an input is not there', `${MAIL} no-such.eml`, 1, 'no-such.eml: there is no such file or folder'],
  ['the command line is wrong', `${MAIL} --sing`, 2, "unknown option '--sing'"],
])('on a terminal too it ends as the exit codes say: %s', async (_, args, code, words) => {
  const shown = await onTerminal(`${PROGRAM} ${args}; echo "ended with $?"`);
  expect(shown).toContain(words);
  expect(shown).toContain(`ended with ${code}`);
});

test('lines end where the terminal does, whatever width its characters have', async () => {
  const file = join(newFolder(), 'wide.eml');
  const words = [
    '次の会議では新しい釉薬の配合と窯の温度について話し合うことにしませんか、そして誰が火の番をしますか?',
    'Shall 👩‍👩‍👧‍👦 and 🧑🏽‍🚒 watch the kiln 🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥 on Friday?',
    `Does ${'e\u0301'.repeat(60)} fire at cone six?`,
  ];
  writeFileSync(file, `From: 上野 <ueno@pottery.example>\nSubject: ${words[0]}\n\n${words.join('\n\n')}\n`);
  for (const columns of [30, 47]) {
    const shown = await onTerminal(`${PROGRAM} '${file}'`, { NO_COLOR: '1' }, columns);
    const lines = shown.split('\r\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    const unbroken = lines.map((line) => line.trim()).join('');
    for (const word of [words[0]?.slice(0, 40) ?? '', '👩‍👩‍👧‍👦', '🧑🏽‍🚒', 'e\u0301'.repeat(60)])
      expect(unbroken).toContain(word);
  }
});
