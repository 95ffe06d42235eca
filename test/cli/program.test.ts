import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unwritable } from '../../src/sources/index.ts';
import { sayIn } from '../../src/wording/index.ts';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program as a user does: no terminal, output and errors apart. */
function program(args: readonly string[], input?: string, env: Readonly<Record<string, string>> = { LC_ALL: 'C' }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/thread-minutes.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}
const path = (name: string) => join(folder, name);

const mbox = 'test/fixtures/mbox/allotment.mbox';
const page = 'test/fixtures/mail/archive-page.txt';

describe('thread-minutes', () => {
  it('speaks the language that the environment asks for, whatever it prints and refuses', () => {
    const german = { LC_ALL: '', LC_MESSAGES: '', LANG: 'de_AT.UTF-8' };
    expect(program([mbox], undefined, german).stdout).toContain('Offene Fragen');
    expect(program(['--markdown', mbox], undefined, { ...german, LC_MESSAGES: 'ja_JP.UTF-8' }).stdout).toContain(
      '参加者',
    );
    expect(program(['no-such.eml'], undefined, german).stderr).toBe(
      'thread-minutes: no-such.eml: diese Datei oder diesen Ordner gibt es nicht\n',
    );
  });

  it('prints the minutes for the terminal, without escape sequences where there is none', () => {
    const { status, stdout, stderr } = program([page]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('drivers/kettle');
    expect(stdout).toContain('Hanne Brook');
    expect(stdout).not.toContain('\x1b');
  });

  it('prints --json, the contract', () => {
    const minutes = JSON.parse(program(['--json', mbox]).stdout);
    expect(minutes).toMatchObject({ subject: expect.stringContaining('Water for plot nine'), stats: { people: 2 } });
    for (const section of ['participants', 'agreed', 'openQuestions', 'answeredQuestions', 'objections', 'keyPoints']) {
      expect(minutes[section]).toBeInstanceOf(Array);
    }
  });

  it('prints --html and --markdown', async () => {
    expect(program(['--html', mbox]).stdout).toMatch(/^<!doctype html>/i);
    expect((await called(['--markdown', mbox])).stdout).toContain('Water for plot nine');
  });

  it('prints --parse: every message of an mbox, every line of each in exactly one block', () => {
    const { messages } = JSON.parse(program(['--parse', mbox]).stdout);
    expect(messages.map(({ id }: { id: string }) => id).sort()).toEqual([
      'seeds-1@plots.example',
      'water-1@plots.example',
      'water-2@plots.example',
    ]);
    for (const { text, blocks } of messages) {
      const lines = blocks.flatMap(({ fromLine, toLine }: { fromLine: number; toLine: number }) =>
        Array.from({ length: toLine - fromLine + 1 }, (_, n) => fromLine + n),
      );
      expect(lines.sort((a: number, b: number) => a - b)).toEqual(Array.from(text.split('\n').keys()));
    }
  });

  it('lists the threads of an mbox, for people and as JSON', async () => {
    expect(program(['--list', mbox]).stdout).toMatch(
      /2 messages\s+2 people\s+2019-03-04\s+(?:Re: )?Water for plot nine\n/,
    );
    expect(JSON.parse((await called(['--list', '--json', mbox])).stdout)).toEqual([
      {
        id: 'water-1@plots.example',
        subject: 'Water for plot nine',
        messages: 2,
        people: 2,
        first: '2019-03-04T09:12:00.000Z',
        last: '2019-03-04T11:40:00.000Z',
      },
      {
        id: 'seeds-1@plots.example',
        subject: 'Seed swap',
        messages: 1,
        people: 1,
        first: '2019-03-05T08:00:00.000Z',
        last: '2019-03-05T08:00:00.000Z',
      },
    ]);
  });

  it.each(['seeds-1@plots.example', '<seeds-1@plots.example>', 'Seed swap', 'seed'])(
    'picks the thread %s',
    async (wanted) => {
      expect(JSON.parse((await called(['--json', '--thread', wanted, mbox])).stdout).id).toBe('seeds-1@plots.example');
    },
  );

  it('says so when no thread is the one wanted', async () => {
    const { status, stdout, stderr } = await called(['--thread', 'Compost', mbox]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^thread-minutes: .*no thread .*"Compost".*\n$/);
  });

  it('takes its options before or after the files', async () => {
    expect((await called([page, '--json'])).stdout).toBe((await called(['--json', page])).stdout);
    expect((await called([page, '--parse', '--json'])).stdout).toBe((await called(['--parse', page])).stdout);
  });

  it('reads standard input', () => {
    expect(program(['-'], 'Hi folks,\n\nshall we replace the tap?\n').stdout).toContain('Participants');
    expect(JSON.parse(program(['--parse', '-'], 'Hi folks,\n').stdout).messages[0].text).toBe('Hi folks,');
  });

  it('prints one JSON a line for several files', () => {
    const lines = program(['--json', mbox, page]).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).stats !== undefined)).toEqual([true, true]);
  });

  it('sets the minutes of several files apart by an empty line', async () => {
    const { stdout } = await called([mbox, page]);
    const one = await Promise.all([mbox, page].map(async (file) => (await called([file])).stdout));
    expect(stdout).toBe(one.join('\n'));
  });

  it('writes a file for each into --out, named after it, never one over the other', async () => {
    const out = path('results/deep');
    mkdirSync(path('twice'));
    writeFileSync(path('twice/allotment.eml'), readFileSync(mbox));
    expect(program(['--json', '--out', out, mbox, path('twice/allotment.eml'), page])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(readdirSync(out).sort()).toEqual(['allotment-2.json', 'allotment.json', 'archive-page.json']);
    await called(['--out', out, mbox]);
    await called(['--html', '--out', out, mbox]);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['allotment.txt', 'allotment.html']));
  });

  it('draws the map of a thread as PNG, or as SVG where the file is named so', async () => {
    const [png, svg] = [path('map.png'), path('map.svg')];
    expect(program([mbox, '--map', png])).toMatchObject({ status: 0, stdout: expect.stringContaining('Participants') });
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
    await called([mbox, '--map', svg]);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*<title>Map of the thread: 2 messages by 2 people/);
  });

  it('refuses to name a picture of ours as if it were of another kind', async () => {
    expect(await called([mbox, '--map', path('map.pdf')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--map writes a .png or .svg file'),
    });
  });

  it('says where to read on when the command line is wrong', async () => {
    expect(await called([])).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') });
    expect(await called(['digest'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') });
  });

  it('names nobody in the language of the reader where a text names nobody', async () => {
    const german = await called(['-'], Buffer.from('Who waters the beds?\n'), { say: sayIn('de') });
    expect(german.stdout).toContain('— Unbekannt');
    expect(german.stdout).not.toContain('Unknown');
  });

  it('says so when the map cannot be written, or of which input it should be', async () => {
    expect(await called([mbox, '--map', path('no/such/folder.png')])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^thread-minutes: .*folder\.png: cannot be written: there is no such folder\n$/),
    });
    expect(await called([mbox, page, '--map', path('map.png')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--map draws one input'),
    });
  });

  it.each([
    ['ENOENT', 'cannot be written: there is no such folder'],
    ['EACCES', 'may not be written: permission denied'],
    ['EPERM', 'may not be written: permission denied'],
    ['ENOSPC', 'cannot be written (ENOSPC)'],
  ])('says why a file cannot be written, as it does of reading: %s', (code, words) => {
    const refused = Object.assign(new Error(code), { code });
    expect(unwritable('map.png', refused).message).toBe(`map.png: ${words}`);
  });

  it('says so when the folder of --out cannot be made, also where it is to be filled again and again', async () => {
    for (const options of [[], ['--watch']])
      expect(await called([mbox, '--out', page, ...options])).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^thread-minutes: .*archive-page\.\w+: the folder cannot be made \(EEXIST\)\n$/),
      });
  });

  it('tells a link that is none from one that only the bot can read', async () => {
    expect((await called(['http://'])).stderr).toContain('“http://” is not a link');
    expect((await called(['https://discord.com/channels/1/2/3'])).stderr).toContain("Discord's links are for the bot");
  });

  it('reads a folder of mails', async () => {
    mkdirSync(path('mails'));
    writeFileSync(path('mails/1.eml'), readFileSync('test/fixtures/mail/html-only.eml'));
    expect(JSON.parse((await called(['--list', '--json', path('mails')])).stdout)).toMatchObject([
      { messages: 1, subject: 'Re: Seed swap' },
    ]);
  });

  it('names what it cannot read in one line each and does the rest', () => {
    writeFileSync(path('empty.eml'), '');
    writeFileSync(path('picture.png'), '\x89PNG\r\n\x1a\n\0\0');
    writeFileSync(path('broken.json'), '{"messages": [');
    const { status, stdout, stderr } = program([
      '--json',
      path('empty.eml'),
      path('missing'),
      path('picture.png'),
      path('broken.json'),
      'https://x.example/a',
      page,
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).participants).not.toHaveLength(0);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const [n, name] of ['empty.eml', 'missing', 'picture.png', 'broken.json', 'https://x.example/a'].entries())
      expect(lines[n]).toContain(name);
  });

  it('does not let a subject or file name write escape sequences', async () => {
    writeFileSync(path('evil.eml'), 'From: A <a@x.example>\nSubject: \x1b]0;owned\x07tap\x1b[2J\n\nShall we?\n');
    for (const args of [['--list'], []])
      expect((await called([...args, path('evil.eml')])).stdout).not.toContain('\x1b');
    expect((await called(['no\x1b[2Jsuch'])).stderr).not.toContain('\x1b');
  });

  it('explains itself, and what is wrong with a command line', async () => {
    expect(program(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Usage: thread-minutes[\s\S]*Exit codes:/),
    });
    expect(program(['--version'])).toMatchObject({
      status: 0,
      stdout: `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`,
    });
    expect(await called([])).toMatchObject({ status: 2, stderr: expect.stringContaining('missing required argument') });
    expect(await called(['--jsn', page])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown option '--jsn'"),
    });
    expect((await called(['--json', '--html', page])).status).toBe(2);
  });
});
