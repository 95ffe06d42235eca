import { expect, it } from 'vitest';
import { chat, minutesOf } from '../discussions.ts';

it('what is proposed by asking and agreed to is no open question', () => {
  const { agreed, openQuestions, answeredQuestions } = minutesOf(
    chat(
      { from: 'ada', text: 'The old pump fails in winter.' },
      { from: 'bo', text: 'Should we drain the old pump?' },
      { from: 'ada', text: 'Sounds good to me.' },
    ),
  );
  expect(agreed).toMatchObject([{ text: 'Should we drain the old pump?', by: ['Bo Marl', 'Ada Quill'] }]);
  expect(openQuestions).toEqual([]);
  expect(answeredQuestions).toMatchObject([
    { text: 'Should we drain the old pump?', answer: { text: 'Sounds good to me.', author: 'Ada Quill' } },
  ]);
});
