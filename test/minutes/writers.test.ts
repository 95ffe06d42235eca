import { describe, expect, test } from 'vitest';
import { listWriters, type Unquoted, withholdIn } from '../../src/minutes/index.ts';
import { buildThread, type Message, type Person } from '../../src/thread/index.ts';
import { chat, mails, minutesOf, people } from './discussions.ts';

describe('a list of writers who do not want to be quoted', () => {
  test('has addresses, domains, and names with or without an address, parted by commas or lines', () =>
    expect(
      listWriters('ada@garden.example, @pond.example\n Cy  Fenn <cy@garden.example>;Dee Holt,,\nada@garden.example'),
    ).toEqual({
      writers: ['ada@garden.example', '@pond.example', 'Cy Fenn <cy@garden.example>', 'Dee Holt'],
      unreadable: [],
    }));

  test.each(['@', 'ada@', '@ pond.example', '???'])('does not take %j for one', (entry) =>
    expect(listWriters(entry)).toEqual({ writers: [], unreadable: [entry] }),
  );
});

const point = 'We should put a second water butt behind the shed.';
/** Who is quoted in the minutes of mails by that person and by Bo. */
function quoted(by: Person, writers: string[]): string[] {
  const [first, ...rest] = mails({ from: 'ada', text: `${point}\n` }, { from: 'bo', text: `> ${point}\n\nI agree.\n` });
  const messages = [{ ...(first as Message), author: by }, ...rest];
  return keyAuthors(messages, { writers });
}
function keyAuthors(messages: readonly Message[], unquoted: Unquoted): string[] {
  const { agreed, keyPoints } = withholdIn(buildThread(messages), minutesOf(messages), unquoted);
  return [...new Set([...agreed, ...keyPoints].map(({ author }) => author))];
}

describe('whoever writes mail is not quoted', () => {
  test.each([
    ['by their address', 'ada@garden.example'],
    ['in whatever case', 'Ada@Garden.EXAMPLE'],
    ['whatever name stands beside it', 'A. Quill <ada@garden.example>'],
    ['by their domain', '@garden.example'],
    ['by their domain without the sign', 'garden.example'],
    ['by the domain above theirs', '@example.test'],
  ])('%s', (how, entry) => {
    const address = how.includes('above') ? 'ada@mail.garden.example.test' : 'ada@garden.example';
    expect(quoted({ name: 'Ada Quill', address }, [])).toContain('Ada Quill');
    expect(quoted({ name: 'Ada Quill', address }, [entry])).not.toContain('Ada Quill');
  });

  test('whatever detail follows a plus sign in their address', () =>
    expect(quoted({ name: 'Ada Quill', address: 'ada+lists@garden.example' }, ['ada@garden.example'])).not.toContain(
      'Ada Quill',
    ));

  test('by their name where no address of theirs is known, or an archive hides it', () => {
    const list = ['Ada Quill <ada@garden.example>'];
    expect(quoted({ name: 'Ada Quill' }, list)).not.toContain('Ada Quill');
    expect(quoted({ name: 'Quill, Ada', address: 'ada@xxxxxxxxxxxxxx' }, list)).toEqual([]);
    expect(quoted({ name: 'Ada Quill', address: 'ada@elsewhere.example' }, list)).toContain('Ada Quill');
  });

  test('by any of the addresses that they write with', () => {
    const messages = mails(
      { from: 'ada', text: `${point}\n` },
      { from: 'bo', text: `> ${point}\n\nI agree.\n` },
      { from: 'ada', text: 'The gutter is wide enough for two of them.\n' },
    );
    const later = { ...(messages[2] as Message), author: { name: 'Ada Quill', address: 'ada.quill@pond.example' } };
    const two = [...messages.slice(0, 2), later];
    for (const address of ['ada@garden.example', 'ada.quill@pond.example'])
      expect(keyAuthors(two, { writers: [address] })).not.toContain('Ada Quill');
  });

  test('and nobody else is left out: not a namesake elsewhere, not a domain that only ends alike', () => {
    for (const entry of ['ada@elsewhere.example', '@arden.example', 'da@garden.example'])
      expect(quoted(people.ada as Person, [entry])).toContain('Ada Quill');
  });

  test('people on Discord are not found by their name, which anybody can take', () => {
    const messages = chat({ from: 'ada', text: point }, { from: 'bo', text: 'I agree.', to: 0 });
    expect(keyAuthors(messages, { writers: ['Ada Quill', '@garden.example'] })).toContain('Ada Quill');
  });
});

describe('their words in the mouth of others', () => {
  const list = { writers: ['ada@garden.example'] };
  const textsOf = (messages: readonly Message[]) =>
    JSON.stringify({ ...withholdIn(buildThread(messages), minutesOf(messages), list), participants: [] });

  test('a mail of theirs that is not at hand, but quoted with the line that names them, is not quoted from', () => {
    const [mail] = mails({
      from: 'bo',
      text: `On 1 March 2024 Ada Quill <ada@garden.example> wrote:\n> ${point}\n\nI completely agree.\n`,
    });
    const { agreed, participants } = withholdIn(buildThread([mail as Message]), minutesOf([mail as Message]), list);
    expect(minutesOf([mail as Message]).agreed).toMatchObject([{ text: point }]);
    expect(agreed).toEqual([]);
    expect(participants.map(({ name }) => name).sort()).toEqual(['Ada Quill', 'Bo Marl']);
  });

  test('a sentence of theirs that somebody repeats is left out, and what is said of it stays', () => {
    const messages = mails(
      { from: 'ada', text: `${point}\n` },
      {
        from: 'bo',
        text: `As Ada said, "we should put a second water butt behind the shed".\n\nWho will carry it there?\n`,
      },
    );
    expect(textsOf(messages)).toContain('Who will carry it there?');
    expect(textsOf(messages)).not.toContain('second water butt');
  });

  test('a part of a long sentence of theirs is left out too', () => {
    const long =
      'The butt that stands beside the greenhouse has leaked ever since the frost of last winter burst its tap.';
    const messages = mails(
      { from: 'ada', text: `${long}\n` },
      { from: 'bo', text: 'Ada says it has leaked ever since the frost of last winter, and I believe her.\n' },
    );
    expect(textsOf(messages)).not.toContain('leaked ever since');
  });

  test('a sentence without spaces is theirs as well', () => {
    const said = '来週の木曜日に雨水タンクを移しましょう。';
    const messages = mails({ from: 'ada', text: `${said}\n` }, { from: 'bo', text: `${said}賛成です。\n` });
    expect(textsOf(messages)).not.toContain('雨水タンク');
  });

  test('short phrases that everybody uses stay whoever else uses them', () => {
    const messages = mails(
      { from: 'cy', text: `${point}\n` },
      { from: 'ada', text: `> ${point}\n\nSounds good to me.\n`, to: 0 },
      { from: 'bo', text: `> ${point}\n\nSounds good to me.\n`, to: 0 },
    );
    const [agreed] = withholdIn(buildThread(messages), minutesOf(messages), list).agreed;
    expect(agreed?.evidence.map(({ author }) => author)).toEqual(['Bo Marl']);
    expect(agreed?.by).toEqual(['Cy Fenn', 'Ada Quill', 'Bo Marl']);
  });
});
