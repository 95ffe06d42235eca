import { describe, expect, it } from 'vitest';
import { type Block, buildThread, type Message } from '../../src/thread/index.ts';
import { type Case, clientCases, MARGIN, type Margin } from './clients.corpus.ts';

/** What each mail program, phone and language makes of a reply, and texts that only look like one. */
const cases = clientCases();

const mail = (text: string): Message => ({
  medium: 'mail',
  id: 'reply@porter.example',
  author: { name: 'Sam Porter', address: 'sam@porter.example' },
  subject: 'Re: whatever',
  parentIds: [],
  text,
});

function blocksOf(text: string): readonly Block[] {
  const thread = buildThread([mail(text)]);
  return thread.blocks.get('reply@porter.example') ?? [];
}

/** One letter a kind, for the margin of what was found. */
const LETTER: Record<Block['kind'], Margin | 'w'> = {
  own: '.',
  code: 'c',
  patch: 'p',
  trailer: 't',
  signature: 's',
  footer: 'f',
  attribution: 'a',
  quote: 'q',
  forwarded: 'w',
};

/** The body with the margin expected, and with the margin found: where the kind found meets the expectation, the same letter. */
function margins({ lines }: Case, blocks: readonly Block[]) {
  const expected = lines.map(({ margin, text }) => `${margin ?? ' '} ${text}`);
  const found = lines.map(({ margin, text }, n) => {
    if (!margin) return `  ${text}`;
    const kind = blocks.find((block) => block.fromLine <= n && n <= block.toLine)?.kind;
    const kinds: readonly Block['kind'][] = MARGIN[margin];
    return `${kind && kinds.includes(kind) ? margin : kind ? LETTER[kind] : '!'} ${text}`;
  });
  return { expected: expected.join('\n'), found: found.join('\n') };
}

/** Whom the lines marked `q` are given to, in order of first appearance. */
function quotedAuthors({ lines }: Case, blocks: readonly Block[]) {
  const names = lines.flatMap(({ margin }, n) => {
    const block = margin === 'q' ? blocks.find((b) => b.fromLine <= n && n <= b.toLine) : undefined;
    return block ? [block.author?.name ?? block.author?.address ?? 'nobody'] : [];
  });
  return [...new Set(names)];
}

describe.each([...new Set(cases.map(({ file }) => file))])('mail bodies: %s', (file) => {
  const here = cases.filter((one) => one.file === file);
  it.each(here)('$title', (one) => {
    const blocks = blocksOf(one.lines.map(({ text }) => text).join('\n'));
    const { expected, found } = margins(one, blocks);
    expect(found).toBe(expected);
    if (one.by) expect(quotedAuthors(one, blocks)).toEqual(one.by);
  });
});

/** Changes that gateways make to a body, under which every line keeps its kind, and how many lines they put on top. */
const GATEWAYS: [string, (lines: readonly string[]) => string[], number][] = [
  ['line ends of Windows left in', (lines) => lines.map((line) => `${line}\r`), 0],
  ['trailing spaces', (lines) => lines.map((line) => `${line}  `), 0],
  ['empty lines at the end', (lines) => [...lines, '', '', ''], 0],
  ['an empty line at the top', (lines) => ['', ...lines], 1],
];

describe.each(GATEWAYS)('mail bodies after %s', (_, change, top) => {
  it.each(cases)('$file: $title', (one) => {
    const lines = one.lines.map(({ text }) => text);
    const kinds = (blocks: readonly Block[], offset: number) =>
      one.lines.map(({ margin, text }, n) => {
        const at = n + offset;
        const kind = margin && blocks.find((block) => block.fromLine <= at && at <= block.toLine)?.kind;
        return `${kind ? LETTER[kind] : ' '} ${text}`;
      });
    const changed = blocksOf(change(lines).join('\n'));
    expect(kinds(changed, top)).toEqual(kinds(blocksOf(lines.join('\n')), 0));
  });
});

it('no two cases have the same title', () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
});
