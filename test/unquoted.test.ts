import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';
import { collect } from '../src/digests/collect.ts';
import { composeDigest, composeInPlace } from '../src/digests/compose.ts';
import { digestSince, findChanges, type ReadSource } from '../src/digests/index.ts';
import { minutesOf } from '../src/discord/computing/material.ts';
import { takeMinutes } from '../src/minutes/index.ts';
import { summarise } from '../src/page/summary.ts';
import {
  type PostedMinutes,
  renderEmbed,
  renderHtml,
  renderMap,
  renderMarkdown,
  renderNewsMarkdown,
  renderNewsTerminal,
  renderTerminal,
  renderView,
} from '../src/render/index.ts';
import { buildThread, type Message } from '../src/thread/index.ts';
import { english } from '../src/wording/index.ts';

const ANN = { name: 'Ann Frey', address: 'ann@vale.example' };
const PEOPLE = [
  ANN,
  { name: 'Ann Frey', address: 'ann.frey@hill.example' },
  { name: 'Bo Lindt', address: 'bo@vale.example' },
  { name: 'Cleo Marsh', address: 'cleo@vale.example' },
] as const;
/** The list names one address, and she writes with two. */
const UNQUOTED = 'bee@vale.example, ann@vale.example';
const isAnn = (by: number) => by < 2;

/** Each is said once: two that are nearly alike could be taken for one, which somebody quotes. */
const SAYINGS = [
  'We should move the hives to the upper meadow before winter.',
  'Who has counted the frames in the shed this spring?',
  'The smoker was painted white two years ago, and nobody liked it.',
  'I agree, clover grows best along the southern wall.',
  'Should we buy a second extractor from the cooperative at Easter?',
  'I object, feeders near the brook would freeze long before March.',
  'I propose that new members pay half the fee until they own a colony.',
  'Yes, and the veil that hangs in the hall fits everybody.',
  'When does the inspector want to see the books of last year?',
  'We decided that queens are marked in blue from now on.',
  'That is a bad idea, since wasps come for every open jar.',
  'I completely agree, wax belongs into the copper kettle.',
  'Let us sell the comb honey at the market on Saturdays only.',
  'Does anybody know which supplier still delivers glass with lids?',
  'Swarms have left the orchard three times since the storm.',
  'No, ladders must never lean against the old walnut tree.',
  'How about meeting at the mill instead of the town library?',
  'The varroa treatment went well, and losses stayed below a tenth.',
  'Could somebody translate the leaflet into Romansh until autumn?',
  'I suggest we lend the press to the school for its garden week.',
  'Agreed, propolis should be stored apart from anything sweet.',
] as const;

interface Sent {
  readonly by: number;
  /** How many things. */
  readonly says: number;
  readonly answers: number;
  /** What is quoted of the mail that it answers: with marks, within a sentence of one's own, or not. */
  readonly quotes: 'marked' | 'within' | 'no';
  /** The mail is not at hand: it is known from where it is quoted. */
  readonly missing: boolean;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  by: fc.nat({ max: PEOPLE.length - 1 }),
  says: fc.integer({ min: 1, max: 3 }),
  answers: fc.nat({ max: 20 }),
  quotes: fc.constantFrom('marked', 'marked', 'within', 'no'),
  missing: fc.boolean(),
});

const FIRST: Sent = { by: 0, says: 2, answers: 0, quotes: 'no', missing: false };

/** The mails of a thread, and what Ann says in it, with or without a mail of hers at hand. */
function discussion(all: readonly Sent[]): { messages: Message[]; hers: string[]; quotedWithin: boolean } {
  const words = all.map(({ says }, n) => SAYINGS.slice(3 * n, 3 * n + says));
  const isMissing = (n: number) => n > 0 && n < all.length - 1 && all[n]?.missing === true;
  const messages = all.flatMap(({ by, answers, quotes }, n): Message[] => {
    if (isMissing(n)) return [];
    const parent = n === 0 ? undefined : answers % n;
    const said = parent === undefined ? [] : (words[parent] ?? []);
    const author = PEOPLE[all[parent ?? 0]?.by ?? 0] ?? ANN;
    const quoted =
      said.length === 0 || quotes === 'no'
        ? ''
        : quotes === 'marked' || isMissing(parent ?? 0)
          ? // Of a mail that is not at hand, marks alone tell whose words they are.
            `On 3 March 2024 ${author.name} <${author.address}> wrote:\n> ${said.join('\n> ')}\n\n`
          : `Let me take up this: "${said[0]?.replace(/[.?]$/, '')}", if I may.\n`;
    return [
      {
        medium: 'mail',
        id: `${n}@vale.example`,
        author: PEOPLE[by] ?? ANN,
        date: new Date(Date.UTC(2024, 2, 4, n)).toISOString(),
        subject: n === 0 ? 'Beekeeping' : 'Re: Beekeeping',
        parentIds: parent === undefined ? [] : [`${parent}@vale.example`],
        text: `${quoted}${words[n]?.join('\n')}\n`,
      },
    ];
  });
  return {
    messages,
    hers: words.flatMap((said, n) => (isAnn(all[n]?.by ?? -1) ? said : [])),
    quotedWithin: all.some(({ quotes }) => quotes === 'within'),
  };
}

const asMail = ({ id, author, date, subject, parentIds, text }: Message) =>
  [
    `From ${author.address} Mon Mar  4 00:00:00 2024`,
    `From: ${author.name} <${author.address}>`,
    `Message-ID: <${id}>`,
    `Date: ${new Date(date ?? 0).toUTCString()}`,
    `Subject: ${subject}`,
    ...(parentIds.length > 0 ? [`In-Reply-To: <${parentIds[0]}>`, `References: <${parentIds[0]}>`] : []),
    '',
    text,
    '',
  ].join('\n');

const WRITERS = UNQUOTED.split(', ');

/** What the command line prints of a mailbox, in an environment with that list. */
async function ran(mbox: string, args: readonly string[], list = UNQUOTED): Promise<{ code: number; printed: string }> {
  let printed = '';
  const code = await run(args, {
    out: (text) => {
      printed += text;
    },
    error: (text) => {
      printed += text;
    },
    stdin: (async function* () {
      yield new TextEncoder().encode(mbox);
    })(),
    settings: { UNQUOTED_ADDRESSES: list },
    columns: undefined,
    color: false,
    hyperlinks: false,
  });
  return { code, printed };
}

async function printed(mbox: string, ...args: string[]): Promise<string> {
  const { code, printed } = await ran(mbox, args);
  expect(code).toBe(0);
  return printed;
}

/** All that is shown of a thread, anywhere, by what shows it. */
async function shown(messages: readonly Message[]): Promise<Record<string, string>> {
  const unquoted = { writers: WRITERS };
  const earlier = takeMinutes(buildThread(messages));
  const { minutes, ...outcome } = minutesOf({ kind: 'conversation', messages, unquoted, earlier, whole: true });
  const posted: PostedMinutes = { version: 1, language: 'en', threads: [{ minutes, messages: outcome.messages }] };
  const view = (name: 'more' | 'people' | 'thread') =>
    JSON.stringify(
      [0, 1, 2].map((page) => renderView(posted, name, page, { say: english, fallbackUrl: () => undefined })),
    );
  const readSource: ReadSource = async () => ({ conversations: [messages] });
  const floor = new Date(Date.UTC(2024, 2, 4, 1)).toISOString();
  const collected = await collect(readSource, async (read) => findChanges(read), {
    since: floor,
    destination: '1',
    exception: false,
    signal: new AbortController().signal,
    sources: [{ kind: 'link', url: 'https://lists.vale.example/1' }],
    filters: {},
    known: [],
    floor,
    now: Date.UTC(2024, 2, 9),
    unquotedAmong: async () => unquoted,
  });
  const settings = { sources: [], filters: {} } as unknown as Parameters<typeof composeDigest>[1];
  const { threads } = digestSince([buildThread(messages)], floor, unquoted);
  const mbox = messages.map(asMail).join('\n');
  return {
    'the minutes and what changed in them': JSON.stringify([minutes, outcome.changes]),
    'all that was said, for labels': JSON.stringify(outcome.said),
    'the embed and its attachments': JSON.stringify(renderEmbed(minutes, { changes: outcome.changes })),
    'the page of minutes': renderHtml(minutes, english),
    Markdown: renderMarkdown(minutes, { say: english }),
    'the terminal': renderTerminal(minutes, { say: english, color: false, hyperlinks: false }),
    'the map': JSON.stringify(renderMap(outcome.messages, minutes, { say: english })),
    More: view('more'),
    'Who said what': view('people'),
    'Show thread': view('thread'),
    'a digest': JSON.stringify(composeDigest('bees', settings, collected, '1')),
    'a digest kept up to date': JSON.stringify(composeInPlace('bees', settings, collected, '1')),
    'what travels with a digest': JSON.stringify(collected.threads),
    'what is new since a date': JSON.stringify(threads),
    'the same as Markdown': threads.map((news) => renderNewsMarkdown(news, english)).join('\n'),
    'the same in the terminal': threads
      .map((news) => renderNewsTerminal(news, { say: english, color: false, hyperlinks: false }))
      .join('\n'),
    'the page': JSON.stringify(await summarise(Buffer.from(mbox), { name: 'x', sourceUrl: '#', unquoted: WRITERS })),
    '--json': await printed(mbox, '-', '--json'),
    'digest --json': await printed(mbox, 'digest', '-', '--since', floor, '--json'),
    '--parse': await printed(mbox, '-', '--parse'),
  };
}

/** Where whole mails are shown line by line, what others say within sentences of their own is theirs. */
const LINE_BY_LINE: ReadonlySet<string> = new Set(['the page', '--parse']);
const words = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

describe('of who does not want to be quoted', () => {
  test('no output has a sentence, whether she says it or another quotes it', async () => {
    let quotedOtherwise = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 6 }), async (answers) => {
        // One mail of hers is at hand, with the address that the list names.
        const all = [FIRST, ...answers];
        const { messages, hers, quotedWithin } = discussion(all);
        for (const [where, output] of Object.entries(await shown(messages))) {
          if (quotedWithin && LINE_BY_LINE.has(where)) continue;
          const found = words(output);
          for (const sentence of hers) expect(found, where).not.toContain(words(sentence).trim());
        }
        const before = words(JSON.stringify(takeMinutes(buildThread(messages))));
        if (hers.some((sentence) => before.includes(words(sentence).trim()))) quotedOtherwise++;
      }),
      { numRuns: 60 },
    );
    // It is not that she is never quoted.
    expect(quotedOtherwise).toBeGreaterThan(20);
  });

  test('the command line says what it cannot read of the list, and shows nothing', async () => {
    const { messages } = discussion([FIRST]);
    const { code, printed } = await ran(messages.map(asMail).join('\n'), ['-'], 'ann@vale.example, bo@');
    expect(code).toBe(2);
    expect(printed).toBe(
      'thread-minutes: UNQUOTED_ADDRESSES: "bo@" is no address, domain or name. .env.example describes it.\n',
    );
  });
});
