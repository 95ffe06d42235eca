import { isBeyondAscii } from './fold.ts';

/**
 * What Germans, Danes, Norwegians and Swedes write for their letters where they have to do without, in a header that takes only ASCII for
 * example: "Joerg" for "Jörg" (ICAO Doc 9303, part 3, section 6; DIN 5007-2 for German).
 */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa', ß: 'ss' };

/** A text with those letters spelt out; capitals stay capitals. */
export function spellOut(text: string): string {
  if (!isBeyondAscii(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[äæöøüåß]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .replace(/[ÄÆÖØÜÅ]/g, (letter) => (SPELT_OUT[letter.toLowerCase()] ?? letter).toUpperCase());
}
