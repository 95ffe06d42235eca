import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { POSTED_LIMITS } from '../render/index.ts';
import { type Say, text } from '../wording/index.ts';
import { EXAMPLES, readExample } from './examples.ts';
import { labelPage } from './labels.ts';
import { UPLOAD_BYTES } from './limits.ts';
import type { MessageView } from './message-view.ts';
import type { browserModules } from './modules.ts';
import { answerPress } from './post.ts';
import { type Content, PUBLIC_FOLDER, readPublic } from './public-files.ts';
import { type Summary, summarise } from './summary.ts';
import { Unanswered } from './unanswered.ts';
import { readUpload } from './upload.ts';

/** Gives what stands at an address of the page; throws `Unanswered` where nothing does. */
export type Site = (request: IncomingMessage, url: URL, say: Say) => Promise<Content>;

/** The addresses of the page, and what each gives. */
export async function createSite(
  { folders, importMap }: ReturnType<typeof browserModules>,
  unquoted: readonly string[],
): Promise<Site> {
  const index = (await readFile(new URL('index.html', PUBLIC_FOLDER), 'utf8')).replace('{}', () => importMap);
  return async (request, url, say) => {
    const path = url.pathname;
    if (path === '/api/minutes') return json(await minutesOf(request, url, say, unquoted));
    if (path === '/api/press') return json(await pressed(request, url, say));
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Unanswered(405, text('page.error.onlyGet'));
    if (path === '/') return { type: 'text/html; charset=utf-8', body: labelPage(index, say) };
    if (path === '/api/examples') return json(EXAMPLES.map(({ id, title }) => ({ id, title: say(title) })));
    const example = /^\/examples\/([^/]+)$/.exec(path)?.[1];
    return example === undefined ? readPublic(path, folders) : exampleOf(example);
  };
}

export function json(value: unknown): Content {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

async function minutesOf(
  request: IncomingMessage,
  { searchParams }: URL,
  say: Say,
  unquoted: readonly string[],
): Promise<Summary> {
  const bytes = await readUpload(request, UPLOAD_BYTES);
  const id = searchParams.get('thread');
  return summarise(bytes, {
    name: searchParams.get('name') ?? say('file.pasted'),
    ...(id === null ? {} : { id }),
    unquoted,
    say,
    sourceUrl: sourceOf(request),
  });
}

async function pressed(request: IncomingMessage, { searchParams }: URL, say: Say): Promise<MessageView> {
  const bytes = await readUpload(request, POSTED_LIMITS.packed);
  const view = answerPress(bytes, searchParams.get('button') ?? '', { say, sourceUrl: sourceOf(request) });
  if (!view) throw new Unanswered(422, text('page.error.button'));
  return view;
}

async function exampleOf(name: string): Promise<Content> {
  const example = EXAMPLES.find(({ id }) => id === name);
  if (!example) throw new Unanswered(404, text('page.error.noExample', { id: decoded(name) }));
  return { type: 'text/plain; charset=utf-8', body: await readExample(example) };
}

/** Where the text stands on the page: names without a link of their own lead there. */
function sourceOf({ headers }: IncomingMessage): string {
  return `http://${headers.host ?? 'localhost'}/#source`;
}

/** A part of a path as it was before it was encoded. What is encoded wrongly stays as it is, where `decodeURIComponent` would throw. */
function decoded(part: string): string {
  return new URLSearchParams(`part=${part.replaceAll('+', '%2B')}`).get('part') ?? part;
}
