/**
 * Accounts from which trackers, code review, forums and help desks send what their users write, under the users' names: "Ann Lee
 * <notifications@github.com>". What stands before the `@`, on any host, as these programs set it by default or their large sites have it.
 */
const ACCOUNTS: ReadonlySet<string> = new Set([
  // GitHub; Forgejo and Gitea; GitLab. Not `github@`: people have addresses of that name of their own.
  ...['notifications', 'notification', 'gitea', 'forgejo', 'gitlab'],
  // Apache's GitBox and Jira: "Ann Lee (Jira)"
  ...['gitbox', 'jira', 'confluence'],
  ...['trac', 'redmine', 'mantis', 'mantisbt', 'youtrack', 'roundup', 'tracker'],
  ...['phabricator', 'gerrit', 'reviewboard', 'discourse', 'zendesk', 'freshdesk'],
]);

/** `noreply@`, `forum-noreply@`, `noreply-gerritcodereview-abc@`, `do-not-reply@`, Savannah's `INVALID.NOREPLY@`. */
const NO_REPLY = /(?:^|[-_.+])(?:no|do[-_.]?not)[-_.]?reply(?:$|[-_.+])/;

/** Addresses that are one service's alone. */
const SERVICES: readonly RegExp[] = [
  // bugs, merge proposals and questions
  /^(?:(?:mp|question)\+?)?\d{1,9}@(?:bugs|code|answers)\.launchpad\.net$/,
  // the project's own, and where one thread's answers go
  /@(?:noreply|reply)\.github\.com$/,
  // "Ann Lee (via GitHub) <git@apache.org>"
  /^git@apache\.org$/,
  /^report@bugs\.python\.org$/,
  // GCC's, with the user's account for a name
  /^(?:[a-z\d]+-)?bugzilla(?:[-_](?:daemon|noreply))?@/,
  // one bug's, where answers by mail are taken
  /^bug-\d{1,9}(?:-\d{1,9})?@/,
  /@discoursemail\.com$/,
];

/** Whether an address is a service's that writes in many people's names, so that it tells nobody from anybody. */
export function isServiceAccount(address: string): boolean {
  const lower = address.toLowerCase();
  const [account = ''] = lower.split('@', 1);
  return ACCOUNTS.has(account) || NO_REPLY.test(account) || SERVICES.some((service) => service.test(lower));
}

/** What services put behind the names of their users: "Ann Lee (via GitHub)", "Ann Lee (Jira)", "Ann Lee (Code Review)", "Ann Lee (@ann)". */
const BEHIND_NAME = /^ \((?:via [^()]{1,40}|jira|code review|github|@[\w.-]{1,60})\)$/i;

/** A user's name as it is without what a service put behind it. */
export function withoutService(name: string): string {
  const at = name.lastIndexOf(' (');
  return at > 0 && BEHIND_NAME.test(name.slice(at)) ? name.slice(0, at) : name;
}
