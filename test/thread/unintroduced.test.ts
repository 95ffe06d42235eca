import { describe, expect, it } from 'vitest';
import { buildThread, type Message, type QuoteBlock } from '../../src/thread/index.ts';

const ADA = { name: 'Ada Kern', address: 'ada@kern.example' };
const BO = { name: 'Bo Lind', address: 'bo@lind.example' };
const CLEO = { name: 'Cleo Marsh', address: 'cleo@marsh.example' };
const LIST = { name: 'Garden list', address: 'garden-list@lists.example' };

const mail = (fields: Partial<Message>): Message => ({
  medium: 'mail',
  id: '5f2c.7@kern.example',
  author: ADA,
  subject: 'Re: boiler',
  parentIds: [],
  text: '> The boiler is older than the house.\n\nReplace it.\n',
  ...fields,
});

function quotationsIn(messages: readonly Message[], id: string): QuoteBlock[] {
  const blocks = buildThread(messages).blocks.get(id) ?? [];
  return blocks.filter((block) => block.kind === 'quote');
}

/** Who wrote each quotation of a mail alone, and how that was found. */
function told(fields: Partial<Message>) {
  const only = mail(fields);
  return quotationsIn([only], only.id).map(({ author, confidence }) => [author?.name ?? author?.address, confidence]);
}

const NESTED = '> > The boiler is older than the house.\n>\n> Then replace it.\n\nWe have no money.\n';

describe('a quotation that nobody introduces, in a mail alone', () => {
  it.each<[string, Partial<Message>, (string | undefined)[][]]>([
    ['is of whom the mail is sent to', { to: [BO] }, [['Bo Lind', 'headers']]],
    [
      'is of the first person that it is sent to, not of a list',
      { to: [LIST, BO], cc: [CLEO] },
      [['Bo Lind', 'headers']],
    ],
    [
      'is of a person, not of an account with hyphens',
      { to: [{ address: 'garden-ig@example.org' }] },
      [[undefined, 'unknown']],
    ],
    [
      'is of a person who gets lists at an account called so, not of the list',
      { to: [{ address: 'lists@lind.example' }, LIST] },
      [['lists@lind.example', 'headers']],
    ],
    [
      'is of whose account the name below it is, where no header has another',
      { to: [{ address: 'dora.hill@hill.example' }], cc: [BO], text: '> It is old.\n>\n> Dora.\n\nReplace it.\n' },
      [['dora.hill@hill.example', 'headers']],
    ],
    ...[
      'Dora M. Hill 3rd  +44 20 555-0199  dora@hill.example',
      'Dora M. Hill 3rd      | E-Mail: dora at hill.example',
    ].map((card): [string, Partial<Message>, (string | undefined)[][]] => [
      `is of whose card ends it: "${card}"`,
      { to: [LIST], text: `> It is old.\n>\n> ====\n> ${card}\n> 65 Hill Road\n\nReplace it.\n` },
      [['Dora M. Hill 3rd', 'headers']],
    ]),
    [
      'is of who ends it with name and address in one line',
      { to: [LIST], text: '> It is old.\n> dora hill dora@hill.example\n> homepage: http://hill.example\n\nYes.\n' },
      [['dora hill', 'headers']],
    ],
    [
      'is of whom the words above it greet, though the archive lost a letter of the name',
      { to: [LIST], text: 'Hi Ren?,\n\n> The boiler is older than the house.\n\nReplace it.\n' },
      [['Ren?', 'headers']],
    ],
    [
      'is not of who is named with an address in its last sentence',
      { to: [LIST], text: '> It is old.\n> Please write to Dora Hill <dora@hill.example> about it.\n\nYes.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is of whose machine wrote the message that is answered',
      { to: [LIST], cc: [BO, CLEO], parentIds: ['8821.1@marsh.example'] },
      [['Cleo Marsh', 'headers']],
    ],
    [
      'is of whose name stands in the id of the message that is answered',
      { to: [LIST], cc: [BO, CLEO], parentIds: ['1331657448.camel@cleo-desktop'] },
      [['Cleo Marsh', 'headers']],
    ],
    [
      'is not of whom it greets itself, though the mail is sent to both',
      { to: [BO, CLEO, LIST], text: '> Hi Bo,\n>\n> the boiler is old.\n\nReplace it.\n' },
      [['Cleo Marsh', 'headers']],
    ],
    [
      'is not signed by whom it greets at its top',
      { to: [CLEO, LIST], cc: [BO], text: '> Bo,\n>\n> the boiler is old.\n\nReplace it.\n' },
      [['Cleo Marsh', 'headers']],
    ],
    [
      'is of whom it is sent to, who signs with the name of the account',
      { to: [{ name: 'G4XYZ', address: 'cleo@marsh.example' }], text: '> It is old.\n>\n> Cleo\n\nReplace it.\n' },
      [['G4XYZ', 'headers']],
    ],
    [
      'is of whom the words below it greet',
      { to: [LIST], cc: [BO, CLEO], text: 'Hi Cleo,\n\n> The boiler is older than the house.\n\nReplace it.\n' },
      [['Cleo Marsh', 'headers']],
    ],
    [
      'is of whom it is sent to where "you wrote" stands above it',
      { to: [BO], text: 'In message <77@lind.example> you wrote:\n> The boiler is old.\n\nReplace it.\n' },
      [['Bo Lind', 'headers']],
    ],
    [
      'is of whom it is sent to where "In your message you said" stands above it',
      { to: [BO], text: 'In your message you said:\n> The boiler is old.\n\nReplace it.\n' },
      [['Bo Lind', 'headers']],
    ],
    [
      'is of nobody where a list is called as its account at a machine of lists, its other home beside it',
      { to: [{ name: 'boiler', address: 'boiler@vger.kernel.org' }, { address: 'boiler@example.org' }] },
      [[undefined, 'unknown']],
    ],
    [
      'is of a person who is called as the account, whatever list is there',
      {
        to: [
          { name: 'boiler', address: 'boiler@vger.kernel.org' },
          { name: 'bo', address: 'bo@lind.example' },
        ],
      },
      [['bo', 'headers']],
    ],
    [
      'is of whose account the mail program put into the id of the message that is answered, whoever else is named',
      { to: [LIST], cc: [BO, CLEO], parentIds: ['20030715152257.614d628b.cleo@marsh.example'] },
      [['Cleo Marsh', 'headers']],
    ],
    ...[
      '20030715.152257.71088310.dora@hill.example',
      '87k7xyz12.wl%dora@hill.example',
      'XFMail.980701231205.dora@hill.example',
      'ML-2.2.831027762.3978.dora@hill.example',
      '20021018115437.1A2B.DORA@hill.example',
      'KCEGHMADLPBONFIJKLBACDEFOKAA.dora@hill.example',
      '200910231456.39090.dora@hill.example',
      '20260330115535.3215-4-dora@hill.example',
      '1354057407-83151-1-git-send-email-dora@hill.example',
    ].map((id): [string, Partial<Message>, (string | undefined)[][]] => [
      `is of the account in ${id}, though no header names it`,
      { to: [LIST], parentIds: [id] },
      [['dora@hill.example', 'headers']],
    ]),
    [
      'is not of qmail, which writes its own name into ids',
      { to: [LIST], parentIds: ['20050303180729.24996.qmail@web26005.hill.example'] },
      [[undefined, 'unknown']],
    ],
    ['is of whom In-Reply-To names', { to: [LIST], cc: [CLEO], answered: BO }, [['Bo Lind', 'headers']]],
    [
      'is not of an account at a service for lists',
      { to: [{ address: 'boilers@googlegroups.com' }] },
      [[undefined, 'unknown']],
    ],
    [
      'is not of a list that bears its host’s name',
      { to: [{ address: 'rome.boilers@rome.boilers.example' }] },
      [[undefined, 'unknown']],
    ],
    [
      'is not of a list that brought it, whatever its name',
      { to: [{ name: 'Old Boilers', address: 'ob@boilers.example' }, BO], lists: ['ob@boilers.example'] },
      [['Bo Lind', 'headers']],
    ],
    [
      'is of who signs above a signature that names a firm',
      {
        to: [LIST],
        text: '> The boiler is old.\n>\n> Stephen\n>\n>\n> Moor Heating Ltd, Rome.\n> Old boilers bought\n\nReplace it.\n',
      },
      [['Stephen', 'headers']],
    ],
    [
      'is of who signs right above a long signature',
      {
        to: [LIST],
        text: `> The boiler is old.\n> thanks, and a warm winter,\n> Stephen\n> --\n${'> Boilers since 1920\n'.repeat(12)}\nReplace it.\n`,
      },
      [['Stephen', 'headers']],
    ],
    [
      'is of whom the signature names in full below what they call themselves',
      {
        to: [LIST],
        text: '> The boiler is old.\n>\n> Steve\n> --\n> Stephen Moor  https://moor.example  phone: 1631 555\n\nReplace it.\n',
      },
      [['Stephen Moor', 'headers']],
    ],
    [
      'is of who signs with dashes and without capitals',
      { to: [LIST], text: '> The boiler is old.\n>\n> \t--stephen\n\nReplace it.\n' },
      [['stephen', 'headers']],
    ],
    [
      'is of who signs with a dash and without capitals, in a line set apart',
      { to: [LIST], text: '> The boiler is old.\n>\n> - stephen\n\nReplace it.\n' },
      [['stephen', 'headers']],
    ],
    [
      'is not of the last item of a list',
      { to: [LIST], text: '> We need:\n>\n> - valves\n>\n> - pipes\n\nI have both.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is not of a word with a colon above it that nobody is known to be called',
      { to: [LIST], text: 'Note:\n\n> The boiler is old.\n\nReplace it.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is not of a salutation that names nobody',
      { to: [BO], text: 'Hello:\n\n> The boiler is old.\n\nReplace it.\n' },
      [['Bo Lind', 'headers']],
    ],
    [
      'is not of the word that an answer opens with',
      { to: [LIST], text: 'Indeed,\n\n> The boiler is old.\n\nReplace it.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is of who signs with the surname in capitals, above a list’s footer',
      {
        to: [LIST],
        text: '> The boiler is old.\n> Thanks,\n> Stephen MOOR\n>\n> --\n> To unsubscribe, write to garden-list@lists.example\n\nReplace it.\n',
      },
      [['Stephen MOOR', 'headers']],
    ],
    [
      'is of who signs right below a closing with an ß',
      { to: [LIST], text: '> Der Kessel ist alt.\n> Viele Grüße,\n> Otto Brand\n\nTauscht ihn aus.\n' },
      [['Otto Brand', 'headers']],
    ],
    [
      'is not of a closing with an ß',
      { to: [LIST], text: '> Der Kessel ist alt.\n>\n> Viele Grüße\n\nTauscht ihn aus.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is of whom the signature names where nobody signs above it',
      { to: [LIST], text: '> The boiler is old.\n> --\n> Stephen Moor\n> Plumber\n\nReplace it.\n' },
      [['Stephen Moor', 'headers']],
    ],
    [
      'is of the second message in References at the second level',
      {
        to: [BO],
        cc: [CLEO],
        parentIds: ['2.9@lind.example', '1.9@marsh.example'],
        text: NESTED,
      },
      [
        ['Cleo Marsh', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is not of who quotes it at the second level, though he comes first in Cc',
      {
        to: [LIST],
        cc: [BO, CLEO],
        parentIds: ['2.9@lind.example', '1.9@marsh.example'],
        text: NESTED.replace('Then', '> Then').replace('> > Then', '> Then'),
      },
      [
        ['Cleo Marsh', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is the sender’s own at the second level, where two take turns',
      { to: [BO], parentIds: ['2.9@lind.example', '1.9@kern.example'], text: NESTED },
      [
        ['Ada Kern', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is nobody’s at the second level, where the message there came from somebody else’s machine',
      { to: [BO], parentIds: ['2.9@lind.example', '1.9@elsewhere.example'], text: NESTED },
      [
        [undefined, 'unknown'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is at the third level of whom the sender talks to, where nobody else is named',
      {
        to: [BO, LIST],
        text: '> Ada Kern wrote:\n> > > It leaks, too.\n> >\n> > The boiler is older than the house.\n>\n> Then replace it.\n\nWe have no money.\n',
      },
      [
        ['Bo Lind', 'alternation'],
        ['Ada Kern', 'attribution'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is at each level further in of one of two who talk to each other alone',
      {
        to: [BO],
        text: '> > > > The boiler leaks again.\n> > >\n> > > Since when is that?\n> >\n> > It began in March.\n>\n> Then replace it.\n\nWe have no money.\n',
      },
      [
        ['Ada Kern', 'alternation'],
        ['Bo Lind', 'alternation'],
        ['Ada Kern', 'alternation'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is nobody’s at the third level, where a third person is named',
      {
        to: [BO, LIST],
        text: '> Ada Kern wrote:\n> > > It leaks, too.\n> >\n> > The boiler is older than the house.\n>\n> Then replace it.\n\nWe have no money.\n\nOn 4 May 2026, Cleo Marsh wrote:\n> It is loud.\n',
      },
      [
        [undefined, 'unknown'],
        ['Ada Kern', 'attribution'],
        ['Bo Lind', 'headers'],
        ['Cleo Marsh', 'attribution'],
      ],
    ],
    [
      'is nobody’s at the second level on a list: the third mail is mostly a third person’s',
      { to: [BO, LIST], text: NESTED },
      [
        [undefined, 'unknown'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is the sender’s own at the second level, where the id there looks like his program’s and the one between does not',
      {
        id: '5D00AB12.40100@gmail.com',
        to: [BO, LIST],
        parentIds: ['AANLkTiBoilerGardenFenceWall@mail.gmail.com', '5D00FE98.30200@gmail.com'],
        text: NESTED,
      },
      [
        ['Ada Kern', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is the sender’s own at the second level, where the id there begins as Gmail begins his',
      {
        id: 'CAKern7Qx1boilerGardenFence2025aaaaBBBBccccDDDD01@mail.gmail.com',
        to: [BO, LIST],
        parentIds: ['2.9@lind.example', 'CAKern7Yz9wallKitchenWindow2025eeeeFFFFggggHHHH02@mail.gmail.com'],
        text: NESTED,
      },
      [
        ['Ada Kern', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is nobody’s at the second level, where the id there begins as Gmail begins somebody else’s',
      {
        id: 'CAKern7Qx1boilerGardenFence2025aaaaBBBBccccDDDD01@mail.gmail.com',
        to: [BO, LIST],
        parentIds: ['2.9@lind.example', 'CAOther5z9wallKitchenWindow2025eeeeFFFFggggHHHH03@mail.gmail.com'],
        text: NESTED,
      },
      [
        [undefined, 'unknown'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is of whom it is sent to, who signs in short',
      { to: [{ name: 'Stephen Moor' }, LIST], text: '> The boiler is old.\n>\n> - Steve\n\nReplace it.\n' },
      [['Stephen Moor', 'headers']],
    ],
    [
      'is at the second level of the one person who may sign so in short',
      {
        author: { name: 'Stephen Moor' },
        to: [BO, LIST],
        text: '> > The boiler is old.\n> >\n> > - Steve\n>\n> Then replace it.\n\nWe have no money.\n',
      },
      [
        ['Stephen Moor', 'headers'],
        ['Bo Lind', 'headers'],
      ],
    ],
    [
      'is of whom it is sent to, though the sender’s signature stands below what they quoted of him',
      { to: [BO], text: '> Then replace it.\n>\n> Bo\n>\n> --\n> Ada Kern\n\nWe have no money.\n' },
      [['Bo Lind', 'headers']],
    ],
    [
      'is nobody’s where it is sent to a group',
      { to: [{ name: 'Boiler Working Group', address: 'b1@marsh.example' }] },
      [[undefined, 'unknown']],
    ],
    [
      'is not of a closing',
      { to: [LIST], text: '> The boiler is older than the house.\n>\n> Best,\n\nReplace it.\n' },
      [[undefined, 'unknown']],
    ],
    [
      'is of whom a sentence greets that goes on with a capital',
      {
        to: [LIST],
        cc: [BO, CLEO],
        text: 'Dear Cleo When I was there it leaked.\n\n> The boiler is old.\n\nReplace it.\n',
      },
      [['Cleo Marsh', 'headers']],
    ],
  ])('%s', (_, fields, expected) => {
    expect(told(fields)).toEqual(expected);
  });
});

describe('words pasted in without quote marks, in a mail alone', () => {
  const told = (text: string, fields: Partial<Message> = {}) =>
    buildThread([mail({ id: 'a@kern.example', text, ...fields })])
      .blocks.get('a@kern.example')
      ?.filter((block) => block.text.trim() !== '' && block.kind !== 'attribution')
      .map((block) => [block.kind, block.author?.name, block.text.trim().split('\n').at(-1)?.trim()]);
  const pasted = 'The boiler is old.\nIt leaks.';

  it('end where their indentation does', () => {
    const text = `Bo Lind wrote:\n\n    The boiler is old.\n\n    It leaks.\n\nReplace it.\n`;
    expect(told(text)).toEqual([
      ['quote', 'Bo Lind', 'It leaks.'],
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
    expect(told(text.replace('Bo', 'On Mon, 3 Feb 2025, Bo'))).toEqual([
      ['quote', 'Bo Lind', 'It leaks.'],
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
  });

  it('end with the signature where PGP signed them', () => {
    const armour = ['-----BEGIN PGP SIGNED MESSAGE-----', '', pasted, '-----BEGIN PGP SIGNATURE-----', 'iQEz'];
    const text = ['Bo Lind wrote:', '', ...armour, '-----END PGP SIGNATURE-----', '', 'Replace it.'].join('\n');
    expect(told(text)).toEqual([
      ['quote', 'Bo Lind', '-----END PGP SIGNATURE-----'],
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
  });

  it('are the next paragraph of whom the mail is sent to, where nothing sets them apart', () => {
    expect(told(`Bo Lind wrote:\n\n${pasted}\n\nReplace it.\n`, { to: [BO] })).toEqual([
      ['quote', 'Bo Lind', 'It leaks.'],
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
  });

  it.each(['Bo Lind wrote:', 'As Bo Lind wrote:'])('are a paragraph in quotation marks below "%s"', (line) => {
    const text = `I saw it, too.\n\n${line}\n\n"The boiler is old,\nand it leaks."\n\nReplace it.\n`;
    expect(told(text, { to: [LIST] })).toEqual([
      ['own', 'Ada Kern', 'I saw it, too.'],
      ['quote', 'Bo Lind', 'and it leaks."'],
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
    expect(told(text.replace('leaks."', 'leaks." Or so'), { to: [LIST] })).toEqual([
      ['own', 'Ada Kern', 'Replace it.'],
    ]);
  });

  it('are all that follows where the sender wrote above', () => {
    expect(told(`Replace it.\n\nBo Lind wrote:\n\n${pasted}\n\nIt hums, too.\n`, { to: [LIST], cc: [BO] })).toEqual([
      ['own', 'Ada Kern', 'Replace it.'],
      ['quote', 'Bo Lind', 'It hums, too.'],
    ]);
  });

  it('below a header block end at a rule with the sender’s prose below it', () => {
    const block = 'From: Bo Lind <bo@lind.example>\nDate: Mon, 3 Feb 2025 09:12:31 +0000\nSubject: boiler\n';
    expect(told(`${block}\n${pasted}\n\n---\n\nI would replace it as soon as we can.\n`)).toEqual([
      ['quote', 'Bo Lind', 'It leaks.'],
      ['own', 'Ada Kern', 'I would replace it as soon as we can.'],
    ]);
    expect(told(`${block}\n${pasted}\n\n---\nBo Lind\nLind Boilers\n`)?.[0]).toEqual([
      'quote',
      'Bo Lind',
      'Lind Boilers',
    ]);
  });

  it('are the sender’s own where nobody of that name gets the mail', () => {
    expect(told(`Bo Lind wrote:\n\n${pasted}\n`, { to: [CLEO] })).toEqual([['own', 'Ada Kern', 'It leaks.']]);
  });
});

describe('a quotation whose original is at hand', () => {
  const original = mail({
    id: 'first@lind.example',
    author: BO,
    date: '2025-02-03T08:00:00.000Z',
    text: 'The boiler in the cellar is older than the house, and the man who used to look after it moved to the coast.\n\nBo',
  });
  const answer = (text: string) =>
    mail({ id: 'second@kern.example', date: '2025-02-03T09:00:00.000Z', parentIds: ['first@lind.example'], text });

  it('is found though it is neither marked nor introduced', () => {
    const pasted =
      'I know.\n\nThe boiler in the cellar is older than the house, and the man\nwho used to look after it moved to the coast.\n\nReplace it.\n';
    const [quote, ...more] = quotationsIn([original, answer(pasted)], 'second@kern.example');
    expect(more).toEqual([]);
    expect(quote).toMatchObject({ depth: 0, author: BO, confidence: 'original', fromLine: 2 });
  });

  it('is found right below the words that lead in to it', () => {
    const led = `I agree with Bo:\n${original.text.split('\n')[0]}\n\nReplace it.\n`;
    expect(quotationsIn([original, answer(led)], 'second@kern.example')).toMatchObject([{ author: BO, fromLine: 1 }]);
  });

  it('is found though it is wrapped anew and lost its accents', () => {
    const accented = { ...original, text: 'Die Brühe im Keller läuft über und der Klempner kommt erst am Dienstag.' };
    const quoted = '> Die Br?he im Keller l?uft ?ber und\n> der Klempner kommt erst am Dienstag.\n\nSchade.\n';
    const [quote] = quotationsIn([accented, answer(quoted)], 'second@kern.example');
    expect(quote).toMatchObject({ author: BO, confidence: 'original' });
  });

  it('is the author’s of the original, whatever the line above it says', () => {
    const wrong = `Cleo Marsh wrote:\n> ${original.text.split('\n')[0]}\n\nReplace it.\n`;
    const [quote] = quotationsIn([original, answer(wrong)], 'second@kern.example');
    expect(quote).toMatchObject({ author: BO, confidence: 'original' });
  });

  it('is of the writer of the message that is answered where the words themselves are not found', () => {
    const [quote] = quotationsIn(
      [original, answer('> What about the boiler?\n\nReplace it.\n')],
      'second@kern.example',
    );
    expect(quote).toMatchObject({ author: BO, confidence: 'parent' });
  });

  it('is no quotation where the sender repeats his own words', () => {
    const again = mail({
      id: 'third@lind.example',
      author: BO,
      date: '2025-02-03T10:00:00.000Z',
      parentIds: ['first@lind.example'],
      text: `Once more:\n\n${original.text}`,
    });
    expect(quotationsIn([original, again], 'third@lind.example')).toEqual([]);
  });
});

describe('format=flowed', () => {
  const flowed = (text: string) => mail({ flowed: { delSp: false }, to: [BO], text });

  it('shows a mark behind a stuffed space as the sender’s own', () => {
    const message = flowed('> Which one?\n\nThe line that reads\n > 5 bar\nand the one below.\n');
    const quotes = quotationsIn([message], message.id);
    expect(quotes.map(({ text }) => text.trim())).toEqual(['Which one?']);
    const own = buildThread([message])
      .blocks.get(message.id)
      ?.find((block) => block.kind === 'own');
    expect(own?.text).toContain('The line that reads\n> 5 bar\nand');
  });

  it('is not believed where no mark stands without a space in front', () => {
    const message = flowed('Bo Lind wrote:\n > Which one?\n\nThe left one.\n');
    expect(quotationsIn([message], message.id).map(({ author }) => author)).toEqual([BO]);
  });
});
