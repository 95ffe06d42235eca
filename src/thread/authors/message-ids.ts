/** What a Message-ID tells of who had it made: mail programs and services leave their marks in it. */

/** The last two labels of the host, by which one person's machines are alike. */
export function domainOf(id: string): string {
  return hostOf(id).split('.').slice(-2).join('.');
}

function hostOf(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1).toLowerCase();
}

/** Hosts that say nothing of who uses them. */
export const SHARED_HOSTS =
  /gmail|google|hotmail|outlook|yahoo|aol|icloud|mail\.com|gmx|web\.de|gmane|invalid|example|googlegroups|github|\.local$|protonmail/;

/** Since 2011 Gmail begins the ids of one account alike (`CAKern7…`); before that all began alike. */
const GMAIL_ACCOUNT = /^(CA[\w+=-]{5})[\w+=-]{20,80}@mail\.gmail\.com$/;

/** Whether two ids were made for the same account. */
export function isOfSameAccount(a: string, b: string): boolean {
  const account = GMAIL_ACCOUNT.exec(a)?.[1];
  return account !== undefined && account === GMAIL_ACCOUNT.exec(b)?.[1];
}

/**
 * Whether two ids look as if one program on one domain had made them: digits and letters in the same places, as in `5D00AB12.40100@mail.example` and
 * `5D00FE98.30200@mail.example`. Ids without such places at a service that many use tell nothing.
 */
export function isOfSameProgram(a: string, b: string): boolean {
  if (domainOf(a) !== domainOf(b)) return false;
  const shape = shapeOf(a);
  return shape === shapeOf(b) && (/[.$-]/.test(shape) || !SHARED_HOSTS.test(hostOf(a))) && !GMAIL_ACCOUNT.test(a);
}

/** `5D00AB12.40100` → `X.9`: what kind of letters and digits stand in each part of an id. */
function shapeOf(id: string): string {
  return id.slice(0, Math.min(id.lastIndexOf('@'), LONGEST_ID)).replace(/[\p{L}\p{N}]+/gu, (part) => {
    if (/^\d+$/.test(part)) return '9';
    if (/^[\dA-F]+$/.test(part)) return 'X';
    if (/^[\da-f]+$/.test(part)) return 'x';
    return 'w';
  });
}

const LONGEST_ID = 200;
