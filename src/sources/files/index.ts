// Files, folders and what is sent: `detect.ts` asks what the bytes are, `open-bytes.ts` opens them as that, `read.ts` has the doors to it.

export type { ReadLimits } from './open-bytes.ts';
export { openLargePath, openMessages, openPath, openStream, readMessages } from './read.ts';
