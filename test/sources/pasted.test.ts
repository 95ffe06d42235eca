import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/sources/index.ts';
import { readPasted, startsWithHeader } from '../../src/sources/pasted.ts';

describe('pasted text', () => {
  it.each([
    'Hi folks,\n\nshall we?',
    'Re: foo\nbar',
    'Note: the tap drips.\n\nShall we replace it?',
    'Subject: is this on?\n\nI wonder.',
    '  indented first line',
    'From: the desk of Mira\n\nHello',
    'On Mon, Bo wrote:\n> Shall we?\n\nYes.',
  ])('without a header is kept whole: %j', (text) => {
    expect(readPasted(text)).toMatchObject({ text, author: { name: 'Unknown sender' }, parentIds: [] });
  });

  it.each([
    'From: Mira <mira@plots.example>\nSubject: Tap\n\nShall we?\n',
    '\n\nFrom: Mira <mira@plots.example>\nSubject: Tap\n\nShall we?\n',
    'From: Mira <mira@plots.example>\r\nSubject: Tap\r\n\r\nShall we?\r\n',
  ])('with a header is a mail: %j', (text) => {
    expect(readPasted(text)).toMatchObject({ subject: 'Tap', author: { name: 'Mira' }, text: 'Shall we?' });
  });

  it("reads the Sent field of Outlook's window as the date", () => {
    const text =
      'From: Mira <mira@plots.example>\nSent: Monday, March 4, 2019 9:12 AM\nTo: Jonas\nSubject: Tap\n\nShall we?';
    expect(readPasted(text)).toMatchObject({ date: '2019-03-04T09:12:00.000Z', text: 'Shall we?' });
  });

  it('takes a header for one only where it is closed and more than a remark', () => {
    expect(startsWithHeader('From: Mira\nTo: Jonas\n\n')).toBe(true);
    expect(startsWithHeader('Message-ID: <a@x>\nX-Odd: 1\n\n')).toBe(true);
    expect(startsWithHeader('From: Mira\nhello there\n\n')).toBe(false);
    expect(startsWithHeader('Subject: only this\n\n')).toBe(false);
  });
});

describe('the text of an archive page', () => {
  const path = 'test/fixtures/mail/archive-page.txt';

  it('tells subject, author and date in its first lines', async () => {
    const [message] = await readMessages(readFileSync(path), path);
    expect(message).toMatchObject({
      author: { name: 'Hanne Brook' },
      date: '2018-02-07T02:05:10.000Z',
      subject: 'Re: [PATCH 3/7] drivers/kettle: Let the lid be opened at runtime',
    });
    expect(message?.text.split('\n')[0]).toBe('On Tue, 6 Feb 2018, Oskar Lund wrote:');
    expect(message?.text.split('\n').at(-1)).toBe('Hanne');
  });

  it('is read without the links of the archive around it', () => {
    const page = readFileSync(path, 'utf8');
    const withLinks = `[ Date Prev ][ Date Next ]\n\n${page}\n\nNext message: Oskar Lund: "Re: lid"\nPrevious message: Someone: "x"\n`;
    expect(readPasted(withLinks)).toMatchObject({
      subject: expect.stringContaining('kettle'),
      text: readPasted(page).text,
    });
  });
});
