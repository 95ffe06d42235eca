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
  'minutes.otherAnsweredQuestions': 'Autres questions résolues',
  'minutes.noLonger': '↩️ N’est plus valable',
  'minutes.none': 'Rien trouvé.',
  'minutes.pledge': 'Cité mot pour mot du fil, rien n’est écrit par nous',
  'minutes.people': '{count, plural, one {# personne} other {# personnes}}',
  'minutes.messages': '{count, plural, one {# message} other {# messages}}',
  'minutes.turns': '{count, plural, one {# intervention} other {# interventions}}',
  'minutes.withheld':
    '{count, plural, one {# point de personnes qui ne veulent pas être citées} other {# points de personnes qui ne veulent pas être citées}}',
  'minutes.unknownAuthor': 'Inconnu',
  'minutes.morePeople': '+{count, plural, one {# autre} other {# autres}}',
  'minutes.continued': '{heading} (suite)',
  'minutes.moreAttached': '+{count, plural, one {# autre} other {# autres}} dans le compte rendu joint',
  'minutes.wereAnswered':
    '{count, plural, one {# question a trouvé sa réponse dans le fil} other {# questions ont trouvé leur réponse dans le fil}}',
  'quote.open': '«\u00a0',
  'quote.close': '\u00a0»',
  'names.joint': ', ',
  'quote.lead': '\u00a0: ',
  'relation.explicit': 'approuvé par',
  'relation.qualified': 'approuvé avec une réserve par',
  'relation.tacit': 'approuvé tacitement par',
  'relation.against': 'contre',
  'relation.answered': 'réponse de',
  'relation.inAnswerTo': 'en réponse à',
  'relation.alsoAsked': 'demandé aussi par',
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
  'news.nothingSince': 'Rien de nouveau depuis {since}.',

  'map.alt':
    'Carte de la discussion : {messages} de {people}{days}, {replies, plural, one {# réponse} other {# réponses}}. Messages : {written}. {agreed, plural, one {# point d’accord} other {# points d’accord}}, {open, plural, one {# question ouverte} other {# questions ouvertes}}, {objections, plural, one {# objection} other {# objections}}.',
  'map.others': '{count, plural, one {# autre} other {# autres}}',
  'map.robots': '{count, plural, one {# bot} other {# bots}}',
  'map.agreed': '{count, plural, one {# accord} other {# accords}}',
  'map.open': '{count, plural, one {# ouverte} other {# ouvertes}}',
  'map.objections': '{count, plural, one {# objection} other {# objections}}',
  'map.taller': 'point plus haut : plusieurs messages',
  'map.linesOfMarked': 'lignes : seulement aux signes',

  // Any command
  'answer.unknownCommand': 'Je ne connais plus cette commande. Réessaie dans quelques minutes ou redémarre Discord.',
  'answer.failed':
    'Quelque chose s’est mal passé de mon côté et rien n’a été publié. La personne qui m’héberge trouvera la raison dans mon journal sous `{id}`.',
  'answer.interrupted': 'J’ai été redémarré avant d’avoir pu répondre. Merci de redemander.',

  // Buttons under the minutes
  'button.delete': 'Supprimer',
  'button.delete.refused':
    'Seuls <@{user}>, qui a demandé ce compte rendu, et les personnes qui gèrent les messages peuvent le supprimer.',
  'button.more': 'Plus',
  'button.people': 'Qui dit quoi',
  'button.thread': 'Voir le fil',
  'button.copy': 'Rien que pour moi',
  'button.refresh': 'Actualiser',
  'button.previous': 'Précédent',
  'button.next': 'Suivant',
  'button.gone':
    'La discussion dont voici le compte rendu n’existe plus. Qui l’a demandé, ou peut gérer les messages, peut supprimer ce qui reste avec le bouton « {delete} ».',
  'button.notReadable': 'Cette discussion n’existe pas, ou tu ne peux pas la lire.',
  'button.noCopy': 'Ce compte rendu ne porte pas de copie complète de lui-même. Demande-en un nouveau.',
  'button.damaged':
    'Je ne peux pas lire la copie que porte ce compte rendu : elle est abîmée, ou une autre version de moi l’a faite. Demande-en un nouveau.',

  // Refresh
  'refresh.note': 'Actualisé {when} : {changes}',
  'refresh.fresh': '{count, plural, one {# nouveau} other {# nouveaux}}',
  'refresh.noLonger': '{count, plural, one {# n’est plus valable} other {# ne sont plus valables}}',
  'refresh.dropped':
    '{count, plural, one {# citation retirée, dont le message a été supprimé ou modifié} other {# citations retirées, dont les messages ont été supprimés ou modifiés}}',
  'refresh.nothing': 'rien n’a changé',
  'refresh.tooSoon': 'Ce compte rendu vient d’être actualisé. Réessaie {when}.',
  'refresh.notForAll':
    'Je ne peux pas actualiser ce message : certaines des personnes qui le voient ne peuvent plus lire <#{channel}>.',
  'refresh.noSource':
    'Ce dont voici le compte rendu m’a été donné une fois, en fichier ou collé : je ne peux pas le relire.',

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
    '**Qui peut les corriger :** la personne qui les a demandés et celles qui peuvent gérer les messages',
  'settings.correctors.roles':
    '**Qui peut les corriger :** la personne qui les a demandés, celles qui peuvent gérer les messages, et {roles}',
  'settings.private.on': '**Qui les voit :** seulement la personne qui les a demandés, sauf avec `privé:False`',
  'settings.private.off': '**Qui les voit :** tout le salon, sauf avec `privé:True`',
  'settings.language': '**Langue :** {language}',
  'settings.language.auto': 'Celle de la personne qui demande',
  'settings.sizes':
    '**Affichés au plus :** participants : {participants}, accords : {agreed}, questions ouvertes : {openQuestions}, objections : {objections}, points clés : {keyPoints} ; le reste est joint',
  'settings.archives': '**Archives vers lesquelles un lien peut mener :** {hosts}',
  'settings.archives.all': 'toutes celles que permet la personne qui m’héberge',
  'settings.choose.summarizers': 'Rôles qui peuvent demander un compte rendu (aucun : tout le monde)',
  'settings.choose.correctors': 'Autres rôles qui peuvent les corriger',
  'settings.choose.language': 'Langue des comptes rendus',
  'settings.makePrivate': 'Montrer seulement à qui demande',
  'settings.makePublic': 'Montrer à tous',
  'settings.sizes.edit': 'Combien…',
  'settings.sizes.title': 'Combien en afficher au plus',
  'settings.sizes.usual': 'Par défaut : {usual}',
  'settings.sizes.refused': '« {written} » n’est pas un nombre de 0 à {most}.',
  'settings.archives.edit': 'Archives…',
  'settings.archives.title': 'Archives accessibles par lien',
  'settings.archives.hosts': 'Hôtes',
  'settings.archives.help': 'Un par ligne, comme lore.kernel.org ou *.example.org ; vide : tous ceux qui sont permis',
  'settings.archives.refused':
    'Je ne peux pas lire {hosts} : la personne qui m’héberge ne le permet pas, et la liste d’un serveur ne peut être que plus étroite que la sienne.',
  'settings.archives.tooMany': 'Indique au plus {most} hôtes.',
  'settings.unquoted':
    '**Auteurs de mails qui ne sont pas cités :** {entries} ; sur Discord, chacun le dit avec `/confidentialité`',
  'settings.unquoted.none': 'aucun',
  'settings.unquoted.entries': '{count, plural, one {# entrée} other {# entrées}}',
  'settings.unquoted.edit': 'Ne pas citer…',
  'settings.unquoted.title': 'Auteurs de mails qui ne sont pas cités',
  'settings.unquoted.writers': 'Adresses',
  'settings.unquoted.help':
    'Une par ligne : ann@example.org, @example.org pour tout le domaine, ou Ann Lee <ann@example.org>',
  'settings.unquoted.refused': '{entries} : ni une adresse, ni un domaine, ni un nom.',
  'settings.unquoted.tooMany': 'Indiques-en au plus {most}.',
  'settings.reset': 'Réinitialiser',

  // /privacy
  'privacy.name': 'confidentialité',
  'privacy.description': 'Ce qui est conservé de toi, et si l’on peut te citer',
  'privacy.title': 'Ce que je conserve',
  'privacy.kept':
    'Je lis les messages quand quelqu’un demande un compte rendu ou à l’heure d’un bulletin, et ne conserve rien de ce qu’ils disent. Les comptes rendus que je publie sont des messages comme les autres : ils restent là jusqu’à ce que quelqu’un les supprime. En outre, je conserve :',
  'privacy.kept.digests':
    '**Bulletins** : ce que chacun suit, où et quand il est publié, son nom, ses réglages et qui l’a créé, jusqu’à ce qu’on le retire ; pendant 180 jours, chacune de ses échéances et où se trouve sa publication, ou pourquoi il n’y en a pas. De ce qu’il a dit, je conserve des empreintes, dont aucun mot ne peut être relu, jusqu’à ce qu’un fil soit resté 180 jours sans message.',
  'privacy.kept.corrections':
    '**Corrections** : les identifiants du point et de son fil, ce qui était faux, à qui sont ces mots (son compte ou l’identifiant d’un de ses messages), qui l’a dit et quand, et un lien vers l’endroit où le fil peut être relu ; jusqu’à ce qu’elles soient retirées ou supprimées.',
  'privacy.kept.servers':
    '**Serveurs** : leurs réglages, où figurent des adresses mail quand un serveur ne veut pas que les mails de quelqu’un soient cités, jusqu’à ce qu’ils soient réinitialisés ; quand j’en ai quitté un, jusqu’à ce que tout ce que j’en conserve soit supprimé, 30 jours plus tard.',
  'privacy.kept.optOuts':
    '**Qui ne veut pas être cité** : son identifiant Discord et depuis quand, jusqu’à ce qu’on puisse de nouveau citer cette personne.',
  'privacy.kept.commands':
    '**Commandes en cours** : leurs identifiants, la langue de la personne qui demande, et le jeton pour répondre, qui ne vaut plus rien après 15 minutes ; jusqu’à ce qu’elles aient leur réponse ou que je redémarre.',
  'privacy.kept.clock': '**Mon horloge** : quand j’ai regardé pour la dernière fois ce qui est dû.',
  'privacy.kept.cache':
    '**Archives** : ce que j’ai récupéré d’archives publiques reste en cache jusqu’à ce que la place soit nécessaire, pour les solliciter moins souvent.',
  'privacy.quoted':
    '**On peut te citer.** Si tu ne le veux pas, appuie sur le bouton : sur tous les serveurs, tu comptes alors, par ton nom, parmi les participants et ceux qui ont approuvé, et aucun de tes mots n’est montré, ni dans les comptes rendus et leurs fichiers, ni dans les bulletins. Je conserve pour cela ton identifiant Discord.',
  'privacy.unquoted':
    '**On ne te cite pas.** Sur tous les serveurs, tu comptes, par ton nom, parmi les participants et ceux qui ont approuvé, et aucun de tes mots n’est montré. Les comptes rendus publiés auparavant les montrent jusqu’à ce qu’ils soient actualisés ou supprimés.',
  'privacy.optOut': 'Ne pas me citer',
  'privacy.optIn': 'On peut de nouveau me citer',
  'privacy.forget': '{count, plural, one {Supprimer # correction de moi} other {Supprimer # corrections de moi}}',

  // Corrections
  'button.correct': 'Corriger…',
  'corrections.title': 'Qu’est-ce qui est faux ?',
  'corrections.items': 'De quoi il s’agit',
  'corrections.moreItems': 'À partir du numéro {from}',
  'corrections.verdict': 'Ce qui est faux',
  'corrections.notAgreed': 'Pas convenu',
  'corrections.answered': 'A reçu une réponse',
  'corrections.notAQuestion': 'Pas une question',
  'corrections.wrongPerson': 'Mauvaise personne',
  'corrections.speaker': 'Qui l’a dit, si la personne est fausse',
  'corrections.somebodyElse': 'Quelqu’un d’autre',
  'corrections.takeBack': 'Annuler la correction',
  'corrections.now': 'Corrigé : {verdict}',
  'corrections.nothing': 'Ce compte rendu ne contient ni accord ni question ouverte à corriger.',
  'corrections.nothingChosen': 'Choisis de quoi il s’agit et ce qui est faux.',
  'corrections.unfit.agreed': '« {verdict} » ne vaut que pour les questions, et tu as aussi choisi un accord.',
  'corrections.unfit.question': '« {verdict} » ne vaut que pour les accords, et tu as aussi choisi une question.',
  'corrections.unfit.speaker': 'La personne qui l’a dit ne se choisit qu’avec « {verdict} ».',
  'corrections.oneSpeaker': 'Choisis une seule personne.',
  'corrections.notThere': '{name} n’a pas participé à ce fil.',
  'corrections.keptForLater':
    'C’est noté : ce message et ses boutons ainsi que les comptes rendus et bulletins à venir du fil en tiennent compte.',
  'corrections.notYou': 'Ce compte rendu peut être corrigé par {who}.',
  'corrections.moderators': 'quiconque peut gérer les messages',
  'corrections.made': '{count, plural, one {# correction de lecteurs} other {# corrections de lecteurs}}',
  'corrections.export': 'Corrections…',
  'corrections.export.none': 'Rien n’a encore été corrigé sur ce serveur.',
  'corrections.exported':
    '{labels, plural, =0 {Aucune correction n’a pu être exportée.} one {# correction, avec son fil tel qu’il se lit maintenant.} other {# corrections, chacune avec son fil tel qu’il se lit maintenant.}} {left, plural, =0 {Aucune ne manque.} one {# ne pouvait plus être lue et manque.} other {# ne pouvaient plus être lues et manquent.}}',

  // /help
  'help.name': 'aide',
  'help.description': 'Ce que fait ce bot et comment s’en servir',
  'help.title': 'Compte rendu d’une discussion',
  'help.intro':
    'Je lis une discussion et je publie qui y participe, ce qui a été convenu, quelles questions restent ouvertes, qui s’oppose à quoi, et les points clés. Chaque ligne est une citation avec un lien vers l’endroit où elle a été dite ; je n’écris rien moi-même.',
  'help.here': '{command} ce fil, ou les derniers messages de ce salon (`depuis:2d`, `messages:300`)',
  'help.link': '{command} là où mène le lien d’un message Discord ou d’un mail dans une archive',
  'help.file': '{command} un mail (.eml), une boîte (.mbox), du texte enregistré',
  'help.text': '{command} du texte que tu colles',
  'help.menu':
    '**{command}**, dans le menu d’un message sous *Applications* : le mail qu’il contient ou auquel il renvoie, son fil ou ses réponses',
  'help.digest': '{command} suit des salons et des archives, et publie les nouveautés à heures fixes',
  'help.settings': '{command} comment les comptes rendus sont faits sur ce serveur',
  'help.privacy': '{command} ce qui est conservé de toi, et si l’on peut te citer',
  'help.private':
    '`privé:True` montre le compte rendu à toi seul. Qui l’a demandé, ou peut gérer les messages, peut le supprimer avec le bouton placé dessous. Je ne lis que ce que tu peux lire toi-même, quand tu le demandes, et je n’en garde rien.',
  'help.noContent':
    'L’intent Message Content est désactivé : je ne peux pas lire les fils et les salons, seulement les fichiers, les liens, le texte collé et les mails contenus dans des messages.',

  // /summarize
  'summarize.name': 'résumer',
  'summarize.description': 'Compte rendu d’une discussion : qui participe, ce qui est convenu, ce qui reste ouvert',
  'summarize.here.name': 'ici',
  'summarize.here.description': 'Ce fil, ou les derniers messages de ce salon',
  'summarize.since.name': 'depuis',
  'summarize.since.description':
    'Jusqu’où remonter : 90min, 3h, 2j, une date (2026-11-20), ou "dernier message" (de toi, ici)',
  'summarize.messages.name': 'messages',
  'summarize.messages.description': 'Combien de messages en arrière (dans un salon : {usual} sans autre indication)',
  'summarize.bots.name': 'bots',
  'summarize.bots.description': 'Lire aussi ce que des bots et des webhooks ont écrit',
  'summarize.private.name': 'privé',
  'summarize.private.description': 'Toi seul vois le compte rendu',
  'summarize.link.name': 'lien',
  'summarize.link.description':
    'La discussion à laquelle mène un message Discord, une archive de mails ou un autre lien',
  'summarize.link.link.name': 'lien',
  'summarize.link.link.description': 'Lien vers un message ou un fil Discord, ou vers un mail dans une archive',
  'summarize.file.name': 'fichier',
  'summarize.file.description': 'Un mail (.eml), une boîte (.mbox), du texte enregistré ou un export Discord',
  'summarize.file.file.name': 'fichier',
  'summarize.file.file.description': 'Le fichier',
  'summarize.text.name': 'texte',
  'summarize.text.description': 'Du texte que tu colles dans un formulaire',
  'summarize.menu': 'Résumer le fil',
  'summarize.form.title': 'Coller une discussion',
  'summarize.form.text': 'Texte',
  'summarize.form.more': 'Texte, suite ({part})',
  'summarize.form.file': 'Ou un fichier',
  'summarize.form.file.description': 'Un mail, une boîte ou du texte trop long pour être collé',
  'summarize.form.empty': 'Le formulaire était vide. Colle du texte ou ajoute un fichier.',
  'summarize.noLink': 'Je ne sais pas lire ce lien. Utilise celui d’un message Discord ou d’un mail dans une archive.',
  'summarize.neverSpoke':
    'Aucun des {most, number} derniers messages ici n’est de toi. Dis jusqu’où remonter : `depuis:2d`.',
  'summarize.nothingSinceSpoke': 'Rien de nouveau ici depuis ton dernier message, {when}.',
  'summarize.sinceSpoke': 'Du nouveau ici depuis ton dernier message, {when} :',
  'summarize.onlyYou': 'Toi seul vois ceci : tout le monde ici n’a pas le droit de lire <#{channel}>.',

  // Reading in Discord
  'access.notReadable': 'Ce salon ou ce message n’existe pas, ou tu n’as pas le droit de le lire.',
  'access.notReadableOrMine':
    'Ce salon ou ce message n’existe pas, ou tu n’as pas le droit de le lire. (Ou moi : je ne peux lire que les serveurs où j’ai été ajouté.)',
  'access.group':
    'Je ne peux pas lire les conversations de groupe. Utilise `/résumer texte`, ou « Résumer le fil » sur un message qui contient un mail.',
  'access.needs':
    'Je n’ai pas le droit de lire <#{channel}> : il m’y faut {permissions}. Demande à qui gère le serveur.',
  'access.privateThread':
    'Je ne suis pas dans le fil privé <#{channel}> : ajoute-moi avec une mention, puis redemande.',
  'access.noMessages': '<#{channel}> ne contient pas de messages : utilise l’un de ses fils.',
  'access.refused':
    'Je n’ai pas le droit de lire ce qui a été dit ici. Utilise `/résumer texte`, ou « Résumer le fil » sur un message qui contient un mail.',
  'permission.ViewChannel': 'Voir le salon',
  'permission.ReadMessageHistory': 'Voir les anciens messages',
  'permission.SendMessages': 'Envoyer des messages',
  'permission.SendMessagesInThreads': 'Envoyer des messages dans les fils',
  'permission.EmbedLinks': 'Intégrer des liens',
  'permission.AttachFiles': 'Joindre des fichiers',
  'reading.progress': 'Lecture de <#{channel}> : {count, plural, one {# message} other {# messages}} …',
  'reading.latest': 'Seuls les {count, number} derniers messages de la discussion ont été lus.',
  'reading.alone':
    'Ce message ne répond à aucun, aucun ne lui répond, et il ne contient pas de mail. Pour ce qui a été dit autour, utilise `/résumer ici` avec `depuis` ou `messages`.',
  'reading.deleted': 'Ce message a été supprimé, ou n’a jamais été là.',
  'reading.largest': 'Il y a {count, number} fils dedans ; voici le plus grand.',
  'reading.onlyBots':
    'Seuls des bots et des webhooks ont écrit là. Ajoute l’option `bots` pour lire ce qu’ils ont écrit.',
  'reading.silence': 'Personne n’a rien écrit là pendant ce temps. Demande une période plus longue avec `depuis`.',
  'reading.unwritten': 'Personne n’a encore rien écrit là.',
  'reading.directMessages': 'Messages privés',
  'reading.noContent':
    'Je ne peux pas lire ce qui s’écrit ici : la personne qui m’héberge n’a pas activé l’intent Message Content. Je peux quand même faire le compte rendu d’un fichier, d’un lien, de texte collé ou d’un mail dans un message (« Résumer le fil » dans son menu).',
  'reading.empty': 'Il n’y a aucun message dedans.',
  'reading.noMessage': '{name} : ne contient aucun message',
  'reading.busy': 'J’ai trop à lire en ce moment. Réessaie dans quelques minutes.',
  'reading.tooMuch': 'C’est trop à lire d’un coup. Demande-m’en moins : une période plus courte ou un seul fil.',
  'attachment.tooLarge': '{name} : dépasse les {megabytes} Mo que je lis',
  'attachment.elsewhere': '{name} : ne se trouve pas sur les serveurs de Discord, je ne l’ouvre donc pas',
  'attachment.gone': '{name} : Discord ne l’a plus ; renvoie-le',
  'attachment.refused': '{name} : Discord n’a pas pu le fournir ({status}) ; réessaie dans une minute',
  'attachment.failed': '{name} : Discord n’a pas pu le fournir ; réessaie dans une minute',
  'since.future': '« {since} » est encore à venir : donne un moment passé pour `depuis`',
  'since.unreadable':
    '`depuis` prend une durée comme `90min`, `3h`, `2j` ou `1 semaine`, une date comme `2026-11-20` (UTC), ou `dernier message` : depuis ton dernier message ici',
  'channel.gone': 'il n’existe plus',
  'channel.hidden': 'il n’existe plus, ou je ne peux pas le voir',
  'channel.noMessages': 'il n’accepte pas de messages',
  'channel.needs': 'il m’y faut {permissions}',
  'channel.privateThread': 'je ne suis pas dans ce fil privé',
  'channel.forbidden': 'je n’ai pas le droit d’y publier',
  'channel.noTag': 'chaque post y a besoin d’un tag, et il n’y en a aucun que je puisse mettre',

  // Fetching from archives
  'size.kilobytes': '{count, number} ko',
  'size.megabytes': '{count, number, ::.0} Mo',
  'fetching.waiting': '{host} : attente de {seconds} s, l’archive est occupée',
  'fetching.downloaded': '{host} : {size} téléchargés',
  'fetching.downloadedOf': '{host} : {size} sur {whole} téléchargés',
  'fetching.fetched': '{downloaded}, {count, plural, one {# message} other {# messages}}',
  'fetching.reading': '{host} : lecture de {count, plural, one {# message} other {# messages}}',

  // Files that hold no discussion: "{name}: is a PDF; expected a mail, …"
  'file.problem': '{name} : {problem} ; {expected}',
  'file.expected':
    'attendu : un mail, un fichier mbox, un dossier de mails, un export de salon Discord (JSON) ou le texte d’une discussion',
  'file.expectedDump': 'attendu : {shape} avec des messages tels que l’API les donne',
  'file.empty': 'est vide',
  'file.noText': 'n’est pas du texte',
  'file.encrypted': 'est chiffré',
  'file.inClear': 'donne-moi le texte en clair, collé ou enregistré après déchiffrement',
  'file.noWords': 'ne contient aucun mot',
  'file.xml': 'est du XML, et non une page web',
  'file.noDump': 'est du JSON, mais pas un export de salon Discord',
  'file.brokenJson': 'est du JSON mal formé',
  'file.noMessages': 'ne contient aucun message',
  'file.noMail': 'ne contient aucun mail',
  'file.onlyNotes': '{name} : ne contient que des notes de Discord lui-même, et rien qui ait été écrit par quelqu’un',
  'file.packedTooOften': 'est compressé plus de {count} fois',
  'file.unpacksTooLarge': '{name} : dépasse {megabytes} Mo une fois décompressé ; décompresse-le d’abord',
  'file.damagedGzip': '{name} : est un fichier gzip endommagé ; {expected}, compressé ou non',
  'file.zip': 'est une archive ZIP (ou un document Office)',
  'file.pdf': 'est un PDF',
  'file.picture': 'est une image',
  'file.office': 'est un document Office (Outlook .msg : enregistre-le en .eml)',
  'file.outlookData': 'est un fichier de données Outlook (exporte plutôt un mbox)',
  'file.database': 'est une base de données',
  'file.packed': 'est compressé avec {packer} (décompresse-le d’abord)',
  'file.sevenZip': 'est une archive 7z',
  'file.richText': 'est du texte enrichi (enregistre-le en texte brut)',
  'file.postScript': 'est du PostScript',
  'file.pasted': 'le texte',

  // Archives and links
  'link.none': '« {link} » n’est pas un lien. Donne-moi une adresse http(s) ou mid:…',
  'link.scheme': 'Je n’ouvre que les liens http et https, pas {scheme}',
  'link.password': 'Ce lien contient un nom d’utilisateur ou un mot de passe. Donne-moi le lien sans.',
  'link.leftOut':
    '{host} ne fait pas partie des archives qui peuvent être lues ici : les réglages de ce serveur l’excluent. Enregistre les messages (en mbox ou .eml) et utilise `/résumer fichier`, ou demande à qui gère le serveur.',
  'link.notAllowed':
    '{host} ne fait pas partie des archives que je peux lire. Enregistre les messages (en mbox ou .eml) et utilise `/résumer fichier`, ou demande à l’hébergeur d’ajouter {host} à ARCHIVE_HOSTS.',
  'link.privateAddress':
    '{host} mène à une adresse privée, que je n’ouvre pas. Si c’est ta propre archive, l’hébergeur peut définir ALLOW_PRIVATE_ADDRESSES=1.',
  'link.unknownKind':
    'Je ne sais pas lire {page}. Je lis public-inbox (lore), Pipermail, HyperKitty, Hypermail, MHonArc, les archives de PostgreSQL, les suivis de bogues de Debian et de GNU, Discourse, GitHub et les fichiers .mbox ou .eml. Enregistre les messages dans l’un de ces formats et utilise `/résumer fichier`.',
  'link.empty': 'Il n’y a aucun message à {link}',
  'link.nothingThere': 'Il n’y a rien à {page} (HTTP {status}). Vérifie le lien.',
  'link.rationed':
    '{host} ne répond plus aux requêtes pour l’instant. Réessaie dans une heure, ou que l’hébergeur définisse un jeton.',
  'link.forbidden':
    '{host} ne me laisse pas lire cette page (HTTP {status}). Enregistre les messages et utilise `/résumer fichier`.',
  'link.status':
    '{page} répond HTTP {status}. Ouvre le lien dans un navigateur ; s’il y fonctionne, enregistre les messages et utilise `/résumer fichier`.',
  'link.tooLong':
    'Cela a pris plus de {seconds} s ({size} reçus). Réessaie plus tard, ou donne le lien d’un fil plus petit.',
  'link.redirects':
    '{host} redirige plus de {count} fois. Ouvre le lien dans un navigateur et donne-moi l’adresse d’arrivée.',
  'link.badRedirect':
    '{host} redirige vers une adresse qui n’en est pas une. Ouvre le lien dans un navigateur et donne-moi l’adresse d’arrivée.',
  'link.downloadTooLarge':
    '{host} envoie plus de {size}, plus que je ne télécharge. Donne plutôt le lien d’un fil ou d’un message.',
  'link.unpacksTooLarge':
    '{name} dépasse {size} une fois décompressé, plus que je ne lis. Donne plutôt le lien d’un fil ou d’un message.',
  'link.damaged': '{name} est endommagé ou incomplet : impossible de le décompresser. Réessaie plus tard.',
  'link.tooMany':
    'Cela fait {count, number} messages ; j’en lis jusqu’à {most, number}. Donne plutôt le lien d’un fil ou d’un message.',
  'link.tooManyPages':
    'Pour lire ce fil, il me faudrait plus de {count, number} pages de {host}, et je ne résume pas une partie de fil. Enregistre les mails et utilise `/résumer fichier`.',
  'link.encoding':
    '{host} répond dans un encodage que je n’ai pas demandé ({encoding}). Enregistre les messages et utilise `/résumer fichier`.',
  'link.leftAlone': '{host} demande une pause. Réessaie {when}.',
  'link.trouble': '{host} a des difficultés (HTTP {status}). Réessaie {when}.',
  'when.seconds': 'dans {count} s',
  'when.minutes': 'dans {count} min',
  'when.soon': 'dans quelques minutes',
  'link.noHost': 'L’hôte {host} n’existe pas. Vérifie le lien.',
  'link.unreachable': '{host} est injoignable. Réessaie plus tard.',
  'link.silent': '{host} n’a plus répondu pendant {seconds} s. Réessaie plus tard.',
  'link.brokeOff': '{host} s’est interrompu après {size}. Réessaie plus tard.',
  'link.certificate':
    '{host} n’a pas de certificat valide, je ne me fie donc pas à sa réponse. Enregistre les messages et utilise `/résumer fichier`.',
  'link.noWebServer': '{host} ne répond pas comme un serveur web ({code}). Vérifie le lien.',
  'link.noProgram': '{host} ne répond pas comme {program}. Vérifie le lien.',
  'link.webPage':
    '{host} répond par une page web au lieu de mails : il veut peut-être une connexion, ou me prend pour un attaquant. Ouvre le lien dans un navigateur, enregistre les mails et utilise `/résumer fichier`.',
  'link.emptyFile': '{name} est vide. Vérifie le lien.',
  'link.noMailOnPage': '{host} ne montre aucun mail sur cette page. Vérifie le lien.',
  'link.pageTooLarge': 'Cette page est trop grande ou trop imbriquée pour venir d’une archive. Vérifie le lien.',
  'link.wholeListMonth': 'Ce lien mène à une liste de diffusion entière. Donne-moi le lien d’un message ou d’un mois.',
  'link.wholeListThread': 'Ce lien mène à une liste de diffusion entière. Donne-moi le lien d’un message ou d’un fil.',
  'link.wholeList':
    'Ce lien mène à une liste de diffusion entière. Donne-moi le lien d’un message, d’un fil ou d’un mois.',
  'link.wholeRepository':
    'Ce lien mène à un dépôt entier. Donne-moi le lien d’une issue, d’une pull request ou d’une discussion.',
  'link.topics': 'Ce lien mène à une liste de sujets. Donne-moi le lien de l’un d’eux.',
  'link.whichThread': '{host} ne dit pas dans quel fil se trouve ce message. Donne-moi le lien du fil.',
  'link.githubToken':
    'GitHub ne montre les discussions qu’aux programmes munis d’un jeton : l’hébergeur peut définir GITHUB_TOKEN. Les issues et pull requests marchent sans.',
  'link.noDiscussion': '{host} n’a pas cette discussion, ou le jeton ne permet pas de la lire.',
  'link.noOrganizationDiscussion':
    '{host} ne montre aucune discussion {number} de l’organisation {owner}, ou le jeton ne permet pas de lire le dépôt où elle se trouve. Le lien de la discussion dans ce dépôt marche aussi : `{host}/{owner}/…/discussions/{number}`.',
  'link.noVolume': '{host} ne propose pas le texte de {volume} au téléchargement.',
  'link.notInVolume':
    'Le message de cette page n’est pas dans le texte de {volume} que {host} propose. Donne plutôt le lien du mois.',
  'link.noMessageId': '{host} ne montre aucun Message-ID sur cette page. Donne plutôt le lien du mois.',
  'link.noSuchMessage': '{page} n’a pas de message <{id}>.',
  'link.notCarried':
    '{host} n’a pas de message <{id}>. Il est peut-être trop récent, ou sur une liste que cette archive n’a pas.',
  'link.tooOftenYou': 'Tu viens de demander {count} liens. Réessaie dans {seconds} s.',
  'link.tooOftenServer': 'Ce serveur vient de demander {count} liens. Réessaie dans {seconds} s.',
  'link.answerOf': 'La réponse de {host}',

  // Archives that no program can read whole
  'refused.archive': 'Je ne peux pas lire {archive}. {instead}',
  'refused.marc':
    'MARC interdit la lecture aux programmes. La plupart de ses listes sont sur https://lore.kernel.org ou ont leur propre archive : cherches-y le sujet et donne-moi ce lien, ou le Message-ID (il est sur la page) sous la forme `mid:…`.',
  'refused.googleGroups':
    'Google Groups n’a pas d’export lisible par un programme. Ouvre le message, choisis « Afficher l’original », puis « Télécharger l’original », et donne-moi les fichiers avec `/résumer fichier` (le propriétaire du groupe peut tout exporter en mbox avec Google Takeout).',
  'refused.lkml':
    'lkml.org ne montre pas de Message-ID et ne propose pas de mbox. Cherche le sujet sur https://lore.kernel.org/lkml/ et donne-moi ce lien.',
  'refused.spinics':
    'spinics.net ne propose pas de mbox. Cherche le sujet sur https://lore.kernel.org et donne-moi ce lien.',
  'refused.mailArchive':
    'The Mail Archive ne propose pas de mbox. Donne-moi le Message-ID sous la forme `mid:…` (« Reply via email to » le montre) si un public-inbox a la liste, ou enregistre les mails et utilise `/résumer fichier`.',
  'refused.debian':
    'lists.debian.org ne propose pas de mbox. Enregistre les mails depuis ta messagerie, ou les rapports de bogue en mbox depuis https://bugs.debian.org, et utilise `/résumer fichier`.',
  'refused.groupsIo':
    'Groups.io n’exporte une archive que pour ses membres (Admin → Export). Enregistre les mails et utilise `/résumer fichier`.',
  'refused.gmail':
    'Ce lien ouvre ta propre boîte, que toi seul peux lire. Choisis-y « Télécharger le message » et utilise `/résumer fichier`.',

  // The terminal
  'terminal.noFile': '{path} : ce fichier ou dossier n’existe pas',
  'terminal.denied': '{path} : lecture interdite : permission refusée',
  'terminal.longName': '{path} : n’est pas un nom de fichier',
  'terminal.loop': '{path} : est un lien qui revient à lui-même',
  'terminal.tooLarge': '{path} : est trop grand pour être lu comme un seul mail ou export',
  'terminal.unreadable': '{path} : illisible ({code})',
  'terminal.device': '{path} : est un périphérique et non un fichier ; - est l’entrée standard',
  'terminal.noFolder': '{path} : impossible d’écrire : ce dossier n’existe pas',
  'terminal.unwritable': '{path} : impossible d’écrire ({code})',
  'terminal.readOf': '{name} : {size} sur {whole} lus',
  'terminal.filesOf': '{name} : {done, number} fichiers sur {whole, number} lus',
  'terminal.arrived': 'Entrée standard : {size} reçus jusqu’ici',
  'terminal.noMessage': 'il n’y a aucun message',
  'terminal.noThread': 'aucun fil n’a de message ou de sujet « {wanted} » ; --list montre ce qu’il y a',
  'terminal.since': '--since {since} : donne une date comme 2026-05-04 ou 2026-05-04T09:00Z (UTC), ou 3h, 2d, 1w',
  'terminal.discordLink': '{link} : les liens Discord sont pour le bot ; donne plutôt un export de salon',

  // /digest
  'digest.name': 'bulletin',
  'digest.description': 'Ce qui a changé dans les fils suivis, publié à heures fixes',
  'digest.add.name': 'ajouter',
  'digest.add.description': 'Suivre des salons ou des archives et publier les nouveautés',
  'digest.list.name': 'liste',
  'digest.list.description': 'Les bulletins de ce serveur',
  'digest.edit.name': 'modifier',
  'digest.edit.description': 'Changer ce que tu indiques, garder le reste',
  'digest.pause.name': 'suspendre',
  'digest.pause.description': 'Ne rien publier jusqu’à la reprise',
  'digest.resume.name': 'reprendre',
  'digest.resume.description': 'Publier de nouveau, en commençant par ce qui a été manqué',
  'digest.remove.name': 'retirer',
  'digest.remove.description': 'Supprimer un bulletin et tout ce qui est gardé pour lui',
  'digest.run.name': 'exécuter',
  'digest.run.description': 'Publier maintenant les nouveautés',
  'digest.export.name': 'exporter',
  'digest.export.description': 'Tout ce qui est gardé de ce serveur, dans un fichier',
  'digest.erase.name': 'effacer',
  'digest.erase.description': 'Supprimer tous les bulletins de ce serveur et tout ce qui en est gardé',
  'digest.erase.sure.name': 'certain',
  'digest.erase.sure.description': 'Il n’y a pas de retour en arrière',
  'digest.option.name.name': 'nom',
  'digest.option.name.description': 'Le nom du bulletin',
  'digest.option.sources.name': 'sources',
  'digest.option.sources.description': 'Salons, fils et liens d’archives à suivre, séparés par des espaces',
  'digest.option.schedule.name': 'horaire',
  'digest.option.schedule.description':
    '"tous les jours 09:00", "chaque lundi 09:00", ou cinq champs comme pour cron : "0 9 * * 1-5"',
  'digest.option.timeZone.name': 'fuseau',
  'digest.option.timeZone.description': 'Par exemple Europe/Berlin ; UTC sans autre indication',
  'digest.option.channel.name': 'salon',
  'digest.option.channel.description': 'Le salon ou forum où publier ; ici sans autre indication',
  'digest.option.role.name': 'rôle',
  'digest.option.role.description': 'Le rôle à mentionner',
  'digest.option.subject.name': 'sujet',
  'digest.option.subject.description': 'Seulement les fils dont le sujet contient ceci',
  'digest.option.author.name': 'auteur',
  'digest.option.author.description': 'Seulement les fils où écrit quelqu’un de ce nom',
  'digest.option.minMessages.name': 'messages_min',
  'digest.option.minMessages.description': 'Seulement les fils d’au moins ce nombre de messages',
  'digest.option.onlyOpen.name': 'questions_ouvertes',
  'digest.option.onlyOpen.description': 'Seulement les fils avec des questions ouvertes',
  'digest.option.nothingNew.name': 'rien_de_neuf',
  'digest.option.nothingNew.description': 'Publier aussi quand il n’y a rien de neuf',
  'digest.option.inPlace.name': 'message_unique',
  'digest.option.inPlace.description': 'Tenir à jour un seul message avec le compte rendu du fil suivi',
  'digest.option.exception.name': 'exception',
  'digest.option.exception.description':
    'Citer des salons que les lecteurs du bulletin n’ont pas tous le droit de lire',
  'digest.option.clear.name': 'enlever',
  'digest.option.clear.description': 'Ce qu’il faut enlever',
  'digest.clear.role': 'La mention d’un rôle',
  'digest.clear.filters': 'Les filtres : sujet, auteur, messages_min, questions_ouvertes',
  'digest.noSuch': 'Il n’y a pas de bulletin « {name} ». Il y a : {names}.',
  'digest.noSuchNorAny': 'Il n’y a pas de bulletin « {name} ». Il n’y en a encore aucun : `/bulletin ajouter`.',
  'digest.tooMany': 'Un serveur peut avoir {most} bulletins. Retires-en d’abord un.',
  'digest.nameless': 'Donne un nom au bulletin.',
  'digest.exists': 'Il y a déjà un bulletin « {name} » : modifie-le avec `/bulletin modifier`.',
  'digest.added': 'Ajouté. {digest}',
  'digest.changed': 'Modifié. {digest}',
  'digest.unchanged': 'Rien n’a été modifié : indique ce qui doit changer, par exemple `horaire` ou `salon`.',
  'digest.resumed': 'Repris. {digest}',
  'digest.runsAlready':
    '« {name} » est déjà en cours : rien n’a été modifié. `/bulletin liste` indique la prochaine échéance.',
  'digest.none': 'Il n’y a encore aucun bulletin. `/bulletin ajouter` en crée un.',
  'digest.listed': 'Il y a {count, number} bulletins.',
  'digest.failed': 'La dernière fois, il a échoué : {reason}.',
  'digest.paused': '« {name} » est suspendu. `/bulletin reprendre` le relance.',
  'digest.pausedAlready': '« {name} » est déjà suspendu. `/bulletin reprendre` le relance.',
  'digest.removed': '« {name} » est retiré, avec tout ce qui était gardé pour lui.',
  'digest.isPaused': 'Il est suspendu : d’abord `/bulletin reprendre`.',
  'digest.underWay': 'C’est parti : les nouveautés arrivent dans <#{channel}>.',
  'digest.underWayIfAny': 'C’est parti : les nouveautés arrivent dans <#{channel}>, s’il y en a.',
  'digest.alreadyUnderWay': 'Il est déjà en cours d’envoi.',
  'digest.exported':
    'Tout ce qui est gardé de ce serveur. Ce que les gens ont écrit n’y est pas, seulement des empreintes.',
  'digest.notErased': 'Rien n’a été effacé. Mets `certain` sur True si c’est bien ce que tu veux.',
  'digest.erased':
    '{count, plural, one {Effacé : # bulletin et tout ce qui était gardé de ce serveur.} other {Effacé : # bulletins et tout ce qui était gardé de ce serveur.}}',
  'digest.notEveryone': 'Je ne mentionne pas tout le monde : indique un autre rôle, ou aucun.',
  'digest.oneThread': 'Un seul message ne peut suivre qu’un fil : indique un seul fil, ou retire `message_unique`.',
  'digest.notAllRead':
    'Certains de ceux qui voient <#{destination}> ne peuvent pas lire <#{source}>. Si ses lecteurs acceptent d’y être cités, ajoute `exception:True`.',
  'digest.cannotPost': 'Je ne peux pas publier dans <#{channel}> : {reason}.',
  'digest.otherServer': '{source} est sur un autre serveur ; je ne suis que celui-ci.',
  'digest.noSource': '« {source} » n’est ni un salon (#nom) ni un lien d’archive.',
  'digest.unreadableSource':
    'Je ne peux pas lire {source} : je ne connais pas ce type d’archive, ou son hôte n’est pas de ceux que je peux lire.',
  'digest.noContent':
    'Je ne peux pas suivre de salons : la personne qui m’héberge n’a pas activé l’intent Message Content. Je peux quand même suivre des archives.',
  'digest.noSources': 'Indique au moins un salon ou un lien à suivre.',
  'digest.tooManySources': 'Un bulletin suit jusqu’à {most} sources.',
  'digest.described': '**{name}** ({schedule}, {zone}) rend compte dans <#{channel}> de {sources}. {state}',
  'digest.only': 'Seulement les fils {filters}.',
  'digest.only.subject': 'dont le sujet contient « {subject} »',
  'digest.only.author': 'où écrit « {author} »',
  'digest.only.messages': 'd’au moins {count, plural, one {# message} other {# messages}}',
  'digest.only.open': 'avec des questions ouvertes',
  'digest.inPlace': 'Il tient à jour un seul message.',
  'digest.tellsNothingNew': 'Il paraît aussi quand il n’y a rien de nouveau.',
  'digest.mentions': 'Il mentionne <@&{role}>.',
  'digest.exceptionBy':
    '<@{user}> l’a autorisé à citer des salons que certains de ceux qui le voient n’ont pas le droit de lire.',
  'digest.next': 'Prochaines fois : {times}.',
  'digest.state.paused': 'Suspendu.',
  'digest.state.pausedBecause': 'Suspendu : {reason}.',
  'digest.onlyServers': 'Les bulletins sont propres aux serveurs : utilise ceci dans un serveur.',
  'digest.starting': 'Je suis encore en train de démarrer. Réessaie dans une minute.',
  'digest.told.paused':
    'Le bulletin « {name} » est suspendu, car il est impossible de publier dans <#{channel}> : {reason}. `/bulletin reprendre` le relance.',
  'schedule.time': '{hour, number, ::00}:{minute, number, ::00}',
  'schedule.hourly': 'toutes les heures',
  'schedule.daily': 'tous les jours à {time}',
  'schedule.workdays': 'du lundi au vendredi à {time}',
  'schedule.weekly.sunday': 'chaque dimanche à {time}',
  'schedule.weekly.monday': 'chaque lundi à {time}',
  'schedule.weekly.tuesday': 'chaque mardi à {time}',
  'schedule.weekly.wednesday': 'chaque mercredi à {time}',
  'schedule.weekly.thursday': 'chaque jeudi à {time}',
  'schedule.weekly.friday': 'chaque vendredi à {time}',
  'schedule.weekly.saturday': 'chaque samedi à {time}',
  'schedule.monthly': 'chaque mois, {day, plural, one {le #er} other {le #}} à {time}',
  'schedule.noZone': '« {zone} » n’est pas un fuseau horaire : écris-en un comme Europe/Paris, America/New_York ou UTC',
  'schedule.unreadable':
    '« {schedule} » n’est pas un horaire : écris "tous les jours 09:00", "du lundi au vendredi 09:00", "chaque lundi 09:00", "chaque mois le 1er 09:00", "toutes les heures" ou une expression cron à cinq champs',
  'schedule.never': '« {schedule} » désigne un moment qui n’arrive jamais',
  'schedule.tooOften': '« {schedule} » revient plus souvent que toutes les 15 minutes : choisis moins d’horaires',
  'digest.allTriesFailed': 'toutes les tentatives ont échoué',

  // A digest as it is posted
  'digest.post.moreThreads': '+{count, plural, one {# autre} other {# autres}} dans le fichier joint',
  'digest.post.failure': '{source} n’a pas pu être lu : {reason}',
  'digest.post.notWhole': '{source} n’a pas été lu en entier : {reason}',
  'digest.post.manyThreads':
    '{changed, number} de ses fils ont changé. J’ai lu les {read, number} qui ont changé en dernier ; les nouveautés des autres ne figurent pas ici.',
  'digest.post.moreFailures': 'et {count, plural, one {# autre source} other {# autres sources}}',
  'digest.post.nothingNew': 'Rien de nouveau.',
  'digest.post.gone':
    'il n’existe plus, ou je n’ai pas le droit de le lire ; `/bulletin modifier` change ce qui est suivi',
  'digest.post.notAllRead': 'certains de ceux qui voient <#{channel}> n’ont pas le droit de le lire',

  // The preview page
  'page.title': 'Aperçu de thread-minutes',
  'page.tagline': 'Qui a répondu quoi à quoi, ce qui a été convenu, ce qui reste ouvert. Rien ne quitte cette machine.',
  'page.skip': 'Aller au compte rendu',
  'page.language': 'Langue',
  'page.theme': 'Thème',
  'page.theme.auto': 'Système',
  'page.theme.dark': 'Sombre',
  'page.theme.light': 'Clair',
  'page.source': 'Une discussion',
  'page.examples': 'Exemples',
  'page.examples.try': 'Essaie un exemple :',
  'page.example.mail': 'Un mail dont les citations remontent à six interventions',
  'page.example.mbox': 'Un fil d’une liste de diffusion (mbox)',
  'page.example.discord': 'Un salon Discord',
  'page.text': 'Ou colle un mail, un fichier mbox ou un export de salon Discord',
  'page.placeholder': 'Le mar. 3 juin 2025 à 10:12, Quelqu’un a écrit :\n> Est-ce qu’on … ?\n\nOui, faisons ça.',
  'page.take': 'Faire le compte rendu',
  'page.file': 'Choisir un fichier',
  'page.hint': 'Ctrl+Entrée fait le compte rendu. Un fichier peut être déposé n’importe où sur la page.',
  'page.result': 'Le compte rendu',
  'page.views': 'Vues',
  'page.view.discord': 'Dans Discord',
  'page.view.parse': 'Qui a écrit quelle ligne',
  'page.view.map': 'Carte',
  'page.reading': 'Lecture …',
  'page.ready': 'Le compte rendu tel que le bot le publierait :',
  'page.noSubject': 'Sans objet',
  'page.download': 'Télécharger le compte rendu complet sous forme de page',
  // … around a message, as Discord has it
  'page.today': 'Aujourd’hui à {time}',
  'page.onlyYou': 'Toi seul peux voir ceci',
  'page.dismiss': 'Rejeter le message',
  'page.forYou': 'Rien que pour toi : {title}',
  'page.unchanged': '« {button} » change ce qui est publié dans Discord. Ici, il n’y a rien à changer.',
  // … who wrote which line
  'page.line': '{who} : {why} ({kind}, profondeur {depth})',
  'page.nobody': 'Auteur inconnu',
  'page.moreMessages':
    '{count, plural, one {# autre message n’est pas affiché} other {# autres messages ne sont pas affichés}}',
  'page.why.own': 'écrit par qui envoie le message',
  'page.why.introduces': 'qui cite met cette ligne au-dessus de la citation',
  'page.why.original': 'ces mots figurent dans son propre message',
  'page.why.attribution': 'la ligne au-dessus de la citation nomme cette personne',
  'page.why.parent': 'le message auquel celui-ci répond est le sien',
  'page.why.headers': 'les en-têtes du mail nomment cette personne',
  'page.why.alternation': 'deux personnes se répondent à tour de rôle',
  'page.why.unknown': 'rien ne dit qui',
  'page.kind.own': 'texte propre',
  'page.kind.quote': 'citation',
  'page.kind.attribution': 'en-tête de citation',
  'page.kind.patch': 'correctif',
  'page.kind.code': 'code',
  'page.kind.trailer': 'mention finale',
  'page.kind.signature': 'signature',
  'page.kind.footer': 'pied de page',
  'page.kind.forwarded': 'transféré',
  // … what goes wrong
  'page.error.noExample': 'Il n’y a pas d’exemple « {id} ».',
  'page.error.noPage': 'Cette page n’existe pas.',
  'page.error.onlyGet': 'Seul GET reçoit une réponse ici.',
  'page.error.post': 'Envoie le texte avec POST.',
  'page.error.type': 'Envoie le texte ou le fichier en application/octet-stream.',
  'page.error.tooLarge': 'C’est trop grand : {megabytes} Mo au plus peuvent être lus ici.',
  'page.error.button': 'Ce bouton ne fait rien ici.',
  'page.error.inside': 'Quelque chose s’est mal passé ici. Le terminal dit quoi.',
};
