import { type Minutes, maskIn, takeMinutes, withholdIn } from '../minutes/index.ts';
import { rasterise } from '../picture/index.ts';
import { renderHtml, renderMap, renderMarkdown, renderTerminal, replyTree } from '../render/index.ts';
import { type Mailbox, SourceError } from '../sources/index.ts';
import { buildThread, type Thread } from '../thread/index.ts';
import { english, type Say, text } from '../wording/index.ts';
import { type ListedThread, listThread, renderList } from './list.ts';
import type { Options } from './options.ts';
import { parsedMessages } from './parse.ts';
import { pick } from './pick.ts';
import { printableJson } from './printable.ts';
import type { Surroundings } from './surroundings.ts';
import { write } from './write.ts';

/** What is asked for of a mailbox, ready to be printed or written; a map is drawn into its file. Throws `SourceError`. */
export async function resultOf(
  mailbox: Mailbox,
  options: Options,
  { color, columns, hyperlinks, settings, say = english }: Surroundings,
): Promise<string> {
  const unquoted = { writers: settings.UNQUOTED_ADDRESSES };
  if (options.parse && options.thread === undefined) {
    return printableJson({ messages: parsedMessages(maskIn(buildThread(mailbox.read()), unquoted)) });
  }
  if (options.list) {
    const listed = listedThreads(mailbox, options.thread);
    return options.json ? printableJson(listed) : renderList(listed);
  }
  const messages =
    options.thread === undefined ? mailbox.readLargest()?.messages : pick(mailbox, options.thread).read();
  if (!messages) throw new SourceError(text('terminal.noMessage'));
  const thread = buildThread(messages);
  if (options.parse) return printableJson({ messages: parsedMessages(maskIn(thread, unquoted)) });
  const minutes = withholdIn(thread, takeMinutes(thread), unquoted);
  if (options.map !== undefined) write(options.map, await drawMap(thread, minutes, options.map, say));
  return render(minutes, options, say, { color, width: columns, hyperlinks });
}

function listedThreads(mailbox: Mailbox, wanted: string | undefined): ListedThread[] {
  if (wanted !== undefined) return [listThread(buildThread(pick(mailbox, wanted).outline))];
  const listed: ListedThread[] = [];
  // One after the other: of an mbox, no more than one is at hand.
  for (const { outline } of mailbox.threads()) listed.push(listThread(buildThread(outline)));
  return listed;
}

async function drawMap(thread: Thread, minutes: Minutes, file: string, say: Say): Promise<string | Uint8Array> {
  const { svg } = renderMap(replyTree(thread), minutes, { say });
  return /\.svg$/i.test(file) ? svg : rasterise(svg);
}

function render(
  minutes: Minutes,
  options: Options,
  say: Say,
  terminal: { color: boolean; width: number | undefined; hyperlinks: boolean },
): string {
  if (options.json) return printableJson(minutes);
  if (options.html) return renderHtml(minutes, say);
  if (options.markdown) return renderMarkdown(minutes, { say });
  const { color, width, hyperlinks } =
    options.out === undefined ? terminal : { color: false, width: undefined, hyperlinks: false };
  return renderTerminal(minutes, { say, color, hyperlinks, ...(width === undefined ? {} : { width }) });
}

/** How the name of a result ends. */
export function ending(options: Options): string {
  if (options.html) return 'html';
  if (options.markdown) return 'md';
  return options.json || options.parse ? 'json' : 'txt';
}
