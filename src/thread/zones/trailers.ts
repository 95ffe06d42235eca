import type { Found } from './zone.ts';
import { TRAILER_KEYS } from './zone-words.ts';

const TRAILER = /^([A-Z][A-Za-z]*(?:-[A-Za-z]+){0,4}):[ \t]+(\S.*)$/;

/** `Signed-off-by: Name <address>` and its kin, as git's interpret-trailers reads them. */
export function readTrailer(lines: readonly string[], n: number): Found | undefined {
  const line = lines[n] ?? '';
  if (line.length > 400 || !line.includes(':')) return undefined;
  const match = TRAILER.exec(line);
  const [, key, value] = match ?? [];
  if (!key || !value) return undefined;
  const folded = key.toLowerCase();
  if (!folded.endsWith('-by') && !(TRAILER_KEYS.includes(folded) && (folded !== 'bug' || /^#?\d+$|:\/\//.test(value))))
    return undefined;
  return { zone: { kind: 'trailer', key, value: value.trim() }, end: n + 1 };
}
