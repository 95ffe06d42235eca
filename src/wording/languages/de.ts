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
  'minutes.otherAnsweredQuestions': 'Weitere beantwortete Fragen',
  'minutes.noLonger': '↩️ Nicht mehr so',
  'minutes.none': 'Nichts gefunden.',
  'minutes.shownAbove': 'Steht schon oben.',
  'minutes.pledge': 'Wörtlich aus dem Thread zitiert, nichts davon von uns geschrieben',
  'minutes.people': '{count, plural, one {# Person} other {# Personen}}',
  'minutes.messages': '{count, plural, one {# Nachricht} other {# Nachrichten}}',
  'minutes.turns': '{count, plural, one {# Beitrag} other {# Beiträge}}',
  'minutes.withheld':
    '{count, plural, one {# Punkt von Leuten, die nicht zitiert werden wollen} other {# Punkte von Leuten, die nicht zitiert werden wollen}}',
  'minutes.unreadLanguage':
    'Das meiste hier ist auf {language}. Wie man darin zustimmt oder widerspricht, ist nicht bekannt: Es zählen nur Reaktionen, +1 und OK.',
  'minutes.unknownAuthor': 'Unbekannt',
  'minutes.morePeople': '+{count, number} weitere',
  'minutes.continued': '{heading} (Fortsetzung)',
  'minutes.moreAttached': '+{count, number} weitere im angehängten Protokoll',
  'minutes.wereAnswered':
    '{count, plural, one {# Frage wurde im Thread beantwortet} other {# Fragen wurden im Thread beantwortet}}',
  'quote.open': '„',
  'quote.close': '“',
  'names.joint': ', ',
  'quote.lead': ': ',
  'relation.explicit': 'Zustimmung von',
  'relation.qualified': 'Zustimmung unter Vorbehalt von',
  'relation.tacit': 'stillschweigende Zustimmung von',
  'relation.against': 'gegen',
  'relation.answered': 'beantwortet von',
  'relation.inAnswerTo': 'auf die Frage von',
  'relation.alsoAsked': 'ebenso gefragt von',
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
  'news.nothingSince': 'Nichts Neues seit {since}.',

  'map.alt':
    'Karte der Diskussion: {messages} von {people}{days}, {replies, plural, one {# Antwort} other {# Antworten}}. Nachrichten: {written}. {agreed, plural, one {# vereinbarter Punkt} other {# vereinbarte Punkte}}, {open, plural, one {# offene Frage} other {# offene Fragen}}, {objections, plural, one {# Einwand} other {# Einwände}}.',
  'map.others': '{count, plural, one {# weitere Person} other {# weitere}}',
  'map.robots': '{count, plural, one {# Bot} other {# Bots}}',
  'map.agreed': '{count} vereinbart',
  'map.open': '{count} offen',
  'map.objections': '{count, plural, one {# Einwand} other {# Einwände}}',
  'map.taller': 'höherer Punkt: mehrere Nachrichten',
  'map.linesOfMarked': 'Linien: nur an den Zeichen',

  // Any command
  'answer.unknownCommand':
    'Diesen Befehl kenne ich nicht mehr. Versuch es in ein paar Minuten noch einmal oder starte Discord neu.',
  'answer.failed':
    'Bei mir ist etwas schiefgegangen, und es wurde nichts gepostet. Wer mich betreibt, findet den Grund in meinem Log unter `{id}`.',
  'answer.interrupted': 'Ich wurde neu gestartet, bevor ich antworten konnte. Bitte frag noch einmal.',
  'answer.writtenBack': 'Was du geschrieben hast, ist in der Datei: So kannst du es noch einmal schicken.',

  // Buttons under the minutes
  'button.delete': 'Löschen',
  'button.delete.refused':
    'Löschen kann dieses Protokoll nur, wer darum gebeten hat (<@{user}>) oder Nachrichten verwalten darf.',
  'button.more': 'Mehr',
  'button.people': 'Wer sagt was',
  'button.thread': 'Thread zeigen',
  'button.copy': 'Nur für mich',
  'button.refresh': 'Aktualisieren',
  'button.previous': 'Zurück',
  'button.next': 'Weiter',
  'button.gone':
    'Die Diskussion, aus der dieses Protokoll stammt, gibt es nicht mehr. Wer darum gebeten hat oder Nachrichten verwalten darf, kann den Rest mit „{delete}“ löschen.',
  'button.notReadable': 'Diese Diskussion gibt es nicht, oder du darfst sie nicht lesen.',
  'button.noCopy': 'Dieses Protokoll trägt keine vollständige Kopie bei sich. Bitte um ein neues.',
  'button.damaged':
    'Ich kann die Kopie nicht lesen, die dieses Protokoll bei sich trägt: Sie ist beschädigt oder von einer anderen Version von mir. Bitte um ein neues.',

  // Refresh
  'refresh.note': 'Aktualisiert {when}: {changes}',
  'refresh.fresh': '{count, number} neu',
  'refresh.noLonger': '{count, number} nicht mehr so',
  'refresh.dropped':
    '{count, plural, one {# Zitat entfernt, dessen Nachricht gelöscht oder geändert wurde} other {# Zitate entfernt, deren Nachrichten gelöscht oder geändert wurden}}',
  'refresh.nothing': 'nichts hat sich geändert',
  'refresh.tooSoon': 'Dieses Protokoll wurde gerade erst aktualisiert. Versuch es {when} noch einmal.',
  'refresh.notForAll':
    'Ich kann diesen Beitrag nicht aktualisieren: Nicht alle, die ihn sehen, dürfen <#{channel}> noch lesen.',
  'refresh.noSource':
    'Die Vorlage dieses Protokolls habe ich nur einmal bekommen, als Datei oder eingefügten Text. Ich kann sie nicht noch einmal lesen.',

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
  'view.nothing': 'Von dieser Person wird nichts zitiert.',
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
  'settings.private.on': '**Wer sie sieht:** nur wer darum gebeten hat, außer mit `privat:False`',
  'settings.private.off': '**Wer sie sieht:** alle im Kanal, außer mit `privat:True`',
  'settings.language': '**Sprache:** {language}',
  'settings.language.usual': '**Sprache:** die der Person, die fragt',
  'settings.language.auto': 'Die der Person, die fragt',
  'settings.sizes':
    '**Höchstens gezeigt:** Beteiligte: {participants}, Vereinbartes: {agreed}, offene Fragen: {openQuestions}, Einwände: {objections}, wichtigste Punkte: {keyPoints}; der Rest hängt an',
  'settings.archives': '**Archive, in die Links führen dürfen:** {hosts}',
  'settings.archives.all': 'alle, die mein Betreiber erlaubt',
  'settings.choose.summarizers': 'Rollen, die Protokolle erstellen lassen dürfen (keine: alle)',
  'settings.choose.correctors': 'Weitere Rollen, die sie berichtigen dürfen',
  'settings.choose.language': 'Sprache der Protokolle',
  'settings.makePrivate': 'Nur der fragenden Person zeigen',
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
  'settings.unquoted':
    '**Wessen Mails nicht zitiert werden:** {entries}; wer Discord nutzt, sagt es mit `/datenschutz`',
  'settings.unquoted.none': 'niemand eingetragen',
  'settings.unquoted.entries': '{count, plural, one {# Eintrag} other {# Einträge}}',
  'settings.unquoted.edit': 'Nicht zitieren …',
  'settings.unquoted.title': 'Wessen Mails nicht zitiert werden',
  'settings.unquoted.writers': 'Adressen',
  'settings.unquoted.help':
    'Eine pro Zeile: ann@example.org, @example.org für alle dort oder Ann Lee <ann@example.org>',
  'settings.unquoted.refused': '{entries} ist weder Adresse noch Domain noch Name.',
  'settings.unquoted.tooMany': 'Nenne höchstens {most}.',
  'settings.reset': 'Zurücksetzen',

  // /privacy
  'privacy.name': 'datenschutz',
  'privacy.description': 'Was von dir gespeichert wird und ob man dich zitieren darf',
  'privacy.title': 'Was ich speichere',
  'privacy.kept':
    'Ich lese Nachrichten, wenn jemand ein Protokoll will oder ein Digest fällig ist, und speichere nichts von dem, was darin steht. Protokolle, die ich poste, sind Nachrichten wie andere: Sie bleiben stehen, bis jemand sie löscht. Außerdem speichere ich:',
  'privacy.kept.digests':
    '**Digests**: was jeder beobachtet, wo und wann er postet, seinen Namen, seine Einstellungen und wer ihn angelegt hat, bis er entfernt wird; 180 Tage lang, wann er fällig war und wo sein Post steht oder warum es keinen gibt. Von dem, was er gemeldet hat, speichere ich Hashes, aus denen sich kein Wort zurückgewinnen lässt, bis in einem Thread 180 Tage Ruhe war.',
  'privacy.kept.corrections':
    '**Berichtigungen**: die IDs des Eintrags und seines Threads, was daran falsch war, wessen Worte es sind (das Konto oder die ID einer Nachricht), wer es wann gesagt hat, und einen Link dorthin, wo der Thread wieder zu lesen ist; bis sie zurückgenommen oder gelöscht werden.',
  'privacy.kept.servers':
    '**Server**: ihre Einstellungen, in denen Mailadressen stehen, wo ein Server jemandes Mails nicht zitiert haben will, bis sie zurückgesetzt werden; wann ich einen verlassen habe, bis 30 Tage später alles gelöscht wird, was ich von ihm habe.',
  'privacy.kept.optOuts':
    '**Wer nicht zitiert werden will**: die Discord-ID und seit wann, bis man die Person wieder zitieren darf.',
  'privacy.kept.commands':
    '**Befehle, an denen ich noch arbeite**: ihre IDs, die Sprache dessen, der gefragt hat, und das Token für die Antwort, das nach 15 Minuten nichts mehr wert ist; bis sie beantwortet sind oder ich neu starte.',
  'privacy.kept.clock': '**Meine Uhr**: wann ich zuletzt nachgesehen habe, was fällig ist.',
  'privacy.kept.cache':
    '**Archive**: was ich aus öffentlichen geholt habe, bleibt in einem Zwischenspeicher, bis der Platz gebraucht wird, damit sie seltener gefragt werden.',
  'privacy.quoted':
    '**Du darfst zitiert werden.** Wenn du das nicht willst, drück den Knopf: Auf allen Servern zählst du dann namentlich unter den Beteiligten und denen, die zugestimmt haben, aber keines deiner Worte wird gezeigt, weder in Protokollen und ihren Dateien noch in Digests. Dafür speichere ich deine Discord-ID.',
  'privacy.unquoted':
    '**Du wirst nicht zitiert.** Auf allen Servern zählst du namentlich unter den Beteiligten und denen, die zugestimmt haben, und keines deiner Worte wird gezeigt. Protokolle, die vorher gepostet wurden, zeigen sie, bis sie aktualisiert oder gelöscht werden.',
  'privacy.optOut': 'Mich nicht zitieren',
  'privacy.optIn': 'Man darf mich wieder zitieren',
  'privacy.forget': '{count, plural, one {# Berichtigung von mir löschen} other {# Berichtigungen von mir löschen}}',

  // Corrections
  'button.correct': 'Berichtigen …',
  'corrections.title': 'Was stimmt hier nicht?',
  'corrections.items': 'Worum es geht',
  'corrections.moreItems': 'Ab Nummer {from}',
  'corrections.verdict': 'Was daran falsch ist',
  'corrections.notAgreed': 'Nicht vereinbart',
  'corrections.answered': 'Beantwortet',
  'corrections.notAQuestion': 'Keine Frage',
  'corrections.wrongPerson': 'Falsche Person',
  'corrections.speaker': 'Wer es gesagt hat, bei falscher Person',
  'corrections.somebodyElse': 'Jemand anderes',
  'corrections.takeBack': 'Berichtigung zurücknehmen',
  'corrections.now': 'Berichtigt: {verdict}',
  'corrections.nothing':
    'In diesem Protokoll steht nichts Vereinbartes und keine offene Frage, die man berichtigen könnte.',
  'corrections.nothingChosen': 'Wähle aus, worum es geht und was daran falsch ist.',
  'corrections.unfit.agreed': '„{verdict}“ passt nur zu Fragen, du hast aber auch etwas Vereinbartes ausgewählt.',
  'corrections.unfit.question': '„{verdict}“ passt nur zu Vereinbartem, du hast aber auch eine Frage ausgewählt.',
  'corrections.unfit.speaker': 'Wer es gesagt hat, lässt sich nur bei „{verdict}“ auswählen.',
  'corrections.oneSpeaker': 'Wähle nur eine Person aus.',
  'corrections.notThere': '{name} war an diesem Thread nicht beteiligt.',
  'corrections.keptForLater':
    'Gemerkt: Dieser Beitrag und seine Knöpfe sowie spätere Protokolle und Digests dieses Threads richten sich danach.',
  'corrections.notYou': 'Dieses Protokoll können berichtigen: {who}.',
  'corrections.moderators': 'alle, die Nachrichten verwalten dürfen',
  'corrections.made': '{count, plural, one {# Berichtigung von Lesern} other {# Berichtigungen von Lesern}}',
  'corrections.export': 'Berichtigungen …',
  'corrections.export.none': 'Auf diesem Server wurde noch nichts berichtigt.',
  'corrections.exported':
    '{labels, plural, =0 {Keine Berichtigung ließ sich exportieren.} one {# Berichtigung, mit dem Thread, wie er jetzt zu lesen ist.} other {# Berichtigungen, jeweils mit dem Thread, wie er jetzt zu lesen ist.}} {left, plural, =0 {Keine fehlt.} one {# war nicht mehr zu lesen und fehlt.} other {# waren nicht mehr zu lesen und fehlen.}}',

  // /help
  'help.name': 'hilfe',
  'help.description': 'Was dieser Bot macht und wie man ihn benutzt',
  'help.title': 'Protokoll einer Diskussion',
  'help.intro':
    'Ich lese eine Diskussion und poste, wer beteiligt ist, was vereinbart wurde, welche Fragen offen sind, wer wogegen Einwände hat, und die wichtigsten Punkte. Jede Zeile ist ein Zitat mit einem Link zur Fundstelle; ich schreibe nichts Eigenes.',
  'help.here': '{command} dieser Thread oder die neuesten Nachrichten dieses Kanals (`seit:2d`, `nachrichten:300`)',
  'help.link': '{command} wohin der Link einer Discord-Nachricht oder einer Mail in einem Archiv führt',
  'help.file': '{command} eine Mail (.eml), ein Postfach (.mbox), gespeicherter Text',
  'help.text': '{command} Text, den du einfügst',
  'help.menu':
    '**{command}**, im Menü einer Nachricht unter *Apps*: die Mail, die sie enthält oder verlinkt, ihr Thread oder ihre Antworten',
  'help.digest': '{command} beobachtet Kanäle und Archive und postet nach Zeitplan, was neu ist',
  'help.settings': '{command} wie auf diesem Server Protokoll geführt wird',
  'help.privacy': '{command} was von dir gespeichert wird und ob man dich zitieren darf',
  'help.private':
    '`privat:True` zeigt das Protokoll nur dir. Wer um ein Protokoll gebeten hat oder Nachrichten verwalten darf, kann es mit dem Knopf darunter löschen. Ich lese nur, was du selbst lesen darfst, nur wenn du fragst, und behalte nichts davon.',
  'help.noContent':
    'Der Message Content Intent ist aus: Threads und Kanäle kann ich nicht lesen, nur Dateien, Links, eingefügten Text und Mails in Nachrichten.',

  // /summarize
  'summarize.name': 'zusammenfassen',
  'summarize.description': 'Protokoll einer Diskussion: wer beteiligt ist, was vereinbart wurde, was noch offen ist',
  'summarize.here.name': 'hier',
  'summarize.here.description': 'Dieser Thread oder die neuesten Nachrichten dieses Kanals',
  'summarize.since.name': 'seit',
  'summarize.since.description':
    'Wie weit zurück: 90min, 3 Std, 2 Tage, 2026-11-20 oder "zuletzt geschrieben" (von dir, hier)',
  'summarize.messages.name': 'nachrichten',
  'summarize.messages.description': 'Wie viele Nachrichten zurück (im Kanal ohne Angabe: {usual})',
  'summarize.bots.name': 'bots',
  'summarize.bots.description': 'Auch lesen, was Bots und Webhooks geschrieben haben',
  'summarize.private.name': 'privat',
  'summarize.private.description': 'Nur du siehst das Protokoll',
  'summarize.link.name': 'link',
  'summarize.link.description':
    'Die Diskussion, zu der eine Discord-Nachricht, ein Mailarchiv oder ein anderer Link führt',
  'summarize.link.link.name': 'link',
  'summarize.link.link.description': 'Link zu einer Discord-Nachricht, einem Thread oder einer Mail in einem Archiv',
  'summarize.file.name': 'datei',
  'summarize.file.description': 'Eine Mail (.eml), ein Postfach (.mbox), gespeicherter Text oder ein Discord-Export',
  'summarize.file.file.name': 'datei',
  'summarize.file.file.description': 'Die Datei',
  'summarize.text.name': 'text',
  'summarize.text.description': 'Text, den du in ein Formular einfügst',
  'summarize.menu': 'Thread zusammenfassen',
  'summarize.form.title': 'Diskussion einfügen',
  'summarize.form.text': 'Text',
  'summarize.form.more': 'Text, Fortsetzung ({part})',
  'summarize.form.file': 'Oder eine Datei',
  'summarize.form.file.description': 'Eine Mail, ein Postfach oder Text, der zu lang zum Einfügen ist',
  'summarize.form.empty': 'Das Formular war leer. Füge Text ein oder hänge eine Datei an.',
  'summarize.noLink':
    'Diesen Link kann ich nicht lesen. Nimm den Link einer Discord-Nachricht oder einer Mail in einem Archiv.',
  'summarize.neverSpoke':
    'Unter den letzten {most, number} Nachrichten hier ist keine von dir. Sag, wie weit zurück: `seit:2d`.',
  'summarize.nothingSinceSpoke': 'Hier ist nichts neu seit deiner letzten Nachricht, {when}.',
  'summarize.sinceSpoke': 'Neu hier seit deiner letzten Nachricht, {when}:',
  'summarize.onlyYou': 'Nur du siehst das: Nicht alle hier dürfen <#{channel}> lesen.',

  // Reading in Discord
  'access.notReadable': 'Diesen Kanal oder diese Nachricht gibt es nicht, oder du darfst sie nicht lesen.',
  'access.notReadableOrMine':
    'Diesen Kanal oder diese Nachricht gibt es nicht, oder du darfst sie nicht lesen. (Oder ich darf es nicht: Ich kann nur Server lesen, zu denen ich hinzugefügt wurde.)',
  'access.group':
    'Gruppenunterhaltungen kann ich nicht lesen. Nimm `/zusammenfassen text` oder „Thread zusammenfassen“ bei einer Nachricht, die eine Mail enthält.',
  'access.needs': 'Ich darf <#{channel}> nicht lesen: Mir fehlt dort {permissions}. Frag, wer den Server verwaltet.',
  'access.privateThread':
    'Ich bin nicht im privaten Thread <#{channel}>: Füge mich mit einer Erwähnung hinzu und frag noch einmal.',
  'access.noMessages': '<#{channel}> enthält selbst keine Nachrichten: Nimm einen Thread daraus.',
  'access.refused':
    'Was hier gesagt wurde, darf ich nicht lesen. Nimm `/zusammenfassen text` oder „Thread zusammenfassen“ bei einer Nachricht, die eine Mail enthält.',
  'permission.ViewChannel': 'Kanal ansehen',
  'permission.ReadMessageHistory': 'Nachrichtenverlauf anzeigen',
  'permission.SendMessages': 'Nachrichten senden',
  'permission.SendMessagesInThreads': 'Nachrichten in Threads senden',
  'permission.EmbedLinks': 'Links einbetten',
  'permission.AttachFiles': 'Dateien anhängen',
  'reading.progress': 'Lese <#{channel}>: {count, plural, one {# Nachricht} other {# Nachrichten}} …',
  'reading.latest': 'Von der Diskussion wurden nur die neuesten {count, number} Nachrichten gelesen.',
  'reading.alone':
    'Diese Nachricht antwortet auf keine, keine antwortet auf sie, und sie enthält keine Mail. Für das, was um sie herum gesagt wurde, nimm `/zusammenfassen hier` mit `seit` oder `nachrichten`.',
  'reading.deleted': 'Diese Nachricht wurde gelöscht oder stand nie dort.',
  'reading.largest': 'Darin sind {count, number} Threads; dies ist der größte.',
  'reading.onlyBots': 'Dort haben nur Bots und Webhooks geschrieben. Mit der Option `bots` lese ich auch das.',
  'reading.silence': 'In dieser Zeit hat dort niemand etwas geschrieben. Frag mit `seit` nach einer längeren Zeit.',
  'reading.unwritten': 'Dort hat noch niemand etwas geschrieben.',
  'reading.directMessages': 'Direktnachrichten',
  'reading.noContent':
    'Was hier geschrieben wird, kann ich nicht lesen: Wer mich betreibt, hat den Message Content Intent nicht eingeschaltet. Ich kann trotzdem eine Datei, einen Link, eingefügten Text oder eine Mail in einer Nachricht protokollieren („Thread zusammenfassen“ in ihrem Menü).',
  'reading.empty': 'Es sind keine Nachrichten darin.',
  'reading.noMessage': '{name}: enthält keine Nachricht',
  'reading.nobodyNamed':
    'Nichts darin sagt, wer es geschrieben hat. Damit ich weiß, wer was gesagt hat, gib mir die ganze Mail: mit ihren Kopfzeilen oder mit den Zeilen „Am … schrieb …:“ über dem, was sie zitiert. Von einem Chat gib mir auch die Zeilen mit den Namen; für einen hier nimm `/zusammenfassen hier`.',
  'reading.busy': 'Ich habe gerade zu viel zu lesen. Versuch es in ein paar Minuten noch einmal.',
  'reading.tooMuch':
    'Das ist zu viel auf einmal. Frag nach weniger: einem kürzeren Abschnitt oder einem einzelnen Thread.',
  'attachment.tooLarge': '{name}: ist größer als die {megabytes} MB, die ich lese',
  'attachment.elsewhere': '{name}: liegt nicht auf Discords eigenen Servern, deshalb öffne ich es nicht',
  'attachment.gone': '{name}: Discord hat es nicht mehr; schick es noch einmal',
  'attachment.refused': '{name}: Discord konnte es nicht liefern ({status}); versuch es in einer Minute noch einmal',
  'attachment.failed': '{name}: Discord konnte es nicht liefern; versuch es in einer Minute noch einmal',
  'since.future': '„{since}“ liegt in der Zukunft: Gib für `seit` eine vergangene Zeit an',
  'since.unreadable':
    '`seit` nimmt eine Spanne wie `90min`, `3 Std`, `2 Tage` oder `1 Woche`, ein Datum wie `2026-11-20` (UTC) oder `zuletzt geschrieben`: seit deiner letzten Nachricht hier',
  'channel.gone': 'es gibt ihn nicht mehr',
  'channel.hidden': 'es gibt ihn nicht mehr, oder ich kann ihn nicht sehen',
  'channel.noMessages': 'er nimmt selbst keine Nachrichten an',
  'channel.needs': 'mir fehlt dort {permissions}',
  'channel.privateThread': 'ich bin nicht in diesem privaten Thread',
  'channel.forbidden': 'ich darf dort nichts posten',
  'channel.noTag': 'dort braucht jeder Beitrag einen Tag, und es gibt keinen, den ich setzen darf',

  // Fetching from archives
  'size.kilobytes': '{count, number} kB',
  'size.megabytes': '{count, number, ::.0} MB',
  'fetching.waiting': '{host}: warte {seconds} s, das Archiv ist ausgelastet',
  'fetching.downloaded': '{host}: {size} heruntergeladen',
  'fetching.downloadedOf': '{host}: {size} von {whole} heruntergeladen',
  'fetching.fetched': '{downloaded}, {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'fetching.reading': '{host}: lese {count, plural, one {# Nachricht} other {# Nachrichten}}',

  // Files that hold no discussion: "{name}: is a PDF; expected a mail, …"
  'file.problem': '{name}: {problem}; {expected}',
  'file.expected': 'erwartet wird {kinds}',
  'file.kind.mail': 'eine Mail (.eml)',
  'file.kind.mbox': 'eine mbox-Datei',
  'file.kind.folder': 'ein Ordner mit Mails',
  'file.kind.dump': 'ein Discord-Kanalexport (JSON)',
  'file.kind.text': 'der Text einer Diskussion',
  'file.expectedDump': 'erwartet wird {shape} mit Nachrichten, wie die API sie liefert',
  'file.empty': 'ist leer',
  'file.noText': 'ist kein Text',
  'file.encrypted': 'ist verschlüsselt',
  'file.inClear': 'gib mir den entschlüsselten Text, eingefügt oder als Datei',
  'file.noWords': 'enthält keine Wörter',
  'file.xml': 'ist XML und keine Webseite',
  'file.noDump': 'ist JSON, aber kein Discord-Kanalexport',
  'file.brokenJson': 'ist fehlerhaftes JSON',
  'file.noMessages': 'enthält keine Nachrichten',
  'file.noMail': 'enthält keine Mail',
  'file.onlyNotes': '{name}: enthält nur Hinweise von Discord selbst, nichts, was jemand geschrieben hat',
  'file.packedTooOften': 'ist mehr als {count}-mal gepackt',
  'file.unpacksTooLarge': '{name}: wird entpackt größer als {megabytes} MB; entpacke es vorher',
  'file.damagedGzip': '{name}: ist eine beschädigte gzip-Datei; {expected}, gepackt oder nicht',
  'file.zip': 'ist ein ZIP-Archiv (oder ein Office-Dokument)',
  'file.pdf': 'ist ein PDF',
  'file.picture': 'ist ein Bild',
  'file.office': 'ist ein Office-Dokument (Outlook .msg: als .eml speichern)',
  'file.outlookData': 'ist eine Outlook-Datendatei (exportiere stattdessen eine mbox)',
  'file.database': 'ist eine Datenbank',
  'file.packed': 'ist mit {packer} gepackt (vorher entpacken)',
  'file.sevenZip': 'ist ein 7z-Archiv',
  'file.richText': 'ist formatierter Text (als einfachen Text speichern)',
  'file.postScript': 'ist PostScript',
  'file.pasted': 'der Text',

  // Archives and links
  'link.none': '„{link}“ ist kein Link. Gib mir eine http(s)-Adresse oder mid:…',
  'link.scheme': 'Ich öffne nur http- und https-Links, nicht {scheme}',
  'link.password': 'Dieser Link enthält einen Benutzernamen oder ein Passwort. Gib mir den Link ohne.',
  'link.leftOut':
    '{host} gehört nicht zu den Archiven, die hier gelesen werden dürfen: Die Einstellungen dieses Servers lassen es aus. Speichere die Nachrichten (als mbox oder .eml) und nimm `/zusammenfassen datei`, oder frag, wer den Server verwaltet.',
  'link.notAllowed':
    '{host} gehört nicht zu den Archiven, die ich lesen darf. Speichere die Nachrichten (als mbox oder .eml) und nimm `/zusammenfassen datei`, oder bitte den Betreiber, {host} in ARCHIVE_HOSTS einzutragen.',
  'link.privateAddress':
    '{host} führt zu einer privaten Adresse, die ich nicht öffne. Ist es dein eigenes Archiv, kann der Betreiber ALLOW_PRIVATE_ADDRESSES=1 setzen.',
  'link.unknownKind':
    'Ich weiß nicht, wie ich {page} lesen soll. Ich lese public-inbox (lore), Pipermail, HyperKitty, Hypermail, MHonArc, die Archive von PostgreSQL, die Bugtracker von Debian und GNU, Discourse, GitHub und .mbox- oder .eml-Dateien. Speichere die Nachrichten als eine davon und nimm `/zusammenfassen datei`.',
  'link.empty': 'Unter {link} gibt es keine Nachrichten',
  'link.nothingThere': 'Unter {page} ist nichts (HTTP {status}). Prüf den Link.',
  'link.rationed':
    '{host} beantwortet vorerst keine Anfragen mehr. Versuch es in einer Stunde noch einmal, oder der Betreiber setzt ein Token.',
  'link.forbidden':
    '{host} lässt mich diese Seite nicht lesen (HTTP {status}). Speichere die Nachrichten und nimm `/zusammenfassen datei`.',
  'link.status':
    '{page} antwortet mit HTTP {status}. Öffne den Link im Browser; wenn er dort geht, speichere die Nachrichten und nimm `/zusammenfassen datei`.',
  'link.tooLong':
    'Das hat länger als {seconds} s gedauert ({size} kamen an). Versuch es später noch einmal oder nimm einen kleineren Thread.',
  'link.redirects':
    '{host} leitet mehr als {count}-mal weiter. Öffne den Link im Browser und gib mir die Adresse, bei der er endet.',
  'link.badRedirect':
    '{host} leitet zu etwas weiter, das keine Adresse ist. Öffne den Link im Browser und gib mir die Adresse, bei der er endet.',
  'link.downloadTooLarge':
    '{host} sendet mehr als {size}, mehr als ich herunterlade. Nimm stattdessen den Link eines Threads oder einer Nachricht davon.',
  'link.unpacksTooLarge':
    '{name} wird entpackt größer als {size}, mehr als ich lese. Nimm stattdessen den Link eines Threads oder einer Nachricht davon.',
  'link.damaged': '{name} ist beschädigt oder bricht ab und lässt sich nicht entpacken. Versuch es später noch einmal.',
  'link.tooMany':
    'Das sind {count, number} Nachrichten; ich lese bis zu {most, number}. Nimm stattdessen den Link eines Threads oder einer Nachricht davon.',
  'link.tooManyPages':
    'Um diesen Thread zu lesen, bräuchte ich mehr als {count, number} Seiten von {host}, und von einem Teil mache ich kein Protokoll. Speichere die Mails und nimm `/zusammenfassen datei`.',
  'link.encoding':
    '{host} schickt seine Antwort in einer Kodierung, um die ich nicht gebeten habe ({encoding}). Speichere die Nachrichten und nimm `/zusammenfassen datei`.',
  'link.leftAlone': '{host} bittet, eine Weile in Ruhe gelassen zu werden. Versuch es {when} noch einmal.',
  'link.trouble': '{host} hat Probleme (HTTP {status}). Versuch es {when} noch einmal.',
  'when.seconds': 'in {count} s',
  'when.minutes': 'in {count} min',
  'when.soon': 'in ein paar Minuten',
  'link.noHost': 'Den Host {host} gibt es nicht. Prüf den Link.',
  'link.unreachable': '{host} ist nicht erreichbar. Versuch es später noch einmal.',
  'link.silent': '{host} hat {seconds} s lang nicht geantwortet. Versuch es später noch einmal.',
  'link.brokeOff': '{host} hat nach {size} abgebrochen. Versuch es später noch einmal.',
  'link.certificate':
    '{host} hat kein gültiges Zertifikat, deshalb traue ich der Antwort nicht. Speichere die Nachrichten und nimm `/zusammenfassen datei`.',
  'link.noWebServer': '{host} antwortet nicht wie ein Webserver ({code}). Prüf den Link.',
  'link.noProgram': '{host} antwortet nicht so, wie {program} es tut. Prüf den Link.',
  'link.webPage':
    '{host} antwortet mit einer Webseite statt mit Mails: Vielleicht ist eine Anmeldung nötig, oder ich werde für einen Angreifer gehalten. Öffne den Link im Browser, speichere die Mails und nimm `/zusammenfassen datei`.',
  'link.emptyFile': '{name} ist leer. Prüf den Link.',
  'link.noMailOnPage': '{host} zeigt auf dieser Seite keine Mail. Prüf den Link.',
  'link.pageTooLarge': 'Diese Seite ist zu groß oder zu tief verschachtelt für ein Archiv. Prüf den Link.',
  'link.wholeListMonth':
    'Dieser Link führt zu einer ganzen Mailingliste. Gib mir den Link einer Nachricht oder eines Monats.',
  'link.wholeListThread':
    'Dieser Link führt zu einer ganzen Mailingliste. Gib mir den Link einer Nachricht oder eines Threads.',
  'link.wholeList':
    'Dieser Link führt zu einer ganzen Mailingliste. Gib mir den Link einer Nachricht, eines Threads oder eines Monats.',
  'link.wholeRepository':
    'Dieser Link führt zu einem ganzen Repository. Gib mir den Link eines Issues, eines Pull Requests oder einer Diskussion.',
  'link.topics': 'Dieser Link führt zu einer Themenliste. Gib mir den Link eines Themas.',
  'link.whichThread': '{host} sagt nicht, in welchem Thread diese Nachricht steht. Gib mir den Link des Threads.',
  'link.githubToken':
    'GitHub zeigt Diskussionen nur Programmen mit Token: Der Betreiber kann GITHUB_TOKEN setzen. Issues und Pull Requests gehen ohne.',
  'link.noDiscussion': '{host} hat keine solche Diskussion, oder das Token darf sie nicht lesen.',
  'link.noOrganizationDiscussion':
    '{host} zeigt keine Diskussion {number} der Organisation {owner}, oder das Token darf das Repository nicht lesen, in dem sie liegt. Der Link der Diskussion in diesem Repository geht auch: `{host}/{owner}/…/discussions/{number}`.',
  'link.noVolume': '{host} bietet keinen Text von {volume} zum Herunterladen an.',
  'link.notInVolume':
    'Die Nachricht dieser Seite steht nicht im Text von {volume}, den {host} anbietet. Nimm stattdessen den Link des Monats.',
  'link.noMessageId': '{host} zeigt auf dieser Seite keine Message-ID. Nimm stattdessen den Link des Monats.',
  'link.noSuchMessage': '{page} hat keine Nachricht <{id}>.',
  'link.notCarried':
    '{host} hat keine Nachricht <{id}>. Vielleicht ist sie zu neu oder auf einer Liste, die dieses Archiv nicht führt.',
  'link.tooOftenYou': 'Du hast gerade {count} Links abgefragt. Versuch es in {seconds} s noch einmal.',
  'link.tooOftenServer': 'Dieser Server hat gerade {count} Links abgefragt. Versuch es in {seconds} s noch einmal.',
  'link.answerOf': 'Die Antwort von {host}',

  // Archives that no program can read whole
  'refused.archive': '{archive} kann ich nicht lesen. {instead}',
  'refused.marc':
    'MARC verbietet Programmen das Lesen. Die meisten seiner Listen sind auf https://lore.kernel.org oder haben ein eigenes Archiv: Such dort nach dem Betreff und gib mir diesen Link, oder die Message-ID (sie steht auf der Seite) als `mid:…`.',
  'refused.googleGroups':
    'Google Groups hat keinen Export, den ein Programm lesen darf. Öffne die Nachricht, wähle „Original anzeigen“, dann „Original herunterladen“, und gib mir die Dateien mit `/zusammenfassen datei` (wem die Gruppe gehört, kann sie mit Google Takeout ganz als mbox exportieren).',
  'refused.lkml':
    'lkml.org zeigt keine Message-ID und bietet keine mbox. Such den Betreff auf https://lore.kernel.org/lkml/ und gib mir diesen Link.',
  'refused.spinics':
    'spinics.net bietet keine mbox. Such den Betreff auf https://lore.kernel.org und gib mir diesen Link.',
  'refused.mailArchive':
    'The Mail Archive bietet keine mbox. Gib mir die Message-ID als `mid:…` („Reply via email to“ zeigt sie), falls ein public-inbox die Liste führt, oder speichere die Mails und nimm `/zusammenfassen datei`.',
  'refused.debian':
    'lists.debian.org bietet keine mbox. Speichere die Mails aus deinem Mailprogramm, oder Fehlerberichte als mbox von https://bugs.debian.org, und nimm `/zusammenfassen datei`.',
  'refused.groupsIo':
    'Groups.io exportiert ein Archiv nur für Mitglieder (Admin → Export). Speichere die Mails und nimm `/zusammenfassen datei`.',
  'refused.gmail':
    'Dieser Link öffnet dein eigenes Postfach, das nur du lesen kannst. Wähle dort „Nachricht herunterladen“ und nimm `/zusammenfassen datei`.',

  // The terminal
  'terminal.noFile': '{path}: diese Datei oder diesen Ordner gibt es nicht',
  'terminal.denied': '{path}: darf nicht gelesen werden: Zugriff verweigert',
  'terminal.longName': '{path}: ist kein Dateiname',
  'terminal.loop': '{path}: ist ein Link, der zu sich selbst zurückführt',
  'terminal.tooLarge': '{path}: ist zu groß, um als eine Mail oder ein Export gelesen zu werden',
  'terminal.unreadable': '{path}: kann nicht gelesen werden ({code})',
  'terminal.device': '{path}: ist ein Gerät und keine Datei; - ist die Standardeingabe',
  'terminal.noFolder': '{path}: kann nicht geschrieben werden: Diesen Ordner gibt es nicht',
  'terminal.writeDenied': '{path}: darf nicht geschrieben werden: Zugriff verweigert',
  'terminal.unwritable': '{path}: kann nicht geschrieben werden ({code})',
  'terminal.readOf': '{name}: {size} von {whole} gelesen',
  'terminal.filesOf': '{name}: {done, number} von {whole, number} Dateien gelesen',
  'terminal.arrived': 'Standardeingabe: bisher {size}',
  'terminal.noMessage': 'es gibt keine Nachricht',
  'terminal.noThread': 'kein Thread hat eine Nachricht oder einen Betreff „{wanted}“; --list zeigt, was es gibt',
  'terminal.since': '--since {since}: gib ein Datum wie 2026-05-04 oder 2026-05-04T09:00Z (UTC) an, oder 3h, 2d, 1w',
  'terminal.discordLink': '{link}: Discord-Links sind für den Bot; gib stattdessen einen Kanalexport an',

  // /digest
  'digest.name': 'digest',
  'digest.description': 'Was sich in den beobachteten Threads getan hat, nach Zeitplan gepostet',
  'digest.add.name': 'hinzufügen',
  'digest.add.description': 'Kanäle oder Archive beobachten und posten, was neu ist',
  'digest.list.name': 'liste',
  'digest.list.description': 'Die Digests dieses Servers',
  'digest.edit.name': 'ändern',
  'digest.edit.description': 'Das Genannte ändern, den Rest lassen',
  'digest.pause.name': 'pausieren',
  'digest.pause.description': 'Nichts posten, bis er fortgesetzt wird',
  'digest.resume.name': 'fortsetzen',
  'digest.resume.description': 'Wieder posten, angefangen mit dem Verpassten',
  'digest.remove.name': 'entfernen',
  'digest.remove.description': 'Einen Digest und alles dafür Gespeicherte löschen',
  'digest.run.name': 'ausführen',
  'digest.run.description': 'Jetzt posten, was neu ist',
  'digest.export.name': 'exportieren',
  'digest.export.description': 'Alles, was von diesem Server gespeichert ist, als Datei',
  'digest.erase.name': 'löschen',
  'digest.erase.description': 'Alle Digests dieses Servers und alles von ihm Gespeicherte löschen',
  'digest.erase.sure.name': 'sicher',
  'digest.erase.sure.description': 'Das lässt sich nicht rückgängig machen',
  'digest.option.name.name': 'name',
  'digest.option.name.description': 'Wie der Digest heißt',
  'digest.option.sources.name': 'quellen',
  'digest.option.sources.description': 'Kanäle, Threads und Links zu Archiven, durch Leerzeichen getrennt',
  'digest.option.schedule.name': 'zeitplan',
  'digest.option.schedule.description':
    '"täglich 09:00", "jeden Montag 09:00" oder fünf Felder wie bei cron: "0 9 * * 1-5"',
  'digest.option.timeZone.name': 'zeitzone',
  'digest.option.timeZone.description': 'Zum Beispiel Europe/Berlin; ohne Angabe UTC',
  'digest.option.channel.name': 'kanal',
  'digest.option.channel.description': 'Der Kanal oder das Forum zum Posten; ohne Angabe hier',
  'digest.option.role.name': 'rolle',
  'digest.option.role.description': 'Die Rolle, die erwähnt wird',
  'digest.option.subject.name': 'betreff',
  'digest.option.subject.description': 'Nur Threads mit diesem Text im Betreff',
  'digest.option.author.name': 'autor',
  'digest.option.author.description': 'Nur Threads, in denen jemand dieses Namens schreibt',
  'digest.option.minMessages.name': 'min_nachrichten',
  'digest.option.minMessages.description': 'Nur Threads mit mindestens so vielen Nachrichten',
  'digest.option.onlyOpen.name': 'nur_offene',
  'digest.option.onlyOpen.description': 'Nur Threads mit offenen Fragen',
  'digest.option.nothingNew.name': 'nichts_neues',
  'digest.option.nothingNew.description': 'Auch posten, wenn es nichts Neues gibt',
  'digest.option.inPlace.name': 'eine_nachricht',
  'digest.option.inPlace.description': 'Eine Nachricht mit dem Protokoll des einen beobachteten Threads aktuell halten',
  'digest.option.exception.name': 'ausnahme',
  'digest.option.exception.description': 'Auch Kanäle zitieren, die nicht alle lesen dürfen, die den Digest sehen',
  'digest.option.clear.name': 'entfernen',
  'digest.option.clear.description': 'Was wegfallen soll',
  'digest.clear.role': 'Die Erwähnung einer Rolle',
  'digest.clear.filters': 'Die Filter: betreff, autor, min_nachrichten, nur_offene',
  'digest.noSuch': 'Es gibt keinen Digest „{name}“. Es gibt: {names}.',
  'digest.noSuchNorAny': 'Es gibt keinen Digest „{name}“. Es gibt noch gar keinen: `/digest hinzufügen`.',
  'digest.tooMany': 'Ein Server kann {most} Digests haben. Entferne zuerst einen.',
  'digest.nameless': 'Gib dem Digest einen Namen.',
  'digest.exists': 'Einen Digest „{name}“ gibt es schon: Ändere ihn mit `/digest ändern`.',
  'digest.added': 'Hinzugefügt. {digest}',
  'digest.changed': 'Geändert. {digest}',
  'digest.unchanged': 'Es wurde nichts geändert: Nenn, was anders werden soll, etwa `zeitplan` oder `kanal`.',
  'digest.resumed': 'Fortgesetzt. {digest}',
  'digest.runsAlready':
    '„{name}“ läuft bereits: Es wurde nichts geändert. `/digest liste` sagt, wann er wieder fällig ist.',
  'digest.none': 'Es gibt noch keinen Digest. `/digest hinzufügen` legt einen an.',
  'digest.listed': 'Es gibt {count, number} Digests.',
  'digest.failed': 'Das letzte Mal ist er gescheitert: {reason}.',
  'digest.paused': '„{name}“ pausiert. `/digest fortsetzen` startet ihn wieder.',
  'digest.pausedAlready': '„{name}“ pausiert bereits. `/digest fortsetzen` startet ihn wieder.',
  'digest.removed': '„{name}“ ist entfernt, mit allem, was dafür gespeichert war.',
  'digest.isPaused': 'Er pausiert: zuerst `/digest fortsetzen`.',
  'digest.underWay': 'Unterwegs: Was neu ist, kommt in <#{channel}>.',
  'digest.underWayIfAny': 'Unterwegs: Was neu ist, kommt in <#{channel}>, falls es etwas gibt.',
  'digest.alreadyUnderWay': 'Er wird schon zugestellt.',
  'digest.exported':
    'Alles, was von diesem Server gespeichert ist. Was Leute geschrieben haben, ist nicht darunter, nur Hashes davon.',
  'digest.notErased': 'Es wurde nichts gelöscht. Setz `sicher` auf True, wenn es ernst gemeint ist.',
  'digest.notManaging': 'Nur wer den Server verwalten darf, kann mitnehmen oder löschen, was von ihm aufbewahrt wird.',
  'digest.erased':
    '{count, plural, one {Gelöscht: # Digest und alles, was von diesem Server gespeichert war.} other {Gelöscht: # Digests und alles, was von diesem Server gespeichert war.}}',
  'digest.notEveryone': 'Alle erwähne ich nicht: Nenn eine andere Rolle oder keine.',
  'digest.oneThread':
    'Eine Nachricht lässt sich nur für einen Thread aktuell halten: Nenn einen einzigen Thread oder lass `eine_nachricht` weg.',
  'digest.notAllRead':
    'Nicht alle, die <#{destination}> sehen, dürfen <#{source}> lesen. Wenn die dortigen Mitglieder einverstanden sind, zitiert zu werden, füge `ausnahme:True` hinzu.',
  'digest.cannotPost': 'Ich kann nicht in <#{channel}> posten: {reason}.',
  'digest.otherServer': '{source} ist auf einem anderen Server; ich beobachte nur diesen.',
  'digest.noSource': '„{source}“ ist kein Kanal (#name) und kein Link zu einem Archiv.',
  'digest.unreadableSource':
    '{source} kann ich nicht lesen: Ein solches Archiv kenne ich nicht, oder der Host gehört nicht zu denen, die ich lesen darf.',
  'digest.noContent':
    'Kanäle kann ich nicht beobachten: Wer mich betreibt, hat den Message Content Intent nicht eingeschaltet. Archive kann ich trotzdem beobachten.',
  'digest.noSources': 'Nenn mindestens einen Kanal oder Link zum Beobachten.',
  'digest.tooManySources': 'Ein Digest beobachtet bis zu {most} Quellen.',
  'digest.described': '**{name}** ({schedule}, {zone}) berichtet in <#{channel}> über {sources}. {state}',
  'digest.only': 'Nur Threads {filters}.',
  'digest.only.subject': 'mit „{subject}“ im Betreff',
  'digest.only.author': 'in denen „{author}“ schreibt',
  'digest.only.messages': 'mit mindestens {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'digest.only.open': 'mit offenen Fragen',
  'digest.inPlace': 'Er hält eine einzige Nachricht aktuell.',
  'digest.tellsNothingNew': 'Er kommt auch, wenn es nichts Neues gibt.',
  'digest.mentions': 'Er erwähnt <@&{role}>.',
  'digest.exceptionBy': '<@{user}> hat erlaubt, dass er Kanäle zitiert, die nicht alle lesen dürfen, die ihn sehen.',
  'digest.next': 'Als Nächstes: {times}.',
  'digest.state.paused': 'Pausiert.',
  'digest.state.pausedBecause': 'Pausiert: {reason}.',
  'digest.onlyServers': 'Digests gehören zu Servern: Nutz das auf einem.',
  'digest.starting': 'Ich starte noch. Versuch es in einer Minute noch einmal.',
  'digest.told.paused':
    'Der Digest „{name}“ pausiert, weil in <#{channel}> nicht gepostet werden kann: {reason}. `/digest fortsetzen` startet ihn wieder.',
  'schedule.time': '{hour, number, ::00}:{minute, number, ::00}',
  'schedule.hourly': 'stündlich',
  'schedule.daily': 'täglich um {time}',
  'schedule.workdays': 'montags bis freitags um {time}',
  'schedule.weekly.sunday': 'jeden Sonntag um {time}',
  'schedule.weekly.monday': 'jeden Montag um {time}',
  'schedule.weekly.tuesday': 'jeden Dienstag um {time}',
  'schedule.weekly.wednesday': 'jeden Mittwoch um {time}',
  'schedule.weekly.thursday': 'jeden Donnerstag um {time}',
  'schedule.weekly.friday': 'jeden Freitag um {time}',
  'schedule.weekly.saturday': 'jeden Samstag um {time}',
  'schedule.monthly': 'monatlich am {day}. um {time}',
  'schedule.noZone': '„{zone}“ ist keine Zeitzone: Schreib eine wie Europe/Berlin, America/New_York oder UTC',
  'schedule.unreadable':
    '„{schedule}“ ist kein Zeitplan: Schreib "täglich 09:00", "montags bis freitags 09:00", "jeden Montag 09:00", "monatlich am 1. 09:00", "stündlich" oder einen cron-Ausdruck mit fünf Feldern',
  'schedule.never': '„{schedule}“ nennt eine Zeit, die nie kommt',
  'schedule.tooOften': '„{schedule}“ kommt öfter als alle 15 Minuten: Wähle weniger Zeiten',
  'digest.allTriesFailed': 'alle Versuche sind gescheitert',

  // A digest as it is posted
  'digest.post.moreThreads': '+{count, number} weitere in der angehängten Datei',
  'digest.post.failure': '{source} konnte nicht gelesen werden: {reason}',
  'digest.post.notWhole': '{source} wurde nicht ganz gelesen: {reason}',
  'digest.post.manyThreads':
    '{changed, number} Threads darin haben sich geändert. Ich habe die {read, number} gelesen, die sich zuletzt geändert haben; was in den übrigen neu ist, steht hier nicht.',
  'digest.post.moreFailures': 'und {count, plural, one {# weitere Quelle} other {# weitere Quellen}}',
  'digest.post.nothingNew': 'Nichts Neues.',
  'digest.post.gone':
    'es gibt ihn nicht mehr, oder ich darf ihn nicht lesen; `/digest ändern` ändert, was beobachtet wird',
  'digest.post.notAllRead': 'nicht alle, die <#{channel}> sehen, dürfen ihn lesen',

  // The preview page
  'page.title': 'Vorschau von thread-minutes',
  'page.tagline':
    'Wer was worauf geantwortet hat, was vereinbart wurde, was noch offen ist. Nichts verlässt diesen Rechner.',
  'page.skip': 'Direkt zum Protokoll',
  'page.language': 'Sprache',
  'page.theme': 'Farben',
  'page.theme.auto': 'System',
  'page.theme.dark': 'Dunkel',
  'page.theme.light': 'Hell',
  'page.source': 'Eine Diskussion',
  'page.examples': 'Beispiele',
  'page.examples.try': 'Probier ein Beispiel:',
  'page.example.mail': 'Eine Mail, deren Zitate sechs Beiträge tief reichen',
  'page.example.mbox': 'Ein Thread einer Mailingliste (mbox)',
  'page.example.discord': 'Ein Discord-Kanal',
  'page.text': 'Oder füg eine Mail, eine mbox oder einen Discord-Kanalexport ein',
  'page.placeholder': 'Am Di., 3. Juni 2025 um 10:12 Uhr schrieb Jemand:\n> Sollen wir …?\n\nJa, machen wir das.',
  'page.take': 'Protokoll erstellen',
  'page.file': 'Datei wählen',
  'page.hint': 'Strg+Eingabe erstellt das Protokoll. Eine Datei lässt sich irgendwo auf der Seite ablegen.',
  'page.result': 'Das Protokoll',
  'page.views': 'Ansichten',
  'page.view.discord': 'In Discord',
  'page.view.parse': 'Wer welche Zeile schrieb',
  'page.view.map': 'Karte',
  'page.reading': 'Lese …',
  'page.ready': 'Das Protokoll, wie der Bot es posten würde:',
  'page.noSubject': 'Kein Betreff',
  'page.download': 'Vollständiges Protokoll als Seite herunterladen',
  // … around a message, as Discord has it
  'page.today': 'Heute um {time}',
  'page.onlyYou': 'Nur du kannst dies sehen',
  'page.dismiss': 'Nachricht verwerfen',
  'page.forYou': 'Nur für dich: {title}',
  'page.unchanged': '„{button}“ ändert, was in Discord gepostet ist. Hier gibt es nichts zu ändern.',
  // … who wrote which line
  'page.line': '{who}: {why} ({kind}, Tiefe {depth})',
  'page.nobody': 'Niemand Bekanntes',
  'page.moreMessages':
    '{count, plural, one {# weitere Nachricht wird nicht gezeigt} other {# weitere Nachrichten werden nicht gezeigt}}',
  'page.why.own': 'von der Absenderin oder dem Absender geschrieben',
  'page.why.introduces': 'wer zitiert, setzt diese Zeile über das Zitat',
  'page.why.original': 'diese Worte stehen in der eigenen Nachricht dieser Person',
  'page.why.attribution': 'die Zeile über dem Zitat nennt diese Person',
  'page.why.parent': 'die Nachricht, auf die diese antwortet, ist von dieser Person',
  'page.why.headers': 'die Kopfzeilen der Mail nennen diese Person',
  'page.why.alternation': 'zwei Personen wechseln sich ab',
  'page.why.unknown': 'nichts verrät, wer es war',
  'page.kind.own': 'eigene Worte',
  'page.kind.quote': 'Zitat',
  'page.kind.attribution': 'Zitatkopf',
  'page.kind.patch': 'Patch',
  'page.kind.code': 'Code',
  'page.kind.trailer': 'Trailer',
  'page.kind.signature': 'Signatur',
  'page.kind.footer': 'Fußzeile',
  'page.kind.forwarded': 'weitergeleitet',
  // … what goes wrong
  'page.error.noExample': 'Es gibt kein Beispiel „{id}“.',
  'page.error.noPage': 'Diese Seite gibt es nicht.',
  'page.error.onlyGet': 'Hier wird nur GET beantwortet.',
  'page.error.post': 'Schick den Text mit POST.',
  'page.error.type': 'Schick den Text oder die Datei als application/octet-stream.',
  'page.error.tooLarge': 'Das ist zu groß: Hier lassen sich höchstens {megabytes} MB lesen.',
  'page.error.button': 'Dieser Knopf tut hier nichts.',
  'page.error.inside': 'Hier ist etwas schiefgegangen. Im Terminal steht, was.',
};
