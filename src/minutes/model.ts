/** What is known of a candidate, by name: 0 or 1, or a number between them. The part before the colon names the family of rules. */
export type Features = Readonly<Record<string, number>>;

/**
 * Features in parts that have no name in common. What is known of one sentence alone is a part that can be kept for the next candidate, and a part
 * that always has the same names is made and read some ten times faster than one into which others are spread.
 */
export type FeatureParts = readonly Features[];

/** A logistic model over named features. `scripts/fit.ts` makes them; a positive weight speaks for, a negative one against. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** From which probability on the answer is yes: where F1 was best in cross-validation. */
  readonly threshold: number;
}

/** What speaks for and against, summed up. Features that the model does not know count nothing. */
export function score({ bias, weights }: LinearModel, parts: FeatureParts): number {
  let sum = bias;
  for (const part of parts) {
    for (const name in part) {
      const value = part[name];
      // Most are 0, and count nothing.
      if (value) sum += (weights[name] ?? 0) * value;
    }
  }
  return sum;
}

/** How likely the model holds what the features describe, from 0 to 1. */
export function probability(model: LinearModel, parts: FeatureParts): number {
  return 1 / (1 + Math.exp(-score(model, parts)));
}

/** All parts as one, for fitting. */
export function joined(parts: FeatureParts): Features {
  return Object.assign({}, ...parts);
}
