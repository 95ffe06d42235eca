import { maskIn, takeMinutes, withholdIn } from '../minutes/index.ts';
import { FEWEST_MAPPED, type PostedMinutes, renderHtml, renderMap, replyTree } from '../render/index.ts';
import { readMessages, SourceError } from '../sources/index.ts';
import { buildThreads } from '../thread/index.ts';
import { english, type Say, text } from '../wording/index.ts';
import { LISTED_THREADS } from './limits.ts';
import type { MessageView } from './message-view.ts';
import { viewParse } from './parse-view.ts';
import { viewPost } from './post.ts';

/** All that the page shows of what somebody put into it. */
export interface Summary {
  readonly message: MessageView;
  readonly parse: ReturnType<typeof viewParse>;
  /** The map of the thread as SVG, and in words; `posted` where the bot shows it in its message, as it does the dark one. */
  readonly map: { readonly dark: string; readonly light: string; readonly alt: string; readonly posted: boolean };
  /** The complete minutes as an HTML page. */
  readonly html: string;
  /** The threads found, largest first, and which of them is shown. */
  readonly threads: readonly { readonly id: string; readonly subject: string; readonly messages: number }[];
  readonly thread: string;
}

/**
 * The summary of the thread `id` in a text or file, else of the largest one. `sourceUrl` is where names without a link of their own lead,
 * `unquoted` lists writers who do not want to be quoted,
 * `say` says our words, in English where it is left out.
 * @throws {SourceError} where there is nothing to summarise
 */
export async function summarise(
  bytes: Uint8Array,
  {
    name,
    id,
    sourceUrl,
    unquoted = [],
    say = english,
  }: {
    readonly name: string;
    readonly id?: string;
    readonly sourceUrl: string;
    readonly unquoted?: readonly string[];
    readonly say?: Say;
  },
): Promise<Summary> {
  const threads = buildThreads(await readMessages(bytes, name));
  const thread = threads.find(({ root }) => root === id) ?? threads[0];
  if (!thread) throw new SourceError(text('reading.noMessage', { name }));
  const minutes = withholdIn(thread, takeMinutes(thread), { writers: unquoted });
  const messages = replyTree(thread);
  const [dark, light] = [
    renderMap(messages, minutes, { theme: 'dark', say }),
    renderMap(messages, minutes, { theme: 'light', say }),
  ];
  const posted: PostedMinutes = { version: 1, language: say.language, threads: [{ minutes, messages }] };
  return {
    message: viewPost(posted, { sourceUrl, say, audience: 'everybody' }),
    parse: viewParse(maskIn(thread, { writers: unquoted }), say),
    map: { dark: dark.svg, light: light.svg, alt: dark.alt, posted: messages.length >= FEWEST_MAPPED },
    html: renderHtml(minutes, say),
    threads: threads
      .slice(0, LISTED_THREADS)
      .map(({ root, subject, messages }) => ({ id: root, subject, messages: messages.length })),
    thread: thread.root,
  };
}
