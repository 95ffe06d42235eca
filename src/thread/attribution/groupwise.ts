import type { Attribution } from './attribution.ts';
import type { Look } from './look.ts';
import { ARROWS } from './ornament.ts';

/** Novell's GroupWise: `>>> Jane Smith <address> 12/07/23 9:00 PM >>>`, whose marks are ornament. */
export function readGroupwise({ lines, read: readIntroduction }: Look, at: number): Attribution | undefined {
  const line = lines[at];
  if (!line || line.depth < ARROWS || line.body.length > 200 || !/\d.{0,20} ?>>>\s*$/.test(line.body)) return undefined;
  const read = readIntroduction(`${line.body.trimEnd().slice(0, -ARROWS).trim()} wrote:`);
  if (!read?.person || !read.date) return undefined;
  return { fromLine: at, toLine: at, depth: line.depth - ARROWS, form: 'headers', ...read };
}
