import { describe, expect, it } from 'vitest';
import { chat, mails, minutesOf, under } from '../discussions.ts';

/** What is typed in haste reads as what is written out; each beside it. */
const SPOKEN = {
  English: {
    proposal: 'I suggest that we empty the butts in October.',
    question: 'Why does the tap behind the mill drip?',
    accepts: [
      ['You are right, of course.', 'u r right ofc'],
      ['I could not agree more with you.', 'could not agree more with u'],
      ["I'm happy to go with your plan.", 'happy to go with ur plan'],
    ],
    objects: [
      ["I don't like where this is heading.", "don't like where this is heading"],
      ["I don't buy it.", "Don't buy it."],
      ['Please leave it as it is.', 'pls leave it as it is'],
    ],
    doesNotAnswer: [
      ["Sorry, I don't know enough about it.", "sry, don't know enough about it"],
      ['Can you please tell us which one it is?', 'can u pls tell us which one it is?'],
    ],
  },
  German: {
    proposal: 'Ich schlage vor, dass wir die Tonnen im Oktober leeren.',
    question: 'Warum tropft der Hahn hinter der Mühle?',
    accepts: [
      ['Das ist eine gute Idee.', 'Das is ne gute Idee.'],
      ['Ich stimme dem zu.', 'Stimme dem zu.'],
    ],
    objects: [
      ['Das ist nicht sinnvoll.', 'Das is nich sinnvoll.'],
      ['Ich sehe den Nutzen nicht.', 'Sehe den Nutzen nicht.'],
    ],
    doesNotAnswer: [['Das weiß ich leider nicht.', 'Das weiß ich leider nich']],
  },
  French: {
    proposal: 'Je propose de vider les tonneaux en octobre.',
    question: 'Pourquoi le robinet derrière le moulin goutte-t-il ?',
    accepts: [
      ["Je suis d'accord.", 'jsuis daccord'],
      ["J'approuve.", 'japprouve'],
    ],
    objects: [
      ["Je ne suis pas d'accord.", 'Je suis pas daccord.'],
      ['Ça ne me convient pas.', 'Ça me convient pas.'],
    ],
    doesNotAnswer: [
      ["Je n'en sais rien.", "J'en sais rien."],
      ['Je ne sais pas.', 'je sais pas'],
    ],
  },
  Spanish: {
    proposal: 'Propongo que vaciemos los bidones en octubre.',
    question: '¿Por qué gotea el grifo de detrás del molino?',
    accepts: [['Me parece que tienes razón.', 'me parece q tienes razón']],
    objects: [['Yo creo que no.', 'yo creo q no']],
    doesNotAnswer: [['Ni idea, yo también quiero saberlo.', 'ni idea, yo tb quiero saberlo']],
  },
  Portuguese: {
    proposal: 'Proponho que esvaziemos os barris em outubro.',
    question: 'Por que a torneira atrás do moinho pinga?',
    accepts: [['Acho que você tem razão.', 'acho q vc tem razão']],
    objects: [['Não concordo com isso.', 'n concordo com isso']],
    doesNotAnswer: [['Não sei dizer isso.', 'n sei dizer isso']],
  },
} as const;

describe.each(Object.entries(SPOKEN))('what is typed in haste in %s', (_, spoken) => {
  const answered = (said: string, answer: string) => [
    minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, answer) })),
    minutesOf(chat({ from: 'ada', text: said }, { from: 'bo', text: answer, to: 0 })),
  ];

  it.each(spoken.accepts.flat())('accepts: “%s”', (answer) => {
    for (const { agreed } of answered(spoken.proposal, answer))
      expect(agreed).toMatchObject([{ text: spoken.proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each(spoken.objects.flat())('objects: “%s”', (answer) => {
    for (const { agreed, objections } of answered(spoken.proposal, answer)) {
      expect(objections).toMatchObject([{ author: 'Bo Marl' }]);
      expect(agreed).toEqual([]);
    }
  });

  it.each(spoken.doesNotAnswer.flat())('does not answer: “%s”', (answer) => {
    for (const { openQuestions } of answered(spoken.question, answer))
      expect(openQuestions.map(({ text }) => text)).toContain(spoken.question);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['asks to do something', 'Have a look at the sign on the lid, everything is written there.'],
    ['praises', 'Ça me va pas mal.'],
  ])('%s: “%s”', (_, answer) => {
    for (const { proposal } of [SPOKEN.English, SPOKEN.French]) {
      const { objections } = minutesOf(
        mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, answer) }),
      );
      expect(objections).toEqual([]);
    }
  });
});
