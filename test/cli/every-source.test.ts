import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, KILN_LISTS, kilnArchives } from '../sources/remote/kiln-archives.ts';

/** What the program prints, over an archive that has them all and is the GitHub that the token is for. */
async function printed(args: (archive: Archive) => readonly string[]): Promise<{ archive: Archive; stdout: string }> {
  const archive: Archive = await startArchive(kilnArchives(() => archive.origin));
  onTestFinished(archive.close);
  const env = {
    ...process.env,
    ARCHIVE_HOSTS: archive.host,
    ALLOW_PRIVATE_ADDRESSES: '1',
    CACHE_DIR: '',
    GITHUB_TOKEN: 'secret',
    GITHUB_URL: archive.origin,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/thread-minutes.js', ...args(archive)], { env });
  return { archive, stdout };
}

it('takes the minutes of a thread in every kind of archive', async () => {
  const { archive, stdout } = await printed(({ origin }) => ['--json', ...KILN_LINKS.map(({ link }) => origin + link)]);
  const minutes = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = minutes.map(({ agreed, openQuestions }, i) => ({
    source: KILN_LINKS[i]?.source,
    agreed: agreed.map(({ text, url }: { text: string; url: string }) => [text, url.replace(archive.origin, '')]),
    open: openQuestions.map(({ text }: { text: string }) => text),
  }));
  expect(found).toEqual(
    KILN_LINKS.map(({ source, first }) => ({
      source,
      agreed: [['I propose to fire the blue glaze a second time at 1040 degrees.', first]],
      open: ['Who takes the key on Friday evening?'],
    })),
  );
});

it('tells what is new in every kind of list', async () => {
  const since = '2024-03-04T08:00Z';
  const { stdout } = await printed(({ origin }) => [
    'digest',
    '--json',
    '--since',
    since,
    ...KILN_LISTS.map(({ link }) => origin + link),
  ]);
  const { threads } = JSON.parse(stdout) as { threads: { agreed: { text: string }[]; opened: { text: string }[] }[] };
  expect(threads.map(({ agreed, opened }) => [agreed[0]?.text, opened.at(-1)?.text])).toEqual(
    KILN_LISTS.map(() => [
      'I propose to fire the blue glaze a second time at 1040 degrees.',
      'Who takes the key on Friday evening?',
    ]),
  );
});

it('shows the token to no host but the one that it is for', async () => {
  const { archive } = await printed(({ origin }) => KILN_LINKS.map(({ link }) => origin + link));
  const authorized = archive.requests.filter((_, i) => archive.headers[i]?.authorization === 'Bearer secret');
  expect(authorized).toContain('POST /api/graphql');
  expect(authorized.every((request) => /^(?:GET|POST) \/api\//.test(request))).toBe(true);
  const other: Archive = await startArchive(kilnArchives(() => other.origin));
  onTestFinished(other.close);
  const env = { ...process.env, ARCHIVE_HOSTS: other.host, ALLOW_PRIVATE_ADDRESSES: '1', GITHUB_TOKEN: 'secret' };
  const args = ['bin/thread-minutes.js', `${other.origin}/pottery/kiln/issues/7`];
  await promisify(execFile)(process.execPath, args, { env });
  expect(other.requests.length).toBeGreaterThan(1);
  expect(other.headers.flatMap(({ authorization }) => authorization ?? [])).toEqual([]);
  const discussion = execFileRejects(['bin/thread-minutes.js', `${other.origin}/pottery/kiln/discussions/9`], env);
  expect(await discussion).toContain('programs with a token only');
});

it('says which setting is no address', async () => {
  const env = { ...process.env, GITHUB_URL: 'github' };
  expect(await execFileRejects(['bin/thread-minutes.js', 'https://github.com/pottery/kiln/issues/7'], env)).toContain(
    'GITHUB_URL: must be an http(s) address',
  );
});

function execFileRejects(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...args], { env }, (error, _, stderr) =>
      error ? resolve(stderr) : reject(new Error('it did not fail')),
    );
  });
}
