import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesInMemory } from '../../src/sources/bytes/bytes.ts';
import { parseDate } from '../../src/sources/date.ts';
import { openMessages } from '../../src/sources/index.ts';
import { indexMbox } from '../../src/sources/mailbox/mbox-index.ts';
import { quickDate } from '../../src/sources/mailbox/quick-date.ts';
import { groupIntoThreads, groupNumbered } from '../../src/thread/index.ts';

const FROM = 'From ann@x.example Mon Mar  4 09:12:00 2019\n';

/** The threads told from the index, and from the messages as they are read one by one: the ids of each, the largest first. */
function threadsOf(mbox: Buffer) {
  const { outline } = openMessages(mbox, 'test');
  const { numbered, numberOf } = indexMbox(bytesInMemory(mbox));
  const { threadOf, sizes } = groupNumbered(numbered);
  const ids = [...new Set(outline.map(({ id }) => id))];
  const told = Array.from(sizes, (_, thread) => ids.filter((id) => threadOf[numberOf(id) ?? -1] === thread));
  return {
    told: told.sort((a, b) => b.length - a.length),
    read: groupIntoThreads(outline).map((thread) => thread.map(({ id }) => id)),
  };
}

const one = fc.constantFrom;
const id = one(
  '<a@x>',
  '<b@x>',
  '<c@x>',
  '<d\r\n @x>',
  '<caf\xe9@x>',
  '<missing@x>',
  '< a@x >',
  '<>',
  '<<b@x>',
  'bare@x',
  '<open',
);
const field = fc.oneof(
  fc.tuple(one('Message-ID', 'message-id', 'MESSAGE-ID '), id).map(([name, value]) => `${name}: ${value}`),
  fc
    .tuple(one('References', 'In-Reply-To', 'in-reply-to', 'references'), fc.array(id, { maxLength: 4 }))
    .map(([name, ids]) => `${name}: ${ids.join('\n\t')}`),
  one(
    'In-Reply-To: Your message of "Mon" <a@x>',
    'In-Reply-To: <a@x> (Ann, on Monday)',
    'References:',
    'Content-Length: 4',
  ),
  one('Re: tap', 'tap', 'Re:\n tap', '=?utf-8?q?Re:_tap?=', 'AW: t\xe4p', '[list] Re: pump', 'pump', '').map(
    (said) => `Subject: ${said}`,
  ),
  one('Tue, 10 Mar 2026 09:00:00 +0100 (CET)', '9 Mar 2026 9:00 EST', 'Mon, 9 Mar 2026\n 08:00 -0000', 'never', '').map(
    (said) => `Date: ${said}`,
  ),
  one(
    'X-Long: '.padEnd(300, 'x'),
    'Received: from a\n\tby b; Mon, 9 Mar 2026 10:00:00 +0000',
    ' folded',
    'no field',
    '>From here',
    'X-CR: a\rb',
    '\r',
  ),
);
const mail = fc
  .tuple(
    fc.uniqueArray(field, { maxLength: 7 }),
    one('\n', '\n\n', '\n\nbody\n', '\n\nFrom Monday on\n\n', '\r\n\r\nbody\n\n', '\n\n\n'),
  )
  .map(([fields, end]) => `${FROM}${fields.join('\n')}${end}`);
/** What a file begins with for it to be an mbox. */
const FIRST = `${FROM}Subject: tap\nMessage-ID: <first@x>\n\nbody\n\n`;
const mbox = fc
  .array(mail, { minLength: 1, maxLength: 8 })
  .map((mails) => FIRST + mails.join(''))
  .chain((text) => one(text, text.replace(/\r?\n/g, '\r\n')));

describe('the index of an mbox', () => {
  it('tells the threads that its mails make up when they are read one by one', () => {
    fc.assert(
      fc.property(mbox, (text) => {
        const { told, read } = threadsOf(Buffer.from(text, 'latin1'));
        expect(told).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the largest thread whole, with the copies of its mails', () => {
    fc.assert(
      fc.property(mbox, (text) => {
        const mailbox = openMessages(Buffer.from(text, 'latin1'), 'test');
        const [largest = [], ...others] = groupIntoThreads(mailbox.outline);
        const messages = mailbox.read(new Set(largest.map(({ id }) => id)));
        expect(mailbox.readLargest()).toEqual({ messages, others: others.length });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a date in its usual form', () => {
  const part = one(
    'Tue,',
    '10',
    '9',
    '31',
    'Mar',
    'mAr',
    'Sept',
    '2026',
    '26',
    '09:00:00',
    '9:00',
    '24:00',
    '23:59:61',
    '+0100',
    '-2359',
    'GMT',
    '(CET)',
    '(a (b))',
    '',
  );
  const usual = fc
    .tuple(
      one('Tue, ', 'Sun,', '', 'Dec, '),
      one('1', '09', '31', '32'),
      one('Jan', 'sep', 'DEC', 'Foo'),
      one('2026', '1999', '0050'),
      one('09:00', '23:59:59', '24:00:00', '25:00'),
      one('+0000', '-0330', '+1500', '+01000'),
      one('', ' (CET)', ' (UTC+1)', ' x'),
    )
    .map(([week, day, month, year, time, zone, comment]) => `${week}${day} ${month} ${year} ${time} ${zone}${comment}`);
  it('is read from its bytes as from its text, and left to that in any other', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          usual,
          fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const quick = quickDate(Buffer.from(text), 0, text.length);
          if (!Number.isNaN(quick)) expect(new Date(quick).toISOString()).toBe(parseDate(text));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each(['Tue, 10 Mar 2026 09:00:00 +0100', '1 Jan 2026 00:00 -0000', ' Sun,  1 Feb 2026 23:59:59 +0530 (IST)'])(
    '%s needs no text',
    (text) => {
      expect(quickDate(Buffer.from(text), 0, text.length)).toBe(Date.parse(parseDate(text) ?? ''));
    },
  );
});
