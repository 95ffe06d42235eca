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
  'minutes.withheld':
    '{count, plural, one {# point de personnes qui ne veulent pas être citées} other {# points de personnes qui ne veulent pas être citées}}',
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
  'button.more': 'Plus',
  'button.people': 'Qui dit quoi',
  'button.thread': 'Voir le fil',
  'button.copy': 'Pour moi seul',
  'button.refresh': 'Actualiser',
  'button.previous': 'Précédent',
  'button.next': 'Suivant',
  'button.gone':
    'La discussion dont voici le compte rendu n’existe plus. La personne qui l’a demandé, et qui peut gérer les messages, peut supprimer ce qui reste avec le bouton « {delete} ».',
  'button.notReadable': 'Cette discussion n’existe pas, ou tu ne peux pas la lire.',
  'button.noCopy': 'Ce compte rendu ne porte pas de copie complète de lui-même. Demande-en un nouveau.',
  'button.damaged':
    'Je ne peux pas lire la copie que porte ce compte rendu : elle est abîmée, ou une autre version de moi l’a faite. Demande-en un nouveau.',

  // What the buttons show
  'view.more': 'Le compte rendu complet',
  'view.continued': '(suite)',
  'view.page': 'Page {page} sur {pages}',
  'view.link': 'lien',
  'view.proposed': 'Proposé',
  'view.agreedTo': 'Approuvé',
  'view.objected': 'Objecté',
  'view.asked': 'Demandé',
  'view.answered': 'Répondu',
  'view.said': 'Dit aussi',
  'view.nothing': 'Rien n’est cité de cette personne.',
  'view.quoted': 'seulement cité',
  'view.noTree': 'Il y a trop de messages pour garder à côté du compte rendu qui a répondu à qui.',

  // Who may take minutes
  'summarize.notYou': 'Sur ce serveur, seuls {roles} peuvent demander un compte rendu.',

  // /settings: the panel
  'settings.name': 'réglages',
  'settings.description': 'Comment ce serveur veut ses comptes rendus',
  'settings.title': 'Comment les comptes rendus sont faits ici',
  'settings.notYou': 'Seules les personnes qui peuvent gérer le serveur peuvent changer ces réglages.',
  'settings.everyone': 'tout le monde',
  'settings.summarizers': '**Qui peut demander un compte rendu :** {roles}',
  'settings.correctors.usual':
    '**Qui peut les corriger :** la personne qui l’a demandé et celles qui peuvent gérer les messages',
  'settings.correctors.roles':
    '**Qui peut les corriger :** la personne qui l’a demandé, celles qui peuvent gérer les messages, et {roles}',
  'settings.private.on': '**Qui les voit :** seulement la personne qui l’a demandé, sauf avec `private:False`',
  'settings.private.off': '**Qui les voit :** tout le salon, sauf avec `private:True`',
  'settings.language': '**Langue :** {language}',
  'settings.language.auto': 'Celle de la personne qui demande',
  'settings.sizes':
    '**Affichés au plus :** participants : {participants}, accords : {agreed}, questions ouvertes : {openQuestions}, objections : {objections}, points clés : {keyPoints} ; le reste est joint',
  'settings.archives': '**Archives vers lesquelles un lien peut mener :** {hosts}',
  'settings.archives.all': 'toutes celles que permet la personne qui m’héberge',
  'settings.choose.summarizers': 'Rôles qui peuvent demander un compte rendu (aucun : tout le monde)',
  'settings.choose.correctors': 'Autres rôles qui peuvent les corriger',
  'settings.choose.language': 'Langue des comptes rendus',
  'settings.makePrivate': 'Montrer à la personne seule',
  'settings.makePublic': 'Montrer à tous',
  'settings.sizes.edit': 'Combien…',
  'settings.sizes.title': 'Combien en afficher au plus',
  'settings.sizes.usual': 'D’habitude {usual}',
  'settings.sizes.refused': '« {written} » n’est pas un nombre de 0 à {most}.',
  'settings.archives.edit': 'Archives…',
  'settings.archives.title': 'Archives accessibles par lien',
  'settings.archives.hosts': 'Hôtes',
  'settings.archives.help': 'Un par ligne, comme lore.kernel.org ou *.example.org ; vide : tous ceux qui sont permis',
  'settings.archives.refused':
    'Je ne peux pas lire {hosts} : la personne qui m’héberge ne le permet pas, et la liste d’un serveur ne peut être que plus étroite que la sienne.',
  'settings.archives.tooMany': 'Indiquez au plus {most} hôtes.',
  'settings.reset': 'Réinitialiser',

  // /privacy
  'privacy.name': 'confidentialité',
  'privacy.description': 'Ce qui est conservé de vous, et si l’on peut vous citer',
  'privacy.title': 'Ce que je conserve',
  'privacy.kept':
    'Je lis les messages quand quelqu’un demande un compte rendu ou qu’un digest est dû, et ne conserve rien de ce qu’ils disent. D’un digest, je conserve ce qu’il suit, qui l’a créé, et des empreintes de ce qu’il a déjà dit, dont aucun mot ne peut être relu ; d’une correction, l’identifiant du point, ce qui était faux et qui l’a dit ; d’un serveur, ses réglages. Les comptes rendus que je publie sont des messages comme les autres : ils restent là jusqu’à ce que quelqu’un les supprime.',
  'privacy.quoted':
    '**On peut vous citer.** Si vous ne le voulez pas, appuyez sur le bouton : sur tous les serveurs, vous comptez alors, par votre nom, parmi les participants et ceux qui ont approuvé, et aucun de vos mots n’est montré, ni dans les comptes rendus et leurs fichiers, ni dans les digests. Je conserve pour cela votre identifiant Discord.',
  'privacy.unquoted':
    '**On ne vous cite pas.** Sur tous les serveurs, vous comptez, par votre nom, parmi les participants et ceux qui ont approuvé, et aucun de vos mots n’est montré. Les comptes rendus publiés auparavant les montrent jusqu’à ce qu’ils soient actualisés ou supprimés.',
  'privacy.optOut': 'Ne pas me citer',
  'privacy.optIn': 'On peut de nouveau me citer',

  // /help
  'help.name': 'aide',
  'help.description': 'Ce que fait ce bot et comment lui demander',
};
