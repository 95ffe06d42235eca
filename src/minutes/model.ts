/** What is known of a candidate, by name: 0 or 1, or a number between them. The part before the colon names the family of rules. */
export type Features = Readonly<Record<string, number>>;

/** A logistic model over named features. `scripts/fit.ts` makes them; a positive weight speaks for, a negative one against. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** From which probability on the answer is yes: where F1 was best in cross-validation. */
  readonly threshold: number;
}

/** Adds to a sum what the features of a candidate weigh. */
export type Weigh<Candidate> = (candidate: Candidate, sum: number) => number;

/**
 * Features of a kind of candidate. They are told by name for fitting only. To take minutes they are bound to a model's weights once and summed up
 * from then on without a name being looked at, those that the model has no weight for left out.
 */
export interface FeatureSet<Candidate> {
  readonly tell: (candidate: Candidate) => Features;
  readonly bind: (weights: LinearModel['weights']) => Weigh<Candidate>;
}

/** What is bound to weights, found once for each model: there are few of them. */
function boundOnce<Bound>(
  bind: (weights: LinearModel['weights']) => Bound,
): (weights: LinearModel['weights']) => Bound {
  const known = new WeakMap<LinearModel['weights'], Bound>();
  return (weights) => {
    let bound = known.get(weights);
    if (bound === undefined) {
      bound = bind(weights);
      known.set(weights, bound);
    }
    return bound;
  };
}

/** Features, each with how it is told from a candidate: a number, or whether it holds. */
export function features<Candidate>(
  table: Readonly<Record<string, (candidate: Candidate) => number | boolean>>,
): FeatureSet<Candidate> {
  return {
    tell: (candidate) => Object.fromEntries(Object.entries(table).map(([name, of]) => [name, +of(candidate)])),
    bind: boundOnce((weights) => {
      const weighing = Object.entries(table).flatMap(([name, of]) => {
        const weight = weights[name];
        return weight ? [{ weight, of }] : [];
      });
      return (candidate, sum) => {
        let total = sum;
        for (const { weight, of } of weighing) {
          const value = of(candidate);
          // Most do not hold, and count nothing.
          if (value === true) total += weight;
          else if (value) total += weight * value;
        }
        return total;
      };
    }),
  };
}

/** The features of several sets, which have no name in common. */
export function together<Candidate>(...sets: readonly FeatureSet<Candidate>[]): FeatureSet<Candidate> {
  return {
    tell: (candidate) => Object.assign({}, ...sets.map(({ tell }) => tell(candidate))),
    bind: boundOnce((weights) => {
      const bound = sets.map(({ bind }) => bind(weights));
      return (candidate, sum) => {
        let total = sum;
        for (const weigh of bound) total = weigh(candidate, total);
        return total;
      };
    }),
  };
}

/** The features of something that a candidate is made of. */
export function about<Candidate, Part>(
  partOf: (candidate: Candidate) => Part,
  { tell, bind }: FeatureSet<Part>,
): FeatureSet<Candidate> {
  return {
    tell: (candidate) => tell(partOf(candidate)),
    bind: (weights) => {
      const weigh = bind(weights);
      return (candidate, sum) => weigh(partOf(candidate), sum);
    },
  };
}

/** How likely what speaks for and against, summed up, is held to be right, from 0 to 1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
