import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

/**
 * One mail that quotes five levels. The fourth is introduced in Apple Mail's way: its attribution line stands at the depth of the text that it
 * introduces, all others one less. Both stand at depth 4 here, one below the other.
 */
const SIX_TURNS = `On Tue, 14 Jan 2025, Ines Falk wrote:
> On Tue, Jan 14, 2025 at 9:12 AM, Tomas Riva <tomas@riva.example> wrote:
> > On Mon, 13 Jan 2025, Ines Falk wrote:
> >> > On Jan 13, 2025, at 6:40 PM, Tomas Riva <tomas@riva.example> wrote:
> >> > On Mon, 13 Jan 2025, Ines Falk wrote:
> >> >> The ferry needs a second gangway before the season starts.
> >> >
> >> > Only at the north pier. At the south pier the tide does the work.
> >>
> >> So one gangway is enough?
> >
> > One is enough, if it is wide enough for a wheelchair.
>
> Then I would rather order the wide one now.

I agree. Please order it.

Tomas
`;

const mail = (fields: Partial<Message> & { text: string }): Message => ({
  medium: 'mail',
  id: 'last@riva.example',
  author: { name: 'Tomas Riva', address: 'tomas@riva.example' },
  subject: 'Re: gangway',
  date: '2025-01-15T08:00:00.000Z',
  parentIds: [],
  ...fields,
});

/** First words of each message of the thread, in order, with who wrote them. */
function turnsOf(messages: readonly Message[]): [string | undefined, string][] {
  const thread = buildThread(messages);
  return thread.messages.map((message) => {
    const own = thread.blocks.get(message.id)?.find((block) => block.kind === 'own');
    return [message.author.name, own?.text.trim().split('\n')[0] ?? ''];
  });
}

describe('a mail that quotes five levels', () => {
  it('is a thread of six turns, each with its author', () => {
    expect(turnsOf([mail({ text: SIX_TURNS })])).toEqual([
      ['Ines Falk', 'The ferry needs a second gangway before the season starts.'],
      ['Tomas Riva', 'Only at the north pier. At the south pier the tide does the work.'],
      ['Ines Falk', 'So one gangway is enough?'],
      ['Tomas Riva', 'One is enough, if it is wide enough for a wheelchair.'],
      ['Ines Falk', 'Then I would rather order the wide one now.'],
      ['Tomas Riva', 'I agree. Please order it.'],
    ]);
  });

  it('has two people', () => {
    expect(buildThread([mail({ text: SIX_TURNS })]).people.map((person) => person.name)).toEqual(
      expect.arrayContaining(['Ines Falk', 'Tomas Riva']),
    );
    expect(buildThread([mail({ text: SIX_TURNS })]).people).toHaveLength(2);
  });

  it('makes each turn answer the one that it quotes', () => {
    const thread = buildThread([mail({ text: SIX_TURNS })]);
    let id = thread.root;
    const authors = [thread.messages.find((message) => message.id === id)?.author.name];
    for (let next = thread.replies.get(id)?.[0]; next; next = thread.replies.get(id)?.[0]) {
      id = next;
      authors.push(thread.messages.find((message) => message.id === id)?.author.name);
    }
    expect(authors).toEqual(['Ines Falk', 'Tomas Riva', 'Ines Falk', 'Tomas Riva', 'Ines Falk', 'Tomas Riva']);
  });

  it('tells what the sender answers', () => {
    const thread = buildThread([mail({ text: SIX_TURNS })]);
    const own = thread.blocks.get('last@riva.example')?.find((block) => block.kind === 'own');
    expect(own?.kind === 'own' && own.answers).toMatchObject({
      text: 'Then I would rather order the wide one now.',
      author: { name: 'Ines Falk' },
    });
  });
});

describe('quoted turns', () => {
  const quoting = `On Mon, 3 Feb 2025, Ada Kern wrote:
> The boiler is older than the house.

Replace it.
`;

  it('are no messages of their own where the original is at hand', () => {
    const original = mail({
      id: 'first@kern.example',
      author: { name: 'Ada Kern', address: 'ada@kern.example' },
      date: '2025-02-03T10:00:00.000Z',
      text: 'The boiler is older than the house.\n\nAda',
    });
    const thread = buildThread([original, mail({ text: quoting, parentIds: ['first@kern.example'] })]);
    expect(thread.messages.map((message) => message.id)).toEqual(['first@kern.example', 'last@riva.example']);
    const quote = thread.blocks.get('last@riva.example')?.find((block) => block.kind === 'quote');
    expect(quote).toMatchObject({ author: { name: 'Ada Kern' }, confidence: 'original' });
  });

  it('are no messages of their own where author, first words and the hour in another zone are those of one at hand', () => {
    const first = mail({
      id: 'first@falk.example',
      author: { name: 'Ines Falk', address: 'ines@falk.example' },
      subject: 'gangway',
      date: '2025-01-14T08:12:41.000Z',
      text: 'Steel?\n',
    });
    const block = (hour: string) =>
      `Yes.\n\n-----Original Message-----\nFrom: Ines Falk\nSent: Tuesday, January 14, 2025 ${hour} AM\nTo: Tomas Riva\nSubject: gangway\n\nSteel?\n`;
    expect(turnsOf([first, mail({ text: block('9:12') })])).toEqual([
      ['Ines Falk', 'Steel?'],
      ['Tomas Riva', 'Yes.'],
    ]);
    expect(turnsOf([first, mail({ text: block('9:18') })])).toHaveLength(3);
  });

  it('carry the id that References give them, and say where they were read', () => {
    const thread = buildThread([mail({ text: quoting, parentIds: ['lost@kern.example'] })]);
    expect(thread.messages[0]).toMatchObject({ id: 'lost@kern.example', quotedIn: 'last@riva.example' });
  });

  it('are none where nothing but marks is left of them', () => {
    const text = 'Bo Lind <bo@lind.example> wrote:\n>>     >>\n>> | >\n\nReplace it.\n';
    expect(turnsOf([mail({ text })])).toEqual([['Tomas Riva', 'Replace it.']]);
  });

  it('are made once when several mails quote them', () => {
    const other = quoting.replace('Replace it.', 'Repair it.');
    const thread = buildThread([
      mail({ text: quoting, parentIds: ['lost@kern.example'] }),
      mail({ id: 'other@riva.example', text: other, parentIds: ['lost@kern.example'] }),
    ]);
    expect(thread.messages.filter((message) => message.quotedIn)).toHaveLength(1);
    expect(thread.replies.get('lost@kern.example')).toHaveLength(2);
  });

  it('are messages of their own where they only repeat a line of one at hand', () => {
    const author = { name: 'Ada Kern', address: 'ada@kern.example' };
    const sentence = 'The boiler is older than the house and nobody has the plans.';
    const original = mail({ id: 'first@kern.example', author, date: '2025-01-02T10:00:00.000Z', text: sentence });
    const repeating = `On Mon, 13 Jan 2025, Bo Lind wrote:
> ${sentence}
> The pipes were laid in the spring of that year.
> The tank was cleaned last week and holds well.
> The valve in the cellar is new.

Replace it.
`;
    const thread = buildThread([original, mail({ text: repeating, parentIds: ['lost@kern.example'] })]);
    expect(thread.messages.map(({ id, author: { name } }) => [id, name])).toContainEqual([
      'lost@kern.example',
      'Bo Lind',
    ]);
  });

  it('are messages however long they are', () => {
    const text = `On Mon, 13 Jan 2025, Bo Lind wrote:\n${'> It leaks.\n'.repeat(150_000)}\nReplace it.\n`;
    const thread = buildThread([mail({ text })]);
    expect(thread.messages.map(({ author: { name } }) => name)).toContain('Bo Lind');
  });

  it('are only the original when an attribution and the original disagree', () => {
    const original = mail({
      id: 'first@kern.example',
      author: { name: 'Ada Kern', address: 'ada@kern.example' },
      date: '2025-02-03T10:00:00.000Z',
      text: 'The boiler is older than the house.',
    });
    const wrong = quoting.replace('Ada Kern', 'Bo Lind');
    const thread = buildThread([original, mail({ text: wrong, parentIds: ['first@kern.example'] })]);
    const quote = thread.blocks.get('last@riva.example')?.find((block) => block.kind === 'quote');
    expect(quote?.author?.name).toBe('Ada Kern');
  });
});
