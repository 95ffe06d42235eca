import { describe, expect, it } from 'vitest';
import { takeMinutes } from '../../src/minutes/index.ts';
import { buildThread, type Message, type Person, parsePerson } from '../../src/thread/index.ts';

const TRACKER: Person = { address: 'bugzilla-daemon@beds.example' };

const mail = (text: string, fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id: 'notice@beds.example',
  author: TRACKER,
  subject: '[Bug 4711] The boiler leaks',
  parentIds: [],
  text,
  ...fields,
});

/** Whose each stretch of words is, with its first line. */
function turnsIn(message: Message): string[] {
  return (buildThread([message]).blocks.get(message.id) ?? [])
    .filter(({ kind, text }) => ['own', 'quote', 'forwarded'].includes(kind) && text.trim() !== '')
    .map(({ author, text }) => `${author?.name ?? author?.address ?? 'nobody'}: ${text.trim().split('\n')[0]}`);
}

describe('what a tracker sends in its own name is whose it says', () => {
  it.each<[string, string]>([
    ['Bugzilla', '--- Comment #2 from Sven Holt (sven@holt.example) ---'],
    ['Bugzilla 5', '--- Comment #2 from Sven Holt <sven@holt.example> ---'],
    ['Bugzilla 4', '--- Comment #2 from Sven Holt <sven@holt.example> 2012-03-04 10:20:30 UTC ---'],
    ['Bugzilla 3', '--- Comment #12 from Sven Holt <sven@holt.example>  2009-03-04 10:20:30 PST ---'],
    [
      'Bugzilla 3, addresses hidden',
      '------- Comment #3 from Sven Holt <sven at holt dot example>  2008-03-04 10:20 -------',
    ],
    ['Bugzilla 2', '------- Additional Comments From Sven Holt <sven@holt.example>  2004-03-04 10:20 -------'],
    ['Bugzilla 2.20', '------- Additional Comment #7 From Sven Holt  2005-03-04 10:20 PST -------'],
    ['Trac', 'Comment (by Sven Holt):'],
    ['Trac 0.11', 'Comment(by Sven Holt):'],
    ['Redmine', 'Issue #4711 has been updated by Sven Holt.'],
    ['Redmine, of a bug', 'Bug #4711 has been reported by Sven Holt.'],
    ['Google Code', 'Comment #3 on issue 47 by Sven Holt: The boiler leaks'],
  ])('in a line of %s', (_, line) => {
    const text = `https://bugs.beds.example/4711\n\n${line}\nThe valve in the cellar is shut.\n\nIt has been so since May.\n`;
    expect(turnsIn(mail(text))).toEqual(['Sven Holt: The valve in the cellar is shut.']);
  });

  it('in the lines of Mantis, between two rules', () => {
    const rule = '-'.repeat(70);
    const text = `A NOTE has been added to this issue.\n${rule}\n (0004711) Sven Holt (developer) - 2010-03-04 10:20\n https://bugs.beds.example/4711#c4711\n${rule}\nThe valve in the cellar is shut.\n`;
    expect(turnsIn(mail(text)).at(-1)).toBe('Sven Holt: The valve in the cellar is shut.');
  });

  const NEW_BUG = [
    '            Bug ID: 4711',
    '           Summary: The boiler leaks',
    '           Product: Cellar',
    '           Version: 2.5',
    '          Assignee: ada@kern.example',
    '          Reporter: sven@holt.example',
    '',
    'The valve in the cellar is shut.',
  ];
  it('where Bugzilla lists who reported it, above the description', () => {
    expect(turnsIn(mail(`${NEW_BUG.join('\n')}\n`)).at(-1)).toBe('sven@holt.example: The valve in the cellar is shut.');
  });

  it('where somebody quotes that and answers in between', () => {
    const quoted = [...NEW_BUG, 'It has been so since May.'].map((line) => (line === '' ? '>' : `> ${line}`));
    quoted.splice(2, 0, '', 'Thanks.', '');
    quoted.splice(-1, 0, '', 'Which of the two?', '');
    const text = `On Wed, 25 Jul 2018 11:42:57 +0000 bugzilla-daemon@beds.example wrote:\n\n${quoted.join('\n')}\n`;
    const turns = turnsIn(mail(text, { author: { name: 'Ada Kern', address: 'ada@kern.example' } }));
    expect(turns.slice(1)).toEqual([
      'Ada Kern: Thanks.',
      'sven@holt.example: The valve in the cellar is shut.',
      'Ada Kern: Which of the two?',
      'sven@holt.example: It has been so since May.',
    ]);
  });

  it('where somebody answers a comment', () => {
    const text =
      'On 2/19/20 10:25 PM, bugzilla-daemon@beds.example wrote:\n> https://bugs.beds.example/4711\n>\n> --- Comment #3 from Sven Holt (sven@holt.example) ---\n> The same in the shed.\n\nPlease shut the valve.\n';
    const author = { name: 'Ada Kern', address: 'ada@kern.example' };
    expect(turnsIn(mail(text, { author })).slice(-2)).toEqual([
      'Sven Holt: The same in the shed.',
      'Ada Kern: Please shut the valve.',
    ]);
  });

  it('whatever table of what changed stands above', () => {
    const text = `https://bugs.beds.example/4711

Sven Holt (sven@holt.example) changed:

           What    |Removed                     |Added
----------------------------------------------------------------------------
             Status|NEW                         |RESOLVED

--- Comment #2 from Sven Holt (sven@holt.example) ---
The valve in the cellar is shut.
`;
    expect(turnsIn(mail(text))).toEqual(['Sven Holt: The valve in the cellar is shut.']);
  });

  it('and of another whom that comment quotes', () => {
    const text = `--- Comment #2 from Sven Holt (sven@holt.example) ---
(In reply to Mia Roth from comment #1)
> The valve is shut.

Not here.
`;
    expect(turnsIn(mail(text))).toEqual(['Mia Roth: The valve is shut.', 'Sven Holt: Not here.']);
  });

  it.each(['Garden Trac <trac@beds.example>', 'Redmine <redmine@beds.example>', 'bugzilla@beds.example'])(
    'under whatever name it writes: %s',
    (from) => {
      const author = parsePerson(from) as Person;
      const text = '--- Comment #2 from Sven Holt (sven@holt.example) ---\nThe valve is shut.\n';
      expect(turnsIn(mail(text, { author }))).toEqual(['Sven Holt: The valve is shut.']);
    },
  );

  it('and his own where the tracker writes in his name', () => {
    const author = parsePerson('Sven Holt <bugzilla_noreply@beds.example>') as Person;
    const text = '--- Comment #2 from Sven Holt <sven@holt.example> ---\nThe valve in the cellar is shut.\n';
    const blocks = buildThread([mail(text, { author })]).blocks.get('notice@beds.example') ?? [];
    expect(blocks.find(({ text }) => text.includes('valve'))?.kind).toBe('own');
  });
});

describe('prose is no notice of a tracker', () => {
  it.each([
    '--- Comment on the draft from the board ---',
    'Comment by the door:',
    'The bug #4711 has been updated by hand, as far as I can see.',
    'Reporter: the new one from the paper',
  ])('%s', (line) => {
    const author = { name: 'Ada Kern', address: 'ada@kern.example' };
    expect(turnsIn(mail(`${line}\nThe valve in the cellar is shut.\n`, { author }))).toHaveLength(1);
  });
});

it('minutes name who comments in a tracker, and not the tracker', () => {
  const first = mail(
    '            Bug ID: 4711\n           Summary: The boiler leaks\n           Product: Cellar\n          Reporter: sven@holt.example\n\nI suggest that we shut the valve in the cellar until May.\n',
    { id: '1@beds.example' },
  );
  const second = mail(
    '--- Comment #1 from Mia Roth (mia@roth.example) ---\nAgreed, I will do that tonight.\n\n-- \nYou are receiving this mail because:\nYou are the assignee for the bug.\n',
    { id: '2@beds.example', parentIds: ['1@beds.example'] },
  );
  const minutes = takeMinutes(buildThread([first, second]));
  expect(minutes.agreed.map(({ by }) => by)).toEqual([['sven@holt.example', 'Mia Roth']]);
});
