import { describe, expect, it } from 'vitest';
import { actUnder } from './acts-of.ts';

/** Keyboards abroad, terminals and haste leave out umlauts and accents. */
describe('German typed without umlauts', () => {
  const PROPOSAL = 'Ich schlage vor, dass wir eine zweite Regentonne hinter den Schuppen stellen.';
  it.each([
    ['Natuerlich, gerne.', 'acceptance, explicit'],
    ['Das waere fuer alle schoen.', 'acceptance, explicit'],
    ['Das uebernehme ich.', 'acceptance, explicit'],
    ['Ich kuemmere mich darum.', 'acceptance, tacit'],
    ['Da schliesse ich mich an.', 'acceptance, explicit'],
    ['Das halte ich fuer verfrueht.', 'objection'],
    ['Ich wuerde das lieber nicht machen.', 'objection'],
    ['Das ist viel zu gross.', 'objection'],
    ['Ich wuesste gern, wer das uebernimmt.', 'question'],
    ['Wir koennten sie auch neben die Tuer stellen.', 'proposal'],
    ['Ich waere einverstanden, wenn sie kleiner waere.', 'hedge'],
  ])('„%s“: %s', (sentence, act) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(act);
  });
});

describe('French typed without accents', () => {
  const PROPOSAL = "Je propose que nous mettions un deuxieme tonneau derriere la cabane, c'est plus pres du robinet.";
  it.each([
    ['Ca marche.', 'acceptance, explicit'],
    ['Ca me va tres bien.', 'acceptance, explicit'],
    ["Tout a fait d'accord.", 'acceptance, explicit'],
    ["J'ai corrige la liste.", 'acceptance, tacit'],
    ["C'est une tres mauvaise idee.", 'objection'],
    ['Je prefererais eviter.', 'objection'],
    ['Il serait preferable de le mettre au fond.', 'proposal'],
    ['Reste a decider qui le vide.', 'question'],
    ['On a decide de garder le vieux.', 'decision'],
    ['Il a ete decide de garder le vieux.', 'decision'],
  ])('« %s » : %s', (sentence, act) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(act);
  });

  it('takes a word for itself where nothing tells that it is another one', () => {
    expect(actUnder(PROPOSAL, 'Corrige le nom sur la liste.')).not.toMatch(/^acceptance/);
    expect(actUnder(PROPOSAL, 'Le robinet est sur la table.')).toBe('claim');
  });
});
