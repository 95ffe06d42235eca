import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineMail, readMail } from '../../src/sources/mail/mail.ts';

const mail = (...lines: string[]) => readMail(Buffer.from(lines.join('\n'), 'latin1'));
const from = 'From: Ines Okafor <ines@garden.example>';

describe('who wrote a mail, when and in answer to what', () => {
  it.each([
    ['Ines Okafor <ines@garden.example>', { name: 'Ines Okafor', address: 'ines@garden.example' }],
    ['"Okafor, Ines" <ines@garden.example>', { name: 'Okafor, Ines', address: 'ines@garden.example' }],
    ["'Ines Okafor' <ines@garden.example>", { name: 'Ines Okafor', address: 'ines@garden.example' }],
    ['ines@garden.example', { address: 'ines@garden.example' }],
    ['"ines@garden.example" <ines@garden.example>', { address: 'ines@garden.example' }],
    ['ines@garden.example (Ines Okafor)', { name: 'Ines Okafor', address: 'ines@garden.example' }],
    ['ines at garden.example (Ines Okafor)', { name: 'Ines Okafor', address: 'ines@garden.example' }],
    ['Ines Okafor <ines at garden.example>', { name: 'Ines Okafor', address: 'ines@garden.example' }],
    ['ines@xxxxxxxxxxxxx (Ines Okafor)', { name: 'Ines Okafor', address: 'ines@xxxxxxxxxxxxx' }],
    ['Ines Okafor', { name: 'Ines Okafor' }],
    ['=?ISO-8859-1?Q?Bj=F6rn_N=E5s?= <b@fjord.example>', { name: 'Björn Nås', address: 'b@fjord.example' }],
    ['=?utf-8?Q?Bj=C3=B6rn N=C3=A5s?= <b@fjord.example>', { name: 'Björn Nås', address: 'b@fjord.example' }],
    ['=?UTF-8?B?QmrDtnI=?= =?UTF-8?B?biBOw6Vz?= <b@fjord.example>', { name: 'Björn Nås', address: 'b@fjord.example' }],
    ['=?utf-7?Q?Bj+APY-rn?= <b@fjord.example>', { name: 'Björn', address: 'b@fjord.example' }],
    ['=?cp850?B?QmqUcm4=?= <b@fjord.example>', { name: 'Björn', address: 'b@fjord.example' }],
    ['B\u00c3\u00b6rje <b@fjord.example>', { name: 'Börje', address: 'b@fjord.example' }],
    ['B\u00f6rje <b@fjord.example>', { name: 'Börje', address: 'b@fjord.example' }],
    ['Growers: Ines <ines@garden.example>;', { name: 'Ines', address: 'ines@garden.example' }],
  ])('reads From: %s', (field, author) => {
    expect(mail(`From: ${field}`, '', 'x').author).toEqual(author);
  });

  it('gives the person whom a list wrote for, not the list', () => {
    const via = mail(
      'From: Ines Okafor via Growers <growers@lists.example>',
      'Reply-To: Ines Okafor <ines@garden.example>',
      '',
      'x',
    );
    expect(via.author).toEqual({ name: 'Ines Okafor', address: 'ines@garden.example' });
  });

  it.each<[string, string[]]>([
    [
      'by Google Groups',
      [
        `From: 'Ines' via Growers <growers@groups.example>`,
        'X-Original-From: Ines Okafor <ines@garden.example>',
        'Reply-To: growers@groups.example',
      ],
    ],
    ['by the lists of the IETF', ['From: Ines Okafor <ines=40garden.example@dmarc.ietf.org>']],
  ])('gives the address of whom was rewritten %s', (_, fields) => {
    expect(mail(...fields, '', 'x').author).toEqual({ name: 'Ines Okafor', address: 'ines@garden.example' });
  });

  it.each([
    ['Sun, 26 Nov 2017 03:11:54 -0500', '2017-11-26T08:11:54.000Z'],
    ['Sun, 26 Nov 2017 03:11:54 EST', '2017-11-26T08:11:54.000Z'],
    ['Sun, 26 Nov 17 03:11 PDT', '2017-11-26T10:11:00.000Z'],
    ['26 Nov 97 03:11:54 MET', '1997-11-26T02:11:54.000Z'],
    ['Sun Nov 26 2017 - 03:11:54 EST', '2017-11-26T08:11:54.000Z'],
    ['Sun Nov 26 03:11:54 2017', '2017-11-26T03:11:54.000Z'],
    ['Sun Nov 26 03:11:54 CET 2017', '2017-11-26T02:11:54.000Z'],
    ['Sunday, November 26, 2017 3:11 PM', '2017-11-26T15:11:00.000Z'],
    ['Wed, 26-Nov-97 03:11:54 GMT', '1997-11-26T03:11:54.000Z'],
    ['Sun, 26 Nov 2017 03.11.54 +0100', '2017-11-26T02:11:54.000Z'],
    ['Sun, 26 Nov 2017 03:11:54 +0100 (CET)', '2017-11-26T02:11:54.000Z'],
    ['Sun, 26 Nov 2017 03:11:54 +5000', '2017-11-26T03:11:54.000Z'],
    ['2017-11-26 03:11:54 +02:00', '2017-11-26T01:11:54.000Z'],
    ['2017-11-26T03:11:54Z', '2017-11-26T03:11:54.000Z'],
    ['Sun, 1 Dec 102 10:00:00 +0000', '2002-12-01T10:00:00.000Z'],
  ])('reads Date: %s', (field, date) => {
    expect(mail(from, `Date: ${field}`, '', 'x').date).toBe(date);
  });

  it('takes the date of the last relay where the Date field says nothing', () => {
    const received = 'Received: from a by b; Sun, 26 Nov 2017 03:11:54 +0000';
    expect(mail(received, from, 'Date: yesterday', '', 'x').date).toBe('2017-11-26T03:11:54.000Z');
    expect(mail(from, '', 'x')).not.toHaveProperty('date');
  });

  it('names the messages it answers, nearest first, each once', () => {
    const read = mail(
      from,
      'Message-ID: <4@x.example>',
      'In-Reply-To: <3@x.example>',
      'References: <1@x.example>',
      '\t<2@x.example> <3@x.example>',
      '',
      'x',
    );
    expect(read.id).toBe('4@x.example');
    expect(read.parentIds).toEqual(['3@x.example', '2@x.example', '1@x.example']);
  });

  it('is not misled by an address in In-Reply-To', () => {
    const phrase = 'In-Reply-To: Message from Ines <ines@garden.example> of "Sun, 26 Nov" <3@x.example>';
    expect(mail(from, phrase, '', 'x').parentIds).toEqual(['3@x.example']);
  });

  it.each([
    ['<3@x.example> from "Bo Lind" at Feb 4, 98 03:06:06 pm', { name: 'Bo Lind' }],
    ['<3@x.example> from Bo Lind at "Feb 4, 98 03:06:06 pm"', { name: 'Bo Lind' }],
    ['<3@x.example> "from Bo Lind at Feb 4, 98 03:06:06 pm"', { name: 'Bo Lind' }],
    ['<3@x.example>; from bo@lind.example on Wed, Feb 04, 1998 at 03:06:06PM', { address: 'bo@lind.example' }],
    ['<3@x.example> (from bo@lind.example on Wed, Feb 04, 1998 at 15:06:06 +0100)', { address: 'bo@lind.example' }],
    ['<3@x.example> (Bo Lind\'s message of "Wed, 04 Feb 1998 15:06:06 +0100")', { name: 'Bo Lind' }],
    ["Bo Lind's message of 04 Feb 1998 15:06:06 <3@x.example>", { name: 'Bo Lind' }],
    [
      'Message from Bo Lind <bo@lind.example> of "Wed, 04 Feb 1998" <3@x.example>',
      { name: 'Bo Lind', address: 'bo@lind.example' },
    ],
    ['<3@x.example> (bo@lind.example)', { address: 'bo@lind.example' }],
    ['<3@x.example> (garden request at bo@lind.example)', undefined],
    ['Your message of "Wed, 04 Feb 1998 15:06:06 +0100." <3@x.example>', undefined],
    ['<3@x.example>', undefined],
  ])('tells who wrote what it answers, where In-Reply-To names them: %s', (field, answered) => {
    expect(mail(from, `In-Reply-To: ${field}`, '', 'x').answered).toEqual(answered);
  });

  it('has no recipient where a relay remarks that there is none', () => {
    expect(mail(from, 'To: unlisted-recipients:; (no To-header on input)', '', 'x').to).toBeUndefined();
    expect(mail(from, 'To: undisclosed-recipients:;, bo@lind.example', '', 'x').to).toEqual([
      { address: 'bo@lind.example' },
    ]);
  });

  it('tells who wrote what it answers, where Comments name them', () => {
    const comments =
      'Comments: In-reply-to Bo Lind <bo@lind.example>\n   message dated "Wed, 04 Feb 1998 15:06:06 +0100."';
    expect(mail(from, 'In-Reply-To: <3@x.example>', comments, '', 'x').answered).toEqual({
      name: 'Bo Lind',
      address: 'bo@lind.example',
    });
  });

  it.each([
    ['List-Post: <mailto:Roses@lists.example>', ['roses@lists.example']],
    ['List-Id: "Roses, and how to grow them" <roses.lists.example>', ['roses@lists.example']],
    ['X-Mailing-List: <roses@lists.example> archive/latest/47', ['roses@lists.example']],
    ['Mailing-List: list roses@groups.example; contact roses-owner@groups.example', ['roses@groups.example']],
    ['Mailing-List: contact roses-help@lists.example; run by ezmlm', ['roses@lists.example']],
    ['Sender: owner-roses@lists.example', ['roses@lists.example']],
    ['Sender: Roses <roses-bounces+ines=garden.example@lists.example>', ['roses@lists.example']],
    ['Sender: bo@lind.example', undefined],
  ])('names the lists that brought it: %s', (field, lists) => {
    expect(mail(from, field, '', 'x').lists).toEqual(lists);
  });

  it('makes up the same id for the same mail', () => {
    const lines = [from, 'Subject: Beds', '', 'x'];
    expect(mail(...lines).id).toBe(mail(...lines).id);
    expect(mail(...lines).id).not.toBe(mail(...lines, 'y').id);
    expect(outlineMail(Buffer.from(lines.join('\n'))).id).toBe(mail(...lines).id);
  });

  it('decodes and unfolds the subject', () => {
    expect(
      mail(from, 'Subject: =?utf-8?q?Re:_Gr=C3=BCn?=', ' =?utf-8?q?kohl?= =?utf-8?q?_im?=  Herbst', '', 'x').subject,
    ).toBe('Re: Grünkohl im Herbst');
    expect(mail(from, 'Subject: =?utf-8?q?cut_off_h=C3=BCr', '', 'x').subject).toBe('cut off hür');
  });

  it.each([
    ['Archived-At: <https://lists.example/growers/4>', 'https://lists.example/growers/4'],
    [
      'List-Archive: <https://lore.kernel.org/growers/>',
      'https://lore.kernel.org/growers/a/b@x.example/'.replace('a/b', 'a%2Fb'),
    ],
    ['List-Archive: <https://lists.example/pipermail/growers/>', undefined],
    ['Archived-At: javascript:alert(1)', undefined],
  ])('links to where it can be read: %s', (field, url) => {
    expect(mail(from, 'Message-ID: <a/b@x.example>', field, '', 'x').url).toBe(url);
  });

  it.each([
    ['Auto-Submitted: auto-replied (vacation)', true],
    ['Precedence: auto_reply', true],
    ['X-List-Administrivia: yes', true],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', true],
    ['X-Cron-Env: <SHELL=/bin/sh>', true],
    ['Auto-Submitted: no', undefined],
    ['Precedence: list', undefined],
    ['Auto-Submitted: auto-generated', undefined],
  ])('tells robots from people: %s', (field, automated) => {
    expect(mail(from, field, '', 'x').automated).toBe(automated);
  });

  it.each([
    'Mail Delivery Subsystem <MAILER-DAEMON@mx.garden.example>',
    'growers-bounces@lists.example',
    'growers-request@lists.example',
    'garden test robot <gtr@lab.example>',
    'syzbot <syzbot+4711abcd@lab.example>',
    'patch-bot+growers@lab.example',
    'dependabot[bot] <notifications@forge.example>',
    'review-bot2 for Ines Okafor <review-bot2@lab.example>',
    'Build Bot <build@lab.example>',
    'Cron Daemon <root@shed.example>',
  ])('tells programs from people: %s', (author) => {
    expect(mail(`From: ${author}`, '', 'The build failed.').automated).toBe(true);
  });

  it.each([
    'Sam Abbot <abbot@garden.example>',
    'Ines Talbot <talbot@garden.example>',
    'Bot Nguyen <bot@nguyen.example>',
    'Robot Repairs Ltd <help@repairs.example>',
    'root@shed.example',
    'growers@lists.example',
    'info@garden.example',
  ])('tells people from programs: %s', (author) => {
    expect(mail(`From: ${author}`, '', 'The build failed.').automated).toBeUndefined();
  });
});

describe('the text of a mail', () => {
  it('is the body, line by line, nothing trimmed at its start', () => {
    expect(mail(from, '', '', '  Hello,', '', '-- ', 'Ines', '').text).toBe('\n  Hello,\n\n-- \nInes');
  });

  it('has one kind of line end, whatever the mail has', () => {
    expect(readMail(Buffer.from(`${from}\r\n\r\none\r\ntwo\r\n`)).text).toBe('one\ntwo');
    expect(readMail(Buffer.from(`${from}\r\rone\rtwo\r`)).text).toBe('one\ntwo');
  });

  it('starts where the header ends, though the empty line is missing', () => {
    expect(mail(from, 'Hello all, this is the text', 'and more').text).toBe('Hello all, this is the text\nand more');
  });

  it.each([
    ['utf-8', 'quoted-printable', 'Gr=C3=BC=C3=9Fe', 'Grüße'],
    ['iso-8859-15', 'quoted-printable', '10 =A4', '10 €'],
    ['windows-1252', 'quoted-printable', '=93Yes=94 =96 it=92s 10 =80', '“Yes” – it’s 10 €'],
    ['iso-8859-1', '8bit', 'Gr\xfc\xdfe \x96 J\xf6rg', 'Grüße – Jörg'],
    ['"koi8-r"', '8bit', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
    ['ISO-2022-JP', '7bit', '\x1b$B$3$s$K$A$O\x1b(B', 'こんにちは'],
    ['gb2312', 'base64', 'xOO6ww==', '你好'],
    // which is also "ѧУ" in UTF-8, by chance
    ['gb2312', '8bit', '\xd1\xa7\xd0\xa3', '学校'],
    ['cp932', '8bit', '\x82\xb1', 'こ'],
    // which no browser reads any more
    ['utf-7', '7bit', 'Gr+APwA3w-e, 1 +- 1', 'Grüße, 1 + 1'],
    ['UNICODE-1-1-UTF-7', 'quoted-printable', '+BB8EQAQ4-', 'При'],
    ['IBM850', '8bit', 'Gr\x81\xe1e', 'Grüße'],
    ['x-viscii', '8bit', 'ch\xe0o', 'chào'],
    // is a charset to some libraries
    ['hex', '8bit', '4772', '4772'],
    ['x-unknown', '8bit', 'Gr\xfc\xdfe', 'Grüße'],
    ['us-ascii', '8bit', 'Gr\xc3\xbc\xc3\x9fe', 'Grüße'],
    ['utf-8', '8bit', 'Gr\xfc\xdfe', 'Grüße'],
    // UTF-8 under a label that its program was set to
    ['iso-8859-1', '8bit', 'Gr\xc3\xbc\xc3\x9fe', 'Grüße'],
    ['windows-1251', '8bit', '\xd0\x9f\xd1\x80\xd0\xb8', 'При'],
    ['iso-8859-1', '8bit', '\xc3\xa4 und \xfc', 'Ã¤ und ü'],
    // and one character that got lost before, which is no sign of another charset
    ['utf-8', '8bit', 'Ren\xef\xbf\xbd', 'Ren\ufffd'],
  ])('is decoded from %s in %s', (charset, encoding, body, text) => {
    expect(
      mail(from, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`, '', body)
        .text,
    ).toBe(text);
  });

  it('may be in two charsets, as where a quotation was pasted in as it came', () => {
    const lines = [
      'Bo wrote:',
      '> die gr\xfcne Leine, f\xfcr Ren\xe9',
      '',
      'Ja, die gr\xc3\xbcne \xe2\x80\x93 sofort.',
    ];
    expect(mail(from, 'Content-Type: text/plain; charset=utf-8', '', ...lines).text).toBe(
      'Bo wrote:\n> die grüne Leine, für René\n\nJa, die grüne – sofort.',
    );
  });

  it('is decoded as an HTML page says of itself where the mail says nothing', () => {
    expect(mail(from, 'Content-Type: text/html', '', '<meta charset="koi8-r"><p>\xf0\xd2\xc9\xd7\xc5\xd4').text).toBe(
      'Привет',
    );
  });

  it('joins the soft breaks of quoted-printable and leaves what is no escape', () => {
    expect(
      mail(from, 'Content-Transfer-Encoding: quoted-printable', '', 'a = b, one =', 'line=21 ', '-- ', 'x').text,
    ).toBe('a = b, one line! \n-- \nx');
  });

  it('reads base64 that was put together of pieces, each with its own padding', () => {
    expect(mail(from, 'Content-Transfer-Encoding: base64', '', 'QQ==', 'QkM=').text).toBe('ABC');
  });

  it('keeps the list footer that was put in clear below base64', () => {
    const body = [
      Buffer.from('Hello\n').toString('base64'),
      '_______________________________________________',
      'growers list',
    ];
    expect(mail(from, 'Content-Transfer-Encoding: base64', '', ...body).text).toBe(
      'Hello\n\n_______________________________________________\ngrowers list',
    );
  });

  it('leaves format=flowed lines as they are and says that they are flowed', () => {
    const flowed = mail(from, 'Content-Type: text/plain; format=Flowed; delsp=yes', '', 'one ', 'line', ' >stuffed');
    expect(flowed).toMatchObject({ text: 'one \nline\n >stuffed', flowed: { delSp: true } });
    expect(mail(from, '', 'one ', 'line')).not.toHaveProperty('flowed');
  });
});

describe('mail of several parts', () => {
  const parts = (type: string, ...bodies: string[][]) =>
    mail(
      from,
      `Content-Type: multipart/${type}; boundary="b 1"`,
      '',
      'This is a MIME message.',
      ...bodies.flatMap((body) => ['--b 1', ...body]),
      '--b 1--',
      'epilogue',
    );

  it('shows the plain one of alternatives', () => {
    expect(
      parts('alternative', ['Content-Type: text/html', '', '<p>rich'], ['Content-Type: text/plain', '', 'plain']).text,
    ).toBe('plain');
  });

  it('shows the HTML one where the plain one is empty', () => {
    expect(parts('alternative', ['', '  '], ['Content-Type: text/html', '', '<p>rich</p>']).text).toBe('rich');
  });

  it('shows words once that were sent as text and as HTML without being alternatives', () => {
    const html = ['Content-Type: text/html', '', '<p>Shall we<br>replace it?</p>'];
    expect(parts('mixed', ['', 'Shall we replace', 'it?'], html).text).toBe('Shall we replace\nit?');
    expect(parts('mixed', ['', 'The footer'], html).text).toBe('The footer\nShall we\nreplace it?');
  });

  it('reads a signed mail without its signature', () => {
    expect(
      parts(
        'signed',
        ['', 'Signed words'],
        ['Content-Type: application/pgp-signature', '', '-----BEGIN PGP SIGNATURE-----'],
      ).text,
    ).toBe('Signed words');
  });

  it('reads what S/MIME signed without leaving it in clear, and nothing of what it encrypted', () => {
    const signed = readMail(readFileSync('test/fixtures/mail/signed-opaque.eml'));
    expect(signed).toMatchObject({ subject: 'Plumber', text: 'The plumber comes on Friday.' });
    expect(
      mail(
        from,
        'Content-Type: application/pkcs7-mime',
        'Content-Transfer-Encoding: base64',
        '',
        'MIAGCSqGSIb3DQEHA6CA',
      ).text,
    ).toBe('');
  });

  it('reads what S/MIME signed beside the signature', () => {
    const signature = ['Content-Type: application/pkcs7-signature; name="smime.p7s"', '', 'MIIF'];
    expect(parts('signed', ['', 'Signed words'], signature).text).toBe('Signed words');
  });

  it.each<[string, string[]]>([
    ['S/MIME', ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'MIAGCSqGSIb3DQEHA6CA']],
    ['PGP/MIME', ['Content-Type: multipart/encrypted; boundary=c', '', '--c', '', 'Version: 1', '--c--']],
    ['PGP in the text', ['', '-----BEGIN PGP MESSAGE-----', '', 'hQEMA1', '-----END PGP MESSAGE-----']],
  ])('says of a mail that it is encrypted: %s', (_, lines) => {
    expect(mail(from, ...lines).encrypted).toBe(true);
    expect(parts('mixed', ['', 'In clear.'], lines).encrypted).toBeUndefined();
  });

  it('shows what PGP signed in clear without the dashes that it sets in front', () => {
    const lines = ['-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA256', '', 'We need:', '- - a rope', '- -- ', 'Ines'];
    const signature = ['-----BEGIN PGP SIGNATURE-----', '- kept', '-----END PGP SIGNATURE-----', '- kept'];
    expect(
      mail(from, '', ...lines, ...signature)
        .text.split('\n')
        .slice(4),
    ).toEqual(['- a rope', '-- ', 'Ines', ...signature]);
  });

  it('reads parts in several charsets, each in its own', () => {
    expect(
      parts(
        'mixed',
        ['Content-Type: text/plain; charset=iso-8859-1', '', 'Gr\xfc\xdfe'],
        ['Content-Type: text/plain; charset=koi8-r', '', '\xf0\xd2\xc9\xd7\xc5\xd4'],
        ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', '5pel5pys'],
      ).text,
    ).toBe('Grüße\nПривет\n日本');
  });

  it('leaves attachments out, unless there is nothing else', () => {
    const attached = ['Content-Type: text/plain', 'Content-Disposition: attachment; filename=a.txt', '', 'attached'];
    expect(parts('mixed', ['', 'text'], attached).text).toBe('text');
    expect(parts('mixed', attached).text).toBe('attached');
  });

  it('adds the list footer that came as a part of its own, and an inline patch', () => {
    expect(parts('mixed', ['', 'text'], ['Content-Type: text/x-patch', '', '+line'], ['', '____', 'list']).text).toBe(
      'text\n+line\n____\nlist',
    );
  });

  it('writes out a mail that was forwarded as a part', () => {
    const inner = [
      'Content-Type: message/rfc822',
      '',
      'From: Bo <bo@x.example>',
      'Subject: =?utf-8?q?K=C3=BCrbis?=',
      '',
      'inner words',
    ];
    expect(parts('mixed', ['', 'See:'], inner).text).toBe(
      'See:\n\n---------- Forwarded message ----------\nFrom: Bo <bo@x.example>\nSubject: Kürbis\n\ninner words',
    );
  });

  it('leaves out a mail that is attached as a file', () => {
    const disposition = 'Content-Disposition: attachment; filename=other.eml';
    const attached = ['Content-Type: message/rfc822', disposition, '', 'From: Bo <bo@x.example>', '', 'inner words'];
    expect(parts('mixed', ['', 'See the file.'], attached).text).toBe('See the file.');
  });

  it('takes a boundary for one only where it begins a line', () => {
    const body = ['--b', '', 'The parts end at --b', 'and go on.', '--b--'];
    expect(mail(from, 'Content-Type: multipart/mixed; boundary=b', '', ...body).text).toBe(
      'The parts end at --b\nand go on.',
    );
  });

  it('reads parts that are not closed, and bodies whose boundary never comes', () => {
    expect(mail(from, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'open').text).toBe('open');
    expect(mail(from, 'Content-Type: multipart/mixed; boundary=b', '', 'no parts').text).toBe('no parts');
    expect(mail(from, 'Content-Type: multipart/mixed', '', '--guess', '', 'found', '--guess--').text).toBe('found');
  });

  it('takes no sentence for a boundary that the header lost', () => {
    const words = '--force is what I would not use here, since it throws away what others pushed meanwhile.';
    expect(mail(from, 'Content-Type: multipart/mixed', '', words, '', 'Ann').text).toBe(`${words}\n\nAnn`);
  });

  it('comes to an end whatever the nesting', () => {
    let body = 'deep';
    for (let n = 0; n < 2_000; n++)
      body = `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n${body}\n--b${n}--`;
    expect(readMail(Buffer.from(`${from}\n${body}`)).text).toContain('deep');
  });
});
