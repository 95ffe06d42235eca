import type { Records } from '../language.ts';

/** Who decides together, as an expression. */
const DECIDING =
  '(?:wir|(?:der|unser) (?:vorstand|ausschuss|rat|beirat|lenkungskreis)|(?:die|unsere) (?:gruppe|arbeitsgruppe|ag|versammlung|mitgliederversammlung|runde)|(?:das|unser) (?:team|komitee|gremium|plenum))';

export const records: Records = {
  labels: [
    '(?:beschluss|entscheidung|einigung|vereinbarung|konsens|abstimmungsergebnis|ergebnis der abstimmung)',
    '(?:einstimmig |mehrheitlich |hiermit |)(?:beschlossen|entschieden|vereinbart|angenommen)',
  ],
  reports: [
    // „Wir haben uns darauf geeinigt, …“, „Gestern haben wir beschlossen, …“, „Es wurde entschieden, dass …“
    new RegExp(
      `^(?:${DECIDING} (?:haben|hat)|(?:am|im|in|bei|auf|nach|gestern|heute|letzte|letzten|vorige|vorigen|daher|deshalb|darum|dann|schließlich) (?:[\\p{L}.]+ ){0,4}haben wir) (?:uns |sich |)(?:[\\p{L}.]+ ){0,8}(?:beschlossen|entschieden|vereinbart|geeinigt|verständigt)\\b`,
      'iu',
    ),
    /^(?:es|dies|das) (?:wurde|wird|ist|sei) (?:hiermit |einstimmig |mehrheitlich |gemeinsam |daher |also ){0,2}(?:beschlossen|entschieden|vereinbart)\b/iu,
    /^(?:der|dieser|unser) (?:antrag|vorschlag|beschluss)\b[^.,:;?!]{0,120}? (?:ist|wurde|wird) (?:hiermit |damit |einstimmig |mehrheitlich )?(?:angenommen|genehmigt|beschlossen|gebilligt|abgelehnt)\b/iu,
    /^(?:die|der|das) (?:versammlung|mitgliederversammlung|vorstand|gremium|gruppe|runde|team|ausschuss|beirat|plenum) (?:beschließt|beschloss|entscheidet|entschied|genehmigt|stimmt dem)(?!\p{L})/iu,
    /^(?:damit|somit|also|dann) (?:haben wir|gibt es|steht) (?:also |nun )?(?:eine entscheidung|einen beschluss|fest)(?!\p{L})/iu,
    /^(?:fürs|für das|zum) protokoll: [^?]{4,}/iu,
    /^(?:da|weil|nachdem) (?:es )?(?:keine|niemand|keiner) (?:weiteren )?(?:einwände|einwand|widerspruch|widersprochen|etwas dagegen|gegenstimmen)[^,]{0,30}, /iu,
    /^(?:top \d{1,3}|zusammenfassung|ergebnis)[^.:;?!]{0,30}: [^?]{0,120} (?:wird|wurde|ist) (?:einstimmig |mehrheitlich |hiermit )?(?:zugestimmt|beschlossen|angenommen|genehmigt)(?!\p{L})/iu,
    /^(?:dann|damit|somit|also|gut,) (?:ist|wäre|war|gilt) (?:das|es|die sache|der antrag) (?:beschlossene sache|beschlossen|entschieden|abgemacht|angenommen)(?!\p{L})/iu,
    /^(?:der|dieser|unser) antrag [^?]{1,100} ist (?:mit \d{1,3} (?:zu|:) \d{1,3} stimmen|einstimmig|mehrheitlich) angenommen/iu,
    /^(?:der|unser) (?:vorstand|ausschuss|beirat) hat [^?]{1,100} (?:genehmigt|beschlossen|bewilligt|freigegeben)[.!]?$/iu,
    /^abstimmung (?:beendet|geschlossen|vorbei)[,:.]/iu,
    /^ich halte (?:also |hiermit )?fest[,:]/iu,
  ],
  undecided: 'nicht|nichts|nie|noch|kein|keine|keinen',
  putOff: 'offen|vertagt|verschoben|keine',
};
