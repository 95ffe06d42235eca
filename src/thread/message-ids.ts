import { isSamePerson, localPart, nameWords, type Person } from './person.ts';

/** What a Message-ID tells of who had it made: mail programs and services leave their marks in it. */

/** The last two labels of the host, by which one person's machines are alike. */
export function domainOf(id: string): string {
  return hostOf(id).split('.').slice(-2).join('.');
}

function hostOf(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1).toLowerCase();
}

/** Hosts that say nothing of who uses them. */
const SHARED_HOSTS =
  /gmail|google|hotmail|outlook|yahoo|aol|icloud|mail\.com|gmx|web\.de|gmane|invalid|example|googlegroups|github|\.local$|protonmail/;

/** Mail programs write their machine's name into Message-IDs; services give everybody the same. */
export function isFromSameHost(id: string, other: string | undefined): boolean {
  const host = hostOf(id);
  return (
    other !== undefined && host.includes('.') && !SHARED_HOSTS.test(host) && other.toLowerCase().endsWith(`@${host}`)
  );
}

/**
 * Whose machine wrote a Message-ID: the one person whose address has its host, or whose name or account stands in it
 * (`1331657448.camel@brian-desktop`).
 */
export function hintedBy(
  id: string | undefined,
  known: readonly Person[],
  quoter: Person | undefined,
): Person | undefined {
  if (id === undefined) return undefined;
  const host = hostOf(id);
  const words = new Set(host.split(/[^a-z]+/).filter((word) => word.length >= SHORTEST_HINT));
  const fits = known.filter((person) => {
    const theirs = (person.address ?? '').slice((person.address ?? '').indexOf('@') + 1).toLowerCase();
    if (
      theirs !== '' &&
      theirs.includes('.') &&
      !SHARED_HOSTS.test(theirs) &&
      (host === theirs || host.endsWith(`.${theirs}`))
    )
      return true;
    return [...nameWords(person.name ?? ''), localPart(person.address ?? '')].some((word) => words.has(word));
  });
  const [only] = fits;
  return only && fits.length === 1 && !(quoter && isSamePerson(only, quoter)) ? only : undefined;
}

const SHORTEST_HINT = 4;

/**
 * Forms of ids that end in the account and host of whoever wrote: Sylpheed and Claws (`20030715152257.614d628b.jane@lee.example`, upper case in
 * Becky!), Mew (`20030715.152257.71088310.jane@…`), Wanderlust (`87xyz.wl%jane@…`), XFMail (`XFMail.980701231205.jane@…`), ML
 * (`ML-2.2.831027762.3978.jane@…`), KMail 1 (`200910231456.39090.jane@…`), Outlook without a server (26 letters up to P and `AA.jane@…`) and
 * `git send-email` (`20260330115535.3215-4-jane@…`, before 2016 `1354057407-83151-1-git-send-email-jane@…`). qmail, of Yahoo's servers too, writes its
 * own name there (`20050303180729.24996.qmail@…`).
 */
const ADDRESS_IN_ID =
  /^(?:\d{14}\.[\da-f]{4,8}\.|\d{8}\.\d{6}\.\d{5,20}\.|[\w.]{4,20}\.wl%|XFMail\.(?:[\w-]{1,9}\.)?\d{12,14}\.|ML-[\d.]{1,8}\.\d{9}\.\d{1,6}\.|\d{12}\.\d{5}\.|\d{14}\.\d{1,8}-\d{1,4}-|\d{9,11}-\d{1,8}-\d{1,4}-git-send-email-|[A-P]{26}AA\.)(?!qmail@)([a-z][\w-]{1,30}(?:\.[a-z][\w-]{1,30}){0,3}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5})$/i;

/** Whose account stands in a Message-ID: somebody known, or the address alone. */
export function writerIn(id: string | undefined, known: readonly Person[]): Person | undefined {
  const address = id === undefined || id.length > LONGEST_ID ? undefined : ADDRESS_IN_ID.exec(id)?.[1]?.toLowerCase();
  if (address === undefined) return undefined;
  const isTheirs = (person: Person) =>
    localPart(person.address ?? '') === localPart(address) && hostOf(address).endsWith(domainOf(person.address ?? ''));
  return known.find(isTheirs) ?? { address };
}

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

/** A message of which both the id and who wrote it are known. */
export interface Written {
  readonly id: string;
  readonly author: Person;
}

/** Who had the same mail account or program make an id, if only one person did; that may be who quotes it: people answer themselves. */
export function byIdLike(
  id: string | undefined,
  isLike: (a: string, b: string) => boolean,
  written: () => readonly Written[],
): Person | undefined {
  if (id === undefined) return undefined;
  const [first, ...others] = written()
    .filter((one) => isLike(one.id, id))
    .map(({ author }) => author);
  return first && others.every((other) => isSamePerson(other, first)) ? first : undefined;
}
