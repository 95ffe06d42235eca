import { load } from 'cheerio';
import { parse } from 'discord-markdown-parser';
import { parsedMessages } from '../../src/cli/parse.ts';
import { type Item, type Minutes, maskIn, takeMinutes, withholdIn } from '../../src/minutes/index.ts';
import { renderEmbed, renderHtml, renderMarkdown, renderTerminal } from '../../src/render/index.ts';
import {
  changedThreads,
  createFetcher,
  fetchMessages,
  type Mailbox,
  mailboxOf,
  openMessages,
  SourceError,
} from '../../src/sources/index.ts';
import { buildThread, buildThreads, type Message, type Thread } from '../../src/thread/index.ts';
import { messageFaults } from '../discord/standin/limits.ts';
import { differences } from '../discord/standin/schema.ts';
import { hold } from './promises.ts';
import { ARCHIVE } from './seeds.ts';

/**
 * Runs everything over a file, from its bytes to each way its minutes can look. Throws whatever the program throws beside `SourceError`, and `Broken`
 * for output that is not as promised.
 */
export function everyStage(bytes: Uint8Array, name: string): void {
  let mailbox: Mailbox;
  try {
    mailbox = openMessages(bytes, name);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    hold(!error.message.includes('\n') && error.message.startsWith(name), 'an error is one line that names the file');
    return;
  }
  ofMailbox(mailbox);
  mailbox.close();
}

/** The same over the answers of an archive to whatever is asked of it. */
export async function everyStageOfLink(link: string, answers: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  let asked = 0;
  const fetcher = createFetcher({
    archiveHosts: ['archive.example'],
    githubToken: 'token',
    githubUrl: 'https://archive.example',
    cache: false,
    limits: { linksPerUser: 1e9 },
  });
  const http = {
    request: async ({ url }: { url: URL }) => {
      const answer = answers.get(`${url.pathname}${url.search}`) ?? answers.get(url.pathname);
      const found = answer !== undefined && ++asked < 100;
      return { url, status: found ? 200 : 404, headers: {}, body: Buffer.from(found ? answer : '') };
    },
    close: async () => {},
  };
  let messages: Message[];
  try {
    const [changed] = await changedThreads({ ...fetcher, http }, `${ARCHIVE}${link}`, '2024-01-01T00:00:00.000Z');
    messages = await fetchMessages({ ...fetcher, http }, changed?.url ?? `${ARCHIVE}${link}`);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return;
  }
  ofMailbox(mailboxOf(messages));
}

/** The messages, or undefined where the mailbox says why it cannot give them: all of them are encrypted. */
function readable(mailbox: Mailbox, ids: ReadonlySet<string>): Message[] | undefined {
  try {
    return [...mailbox.read(ids)];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return undefined;
  }
}

function ofMailbox(mailbox: Mailbox): void {
  const threads = buildThreads(mailbox.outline);
  hold(threads.length > 0, 'a mailbox that opens has a thread');
  for (const outline of threads.slice(0, 2)) {
    const messages = readable(mailbox, new Set(outline.messages.map(({ id }) => id)));
    if (!messages) continue;
    const thread = buildThread(messages);
    for (const { text, blocks } of parsedMessages(thread)) {
      const lines = text.split('\n').length;
      let next = 0;
      for (const { fromLine, toLine } of [...blocks].sort((a, b) => a.fromLine - b.fromLine)) {
        hold(fromLine === next && toLine >= fromLine, 'every line stands in exactly one block');
        next = toLine + 1;
      }
      hold(blocks.length === 0 || next === lines, 'the blocks hold all lines');
    }
    // The turns that stand only in quotations are in the thread as well, without the marks of any kind before their lines.
    const minutes = takeMinutes(thread);
    ofMinutes(minutes, [...messages, ...thread.messages]);
    withoutTheFirstOf(thread, minutes);
  }
}

/** Checks what is left when whoever wrote the first message does not want to be quoted. */
function withoutTheFirstOf(thread: Thread, minutes: Minutes): void {
  const [{ author, id }] = thread.messages as readonly Message[] as [Message];
  const unquoted = { writers: [author.address ?? author.name ?? ''] };
  const left = withholdIn(thread, minutes, unquoted);
  const found = new Set(itemsOf(minutes).map(({ id }) => id));
  hold(
    itemsOf(left).every(({ id }) => found.has(id)),
    'nothing is found that was not',
  );
  if (left.participants.some(({ message, unquoted }) => message === id && unquoted)) {
    const theirs = new Set(thread.messages.filter((message) => message.author === author).map((message) => message.id));
    hold(!itemsOf(left).some(({ message }) => theirs.has(message)), 'who does not want to be quoted is not');
  }
  const lines = ({ messages }: Thread) => messages.map(({ text }) => text.split('\n').length).join();
  hold(lines(maskIn(thread, unquoted)) === lines(thread), 'a line that is left out keeps its place');
}

const LONE = /\p{Surrogate}/u;
/** What a terminal could take for a command, or for a change of the direction of text. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const TAGS = new Set(
  'html head meta title style body header h1 p main section h2 ul li strong bdi a q footer'.split(' '),
);
const NODES = new Set(['text', 'twemoji', 'strong', 'em', 'link', 'br', 'newline']);

/** Checks what is promised of minutes, whatever the thread was. */
function ofMinutes(minutes: Minutes, messages: readonly Message[]): void {
  verbatim(minutes, messages);
  const json = JSON.stringify(minutes);
  hold(
    json.length < 4_000_000 || json.length < 40 * messages.reduce((sum, { text }) => sum + text.length, 0),
    'the JSON is not much larger than the thread',
  );

  const { payload, attachments } = renderEmbed(minutes);
  const faults = [
    ...messageFaults(
      payload,
      attachments.map(({ text }) => ({ size: Buffer.byteLength(text) })),
    ),
    ...differences('MessageCreateRequest', { embeds: payload.embeds, allowed_mentions: payload.allowed_mentions }),
  ];
  hold(faults.length === 0, `Discord takes the embed: ${faults[0]}`);
  for (const embed of payload.embeds) {
    // The days are ours, in Discord's own writing, which knows a minus for the years before 1970.
    for (const text of [
      (embed.description ?? '').replace(/<t:-?\d+:D>/g, ''),
      ...(embed.fields ?? []).map(({ value }) => value),
    ])
      inDiscord(text);
    hold(
      !LONE.test(JSON.stringify(embed).replace(/\\u[dD][89a-fA-F]../g, '\ud800')),
      'the embed holds whole characters',
    );
  }

  for (const markdown of [renderMarkdown(minutes), ...attachments.map(({ text }) => text)])
    hold(!LONE.test(markdown) && !/@(?:everyone|here)\b/i.test(markdown), 'the Markdown mentions nobody');
  for (const line of renderTerminal(minutes).split('\n')) hold(!STEERING.test(line), 'the terminal is not steered');
  const html = renderHtml(minutes);
  const page = load(html.length < 200_000 ? html : '<p>');
  page('*').each((_, element) =>
    hold(TAGS.has(page(element).prop('tagName')?.toLowerCase() ?? ''), 'the page has our elements only'),
  );
  page('a').each((_, element) =>
    hold(/^https?:/.test(page(element).attr('href') ?? ''), 'the page links to web addresses only'),
  );
}

function inDiscord(text: string): void {
  hold(!/@(?:everyone|here)\b|<[@#/t:]|<a:/i.test(text.replace(/\\./gs, '')), 'the embed mentions nobody');
  const visit = (nodes: ReturnType<typeof parse>): void => {
    for (const node of nodes) {
      hold(NODES.has(node.type), `Discord shows text and links, no ${node.type}`);
      if (Array.isArray(node.content)) visit(node.content);
    }
  };
  visit(parse(text, 'extended'));
}

function itemsOf({ agreed, openQuestions, answeredQuestions, objections, keyPoints }: Minutes): readonly Item[] {
  return [...agreed, ...openQuestions, ...answeredQuestions, ...objections, ...keyPoints];
}

/** Every quotation stands in the thread, quote marks and white space apart: in a text, a poll, or the subject of the patch that a trailer accepts. */
function verbatim(minutes: Minutes, messages: readonly Message[]): void {
  const folded = (text: string) => text.replace(/[\s>|:*_`~\u2800-\u28ff]+/g, '').replace(/\p{Cf}/gu, '');
  const all = folded(
    messages
      .map(({ subject, text, poll }) =>
        [subject, text, poll?.question, ...(poll?.options ?? []).map((option) => option.text)].join('\n'),
      )
      .join('\n'),
  );
  for (const { text } of itemsOf(minutes))
    hold(all.includes(folded(text)), `what is quoted stands in the thread: ${JSON.stringify(text.slice(0, 200))}`);
}
