// What trackers and code review set around the comments that they send in their users' names, as these programs word it by default.

/** A line that begins a mail and says only that a comment follows. */
export interface FrameHead {
  readonly line: RegExp;
  /** It goes on down to this line, which is near. */
  readonly endsAt?: RegExp;
  /** So many empty lines stand below it, which nobody leaves who writes. */
  readonly emptyBelow?: number;
}

/** A user's name or account. */
const WHO = '.{1,80}';
const LINK = 'https?://\\S{1,400}';

export const FRAME_HEADS: readonly FrameHead[] = [
  // GitHub
  { line: /^@?[\w-]{1,40} commented on this pull request\.$/ },
  { line: /^[\w-]{1,40} left a comment \([\w.-]{1,100}\/[\w.-]{1,100}#\d{1,7}\)$/ },
  // GitLab
  { line: new RegExp(`^${WHO} commented:$`), emptyBelow: 2 },
  {
    line: new RegExp(
      `^${WHO} (?:commented on a discussion|started a new discussion|created an issue)(?: on .{1,200})?: ${LINK}$`,
    ),
  },
  // Jira: "Ann Lee commented on PUMP-1:" and a rule, and until 2020 a link above
  { line: new RegExp(`^\\[ ${LINK} \\]$`), endsAt: /^-{10,120}$/ },
  {
    line: new RegExp(
      `^${WHO} (?:commented on|created|updated|resolved|closed|reopened|edited a comment on) [A-Z][A-Z\\d_]{1,20}-\\d{1,7}:$`,
    ),
    endsAt: /^-{10,120}$/,
  },
  // Gerrit: the link, the subject and a row of dots
  {
    line: new RegExp(`^${WHO} has (?:posted comments on|uploaded|submitted|abandoned|restored) this change\\b`),
    endsAt: /^\.{20,120}$/,
  },
  // Phabricator
  { line: new RegExp(`^${WHO} added (?:a comment|inline comments|\\d{1,3} comments?)\\.$`), emptyBelow: 1 },
  // Roundup
  { line: new RegExp(`^${WHO}(?: <[^<>]{3,120}>)? added the comment:$`), emptyBelow: 1 },
  { line: /^New submission from .{2,160}:$/, emptyBelow: 1 },
  // Savannah
  { line: /^Follow-up Comment #\d{1,5}, [a-z]{3,10} #\d{1,7} \(.{3,60}\):$/ },
];

/** A line that begins what they append, up to the mail's end, and what stands right below it. */
export interface FrameTail {
  readonly line: RegExp;
  readonly below?: RegExp;
}

export const FRAME_TAILS: readonly FrameTail[] = [
  // GitHub, below the description of a pull request
  { line: /^You can (?:also )?view(?:, comment on, or merge)? this pull request online at:$/ },
  { line: /^-- (?:Commit Summary|File Changes|Patch Links) --$/ },
  // Phabricator
  { line: /^(?:TASK|REVISION|COMMIT|ANSWER) DETAIL$/, below: /^\s{1,4}https?:/ },
  // Mantis
  { line: /^Issue History$/, below: /^Date Modified {2}/ },
  // Roundup: a rule of ten dashes, and fields of the issue
  {
    line: /^-{10}$/,
    below:
      /^(?:assignee|components|dependencies|files|keywords|messages|nosy|priority|resolution|severity|stage|status|superseder|title|type|versions): /,
  },
  // Savannah
  { line: /^_{50,60}$/, below: /^Reply to this item at:$/ },
  // Launchpad
  {
    line: /^\*\* (?:Changed in|Also affects|Tags|Attachment (?:added|removed)|(?:Summary|Description) changed|Bug watch (?:added|removed)|Information type changed)\b/,
  },
];
