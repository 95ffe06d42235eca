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
  'minutes.withheld':
    '{count, plural, one {# Beitrag von Leuten, die nicht zitiert werden wollen} other {# Beiträge von Leuten, die nicht zitiert werden wollen}}',
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
  'button.more': 'Mehr',
  'button.people': 'Wer sagt was',
  'button.thread': 'Thread zeigen',
  'button.copy': 'Nur für mich',
  'button.refresh': 'Aktualisieren',
  'button.previous': 'Zurück',
  'button.next': 'Weiter',
  'button.gone':
    'Die Diskussion, von der dieses Protokoll ist, gibt es nicht mehr. Wer darum gebeten hat oder Nachrichten verwalten darf, kann den Rest mit „{delete}“ löschen.',
  'button.notReadable': 'Diese Diskussion gibt es nicht, oder du darfst sie nicht lesen.',
  'button.noCopy': 'Dieses Protokoll trägt keine vollständige Kopie bei sich. Bitte um ein neues.',
  'button.damaged':
    'Ich kann die Kopie nicht lesen, die dieses Protokoll bei sich trägt: Sie ist beschädigt oder von einer anderen Version von mir. Bitte um ein neues.',

  // What the buttons show
  'view.more': 'Das vollständige Protokoll',
  'view.continued': '(Fortsetzung)',
  'view.page': 'Seite {page} von {pages}',
  'view.link': 'Link',
  'view.proposed': 'Vorgeschlagen',
  'view.agreedTo': 'Zugestimmt',
  'view.objected': 'Eingewandt',
  'view.asked': 'Gefragt',
  'view.answered': 'Geantwortet',
  'view.said': 'Außerdem gesagt',
  'view.nothing': 'Nichts davon ist zitiert.',
  'view.quoted': 'nur zitiert',
  'view.noTree': 'Es sind zu viele Nachrichten, um neben dem Protokoll aufzubewahren, wer wem geantwortet hat.',

  // Who may take minutes
  'summarize.notYou': 'Auf diesem Server dürfen nur {roles} Protokolle erstellen lassen.',

  // /settings: the panel
  'settings.name': 'einstellungen',
  'settings.description': 'Wie dieser Server seine Protokolle haben will',
  'settings.title': 'Wie hier Protokoll geführt wird',
  'settings.notYou': 'Nur wer den Server verwalten darf, kann ändern, wie hier Protokoll geführt wird.',
  'settings.everyone': 'alle',
  'settings.summarizers': '**Wer Protokolle erstellen lassen darf:** {roles}',
  'settings.correctors.usual': '**Wer sie berichtigen darf:** wer darum gebeten hat und wer Nachrichten verwalten darf',
  'settings.correctors.roles':
    '**Wer sie berichtigen darf:** wer darum gebeten hat, wer Nachrichten verwalten darf, und {roles}',
  'settings.private.on': '**Wer sie sieht:** nur wer darum gebeten hat, außer mit `private:False`',
  'settings.private.off': '**Wer sie sieht:** alle im Kanal, außer mit `private:True`',
  'settings.language': '**Sprache:** {language}',
  'settings.language.auto': 'Die der Person, die fragt',
  'settings.sizes':
    '**Höchstens gezeigt:** Beteiligte: {participants}, Vereinbartes: {agreed}, offene Fragen: {openQuestions}, Einwände: {objections}, wichtigste Punkte: {keyPoints}; der Rest hängt an',
  'settings.archives': '**Archive, in die Links führen dürfen:** {hosts}',
  'settings.archives.all': 'alle, die mein Betreiber erlaubt',
  'settings.choose.summarizers': 'Rollen, die Protokolle erstellen lassen dürfen (keine: alle)',
  'settings.choose.correctors': 'Weitere Rollen, die sie berichtigen dürfen',
  'settings.choose.language': 'Sprache der Protokolle',
  'settings.makePrivate': 'Nur dem zeigen, der fragt',
  'settings.makePublic': 'Allen zeigen',
  'settings.sizes.edit': 'Wie viel …',
  'settings.sizes.title': 'Wie viele höchstens gezeigt werden',
  'settings.sizes.usual': 'Üblich: {usual}',
  'settings.sizes.refused': '„{written}“ ist keine Zahl von 0 bis {most}.',
  'settings.archives.edit': 'Archive …',
  'settings.archives.title': 'Archive, in die Links führen dürfen',
  'settings.archives.hosts': 'Hosts',
  'settings.archives.help': 'Einer pro Zeile, z. B. lore.kernel.org oder *.example.org; leer: alle, die erlaubt sind',
  'settings.archives.refused':
    '{hosts} darf ich nicht lesen: Mein Betreiber erlaubt es nicht, und die Liste eines Servers kann nur enger sein als seine.',
  'settings.archives.tooMany': 'Nenne höchstens {most} Hosts.',
  'settings.reset': 'Zurücksetzen',

  // /privacy
  'privacy.name': 'datenschutz',
  'privacy.description': 'Was von dir gespeichert wird und ob man dich zitieren darf',
  'privacy.title': 'Was ich speichere',
  'privacy.kept':
    'Ich lese Nachrichten, wenn jemand ein Protokoll will oder ein Digest fällig ist, und speichere nichts von dem, was darin steht. Von einem Digest speichere ich, was er beobachtet, wer ihn angelegt hat, und Hashes dessen, was er schon gemeldet hat; daraus lässt sich kein Wort zurückgewinnen. Von einer Berichtigung speichere ich die ID des Eintrags, was daran falsch war und wer das gesagt hat, von einem Server seine Einstellungen. Protokolle, die ich poste, sind Nachrichten wie andere: Sie bleiben stehen, bis jemand sie löscht.',
  'privacy.quoted':
    '**Du darfst zitiert werden.** Wenn du das nicht willst, drück den Knopf: Auf allen Servern zählst du dann namentlich unter den Beteiligten und denen, die zugestimmt haben, aber keines deiner Worte wird gezeigt, weder in Protokollen und ihren Dateien noch in Digests. Dafür speichere ich deine Discord-ID.',
  'privacy.unquoted':
    '**Du wirst nicht zitiert.** Auf allen Servern zählst du namentlich unter den Beteiligten und denen, die zugestimmt haben, und keines deiner Worte wird gezeigt. Protokolle, die vorher gepostet wurden, zeigen sie, bis sie aktualisiert oder gelöscht werden.',
  'privacy.optOut': 'Mich nicht zitieren',
  'privacy.optIn': 'Man darf mich wieder zitieren',

  // /help
  'help.name': 'hilfe',
  'help.description': 'Was dieser Bot macht und wie man ihn fragt',
};
