import { parsePerson } from '../person.ts';
import type { Attribution } from './attribution.ts';
import { readSender } from './headers.ts';
import type { Look } from './look.ts';

/** `From: X <address>` and no other field, right above deeper quotations or at the top of one, as mailers of the nineties quoted. */
export function readSenderAlone({ lines }: Look, at: number): Attribution | undefined {
  const line = lines[at];
  const person = line && readSender(line.body);
  if (!line || !person || (lines[at - 1]?.blank === false && (lines[at - 1]?.depth ?? 0) >= line.depth))
    return undefined;
  let next = at + 1;
  while (next <= at + 2 && lines[next]?.blank) next++;
  const below = lines[next];
  if (!below || below.blank || below.depth < Math.max(1, line.depth)) return undefined;
  // Above deeper quotations it stands where others write "X wrote:".
  return {
    fromLine: at,
    toLine: at,
    depth: line.depth,
    form: below.depth > line.depth ? 'sentence' : 'headers',
    person,
  };
}

/** `X <address>` and no more, its bracket perhaps cut off, in a paragraph of its own right above what is quoted one level deeper. */
export function readNameAlone({ lines }: Look, at: number): Attribution | undefined {
  const line = lines[at];
  if (!line || line.body.length > 120 || !NAME_AND_ADDRESS.test(line.body)) return undefined;
  const [above, below] = [lines[at - 1], lines[lines[at + 1]?.blank ? at + 2 : at + 1]];
  if (above?.blank === false && above.depth >= line.depth) return undefined;
  if (!below || below.blank || below.depth !== line.depth + 1) return undefined;
  const person = parsePerson(`${line.body.trim().replace(/>?:?$/, '')}>`);
  return person && { fromLine: at, toLine: at, depth: line.depth, form: 'sentence', person, unsaid: true };
}

const NAME_AND_ADDRESS =
  /^"?\p{Lu}[\p{L}'.-]{0,24}"?(?: \p{Lu}[\p{L}'.-]{0,24}"?){1,3} <[\w.+-]{1,64}@[\w.-]{3,100}>?:?\s{0,3}$/u;
