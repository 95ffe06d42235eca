import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archiveHosts,
  createFetcher,
  fetchMessages,
  isKnownLink,
  isListLink,
  linkIn,
  SourceError,
} from '../../../src/sources/index.ts';
import { fetcherFor } from './archive.ts';

describe('archives that cannot be read say how to get the mails instead', () => {
  it.each([
    ['https://marc.info/?l=linux-kernel&m=170000000000000', /^I cannot read MARC\. .*`mid:…`/],
    ['https://groups.google.com/g/pottery/c/AbCdEf', /^I cannot read Google Groups\. .*“Show original”.*Takeout/],
    ['https://www.mail-archive.com/pottery@lists.example/msg00012.html', /^I cannot read The Mail Archive\./],
    ['https://mail-archive.com/pottery@lists.example/msg00012.html', /^I cannot read The Mail Archive\./],
    ['https://spinics.net/lists/clay/msg1.html', /^I cannot read spinics\.net\./],
    ['https://groups.io/g/pottery/message/1', /^I cannot read Groups\.io\./],
    ['https://lists.debian.org/debian-devel/2024/03/msg00001.html', /^I cannot read lists\.debian\.org\./],
    ['https://lkml.org/lkml/2024/3/4/100', /^I cannot read lkml\.org\. .*lore\.kernel\.org/],
    ['https://mail.google.com/mail/u/0/#inbox/abc', /^I cannot read Gmail\. .*Download message/],
    [
      'https://pottery.example/forum/showthread.php?t=1',
      /^I do not know how to read pottery\.example.*\.mbox or \.eml/,
    ],
  ])('%s', async (link, message) => {
    await expect(fetchMessages(fetcherFor({ host: 'pottery.example' }), link)).rejects.toThrow(message);
  });
});

describe('isKnownLink', () => {
  it.each([
    ['https://lore.kernel.org/git/x@example.org/', true],
    [' http://pottery.example/a.mbox\n', true],
    ['<https://pottery.example/a.mbox>', true],
    ['<https://discord.com/channels/1/2/3>', false],
    ['mid:x@example.org', true],
    ['<x@example.org>', true],
    ['<mid:x@example.org>', true],
    ['https://discord.com/channels/1/2/3', false],
    ['https://canary.discord.com/channels/1/2/3', false],
    ['x@example.org', false],
    ['thread.mbox', false],
    ['see https://lore.kernel.org/git/x@example.org/', false],
    ['https://', false],
    ['', false],
  ])('%j: %s', (text, known) => {
    expect(isKnownLink(text)).toBe(known);
  });
});

describe('isListLink', () => {
  it('knows the archives that Mailman 2 keeps under another name', () => {
    const fetcher = createFetcher({ cache: false });
    expect(isListLink(fetcher, 'https://lists.ubuntu.com/archives/clay/')).toBe(true);
    expect(isListLink(fetcher, 'https://lists.freedesktop.org/archives/clay/2024-March/000001.html')).toBe(false);
    expect(() => isListLink(fetcher, 'https://pottery.example/archives/clay/')).toThrow(/do not know how to read/);
  });

  it.each([
    ['https://lkml.iu.edu/', true],
    ['https://lkml.iu.edu/2403.0/', true],
    ['https://lkml.iu.edu/2403.0/01234.html', false],
    ['https://lkml.iu.edu/hypermail/linux/kernel/', true],
    ['https://lkml.iu.edu/hypermail/linux/kernel/2403.0/index.html', true],
    ['https://lkml.iu.edu/hypermail/linux/kernel/2403.0/01234.html', false],
    ['https://lists.w3.org/Archives/Public/www-style', true],
    ['https://lists.w3.org/Archives/Public/www-style/2024Mar/thread.html', true],
    ['https://lists.w3.org/Archives/Public/www-style/2024JanMar/', true],
    ['https://lists.w3.org/Archives/Public/www-style/2024Mar/0012.html', false],
    ['https://lists.w3.org/Archives/Public/www-style/2024Mar/0012', false],
    ['https://www.open-mpi.org/community/lists/users/', true],
    ['https://www.open-mpi.org/community/lists/users/2016/03/index.php', true],
    ['https://www.open-mpi.org/community/lists/users/2016/03/0012.php', false],
    ['https://lists.gnu.org/archive/html/emacs-devel/', true],
    ['https://lists.gnu.org/archive/html/emacs-devel/2024-03/threads.html', true],
    ['https://lists.gnu.org/archive/html/emacs-devel/2024-03/msg00012.html', false],
    ['https://mail.gnome.org/archives/gtk-devel-list/', true],
    ['https://mail.gnome.org/archives/gtk-devel-list/2014-March/thread.html', true],
    ['https://mail.gnome.org/archives/gtk-devel-list/2014-March/msg00012.html', false],
  ])('knows the lists of static archives: %s: %s', (link, isList) => {
    expect(isListLink(createFetcher({ cache: false }), link)).toBe(isList);
  });

  it.each([
    ['https://pottery.example/clay/', true],
    ['https://pottery.example/clay/20240304.1@example.org/', false],
    ['https://pottery.example/pipermail/clay/', true],
    ['https://pottery.example/pipermail/clay/2024-March/000001.html', false],
    ['https://pottery.example/archives/list/clay@pottery.example/', true],
    ['https://pottery.example/archives/list/clay@pottery.example/thread/ABCDEFGHIJKLMNOPQRSTUVWXYZ234567/', false],
    ['https://pottery.example/t/which-glaze/12', false],
    ['https://pottery.example/c/glazes/5', true],
    ['https://pottery.example/letter.mbox', false],
    ['mid:20240304.1@example.org', false],
    ['mid:half-a-character-\ud800@example.org', false],
  ])('%s: %s', (link, isList) => {
    expect(isListLink(fetcherFor({ host: 'pottery.example' }), link)).toBe(isList);
  });
});

describe('linkIn', () => {
  const fetcher = () => fetcherFor({ host: 'pottery.example' });

  it.each([
    ['Please read https://pottery.example/list/a.mbox.', 'https://pottery.example/list/a.mbox'],
    [
      '(<https://pottery.example/pipermail/clay/2024-March/000001.html>)',
      'https://pottery.example/pipermail/clay/2024-March/000001.html',
    ],
    ['https://pictures.example/cat.png and https://pottery.example/t/glaze/12', 'https://pottery.example/t/glaze/12'],
    ['**mid:glaze@pottery.example**', undefined],
    ['see https://marc.info/?l=clay&m=1', 'https://marc.info/?l=clay&m=1'],
    ['https://pottery.example/about.html', undefined],
    ['https://discord.com/channels/1/2/3', undefined],
    ['no link here', undefined],
  ])('%s', (text, link) => {
    expect(linkIn(fetcher(), text)).toBe(link);
  });
});

it('answers any text with a reason, whatever it is', async () => {
  const fetcher = fetcherFor({ host: 'pottery.example' }, { limits: { linksPerUser: 1e9 } });
  const words = fc.constantFrom(
    't',
    'r',
    'raw',
    'list',
    'pipermail',
    '2024-March',
    'a@b',
    '%40',
    '%E0%A4%A',
    '%',
    '',
    '..',
    'x.mbox',
    '1',
  );
  const path = fc.array(words, { maxLength: 6 }).map((parts) => `https://elsewhere.example/${parts.join('/')}`);
  const link = fc.tuple(path, fc.constantFrom('', '#%', '#a@b', '?q=%', '?q=x')).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.oneof(link, fc.webUrl(), fc.string()), async (text) => {
      isKnownLink(text);
      linkIn(fetcher, text);
      await expect(fetchMessages(fetcher, text)).rejects.toBeInstanceOf(SourceError);
    }),
    { numRuns: 200 },
  );
});

describe('the documented links', () => {
  const rows = (document: string) =>
    readFileSync(document, 'utf8')
      .split('\n## Sources\n')
      .at(-1)
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('`https://')) ?? [];
  const linksIn = (row: string) => [...row.matchAll(/`(https:\/\/[^`…]+)`/g)].map(([, link = '']) => link);
  const documented = [...rows('README.md'), ...readFileSync('docs/sources.md', 'utf8').split('\n')]
    .filter((line) => line.startsWith('| '))
    .flatMap(linksIn)
    .filter((link) => !link.startsWith('https://discord.com/'));

  it('are a good many', () => expect(documented.length).toBeGreaterThan(25));

  it.each([...new Set(documented)])('%s is one that the program reads', (link) => {
    const { hostname } = new URL(link);
    const fetcher = createFetcher({ cache: false, archiveHosts: [...archiveHosts(undefined), hostname] });
    expect(() => isListLink(fetcher, link)).not.toThrow();
    expect(linkIn(fetcher, link)).toBe(link);
  });
});
