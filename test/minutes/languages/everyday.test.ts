import { describe, expect, it } from 'vitest';
import { mails, minutesOf, under } from '../discussions.ts';
import { japanese } from './everyday-japanese.ts';
import { portuguese } from './everyday-portuguese.ts';
import { spanish } from './everyday-spanish.ts';

const answered = (said: string, answer: string) =>
  minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, answer) }));

describe.each([
  ['Spanish', spanish],
  ['Portuguese', portuguese],
  ['Japanese', japanese],
])('in %s', (_, said) => {
  const told = (sentence: string) => minutesOf(mails({ from: 'ada', text: `${said.introduction}\n\n${sentence}\n` }));

  it.each(said.agreedOnBy)('a proposal is agreed on by: %s', (answer) => {
    for (const proposal of said.proposals)
      expect(answered(proposal, answer).agreed).toMatchObject([{ by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each(said.notAgreedOnBy)('a proposal is not agreed on by: %s', (answer) => {
    for (const proposal of said.proposals) expect(answered(proposal, answer).agreed).toEqual([]);
  });

  it.each(said.objectedToBy)('somebody objects to a proposal who says: %s', (answer) => {
    expect(answered(said.proposals[0], answer).objections).toMatchObject([{ author: 'Bo Marl', text: answer }]);
  });

  it.each(said.answeredBy)('a question is answered by: %s', (answer) => {
    for (const question of said.questions) expect(answered(question, answer).openQuestions).toEqual([]);
  });

  it.each(said.leftOpenBy)('a question is left open by: %s', (answer) => {
    for (const question of said.questions)
      expect(answered(question, answer).openQuestions.map(({ text }) => text)).toEqual([question]);
  });

  it.each(said.closedBy)('a question is closed by its asker with: %s', (closing) => {
    const { openQuestions } = minutesOf(
      mails({ from: 'ada', text: said.questions[0] }, { from: 'ada', text: closing, to: 0 }),
    );
    expect(openQuestions).toEqual([]);
  });

  it.each(said.asked)('a question is asked by: %s', (sentence) => {
    expect(told(sentence).openQuestions.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each(said.notAsked)('nothing is asked by: %s', (sentence) => {
    const { openQuestions, answeredQuestions } = told(sentence);
    expect([...openQuestions, ...answeredQuestions]).toEqual([]);
  });

  it.each(said.onRecord)('a decision is on record in: %s', (sentence) => {
    expect(told(sentence).agreed.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each(said.notOnRecord)('no decision is on record in: %s', (sentence) => {
    expect(told(sentence).agreed).toEqual([]);
  });
});
