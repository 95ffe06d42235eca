/** What is known of a candidate, by name: 0 or 1, or a number between them. The part before the colon names the family of rules. */
export type Features = Readonly<Record<string, number>>;

/** A logistic model over named features. `scripts/fit.ts` makes them; a positive weight speaks for, a negative one against. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** From which probability on the answer is yes: where F1 was best in cross-validation. */
  readonly threshold: number;
}

/** What speaks for and against, summed up. Features that the model does not know count nothing. */
export function score(model: LinearModel, features: Features): number {
  let sum = model.bias;
  for (const name in features) sum += (model.weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/** How likely the model holds what the features describe, from 0 to 1. */
export function probability(model: LinearModel, features: Features): number {
  return 1 / (1 + Math.exp(-score(model, features)));
}
