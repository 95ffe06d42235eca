import { describe, expect, it } from 'vitest';
import { chat, mails, minutesOf, under } from './discussions.ts';

const PROPOSALS = {
  English: 'I suggest that we paint the shed green.',
  German: 'Ich schlage vor, dass wir den Schuppen grün streichen.',
  French: 'Je propose de peindre la cabane en vert.',
  Spanish: 'Propongo que pintemos de verde la caseta.',
  Portuguese: 'Proponho que pintemos o barracão de verde.',
};

/** What nobody is to answer: its writer sees no reason for what he asks about. */
const FOR_SHOW: readonly (readonly [keyof typeof PROPOSALS, string])[] = [
  ['English', 'Why on earth would we want that?'],
  ['English', 'Why would we do that?'],
  ['English', 'Can we please not?'],
  ['English', 'Must we?'],
  ['English', 'Do we really have to?'],
  ['English', "What's the point?"],
  ['English', "Isn't that a bit overkill?"],
  ['German', 'Wozu das denn?'],
  ['German', 'Muss das wirklich sein?'],
  ['German', 'Ist das dein Ernst?'],
  ['French', 'À quoi bon ?'],
  ['French', 'Pourquoi diable ferions-nous ça ?'],
  ['Spanish', '¿Para qué complicarse?'],
  ['Spanish', '¿Qué sentido tiene eso?'],
  ['Portuguese', 'Pra que complicar?'],
  ['Portuguese', 'Quem precisa disso?'],
];

describe('a question that nobody is to answer', () => {
  it.each(FOR_SHOW)('objects in %s: “%s”', (language, question) => {
    const proposal = PROPOSALS[language];
    for (const { objections, openQuestions } of [
      minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, question) })),
      minutesOf(chat({ from: 'ada', text: proposal }, { from: 'bo', text: question, to: 0 })),
    ]) {
      expect(objections).toMatchObject([{ text: question, author: 'Bo Marl' }]);
      expect(openQuestions).toEqual([]);
    }
  });
});

it.each(['Why would the paint come off?', 'Can we not use oil?', 'What is the point of the primer?'])(
  'a question of the matter stays one: “%s”',
  (question) => {
    const proposal = PROPOSALS.English;
    const { objections } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, question) }),
    );
    expect(objections).toEqual([]);
  },
);
