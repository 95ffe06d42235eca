import type { Features, LinearModel } from '../../src/minutes/model.ts';

/** A candidate and whether it is what the model looks for: `label` from 0 to 1. */
export interface Example {
  readonly features: Features;
  readonly label: number;
  readonly weight: number;
}

/** How often Newton's method is repeated; it settles in half as many steps. */
const MOST_STEPS = 15;

type Weights = Omit<LinearModel, 'threshold'>;
type Prior = Readonly<Record<string, number>>;

/**
 * Logistic regression by Newton's method. `ridge` holds every weight to what `prior` says of its feature, else to 0; the bias is free.
 * This is the most probable model under a normal prior of variance 1 / ridge around the expected weights.
 */
export function fitLogistic(set: readonly Example[], prior: Prior, ridge: number): Weights {
  const { names, held, rows } = encode(set, prior);
  const bias = names.length;
  const start = Float64Array.from([...held, -2]);
  const beta = maximise(start, (at, system) => {
    for (const { values, label, weight } of rows) {
      const p = 1 / (1 + Math.exp(-(at[bias] ?? 0) - dot(values, at)));
      const extended: Sparse = [...values, [bias, 1]];
      system.pull(extended, weight * (label - p));
      system.curve(extended, weight * p * (1 - p));
    }
    system.hold(held, ridge);
  });
  return model(names, beta, beta[bias] ?? 0);
}

/**
 * Conditional logit (McFadden 1974) by Newton's method: in each set one candidate is chosen over the others, `label` saying how often each was.
 * What all candidates of a set have in common does not count, so that sets of any size and kind can be learnt from together.
 */
export function fitChoice(sets: readonly (readonly Example[])[], prior: Prior, ridge: number): Weights {
  const { names, held, rows } = encode(sets.flat(), prior);
  const bounds: [number, number][] = [];
  for (const set of sets) {
    const from = bounds.at(-1)?.[1] ?? 0;
    bounds.push([from, from + set.length]);
  }
  const beta = maximise(Float64Array.from(held), (at, system) => {
    for (const [from, to] of bounds) {
      const members = rows.slice(from, to);
      const chosen = members.reduce((sum, { label }) => sum + label, 0);
      if (chosen === 0) continue;
      const scores = members.map(({ values }) => Math.exp(dot(values, at)));
      const all = scores.reduce((sum, score) => sum + score, 0);
      const mean = new Float64Array(names.length);
      members.forEach(({ values, label, weight }, n) => {
        const p = (scores[n] ?? 0) / all;
        system.pull(values, weight * (label / chosen - p));
        system.curve(values, weight * p);
        for (const [feature, value] of values) mean[feature] = (mean[feature] ?? 0) + p * value;
      });
      const dense: Sparse = [];
      mean.forEach((value, feature) => {
        if (value !== 0) dense.push([feature, value]);
      });
      system.curve(dense, -(members[0]?.weight ?? 1));
    }
    system.hold(held, ridge);
  });
  return model(names, beta, 0);
}

type Sparse = [number, number][];

function encode(set: readonly Example[], prior: Prior) {
  const names = [...new Set([...Object.keys(prior), ...set.flatMap(({ features }) => Object.keys(features))])].sort();
  const index = new Map(names.map((feature, n) => [feature, n]));
  const rows = set.map(({ features, label, weight }) => {
    const values: Sparse = [];
    for (const [feature, value] of Object.entries(features))
      if (value !== 0) values.push([index.get(feature) ?? 0, value]);
    return { values, label, weight };
  });
  return { names, rows, held: names.map((feature) => prior[feature] ?? 0) };
}

function dot(values: Sparse, beta: Float64Array): number {
  let sum = 0;
  for (const [at, value] of values) sum += (beta[at] ?? 0) * value;
  return sum;
}

/** Gradient and curvature of what is maximised, collected row by row. */
class System {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array[];
  private readonly beta: Float64Array;
  constructor(beta: Float64Array) {
    this.beta = beta;
    this.gradient = new Float64Array(beta.length);
    this.curvature = Array.from(beta, (_, at) => {
      const line = new Float64Array(beta.length);
      line[at] = 1e-6;
      return line;
    });
  }
  pull(values: Sparse, force: number): void {
    for (const [at, value] of values) this.gradient[at] = (this.gradient[at] ?? 0) + force * value;
  }
  curve(values: Sparse, force: number): void {
    for (const [at, value] of values) {
      const line = this.curvature[at];
      if (line) for (const [other, second] of values) line[other] = (line[other] ?? 0) + force * value * second;
    }
  }
  hold(held: readonly number[], ridge: number): void {
    held.forEach((value, at) => {
      this.pull([[at, 1]], ridge * (value - (this.beta[at] ?? 0)));
      this.curve([[at, 1]], ridge);
    });
  }
}

function maximise(start: Float64Array, collect: (beta: Float64Array, system: System) => void): Float64Array {
  const beta = Float64Array.from(start);
  for (let step = 0; step < MOST_STEPS; step++) {
    const system = new System(beta);
    collect(beta, system);
    const move = solve(system.curvature, system.gradient);
    move.forEach((change, at) => {
      beta[at] = (beta[at] ?? 0) + Math.max(-2, Math.min(2, change));
    });
    if (Math.max(...move.map(Math.abs)) < 1e-5) break;
  }
  return beta;
}

function model(names: readonly string[], beta: Float64Array, bias: number): Weights {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  const weights: Record<string, number> = {};
  names.forEach((feature, at) => {
    const weight = rounded(beta[at] ?? 0);
    if (weight !== 0) weights[feature] = weight;
  });
  return { bias: rounded(bias), weights };
}

/** Solves a symmetric positive definite system by Cholesky decomposition. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k);
      const row = lower[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(lower, j, j);
    }
  }
  const half: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(lower, i, k) * (half[k] ?? 0);
    half.push(sum / at(lower, i, i));
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(lower, k, i) * (solution[k] ?? 0);
    solution[i] = sum / at(lower, i, i);
  }
  return solution;
}
