/** What one does to a thing that was proposed: verbs of change and transfer (Levin 1993, classes 9 to 13, 26, 45), not of thought and perception. */
export const DONE =
  'added|adjusted|amended|applied|arranged|assigned|attached|booked|bought|built|called|cancelled|canceled|changed|cleaned|closed|collected|committed|completed|contacted|converted|copied|corrected|created|cut|deleted|delivered|disabled|documented|drafted|drained|drawn|dropped|dug|edited|emailed|emptied|enabled|extended|filed|filled|finished|fixed|forwarded|included|incorporated|inserted|installed|invited|laid|mailed|marked|mended|merged|moved|ordered|paid|painted|phoned|picked|planted|posted|postponed|prepared|printed|published|pulled|pushed|put|queued|reduced|removed|renamed|repaired|replaced|reserved|resent|restored|reverted|revised|rewrote|rewritten|scheduled|sent|shortened|shut|signed|simplified|sold|sorted|split|stored|submitted|swapped|switched|tightened|translated|trimmed|turned|updated|uploaded|washed|wrote|written';
/** What there is no reason to do, and still nothing to object to: "no reason to worry". */
export const UNCALLED_FOR = 'worry|fear|doubt|panic|complain|apologise|apologize|believe|think|expect|suspect|assume';
export const HARM =
  'ruin|break|flood|destroy|damage|kill|spoil|harm|wreck|confuse|hurt|defeat|block|slow|cost|annoy|burst|freeze|crash|invalidate|exclude|cripple|bloat|clutter|pollute|penalize|punish|alienate|undermine|weaken|regress|deadlock|corrupt|hang|starve|flatten|overwhelm|swamp|strand';
/** What somebody put in words or drew up. */
export const WORDED =
  'wording|text|phrasing|formulation|version|draft|definition|title|approach|suggestion|proposal|variant|alternative';
/** What was spoken of before. */
export const IT_OR_THEM = 'this|that|it|these|those|them|both';
/** What argues. */
export const REASONING =
  'argument|arguments|reasoning|logic|explanation|analysis|case|rationale|justification|conclusion|assessment|argumentation|theory|diagnosis|deduction|claim|claims|analogy|comparison|premise|assumption|inference|maths|math|arithmetic|figures|numbers|statistics|assertion';
/** How far something is so; two or three may stand in a row: "a bit too". */
export const DEGREE =
  'very|really|quite|rather|pretty|somewhat|slightly|extremely|deeply|highly|most|mildly|so|too|decidedly|distinctly|a|bit|little|tad|touch|more|than|particularly|terribly|simply|just|completely|totally|utterly|thoroughly|plain|plainly|downright|way|far|still|also|clearly|entirely|absolutely|positively|kind|sort|of|all|kinda|frankly|honestly|seriously|needlessly|unnecessarily|overly|increasingly|patently|blatantly|obviously';
/** How firmly somebody takes his stand. */
export const FIRMLY =
  'strongly|respectfully|regretfully|firmly|vehemently|categorically|politely|strenuously|formally|still|also|hereby|therefore|really|totally|completely|fundamentally|personally|both|all|flatly|absolutely|reluctantly|certainly|definitely|simply|honestly|frankly|just|actually|sincerely|quite|wholeheartedly';
/** What stands before the verb with which somebody takes his stand: “I feel obliged to dissent”. */
export const BOUND_TO =
  'must|would|will|shall|should|have|feel|want|wish|need|may|might|am|are|going|compelled|obliged|bound|inclined|forced|tend|to|do';
export const COMPELLING =
  'good|real|earthly|particular|compelling|pressing|obvious|valid|convincing|great|clear|practical|single|such|additional|added';
