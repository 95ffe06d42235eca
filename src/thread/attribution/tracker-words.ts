// What trackers put above a comment that they send in their own name. The names in their lines may be followed by the account, a nick or a role.

/** "Sven Holt (sven@holt.example)", "Sven Holt <sven at holt dot example>", "Sven Holt [:sven]" */
const WHO = '(?<who>[^\\n]{2,160}?)';
const DAY = '\\d{4}-\\d\\d-\\d\\d';
const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d)?';

/** Those of one line, each with who wrote and perhaps when. */
export const COMMENT_LINES: readonly RegExp[] = [
  // Bugzilla 2.20 to 5: "--- Comment #2 from Sven Holt (sven@holt.example) ---"; until 4 with a date
  new RegExp(
    `^-{3,10} (?:additional )?comments? #\\d{1,5} from ${WHO}(?: {1,3}(?<date>${DAY} ${TIME}(?: [A-Z]{1,5})?))? -{3,10}$`,
    'i',
  ),
  // Bugzilla until 2.18: "------- Additional Comments From sven@holt.example  2004-03-04 10:20 -------"
  new RegExp(`^-{3,10} additional comments from ${WHO} {1,3}(?<date>${DAY} ${TIME}(?: [A-Z]{1,5})?) -{3,10}$`, 'i'),
  // Trac: "Comment (by sven):"
  /^Comment ?\(by (?<who>[^()\n]{1,80})\):$/,
  // Redmine: "Issue #4711 has been updated by Sven Holt."; projects name their kinds of issues
  /^\p{Lu}\p{L}{1,20}(?: \p{L}{1,20})? #\d{1,7} has been (?:updated|reported) by (?<who>[^\n]{2,80})\.$/u,
  // Google Code: "Comment #3 on issue 47 by sven@holt.example: The boiler leaks"
  /^Comment #\d{1,5} on issue \d{1,7} by (?<who>[^:\n]{2,80}): \S/,
];

/** Mantis: " (0004711) Sven Holt (developer) - 2010-03-04 10:20", a link below and a rule below that. */
export const NOTE_LINE = new RegExp(
  `^ ?\\(\\d{4,8}\\) ${WHO} \\((?:reporter|developer|manager|administrator|updater|viewer)\\) - (?<date>${DAY} ${TIME})$`,
);

/** What Bugzilla and Jira list of a new bug, in small letters without blanks: two of the versions write each "ReportedBy" and "Reporter". */
export const BUG_FIELDS: ReadonlySet<string> = new Set([
  ...['bugid', 'bug#', 'summary', 'product', 'version', 'platform', 'hardware', 'os', 'os/version', 'status'],
  ...['statuswhiteboard', 'severity', 'priority', 'component', 'assignedto', 'assignee', 'reportedby', 'reporter'],
  ...['qacontact', 'url', 'keywords', 'cc', 'dependson', 'blocks', 'classification', 'targetmilestone', 'group'],
  ...['groups', 'estimatedhours', 'tree', 'regression', 'kernelversion', 'flags', 'seealso'],
  // Jira's
  ...['key', 'project', 'issuetype', 'components', 'affectsversions', 'affectsversion/s', 'fixversions', 'labels'],
]);

export const REPORTER: ReadonlySet<string> = new Set(['reporter', 'reportedby']);

/** Whom a comment answers, in a line right above what it quotes of him; the first group names him. */
export const REPLY_LINES: readonly RegExp[] = [
  // Bugzilla: "(In reply to Sven Holt [:sven] from comment #3)"; its older versions name nobody
  /^\(?In reply to ([^()[\]]{2,80})(?: \([^()]{1,80}\)| \[[^[\]]{1,80}\]){0,3} from comment #?\d{1,6}\)?:?$/i,
  // Trac: "Replying to [comment:3 sven]:"
  /^Replying to \[(?:comment|ticket):[\w:]{1,30} ([^[\]]{1,60})\]:$/,
  // Phabricator: "In T12#123, @sven wrote:", the link behind or in place of the number
  /^In (?:[A-Z]{1,2}\d{1,8}(?:#\d{1,12})?(?: <https?:\/\/[^<>\s]{1,300}>)?|https?:\/\/[^\s,]{1,300}), @?([\p{L}\p{N}][\p{L}\p{N}._ -]{0,60}) wrote:$/u,
  // GitLab: "@sven wrote in https://gitlab.holt.example/pump/-/issues/12#note_1:"
  /^@?([\p{L}\p{N}][\p{L}\p{N}._ -]{0,60}) wrote in (?:https?:\/\/\S{1,300}|#\d{1,8}(?: \(comment \d{1,12}\))?):$/u,
];
