import type { Confidence } from '../block.ts';
import type { Person } from '../person.ts';

/** Who wrote the words of a line, and how that was found. */
export interface Authorship {
  readonly author?: Person;
  readonly confidence: Confidence;
  /** The message of the thread that the words were found in or that the level stands for. */
  readonly message?: string;
}

/** A message that a mail answers; `author` where it is at hand. */
export interface Ancestor {
  readonly id: string;
  readonly author?: Person;
}

/** Nobody is known to have written it. */
export const UNKNOWN: Authorship = { confidence: 'unknown' };

/** No level deeper than this is looked up. */
export const DEEPEST = 64;
