import { describe, expect, it } from 'vitest';
import { inEach, mails, minutesOf, under } from '../discussions.ts';

/** One that asks how much or why, and one that asks for yes or no. */
const QUESTIONS = {
  en: ['How much water does the butt behind the shed hold?', 'Does the butt behind the shed leak in winter?'],
  de: ['Wie viel Wasser fasst die Tonne hinter dem Schuppen?', 'Leckt die Tonne hinter dem Schuppen im Winter?'],
  fr: ["Combien d'eau contient la cuve derrière la cabane ?", 'Est-ce que la cuve derrière la cabane fuit en hiver ?'],
} as const;

/** What speaks of the mail, the list or its readers and not of the matter. */
const HOUSEKEEPING = {
  en: [
    'Adding Rebecca to Cc.',
    '+Cc Rebecca',
    'CC: Rebecca Fane',
    "Cc'ing Rebecca, who may know.",
    '[adding Rebecca to the CC list]',
    "I've added Rebecca to Cc.",
    'I have put Rebecca in copy.',
    'Let me loop in Rebecca.',
    'Adding the maintainers.',
    'Forwarding this to the list.',
    'I am forwarding this to the garden list.',
    'Moving this to the garden list.',
    'Bringing this back to the list.',
    'Back on list.',
    'Replying to the list this time.',
    'Forgot to Cc the list.',
    'Oops, that was meant for the list.',
    'I meant to send this to the list.',
    'Ping.',
    'Gentle ping.',
    'Just a friendly reminder.',
    'Resending, as the last one bounced.',
    'Resending in plain text, sorry.',
    'Resent because the first one was in HTML.',
    'Sorry for the noise.',
    'Sorry for the double post.',
    'Sorry for the late reply.',
    'Apologies for the delayed response.',
    'Sorry, I sent that too early.',
    'Sorry, hit send too soon.',
    'Sorry, wrong list.',
    'Please ignore my last mail.',
    "Please don't top-post.",
    'Please do not top post.',
    'Please stop cross-posting.',
    'Please keep the list in Cc.',
    'Please reply to the list.',
    'Please reply below the quoted text.',
    'Please trim your quotes.',
    'Please start a new thread.',
    "Let's take this off-list.",
    "Let's continue this on the list.",
    'Please remove me from this list.',
    'Subscribing.',
  ],
  de: [
    'Ich nehme Rebekka in Cc auf.',
    'Ich habe Rebekka in Kopie gesetzt.',
    'Rebekka in Cc.',
    'Ich leite das an die Liste weiter.',
    'Zurück auf die Liste.',
    'Das war für die Liste gedacht.',
    'Vergessen, an die Liste zu antworten.',
    'Nochmal als Klartext.',
    'Sorry für den Lärm.',
    'Entschuldigt die späte Antwort.',
    'Sorry, zu früh abgeschickt.',
    'Sorry, falsche Liste.',
    'Bitte ignoriert meine letzte Mail.',
    'Bitte kein TOFU.',
    'Bitte an die Liste antworten.',
    'Lasst uns das privat klären.',
    'Willkommen auf der Liste!',
    'Nur eine kleine Erinnerung.',
  ],
  fr: [
    "J'ajoute Rébecca en copie.",
    'Je mets Rébecca en copie.',
    'Je transfère à la liste.',
    'Je fais suivre à la liste.',
    'Retour sur la liste.',
    "C'était pour la liste.",
    'Je renvoie en texte brut.',
    'Désolé pour le bruit.',
    'Désolé pour la réponse tardive.',
    'Désolé, parti trop tôt.',
    'Désolé, mauvaise liste.',
    'Ignorez mon dernier message.',
    'Merci de répondre sur la liste.',
    'Merci de répondre sous la citation.',
    'Juste un petit rappel.',
  ],
} as const;

/** What says only that its writer does not know, does not know yet, or wants to know too. */
const KNOWS_NOT = {
  en: [
    "That's a good question.",
    'That is a very good question.',
    'Interesting.',
    'I wonder about that too.',
    'I wonder as well.',
    'I have the same question.',
    'I had exactly the same question.',
    'I would also be interested in the answer.',
    "I'm curious too.",
    "I'll have to look that up.",
    'I need some time to think about this.',
    "I haven't had time to look at it yet.",
    "I haven't gotten around to it yet.",
    "It's on my list.",
    "I'll reply in detail later.",
    'I will answer tomorrow.',
    'I have no answer to that.',
    "I don't have an answer.",
    'No comment.',
    'I wish I knew.',
    'Your guess is as good as mine.',
    "I'm not the right person to ask.",
    "That's a question for Rebecca.",
    'Over to Rebecca.',
    "I've asked Rebecca.",
    "I'm still waiting for an answer.",
  ],
  de: [
    'Das ist eine gute Frage.',
    'Interessant.',
    'Bin mir nicht sicher.',
    'Da kann ich leider nicht helfen.',
    'Das schaue ich mir morgen an.',
    'Ich habe dieselbe Frage.',
    'Ich hatte noch keine Zeit, mir das anzusehen.',
    'Bin noch nicht dazu gekommen.',
    'Ich melde mich später dazu.',
    'Ich antworte morgen.',
    'Antwort folgt.',
    'Steht auf meiner Liste.',
    'Da musst du Rebekka fragen.',
    'Ich frage Rebekka.',
    'Das ist eine Frage für Rebekka.',
    'Das überlasse ich Rebekka.',
  ],
  fr: [
    "C'est une bonne question.",
    'Intéressant.',
    'Désolé, je ne peux pas aider.',
    'Il faut que je vérifie.',
    'Je me demande aussi.',
    "Ça m'intéresse aussi.",
    "J'ai la même question.",
    "Je n'ai pas encore eu le temps de regarder.",
    'Je ne peux pas répondre à cette question.',
    'Je réponds demain.',
    'Réponse à suivre.',
    "J'y reviendrai.",
    "C'est sur ma liste.",
    "C'est une question pour Rébecca.",
  ],
} as const;

/** What has words of these in it and answers. */
const ANSWERS = {
  en: [
    'About 200 litres.',
    'The list on the shed door has it.',
    'On the list it says 200.',
    'Cc the council, they have the figures.',
    'Adding a second one doubles it.',
    'Resending the order costs ten pounds.',
    'Sent in March by post.',
    'The office is closed, but the label says 200 litres.',
    "I don't know, but the label says 200 litres.",
    'I asked the council, and it holds 200 litres.',
    'I have to say that it holds 200 litres.',
    'Use the one on the list.',
    'The same problem exists with the other one: 200.',
  ],
  de: [
    'Auf der Liste stehen 200 Liter.',
    'Im Büro steht eine mit 200 Litern.',
    'Schicke die Frage an die Gemeinde.',
    'Ich weiß es nicht genau, aber auf dem Schild stehen 200 Liter.',
  ],
  fr: [
    'La liste dit 200 litres.',
    'La mienne en contient 200.',
    "Je ne sais pas exactement, mais l'étiquette dit 200 litres.",
  ],
} as const;

describe.each([
  ['under its quotation', under],
  ['in a reply without a quotation', (_: string, said: string) => `${said}\n`],
])('a question, %s', (_, write) => {
  const openAfter = (question: string, said: string) =>
    minutesOf(mails({ from: 'ada', text: question }, { from: 'bo', text: write(question, said) })).openQuestions.map(
      ({ text }) => text,
    );

  it.each(inEach(HOUSEKEEPING))('is not answered by what is said of the mail itself (%s): %s', (language, said) => {
    for (const question of QUESTIONS[language]) expect(openAfter(question, said)).toEqual([question]);
  });

  it.each(inEach(KNOWS_NOT))('is not answered by who does not know (%s): %s', (language, said) => {
    for (const question of QUESTIONS[language]) expect(openAfter(question, said)).toEqual([question]);
  });

  it.each(inEach(ANSWERS))('is answered (%s): %s', (language, said) => {
    const [question] = QUESTIONS[language];
    expect(openAfter(question, said)).toEqual([]);
  });

  it.each([
    ['en', 'I have the same problem.'],
    ['en', 'Same issue here.'],
    ['en', 'It also happens to me.'],
    ['de', 'Ich habe das gleiche Problem.'],
    ['de', 'Geht mir genauso.'],
    ['fr', "J'ai le même problème."],
  ] as const)(
    'for yes or no is answered by who has the same trouble, and another is not (%s): %s',
    (language, said) => {
      const [howMuch, whether] = QUESTIONS[language];
      expect(openAfter(howMuch, said)).toEqual([howMuch]);
      expect(openAfter(whether, said)).toEqual([]);
    },
  );
});

it('an answer stands behind what is said of the mail', () => {
  const [, whether] = QUESTIONS.en;
  const { answeredQuestions } = minutesOf(
    mails(
      { from: 'ada', text: whether },
      { from: 'bo', text: 'Sorry for the late reply. No, it never did. Adding Rebecca to Cc.' },
    ),
  );
  expect(answeredQuestions).toMatchObject([{ text: whether, answer: { text: 'No, it never did.' } }]);
});

it('whom a question is passed on to has not answered it', () => {
  const asked = 'Which size do we need?';
  const after = (said: string) => minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text: said }));
  expect(after('@rebecca?').openQuestions.map(({ text }) => text)).toContain(asked);
  expect(after('The larger one?').openQuestions.map(({ text }) => text)).not.toContain(asked);
});

it.each(inEach(HOUSEKEEPING))('no key point is what is said of the mail itself (%s): %s', (_, said) => {
  const { keyPoints } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: said }));
  expect(keyPoints).toEqual([]);
});
