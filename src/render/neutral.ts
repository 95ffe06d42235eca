/**
 * Characters that hide or reorder the text around them and are not seen themselves: controls, those of the bidirectional algorithm (TR9),
 * invisible ones and blank letters. Kept are joiners and emoji selectors, and tag characters after a black flag, where they make
 * the flags of England, Scotland and Wales (TR51); elsewhere they spell hidden text.
 */
const UNSEEN =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}|[\u200C-\u200D]|[\uFE0E-\uFE0F])|\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB]/gu;
/** Joiners belong between emoji and between letters of scripts that join; after these they only hide that two words differ. */
const IDLE_JOINERS = /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s])[\u200C\u200D]+/gu;
const REPEATED_JOINERS = /([\u200C\u200D])[\u200C\u200D]+/g;

/**
 * The text on one line, white space folded, without what hides, reorders or breaks it; a lone surrogate becomes U+FFFD.
 * The words read as they did.
 */
export function neutralise(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNSEEN, '$1')
    .replace(REPEATED_JOINERS, '$1')
    .replace(IDLE_JOINERS, '$1')
    .replace(/[\s\u2800]+/g, ' ')
    .trim();
}
