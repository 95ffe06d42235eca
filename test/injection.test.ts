import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'discord-markdown-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { resultName } from '../src/cli/names.ts';
import { takeMinutes } from '../src/minutes/index.ts';
import { renderEmbed, renderHtml, renderMap, renderMarkdown, renderTerminal, replyTree } from '../src/render/index.ts';
import { openMessages } from '../src/sources/index.ts';
import { buildThread, type Thread } from '../src/thread/index.ts';
import { called } from './cli/called.ts';
import { INJECTIONS } from './render/wild.ts';

/** What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection), and paths that lead elsewhere. */
const FURTHER = [
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+9)*cmd',
  '../../../etc/passwd',
  '$(reboot)',
  '`reboot`',
  '%s%n',
  'jndi:ldap://evil.example/a',
  '<style>*{display:none}</style>',
  "'; DROP TABLE digest; --",
  ']]>',
  '</svg><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
];

/** Everything that a stranger can write into a thread, put into all of its places. */
const threads = (injection: string): readonly (readonly [from: string, thread: Thread])[] => {
  const line = injection.replace(/[\r\n]+/g, ' ');
  const mail = [
    `From: "${line.replace(/["\\]/g, '')}" <ann@x.example>`,
    `Subject: ${line}`,
    'Date: Mon, 4 Mar 2019 09:12:00 +0000',
    'Message-ID: <1@x.example>',
    'Archived-At: <https://x.example/1>',
    '',
    `On Mon, 4 Mar 2019, ${line} <bo@x.example> wrote:`,
    `> Should we mend ${line} before ${line} comes?`,
    `> We should take ${line} for the tap.`,
    `I agree that we take ${line}.`,
    `I don't think ${line} works, because it leaks.`,
    `Who brings ${line}?`,
  ]
    .join('\n')
    .replaceAll('\0', '');
  const author = { id: '2', username: 'ann', global_name: injection };
  const dump = JSON.stringify({
    channel: { id: '1', guild_id: '9', type: 11, name: injection },
    messages: [
      {
        id: '10',
        author,
        member: { nick: injection },
        content: `We should take ${injection}. Who brings it?`,
        timestamp: '2026-01-01T00:00:00Z',
      },
      {
        id: '11',
        type: 19,
        message_reference: { message_id: '10' },
        author: { id: '3', username: injection },
        content: 'I agree.',
        timestamp: '2026-01-01T00:01:00Z',
        reactions: [{ count: 2, emoji: { id: null, name: injection } }],
      },
      {
        id: '12',
        author,
        content: injection,
        timestamp: '2026-01-01T00:02:00Z',
        poll: { question: { text: injection }, answers: [{ answer_id: 1, poll_media: { text: injection } }] },
      },
    ],
  });
  const name = line.replace(/[—:[\]<>]/g, ' ').slice(0, 50);
  const chat = [
    `[28.11.26, 10:03:11] ${name}: We should take ${line}. Who brings it?`,
    `[28.11.26, 10:04:11] Bo: I agree that we take ${line}.`,
    `[28.11.26, 10:05:11] ${name}: ${line}`,
    `[28.11.26, 10:06:11] Bo: I don't think ${line} works, because it leaks.`,
  ]
    .join('\n')
    .replaceAll('\0', '');
  return [
    ['mail', buildThread(openMessages(Buffer.from(mail), 'a.eml').read())],
    ['Discord', buildThread(openMessages(Buffer.from(dump), 'a.json').read())],
    ['a copied chat', buildThread(openMessages(Buffer.from(chat), 'a.txt').read())],
  ];
};

interface Output {
  readonly name: string;
  readonly render: (thread: Thread) => string;
  /** Fails where the text does more than it shows. */
  readonly isHarmless: (output: string) => void;
}

/** What Discord shows of our own: text, bold and italics, and links that lead to the thread. */
function harmlessInDiscord(markdown: string): void {
  expect(markdown).not.toMatch(/@(?:everyone|here)/i);
  const visit = (nodes: ReturnType<typeof parse>): void => {
    for (const node of nodes) {
      expect(['text', 'twemoji', 'strong', 'em', 'link', 'br', 'newline']).toContain(node.type);
      if (node.type === 'link')
        expect(String(node.target)).toMatch(/^https:\/\/(?:x\.example\/1|discord\.com\/channels\/9\/1\/1\d)$/);
      if (Array.isArray(node.content)) visit(node.content);
    }
  };
  visit(parse(markdown, 'extended'));
}

function harmlessMarkup(markup: string, elements: string, xml: boolean): void {
  const page = load(markup, { xml });
  page('*').each((_, element) => {
    expect(elements.split(' ')).toContain(page(element).prop('tagName')?.toLowerCase());
    for (const [name, value] of Object.entries(page(element).attr() ?? {})) {
      expect(name).not.toMatch(/^on/i);
      expect(value).not.toMatch(/javascript:|evil\.example(?!")/i);
      if (name === 'href') expect(value).toMatch(/^https:\/\/(?:x\.example\/1|discord\.com\/channels\/)/);
    }
  });
}

/** Control characters, escape sequences among them, and changes of the direction of text. */
const STEERING = /(?!\n)[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Every way that minutes can look. A new output is one more row. */
const OUTPUTS: readonly Output[] = [
  {
    name: 'the embed',
    render: (thread) => JSON.stringify(renderEmbed(takeMinutes(thread)).payload),
    isHarmless(output) {
      const payload = JSON.parse(output) as ReturnType<typeof renderEmbed>['payload'];
      expect(payload.allowed_mentions).toEqual({ parse: [] });
      for (const { title = '', description = '', fields = [], footer } of payload.embeds) {
        // Titles and footers show no Markdown but emoji and mentions of the server's own.
        expect(`${title} ${footer?.text ?? ''}`).not.toMatch(STEERING);
        // The days are ours, in Discord's own writing.
        for (const text of [
          description.replace(/<t:(?!1700000000)\d+:D>/g, ''),
          ...fields.flatMap(({ name, value }) => [name, value]),
        ])
          harmlessInDiscord(text);
      }
    },
  },
  {
    name: 'the attached Markdown',
    render: (thread) => renderMarkdown(takeMinutes(thread)),
    isHarmless(output) {
      expect(output).not.toMatch(STEERING);
      expect(output).not.toMatch(/@(?:everyone|here)/i);
      // Every heading, code fence and tag of it would have to begin a line or an unescaped bracket.
      for (const line of output.split('\n')) expect(line).toMatch(/^(?:#{1,2} |- | {2}- |\*|\d|None|$)/);
      expect(output.replace(/\\./g, '')).not.toMatch(/<\/?[a-z!]|```/i);
    },
  },
  {
    name: 'the page',
    render: (thread) => renderHtml(takeMinutes(thread)),
    isHarmless: (output) =>
      harmlessMarkup(
        output,
        'html head meta title style body header h1 p main section h2 ul li strong bdi a q footer',
        false,
      ),
  },
  {
    name: 'the map',
    render: (thread) => renderMap(replyTree(thread), takeMinutes(thread)).svg,
    isHarmless: (output) =>
      harmlessMarkup(output, 'svg title desc g path rect circle line text tspan defs clippath', true),
  },
  {
    name: 'the description of the map',
    render: (thread) => renderMap(replyTree(thread), takeMinutes(thread)).alt,
    isHarmless: (output) => expect(output).not.toMatch(STEERING),
  },
  {
    name: 'a terminal without colours',
    render: (thread) => renderTerminal(takeMinutes(thread)),
    isHarmless: (output) => expect(output).not.toMatch(STEERING),
  },
  {
    name: 'a terminal with colours and links',
    render: (thread) => renderTerminal(takeMinutes(thread), { color: true, hyperlinks: true }),
    isHarmless(output) {
      const styles = /\u001b\[(?:\d{1,2}m)/g;
      const links = /\u001b\]8;;(?:https:\/\/(?:x\.example\/1|discord\.com\/channels\/9\/1\/1\d))?\u0007/g;
      expect(output.replace(styles, '').replace(links, '')).not.toMatch(STEERING);
    },
  },
];

const ALL = [...INJECTIONS, ...FURTHER];

describe.each(OUTPUTS)('$name shows what strangers write, and does nothing of it', ({ render, isHarmless }) => {
  it.each(ALL)('%j', (injection) => {
    for (const [, thread] of threads(injection)) isHarmless(render(thread));
  });
});

describe('the terminal program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ALL)('lists, parses and complains without being steered by %j', async (injection) => {
    const mail = Buffer.from(
      `From: ${injection} <a@x.example>\nSubject: ${injection}\nMessage-ID: <${injection}@x>\n\nHello ${injection}\n`,
    );
    for (const args of [
      ['--list', '-'],
      ['--thread', `${injection}?`, '-'],
    ]) {
      const { stdout, stderr } = await called(args, mail);
      expect(stdout + stderr).not.toMatch(STEERING);
    }
    const parsed = (await called(['--parse', '-'], mail)).stdout;
    expect(parsed).not.toMatch(/[\p{Cc}](?<!\n)/u);
    expect((await called([`missing ${injection}`])).stderr).toMatch(/^thread-minutes: [^\n]*\n$/);
  });

  it.each([
    ...ALL,
    '..',
    '.',
    '/',
    '~',
    'C:\\Windows\\x',
    'nul',
    'a/../../b',
    'https://x.example/../../etc/passwd',
    'mid:../../x@y',
  ])('writes its result for %j into the folder of --out and nowhere else', async (name) => {
    const file = resultName(name, new Set());
    expect(file).toMatch(/^[^/\\:*?"<>|\p{C}]+$/u);
    expect(file).not.toMatch(/^\./);
    const out = join(folder, 'out');
    const input = join(folder, 'input.eml');
    writeFileSync(input, 'From: a@x.example\nSubject: s\n\nShall we?\n');
    await called(['--out', out, '--json', input]);
    writeFileSync(join(out, `${file}.json`), '{}');
    expect(readdirSync(folder).sort()).toEqual(['input.eml', 'out']);
    expect(existsSync(join(out, `${file}.json`))).toBe(true);
  });

  it('takes the name of a file for a name, and nothing in it for an option or a path', async () => {
    const out = join(folder, 'names');
    const input = join(folder, '--html; rm -rf $HOME.eml');
    writeFileSync(input, 'From: a@x.example\nSubject: s\n\nShall we?\n');
    expect((await called(['--json', '--out', out, '--', input])).status).toBe(0);
    expect(readdirSync(out)).toEqual(['--html; rm -rf $HOME.json']);
    expect(JSON.parse(readFileSync(join(out, '--html; rm -rf $HOME.json'), 'utf8')).subject).toBe('s');
    rmSync(input);
  });
});
