import type { ServerResponse } from 'node:http';
import type { World } from './world.ts';

/** Whether the path is one of Discord's CDN. */
export function isFile(path: string): boolean {
  return /^\/(ephemeral-)?attachments\//.test(path);
}

/** Gives the file, while its address is signed and has not run out. */
export function serveFile(world: World, url: URL, response: ServerResponse) {
  const file = world.files.get(url.pathname);
  const fresh = Number.parseInt(url.searchParams.get('ex') ?? '0', 16) * 1000 > Date.now();
  if (!file || !fresh || !url.searchParams.get('hm')) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    return response.end('This content is no longer available.');
  }
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length });
  return response.end(file.bytes);
}
