/**
 * How meeting bots and chairs mark what was decided: `[AGREED]`, `#agreed` (MeetBot and its kin), "RESOLVED:" (W3C's scribes), "Decision: …".
 * Debian's and Ubuntu's bots answer "AGREED received: …". "The motion carried" is how Robert's Rules
 * of Order word a vote's result.
 */
const RECORD =
  /^(?:(?:The vote is closed[:;,.] )?(?:The|This|Our) (?:motion|vote|resolution|ballot) (?:has |is |was |)(?:carried|carries|passed|passes|adopted|approved)\b|\[(?:agreed|accepted|decided|decision)\]|#(?:agreed|accepted|decision)\b|(?:AGREED|RESOLVED|ACCEPTED|DECIDED)(?: received)?:|(?:Resolution|Resolved|Decision|Consensus|Vote result|Result of the vote): )/i;

/** How a group reports in plain words what it decided. The pluperfect ("we had decided") tells a story, and is left out. */
const REPORT =
  /^(?:(?:at|in(?! order\b)|on|after) [^,]{1,60}, )?(?:we|the (?:group|working group|wg|committee|board|council|team|meeting)) (?:have |has )?(?:all |finally |unanimously )?(?:decided|agreed|resolved|voted) (?:unanimously )?(?:that|to|on|not|against)\b/i;

/** Whether a sentence is a chair's or a bot's record of a decision, which stands unless somebody disputes it. */
export function isRecord(text: string): boolean {
  return (RECORD.test(text) || REPORT.test(text)) && text.length > 12 && !text.endsWith('?');
}
