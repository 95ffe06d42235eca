import { describe, expect, it } from 'vitest';
import { openMessages, readMessages } from '../../src/sources/index.ts';

const RULE = '-'.repeat(30);
const HEADER = [
  'From: growers-request@lists.example',
  'To: growers@lists.example',
  'Message-ID: <mailman.1.growers@lists.example>',
  'Date: Tue, 10 Mar 2026 12:00:02 +0000',
  'List-Id: <growers.lists.example>',
];
const CONTENTS = [
  'Send Growers mailing list submissions to',
  '\tgrowers@lists.example',
  '',
  "Today's Topics:",
  '',
  '   1. The hose is too short (Ada Kern)',
  '   2. Re: The hose is too short (Bo Lind)',
  '   3. Seeds for May (Cleo Roth)',
  '',
  '',
  '-'.repeat(70),
];
const HOSE = [
  'Message: 1',
  'Date: Mon, 9 Mar 2026 10:00:00 +0000',
  'From: Ada Kern <ada@kern.example>',
  'To: growers@lists.example',
  'Subject: [Growers] The hose is too short',
  'Message-ID: <1@kern.example>',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: base64',
  '',
  'I suggest that we use the larger hose, from Grün & Söhne.',
];
const ANSWER = [
  'Message: 2',
  'Date: Mon, 9 Mar 2026 11:00:00 +0000',
  'From: Bo Lind <bo@lind.example>',
  'To: Ada Kern',
  '\t<ada@kern.example>',
  'Subject: Re: [Growers] The hose is too short',
  'Message-ID: <2@lind.example>',
  '',
  '> I suggest that we use the larger hose, from Grün & Söhne.',
  '',
  'Agreed.',
];
const SEEDS = [
  'Message: 3',
  'Date: Mon, 9 Mar 2026 12:00:00 +0000',
  'From: Cleo Roth <cleo@roth.example>',
  'Subject: [Growers] Seeds for May',
  '',
  'Does anybody have seeds for May?',
];
const END = [
  'Subject: Digest Footer',
  '',
  '_'.repeat(47),
  'Growers mailing list',
  '',
  RULE,
  '',
  'End of Growers Digest, Vol 12, Issue 3',
  '*'.repeat(38),
];

const digest = (...mails: string[][]) =>
  [...CONTENTS, ...mails.flatMap((mail) => ['', ...mail, '', RULE]), '', ...END].join('\n');
const asMail = (text: string, subject = 'Growers Digest, Vol 12, Issue 3') =>
  Buffer.from([...HEADER, `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8', '', text].join('\n'));

describe('a list’s digest is read as the mails in it', () => {
  it('with who wrote each, what they say and whom they answer', async () => {
    const messages = await readMessages(asMail(digest(HOSE, ANSWER, SEEDS)), 'digest.eml');
    expect(
      messages.map(({ id, author, text, to }) => ({
        id,
        name: author.name,
        text,
        to: to?.[0]?.name ?? to?.[0]?.address,
      })),
    ).toEqual([
      { id: '1@kern.example', name: 'Ada Kern', text: HOSE.at(-1), to: 'growers@lists.example' },
      { id: '2@lind.example', name: 'Bo Lind', text: ANSWER.slice(-3).join('\n'), to: 'Ada Kern' },
      { id: expect.stringMatching(/invalid$/), name: 'Cleo Roth', text: SEEDS.at(-1), to: undefined },
    ]);
    expect(messages.every(({ lists }) => lists?.includes('growers.lists.example') || lists?.length === 1)).toBe(true);
  });

  it('so that each thread of it has minutes of its own', () => {
    const mailbox = openMessages(asMail(digest(HOSE, SEEDS, ANSWER)), 'digest.eml');
    expect([...mailbox.threads()].map(({ outline }) => outline.map(({ author }) => author.name))).toEqual([
      ['Ada Kern', 'Bo Lind'],
      ['Cleo Roth'],
    ]);
  });

  it.each([
    ['Mailman in German', 'Growers Nachrichtensammlung, Band 12, Eintrag 3'],
    ['Mailman in French', 'Lot Growers, Vol 12, Parution 3'],
    ['Mailman in Japanese', 'Growers まとめ読み, 12 巻, 3 号'],
    ['Majordomo', 'growers-digest V1 #23'],
    ['LISTSERV', 'GROWERS Digest - 8 Mar 2026 to 9 Mar 2026 (#2026-12)'],
  ])('from %s', async (_, subject) => {
    expect(await readMessages(asMail(digest(HOSE, ANSWER), subject), 'digest.eml')).toHaveLength(2);
  });

  it('when it is pasted without a header of its own', async () => {
    expect(await readMessages(Buffer.from(digest(HOSE, ANSWER, SEEDS)), 'pasted.txt')).toHaveLength(3);
  });

  it('though somebody draws lines of hyphens', async () => {
    const drawn = [...SEEDS, RULE, 'Or for June?', RULE, 'Note: they have to be dry.'];
    const messages = await readMessages(asMail(digest(HOSE, drawn, ANSWER)), 'digest.eml');
    expect(messages.map(({ text }) => text)).toEqual([
      HOSE.at(-1),
      [SEEDS.at(-1), RULE, 'Or for June?', RULE, 'Note: they have to be dry.'].join('\n'),
      ANSWER.slice(-3).join('\n'),
    ]);
  });

  it('up to where it was cut off', async () => {
    const whole = digest(HOSE, ANSWER);
    const messages = await readMessages(asMail(whole.slice(0, whole.indexOf('Agreed.') + 7)), 'digest.eml');
    expect(messages.at(-1)?.text).toBe(ANSWER.slice(-3).join('\n'));
  });
});

describe('a mail is no digest', () => {
  it.each<[string, string]>([
    ['where no mail stands below its line', `${CONTENTS.join('\n')}\n\nThere is nothing new.\n`],
    ['where its writer parts it by lines', `One.\n\n${'-'.repeat(70)}\n\nTwo.\n\n${RULE}\n\nThree.\n`],
    ['where it forwards another', `See below.\n\n${RULE}\n\n${SEEDS.slice(1).join('\n')}\n`],
  ])('%s', async (_, text) => {
    const [mail, ...others] = await readMessages(asMail(text, 'The digest of May'), 'mail.eml');
    expect(others).toEqual([]);
    expect(mail?.text).toBe(text.trimEnd());
  });
});
