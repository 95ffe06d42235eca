import { describe, expect, it } from 'vitest';
import { chat, inEach, mails, minutesOf, under } from '../discussions.ts';

const ASKED = {
  en: 'Why does the pump behind the shed stop?',
  de: 'Warum bleibt die Pumpe hinter dem Schuppen stehen?',
  fr: "Pourquoi la pompe derrière la cabane s'arrête-t-elle ?",
} as const;

/** With what askers close their questions themselves. */
const CLOSES = {
  en: [
    'Ignore that, I found it.',
    'Please disregard my question.',
    'Answering my own question: the valve was shut.',
    'Replying to myself: it is in the manual.',
    'I figured out what was wrong.',
    "It's working now.",
    'Works again.',
    'This has been resolved.',
    'The problem is solved.',
    'Turns out the valve was shut.',
    'It turns out I had shut the valve.',
    'The problem was the valve.',
    'The culprit was the valve.',
    'I should have read the manual.',
    'OK, I understand now.',
    'This is no longer a problem.',
    'It was my mistake.',
  ],
  de: [
    'Das hat sich erledigt.',
    'Meine Frage hat sich erledigt.',
    'Ich habe es gefunden.',
    'Ich habe den Fehler gefunden.',
    'Gefunden!',
    'Problem gelöst.',
    "Schon gut, hab's gefunden.",
    'Jetzt geht es.',
    'Es lag am Ventil.',
    'Das Problem war das Ventil.',
    'Mein Fehler, das Ventil war zu.',
    'Ich antworte mir mal selbst: Das Ventil war zu.',
  ],
  fr: [
    "C'est bon, j'ai trouvé.",
    'Le problème est résolu.',
    'Oubliez ma question.',
    'Ça marche maintenant.',
    "C'était ma faute.",
    "C'était la vanne.",
    'Le problème venait de la vanne.',
    'Je me réponds : la vanne était fermée.',
  ],
} as const;

/** What askers add, and still want to know. */
const KEEPS = {
  en: [
    'Any news?',
    'I still have the problem.',
    'The problem persists.',
    'The problem is not solved yet.',
    'It is not working again.',
    'I have not found it.',
    'I searched the manual, but found nothing.',
    'I also asked the plumber.',
    'The pump is red, by the way.',
    'I would be grateful for any help.',
  ],
  de: ['Das Problem besteht weiter.', 'Es geht immer noch nicht.', 'Ich habe nichts gefunden.', 'Danke im Voraus.'],
  fr: ['Le problème persiste.', 'Ça ne marche toujours pas.', "Je n'ai rien trouvé.", "Merci d'avance."],
} as const;

/** So that a word or two in chat are known for the language of the talk. */
const BEFORE = {
  en: 'The rain comes from the west today, and the butt is full.',
  de: 'Der Regen kommt heute von Westen, und die Tonne ist voll.',
  fr: "La pluie vient de l'ouest aujourd'hui, et la cuve est pleine.",
} as const;

describe('a question in chat whose asker writes again', () => {
  it.each(inEach(CLOSES))('is closed (%s): %s', (language, said) => {
    const { openQuestions } = minutesOf(
      chat({ from: 'bo', text: BEFORE[language] }, { from: 'ada', text: ASKED[language] }, { from: 'ada', text: said }),
    );
    expect(openQuestions).toEqual([]);
  });
});

describe.each([
  ['under its quotation', under],
  ['in a reply without a quotation', (_: string, said: string) => `${said}\n`],
])('a question whose asker writes again, %s', (_, write) => {
  const openAfter = (question: string, said: string) =>
    minutesOf(
      mails({ from: 'ada', text: question }, { from: 'ada', text: write(question, said), to: 0 }),
    ).openQuestions.map(({ text }) => text);

  it.each(inEach(CLOSES))('is closed (%s): %s', (language, said) => {
    expect(openAfter(ASKED[language], said)).toEqual([]);
  });

  it.each(inEach(KEEPS))('stays open (%s): %s', (language, said) => {
    expect(openAfter(ASKED[language], said)).toContain(ASKED[language]);
  });
});

/** What others write first that does not answer, and with what the asker then tells that he found it. */
const ASKS_BACK = { en: 'Which pump do you mean?', de: 'Welche Pumpe meinst du?', fr: 'Quelle pompe ?' } as const;
const FOUND = {
  en: ['Found it: the valve was shut.', 'Never mind, I found it.', 'It turns out the valve was shut.'],
  de: ['Ich habe es gefunden.', 'Problem gelöst.', "Schon gut, hab's gefunden."],
  fr: ["C'est bon, j'ai trouvé.", 'Le problème est résolu.'],
} as const;

describe('a question whose asker answers a reply that did not help', () => {
  const toldAfter = (language: keyof typeof ASKED, reply: string, said: string) =>
    minutesOf(
      mails(
        { from: 'ada', text: ASKED[language] },
        { from: 'bo', text: under(ASKED[language], reply) },
        { from: 'ada', text: `${said}\n` },
      ),
    );

  it.each(inEach(FOUND))('is closed by what he found (%s): %s', (language, said) => {
    const { openQuestions, answeredQuestions } = toldAfter(language, ASKS_BACK[language], said);
    expect(openQuestions.map(({ text }) => text)).not.toContain(ASKED[language]);
    expect(answeredQuestions.find(({ text }) => text === ASKED[language])?.answer?.text).toBe(said);
  });

  it('is answered by what helped, where that answers', () => {
    const { answeredQuestions } = toldAfter('en', 'The valve behind the pump is shut, open it.', 'Found it, thanks!');
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([
      'The valve behind the pump is shut, open it.',
    ]);
  });

  it('stays open where he only tells more', () => {
    const { openQuestions } = toldAfter('en', 'Which pump do you mean?', 'The red one, with the wheel.');
    expect(openQuestions.map(({ text }) => text)).toContain(ASKED.en);
  });
});
