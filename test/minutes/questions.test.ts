import { describe, expect, it } from 'vitest';
import { mails, minutesOf } from './discussions.ts';

const question = 'How much water does the butt behind the shed hold?';

describe('the answer to a question', () => {
  it.each(['Hi,', 'Ada,', 'Dear Mrs Quill,', 'Thanks, Ada.'])('is never the words of courtesy %j', (courtesy) => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `${courtesy}\n\n> ${question}\n\nIt holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it('is not a sentence that only leads in to it', () => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `> ${question}\n\nSee below:\n\nIt holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });
});

describe('a question', () => {
  it.each([
    ['without its mark', 'does anyone know where the key of the shed is'],
    ['whose mark stands behind a link', 'Has anybody read the guide (https://garden.example/guide.pdf)?'],
  ])('is found %s', (_, asked) => {
    const { openQuestions, answeredQuestions } = minutesOf(mails({ from: 'ada', text: asked }));
    expect([...openQuestions, ...answeredQuestions].map(({ text }) => text)).toEqual([asked]);
  });
});
