import type { Person } from '../../thread/index.ts';

/** Accounts that mail servers and list software write from (RFC 2142, and the defaults of Mailman, Majordomo, LISTSERV, ezmlm, Sympa and cron). */
const ACCOUNTS = new Set([
  ...['mailer-daemon', 'postmaster', 'majordomo', 'listserv', 'listproc', 'listmaster', 'sympa', 'ezmlm', 'mailman'],
  ...[
    'mailman-owner',
    'mailman-bounces',
    'no-reply-bounces',
    'noreply-bounces',
    'cron',
    'buildbot',
    'jenkins',
    'hudson',
  ],
  ...['patchwork', 'patchew', 'syzbot', 'dependabot', 'renovate', 'lkp', 'gitbot', 'robot', 'bot', 'autobuild'],
]);

/** What list software adds to a list's name for its own addresses: `garden-bounces@`, `garden-request@`. */
const LIST_ACCOUNT = /[-+.](?:bounces?|request|unsubscribe|subscribe|confirm|admin-bounces)$/;

/** `patchwork-bot`, `ci_robot2`: set apart from the rest, so that Mr Talbot is none. */
const BOT_ACCOUNT = /(?:^|[-_.])(?:ro)?bot\d{0,2}(?:$|[-_.])/;

/** "kernel test robot", "Build Bot", "dependabot[bot]", "Cron Daemon", "Mail Delivery Subsystem". */
const ROBOT_NAME = /(?:^|[ [_-])(?:ro)?bot\d{0,2}\]?$|^cron daemon$|^mail delivery (?:subsystem|system)$/;

/** Whether a name or address is a program's: a server's, a list's own, a bot's. A first name "Bot" is somebody's. */
export function isRobot({ name, address }: Person): boolean {
  const shown = (name ?? '').trim().toLowerCase();
  // "review-bot2 for Ann Lee"
  const [program = ''] = shown.split(' for ');
  if (ROBOT_NAME.test(program)) return true;
  const [account = ''] = (address ?? '').toLowerCase().split('@');
  // "syzbot+1234": what follows the plus sign is for sorting.
  const [base = ''] = account.split('+');
  if (LIST_ACCOUNT.test(account)) return true;
  return (ACCOUNTS.has(base) || BOT_ACCOUNT.test(base)) && (shown === '' || !/^bot \p{L}/u.test(shown));
}
