import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Bytes, bytesInMemory } from '../../src/sources/bytes/bytes.ts';
import { openMessages, openPath, readMessages } from '../../src/sources/index.ts';
import { indexMbox } from '../../src/sources/mailbox/mbox-index.ts';

const fixture = 'test/fixtures/mbox/allotment.mbox';
const texts = async (mbox: string) => (await readMessages(Buffer.from(mbox), 'test')).map(({ text }) => text);
const mail = (n: number, body: string) =>
  `From ann@x.example Mon Mar  4 09:1${n}:00 2019\nFrom: Ann <ann@x.example>\nSubject: s${n}\n\n${body}\n\n`;

describe('an mbox', () => {
  it('is its mails, the sentences that start with "From " left in them', async () => {
    const messages = await readMessages(readFileSync(fixture), fixture);
    expect(messages.map(({ id }) => id)).toEqual([
      'water-1@plots.example',
      'water-2@plots.example',
      'seeds-1@plots.example',
    ]);
    expect(messages[0]?.text).toMatch(/\n\nFrom what the plumber says it is a day's work\.$/);
    expect(messages[1]?.text).toMatch(/\nFrom tomorrow on I am away for a week\.$/);
  });

  it('is told apart by its headers alone, and only the mails asked for are read', () => {
    const mailbox = openPath(fixture);
    expect(mailbox.outline.map(({ subject, text }) => [subject, text])).toEqual([
      ['Water for plot nine', ''],
      ['Re: Water for plot nine', ''],
      ['Seed swap', ''],
    ]);
    expect(mailbox.read(new Set(['seeds-1@plots.example'])).map(({ text }) => text)).toEqual([
      'Who brings the tables?',
    ]);
    mailbox.close();
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['empty lines at its top', (text: string) => `\n\n${text}`],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no empty line between its mails', (text: string) => text.replaceAll('\n\nFrom ann', '\nFrom ann')],
    [
      'addresses spelled out, as Pipermail writes them',
      (text: string) => text.replaceAll('From ann@x', 'From ann at x'),
    ],
    ['a time zone in its From lines', (text: string) => text.replaceAll(':00 2019', ':00 +0100 2019')],
  ])('may have %s', async (_, change) => {
    expect(await texts(change(mail(1, 'one') + mail(2, 'two')))).toEqual(['one', 'two']);
  });

  it('gives back what its writer escaped, and no more', async () => {
    expect(await texts(mail(1, '>From here\n\n>>From there'))).toEqual(['From here\n\n>>From there']);
    const rd = mail(1, '>From here\n>>From there').replace('From ann@x.example', 'From mboxrd@z');
    expect(await texts(rd)).toEqual(['From here\n>From there']);
    for (const quoted of ['>quoted\n>From here\n>quoted', '>quoted\n>From here', '>From here\n>quoted'])
      expect(await texts(mail(1, quoted))).toEqual([quoted]);
  });

  it('believes Content-Length where a mail begins behind it, and not elsewhere', async () => {
    const body = 'first\n\nFrom b@x.example Mon Mar  4 09:15:00 2019\nSubject: no mail\n\nlast\n';
    const held = (length: number) =>
      mail(1, body.trimEnd()).replace('\n\n', `\nContent-Length: ${length}\n\n`) + mail(2, 'two');
    expect(await texts(held(body.length))).toEqual([body.trimEnd(), 'two']);
    expect(await texts(held(7))).toHaveLength(3);
  });

  it('takes sender and date from its From line where the mail has none', async () => {
    const [message] = await readMessages(
      Buffer.from('From ann@x.example Mon Mar  4 09:12:00 2019\nSubject: s\n\nx\n'),
      'test',
    );
    expect(message).toMatchObject({ author: { address: 'ann@x.example' }, date: '2019-03-04T09:12:00.000Z' });
  });

  it('may be packed, its parts too', async () => {
    const packed = Buffer.concat([gzipSync(mail(1, 'one')), gzipSync(mail(2, 'two'))]);
    expect((await readMessages(packed, 'months.mbox.gz')).map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('is not unpacked beyond the limit given', async () => {
    const packed = gzipSync(mail(1, 'one '.repeat(100_000)));
    await expect(readMessages(packed, 'bomb.mbox.gz', { maxUnpackedBytes: 100_000 })).rejects.toThrow(
      'bomb.mbox.gz: unpacks to more than',
    );
  });

  it('reads the same in windows of any size', () => {
    const bytes = Buffer.from(Array.from({ length: 40 }, (_, n) => mail(n % 10, `body ${n}\n`.repeat(n * 7))).join(''));
    const split = (from: Bytes) => {
      const { count, range } = indexMbox(from);
      return Array.from({ length: count }, (_, mail) => range(mail));
    };
    const whole = split(bytesInMemory(bytes));
    for (const size of [4_096, 4_097, 5_000, 9_999]) {
      const windowed = {
        ...bytesInMemory(bytes),
        ahead: (from: number, atLeast: number) => bytes.subarray(from, from + Math.max(size, atLeast)),
      };
      expect(split(windowed)).toEqual(whole);
    }
    expect(whole).toHaveLength(40);
  });

  it('reads an id given twice twice, in order', () => {
    const one = mail(1, 'one').replace('Subject', 'Message-ID: <a@x.example>\nSubject');
    expect(openMessages(Buffer.from(one + one), 'test').read(new Set(['a@x.example']))).toHaveLength(2);
  });
});
