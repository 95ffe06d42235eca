import type { Records } from '../language.ts';

/** Who decides together, as an expression. */
const DECIDING =
  '(?:we|(?:the|our) (?:group|working group|wg|committee|steering committee|board|council|team|meeting|plenary|assembly|tsc))';
/** What is put to the vote. */
const MOTION = '(?:motion|proposal|resolution|amendment|application|request|ballot)';

export const records: Records = {
  labels: [
    '(?:final |formal |rough |official |board |group |unanimous |)(?:decision|resolution|consensus)',
    '(?:unanimously |hereby |)(?:agreed|accepted|decided|resolved|adopted|approved)(?: unanimously|)(?: received|)',
    '(?:motion|resolution) (?:carried|passed|adopted)(?: unanimously|)',
    '(?:vote result|result of the vote)',
  ],
  reports: [
    // "We decided to …", "At the meeting, the board has finally agreed that …"
    new RegExp(
      `^(?:(?:at|in(?! order\\b)|on|after) [^,]{1,60}, |(?:to (?:summari[sz]e|sum up|recap)|(?:in )?summary|recap|for the record)[,:] )?${DECIDING}(?: have| has|['’]ve|) ?(?:all |also |now |finally |then |jointly |unanimously )?(?:decided|agreed|resolved|voted) (?:unanimously )?(?:that|to|on|not|against)\\b`,
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
    // "The motion carried": how Robert's Rules of Order word a vote's result.
    /^(?:the vote is closed[:;,.] )?(?:the|this|our) (?:motion|vote|resolution|ballot) (?:has |is |was |)(?:carried|carries|passed|passes|adopted|approved)\b/iu,
    /^(?:everybody|everyone|all (?:participants |attendees |members |present )?)(?: was| were|) ?agreed (?:that|to|on)\b/iu,
    // Silence that was waited for (tacit acceptance, Clark & Schaefer 1989).
    /^(?:since|as|because|given that|hearing) (?:nobody|no one|no-one|there (?:were|are|have been|was) no|no)(?: has| have|) ?(?:objected|objections?|opposition)\b[^,:;?!]{0,40}, /iu,
    /^no objections? (?:was|were|have been|has been) (?:raised|heard|received|voiced|made)\b[^.,:;?!]{0,40}[,;] (?:so|therefore|thus|hence)\b/iu,
    /^resolved (?:unanimously )?(?:that|to)\b/iu,
    /^(?:(?:so|then|ok|okay|right|great|good|and)[,:]? )?we (?:now )?have (?:a|our) decision\b/iu,
    /^(?:as of (?:today|now),? )?(?:so |then )?it is (?:now |hereby )?(?:settled|decided|agreed) that\b/iu,
    /^(?:so |then |ok,? |okay,? )(?:that['’]s|that is|it['’]s|it is) (?:decided|settled|agreed)(?: then)?[,:–-]/iu,
    /^(?:minutes|agenda|item|topic|outcome|result|tl;dr|summary)[^.:;?!]{0,30}: (?:the meeting|we|the group|the board|the committee|all|everybody|everyone) (?:have |has )?(?:agreed|decided|resolved)\b/iu,
    /^(?:so |then |ok,? )?we(?:['’]ve| have) (?:finally |now )?settled on\b/iu,
    /^consensus reached\b/iu,
    /^(?:the )?(?:vote|poll|ballot) (?:is )?closed[,:.]/iu,
  ],
  undecided: '',
  putOff: 'tbd|tba|pending|none|open|postponed|deferred|not yet|no decision|n/a',
};
