import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeople } from '../../src/sources/mail/people.ts';
import { buildThread, type Message, type Person } from '../../src/thread/index.ts';
import { isSamePerson, parsePerson } from '../../src/thread/person.ts';

let count = 0;
const from = (author: Person, text = 'Words.'): Message => ({
  medium: 'mail',
  id: `${count++}@mail.example`,
  author,
  subject: 'people',
  parentIds: [],
  text,
});
const namesOf = (...messages: Message[]) => buildThread(messages).people.map((person) => person.name ?? person.address);

describe('one person', () => {
  it.each<[string, Person, Person, string]>([
    [
      'with two addresses',
      { name: 'Ada Kern', address: 'ada@kern.example' },
      { name: 'Ada Kern', address: 'ak@work.example' },
      'Ada Kern',
    ],
    [
      'with the last name first',
      { name: 'Kern, Ada', address: 'ak@work.example' },
      { name: 'Ada Kern', address: 'ada@kern.example' },
      'Ada Kern',
    ],
    [
      'with a middle initial',
      { name: 'Ada Kern', address: 'ada@kern.example' },
      { name: 'Ada M. Kern', address: 'ak@work.example' },
      'Ada M. Kern',
    ],
    ['by the account', { name: 'Ada Kern', address: 'kern@kern.example' }, { name: 'kern' }, 'Ada Kern'],
    ['by the first name', { name: 'Ada Kern', address: 'ada@kern.example' }, { name: 'Ada' }, 'Ada Kern'],
    ['by the address', { name: 'Ada Kern', address: 'ada@kern.example' }, { address: 'ADA@kern.example' }, 'Ada Kern'],
    [
      'with two addresses, the last name first, and by the account of the third',
      { name: 'Lund, Andrea', address: 'andrea.lund@work.example' },
      { name: 'Andrea Lund', address: 'alund@home.example' },
      'Andrea Lund',
    ],
    [
      'whose letters an archive lost',
      { name: 'René Locher', address: 'r@locher.example' },
      { name: 'Ren? Locher', address: 'r@locher.example' },
      'René Locher',
    ],
    [
      'whose letters an archive lost, with another address',
      { name: 'Bjørg Ås-Sørli', address: 'b@home.example' },
      { name: 'Bj?rg ?s-S?rli (bas)', address: 'bas@work.example' },
      'Bjørg Ås-Sørli',
    ],
    [
      'whose letters of two bytes an archive lost, one by one',
      { name: 'Noémie Ibáñez', address: 'n@home.example' },
      { name: 'No??mie Ib????ez' },
      'Noémie Ibáñez',
    ],
    [
      'by the first name, of which an archive lost a letter',
      { name: 'Noémie Ibáñez', address: 'n@home.example' },
      { name: 'No?mie' },
      'Noémie Ibáñez',
    ],
    [
      'whose letters are spelt out elsewhere',
      { name: 'Joerg Mueller', address: 'jm@work.example' },
      { name: 'Jörg Müller', address: 'joerg@mueller.example' },
      'Jörg Müller',
    ],
    [
      'with the last name first and its letters spelt out',
      { name: 'Øster, Åse', address: 'ao@work.example' },
      { name: 'Aase Oester' },
      'Aase Oester',
    ],
    [
      'by the first name with its letters spelt out',
      { name: 'Jörg Müller', address: 'jm@work.example' },
      { name: 'Joerg' },
      'Jörg Müller',
    ],
    [
      'whose letters have no accents to take off',
      { name: 'Søren Großmann', address: 's@work.example' },
      { name: 'Soren Grossmann' },
      'Søren Großmann',
    ],
    [
      'whose brackets a list took off',
      { name: 'Ada Kern (garden-club)', address: 'ada@kern.example' },
      { name: 'Ada Kern garden-club' },
      'Ada Kern (garden-club)',
    ],
    ['without accents', { name: 'René Löhr', address: 'r@loehr.example' }, { name: 'Rene Lohr' }, 'René Löhr'],
  ])('%s', (_, first, second, shown) => {
    expect(namesOf(from(first), from(second))).toEqual([shown]);
  });
});

describe('names of one person', () => {
  it.each([
    ['Jörg Bär', 'Joerg Baer'],
    ['Jörg Baer', 'Joerg Bär'],
    ['Jörg Bär', 'Joerg Bär'],
    ['Jörg Muller', 'Joerg Müller'],
    ['Åse Øster', 'Oester, Aase'],
    ['Søren Großmann', 'Soren Grossmann'],
  ])('%s is %s, whoever of the two spells out which letter', (one, other) => {
    expect(isSamePerson({ name: one }, { name: other })).toBe(true);
    expect(isSamePerson({ name: other }, { name: one })).toBe(true);
  });

  it.each([
    ['Jörg Bär', 'Joerg Bauer'],
    ['Tom Bauer', 'Tom Baur'],
    ['Jörg Bär', 'Jörg'],
  ])('%s is not %s', (one, other) => {
    expect(isSamePerson({ name: one }, { name: other })).toBe(false);
  });
});

describe('two people', () => {
  it('may have names of which one looks like the other spelt out', () => {
    expect(
      namesOf(
        from({ name: 'Tom Bauer', address: 'tom@bauer.example' }),
        from({ name: 'Tom Baur', address: 'tom@baur.example' }),
      ),
    ).toEqual(['Tom Bauer', 'Tom Baur']);
  });

  it('may have names of as many letters, of which an archive kept none', () => {
    expect(
      namesOf(
        from({ name: 'Ива Лоу', address: 'iva@one.example' }),
        from({ name: '??? ???', address: 'ann@two.example' }),
      ),
    ).toHaveLength(2);
  });

  it('may have the same first name', () => {
    const both = [
      from({ name: 'Ada Kern', address: 'a@one.example' }),
      from({ name: 'Ada Lind', address: 'a@two.example' }),
    ];
    expect(namesOf(...both)).toHaveLength(2);
  });

  it('are told apart in a quotation by their surnames, and a first name alone is neither', () => {
    const [one, two] = [
      from({ name: 'Ada Kern', address: 'a@one.example' }),
      from({ name: 'Ada Lind', address: 'a@two.example' }),
    ];
    const third = from({ name: 'Bo Marsh', address: 'bo@marsh.example' }, 'Ada wrote:\n> Paint it.\n\nYes.');
    expect(namesOf(one, two, third)).toEqual(expect.arrayContaining(['Ada Kern', 'Ada Lind', 'Ada', 'Bo Marsh']));
  });

  it('may be behind the same hidden address', () => {
    const both = [from({ name: 'Ada Kern', address: 'a@xxxxxxxx' }), from({ name: 'Bo Lind', address: 'a@xxxxxxxx' })];
    expect(namesOf(...both)).toHaveLength(2);
  });

  it.each<[string, string, string, number]>([
    ['a tracker of one host', 'garden-issues@beds.example', 'Bo Lind', 2],
    ['a committee, where one is known by a second name in common', 'board@beds.example', 'Ada Lind', 1],
    ['an address with one of their names, which is one person with two names', 'akern@beds.example', 'Frost Giant', 1],
    ['an address in which nothing tells, in letters of their own', 'x7@beds.example', '高橋 明', 1],
  ])('may write from one address: %s', (_, address, other, people) => {
    expect(namesOf(from({ name: 'Ada Kern', address }), from({ name: other, address }))).toHaveLength(people);
  });

  it('stay two where a third is named by the address that they share', () => {
    const address = 'garden-issues@beds.example';
    expect(namesOf(from({ name: 'Ada Kern', address }), from({ name: 'Bo Lind', address }), from({ address }))).toEqual(
      ['Ada Kern', 'Bo Lind', address],
    );
  });
});

/** Who write in trackers, code review and forums, whose lists have their mails from one address. */
describe('the users of a service', () => {
  it.each([
    'notifications@github.com',
    'gitlab@beds.example',
    'jira@apache.org',
    'git@apache.org',
    'report@bugs.python.org',
    '1896096@bugs.launchpad.net',
    'mp+4711@code.launchpad.net',
    'INVALID.NOREPLY@gnu.org',
    'bugzilla_noreply@beds.example',
    'bugzilla-daemon@beds.example',
    'noreply-gerritcodereview-kd8@beds.example',
    'garden-no-reply@beds.example',
    'reply+ABCD@reply.github.com',
    'bug-208319-62941@beds.example',
  ])('are not one person for its address: %s', (address) => {
    const mails = ['Ada Kern', 'Bo Lind', 'cleo'].map((name) => from(parsePerson(`${name} <${address}>`) as Person));
    expect(namesOf(...mails)).toEqual(['Ada Kern', 'Bo Lind', 'cleo']);
    expect(parsePeople(`Ada Kern <${address}>`)).toEqual([{ name: 'Ada Kern' }]);
  });

  it.each([
    'gitlab@kern.example (Ada Kern)',
    '"Ada Kern (via GitHub)" <git@apache.org>',
    '"Ada Kern (Jira)" <jira@beds.example>',
    '"Ada Kern (@ada)" <gitlab@beds.example>',
    '"Ada Kern (Code Review)" <gerrit@beds.example>',
  ])('have their own names: %s', (text) => {
    expect(parsePeople(text)).toEqual([{ name: 'Ada Kern' }]);
  });

  it.each(['ada@users.noreply.github.com', 'github@kern.example', 'replay@kern.example', 'ada.jira@kern.example'])(
    'are told by addresses of their own: %s',
    (address) => {
      expect(parsePeople(`Ada Kern <${address}>`)).toEqual([{ name: 'Ada Kern', address }]);
    },
  );

  it('are told from whom they quote, where the mails of both are from its address', () => {
    const mail = from(
      { name: 'Ada Kern', address: '12@bugs.launchpad.net' },
      'On Mon, 3 Feb 2025 at 10:10, Bo Lind <12@bugs.launchpad.net> wrote:\n> Paint it.\n\nYes.',
    );
    const [quote] = [...buildThread([mail]).blocks.values()].flat().filter(({ kind }) => kind === 'quote');
    expect(quote?.author?.name).toBe('Bo Lind');
  });
});

it('gives every mention of a person as the same object', () => {
  const thread = buildThread([
    from({ name: 'Ada Kern', address: 'ada@kern.example' }),
    from({ name: 'Bo Lind' }, 'On Mon, 3 Feb 2025, Kern, Ada wrote:\n> Words of mine.\n\nWords of his.'),
  ]);
  const quote = [...thread.blocks.values()].flat().find((block) => block.kind === 'quote');
  expect(thread.people).toContain(quote?.author);
  expect(quote?.author).toBe(thread.messages.find((message) => message.author.name === 'Ada Kern')?.author);
});

describe('the person that a text names', () => {
  it.each(['ext Ada Kern', '[EXTERNAL] Ada Kern', '"ext. Ada Kern"'])(
    'is named without the mark of somebody outside: %s',
    (name) => {
      expect(parsePerson(`${name} <ada@kern.example>`)?.name).toBe('Ada Kern');
      expect(parsePeople(`${name} <ada@kern.example>`)).toEqual([{ name: 'Ada Kern', address: 'ada@kern.example' }]);
    },
  );

  it.each<[string, string, Person]>([
    [
      'by the lists of the IETF',
      'Ada Kern <ada=40kern.example@dmarc.ietf.org>',
      { name: 'Ada Kern', address: 'ada@kern.example' },
    ],
    [
      'with a sign in the account',
      '<ada=2Blists=40kern.example@dmarc.ietf.org>',
      { address: 'ada+lists@kern.example' },
    ],
    ['without a name', 'ada=40kern.example@dmarc.ietf.org', { address: 'ada@kern.example' }],
    [
      'by groups.io',
      'Ada Kern via groups.io <ada=kern.example@groups.io>',
      { name: 'Ada Kern', address: 'ada@kern.example' },
    ],
    ['nowhere, whatever signs it has', '<ada=kern.example@kern.example>', { address: 'ada=kern.example@kern.example' }],
  ])('has the address that was rewritten for DMARC %s', (_, text, person) => {
    expect(parsePerson(text)).toEqual(person);
  });

  it('is the same however it is read: in one look, or part by part where the name is in quotation marks', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Z0-9][A-Za-z0-9]{0,8}$/),
      fc.constantFrom('Via', 'On', 'Behalf', 'Of', 'Im', 'Auftrag', 'Von', 'Namens', 'At', 'II', 'De', 'La', 'Part'),
    );
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const address = fc.stringMatching(
      /^[a-zA-Z0-9][a-z0-9._+-]{0,8}@[a-z0-9-]{1,8}(?:\.[a-z0-9-]{1,6}){0,2}\.[a-z]{2,4}$/,
    );
    fc.assert(
      fc.property(name, address, (name, address) => {
        expect(parsePerson(`${name} <${address}>`)).toEqual(parsePerson(`"${name}" <${address}>`));
      }),
      { numRuns: 2000 },
    );
  });
});
