/** What the sender's own lines are. */
export type Zone =
  | { readonly kind: 'own' | 'patch' | 'code' | 'signature' | 'footer' }
  | { readonly kind: 'trailer'; readonly key: string; readonly value: string };

export const OWN: Zone = { kind: 'own' };
export const SIGNATURE: Zone = { kind: 'signature' };
export const FOOTER: Zone = { kind: 'footer' };
export const PATCH: Zone = { kind: 'patch' };
export const CODE: Zone = { kind: 'code' };

/** A zone and where it ends (exclusive). */
export interface Found {
  readonly zone: Zone;
  readonly end: number;
}

/** The zone that begins at line `n` of a run of the sender's lines, whose last line is `to`; undefined where none does. */
export type ZoneReader = (lines: readonly string[], n: number, to: number) => Found | undefined;

/** Where a paragraph ends (exclusive). */
export function paragraphEnd(lines: readonly string[], n: number, to: number): number {
  let end = n;
  while (end <= to && (lines[end] ?? '').trim() !== '') end++;
  return end;
}
