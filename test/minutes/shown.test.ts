import { describe, expect, test } from 'vitest';
import { chat, mails, minutesOf } from './discussions.ts';

const proposal = 'I suggest that we put a second water butt behind the shed.';

describe('a sentence that says too little alone is shown with its neighbour', () => {
  test('an acceptance with the reservation after it', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> ${proposal}\n\nI agree with that. However, the gutter must be mended first.\n` },
      ),
    );
    expect(agreed).toMatchObject([
      {
        strength: 'qualified',
        evidence: [{ text: 'I agree with that. However, the gutter must be mended first.' }],
      },
    ]);
  });

  test.each([
    [
      'a question that points back, with what it asks about',
      'The pump runs at night. Is that allowed?',
      'The pump runs at night. Is that allowed?',
    ],
    [
      'no question that says it all',
      'The pump runs at night. Who switches the pump off in winter?',
      'Who switches the pump off in winter?',
    ],
    ['no question after another one', 'Does the pump run at night? Is that allowed?', 'Is that allowed?'],
    [
      'no question that what stands before it would drown',
      'The old pump behind the shed runs every night from ten until six and wakes up all who live beside the garden. Is that allowed?',
      'Is that allowed?',
    ],
  ])('%s', (_, text, shown) => {
    const { openQuestions } = minutesOf(mails({ from: 'ada', text }));
    expect(openQuestions.map((question) => question.text)).toContain(shown);
  });

  test.each(['Karla?', 'Karla, any idea?'])(
    'a question that only calls who may know, however long what it is about: %s',
    (call) => {
      const told =
        'I could not find out in any of the old papers which valve it is that the plumber shut in the cellar before the winter.';
      const { openQuestions } = minutesOf(
        mails(
          { from: 'ada', text: 'The pump is ready.' },
          { from: 'Karla Fenn', text: 'I shall see to the hose.' },
          { from: 'ada', text: `${told} ${call}` },
        ),
      );
      expect(openQuestions.map(({ text }) => text)).toEqual([`${told} ${call}`]);
    },
  );

  test('an objection of a word or two with its reason', () => {
    const { objections } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\nI object. It blocks the path.\n` }),
    );
    expect(objections.map(({ text }) => text)).toEqual(['I object. It blocks the path.']);
  });

  test('and is known by the same id as alone', () => {
    const idOf = (text: string) =>
      minutesOf(
        mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\n${text}\n` }),
      ).objections.map(({ id }) => id);
    expect(idOf('I object. It blocks the path.')).toEqual(idOf('I object.'));
  });

  test('in chat as well, where one message has both', () => {
    const { agreed } = minutesOf(
      chat({ from: 'ada', text: proposal }, { from: 'bo', text: 'I agree. But mend the gutter first.', to: 0 }),
    );
    expect(agreed.flatMap(({ evidence }) => evidence.map(({ text }) => text))).toEqual([
      'I agree. But mend the gutter first.',
    ]);
  });
});
