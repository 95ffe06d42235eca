export { readArchive } from './archive.ts';
export type { ThreadNews } from './news.ts';
export { type DigestSince, digestSince } from './since.ts';
