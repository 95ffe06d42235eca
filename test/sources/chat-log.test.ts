import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/sources/index.ts';

/** Who said what, and to whom where the text tells: `Ann: words` or `Ann > Bo: words`. */
async function said(text: string): Promise<string[]> {
  const messages = await readMessages(Buffer.from(text), 'chat.txt');
  const writers = new Map(messages.map(({ id, author }) => [id, author.name]));
  return messages.map(({ author, parentIds: [parent], text }) =>
    parent === undefined ? `${author.name}: ${text}` : `${author.name} > ${writers.get(parent)}: ${text}`,
  );
}

async function dates(text: string): Promise<(string | undefined)[]> {
  return (await readMessages(Buffer.from(text), 'chat.txt')).map(({ date }) => date);
}

const TALK = ['Ann: Shall we move the hives?', 'Bo: Yes, to the orchard.', 'Ann: Good.', 'Bo: On Friday then.'];

describe('a conversation copied as text is read as its messages', () => {
  it.each<[format: string, text: string]>([
    [
      "Discord's desktop program",
      'Ann — Today at 10:03\nShall we move the hives?\nBo — Today at 10:04\nYes, to the orchard.\nAnn — Today at 10:05\nGood.\nBo — Today at 10:06\nOn Friday then.',
    ],
    [
      'Discord with dates',
      'Ann — 11/28/2026 10:03 AM\nShall we move the hives?\nBo — 11/28/2026 10:04 AM\nYes, to the orchard.\nAnn — 11/28/2026 10:05 AM\nGood.\nBo — 11/28/2026 10:06 AM\nOn Friday then.',
    ],
    [
      'Discord with times alone and empty lines',
      'Ann — 10:03\nShall we move the hives? (edited)\n\nBo — 10:04\nImage\nYes, to the orchard.\n\nAnn — 10:05\nGood.\n\nBo — 10:06\nOn Friday then.',
    ],
    [
      'Discord in German',
      'Ann — heute um 10:03\nShall we move the hives?\nBo — heute um 10:04\nYes, to the orchard.\nAnn — gestern um 10:05\nGood.\nBo — 28.11.2026 10:06\nOn Friday then.',
    ],
    [
      'Discord of 2020',
      'AnnToday at 10:03 AM\nShall we move the hives?\nBoToday at 10:04 AM\nYes, to the orchard.\nAnnToday at 10:05 AM\nGood.\nBoToday at 10:06 AM\nOn Friday then.',
    ],
    [
      "Discord's compact mode",
      '[10:03 AM] Ann: Shall we move the hives?\n[10:04 AM] Bo: Yes, to the orchard.\n[10:05 AM] Ann: Good.\n[10:06 AM] Bo: On Friday then.',
    ],
    [
      'DiscordChatExporter',
      '==============================================================\nGuild: Bees\nChannel: hives\n==============================================================\n\n[28/11/2026 10:03] Ann\nShall we move the hives?\n\n[28/11/2026 10:04] Bo\nYes, to the orchard.\n\n[28/11/2026 10:05] Ann\nGood.\n\n[28/11/2026 10:06] Bo\nOn Friday then.\n',
    ],
    [
      'Zoom, saved',
      '10:03:05 From Ann to Everyone:\n\tShall we move the hives?\n10:04:05 From Bo to Everyone:\n\tYes, to the orchard.\n10:05:05 From Ann to Everyone:\n\tGood.\n10:06:05 From Bo to Everyone:\n\tOn Friday then.',
    ],
    [
      'Zoom of 2020',
      '10:03:05\t From  Ann : Shall we move the hives?\n10:04:05\t From  Bo : Yes, to the orchard.\n10:05:05\t From  Ann : Good.\n10:06:05\t From  Bo : On Friday then.',
    ],
    [
      'Teams',
      '[Tuesday 10:03 AM] Ann\nShall we move the hives?\n\n[Tuesday 10:04 AM] Bo\nYes, to the orchard.\n\n[10:05 AM] Ann\nGood.\n\n[3/11 10:06 AM] Bo\nOn Friday then.',
    ],
    [
      "Google's chat",
      'Ann, Yesterday 10:03 AM\nShall we move the hives?\nBo, 10:04 AM\nYes, to the orchard.\nAnn, 10:05 AM\nGood.\nBo, 10:06 AM\nOn Friday then.',
    ],
    ['IRC', '<Ann> Shall we move the hives?\n<@Bo> Yes, to the orchard.\n<Ann> Good.\n< Bo> On Friday then.'],
    [
      'irssi, with joins, parts and days',
      '--- Log opened Sat Nov 28 10:00:00 2026\n10:01 -!- Ann [ann@x.example] has joined #bees\n10:03 < Ann> Shall we move the hives?\n10:04 <@Bo> Yes, to the orchard.\n10:05 < Ann> Good.\n10:05 -!- Cy [cy@x.example] has quit [Ping timeout]\n10:06 <@Bo> On Friday then.',
    ],
    [
      'ZNC',
      '[10:00:00] *** Joins: Ann (ann@x.example)\n[10:03:00] <Ann> Shall we move the hives?\n[10:04:00] <Bo> Yes, to the orchard.\n[10:05:00] <Ann> Good.\n[10:06:00] <Bo> On Friday then.\n[10:06:30] *** Quits: Bo (bo@x.example) (Quit)',
    ],
    [
      'IRC with dates',
      '2026-11-28 10:03:00 <Ann> Shall we move the hives?\n2026-11-28T10:04:00 <Bo> Yes, to the orchard.\n2026-11-28 10:05:00 <Ann> Good.\n2026-11-28 10:06:00 <Bo> On Friday then.',
    ],
    [
      "the W3C's scribe",
      '10:03:11 [Ann] Shall we move the hives?\n10:04:11 [Bo] Yes, to the orchard.\n10:04:20 Cy has joined #bees\n10:05:11 [Ann] Good.\n10:06:11 [Bo] On Friday then.',
    ],
    [
      "weechat's log",
      '2026-11-28 10:00:00\t-->\tAnn (ann@x.example) has joined #bees\n2026-11-28 10:03:00\tAnn\tShall we move the hives?\n2026-11-28 10:04:00\t@Bo\tYes, to the orchard.\n2026-11-28 10:05:00\tAnn\tGood.\n2026-11-28 10:06:00\t@Bo\tOn Friday then.',
    ],
    [
      "weechat's window",
      '10:03 Ann | Shall we move the hives?\n10:04  Bo | Yes, to the orchard.\n10:04 --> | cy has joined\n10:05 Ann | Good.\n10:06  Bo | On Friday then.',
    ],
    [
      'Slack',
      'Ann  10:03 AM\nShall we move the hives?\nBo  10:04 AM\nYes, to the orchard.\nAnn  10:05 AM\nGood.\nBo  10:06 AM\nOn Friday then.',
    ],
    [
      'Telegram',
      'Ann, [28.11.2026 10:03]\nShall we move the hives?\n\nBo, [28.11.2026 10:04]\nYes, to the orchard.\n\nAnn, [28.11.2026 10:05]\nGood.\n\nBo, [28.11.2026 10:06]\nOn Friday then.',
    ],
    [
      'WhatsApp on Android',
      '28/11/2026, 10:00 - Messages and calls are end-to-end encrypted.\n28/11/2026, 10:03 - Ann: Shall we move the hives?\n28/11/2026, 10:04 - Bo: Yes, to the orchard.\n28/11/2026, 10:05 - Ann: <Media omitted>\n28/11/2026, 10:05 - Ann: Good.\n28/11/2026, 10:06 - Bo: On Friday then.',
    ],
    [
      'WhatsApp on an iPhone',
      '[28.11.26, 10:03:11] Ann: Shall we move the hives?\n\u200e[28.11.26, 10:04:11] ~ Bo: Yes, to the orchard.\n[28.11.26, 10:05:11] Ann: Good.\n[28.11.26, 10:06:11] ~ Bo: On Friday then.',
    ],
    [
      'Element',
      '11/28/2026, 10:03:11 AM - Ann: Shall we move the hives?\n11/28/2026, 10:04:11 AM - Bo: Yes, to the orchard.\n11/28/2026, 10:05:11 AM - Ann: Good.\n11/28/2026, 10:06:11 AM - Bo: On Friday then.',
    ],
    [
      'Pidgin',
      '(10:03:00) Ann: Shall we move the hives?\n(10:04:00) Bo: Yes, to the orchard.\n(10:05:00) Ann: Good.\n(10:06:00) Bo: On Friday then.',
    ],
    ['names alone', TALK.join('\n')],
    ['names alone, with empty lines and CRLF', TALK.join('\r\n\r\n')],
  ])('%s', async (_, text) => {
    expect(await said(text)).toEqual(TALK);
  });

  it('joins the lines that a narrow window set in', async () => {
    const text =
      '10:01 [Users #bees]\n10:03 < Ann> Shall we move\n            the hives?\n10:04 <@Bo> Yes, to\n\tthe orchard.\n10:05 < Ann> Good,\n            good.';
    expect(await said(text)).toEqual(['Ann: Shall we move the hives?', 'Bo: Yes, to the orchard.', 'Ann: Good, good.']);
  });

  it('leaves out what stands for files', async () => {
    const text =
      'Ann — 10:03\nExpand\nhives.txt\n2 KB\nShall we?\nBo — 10:04\nAttachment file type: code\nYes.\nAnn — 10:05\nGood.';
    expect(await said(text)).toEqual(['Ann: hives.txt\nShall we?', 'Bo: Yes.', 'Ann: Good.']);
  });

  it('keeps the lines of a message together', async () => {
    const text =
      '28/11/2026, 10:03 - Ann: Shall we\nmove the hives?\n28/11/2026, 10:04 - Bo: Yes.\n28/11/2026, 10:05 - Ann: Good.';
    expect(await said(text)).toEqual(['Ann: Shall we\nmove the hives?', 'Bo: Yes.', 'Ann: Good.']);
  });

  it('parts messages that Discord shows below one heading where they have times', async () => {
    const text =
      'Ann — 11/28/2026 10:03 AM\nShall we?\n[10:04 AM]Or not?\nBo — 11/28/2026 10:05 AM\nYes.\nAnn — 11/28/2026 10:06 AM\nGood.';
    expect(await said(text)).toEqual(['Ann: Shall we?', 'Ann: Or not?', 'Bo: Yes.', 'Ann: Good.']);
    expect((await dates(text))[1]).toBe('2026-11-28T10:04:00.000Z');
  });

  it.each(['Helper\nAPP\n — Today at 10:04\nThe hives are open.', 'Helper APP — Today at 10:04\nThe hives are open.'])(
    'knows a bot by its tag: %j',
    async (bot) => {
      const text = `Ann — Today at 10:03\nAre they open?\n${bot}\nAnn — Today at 10:05\nGood.`;
      const messages = await readMessages(Buffer.from(text), 'chat.txt');
      expect(messages.map(({ author, automated }) => [author.name, automated ?? false])).toEqual([
        ['Ann', false],
        ['Helper', true],
        ['Ann', false],
      ]);
    },
  );

  it("reads what is answered from Discord's line above the heading", async () => {
    const text =
      'Ann — Today at 10:03\nShall we move the hives?\nCy — Today at 10:04\nIt rains.\n@Ann Shall we move the hives?\nBo — Today at 10:05\nYes.\nAnn — Today at 10:06\n@Cy look\nBo — Today at 10:07\nGood.';
    expect(await said(text)).toEqual([
      'Ann: Shall we move the hives?',
      'Cy: It rains.',
      'Bo > Ann: Yes.',
      'Ann: @Cy look',
      'Bo: Good.',
    ]);
  });

  it("reads what is answered from Telegram's line below the heading", async () => {
    const text =
      'Ann, [28.11.2026 10:03]\nShall we?\n\nCy, [28.11.2026 10:04]\nIt rains.\n\nBo, [28.11.2026 10:05]\n[In reply to Ann]\nYes.\n\nAnn, [28.11.2026 10:06]\nGood.';
    expect(await said(text)).toContain('Bo > Ann: Yes.');
  });

  it('takes deeds of whoever speaks for their words, and no others', async () => {
    const text =
      '<Ann> Shall we?\n* Bo has joined #bees\n* Ann waits\n<Bo> Yes.\n* Bo agrees\n* Cy has quit (Bye)\n<Ann> Good.';
    expect(await said(text)).toEqual(['Ann: Shall we?', 'Ann: waits', 'Bo: Yes.', 'Bo: agrees', 'Ann: Good.']);
  });

  it('takes no deed of who never speaks', async () => {
    const talk = Array.from({ length: 9 }, (_, n) => `<${n % 2 ? 'Bo' : 'Ann'}> Hive ${n}?`);
    const messages = await said([...talk, '* Dee waves'].join('\n'));
    expect(messages).toHaveLength(9);
    expect(messages.at(-1)).toBe('Ann: Hive 8?\n* Dee waves');
  });

  it('takes a deed that stands before the first words of its doer', async () => {
    const text = '[10:03] <ann> Shall we?\n[10:04] * bo nods\n[10:05] <bo> On Friday.\n[10:06] <ann> Good.';
    expect(await said(text)).toEqual(['ann: Shall we?', 'bo: nods', 'bo: On Friday.', 'ann: Good.']);
  });
});

const heading = (days: readonly string[]) =>
  days.map((day, n) => `${day}, 10:0${n} - ${n % 2 ? 'Bo' : 'Ann'}: yes`).join('\n');

// What Discord's program writes in the languages that it is translated into.
describe('a day by the reader’s clock is known in every language of Discord', () => {
  it.each([
    'today at 10:03',
    'Yesterday at 10:03 PM',
    'heute um 10:03 Uhr',
    'gestern um 10:03 Uhr',
    'aujourd’hui à 10:03',
    'hoy a las 10:03',
    'hoje às 10:03',
    'Ieri alle ore 10:03',
    'vandaag om 10:03',
    'Сегодня, в 10:03',
    'вчера в 10:03',
    'dzisiaj o 10:03',
    'Idag kl. 10:03',
    'tänään klo 10:03',
    'bugün saat 10:03',
    'ma 10:03',
    '今日の10:03',
    '昨天10:03',
    'Tuesday 10:03 AM',
    'dinsdag om 10:03',
  ])('%s', async (day) => {
    const text = TALK.map((line) => line.replace(': ', ` — ${day}\n`)).join('\n');
    expect(await said(text)).toEqual(TALK);
  });
});

describe('people may be called', () => {
  it.each([
    ['Ann (she/her)', 'Bo (they/them)'],
    ['🌱 Ann', 'Bo 🐝'],
    ['Dr. Ann Low', 'Bo de Hill'],
    ['ann.low', 'bo_hill'],
    ['安', '波'],
  ])('%s', async (ann, bo) => {
    const named = TALK.map((line) => line.replace(/^Ann/, ann).replace(/^Bo/, bo));
    const times = named.map((line, n) => `[10:0${n} AM] ${line}`).join('\n');
    expect(await said(times)).toEqual(named);
    const headings = named.map((line, n) => line.replace(': ', ` — 11/28/2026 10:0${n} AM\n`)).join('\n');
    expect(await said(headings)).toEqual(named);
    const nicks = named.map((line, n) => `10:0${n} ${line.replace(/^([^:]+): /, '<$1> ')}`).join('\n');
    expect(await said(nicks)).toEqual(named);
  });
});

describe('somebody who takes another nick stays one person', () => {
  it.each<[program: string, before: string, note: string, after: string]>([
    ['irssi', '10:03 < %>', '10:05 -!- Bo is now known as Bo|lunch', '10:06 < %>'],
    ['ZNC', '[10:03:00] <%>', '[10:05:00] *** Bo is now known as Bo|lunch', '[10:06:00] <%>'],
    ['HexChat', '10:03 <%>', '10:05 * Bo is now known as Bo|lunch', '10:06 <%>'],
    ['a host in brackets', '10:03 <%>', '10:05 -!- Bo (~bo@x.example) is now known as Bo|lunch', '10:06 <%>'],
    [
      'weechat, tabs',
      '2026-11-28 10:03:00\t%\t',
      '2026-11-28 10:05:00\t--\tBo is now known as Bo|lunch',
      '2026-11-28 10:06:00\t%\t',
    ],
  ])('%s', async (_, before, note, after) => {
    const line = (form: string, nick: string, words: string) =>
      `${form.replace('%', nick)}${form.endsWith('\t') ? '' : ' '}${words}`;
    const log = [
      line(before, 'Ann', 'Shall we move the hives?'),
      line(before, 'Bo', 'Yes, to the orchard.'),
      line(before, 'Ann', 'Good.'),
      note,
      line(after, 'Bo|lunch', 'On Friday then.'),
      line(after, 'Ann', 'Who has the key?'),
    ];
    expect(await said(log.join('\n'))).toEqual([...TALK, 'Ann: Who has the key?']);
  });

  it('through several nicks and back', async () => {
    const log =
      '<Ann> Is it done?\n<Bo> No.\n* Bo is now known as Bo_\n* Bo_ is now known as Bo|away\n<Bo|away> Not yet.\n* Bo|away is now known as Bo\n<Bo> Now it is.\n<Ann> Good.';
    expect(await said(log)).toEqual(['Ann: Is it done?', 'Bo: No.', 'Bo: Not yet.', 'Bo: Now it is.', 'Ann: Good.']);
  });

  it('and is known by the nick of their first words', async () => {
    const log =
      '<Ann> Is it done?\n* Guest4711 is now known as Bo\n<Bo> No.\n* Bo is now known as Bo_\n<Bo_> Now it is.\n<Ann> Good.';
    expect(await said(log)).toEqual(['Ann: Is it done?', 'Bo: No.', 'Bo: Now it is.', 'Ann: Good.']);
  });

  it('but not where somebody only says so', async () => {
    const log = '<Ann> Is it done?\n<Bo> Ann is now known as Cy\n<Cy> Yes.\n<Ann> Good.';
    expect(await said(log)).toContain('Cy: Yes.');
  });
});

describe('the dates of a conversation', () => {
  it.each<[why: string, days: string[], first: string]>([
    ['a day past twelve stands first', ['03/04/2026', '28/04/2026', '29/04/2026'], '2026-04-03'],
    ['a day past twelve stands second', ['03/04/2026', '03/28/2026', '03/29/2026'], '2026-03-04'],
    ['days that follow each other', ['03/04/2026', '04/04/2026', '05/04/2026'], '2026-04-03'],
    ['months that do not', ['04/03/2026', '04/04/2026', '04/05/2026'], '2026-04-03'],
    ['nothing tells', ['03/04/2026', '03/04/2026', '03/04/2026'], '2026-04-03'],
    ['the year first', ['2026-04-03', '2026-04-03', '2026-04-03'], '2026-04-03'],
    ['two digits of a year', ['3.4.26', '3.4.26', '3.4.26'], '2026-04-03'],
  ])('are read by what fits all lines: %s', async (_, days, first) => {
    expect((await dates(heading(days)))[0]).toBe(`${first}T10:00:00.000Z`);
  });

  it('put the month first beside a clock of twelve hours', async () => {
    const text = '3/4/26, 1:03 PM - Ann: a\n3/4/26, 1:04 PM - Bo: b\n3/4/26, 1:05 PM - Ann: c';
    expect((await dates(text))[0]).toBe('2026-03-04T13:03:00.000Z');
  });

  it('are left out where one message has none', async () => {
    const text = 'Ann — 11/27/2026 10:03 AM\na\nBo — Today at 10:04 AM\nb\nAnn — Today at 10:05 AM\nc';
    expect(await dates(text)).toEqual([undefined, undefined, undefined]);
  });

  it('go on past midnight in a log that names its day once', async () => {
    const text = '--- Log opened Sat Nov 28 23:00:00 2026\n23:59 <Ann> a\n00:01 <Bo> b\n00:02 <Ann> c';
    expect(await dates(text)).toEqual([
      '2026-11-28T23:59:00.000Z',
      '2026-11-29T00:01:00.000Z',
      '2026-11-29T00:02:00.000Z',
    ]);
  });
});

describe('a log that tells the time of day and no day', () => {
  it('gives no dates, and the time since the midnight before it, past midnight too', async () => {
    const messages = await readMessages(
      Buffer.from('[23:59:30] <ann> a\n[00:01:00] <bo> b\n[00:01:05] <ann> c'),
      'log.txt',
    );
    expect(messages.map(({ date, clock }) => [date, (clock ?? 0) / 1000])).toEqual([
      [undefined, 86_370],
      [undefined, 86_460],
      [undefined, 86_465],
    ]);
  });
});

describe('what only looks like a conversation stays one text', () => {
  it.each<[what: string, text: string]>([
    ['a letter with remarks', 'Hi all,\n\nNote: the tap drips.\nNote: it is old.\nTodo: replace it?\n\nBest\nAnn'],
    [
      'a dialogue inside a letter',
      `Hi all,\n\nyesterday on IRC:\n\n${TALK.join('\n')}\n\nWhat do you think?\n\nBest\nCy`,
    ],
    ['IRC quoted in a letter', 'Hi,\n<Ann> Shall we?\n<Bo> Yes.\n<Ann> Good.\n<Bo> When?\n'],
    [
      'a few lines of IRC above a report',
      '<Ann> Shall we?\n<Bo> Yes.\n<Ann> Good.\n<Bo> When?\nSo they spoke,\nand so it was done:\nthe hives were moved\non Friday.',
    ],
    ['quoted IRC', '> <Ann> Shall we?\n> <Bo> Yes.\n> <Ann> Good.\n\nI agree.'],
    ['one person', '<Ann> Shall we?\n<Ann> Anyone?\n<Ann> Hello?'],
    ['a turn each', '<Ann> Yes.\n<Bo> No.\n<Cy> Yes.'],
    ['two turns', '<Ann> Shall we?\n<Bo> Yes.'],
    ['YAML', 'Name: Ann\nRole: chair\nName: Bo\nRole: clerk\nName: Cy\nRole: what?\n'],
    ['YAML of a service', 'services:\n  web:\n    image: hive\n    restart: always\n  db:\n    image: comb\n'],
    ['Python', 'def hive(bees):\n    if bees:\n        return 1\n    else:\n        return 0\n'],
    [
      'a log of a program',
      '[10:03:11] INFO: start?\n[10:03:12] WARN: slow\n[10:03:13] INFO: go\n[10:03:14] WARN: slow',
    ],
    [
      'a log by parts',
      '[10:03:11] worker: started\n[10:03:12] queue: empty\n[10:03:13] worker: idle\n[10:03:14] queue: full',
    ],
    [
      'a log with dates',
      '2026-11-28 10:03:11,123 - hive - INFO - up\n2026-11-28 10:03:12,123 - comb - INFO - up\n2026-11-28 10:03:13,123 - hive - INFO - down',
    ],
    ['syslog', 'Nov 28 10:03:11 host sshd[1]: a\nNov 28 10:03:12 host cron[2]: b\nNov 28 10:03:13 host sshd[1]: c?'],
    ['a table', 'ann\t3\nbo\t4\nann\t5\nbo\t6\n'],
    ['a table of a database', ' id | name\n----+------\n ann | 3\n bo | 4\n ann | 5\n'],
    ['a changelog', 'Fix: the lid shuts.\nFeat: a second lid.\nFix: the lid opens?\nFeat: a third.\n'],
    ['questions and answers', 'Q: Where?\nA: There.\nQ: When?\nA: Then.\n'],
    ['HTML', '<li> Where?\n<p> There.\n<li> When?\n<p> Then.\n'],
    ['an agenda', 'Opening  9:00 AM\nBy the chair.\nHives  9:30 AM\nBy Ann.\nCoffee  10:00 AM\nIn the hall.\n'],
    ['a playlist', 'Rain — 3:12\nSnow — 4:05\nHail — 2:59\n'],
    ['answers to one who asks', 'Chair: Who is for it?\nBo: Yes.\nChair: Who is against?\nCy: No.\nDee: Yes.'],
    ['headings of chat messages that have no words', 'Ann — 10:03\nAnn — 10:04\nBo — 10:05\n'],
    ['a list of a paper', 'Ann: chair\nBo: clerk\nCy: treasurer\n'],
  ])('%s', async (_, text) => {
    expect(await readMessages(Buffer.from(text), 'text.txt')).toHaveLength(1);
  });

  it('a mail with a header', async () => {
    const mail = `From: Ann <ann@x.example>\nSubject: Talk\n\n${TALK.join('\n')}\n`;
    expect(await readMessages(Buffer.from(mail), 'a.txt')).toMatchObject([{ medium: 'mail', subject: 'Talk' }]);
  });
});
