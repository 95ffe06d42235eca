import type { Part } from '../language.ts';
import { ANY, DID, GAP, SOFT, WEEKDAY } from './words.ts';

/** Verbs in the first person, also as they are said: the ending is dropped in speech ("ich mach"; Duden 2009, § 642). */
function spoken(verbs: string): string {
  const said = verbs.split('|').flatMap((verb) => [verb, verb.replace(/(?<=[^dtn])e$/, '')]);
  return [...new Set(said)].join('|');
}
const DONE =
  'bestellt|gekauft|besorgt|erledigt|geändert|angepasst|eingebaut|ausgebaut|umgebaut|gebaut|aufgestellt|abgestellt|hingestellt|umgestellt|gestellt|gelegt|verlegt|angelegt|geschrieben|geschickt|verschickt|gesendet|gemailt|angerufen|abgesagt|zugesagt|gebucht|reserviert|bezahlt|überwiesen|unterschrieben|repariert|geflickt|gereinigt|geputzt|geleert|gefüllt|gestrichen|gemessen|ausgemessen|aufgeräumt|weggeräumt|verschoben|gelöscht|entfernt|ergänzt|hinzugefügt|korrigiert|verbessert|behoben|aktualisiert|hochgeladen|installiert|ausgetauscht|ersetzt|getauscht|eingetragen|notiert|vermerkt|gesagt|gegeben|informiert|benachrichtigt|gefragt|gehängt|aufgehängt|weitergeleitet|abgeklärt|geklärt|vereinbart|abgesprochen|aufgenommen|übernommen|umgesetzt|angemeldet|abgemeldet|geholt|abgeholt|gebracht|mitgebracht|verteilt|ausgedruckt|kopiert|vorbereitet|organisiert|gekürzt|umbenannt|zurückgezogen';
const DO = spoken(
  'rufe|kaufe|bestelle|hole|besorge|bringe|schreibe|schicke|sende|baue|grabe|lege|verlege|stelle|setze|räume|repariere|reinige|leere|fülle|streiche|messe|erledige|übernehme|mache|ändere|tausche|ersetze|buche|reserviere|überweise|organisiere|spreche|gebe|trage|nehme|kümmere|drucke|verteile|kürze|lösche|entferne|korrigiere|ergänze|installiere|lade|hänge|pflanze|gieße|mähe|spüle|wasche|koche|backe|leihe|zahle|kläre|verschiebe|aktualisiere|merge|pushe|veröffentliche',
);
/** The first part of a separable verb, which ends its clause (Duden 2009, § 1063). */
const PART =
  'ein|aus|auf|ab|an|um|mit|weiter|frei|weg|rein|raus|hoch|nach|vor|zu|dazu|rüber|zurück|fest|hin|durch|los|bei|bereit|vorbei|zusammen|fertig|runter|drauf|dran';
/** What makes of such a verb something else ("nehme an", "stelle fest", "mache mir Sorgen"), or a habit. */
const IDIOM =
  '!an|fest|zu|mir|uns|wert|immer|oft|sonst|morgens|abends|normalerweise|manchmal|meistens|meist|selten|jeden|jede|jedes';
/** How soon one does what one promises. */
const SOON = `gleich|sofort|jetzt|eben|grad|gerade|schnell|kurz|nachher|später|bald|heute|morgen|übermorgen|${WEEKDAY}|wieder|selbst|selber|gern|gerne|noch|dann|mal|bis|am|im|um|ab|nächste|nächsten|diese|dieses`;
/** Said without their ending: “ich mach”, “ich übernehm”. */
const SPOKEN =
  'kümmer|kümmre|bring|hol|besorg|bestell|übernehm|lösch|geb|räum|lad|trag|häng|pack|kauf|test|prüf|korrigier|reparier|organisier';
/** The same as verbs of a promise, without their subject and with what they drop. */
const WILL = spoken(
  'mache|kümmere|übernehme|erledige|ändere|passe|baue|schreibe|schicke|bringe|hole|besorge|bestelle|stelle|setze|nehme|werfe|schmeiße|lösche|entferne|ergänze|korrigiere|trage|räume|reiche|lege|füge|fixe|merge|pushe|pflege|bessere|verschiebe|benenne|überarbeite|aktualisiere|melde|rufe|frage|organisiere|bereite|richte|streiche|kürze|tausche|ersetze|teste|prüfe|probiere|versuche|lade|buche|reserviere|leite|verteile|drucke|kaufe|fange|klemme|hänge|knie|gehe|spreche|gebe|bespreche|arbeite|kläre|regle|erstelle',
);

export const deeds = {
  cues: {
    commitment: [
      `^ ${WILL} mich|uns|ich|wir|drum|darum ${SOFT}`,
      `^ ${WILL} es|das|den|die|ihn|sie ${SOFT} gleich|morgen|heute|noch|sofort|dann|gern|gerne|nachher|bald`,
      `^ wird|werden|kommt|kommen|geht|gehen ${SOFT} in|im|mit|bis|am|auf|zum|noch|nächste|nächsten|heute|morgen|gleich|sofort|demnächst|umgehend|dann|schon ${GAP} ${GAP} ${GAP} ${GAP} ${DID}|rein|dazu|mit|dran|liste|raus|online|agenda|backlog`,
      `^ wird|werden ${SOFT} ${SOFT} ${DID} $`,
      '^ den schuh ziehe',
      `fange|fang|lege|leg|mache|mach ich|wir ${GAP} ${GAP} ${GAP} an|los|weiter $|damit|und|wie`,
      `ich|wir fange|fang|lege|leg ${GAP} ${GAP} ${GAP} an|los $|damit`,
      `bessere|besser|reiche|reich|trage|trag|ziehe|passe|pass|stelle|arbeite ich|wir ${GAP} ${GAP} ${GAP} ${GAP} nach|ein|an|um|ab $`,
      `ich|wir passe|pass|bessere|reiche|trage|baue|stelle|arbeite|pflege|nehme|werfe|füge es|das|die|den|sie|ihn|dann|gleich|noch|heute ${GAP} ${GAP} ${GAP} nach|ein|an|um|auf|raus|rein|hinzu|weg $`,
      `und bessere|reiche|trage|baue|passe|stelle|nehme|werfe|mache|ändere|kümmere|schicke|schreibe ${GAP} ${GAP} ${GAP} ${GAP} nach|ein|an|um|auf|raus|rein|weg $`,
      `ich|wir mache|mach|machen|nehme|nehm|lege|leg|stelle|stell|setze|setz|bringe|trage ${IDIOM}`,
      'ich|wir werde|werden|schicke|schick|sende|ändere|baue|bau|schreibe|schreib|prüfe|teste|übernehme|kümmere|erstelle|passe|korrigiere|probiere|versuche|schaue|schau|gucke|melde|bereite|ergänze|lösche|entferne|bestelle|hole|besorge|bespreche|erledige',
      'werde|werden ich|wir',
      'mache|mach|machen|schicke|schick|sende|ändere|baue|bau|schreibe|prüfe|teste|übernehme|kümmere|nehme|nehm|lege|stelle|erstelle|passe|korrigiere|setze|probiere|versuche|schaue|schau|melde|ergänze|entferne|bestelle|hole|besorge|erledige ich|wir',
      '^ mache|mach|wird|werde ich|gemacht|erledigt',
      'wird gemacht|erledigt|geändert|korrigiert|behoben|eingebaut|nachgereicht',
      'kann|könnte ich|wir das|es|gern|gerne|mal|auch|dann? machen|übernehmen|erledigen|schicken|schreiben|prüfen|testen|einbauen|ändern|vorbereiten|besorgen',
      'auf meiner|meine|die liste|todo-liste|agenda',
      'in|für der|die|v2|v3 nächsten|nächste version|fassung|runde',
      'ich plane|beabsichtige|verspreche|will',
      // “Ich möchte noch anmerken” kündigt nur an, was gleich gesagt wird.
      'ich möchte !noch|anmerken|ergänzen|hinzufügen|sagen|betonen|erwähnen|daran|darauf|nur',
      'bin|wäre|sind ich|wir gern|gerne? bereit',
      'lass|lasst|lassen mich|sie mich|kurz|mal|das? prüfen|nachsehen|schauen|testen|überlegen',
      'bin|sind schon? dran|dabei|unterwegs',
      `ich|wir ${SPOKEN} ${IDIOM}`,
      'setze|setz|mache|mach|hänge|häng ich|wir mich|uns',
      'nehme|nehm|schaue|schau ich|wir|mir mir|es|das|gern|gleich? mit|an|rein',
    ],
    done: [
      `^ steht|ist|sind jetzt|nun|schon|so|bereits|inzwischen ${SOFT} ${SOFT} im|in|drin|online|auf|hochgeladen|raus|unterwegs|live|am`,
      `^ schon|bereits|längst|gerade|grad|eben|soeben|vorhin|heute|gestern|jetzt|nun|inzwischen|hiermit|alles|wie|wunschgemäß|so|auftragsgemäß ${SOFT} gewünscht|vorgeschlagen|besprochen? ${DID}`,
      `^ wurde|wurden|ist|sind|hab|habe|hab's|habs|haben|hat ${SOFT} ${SOFT} ${GAP} ${GAP} ${DID}`,
      `ist|sind|steht|liegt seit|jetzt|nun|schon|bereits|inzwischen ${GAP} ${GAP} ${GAP} hauptzweig|master|main|trunk|repo|repository|git|live|online|drin`,
      `hab's|habs ${SOFT} ${SOFT} ${DID}`,
      '^ eingecheckt|eingespielt',
      'ist|sind|habe|hab|haben _? _? eingecheckt|eingespielt',
      'checke|check|checken es|das|dies|ihn|sie|_? ein $|gleich|heute|morgen',
      'anbei|angehängt|hier ist|kommt? ein|eine|der|die _? plan|patch|entwurf|fassung|version|skript der|die|das das|dies|es so|genau? so|genau? macht|tut|umsetzt|behebt|löst|erledigt|einbaut',
      '^ erledigt|gemacht|fertig|behoben|korrigiert|geändert|angepasst|eingebaut|übernommen|umgesetzt|gelöst|gefixt|gepusht|gemergt|committet|entfernt|hinzugefügt|ergänzt|aktualisiert|geschlossen|verschoben|bestellt|verschickt|hochgeladen|installiert',
      'habe|hab|haben|hat ich|wir|es|das|jetzt|nun|gerade|soeben|eben|bereits|schon|den|die|alles? es|das|jetzt|nun|gerade|soeben|eben|bereits|schon|mal|alles? behoben|korrigiert|geändert|angepasst|eingebaut|übernommen|umgesetzt|gelöst|gefixt|gepusht|gemergt|entfernt|hinzugefügt|ergänzt|aktualisiert|geschlossen|verschoben|bestellt|verschickt|hochgeladen|installiert|erledigt|ausprobiert|befolgt',
      'ist|sind|wurde|wurden jetzt|nun|bereits|schon|hiermit|damit? behoben|korrigiert|geändert|erledigt|eingebaut|übernommen|umgesetzt|gefixt|gemergt|drin|fertig|gelöst',
      'so gut wie erledigt|gemacht|fertig',
      'ticket|fehlerbericht|issue|bug|pr|meldung ist|habe|hab? ich|jetzt? erstellt|angelegt|eröffnet|aufgemacht|gemeldet|eingestellt',
      '^ wurde|wird|ist|im angepasst|geändert|korrigiert|umgesetzt|übernommen|erledigt|nächsten|so|hiermit|gemacht|behoben|eingebaut',
      'eingearbeitet|eingebaut|umgesetzt|umbenannt|angepasst|nachgezogen|gepusht|gemergt|gemerged|übernommen $|wie|so|danke|und|der|die|das',
      '^ gerade|eben|schon|soeben|bereits|gleich gepusht|eingebaut|umgesetzt|geändert|angepasst|gemergt|eingecheckt|korrigiert|erledigt',
      "^ hab's|habs|habe|hab es|das|eben|gerade|jetzt|schon|gleich eben|gerade|jetzt|schon|gleich|so|entsprechend? umbenannt|geändert|angepasst|umgesetzt|eingebaut|korrigiert|gemacht|übernommen|behoben",
      'wird|ist im|in|so|beim nächsten|der|umgesetzt|gemacht|kommenden durchgang|version|release|umgesetzt|fassung|wochen',
      '^ habe|hab|haben|ich|wir habe|haben|hab|deine|ihre|eure|alle|alles anmerkungen|kommentare|hinweise|änderungen|wünsche|punkte|deine|ihre alle|eingearbeitet|übernommen|berücksichtigt|umgesetzt|anmerkungen|hinweise',
    ],
    success: [
      '^ das|es|dies hat mir|uns|sehr|wirklich|tatsächlich|sofort? geholfen|geklappt|funktioniert|gewirkt',
      '^ damit|so ging|geht|klappt|klappte|läuft|lief|funktioniert|funktionierte es|das $|jetzt|nun|bei|hier',
      'funktioniert|geht|läuft|klappt|funktionierte|klappte|lief|ging jetzt|nun|wieder|bei|einwandfrei|prima|super|gut|wunderbar|perfekt|bestens|tadellos|so',
      'hat|haben funktioniert|geklappt|geholfen|gewirkt',
      'hat das|es|damit|mir|prima|sofort|bei? das|es|damit|mir|prima|sofort|sehr? funktioniert|geklappt|geholfen',
      'problem|fehler ist|wurde|damit|jetzt|hat gelöst|behoben|weg|verschwunden|sich',
      'daran|das lag|war es|das',
    ],
  },
  forms: {
    deed: [
      `fehler|versehen|danke|stimmt|merci|recht|input|hinweis|okay|ok ist|wird|wurde|hab|habe|hab's|habs ${SOFT} ich|es|das? ${SOFT} ${DID}`,
      `ich|wir passe|ändere|bessere|reiche|trage|baue|stelle|pflege|nehme|werfe|füge|korrigiere|ergänze|benenne|lösche|fixe|mache|übernehme es|das|die|den|sie|ihn|dann|gleich|noch|heute|mal ${GAP} ${GAP} ${GAP} nach|ein|an|um|auf|raus|rein|hinzu|weg|$`,
      `habe|hab|haben ich|wir|es|das|eine|einen|ein|zwei|die|den|sie|ihn|alles|schon|gerade|eben|jetzt|bereits|heute|gestern|mal|gleich? es|das|eine|einen|ein|zwei|die|den|sie|ihn|alles|schon|gerade|eben|jetzt|bereits|heute|gestern|mal|gleich|_? ${ANY} ${DONE}`,
      `^ heute|gestern|gerade|eben|schon|soeben|bereits|vorhin|gleich|alles früh|morgen|abend|mittag|schon? ${ANY} ${DONE} $`,
      `^ ${DONE} $`,
      `^ ${DONE} und|danke|siehe|in|im|am|heute|gestern|die|der|das|es|sie`,
      `^ ja? gut? ich|wir ${DO}|rufen|kaufen|bestellen|holen|besorgen|bringen|schreiben|schicken|bauen|übernehmen|machen|erledigen ${IDIOM}`,
      `^ ${DO} ich|wir`,
      '^ wird|ist gemacht|erledigt|schon',
      'kann|können ich|wir|das das|gern|gerne|ich|machen|übernehmen gern|gerne|machen|übernehmen|erledigen|besorgen',
      'überlass|lass das|es mir|mich',
      '^ schon dabei|passiert|erledigt|unterwegs',
      '^ bin|sind schon dran|dabei|unterwegs',
      `habe|hab|haben ich|wir ${ANY} ${ANY} ${ANY} ${DONE} $`,
      `ich|wir habe|hab|haben ${ANY} ${ANY} ${ANY} ${ANY} ${DONE} $`,
      'so gut wie erledigt|gemacht|fertig|geschehen',
      `${DO}|frage|frag|leite|melde|meld ich|wir ${ANY} ${SOON}|an`,
      'überlass|überlasst|überlassen|lasst es|das|sie mir|uns|mich|nur',
      `kann|könnte|werde|will ich|wir ${ANY} ${ANY} übernehmen|erledigen|einbauen|bestellen|holen|anrufen|organisieren|abholen|mitbringen|reparieren|installieren|vorbereiten|schicken|schreiben|machen|ändern|anpassen|eintragen|ergänzen|korrigieren|löschen|entfernen|hinzufügen|nachreichen|aufnehmen|besorgen`,
      'steht|ist|sind|liegt|hängt jetzt|nun|inzwischen|bereits|schon auf|in|im|online|dort|da|am|bei',
      `ist|sind|wurde|wurden jetzt|nun|inzwischen|bereits|schon ${DONE}`,
      `das|den|die|es|ihn|sie|dem|der|darum|dafür|drum ${DO} ich|wir`,
      `ich|wir ${DO} ${IDIOM} ${ANY} ${ANY} ${ANY} ${ANY} ${PART} $`,
      `ich|wir ${DO}|leite|melde|meld ${IDIOM} ${ANY} ${SOON}`,
      'ich|wir sage|sag ihm|ihr|ihnen|bescheid|allen|dem|den|der !nicht|dass',
      `ich|wir frage|frag !mich|uns|ob ${ANY} ${ANY} ${SOON}|nach`,
      '^ ich? kümmere|kümmer|kümmre mich',
      `setze|setz|mache|mach|hänge|häng ich|wir mich|uns ${ANY} ${ANY} ${ANY} dran|ran|drum|dahinter`,
      `ich|da|wir setze|setz|mache|mach|hänge|häng ich|wir? mich|uns ${ANY} ${ANY} ${ANY} dran|ran|drum|dahinter`,
      '^ kommt|kommen gleich|mit|noch|auch|sofort|dann? rein|dazu|mit $',
      '^ ist|sind|steht|stehen schon|jetzt|hiermit|bereits|nun|alles? notiert|vermerkt|drin|fertig|gemacht|erledigt|eingetragen|eingebaut|bestellt|geändert|raus $',
      'hab|habe|haben ich|wir gerade|grad|eben|schon|soeben|vorhin|gestern|heute|gleich es|das|alles? gemacht|getan $',
      `^ hab's|habs gerade|grad|eben|schon|soeben|vorhin|gestern|heute? ${ANY} ${DONE}|gemacht`,
      '^ kümmere|kümmer|kümmern mich|ich|uns|wir _? _? _? drum|darum|um|das',
      '^ ich|hab|habe hab|habe|ich schon|bereits|gerade|eben|mal|einen|den einen|eine|den|bestellt|gekauft|eins? bestellt|gekauft|besorgt|eingebaut|aufgestellt|reserviert|gebucht',
    ],
    gladness: [
      '^ schön|gut|prima|super|toll|freut zu hören|lesen|sehen|wissen',
      '^ schön|gut|prima|super|toll dass es|das|du|ihr|alles|jetzt',
      'freut mich|uns sehr|wirklich|zu? dass|zu|es|das|wenn',
      'bin|sind froh|erleichtert dass|zu',
    ],
  },
} satisfies Part;
