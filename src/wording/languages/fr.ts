import type { Texts } from '../text.ts';

/** French. Addresses people as « tu », as Discord does in French. */
export const fr: Texts = {
  // The minutes, wherever they are shown
  'minutes.title': 'Compte rendu',
  'minutes.participants': 'Participants',
  'minutes.agreed': '✅ Accords',
  'minutes.openQuestions': '❓ Questions ouvertes',
  'minutes.objections': '⚠️ Objections (non résolues)',
  'minutes.keyPoints': 'Points clés',
  'minutes.answeredQuestions': 'Questions résolues',
  'minutes.none': 'Rien trouvé.',
  'minutes.pledge': 'Cité mot pour mot du fil, rien n’est écrit par nous',
  'minutes.people': '{count, plural, one {# personne} other {# personnes}}',
  'minutes.messages': '{count, plural, one {# message} other {# messages}}',
  'minutes.turns': '{count, plural, one {# intervention} other {# interventions}}',
  'minutes.unknownAuthor': 'Inconnu',
  'minutes.morePeople': '+{count} autres',
  'minutes.moreAttached': '+{count} autres dans le compte rendu joint',
  'minutes.wereAnswered':
    '{count, plural, one {# question a trouvé sa réponse dans le fil} other {# questions ont trouvé leur réponse dans le fil}}',
  'relation.explicit': 'approuvé par',
  'relation.qualified': 'approuvé avec une réserve par',
  'relation.tacit': 'approuvé tacitement par',
  'relation.against': 'contre',
  'relation.answered': 'réponse de',
  'relation.andBy': 'et par',

  // What is new in a thread
  'news.thread': 'Fil',
  'news.joined': 'Nouveaux participants',
  'news.agreed': '✅ Nouveaux accords',
  'news.answered': '💡 Réponses',
  'news.openQuestions': '❓ Nouvelles questions ouvertes',
  'news.objections': '⚠️ Nouvelles objections',
  'news.unanswered': '🕰️ Sans réponse depuis {days, plural, one {# jour} other {# jours}}',
  'news.messages': '{count, plural, =0 {Aucun nouveau message} one {# nouveau message} other {# nouveaux messages}}',

  'map.alt':
    'Carte de la discussion : {messages} de {people}{days}, {replies, plural, one {# réponse} other {# réponses}}. Messages : {written}. {agreed, plural, one {# point d’accord} other {# points d’accord}}, {open, plural, one {# question ouverte} other {# questions ouvertes}}, {objections, plural, one {# objection} other {# objections}}.',
  'map.others': '{count, plural, one {# autre} other {# autres}}',
  'map.agreed': '{count, plural, one {# accord} other {# accords}}',
  'map.open': '{count, plural, one {# ouverte} other {# ouvertes}}',
  'map.objections': '{count, plural, one {# objection} other {# objections}}',

  // Any command
  'answer.unknownCommand': 'Je ne connais plus cette commande. Réessaie dans quelques minutes ou redémarre Discord.',
  'answer.failed':
    'Quelque chose s’est mal passé de mon côté et rien n’a été publié. La personne qui m’héberge trouvera la raison dans mon journal sous `{id}`.',

  // Buttons under the minutes
  'button.delete': 'Supprimer',
  'button.delete.refused':
    'Seuls <@{user}>, qui a demandé ce compte rendu, et les personnes qui gèrent les messages peuvent le supprimer.',

  // /help
  'help.name': 'aide',
  'help.description': 'Ce que fait ce bot et comment lui demander',
};
