import { isBeyondAscii } from '../../thread/index.ts';

/** What chairs and bots put before what was decided, in any case: "Decision: …", "RÉSOLUTION : …". In brackets or behind a hash too. */
const LABELS = [
  // English: W3C's scribes ("RESOLVED"), IETF chairs ("Consensus"), what Debian's and Ubuntu's bots answer ("AGREED received: …").
  '(?:final |formal |rough |official |board |group |unanimous |)(?:decision|resolution|consensus)',
  '(?:unanimously |hereby |)(?:agreed|accepted|decided|resolved|adopted|approved)(?: unanimously|)(?: received|)',
  '(?:motion|resolution) (?:carried|passed|adopted)(?: unanimously|)',
  '(?:vote result|result of the vote)',
  // German.
  '(?:beschluss|entscheidung|einigung|vereinbarung|konsens|abstimmungsergebnis|ergebnis der abstimmung)',
  '(?:einstimmig |mehrheitlich |hiermit |)(?:beschlossen|entschieden|vereinbart|angenommen)',
  // French.
  '(?:décision|résolution|résultat du vote)',
  "(?:décidé|convenu|acté|approuvée?|adoptée?|acceptée?)(?: à l[’']unanimité|)",
  // Spanish.
  '(?:decisión|acuerdo|resolución|consenso|resultado de la votación)',
  '(?:decidido|acordado|aprobad[oa]|adoptad[oa]|aceptad[oa]|resuelto)(?: por unanimidad|)',
  // Portuguese.
  '(?:decisão|acordo|resolução|resultado da votação)',
  '(?:aprovad[oa]|combinado|definido|resolvido)(?: por unanimidade|)',
].join('|');

/** What MeetBot and its kin read: "#agreed". */
const COMMANDS = '(?:agreed?|accepted|decision|decided|resolved|resolution|consensus)';

/** A list's mark, a heading's, a box that is ticked, emphasis: what may stand before a label. */
const MARKUP = '(?:[-*•] |\\d{1,3}[.)] |#{1,6} ){0,2}(?:\\[[xX ]\\] |)[*_]{0,2}';

/**
 * How meeting bots and chairs mark what was decided: `[AGREED]`, `#agreed`, "RESOLVED:", "**Decision:** …". "The motion carried" is how Robert's
 * Rules of Order word a vote's result.
 */
const RECORD = new RegExp(
  `^${MARKUP}(?:\\[(?:${LABELS})\\]|#${COMMANDS}\\b|(?:${LABELS})[*_]{0,2} ?:[*_]{0,2} |` +
    '(?:The vote is closed[:;,.] )?(?:The|This|Our) (?:motion|vote|resolution|ballot) (?:has |is |was |)(?:carried|carries|passed|passes|adopted|approved)\\b)',
  'iu',
);

/** Who decides together. */
const BODY =
  '(?:we|(?:the|our) (?:group|working group|wg|committee|steering committee|board|council|team|meeting|plenary|assembly|tsc))';
const GREMIUM =
  '(?:wir|(?:der|unser) (?:vorstand|ausschuss|rat|beirat|lenkungskreis)|(?:die|unsere) (?:gruppe|arbeitsgruppe|ag|versammlung|mitgliederversammlung|runde)|(?:das|unser) (?:team|komitee|gremium|plenum))';
const INSTANCE =
  "(?:nous avons|on a|(?:le|notre) (?:groupe|comité|conseil|bureau) a|(?:l[’']|notre )(?:équipe|assemblée|ag) a|la réunion a)";
const ORGANO =
  '(?:hemos|(?:la|nuestra) (?:junta|comisión|asamblea|directiva|mayoría)(?: ha|)|(?:el|nuestro) (?:comité|consejo|grupo|equipo|pleno)(?: ha|))';
const ORGAO =
  '(?:(?:a|nossa) (?:diretoria|comissão|assembleia|equip[ea]|maioria|associação|direção)|(?:o|nosso) (?:comit[êé]|conselho|grupo|time))';
/** What is put to the vote. */
const MOTION = '(?:motion|proposal|resolution|amendment|application|request|ballot)';

/**
 * How a group reports in plain words what it decided, and how a chair words that a motion carried or that nobody objected. The pluperfect ("we had
 * decided") and what opens with "so" tell a story, and are left out.
 */
const REPORTS: readonly RegExp[] = [
  // "We decided to …", "At the meeting, the board has finally agreed that …"
  new RegExp(
    `^(?:(?:at|in(?! order\\b)|on|after) [^,]{1,60}, |(?:to (?:summari[sz]e|sum up|recap)|(?:in )?summary|recap|for the record)[,:] )?${BODY}(?: have| has|['’]ve|) ?(?:all |also |now |finally |then |jointly |unanimously )?(?:decided|agreed|resolved|voted) (?:unanimously )?(?:that|to|on|not|against)\\b`,
    'iu',
  ),
  // "The committee has approved …": whoever else approves something may be anybody.
  /^(?:the|our) (?:committee|steering committee|board|council|plenary|assembly|tsc|working group|wg) (?:has |)(?:now |finally |unanimously |formally )?(?:approved|adopted|accepted|ratified|endorsed|rejected)\b/iu,
  // "OK, so we are all agreed that …"
  /^(?:(?:ok|okay|so|then|great|good)[,:]? ){0,2}we(?: are|['’]re) (?:all )?(?:agreed|in agreement)(?::| (?:that|to|on)\b)/iu,
  // "It was agreed that …"
  /^it (?:was|has been|is hereby) (?:also |finally |unanimously |formally )?(?:agreed|decided|resolved) (?:unanimously )?(?:that|to|on|not)\b/iu,
  // "We reached consensus that …", "There was rough consensus to …", "The consensus of the meeting was that …"
  /^(?:we (?:have |)(?:reached|had|came to|got)|there (?:is|was)|we have) (?:a |an |)(?:rough |clear |general |broad |strong |unanimous |)(?:consensus|agreement) (?:that|to|on)\b/iu,
  /^the consensus (?:of|in|at|among) (?:the |this |our )?(?:group|meeting|list|call|room|committee|board|team|working group|wg|attendees|participants) (?:is|was) (?:that|to)\b/iu,
  // "The motion to … carried unanimously.", "The proposal has been accepted."
  new RegExp(
    `^(?:the|this|our) ${MOTION}\\b[^.,:;?!]{0,120}? (?:(?:is|has been) (?:now |hereby |therefore |formally )?(?:accepted|approved|adopted|carried|passed|rejected)|(?:was |has |)(?:accepted|approved|adopted|carried|passes|passed|carries)(?: unanimously| without objections?| by acclamation))\\b`,
    'iu',
  ),
  new RegExp(
    `^(?:the|this|our) ${MOTION}\\b[^.,:;?!]{0,120}? (?:was |has |)(?:accepted|approved|adopted|carried|passes|passed|carries)\\.?$`,
    'iu',
  ),
  /^the result of (?:the|this|our) (?:vote|ballot|poll|election) (?:is|was)\b/iu,
  /^(?:everybody|everyone|all (?:participants |attendees |members |present )?)(?: was| were|) ?agreed (?:that|to|on)\b/iu,
  // Silence that was waited for (tacit acceptance, Clark & Schaefer 1989).
  /^(?:since|as|because|given that|hearing) (?:nobody|no one|no-one|there (?:were|are|have been|was) no|no)(?: has| have|) ?(?:objected|objections?|opposition)\b[^,:;?!]{0,40}, /iu,
  /^no objections? (?:was|were|have been|has been) (?:raised|heard|received|voiced|made)\b[^.,:;?!]{0,40}[,;] (?:so|therefore|thus|hence)\b/iu,
  // „Wir haben uns darauf geeinigt, …“, „Gestern haben wir beschlossen, …“, „Es wurde entschieden, dass …“
  new RegExp(
    `^(?:${GREMIUM} (?:haben|hat)|(?:am|im|in|bei|auf|nach|gestern|heute|letzte|letzten|vorige|vorigen|daher|deshalb|darum|dann|schließlich) (?:[\\p{L}.]+ ){0,4}haben wir) (?:uns |sich |)(?:[\\p{L}.]+ ){0,8}(?:beschlossen|entschieden|vereinbart|geeinigt|verständigt)\\b`,
    'iu',
  ),
  /^(?:es|dies|das) (?:wurde|wird|ist|sei) (?:hiermit |einstimmig |mehrheitlich |gemeinsam |daher |also ){0,2}(?:beschlossen|entschieden|vereinbart)\b/iu,
  /^(?:der|dieser|unser) (?:antrag|vorschlag|beschluss)\b[^.,:;?!]{0,120}? (?:ist|wurde|wird) (?:hiermit |damit |einstimmig |mehrheitlich )?(?:angenommen|genehmigt|beschlossen|gebilligt|abgelehnt)\b/iu,
  // « Nous avons décidé de … », « Il a été convenu que … », « La motion est adoptée. »
  new RegExp(
    `^(?:(?:à|au|en|lors|après|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|finalement|donc)(?! effet\\b)[^,]{0,60}, )?${INSTANCE} (?:[\\p{L}]+ ){0,3}(?:décidé|convenu|acté|résolu|voté|approuvé|adopté)(?!\\p{L})`,
    'iu',
  ),
  /^il (?:a été|est|fut) (?:donc |finalement |également )?(?:décidé|convenu|acté|entendu) (?:de|d[’']|que|qu[’'])/iu,
  /^(?:la|cette|notre) (?:proposition|motion|résolution|demande)\b[^.,:;?!]{0,120}? (?:est|a été) (?:donc |finalement )?(?:adoptée|acceptée|approuvée|rejetée)(?!\p{L})/iu,
  // «Hemos decidido …», «Se ha acordado que …», «La propuesta queda aprobada.»
  new RegExp(
    `^(?:(?:en|el|la|ayer)(?! fin\\b)[^,]{0,60}, )?${ORGANO} (?:(?!no )[\\p{L}]+ ){0,3}(?:decidido|acordado|resuelto|votado|aprobado|adoptado|decidió|acordó|resolvió|aprobó|adoptó)(?!\\p{L})`,
    'iu',
  ),
  /^se (?:ha |han |)(?:decidido|acordado|aprobado|resuelto|decidió|acordó|aprobó|resolvió)(?!\p{L})/iu,
  /^(?:la|esta|nuestra) (?:propuesta|moción|resolución|solicitud|enmienda)\b[^.,:;?!]{0,120}? (?:queda|está|fue|ha sido|quedó) (?:ya |así )?(?:aprobada|aceptada|adoptada|rechazada)(?!\p{L})/iu,
  // «Decidimos …», «Ficou decidido que …», «A diretoria aprovou …», «A proposta foi aprovada.»
  new RegExp(`^${ORGAO} (?:(?!não )[\\p{L}]+ ){0,2}(?:decidiu|aprovou|resolveu|votou|adotou)(?!\\p{L})`, 'iu'),
  /^(?:decidimos|combinamos|acordamos|aprovamos|(?:ficou|foi|fica) (?:decidido|combinado|acordado|aprovado|resolvido)) (?:que|por|não|em|a|o|\p{L}+r)(?!\p{L})/iu,
  /^(?:a|esta|nossa) (?:proposta|moção|resolução|emenda)\b[^.,:;?!]{0,120}? (?:fica|está|foi|ficou) (?:então |assim )?(?:aprovada|aceita|aceite|adotada|rejeitada)(?!\p{L})/iu,
];

/** All of them at once: an engine passes over a text by its first letter. */
const REPORT = new RegExp(REPORTS.map(({ source }) => source).join('|'), 'iu');

/**
 * The same in Japanese, which sets no blanks and says it at the end of the sentence: "決定：…", "【決定事項】…", "…ことに決まりました", "…は全会一致で可決されました".
 */
const JAPANESE_RECORD =
  /^(?:[-*•・] ?|\d{1,3}[.)．] ?|#{1,6} ?)?[*_]{0,2}(?:(?:決定|決定事項|結論|合意|合意事項|決議|投票結果)[*_]{0,2} ?[:：]|[【[](?:決定|決定事項|結論|合意|合意事項|決議)[】\]])(?=[*_\s]{0,4}\S)|(?:(?:こと|案|方針|[でにとは])(?:決まり|決定し|決定いたし|決定され|合意し|合意に至り|決し)ました|(?:可決|承認|採択|否決)(?:し|され|いたし)ました|(?:ことに|で)決定(?:です|しました)?)[。.!！]?$/u;
const JAPANESE_PUT_OFF = /[:：】\]][*_ ]{0,3}(?:保留|延期|未定|先送り|なし|次回|検討中|継続審議)[^。]{0,12}[。.]?$/u;

/** What makes of a report one of what was not decided: „Wir haben noch nicht entschieden“, « on a pas décidé ». */
const UNDECIDED = /(?:^| )(?:nicht|nichts|nie|noch|kein|keine|keinen|pas|rien|jamais|nada|nunca|todavía|aún)(?= |$)/iu;

/** "Decision: postponed." */
const PUT_OFF =
  /: ?[*_]{0,2} ?(?:tbd|tba|pending|none|open|postponed|deferred|not yet|no decision|n\/a|offen|vertagt|verschoben|keine|reportée?|aucune?|ajournée?|en attente|pendi?ente|aplazad[oa]|ningun[oa]|adiad[oa]|nenhuma?)(?!\p{L})[ \p{L}]{0,30}[.!]?$/iu;

/** Whether a sentence is a chair's or a bot's record of a decision, which stands unless somebody disputes it. */
export function isRecord(text: string): boolean {
  if (isBeyondAscii(text) && JAPANESE_RECORD.test(text)) return !JAPANESE_PUT_OFF.test(text) && !/[?？]$/.test(text);
  if (text.length <= 12 || text.endsWith('?')) return false;
  if (RECORD.test(text)) return !PUT_OFF.test(text);
  const reported = REPORT.exec(text)?.[0];
  return reported !== undefined && !UNDECIDED.test(reported);
}
