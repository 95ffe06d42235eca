import type { Kind } from './seeds.ts';

/** How much longer all of an input may take than its four quarters together, beside a share for the machine in milliseconds: with its square it would be four times. */
const MOST = { times: 2.5, more: 500 } as const;

/**
 * What is wrong with how the time grows, if anything is. The quarters of an input hold all that is costly in it, wherever it stands; a
 * quarter of a mail has the whole header, without which its body would be read as another.
 */
export async function growth(
  kind: Kind,
  input: string,
  timed: (text: string) => Promise<number>,
): Promise<string | undefined> {
  const start = kind === 'mail' ? Math.max(0, input.search(/\r?\n\r?\n/)) : 0;
  const header = input.slice(0, start);
  const quarter = Math.max(1, Math.ceil((input.length - start) / 4));
  let short = 0;
  for (let at = start; at < input.length; at += quarter)
    short += await timed(`${header}${at > start && header ? '\n\n' : ''}${input.slice(at, at + quarter)}`);
  const long = await timed(input);
  return long > MOST.times * short + MOST.more
    ? `Slow: its quarters take ${short.toFixed(0)} ms, all of it ${long.toFixed(0)} ms`
    : undefined;
}
