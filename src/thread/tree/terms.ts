/** Shorter words hardly tell what is spoken of in any language; numbers and versions do. */
const SHORTEST_TERM = 4;

/**
 * What a text is about, as its longer words and its numbers tell, in any language; endings as English, French and Spanish have them are left out. Small
 * letters.
 */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu))
    if (word.length >= SHORTEST_TERM || /\p{N}/u.test(word))
      terms.add(word.length > LONG ? word.replace(ENDING, '') : word);
  return terms;
}

const LONG = 5;
const ENDING = /(?:ing|ed|es|s)$/;

/** How much two messages of a channel share of what they are about: a term counts the more the fewer messages it stands in, 1 at most. */
export function sharingIn(
  channel: readonly { readonly terms: ReadonlySet<string> }[],
): (one: ReadonlySet<string>, other: ReadonlySet<string>) => number {
  const counts = new Map<string, number>();
  for (const { terms } of channel) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = Math.log(1 + channel.length);
  return (one, other) => {
    let sum = 0;
    for (const term of one) if (other.has(term)) sum += 1 - Math.log(counts.get(term) ?? 1) / all;
    return sum;
  };
}
