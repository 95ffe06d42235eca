import { describe, expect, it } from 'vitest';
import { inEach, mails, minutesOf, type Told } from './discussions.ts';

/** A proposal, its acceptance, an objection to it and what its proposer answers. */
const DISPUTES = {
  en: [
    'I suggest that we put a second butt behind the shed.',
    'I agree.',
    'I disagree, it is too expensive.',
    'The shop sells it for ten pounds.',
  ],
  de: [
    'Ich schlage vor, dass wir eine zweite Tonne hinter den Schuppen stellen.',
    'Einverstanden.',
    'Ich bin dagegen, das ist zu teuer.',
    'Der Laden verkauft sie für zehn Euro.',
  ],
  fr: [
    'Je propose que nous mettions une deuxième cuve derrière la cabane.',
    "Je suis d'accord.",
    "Je suis contre, c'est trop cher.",
    'Le magasin la vend pour dix euros.',
  ],
} as const;

const WITHDRAWS = {
  en: [
    'I withdraw my objection.',
    'Objection withdrawn.',
    'My concern is addressed.',
    'My concerns have been addressed.',
    'That resolves my concerns.',
    'You convinced me.',
    'I was wrong.',
    'My mistake.',
    'I changed my mind.',
    'Please ignore my objection.',
    "I won't block this.",
    "I won't stand in the way.",
    'In that case, no objection.',
  ],
  de: [
    'Ich ziehe meinen Einwand zurück.',
    'Ich habe nichts mehr dagegen.',
    'Ich bin nicht mehr dagegen.',
    'Ich lag falsch.',
    'Mein Fehler.',
    'Du hast mich überzeugt.',
  ],
  fr: [
    'Je retire mon objection.',
    "Je n'ai plus d'objection.",
    'Je ne suis plus contre.',
    "J'avais tort.",
    "Tu m'as convaincu.",
  ],
} as const;

const INSISTS = {
  en: [
    'I still object.',
    "I don't withdraw my objection.",
    'That does not address my concern.',
    "I'm still not convinced.",
  ],
  de: ['Ich bin immer noch dagegen.', 'Ich ziehe meinen Einwand nicht zurück.', 'Das überzeugt mich nicht.'],
  fr: ['Je suis toujours contre.', 'Je ne retire pas mon objection.', 'Je ne suis toujours pas convaincu.'],
} as const;

describe('what somebody objected to', () => {
  const outcome = (language: Told, said: string) => {
    const [proposal, acceptance, objection, answer] = DISPUTES[language];
    return minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> ${proposal}\n\n${acceptance}` },
        { from: 'cy', text: `> ${proposal}\n\n${objection}`, to: 0 },
        { from: 'ada', text: `> ${objection}\n\n${answer}` },
        { from: 'cy', text: `> ${answer}\n\n${said}` },
      ),
    );
  };

  it.each(inEach(WITHDRAWS))('is agreed once he takes it back (%s): %s', (language, said) => {
    const { agreed, objections } = outcome(language, said);
    expect(agreed.map(({ text }) => text)).toContain(DISPUTES[language][0]);
    expect(objections).toEqual([]);
  });

  it.each(inEach(INSISTS))('is not agreed where he insists (%s): %s', (language, said) => {
    const { agreed, objections } = outcome(language, said);
    expect(agreed.map(({ text }) => text)).not.toContain(DISPUTES[language][0]);
    expect(objections).not.toEqual([]);
  });
});
