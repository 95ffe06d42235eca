import type { PROPOSALS, Table } from './sentences.ts';

/**
 * Written after the forms were, and read once: how well they do on sentences that nobody had in mind. Nothing was mended after it; a change
 * that reads more of them as meant may raise the number in the test.
 */
export const UNSEEN_PROPOSALS: Readonly<Record<keyof typeof PROPOSALS, string>> = {
  english: 'I propose that we hold the summer fair in the school yard and charge a small fee.',
  german: 'Ich schlage vor, dass wir das Sommerfest auf dem Schulhof feiern und einen kleinen Eintritt nehmen.',
  french: "Je propose que nous fassions la fête d'été dans la cour de l'école avec une petite entrée.",
};
export const UNSEEN: Readonly<Record<keyof typeof PROPOSALS, Table>> = {
  english: {
    'question, direct': [
      'When does the yard close?',
      'Have the teachers been asked?',
      'Is three pounds a small fee?',
      'how many people came last year',
    ],
    'question, indirect': [
      'I wonder if the headmaster knows about it.',
      'Could somebody tell me where the tables are kept, because I cannot find out who has them.',
      'It would help to know how many tickets were sold.',
      'What I do not understand is who cleans up.',
    ],
    'question, rhetorical': ['Who would pay for that?', 'What harm could it do?', 'Why should children have to pay?'],
    'question, self-answered': [
      'Is there a roof? There is not.',
      'How many came? Around ninety.',
      'Do we need a permit? Yes, we do.',
    ],
    request: [
      'Please forward this to the parents.',
      'Can someone book the yard for us, please.',
      'Remember to bring the cash box.',
      'Kindly confirm by Friday.',
    ],
    proposal: [
      'We might use the gym instead.',
      'I suggest June the ninth.',
      'Maybe we could ask for donations.',
      'It would be wiser to book the hall.',
      'Let us ask the parents first.',
      'An alternative would be the park.',
    ],
    claim: [
      'The yard holds three hundred people.',
      'Last year it rained all day.',
      'The school has its own tables.',
      'Parents pay for the buses already.',
      'Tickets are printed in town.',
    ],
    'acceptance, explicit': [
      'Agreed.',
      'Great idea!',
      'I fully support this.',
      'That suits me.',
      'You have my vote.',
      'Sounds like a plan.',
      'I think so too.',
    ],
    'acceptance, tacit': [
      'I will ask the headmaster tomorrow.',
      'Booked the yard for the ninth.',
      'Leave it to me.',
      'I have printed the tickets.',
    ],
    'acceptance, qualified': [
      'I agree with most of it, but not the fee.',
      'OK, if the school agrees.',
      'Yes, though the gym would be drier.',
      'Fine in principle.',
    ],
    objection: [
      'I do not like the fee.',
      'That is a terrible date.',
      'We cannot charge children.',
      'I am not in favour of the yard.',
      'This will annoy the neighbours.',
      'No, the hall is better.',
    ],
    decision: ['The committee voted for the yard.', 'We agreed on the ninth of June.', 'Decided: no fee for children.'],
    hedge: ['I am not certain.', 'It might be too small.', 'Probably.', 'I would say yes if it were free.'],
    thanks: ['Thanks for asking.', 'Thank you all!'],
    greeting: ['Hello again,', 'Dear parents,'],
  },
  german: {
    'question, direct': ['Wann schließt der Hof?', 'Wurden die Lehrer gefragt?'],
    'question, indirect': [
      'Mich würde interessieren, wie viele im letzten Jahr da waren.',
      'Es ist noch offen, wer aufräumt.',
    ],
    'question, rhetorical': ['Wer soll das bezahlen?', 'Muss das denn wirklich sein?'],
    'question, self-answered': ['Gibt es ein Dach? Leider nicht.'],
    request: ['Leite das bitte an die Eltern weiter.', 'Kann jemand den Hof reservieren.'],
    proposal: [
      'Wir könnten auch die Turnhalle nehmen.',
      'Ich bin für den neunten Juni.',
      'Lass uns erst die Eltern fragen.',
    ],
    claim: ['Der Hof fasst dreihundert Leute.', 'Letztes Jahr hat es geregnet.'],
    'acceptance, explicit': ['Finde ich gut.', 'Tolle Idee!', 'Klar, gerne.', 'Ich sehe das auch so.'],
    'acceptance, tacit': ['Ich frage morgen den Rektor.', 'Habe den Hof reserviert.'],
    'acceptance, qualified': ['Ja, aber ohne Eintritt.', 'Grundsätzlich einverstanden.'],
    objection: [
      'Davon halte ich nichts.',
      'Das ist keine gute Idee.',
      'Eintritt sollten wir nicht nehmen.',
      'Der Hof ist viel zu klein.',
    ],
    decision: ['Der Vorstand hat sich für den Hof entschieden.'],
    hedge: ['Da bin ich unsicher.', 'Das dürfte knapp werden.'],
    thanks: ['Herzlichen Dank!'],
    greeting: ['Guten Abend zusammen,'],
  },
  french: {
    'question, direct': ['À quelle heure ferme la cour ?', 'Les professeurs sont au courant ?'],
    'question, indirect': ['Je voudrais savoir combien de billets ont été vendus.', 'Reste à savoir qui range.'],
    'question, rhetorical': ['Qui va payer ça ?', 'À quoi ça sert ?'],
    'question, self-answered': ['Il y a un toit ? Non.'],
    request: ['Transmettez ceci aux parents, s’il vous plaît.', 'Merci de répondre avant vendredi.'],
    proposal: ['Nous pourrions prendre le gymnase.', 'Je suggère le neuf juin.', 'Demandons d’abord aux parents.'],
    claim: ['La cour contient trois cents personnes.', 'L’an dernier il a plu.'],
    'acceptance, explicit': ['Tout à fait.', 'Excellente idée !', 'Ça me convient très bien.', 'Je vote pour.'],
    'acceptance, tacit': ['Je demanderai demain au directeur.', 'J’ai réservé la cour.'],
    'acceptance, qualified': ['Oui, mais sans entrée payante.', 'D’accord si l’école accepte.'],
    objection: [
      'Cela ne me plaît pas.',
      'C’est une mauvaise idée.',
      'On ne devrait pas faire payer les enfants.',
      'La cour est trop petite.',
    ],
    decision: ['Le comité a voté pour la cour.'],
    hedge: ['Je n’en suis pas certain.', 'Il se peut que ce soit trop petit.'],
    thanks: ['Merci d’avance.'],
    greeting: ['Chers parents,'],
  },
};
