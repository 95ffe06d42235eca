import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/minutes/languages/index.ts';
import { languageOf, votesOf } from '../../../src/minutes/transcript/language-of.ts';
import { actUnder, mail, minutesOf } from './acts-of.ts';

const [english, german, french] = LANGUAGES;

describe('the language of a text', () => {
  it.each([
    ['I think we should put a second butt behind the shed.', english],
    ['The die is on the table, and so am I.', english],
    ['Ich denke, wir sollten eine zweite Tonne hinter den Schuppen stellen.', german],
    ['War das so gemeint, dass die alte bleibt?', german],
    ['Je pense que nous devrions en mettre un deuxième derrière la cabane.', french],
    ['On me dit que le sol est trop mou pour ça.', french],
  ])('is told by its function words: %s', (text, language) => {
    expect(languageOf(votesOf(text))).toBe(language);
  });

  it.each([
    'Yes, fixed in 9e5470d7e6ea1ad4fe25a9416706d769e41a03c1.',
    'Yes, in https://example.org/c/4e7a9e1a6e0d2o5e8a',
  ])('is told by words and not by the letters of a hash: %s', (text) =>
    expect(languageOf(votesOf(text))).toBe(english),
  );

  it('is that of the thread where it is too short to tell', () => {
    expect(languageOf(votesOf('+1'), german)).toBe(german);
    expect(languageOf(votesOf('42'))).toBe(english);
  });

  it('is found in each message of a thread by itself', () => {
    const minutes = minutesOf(
      mail(1, 'Ada Quill', [], 'I suggest that we put a second butt behind the shed.\n\nWho of you has a trailer?\n'),
      mail(
        2,
        'Bo Marl',
        ['m1@garten.example'],
        '> I suggest that we put a second butt behind the shed.\n\nDa stimme ich dir voll zu, das ist auch meine Meinung.\n',
      ),
      mail(
        3,
        'Cleo Finn',
        ['m1@garten.example'],
        '> I suggest that we put a second butt behind the shed.\n\nJe suis tout à fait d’accord avec cette idée.\n',
      ),
    );
    expect(minutes.agreed).toMatchObject([
      { text: 'I suggest that we put a second butt behind the shed.', by: ['Ada Quill', 'Bo Marl', 'Cleo Finn'] },
    ]);
  });

  describe.each([
    ['an English', 'I suggest that we put a second butt behind the shed.'],
    ['a German', 'Ich schlage vor, dass wir eine zweite Tonne hinter den Schuppen stellen.'],
    ['a French', 'Je propose que nous mettions un deuxième récupérateur d’eau derrière la cabane.'],
  ])('in %s thread, replies that are too brief for function words are read in their own', (_, proposal) => {
    it.each([
      'Agreed.',
      'Sounds good to me.',
      'Good idea!',
      'Works for me.',
      'Agreed, Ada.',
      'Einverstanden.',
      'Gute Idee!',
      'Passt.',
      'Stimme zu.',
      'Einverstanden, Ada.',
      'D’accord.',
      'Oui, bonne idée.',
      'Ça marche.',
      'D’accord, merci.',
    ])('“%s” accepts', (reply) => expect(actUnder(proposal, reply)).toBe('acceptance, explicit'));

    it.each(['I disagree.', 'Bin dagegen.', 'Das sehe ich anders.', 'Je suis contre.'])('“%s” objects', (reply) =>
      expect(actUnder(proposal, reply)).toBe('objection'),
    );

    it.each(['Who comes along?', 'Wer kommt mit?', 'Je me demande si le sol est assez solide.'])('“%s” asks', (reply) =>
      expect(actUnder(proposal, reply)).toBe('question'),
    );

    it.each(['The second butt.', 'Die zweite Tonne.'])('“%s” does neither', (reply) =>
      expect(actUnder(proposal, reply)).toBe('claim'),
    );
  });

  it('does not make cues of another language’s words', () => {
    expect(actUnder('I suggest that we put it behind the shed.', 'The chat was on, so am I.')).toBe('claim');
  });
});

describe.each(LANGUAGES)('the cues of $code', ({ cues, stopWords, negators, negatorsBehind }) => {
  it('are written as their sentences are read: in lower case, with plain quotes and single blanks', () => {
    for (const [family, phrases] of Object.entries(cues))
      for (const phrase of phrases) {
        expect(phrase, family).toBe(phrase.toLowerCase());
        expect(phrase, family).not.toMatch(/[’\u00a0]| {2}|^ | $|\|\||\| | \|/);
      }
  });
  it('have phrases in every family, and words that negate, before what they deny or behind it', () => {
    for (const [family, phrases] of Object.entries(cues)) expect(phrases.length, family).toBeGreaterThan(0);
    expect(negators.size + negatorsBehind.size).toBeGreaterThan(5);
    expect(stopWords.size).toBeGreaterThan(100);
  });
});
