import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openLargePath, openPath, readMessages, SourceError } from '../../src/sources/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mail = (n: number) => `From: Ann <ann@x.example>\nSubject: s${n}\nMessage-ID: <${n}@x.example>\n\nbody ${n}\n`;
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const idsOf = (path: string) => openPath(join(folder, path)).outline.map(({ id }) => id);

describe('what is no mail, mbox, dump or text', () => {
  it.each([
    ['nothing', '', 'is empty'],
    ['white space', ' \n\t\n', 'is empty'],
    ['NUL bytes', 'a\0\0\0b', 'is not text'],
    ['a ZIP archive', 'PK\x03\x04rest', 'is a ZIP archive'],
    ['a PDF', '%PDF-1.4', 'is a PDF'],
    ['a damaged gzip', '\x1f\x8b\x08\0rubbish', 'is a damaged gzip file'],
    [
      'a gzip that was cut off',
      gzipSync(mail(1).repeat(99)).subarray(0, 60).toString('latin1'),
      'is a damaged gzip file',
    ],
    ['nothing, packed', gzipSync('').toString('latin1'), 'is empty'],
    ['broken JSON', '{"messages": [', 'is broken JSON'],
    ['JSON of another shape', '{"a": 1}', 'is JSON, but not a Discord channel dump'],
  ])('%s is refused with an error that names the file', async (_, content, error) => {
    const read = readMessages(Buffer.from(content, 'latin1'), 'some/file');
    await expect(read).rejects.toThrow(SourceError);
    await expect(read).rejects.toThrow(`some/file: ${error}`);
  });

  it('is told for paths that lead nowhere', () => {
    expect(() => openPath(join(folder, 'missing'))).toThrow('missing: there is no such file or folder');
  });
});

describe('what is encrypted', () => {
  const sealed = 'From: Ines <ines@garden.example>\nSubject: Plumber\nMessage-ID: <1@garden.example>\n';
  const body = 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAGCSqGSIb3DQEHA6CA\n';

  it('is refused, saying what to do, and no empty minutes are made of it', async () => {
    await expect(readMessages(Buffer.from(sealed + body), 'sealed.eml')).rejects.toThrow(
      'sealed.eml: is encrypted; give me the text in clear, pasted or saved after decrypting it',
    );
  });

  it('is passed over where something beside it is in clear', async () => {
    const open = sealed.replace('<1@', '<2@').concat('\nHe comes on Friday.\n');
    const mbox = [sealed + body, open].map((each) => `From a Mon Mar  4 09:12:44 2024\n${each}`).join('\n');
    expect((await readMessages(Buffer.from(mbox), 'box.mbox')).map(({ text }) => text)).toEqual([
      '',
      'He comes on Friday.',
    ]);
  });
});

describe('text in odd wrappings', () => {
  it('is read from UTF-16', async () => {
    const bytes = Buffer.from(`\ufeff${mail(1)}`, 'utf16le');
    expect(await readMessages(bytes, 'a.eml')).toMatchObject([{ id: '1@x.example', text: 'body 1' }]);
  });

  it('is read from a saved page', async () => {
    const page = '<!DOCTYPE html><html><body><p>Shall we replace the tap?</p></body></html>';
    expect(await readMessages(Buffer.from(page), 'a.html')).toMatchObject([{ text: 'Shall we replace the tap?' }]);
  });
});

describe('a folder', () => {
  it('is a Maildir: what is in cur and new, not what is being delivered', () => {
    write('maildir/cur/1:2,S', mail(1));
    write('maildir/new/2', mail(2));
    write('maildir/tmp/3', mail(3));
    write('maildir/.Sent/cur/4:2,', mail(4));
    write('maildir/.Sent/new/5', mail(5));
    write('maildir/dovecot-uidlist', 'From: nobody <a@b>\nSubject: no mail\n\n');
    expect(idsOf('maildir').sort()).toEqual(['1@x.example', '2@x.example', '4@x.example', '5@x.example']);
  });

  it('is any folder of mails, at every depth, whatever else lies in it', () => {
    write('any/a.eml', mail(1));
    write('any/deep/er/b.eml', mail(2));
    write(
      'any/deep/c.mbox',
      `From a@x Mon Mar  4 09:12:00 2019\n${mail(3)}\nFrom a@x Mon Mar  4 09:12:00 2019\n${mail(4)}`,
    );
    write('any/README', 'About these mails.\n');
    write('any/picture.png', '\x89PNG\r\n\x1a\n');
    write('any/empty', '');
    write('any/package.json', '{"name": "x"}');
    expect(idsOf('any')).toEqual(['1@x.example', '3@x.example', '4@x.example', '2@x.example']);
  });

  it('gives the mails asked for, whole', () => {
    const mailbox = openPath(join(folder, 'any'));
    expect(mailbox.outline.every(({ text }) => text === '')).toBe(true);
    expect(mailbox.read(new Set(['4@x.example', '2@x.example'])).map(({ text }) => text.trim())).toEqual([
      'body 4',
      'body 2',
    ]);
    expect(mailbox.read()).toHaveLength(4);
  });

  it('does not go round in circles of links', () => {
    write('round/a.eml', mail(1));
    symlinkSync(join(folder, 'round'), join(folder, 'round', 'again'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'round', 'dangling'));
    expect(idsOf('round')).toEqual(['1@x.example']);
  });

  it('without a mail in it is refused', () => {
    mkdirSync(join(folder, 'bare'));
    expect(() => openPath(join(folder, 'bare'))).toThrow('bare: has no mail in it');
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read is refused', () => {
    write('closed/a.eml', mail(1));
    chmodSync(join(folder, 'closed', 'a.eml'), 0);
    expect(() => openPath(join(folder, 'closed', 'a.eml'))).toThrow('permission denied');
  });
});

describe('a file packed with gzip that unpacks to tens of megabytes', () => {
  const mails = `From ann@x.example Mon Jan  5 10:00:00 2015\n${mail(1)}\n${'A line of the same mail.\n'.repeat(1_600_000)}`;
  const temporary = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('thread-minutes-') && /-.*-.*-/.test(name));

  it('is read from a temporary file that nobody else sees', async () => {
    write('large.mbox.gz', gzipSync(mails, { level: 1 }));
    const before = temporary();
    const mailbox = await openLargePath(join(folder, 'large.mbox.gz'));
    expect(temporary()).toEqual(before);
    expect(mailbox.readLargest()?.messages.map(({ id, text }) => [id, text.length > 32_000_000])).toEqual([
      ['1@x.example', true],
    ]);
    mailbox.close();
  });

  it('is refused where it breaks off, however far behind', async () => {
    const packed = gzipSync(mails, { level: 1 });
    write('cut.mbox.gz', packed.subarray(0, -20));
    await expect(openLargePath(join(folder, 'cut.mbox.gz'))).rejects.toThrow('is a damaged gzip file');
  });
});

describe('the threads of a folder or file, one after the other', () => {
  const answer = (n: number, to: number) => mail(n).replace('\n\n', `\nIn-Reply-To: <${to}@x.example>\n\n`);
  const stamped = (text: string) => `From ann@x.example Mon Jan  5 10:00:00 2015\n${text}\n`;

  it.each([
    [
      'an mbox',
      () =>
        write(
          'threads/all',
          [mail(1), mail(2), answer(3, 2), mail(2), answer(4, 1), answer(5, 2)].map(stamped).join(''),
        ),
    ],
    [
      'a folder',
      () => {
        for (const [n, one] of [mail(1), mail(2), answer(3, 2), mail(2), answer(4, 1), answer(5, 2)].entries())
          write(`threads/all/${n}.eml`, one);
      },
    ],
  ])('of %s: the largest first, copies with what they are copies of', (_, make) => {
    rmSync(join(folder, 'threads'), { recursive: true, force: true });
    make();
    const mailbox = openPath(join(folder, 'threads/all'));
    const threads = [...mailbox.threads()].map(({ outline, read }) => ({
      ids: new Set(outline.map(({ id }) => id)),
      texts: read().map(({ text }) => text.trim()),
    }));
    mailbox.close();
    expect(threads).toEqual([
      { ids: new Set(['2@x.example', '3@x.example', '5@x.example']), texts: ['body 2', 'body 3', 'body 2', 'body 5'] },
      { ids: new Set(['1@x.example', '4@x.example']), texts: ['body 1', 'body 4'] },
    ]);
  });
});
