import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

/** What the last words of a mail that quotes Ada Kern were written under. */
function answeredIn(body: string): string | undefined {
  const message: Message = {
    medium: 'mail',
    id: 'reply@lind.example',
    author: { name: 'Bo Lind', address: 'bo@lind.example' },
    subject: 'Re: boiler',
    parentIds: [],
    text: `On Mon, 3 Feb 2025, Ada Kern wrote:\n${body}`,
  };
  const own = buildThread([message])
    .blocks.get(message.id)
    ?.findLast((block) => block.kind === 'own');
  return own?.kind === 'own' ? own.answers?.text : undefined;
}

const LONG = `> The boiler in the cellar is older than the house, and the man who used to look after it moved to the coast
> last year and does not answer letters any more. His notes are in the red folder beside the door.
>
> We asked three firms for an offer. Two came to look at it and never wrote again, the third wants to replace
> the pipes as well, which is more than we can pay in one year.
>
> So I would like to hear until Friday whether we repair it once more or save for a new one. The committee
> wants a decision before the winter.`;

/** A mail about the boiler that answers others. */
const mail = (id: string, name: string, text: string, parentIds: string[]): Message => ({
  medium: 'mail',
  id,
  author: { name, address: `${name.split(' ')[1]}@lind.example` },
  subject: 'boiler',
  parentIds,
  text,
});

describe('what an answer was written under', () => {
  it('is the whole of a short quotation', () => {
    expect(answeredIn('> The boiler is old.\n>\n> Shall we replace it?\n\nYes, before winter.\n')).toBe(
      'The boiler is old.\n\nShall we replace it?',
    );
  });

  it('is the last paragraph of a long one', () => {
    expect(answeredIn(`${LONG}\n\nRepair.\n`)).toBe(
      'So I would like to hear until Friday whether we repair it once more or save for a new one. The committee\nwants a decision before the winter.',
    );
  });

  it('is more than a name or a link at the end of a long one', () => {
    expect(answeredIn(`${LONG}\n>\n> Regards,\n> Ada\n\nRepair.\n`)).toMatch(
      /^So I would like to hear.*Regards,\nAda$/s,
    );
  });

  it('begins where what the answer takes up stands', () => {
    expect(answeredIn(`${LONG}\n\nThe third of the firms that made an offer will lay the pipes later.\n`)).toMatch(
      /^We asked three firms/,
    );
  });

  it('is what stands between the answer before and this one', () => {
    expect(answeredIn(`${LONG}\n\nRepair.\n\n> And the chimney?\n\nLater.\n`)).toBe('And the chimney?');
  });

  it('is one quotation where a rule or a lone mark stands in it', () => {
    const text = 'The boiler in the cellar is older than the house.\n\n-----\n\nShall we replace it before winter?\n';
    const quoted = text.trimEnd().replaceAll(/^/gm, '> ');
    const { blocks } = buildThread([
      mail('a', 'Ada Kern', text, []),
      mail('b', 'Bo Lind', `On Mon, 3 Feb 2025, Ada Kern wrote:\n${quoted}\n\nYes.\n`, ['a']),
    ]);
    const own = blocks.get('b')?.findLast((block) => block.kind === 'own');
    expect(own?.kind === 'own' && own.answers?.text.split(/\n+/)).toEqual([
      'The boiler in the cellar is older than the house.',
      '-----',
      'Shall we replace it before winter?',
    ]);
  });

  it('is the whole mail that is answered where that had quoted something, and both are quoted alike', () => {
    const { blocks } = buildThread([
      mail('a', 'Ada Kern', 'The man who looks after the boiler comes on Thursday at nine.', []),
      mail('b', 'Bo Lind', '> The man who looks after the boiler comes on Thursday at nine.\nWho lets him in?', ['a']),
      mail(
        'c',
        'Cy Fenn',
        'I have the key.\n> The man who looks after the boiler comes on Thursday at nine.\n> Who lets him in?',
        ['b'],
      ),
    ]);
    const own = blocks.get('c')?.find((block) => block.kind === 'own');
    expect(own?.kind === 'own' && own.answers).toMatchObject({ message: 'b', whole: true, text: 'Who lets him in?' });
  });
});
