import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

const ADA = { name: 'Ada Kern', address: 'ada@kern.example' };
const BO = { name: 'Bo Lind', address: 'bo@lind.example' };
const CLEO = { name: 'Cleo Marsh', address: 'cleo@marsh.example' };

const ORIGINAL = `The ditch behind the mill has not been dug out since the flood, and the
water stands in it until late in May. I suggest that we dig it out this
autumn, before the ground freezes, and that we lay a pipe below the path
while we are at it.

Who has a spade that is longer than mine?`;

const first: Message = {
  medium: 'mail',
  id: 'first@lind.example',
  author: BO,
  date: '2025-02-03T08:00:00.000Z',
  parentIds: [],
  text: ORIGINAL,
};
const answer = (text: string, fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id: 'second@kern.example',
  author: ADA,
  date: '2025-02-03T09:00:00.000Z',
  parentIds: [first.id],
  text,
  ...fields,
});

const quoted = (text: string) =>
  text.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));

/** The lines as a client leaves them that wraps what it sends at so many columns, quotations too. */
const wrapped = (lines: readonly string[], width: number) =>
  lines.flatMap((line) => {
    const blank = line.length > width ? line.lastIndexOf(' ', width) : -1;
    return blank < 0 ? [line] : [line.slice(0, blank), line.slice(blank + 1)];
  });

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** By depth, all words that a message has there, and who wrote them. */
function read(messages: readonly Message[], id: string) {
  const blocks = buildThread(messages).blocks.get(id) ?? [];
  const said = (depth: number) => blocks.filter((block) => block.depth === depth && block.text.trim() !== '');
  return {
    words: (depth: number) =>
      wordsOf(
        said(depth)
          .map(({ text }) => text)
          .join(' '),
      ),
    authors: (depth: number) => [...new Set(said(depth).map(({ author }) => author?.name))],
  };
}

describe('words that a client wrapped out of a quotation whose original is at hand', () => {
  it.each([50, 56, 62, 66, 70, 72])('are quoted words, wrapped at %i columns', (width) => {
    const text = [...wrapped(quoted(ORIGINAL), width), '', 'I have one, and the first Saturday is fine.'].join('\n');
    const { words, authors } = read([first, answer(text)], 'second@kern.example');
    expect(words(0)).toEqual(wordsOf('I have one, and the first Saturday is fine.'));
    expect(words(1)).toEqual(wordsOf(ORIGINAL));
    expect(authors(1)).toEqual(['Bo Lind']);
  });

  it.each([50, 62, 72])('are so at the second level, wrapped at %i columns', (width) => {
    const second = [...quoted(ORIGINAL), '', 'I have one.'].join('\n');
    const third = [...wrapped(quoted(second), width), '', 'Then bring it, please.'].join('\n');
    const { words, authors } = read(
      [
        first,
        answer(second),
        answer(third, {
          id: 'third@marsh.example',
          author: CLEO,
          parentIds: ['second@kern.example'],
          date: '2025-02-03T10:00:00.000Z',
        }),
      ],
      'third@marsh.example',
    );
    expect(words(0)).toEqual(wordsOf('Then bring it, please.'));
    expect(words(1)).toEqual(wordsOf('I have one.'));
    expect(words(2)).toEqual(wordsOf(ORIGINAL));
    expect(authors(2)).toEqual(['Bo Lind']);
  });

  it('are a whole paragraph where that was one line', () => {
    const long = { ...first, text: ORIGINAL.replace(/(?<!\n)\n(?!\n)/g, ' ') };
    const lines = ORIGINAL.split('\n');
    const text = [`> ${lines[0]}`, ...lines.slice(1, 4), '', 'The pipe is in my shed.'].join('\n');
    const { words } = read([long, answer(text)], 'second@kern.example');
    expect(words(0)).toEqual(wordsOf('The pipe is in my shed.'));
  });
});

describe('a line right below a quotation is its sender’s', () => {
  const ownWords = (messages: readonly Message[]) => read(messages, 'second@kern.example').words(0).join(' ');

  it('where it goes on in other words than the original', () => {
    const text =
      '> The ditch behind the mill has not been dug out since the flood, and the\nwater was never in my way.';
    expect(ownWords([first, answer(text)])).toBe('water was never in my way.');
  });

  it('where it is signed as the original was, which ended a line there', () => {
    const greeted = { ...first, text: 'Let us begin on the first of March.\nCheers\nBo' };
    const again = answer('> Let us begin on the first of March.\nCheers\nBo', { author: BO });
    expect(ownWords([greeted, again])).toBe('Cheers Bo');
  });

  it('where nothing quoted stands right above it', () => {
    const text =
      '> The ditch behind the mill has not been dug out since the\n\nflood, and the water stands in it until late in May.';
    expect(ownWords([first, answer(text)])).toBe('flood, and the water stands in it until late in May.');
  });

  it('and what a program printed below its prompt is as deep as any line of the original', () => {
    const session = {
      ...first,
      text: 'This is what I get:\n\n> dig(ditch, metres = 12)\nthe ditch is twelve metres long now\n> lay(pipe, metres = 3)\nthe pipe is too short\n\nIs that a bug?',
    };
    const text = [...quoted(session.text).map((line) => line.replace(/^>>/, '> >')), '', 'It is.'].join('\n');
    const blocks = buildThread([session, answer(text)]).blocks.get('second@kern.example') ?? [];
    const printed = blocks.find((block) => block.text.includes('twelve metres long'));
    expect(printed).toMatchObject({ kind: 'quote', depth: 1, author: BO });
  });
});
