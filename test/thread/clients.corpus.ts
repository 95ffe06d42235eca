import { readdirSync, readFileSync } from 'node:fs';
import type { Block } from '../../src/thread/index.ts';

/**
 * What the margin of a line in `clients/*.txt` expects of it, and the kinds of block that meet the expectation.
 * Lines without text carry no margin: they may go with either neighbour.
 */
export const MARGIN = {
  /** The sender's own words, code included. */
  '.': ['own', 'code', 'patch', 'trailer'],
  /** A sign-off: own words or signature, both readings are held. */
  o: ['own', 'signature'],
  s: ['signature'],
  p: ['patch'],
  c: ['code'],
  t: ['trailer'],
  a: ['attribution'],
  q: ['quote'],
  /** What lists, providers and lawyers add. */
  f: ['footer', 'signature'],
  /** Not the sender's words, whatever else it is: a forwarded message, armour, a help desk's line. */
  x: ['quote', 'attribution', 'forwarded', 'footer', 'signature'],
  /** Nothing expected. */
  '?': ['own', 'code', 'patch', 'trailer', 'signature', 'attribution', 'quote', 'footer', 'forwarded'],
} as const satisfies Record<string, readonly Block['kind'][]>;
export type Margin = keyof typeof MARGIN;

/** One mail body and what is expected of it. */
export interface Case {
  readonly file: string;
  readonly title: string;
  /** The authors of the lines marked `q`, in order of first appearance, where the case names them. */
  readonly by?: readonly string[];
  readonly lines: readonly { readonly margin?: Margin; readonly text: string }[];
}

/** Characters that an editor or git would lose or hide, and what stands for them in the files. */
const VISIBLE: Record<string, string> = {
  '␠': ' ',
  '␉': '\t',
  '␍': '\r',
  '⍽': '\u00a0',
  '⎵': '\u202f',
  '⌀': '\u200b',
};

const folder = new URL('clients/', import.meta.url);

/** Every case of `clients/*.txt`: a title after `===`, then `by:` if the authors matter, then the lines, each after its margin. */
export function clientCases(): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((source) => readCase(name.replace('.txt', ''), source)),
    );
}

function readCase(file: string, source: string): Case {
  const [title = '', ...rest] = source.trimEnd().split('\n');
  const by = rest[0]?.startsWith('by: ') ? rest.shift()?.slice(4).split(' | ') : undefined;
  const lines = rest.map((line) => {
    const text = (line[1] === ' ' ? line.slice(2) : line).replace(/[␠␉␍⍽⎵⌀]/g, (c) => VISIBLE[c] ?? c);
    if (text.trim() === '') return { text };
    const margin = line[0] ?? '';
    if (line[1] !== ' ' || !isMargin(margin)) throw new Error(`${file}: "${title}": no margin: ${line}`);
    // Bare quote marks are nobody's words: they go with the quotation or with the attribution above it.
    return { margin: 'aq'.includes(margin) && /^[>|\s]*$/.test(text) ? 'x' : margin, text };
  });
  return { file, title, ...(by ? { by } : {}), lines };
}

const isMargin = (text: string): text is Margin => text in MARGIN;
