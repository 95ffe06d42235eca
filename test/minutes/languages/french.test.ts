import { describe, expect, it } from 'vitest';
import { actUnder, mail, minutesOf } from './acts-of.ts';

const PROPOSAL = 'Je propose que nous mettions un deuxième récupérateur d’eau derrière la cabane.';

describe('acts in French', () => {
  it.each([
    ["D'accord.", 'explicit'],
    ['Je suis tout à fait d’accord.', 'explicit'],
    ['Oui, ça me paraît logique.', 'explicit'],
    ['Tu as raison.', 'explicit'],
    ['Bonne idée !', 'explicit'],
    ['Ça me convient.', 'explicit'],
    ['Je suis pour.', 'explicit'],
    ['Aucune objection.', 'explicit'],
    ['C’est exactement ce que je pensais.', 'explicit'],
    ['Je partage cet avis.', 'explicit'],
    ['Ça marche.', 'explicit'],
    ['Je suis tout à fait pour.', 'explicit'],
    ['L’arrière de la cabane me conviendrait.', 'explicit'],
    ['On n’aurait pas mieux dit.', 'explicit'],
    ['J’allais le proposer.', 'explicit'],
    ['C’est exactement notre avis.', 'explicit'],
    ['Je me rallie à cette idée.', 'explicit'],
    ['Tu as ma voix.', 'explicit'],
    ['Je vois les choses de la même façon.', 'explicit'],
    ['Non, ça me va.', 'explicit'],
    ['Pas idéal, mais je peux vivre avec.', 'qualified'],
    ['Je prends ça.', 'tacit'],
    ['Je prends le relais.', 'tacit'],
    ['Je suis largement d’accord.', 'qualified'],
    ['Oui pour le récupérateur, non pour la cabane.', 'qualified'],
    ['D’accord, à une exception près.', 'qualified'],
    ['D’accord, mais pas avant avril.', 'qualified'],
    ['En principe je suis d’accord.', 'qualified'],
    ['Je m’en occupe.', 'tacit'],
    ['Je le ferai demain.', 'tacit'],
    ['C’est fait.', 'tacit'],
    ['Corrigé, merci.', 'tacit'],
    ['J’ai déjà prévenu le voisin.', 'tacit'],
    ['Je commanderai le robinet demain.', 'tacit'],
    ['Laissez-moi gérer ça.', 'tacit'],
    ['C’est en ligne.', 'tacit'],
    ['Je serais favorable à ce qu’on s’en passe.', 'explicit'],
  ])('« %s » accepte, %s', (sentence, strength) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(`acceptance, ${strength}`);
  });

  it.each([
    'Non, je suis contre.',
    "Je ne suis pas d'accord.",
    'Ce n’est pas une bonne idée.',
    'Ça ne marchera pas.',
    'Je préférerais ne pas le faire.',
    'Je ne suis pas convaincu.',
    'Je m’y oppose.',
    'Ça me va pas.',
    'Sans moi.',
    'Pas avec moi.',
    'Ça me convient pas, désolé.',
    'Cela n’a aucun sens.',
    'C’est hors de question pour nous.',
    'Cela ne me semble pas prudent.',
    'Je ne peux hélas pas l’approuver.',
    'Pour nous c’est non.',
    'Nous ne sommes pas de cet avis.',
    'Ce fut un échec.',
    'Je vote contre.',
    'Cela ne fera que compliquer les choses.',
    'Le coin n’est absolument jamais sec.',
  ])('« %s » objecte', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).toBe('objection');
  });

  it.each([
    'Qui peut le porter ?',
    'Est-ce que le sol est assez solide ?',
    'Je me demande si le sol est assez solide.',
    'Je ne sais pas encore qui paiera.',
    'Il reste à décider qui paiera.',
  ])('« %s » demande', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).toBe('question');
  });

  it.each([
    ['Merci beaucoup !', 'thanks'],
    ['Bonjour à tous,', 'greeting'],
    ['Veuillez m’envoyer les mesures.', 'request'],
    ['Nous devrions d’abord aplanir le sol.', 'proposal'],
    ['Je serais d’accord si elle était plus petite.', 'hedge'],
    ['Je serais d’accord s’il était plus petit.', 'hedge'],
    ['S’il vous plaît, mettez un couvercle.', 'request'],
    ['Le robinet est sur le mur.', 'claim'],
    ['Les clés sont dans la boîte.', 'claim'],
    ['L’ancien contient deux cents litres.', 'claim'],
    ['Le comité a accepté le deuxième récupérateur.', 'decision'],
    ['La motion est adoptée par cinq voix contre trois.', 'decision'],
    ['Les membres ont donné leur feu vert.', 'decision'],
  ])('« %s » : %s', (sentence, kind) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(kind);
  });
});

describe('the minutes of a French thread', () => {
  const minutes = minutesOf(
    mail(
      1,
      'Ada Quill',
      [],
      `Bonjour,\n\n${PROPOSAL}\n\nQui a une remorque pour aller le chercher ?\n\nCordialement,\nAda\n`,
    ),
    mail(
      2,
      'Bo Marl',
      ['m1@garten.example'],
      `> ${PROPOSAL}\n\nJe suis tout à fait d’accord.\n\n> Qui a une remorque pour aller le chercher ?\n\nMon frère en a une, je lui demande ce soir.\n\nQue faisons-nous de l’ancien ?\n\nBo\n`,
    ),
  );
  it('have the point and who agreed with it', () => {
    expect(minutes.agreed).toMatchObject([
      {
        text: PROPOSAL,
        author: 'Ada Quill',
        by: ['Ada Quill', 'Bo Marl'],
        evidence: [{ text: 'Je suis tout à fait d’accord.' }],
      },
    ]);
  });
  it('tell the question that is open from the one that was answered', () => {
    expect(minutes.openQuestions.map(({ text }) => text)).toEqual(['Que faisons-nous de l’ancien ?']);
    expect(minutes.answeredQuestions).toMatchObject([
      { text: 'Qui a une remorque pour aller le chercher ?', answer: { author: 'Bo Marl' } },
    ]);
  });
});
