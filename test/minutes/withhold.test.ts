import { describe, expect, test } from 'vitest';
import { type Item, type Minutes, withhold } from '../../src/minutes/index.ts';

const said = (n: number, author: string, text: string): Item => ({
  id: `m${n}#${n}`,
  message: `m${n}`,
  author,
  authorId: author.length.toString(),
  text,
});
const [ann, bo] = ['Ann', 'Bo'];
const minutes: Minutes = {
  id: 'm1',
  subject: 'Bees',
  participants: [
    { name: ann, messages: 3 },
    { name: bo, messages: 3 },
  ],
  agreed: [
    { ...said(1, ann, 'Buy a hive.'), by: [ann, bo], strength: 'explicit', evidence: [said(2, bo, 'Agreed.')] },
    { ...said(3, bo, 'Plant clover.'), by: [bo, ann], strength: 'explicit', evidence: [said(4, ann, 'Yes.')] },
  ],
  openQuestions: [said(5, ann, 'Who pays?'), said(6, bo, 'When?')],
  answeredQuestions: [{ ...said(7, ann, 'Where?'), answer: said(8, bo, 'Behind the shed.') }],
  objections: [{ ...said(9, ann, 'Too near the road.'), against: said(8, bo, 'Behind the shed.') }],
  keyPoints: [said(10, bo, 'Bees need water.'), said(11, ann, 'Bees need shade.')],
  stats: { messages: 11, people: 2, days: 1 },
};

describe('whoever does not want to be quoted', () => {
  const without = withhold(minutes, new Set([String(bo.length)]));

  test('is not quoted anywhere', () => {
    const text = JSON.stringify(without);
    for (const words of ['Agreed.', 'Plant clover.', 'When?', 'Behind the shed.', 'Bees need water.'])
      expect(text).not.toContain(words);
  });

  test('is counted among the participants and those who hold a point', () => {
    expect(without.participants).toEqual(minutes.participants);
    expect(without.stats).toEqual(minutes.stats);
    expect(without.agreed).toMatchObject([{ text: 'Buy a hive.', by: [ann, bo], evidence: [] }]);
  });

  test('leaves what others asked and objected to, without their own words', () => {
    expect(without.answeredQuestions.map(({ text, answer }) => [text, answer])).toEqual([['Where?', undefined]]);
    expect(without.objections.map(({ text, against }) => [text, against])).toEqual([['Too near the road.', undefined]]);
  });

  test('is told of by number in each list', () =>
    expect(without.withheld).toEqual({ agreed: 1, openQuestions: 1, keyPoints: 1 }));
});

test('nothing changes where everybody may be quoted', () =>
  expect(withhold(minutes, new Set(['99']))).toEqual(minutes));
