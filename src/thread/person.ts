/** Somebody who writes: what a From header, an attribution line or a Discord account tells of them. At least one of the two is set. */
export interface Person {
  readonly name?: string;
  readonly address?: string;
}
