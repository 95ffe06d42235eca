// Which texts stand within which, among those of one message, without comparing each with each: a text that holds another has all of its words.

/** The words of a text, once each; of one that has none, its marks. */
function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? text.match(/\S/gu) ?? []);
}

/** Texts that may hold others. Each stands under a key, such as that of its message. */
export interface Holders {
  add(key: string, text: string): void;
  /** Whether a text under the key holds this one. */
  hold(key: string, text: string): boolean;
}

export function holders(): Holders {
  /** By key and word. */
  const having = new Map<string, string[]>();
  return {
    add(key, text) {
      for (const word of wordsOf(text)) listed(having, `${key}\n${word}`, text);
    },
    hold(key, text) {
      let rarest: readonly string[] | undefined;
      for (const word of wordsOf(text)) {
        const some = having.get(`${key}\n${word}`) ?? [];
        if (!rarest || some.length < rarest.length) rarest = some;
      }
      return rarest?.some((other) => other.includes(text)) ?? false;
    },
  };
}

/** Finds those of the texts under a key that stand within another text. */
export function textsWithin(
  texts: readonly { readonly key: string; readonly text: string }[],
): (key: string, text: string) => string[] {
  const counts = new Map<string, number>();
  const known = new Map(texts.map((each) => [`${each.key}\n${each.text}`, each]));
  for (const { key, text } of known.values()) {
    for (const word of wordsOf(text)) counts.set(`${key}\n${word}`, (counts.get(`${key}\n${word}`) ?? 0) + 1);
  }
  /** By key and the word of theirs that fewest of the others have. */
  const byRarest = new Map<string, string[]>();
  for (const { key, text } of known.values()) {
    let rarest = '';
    for (const word of wordsOf(text)) {
      const place = `${key}\n${word}`;
      if (!rarest || (counts.get(place) ?? 0) < (counts.get(rarest) ?? 0)) rarest = place;
    }
    listed(byRarest, rarest, text);
  }
  return (key, text) =>
    [...wordsOf(text)].flatMap((word) =>
      (byRarest.get(`${key}\n${word}`) ?? []).filter((shorter) => text.includes(shorter)),
    );
}

/** Adds to the list under the key. */
export function listed<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
