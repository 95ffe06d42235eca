import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread, type Person } from '../../src/thread/index.ts';

const PEOPLE = [
  { name: 'Ada Kern', address: 'ada@kern.example' },
  { name: 'Bo Lind', address: 'bo@lind.example' },
  { name: 'Cleo Marsh', address: 'cleo@marsh.example' },
  { name: 'Dora van Vliet', address: 'dora@vliet.example' },
] as const;
type Writer = (typeof PEOPLE)[number];

const WORDS = [
  'The kettle is boiling over in the kitchen',
  'Nobody painted the northern fence this year',
  'We should order two more ladders',
  'Is the gate still open after eight',
  'My neighbour grows plums and quinces',
  'Could somebody count the chairs',
  'I would rather wait for the inspector',
];

const SENTENCES: readonly ((writer: Writer) => string)[] = [
  ({ name }) => `On Mon, 3 Feb 2025, ${name} wrote:`,
  ({ name, address }) => `On Mon, Feb 3, 2025 at 9:12 AM ${name} <${address}> wrote:`,
  ({ name, address }) => `${name} <${address}> writes:`,
  ({ name }) => `Am 03.02.2025 um 09:12 schrieb ${name}:`,
  ({ name, address }) => `Le lun. 3 févr. 2025 à 09:12, ${name} <${address}> a écrit :`,
  ({ name }) => `* ${name} [2025-02-03 09:12]:`,
  ({ name }) => `${name} wrote:`,
  ({ name, address }) => `Quoting ${name} <${address}>:`,
];
const initials = ({ name }: Writer) => (name.match(/\b\p{L}/gu) ?? []).join('').toUpperCase();
const marked = (lines: readonly string[], mark: string) =>
  lines.map((line) => (line === '' ? mark.trimEnd() : mark + line));

/** How a client quotes: the lines that it makes of a mail by `writer`, and whether it answers above them only. */
interface Client {
  readonly top?: true;
  readonly quote: (lines: readonly string[], writer: Writer, sentence: (writer: Writer) => string) => string[];
}
const CLIENTS: Readonly<Record<string, Client>> = {
  plain: { quote: (lines, writer, sentence) => [sentence(writer), ...marked(lines, '> ')] },
  tight: { quote: (lines, writer, sentence) => [sentence(writer), ...marked(lines, '>')] },
  spaced: { quote: (lines, writer, sentence) => [sentence(writer), ...marked(lines, ' > ')] },
  bars: { quote: (lines, writer, sentence) => [sentence(writer), ...marked(lines, '| ')] },
  colons: { quote: (lines, writer, sentence) => [sentence(writer), ...marked(lines, ': ')] },
  'Apple Mail': {
    quote: (lines, { name, address }) =>
      marked([`On 3 Feb 2025, at 09:12, ${name} <${address}> wrote:`, '', ...lines], '> '),
  },
  'wrapped attribution': {
    quote: (lines, { name, address }) => [
      `On Mon, Feb 3, 2025 at 9:12 AM ${name} <`,
      `${address}> wrote:`,
      '',
      ...marked(lines, '> '),
    ],
  },
  supercite: {
    quote: (lines, writer) => [
      `>>>>> "${initials(writer)}" == ${writer.name} <${writer.address}> writes:`,
      '',
      ...lines.map((line) => (line === '' ? '' : `    ${initials(writer)}> ${line}`)),
    ],
  },
  Outlook: {
    top: true,
    quote: (lines, { name, address }) => [
      '-----Original Message-----',
      `From: ${name} [mailto:${address}]`,
      'Sent: Monday, February 03, 2025 9:12 AM',
      'To: Orchard',
      'Subject: RE: fence',
      '',
      ...lines,
    ],
  },
};

const turn = fc.record({
  writer: fc.nat({ max: PEOPLE.length - 2 }),
  client: fc.constantFrom(...Object.keys(CLIENTS)),
  sentence: fc.constantFrom(...SENTENCES),
  above: fc.boolean(),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
});

/** The last mail of a conversation in which each answers the one before, quoting all of it, and who wrote which line: each ends in a number. */
function lastMail(turns: readonly (typeof turn extends fc.Arbitrary<infer T> ? T : never)[]) {
  const truth = new Map<string, Person>();
  let lines: string[] = [];
  let last: Writer | undefined;
  for (const { writer, client, sentence, above, words } of turns) {
    // Nobody answers himself.
    const others: readonly Writer[] = PEOPLE.filter((person) => person !== last);
    const author = others[writer % others.length] ?? PEOPLE[0];
    const own = words.map((text) => {
      const line = `${text}, number ${truth.size + 1}.`;
      truth.set(`number ${truth.size + 1}.`, author);
      return line;
    });
    const { quote, top } = CLIENTS[client] as Client;
    if (!last) lines = own;
    else if (above || top) lines = [...own, '', ...quote(lines, last, sentence)];
    else lines = [...quote(lines, last, sentence), '', ...own];
    last = author;
  }
  return { text: lines.join('\n'), author: last ?? PEOPLE[0], truth };
}

describe('a conversation quoted by whatever clients, each of its own kind', () => {
  it('gives every line to who wrote it', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 5 }), (turns) => {
        const { text, author, truth } = lastMail(turns);
        const thread = buildThread([{ medium: 'mail', id: 'a', author, parentIds: [], subject: 'Re: fence', text }]);
        const blocks = thread.blocks.get('a') ?? [];
        const given = [...truth.keys()].map((mark) => {
          const n = text.split('\n').findIndex((line) => line.endsWith(`, ${mark}`));
          return [mark, blocks.find(({ fromLine, toLine }) => fromLine <= n && n <= toLine)?.author?.name];
        });
        expect(given).toEqual([...truth].map(([mark, { name }]) => [mark, name]));
      }),
      { numRuns: 300 },
    );
  });
});
