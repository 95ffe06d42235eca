import type { Language } from '../languages/index.ts';

/** A word as its language spells it and as it is typed without the letters that a keyboard lacks: "für" and "fuer". */
export function spellingsOf(word: string, { plainSpelling = [] }: Language): readonly string[] {
  const plain = plainSpelling.reduce((spelled, [letter, instead]) => spelled.replace(letter, instead), word);
  return plain === word ? [word] : [word, plain];
}

/** "corrigé" without its accent is "corrige", another form of its verb. */
const PARTICIPLE = /é$/;

/** The same where nothing stands before it that tells which word is meant: not what is another word then, "à" and "a". */
export function clearSpellingsOf(word: string, language: Language): readonly string[] {
  return spellingsOf(word, language).filter(
    (spelled) => spelled === word || !(PARTICIPLE.test(word) || language.stopWords.has(spelled)),
  );
}
