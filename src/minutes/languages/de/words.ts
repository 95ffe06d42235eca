export const WEEKDAY = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';
/** Any one word, or none, that does not deny: in German what denies a verb stands behind it (“Da mache ich nicht mit”). */
export const ANY = '!nicht|nie|niemals|kein|keine|keinen|keinem|keiner|kaum|weniger|nichts|selten|ungern|nur _?';
/** What a plan is denied to be. */
export const WARRANTED =
  'nötig|notwendig|erforderlich|sinnvoll|hilfreich|zielführend|gerechtfertigt|angebracht|angemessen|akzeptabel|hinnehmbar|machbar|praktikabel|tragbar|zumutbar|realistisch|klug|ratsam|wünschenswert|richtig|gut|schön|fair|optimal|ideal|ausreichend';
/** Particles and adverbs between a verb and what it says (Duden 2009, § 858), any one of them or none: none of them denies. */
export const SOFT =
  'ja|doch|halt|eben|mal|eh|wohl|schon|auch|aber|einfach|nun|nur|denn|ruhig|jetzt|da|hier|also|echt|wirklich|leider|so|gar|überhaupt|ganz|sehr|bloß|noch|momentan|derzeit|gerade|grad|persönlich|ehrlich|gesagt|trotzdem|dennoch|sicher|natürlich|schlicht|schlichtweg|allerdings|freilich|inzwischen|mittlerweile|durchaus|absolut|völlig|vollkommen|sofort|gleich|gern|gerne|voll|vielleicht|nämlich|dann|erst|bestimmt|irgendwie|eher|eigentlich|immer|wieder|damit|dafür|dazu|dabei|grundsätzlich|selbst|selber?';
/** “Not”, as it is written and as it is said in the south and in the north. */
export const NOT = 'nicht|ned|net|nich|nie|niemals|keineswegs|keinesfalls|kaum|nimmer|mitnichten';
export const NIX = 'nichts|nix|nüscht';
export const NO = 'kein|keine|keinen|keinem|keiner|keinerlei|null|weder';
/** Any one word, or none, that does not deny. */
export const GAP =
  '!nicht|ned|net|nich|nie|niemals|kein|keine|keinen|keinem|keiner|keinerlei|kaum|nichts|nix|niemand|niemandem|ungern|schwerlich _?';
/** What one calls a plan that is none. */
export const NONSENSE =
  'unfug|unsinn|quatsch|blödsinn|schwachsinn|humbug|mumpitz|kokolores|schmarrn|schmarren|bullshit|nonsens|nonsense|stuss|topfen|chabis|mist|käse|murks|pfusch|irrsinn|wahnsinn|idiotie|schnapsidee|witz|scherz|schildbürgerstreich|bärendienst|eigentor|luftnummer|krampf|kappes|etikettenschwindel|schikane|bevormundung|willkür|augenwischerei|abzocke|zumutung|frechheit|panikmache|kinderkram|kinderei|spielerei|firlefanz|affentheater|flickwerk|wichtigtuerei|haarspalterei|erbsenzählerei|rosinenpickerei|geldverschwendung|zeitverschwendung|selbstbetrug|diskriminierung|zensur|vandalismus|symbolpolitik|gleichmacherei|verschwendung|gängelei|heuchelei|pillepalle|kikifax|larifari';
/** What there may be too little of. */
export const MEANS =
  'zeit|geld|personal|leute|kapazität|kapazitäten|mittel|budget|ressourcen|kraft|nerven|platz|grundlage|rechtsgrundlage|mehrheit|interesse|bedarf|nachfrage|lust|verständnis|begründung|motivation|spielraum';
/** Things done, beside what is ordered and built (DONE). */
export const DID =
  'rausgeworfen|rausgenommen|rausgeschmissen|rausgelöscht|reingenommen|reingestellt|reingepackt|reingeschrieben|hochgeladen|verschoben|umbenannt|gestrichen|ergänzt|hinzugefügt|nachgetragen|eingetragen|ausgetragen|nachgebessert|nachgereicht|eingereicht|eingestellt|eingearbeitet|aufgenommen|übernommen|umgesetzt|korrigiert|berichtigt|verbessert|überarbeitet|aktualisiert|vereinfacht|gekürzt|erweitert|getauscht|ausgetauscht|ersetzt|gelöscht|entfernt|beseitigt|behoben|gefixt|gepatcht|gepusht|gemergt|gemerged|committet|commited|veröffentlicht|freigeschaltet|umgestellt|eingerichtet|installiert|aktiviert|deaktiviert|abgeschaltet|angeschaltet|umgeschrieben|umformuliert|formuliert|angepasst|geändert|gemacht|erledigt|eingebaut|ausgebaut|eingepflegt|bereinigt|aufgeräumt|sortiert|getrennt|zusammengelegt|zusammengeführt|aufgeteilt|notiert|vermerkt|vorgemerkt|weitergeleitet|beauftragt|veranlasst|angestoßen|angelegt|erstellt|verlinkt|zurückgestellt|eingefügt|gemeldet|verteilt|versendet|mitgeteilt|eingecheckt|ausgerollt|deployt|geschehen|getan|berücksichtigt|beherzigt|befolgt|abgehakt|geklärt|geregelt|bestellt|gekauft|besorgt|gebucht|reserviert';
/** What may be put forward, by its name. */
export const PLANNED =
  'änderung|änderungen|vorschlag|idee|antrag|plan|patch|lösung|ansatz|regelung|maßnahme|verschiebung|umbenennung|begründung|formulierung|text|satz|abschnitt|artikel|frist|termin|name|commit|pr|regel|fassung|version|variante|ganze|sache|konzept|umstellung|umbau|weg|beleg|quelle|zeitplan|preis|aufwand|entwurf|einwand|schritt|funktion|umsetzung|vorgehen|kompromiss';
