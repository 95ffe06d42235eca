import { emptyTally, type Found, type Share, sumOf, type Tally } from './tally.ts';

/** One published figure, in percent. */
export interface Figure {
  readonly name: string;
  readonly of: (tally: Tally) => number;
}

const share = ({ right, all }: Share): number => (all ? (100 * right) / all : 100);
const f1 = (precision: number, recall: number): number =>
  precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
const precision = (found: Found): number => share({ right: found.right, all: found.given });
const recall = (found: Found): number => share({ right: found.found, all: found.wanted });
const foundF1 = (found: Found): number => f1(precision(found), recall(found));

/** The figures in the order in which they are printed. */
export const FIGURES: readonly Figure[] = [
  {
    name: 'participants F1',
    of: ({ participants: { right, given, wanted } }) => f1(share({ right, all: given }), share({ right, all: wanted })),
  },
  { name: 'agreed points precision', of: ({ agreed }) => precision(agreed) },
  { name: 'agreed points recall', of: ({ agreed }) => recall(agreed) },
  { name: 'agreed points F1', of: ({ agreed }) => foundF1(agreed) },
  { name: 'the point itself shown', of: ({ pointShown }) => share(pointShown) },
  { name: 'right holders', of: ({ holders }) => share(holders) },
  { name: 'open questions precision', of: ({ open }) => precision(open) },
  { name: 'open questions recall', of: ({ open }) => recall(open) },
  { name: 'open questions F1', of: ({ open }) => foundF1(open) },
  { name: 'all questions F1', of: ({ questions }) => foundF1(questions) },
  { name: 'open and answered told apart', of: ({ status }) => share(status) },
  { name: 'right answer', of: ({ answer }) => share(answer) },
  { name: 'key points', of: ({ key }) => share(key) },
  { name: 'authors', of: ({ authors }) => share(authors) },
  { name: 'verbatim', of: ({ verbatim }) => share(verbatim) },
];

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2_000;

/** A small seeded generator (mulberry32), so that intervals are the same in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The 95 % percentile bootstrap interval of every figure, resampling whole threads (Efron 1979): sentences of one thread are not independent. */
export function intervalsOf(tallies: readonly Tally[]): Interval[] {
  const random = seededRandom(1);
  const samples = FIGURES.map((): number[] => []);
  for (let n = 0; n < RESAMPLES && tallies.length > 0; n++) {
    let sum = emptyTally();
    for (let k = 0; k < tallies.length; k++)
      sum = sumOf(sum, tallies[Math.floor(random() * tallies.length)] ?? emptyTally());
    FIGURES.forEach((figure, f) => {
      samples[f]?.push(figure.of(sum));
    });
  }
  return samples.map((values) => {
    const sorted = values.sort((a, b) => a - b);
    const at = (q: number) => sorted[Math.floor(q * (sorted.length - 1))] ?? Number.NaN;
    return { low: at(0.025), high: at(0.975) };
  });
}
