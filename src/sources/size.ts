import { type Text, text } from '../wording/index.ts';

/** "340 kB", "1.2 MB", as the language writes them. */
export function byteSize(bytes: number): Text {
  return bytes < 1_000_000
    ? text('size.kilobytes', { count: Math.ceil(bytes / 1000) })
    : text('size.megabytes', { count: bytes / 1_000_000 });
}
