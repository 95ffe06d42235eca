/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/**
 * Words with such letters, escaped already (which takes such marks out), set apart by FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode's UAX #9), so that what stands around them in
 * a line keeps its order: "— דוד, agreed by משה" and not the names exchanged. Other words stay as they are.
 */
export function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;
}
