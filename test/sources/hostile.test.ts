import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/sources/html/html.ts';
import { openMessages, readMessages, SourceError } from '../../src/sources/index.ts';
import { outlineMail, readMail } from '../../src/sources/mail/mail.ts';
import type { Message } from '../../src/thread/index.ts';
import { cpuTime } from '../cpu-time.ts';

const ISO = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What holds of every message, whatever it was read from. */
function expectSound(message: Message): void {
  expect(message.id).not.toMatch(/[<>\s]/);
  expect(message.id).not.toBe('');
  expect(message.author.name || message.author.address).toBeTruthy();
  expect(message.text).not.toContain('\r');
  expect(message.parentIds).not.toContain(message.id);
  expect(new Set(message.parentIds).size).toBe(message.parentIds.length);
  if (message.date !== undefined) expect(message.date).toMatch(ISO);
  if (message.url !== undefined) expect(message.url).toMatch(/^https?:\/\//);
  if (message.subject !== undefined) expect(message.subject).not.toMatch(/[\r\n]/);
}

/** Pieces that mails, mboxes, pages and dumps are made of, put together in any order. */
const piece = fc.constantFrom(
  'From ann@x.example Mon Mar  4 09:12:00 2019\n',
  'From: Ann <ann@x.example>\n',
  'From: =?utf-8?q?=C3=84nne?= <ann at x.example>\n',
  'From: "\n',
  'Subject: Re: =?iso-8859-1?b?4A==?= tap\n',
  'Date: Mon, 4 Mar 19 09:12 EDT\n',
  'Date: Sun Nov 26 2017 - 03:11:54 EST\n',
  'Message-ID: <a@x.example>\n',
  'In-Reply-To: your message <b@x.example>\n',
  'References: <a@x.example> <b@x.example>\n\t<<c@x.example>\n',
  'Content-Type: multipart/mixed; boundary="b"\n',
  'Content-Type: multipart/alternative; boundary=b\n',
  'Content-Type: message/rfc822\n',
  'Content-Type: text/html; charset=koi8-r\n',
  'Content-Type: text/plain; charset=utf-16; format=flowed\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  'Content-Length: 12\n',
  'Archived-At: <https://x.example/1>\n',
  '\n',
  '\r\n',
  '\r',
  '--b\n',
  '--b--\n',
  '>From here\n',
  '> quoted\n',
  'SGVsbG8=\n',
  'soft =\n',
  '<div class="gmail_quote">On x, y wrote:<blockquote>z</div>',
  '<div id="divRplyFwdMsg">a</div>b',
  '{"messages": [',
  '{"id": "1", "author": {"id": "2", "username": "a"}, "content": "<@2>", "timestamp": "2020-01-01"}',
  ']}',
  '\u0000',
  '\ufeff',
  '\u202e',
  ' ',
);
const mail = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const bytes = fc.oneof(
  mail.map((text) => Buffer.from(text)),
  mail.map((text) => Buffer.from(text, 'latin1')),
  fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
);

describe('whatever the bytes are', () => {
  it('a file gives sound messages or one SourceError that names it', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const result = await readMessages(file, 'some/file').catch((error: unknown) => error);
        if (result instanceof SourceError) {
          expect(result.message).toMatch(/^some\/file: /);
          expect(result.message).not.toContain('\n');
        } else for (const message of result as Message[]) expectSound(message);
      }),
      { numRuns: 400 },
    );
  });

  it('a mail gives a sound message, and its outline tells the same but for the text', () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const { text, flowed, ...rest } = readMail(file);
        expectSound({ ...rest, text });
        expect(outlineMail(file)).toEqual({ ...rest, text: '' });
        expect(flowed === undefined || typeof flowed.delSp === 'boolean').toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('an mbox has the mails that were put into it, in order', () => {
    const body = fc
      .array(fc.constantFrom('From here on', '>From there', 'words', '', '> quoted', 'From: x', 'Subject: y'), {
        maxLength: 8,
      })
      .map((lines) => lines.join('\n').trim());
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), fc.boolean(), (bodies, crlf) => {
        const mbox = bodies
          .map(
            (text, n) =>
              `From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: A <a@x.example>\nMessage-ID: <${n}@x.example>\n\n${text.replace(/^>*From /gm, '>$&')}\n\n`,
          )
          .join('');
        const read = openMessages(Buffer.from(crlf ? mbox.replaceAll('\n', '\r\n') : mbox), 'mbox').read();
        expect(read.map(({ id, text }) => [id, text.trimEnd()])).toEqual(
          bodies.map((text, n) => [`${n}@x.example`, text]),
        );
      }),
    );
  });

  it('HTML gives text without space at the end of its lines', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<blockquote>',
      '</blockquote>',
      '<div id=divRplyFwdMsg>',
      '</div>',
      '<br>',
      '<li>',
      '<ol>',
      '<td>',
      '<pre>',
      'a',
      ' ',
      '\n',
      '&nbsp;',
      '&#x110000;',
      '<',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(tag), (tags) => {
        for (const line of htmlToText(tags.join('')).split('\n')) expect(line).toBe(line.trimEnd());
      }),
    );
  });
});

describe('time grows with the length alone', () => {
  const header = 'From: a@x.example\nSubject: s\n';
  const html = `${header}Content-Type: text/html\n\n`;
  const multipart = `${header}Content-Type: multipart/mixed; boundary=b\n\n`;

  it.each<[what: string, make: (n: number) => string]>([
    ['one long line', (n) => `${header}\n${'a'.repeat(n)}`],
    ['spaces', (n) => `${header}\n${' '.repeat(n)}x`],
    ['quote marks', (n) => `${header}\n${'>'.repeat(n)}`],
    ['references', (n) => `${header}References: ${'<a@x> '.repeat(n / 6)}\n\nx`],
    ['open brackets in references', (n) => `${header}References: ${'<'.repeat(n)}\n\nx`],
    ['folded lines', (n) => `${header}References: <a@x>${'\n <b@x>'.repeat(n / 7)}\n\nx`],
    ['encoded words', (n) => `From: a@x\nSubject: ${'=?utf-8?q?a?= '.repeat(n / 14)}\n\nx`],
    ['open encoded words', (n) => `From: a@x\nSubject: ${'=?utf-8?q?'.repeat(n / 10)}\n\nx`],
    ['header fields', (n) => `${header}${'X-A: b\n'.repeat(n / 7)}\nx`],
    ['parameters', (n) => `${header}Content-Type: text/plain${'; a*1=b'.repeat(n / 7)}\n\nx`],
    ['parts', (n) => multipart + '--b\n\nx\n'.repeat(n / 7)],
    ['boundaries in one line', (n) => multipart + '--b'.repeat(n / 3)],
    ['padding in base64', (n) => `${header}Content-Transfer-Encoding: base64\n\n${'= '.repeat(n / 2)}`],
    ['paddings in one line of base64', (n) => `${header}Content-Transfer-Encoding: base64\n\n${'='.repeat(n)}`],
    ['soft breaks', (n) => `${header}Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(n / 2)}`],
    ['open tags', (n) => html + '<p>x'.repeat(n / 4)],
    ['nested blockquotes', (n) => html + '<blockquote>x'.repeat(n / 13)],
    ['entities', (n) => html + '&nbsp;'.repeat(n / 6)],
    ['angle brackets', (n) => html + '<'.repeat(n)],
    ['spaces on an archive page', (n) => `Tap\n\nFrom: A\nDate: Sun Nov 26 2017 - 03:11:54 EST\n${' '.repeat(n)}x`],
    ['mails', (n) => 'From a@x Mon Mar  4 09:12:00 2019\nFrom: a@x\n\nx\n\n'.repeat(n / 50)],
    [
      'lines that look like mails',
      (n) => `From a@x Mon Mar  4 09:12:00 2019\nFrom: a@x\n\n${'\nFrom x\n'.repeat(n / 8)}`,
    ],
    ['empty lines', (n) => `${'\n'.repeat(n)}x`],
  ])('for many %s', async (_, make) => {
    const time = (n: number) => {
      const file = Buffer.from(make(n));
      return cpuTime(() => openMessages(file, 'file').read());
    };
    await time(20_000);
    // Four times the input: four times the time, doubled for a loaded machine, beside a floor below which nothing can be told. Sixteen times would be quadratic.
    const small = Math.min(await time(50_000), await time(50_000));
    expect(Math.min(await time(200_000), await time(200_000))).toBeLessThan(8 * small + 60);
  });
});
