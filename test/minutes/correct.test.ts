import { describe, expect, test } from 'vitest';
import { type Correction, correct, type Item, type Minutes, type Verdict } from '../../src/minutes/index.ts';

const said = (n: number, author: string, text: string): Item => ({ id: `m${n}#${n}`, message: `m${n}`, author, text });
const minutes: Minutes = {
  id: 'm1',
  subject: 'Bees',
  participants: [
    { name: 'Ann', message: 'm1', messages: 3 },
    { name: 'Bo', authorId: '7', message: 'm2', messages: 2 },
    { name: 'Cleo', message: 'm9', messages: 1 },
  ],
  agreed: [
    { ...said(1, 'Ann', 'Buy a hive.'), by: ['Ann', 'Bo'], strength: 'explicit', evidence: [said(2, 'Bo', 'Agreed.')] },
    { ...said(3, 'Bo', 'Plant clover.'), by: ['Bo', 'Ann'], strength: 'tacit', evidence: [] },
  ],
  openQuestions: [said(5, 'Ann', 'Who pays?'), said(6, 'Bo', 'Right?')],
  answeredQuestions: [{ ...said(7, 'Ann', 'Where?'), answer: said(8, 'Bo', 'Behind the shed.') }],
  objections: [],
  keyPoints: [said(3, 'Bo', 'Plant clover.')],
  stats: { messages: 11, people: 2, days: 1 },
};
const corrected = (id: string, verdict: Verdict, speaker?: string) =>
  correct(minutes, new Map<string, Correction>([[id, { verdict, speaker }]]));
const texts = (items: readonly Item[]) => items.map(({ text }) => text);

describe('a correction', () => {
  test('takes what is not agreed off the agreed points, and off nothing else', () => {
    const { agreed, ...rest } = corrected('m3#3', 'not agreed');
    expect(texts(agreed)).toEqual(['Buy a hive.']);
    const { agreed: _, ...others } = minutes;
    expect(rest).toEqual(others);
  });

  test('moves a question that was answered to the answered ones, without saying by what', () => {
    const { openQuestions, answeredQuestions } = corrected('m5#5', 'answered');
    expect(texts(openQuestions)).toEqual(['Right?']);
    expect(answeredQuestions.map(({ text, answer }) => [text, answer?.text])).toEqual([
      ['Where?', 'Behind the shed.'],
      ['Who pays?', undefined],
    ]);
  });

  test.each(['m6#6', 'm7#7'])('leaves out %s, which is no question', (id) => {
    const { openQuestions, answeredQuestions } = corrected(id, 'not a question');
    expect([...openQuestions, ...answeredQuestions].map((question) => question.id)).not.toContain(id);
    expect(openQuestions.length + answeredQuestions.length).toBe(2);
  });

  test('says of the wrong person’s words no longer whose they are', () => {
    expect(corrected('m1#1', 'wrong person').agreed[0]).toMatchObject({ text: 'Buy a hive.', author: '', by: ['Bo'] });
    expect(corrected('m5#5', 'wrong person').openQuestions[0]).toMatchObject({ text: 'Who pays?', author: '' });
  });

  test('says of the wrong person’s words whose they are, by an account or by a message of theirs', () => {
    expect(corrected('m5#5', 'wrong person', '7').openQuestions[0]).toMatchObject({
      text: 'Who pays?',
      author: 'Bo',
      authorId: '7',
    });
    const { agreed, keyPoints } = corrected('m3#3', 'wrong person', 'm9');
    expect(agreed[1]).toMatchObject({ text: 'Plant clover.', author: 'Cleo', by: ['Cleo', 'Ann'] });
    expect(keyPoints[0]).toMatchObject({ text: 'Plant clover.', author: 'Cleo' });
  });

  test('lets nobody accept what turns out to be their own proposal', () => {
    expect(corrected('m1#1', 'wrong person', '7').agreed[0]).toMatchObject({ author: 'Bo', by: ['Bo'], evidence: [] });
  });

  test('names nobody where whoever it was is not found any more', () => {
    expect(corrected('m5#5', 'wrong person', 'gone').openQuestions[0]).toMatchObject({ author: '' });
  });

  test('of an item that is not there changes nothing', () => expect(corrected('m99#1', 'not agreed')).toEqual(minutes));
});
