import { readFile } from 'node:fs/promises';
import { text } from '../wording/index.ts';
import { packageRoot } from './package-root.ts';
import { Unanswered } from './unanswered.ts';

/** What an address gives. */
export interface Content {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export const PUBLIC_FOLDER = new URL('src/page/public/', packageRoot);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The file that a path names; `folders` are served beside our own, by what their paths begin with. */
export async function readPublic(path: string, folders: ReadonlyMap<string, URL>): Promise<Content> {
  const file = fileOf(path, folders);
  const body = await readFile(file).catch((error: unknown) => {
    throw isMissing(error) ? new Unanswered(404, text('page.error.noPage')) : error;
  });
  return { type: TYPES[extension(file)] ?? 'application/octet-stream', body };
}

/** `URL` has resolved every `..` before, so a path stays in the folder that it starts with. */
function fileOf(path: string, folders: ReadonlyMap<string, URL>): URL {
  for (const [prefix, folder] of folders)
    if (path.startsWith(prefix) && extension(path) === 'js') return within(folder, path.slice(prefix.length));
  if (!path.startsWith('/public/')) throw new Unanswered(404, text('page.error.noPage'));
  return within(PUBLIC_FOLDER, path.slice('/public/'.length));
}

function within(folder: URL, path: string): URL {
  const file = new URL(path, folder);
  // `%2e%2e%2f` is resolved only now, `%2f` by the file system.
  if (!file.href.startsWith(folder.href) || /%2f|%5c|%00/i.test(path))
    throw new Unanswered(404, text('page.error.noPage'));
  return file;
}

function extension(path: URL | string): string {
  return /\.(\w+)$/.exec(String(path))?.[1] ?? '';
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}
