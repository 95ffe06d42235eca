import { describe, expect, it } from 'vitest';
import { mails, minutesOf, under } from '../discussions.ts';

/** What writers add behind what they said, and what they said: something that accepts, objects, does not answer, and settles their own question. */
const SPOKEN = {
  English: {
    proposal: 'I suggest that we empty the butts in October.',
    question: 'Why does the tap behind the mill drip?',
    asksBack: 'Which of the taps is it?',
    endings: [
      ', to be honest',
      ', I think',
      ', though',
      ', Ada',
      ', folks',
      ', thanks',
      ', at least for me',
      ', of course',
      ' right now',
      ' at the moment',
      ' either way, though',
    ],
    accepts: "I'm in",
    objects: 'Absolutely not',
    doesNotAnswer: "I honestly couldn't tell you",
    settles: 'Solved',
  },
  German: {
    proposal: 'Ich schlage vor, dass wir die Tonnen im Oktober leeren.',
    question: 'Warum tropft der Hahn hinter der Mühle?',
    asksBack: 'Welcher Hahn ist es?',
    endings: [', ehrlich gesagt', ', denke ich', ', Ada', ', Leute', ', danke', ' im Moment', ' übrigens'],
    accepts: 'Abgemacht',
    objects: 'Auf keinen Fall',
    doesNotAnswer: 'Weiß ich nicht',
    settles: 'Hat sich erledigt',
  },
  French: {
    proposal: 'Je propose de vider les tonneaux en octobre.',
    question: 'Pourquoi le robinet derrière le moulin goutte-t-il ?',
    asksBack: 'Quel robinet est-ce ?',
    endings: [', franchement', ', je pense', ', Ada', ', les amis', ', merci', ', à mon avis', ' pour le moment'],
    accepts: 'Ça marche',
    objects: 'Hors de question',
    doesNotAnswer: 'Aucune idée',
    settles: 'Résolu',
  },
  Spanish: {
    proposal: 'Propongo que vaciemos los bidones en octubre.',
    question: '¿Por qué gotea el grifo de detrás del molino?',
    asksBack: '¿Qué grifo es?',
    endings: [', sinceramente', ', creo', ', Ada', ', gente', ', gracias', ', la verdad', ' de todos modos'],
    accepts: 'Hecho',
    objects: 'Ni hablar',
    doesNotAnswer: 'Ni idea',
    settles: 'Resuelto',
  },
  Portuguese: {
    proposal: 'Proponho que esvaziemos os barris em outubro.',
    question: 'Por que a torneira atrás do moinho pinga?',
    asksBack: 'Qual torneira é?',
    endings: [', sinceramente', ', acho', ', Ada', ', pessoal', ', obrigado', ', na verdade', ' de qualquer forma'],
    accepts: 'Fechado',
    objects: 'Nem pensar',
    doesNotAnswer: 'Não faço ideia',
    settles: 'Resolvido',
  },
};

describe.each(Object.entries(SPOKEN))('what is said before an afterthought in %s', (_, spoken) => {
  const { proposal, question, asksBack, endings } = spoken;
  const answered = (said: string, answer: string) =>
    minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, answer) }));

  it.each(['', ...endings])('accepts: “…%s.”', (ending) => {
    expect(answered(proposal, `${spoken.accepts}${ending}.`).agreed).toMatchObject([{ text: proposal }]);
  });

  it.each(['', ...endings])('objects: “…%s.”', (ending) => {
    expect(answered(proposal, `${spoken.objects}${ending}.`).objections).toHaveLength(1);
  });

  it.each(['', ...endings])('does not answer: “…%s.”', (ending) => {
    expect(answered(question, `${spoken.doesNotAnswer}${ending}.`).openQuestions).toMatchObject([{ text: question }]);
  });

  it.each(['', ...endings])('settles the own question: “…%s.”', (ending) => {
    const { openQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: under(question, asksBack) },
        { from: 'ada', text: `${spoken.settles}${ending}.` },
      ),
    );
    expect(openQuestions.map(({ text }) => text)).not.toContain(question);
  });
});

it.each([
  ['what is said goes on behind the mark', 'Settled, I think, is only the pump.'],
  ['a name that belongs to it', 'Solved is what you asked Ada.'],
])('an afterthought is none where %s', (_, said) => {
  const { openQuestions } = minutesOf(
    mails(
      { from: 'ada', text: 'Why does the tap behind the mill drip?' },
      { from: 'bo', text: under('Why does the tap behind the mill drip?', 'Which of the taps is it?') },
      { from: 'ada', text: said },
    ),
  );
  expect(openQuestions.map(({ text }) => text)).toContain('Why does the tap behind the mill drip?');
});
