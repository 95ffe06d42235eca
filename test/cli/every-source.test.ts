import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, kilnArchives } from '../sources/remote/kiln-archives.ts';

// A token goes to github.com alone, so the program shows no discussion of another host.
const links = KILN_LINKS.filter(({ source }) => source !== 'GitHub discussions');

it('takes the minutes of a thread in every kind of archive', async () => {
  const archive: Archive = await startArchive(kilnArchives(() => archive.origin));
  onTestFinished(archive.close);
  const args = ['bin/thread-minutes.js', '--json', ...links.map(({ link }) => archive.origin + link)];
  const env = { ...process.env, ARCHIVE_HOSTS: archive.host, ALLOW_PRIVATE_ADDRESSES: '1', CACHE_DIR: '' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const minutes = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = minutes.map(({ agreed, openQuestions }, i) => ({
    source: links[i]?.source,
    agreed: agreed.map(({ text, url }: { text: string; url: string }) => [text, url.replace(archive.origin, '')]),
    open: openQuestions.map(({ text }: { text: string }) => text),
  }));
  expect(found).toEqual(
    links.map(({ source, first }) => ({
      source,
      agreed: [['I propose to fire the blue glaze a second time at 1040 degrees.', first]],
      open: ['Who takes the key on Friday evening?'],
    })),
  );
});
