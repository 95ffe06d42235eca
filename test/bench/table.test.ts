import { describe, expect, it } from 'vitest';
import { fittedExponent } from '../../scripts/bench/measure.ts';
import { compared, HEAD, line, milliseconds } from '../../scripts/bench/table.ts';

describe('the table of the benchmark', () => {
  it('is Markdown, in which a bar in a cell stays in it', () => {
    expect(HEAD).toBe('| what | with | result |\n| --- | --- | --- |');
    expect(line(['a | b', 'planer', '7 µs'])).toBe('| a \\| b | planer | 7 µs |');
  });

  it.each([
    [0.634, '0.63 ms'],
    [9.96, '10.0 ms'],
    [41.2, '41 ms'],
    [30_722.4, '30,722 ms'],
  ])('says %s as %s', (took, said) => expect(milliseconds(took)).toBe(said));

  it('says how others compare, or why they do not', () => {
    expect(compared(30, 20, milliseconds)).toBe('30 ms: 1.50 × ours');
    expect(compared('stopped after 60 s', 20, milliseconds)).toBe('stopped after 60 s');
    expect(compared(30, 'failed', milliseconds)).toBe('30 ms');
  });
});

describe('the exponent that growth is told by', () => {
  const sizes = [1_000, 10_000, 100_000];
  it.each([
    ['constant', 0, () => 7],
    ['linear', 1, (x: number) => 3 * x],
    ['quadratic', 2, (x: number) => 0.01 * x * x],
    ['a square root', 0.5, (x: number) => Math.sqrt(x)],
  ])('of %s time is %s', (_, exponent, time) => {
    expect(fittedExponent(sizes.map((x) => ({ x, y: time(x) })))).toBeCloseTo(exponent, 6);
  });

  it('is that of the nearest line where the points are on none', () => {
    const through = (...times: readonly [number, number, number]) =>
      fittedExponent([1, 10, 100].map((x, n) => ({ x, y: times[n] ?? 0 })));
    expect(through(1, 20, 100)).toBeCloseTo(1, 6);
    expect(through(1, 10, 1_000)).toBeCloseTo(1.5, 6);
  });

  it('needs two sizes', () => {
    expect(() =>
      fittedExponent([
        { x: 10, y: 1 },
        { x: 10, y: 2 },
      ]),
    ).toThrow('two sizes');
  });
});
