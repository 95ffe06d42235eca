import { describe, expect, it } from 'vitest';
import { FIGURES, intervalsOf } from '../../scripts/evaluation/figures.ts';
import type { Gold } from '../../scripts/evaluation/gold.ts';
import { tallyThread } from '../../scripts/evaluation/tally.ts';
import type { Minutes } from '../../src/minutes/index.ts';

const gold: Gold = {
  id: 'heating',
  participants: ['Ines Okafor', 'Karl Brandt'],
  agreed: [
    {
      statement: [{ text: 'We should lower the boiler to sixty degrees.', message: 'a', author: 'Ines Okafor' }],
      support: [{ text: 'Agreed.', message: 'b', author: 'Karl Brandt' }],
      by: ['Ines Okafor', 'Karl Brandt'],
      marked: 2,
    },
  ],
  open: [{ sents: [{ text: 'Who pays the plumber then?', message: 'b', author: 'Karl Brandt' }], marked: 2 }],
  answered: [],
  rhetorical: [],
  key: [
    { text: 'We should lower the boiler to sixty degrees.', message: 'a', author: 'Ines Okafor', votes: 2 },
    { text: 'Who pays the plumber then?', message: 'b', author: 'Karl Brandt', votes: 1 },
  ],
  keyLimit: 2,
  text: 'We should lower the boiler to\nsixty degrees. Agreed. Who pays the plumber then?',
};

const nothing: Minutes = {
  id: 'a',
  subject: '',
  participants: [],
  agreed: [],
  openQuestions: [],
  answeredQuestions: [],
  objections: [],
  keyPoints: [],
  stats: { messages: 2, people: 2, days: 1 },
};
const point = {
  id: 'a:1',
  text: 'We should lower the boiler to sixty degrees.',
  author: 'Brandt, Karl',
  message: 'a',
  by: ['Ines Okafor', 'Karl Brandt'],
  strength: 'explicit' as const,
  evidence: [{ text: 'Agreed.', author: 'Karl Brandt', message: 'b' }],
};
const question = { id: 'b:1', text: 'Who pays the plumber then?', author: 'Karl Brandt', message: 'b' };

function percent(name: string, minutes: Minutes): number | undefined {
  const tally = tallyThread(gold, minutes, () => {});
  return FIGURES.find((figure) => figure.name === name)?.of(tally);
}

describe('the score of a set', () => {
  it.each([
    ['participants F1', { participants: [{ name: 'Okafor, Ines', messages: 1 }] }, (2 * 100 * 50) / 150],
    ['agreed points F1', { agreed: [point] }, 100],
    ['the point itself shown', { agreed: [point] }, 100],
    ['the point itself shown', { agreed: [{ ...point, text: 'Agreed.', message: 'b' }] }, 0],
    ['right holders', { agreed: [{ ...point, by: ['Karl Brandt'] }] }, 0],
    ['authors', { agreed: [point] }, 50],
    ['open questions F1', { openQuestions: [question] }, 100],
    ['open and answered told apart', { answeredQuestions: [{ ...question, answer: point }] }, 0],
    ['key points', { keyPoints: [point] }, (100 * 2) / 3],
    ['verbatim', { keyPoints: [point, { ...point, text: 'We agreed on sixty degrees.' }] }, 50],
  ])('gives %s of %j', (name, given, expected) => {
    expect(percent(name, { ...nothing, ...given })).toBeCloseTo(expected);
  });

  it('takes an acceptance of under four words only from the message that it stands in', () => {
    const elsewhere = { ...point, text: 'Agreed.', message: 'c', evidence: [] };
    expect(percent('agreed points precision', { ...nothing, agreed: [elsewhere] })).toBe(0);
  });

  it('counts a second item for the same point neither right nor wrong', () => {
    expect(percent('agreed points precision', { ...nothing, agreed: [point, { ...point, id: 'a:2' }] })).toBe(100);
  });

  it('gives the same interval, around the figure, in every run', () => {
    const tallies = [{ ...nothing, agreed: [point] }, nothing].map((minutes) => tallyThread(gold, minutes, () => {}));
    const [first, second] = [intervalsOf(tallies), intervalsOf(tallies)];
    expect(first).toEqual(second);
    const at = FIGURES.findIndex(({ name }) => name === 'agreed points recall');
    expect(first[at]).toEqual({ low: 0, high: 100 });
  });
});
