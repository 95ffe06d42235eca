/**
 * The disjuncts that begin with a phrase and go on with any words, so many at most: "With that version, …". What has any word in it counts only up
 * to a mark.
 */
export function upTo(most: number, begins: string): readonly string[] {
  return Array.from({ length: most }, (_, n) => `${begins}${' _'.repeat(n + 1)}`);
}
