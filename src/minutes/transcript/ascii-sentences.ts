const [NONE, LOWER, UPPER, DIGIT, CLOSE, SPACE, GOES_ON, FULL_STOP, MARK] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** What each character is to the rules: UAX 29, SentenceBreakProperty, of ASCII without line ends. */
const KIND = new Uint8Array(128);
for (const [kind, characters] of [
  [LOWER, 'abcdefghijklmnopqrstuvwxyz'],
  [UPPER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [DIGIT, '0123456789'],
  [CLOSE, '"\'()[]{}'],
  [SPACE, ' \t\v\f'],
  [GOES_ON, ',-:;'],
  [FULL_STOP, '.'],
  [MARK, '!?'],
] as const)
  for (const character of characters) KIND[character.charCodeAt(0)] = kind;

/**
 * The sentences of a text of ASCII without line ends, blanks behind them included, as `Intl.Segmenter` gives them, by the same rules (UAX 29, SB6 to SB11):
 * the segmenter takes most of the time that sentences take. Linear in the text.
 */
export function asciiSentences(text: string): string[] {
  const sentences: string[] = [];
  const kind = (at: number) => (at < text.length ? KIND[text.charCodeAt(at)] : NONE);
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const end = kind(at);
    if (end !== FULL_STOP && end !== MARK) {
      at++;
      continue;
    }
    const before = at === from ? NONE : kind(at - 1);
    let next = at + 1;
    while (kind(next) === CLOSE) next++;
    while (kind(next) === SPACE) next++;
    const following = kind(next);
    const isGlued = next === at + 1;
    at = next;
    if (next >= text.length) break;
    // SB8a
    if (following === GOES_ON || following === FULL_STOP || following === MARK) continue;
    if (end === FULL_STOP) {
      // SB6, SB7
      if (isGlued && following === DIGIT) continue;
      if (isGlued && following === UPPER && (before === LOWER || before === UPPER)) continue;
      // SB8: a small letter is the next that could begin a sentence.
      let letter = next;
      while (letter < text.length && !BEGINS_OR_ENDS[kind(letter) ?? NONE]) letter++;
      if (kind(letter) === LOWER) continue;
    }
    sentences.push(text.slice(from, next));
    from = next;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** By kind, whether it is a letter or ends a sentence. */
const BEGINS_OR_ENDS = [false, true, true, false, false, false, false, true, true];
