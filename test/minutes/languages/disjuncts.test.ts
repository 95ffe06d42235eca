import { describe, expect, it } from 'vitest';
import { mails, minutesOf, under } from '../discussions.ts';

/** What writers say in front of what they mean, and what they mean: something that accepts, objects and does not answer. */
const SPOKEN = {
  English: {
    proposal: 'I suggest that we empty the butts in October.',
    question: 'Why does the tap behind the mill drip?',
    comments: [
      'Frankly,',
      'For the record,',
      'In my humble opinion,',
      'With all due respect,',
      'As far as I can tell,',
      'Speaking as a gardener,',
      'Having thought about it,',
      'To be honest,',
      'Honestly, for what it is worth,',
      'Well, in my view,',
      'Personally',
      'Hi Bo,',
      'Dear Mr Marl,',
      'Thanks Bo,',
      'Thanks for the draft,',
      'Good morning everyone,',
      'However,',
      'On the whole,',
      'With this plan,',
    ],
    accepts: 'makes perfect sense.',
    objects: 'bad idea.',
    doesNotAnswer: 'no idea.',
  },
  German: {
    proposal: 'Ich schlage vor, dass wir die Tonnen im Oktober leeren.',
    question: 'Warum tropft der Hahn hinter der Mühle?',
    comments: [
      'Ehrlich gesagt,',
      'Meiner Meinung nach:',
      'Bei allem Respekt,',
      'Nach reiflicher Überlegung:',
      'Hallo Bo,',
      'Lieber Herr Marl,',
      'Danke Bo,',
      'Danke für den Entwurf,',
      'Allerdings:',
      'Tut mir leid, aber',
    ],
    accepts: 'gute Idee.',
    objects: 'schlechte Idee.',
    doesNotAnswer: 'keine Ahnung.',
  },
  French: {
    proposal: 'Je propose de vider les tonneaux en octobre.',
    question: 'Pourquoi le robinet derrière le moulin goutte-t-il ?',
    comments: [
      'Franchement,',
      'À mon avis,',
      'Pour être tout à fait honnête,',
      "D'après moi,",
      'Bonjour Bo,',
      'Merci Bo,',
      'Merci pour le brouillon,',
      'Cependant,',
      'Chez nous,',
      "Aujourd'hui,",
      'Désolé, mais',
    ],
    accepts: 'bonne idée.',
    objects: 'mauvaise idée.',
    doesNotAnswer: 'aucune idée.',
  },
  Spanish: {
    proposal: 'Propongo que vaciemos los bidones en octubre.',
    question: '¿Por qué gotea el grifo de detrás del molino?',
    comments: [
      'Sinceramente,',
      'En mi opinión,',
      'Por mi parte,',
      'Desde mi punto de vista,',
      'Hola Bo,',
      'Gracias Bo,',
      'Gracias por el borrador,',
      'Sin embargo,',
      'En este caso,',
      'Lo siento, pero',
    ],
    accepts: 'me parece bien.',
    objects: 'mala idea.',
    doesNotAnswer: 'ni idea.',
  },
  Portuguese: {
    proposal: 'Proponho que esvaziemos os barris em outubro.',
    question: 'Por que a torneira atrás do moinho pinga?',
    comments: [
      'Sinceramente,',
      'Na minha opinião,',
      'Da minha parte,',
      'Com todo o respeito,',
      'Olá Bo,',
      'Obrigado Bo,',
      'Obrigado pelo rascunho,',
      'No entanto,',
      'Nesse caso,',
      'Desculpe, mas',
    ],
    accepts: 'boa ideia.',
    objects: 'má ideia.',
    doesNotAnswer: 'não faço ideia.',
  },
};

const answering = (said: string, answer: string) =>
  minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, answer) }));

describe.each(Object.entries(SPOKEN))('a comment in front, in %s', (_, { proposal, question, comments, ...said }) => {
  it.each(comments.filter((comment) => !/(?:aber|mais|pero|mas)$/.test(comment)))('%s accepts', (comment) => {
    expect(answering(proposal, `${comment} ${said.accepts}`)).toMatchObject({
      agreed: [{ by: ['Ada Quill', 'Bo Marl'] }],
      objections: [],
    });
  });

  it.each(comments)('%s objects', (comment) => {
    expect(answering(proposal, `${comment} ${said.objects}`)).toMatchObject({
      agreed: [],
      objections: [{ author: 'Bo Marl' }],
    });
  });

  it.each(comments)('%s does not answer', (comment) => {
    expect(answering(question, `${comment} ${said.doesNotAnswer}`).openQuestions).toHaveLength(1);
  });
});

it.each(['Hi Bo,', 'Dear Bo, dear Cy,', 'Good morning all,', 'Hello again everyone!', 'Hi Bo, thanks!'])(
  'is manners alone where nothing stands behind it: %s',
  (greeting) => {
    const { agreed } = answering(SPOKEN.English.proposal, greeting);
    expect(agreed).toEqual([]);
  },
);

it('does not become part of what is said behind it', () => {
  const proposal = 'I suggest that we empty the butts in October.';
  const { objections } = answering(proposal, "As far as I'm concerned, that would be an option.");
  expect(objections).toEqual([]);
});
