import type { Texts } from '../text.ts';

/** German. Addresses people as "du", as Discord does in German. */
export const de: Texts = {
  // The minutes, wherever they are shown
  'minutes.title': 'Protokoll',
  'minutes.participants': 'Beteiligte',
  'minutes.agreed': '✅ Vereinbart',
  'minutes.openQuestions': '❓ Offene Fragen',
  'minutes.objections': '⚠️ Einwände (ungeklärt)',
  'minutes.keyPoints': 'Wichtigste Punkte',
  'minutes.answeredQuestions': 'Beantwortete Fragen',
  'minutes.none': 'Nichts gefunden.',
  'minutes.pledge': 'Wörtlich aus dem Thread zitiert, nichts davon von uns geschrieben',
  'minutes.people': '{count, plural, one {# Person} other {# Personen}}',
  'minutes.messages': '{count, plural, one {# Nachricht} other {# Nachrichten}}',
  'minutes.turns': '{count, plural, one {# Beitrag} other {# Beiträge}}',
  'minutes.unknownAuthor': 'Unbekannt',
  'minutes.morePeople': '+{count} weitere',
  'minutes.moreAttached': '+{count} weitere im angehängten Protokoll',
  'minutes.wereAnswered':
    '{count, plural, one {# Frage wurde im Thread beantwortet} other {# Fragen wurden im Thread beantwortet}}',
  'relation.explicit': 'Zustimmung von',
  'relation.qualified': 'Zustimmung unter Vorbehalt von',
  'relation.tacit': 'stillschweigende Zustimmung von',
  'relation.against': 'gegen',
  'relation.answered': 'beantwortet von',
  'relation.andBy': 'und von',

  // What is new in a thread
  'news.thread': 'Thread',
  'news.joined': 'Neu dabei',
  'news.agreed': '✅ Neu vereinbart',
  'news.answered': '💡 Beantwortet',
  'news.openQuestions': '❓ Neue offene Fragen',
  'news.objections': '⚠️ Neue Einwände',
  'news.unanswered': '🕰️ Seit {days, plural, one {# Tag} other {# Tagen}} unbeantwortet',
  'news.messages': '{count, plural, =0 {Keine neuen Nachrichten} one {# neue Nachricht} other {# neue Nachrichten}}',

  'map.alt':
    'Karte der Diskussion: {messages} von {people}{days}, {replies, plural, one {# Antwort} other {# Antworten}}. Nachrichten: {written}. {agreed, plural, one {# geeinigter Punkt} other {# geeinigte Punkte}}, {open, plural, one {# offene Frage} other {# offene Fragen}}, {objections, plural, one {# Einwand} other {# Einwände}}.',
  'map.others': '{count, plural, one {# weitere Person} other {# weitere}}',
  'map.agreed': '{count} einig',
  'map.open': '{count} offen',
  'map.objections': '{count, plural, one {# Einwand} other {# Einwände}}',

  // Any command
  'answer.unknownCommand':
    'Diesen Befehl kenne ich nicht mehr. Versuch es in ein paar Minuten noch einmal oder starte Discord neu.',
  'answer.failed':
    'Bei mir ist etwas schiefgegangen, und es wurde nichts gepostet. Wer mich betreibt, findet den Grund in meinem Log unter `{id}`.',

  // Buttons under the minutes
  'button.delete': 'Löschen',
  'button.delete.refused':
    'Nur <@{user}> hat um dieses Protokoll gebeten und kann es löschen, außerdem alle, die Nachrichten verwalten dürfen.',

  // /help
  'help.name': 'hilfe',
  'help.description': 'Was dieser Bot macht und wie man ihn fragt',
};
