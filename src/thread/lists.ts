import { fold } from './fold.ts';
import type { Message } from './message.ts';
import { localPart, type Person } from './person.ts';

/** Words that tell a list's address from a person's. */
const LIST_WORDS =
  /(?:^|[-_.])(?:lists?|users?|devel|dev|discuss|announce|help|sig|request|bounces|owner|core|kernel|bugs?|team|all|info|members|general|patches|group|committee|workshop|wg|public|ietf|www)(?:[-_.]|$)|-l$/;

/** "Boiler Working Group" */
const LIST_NAME = / (?:list|group|committee|developers|users|team)$/;

/** Services that carry lists and nobody's mailbox, and the machine of Linux's lists with its predecessor. */
const LIST_SERVICES =
  'yahoogroups.com yahoogroups.co.uk yahoogroups.de egroups.com onelist.com googlegroups.com freelists.org groups.io topica.com vger.kernel.org vger.rutgers.edu'.split(
    ' ',
  );
/** What a host that carries lists is called first. */
const LIST_HOSTS = /^(?:lists?|listserv|mailman|ml|groups)\./;

/** Whether an address is that of a list. `lists` of the message names those that brought it, for sure. */
export function isList({ name: shown, address = '' }: Person, { lists }: Pick<Message, 'lists'>): boolean {
  const folded = address.toLowerCase();
  if (lists?.includes(folded)) return true;
  const local = localPart(address);
  const name = fold(shown ?? '');
  const host = folded.slice(folded.indexOf('@') + 1);
  if (name.includes(' ') && !/\b(?:list|group|users|developers|committee|discussion|announcements)\b/.test(name))
    return false;
  if (/\blist\b/.test(name) && /-|lists?/.test(local)) return true;
  if (READERS_ACCOUNT.test(local) && !LIST_HOSTS.test(host)) return false;
  if (LIST_HOSTS.test(host) || LIST_SERVICES.some((service) => host === service || host.endsWith(`.${service}`)))
    return true;
  // Without a name, hyphens in the account are a list's (`w3c-wai-ig`), and so is the host's own name (`roses.garden@roses.garden.org`).
  if (name === '' || name === folded)
    if (
      (/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){1,3}$/.test(local) && !address.includes('gmane')) ||
      (local.length >= SHORTEST_HOST && host.startsWith(`${local}.`))
    )
      return true;
  return (
    LIST_NAME.test(name) ||
    LIST_WORDS.test(local || name) ||
    LIST_WORDS.test(name) ||
    (name !== '' && name === local && name.includes('-'))
  );
}

/** `lists@lee.example`: the account that somebody gets lists with. A list has a name of its own. */
const READERS_ACCOUNT = /^(?:mailing|mail|ml)?-?lists?$/;

const SHORTEST_HOST = 4;

/**
 * Those of a mail's recipients that are no lists. One discussion may go to a list's two homes (`tomato@vger.kernel.org, tomato@ietf.org`): who
 * is called as a list among them and shows no other name is a list.
 */
export function peopleAmong(
  recipients: readonly Person[],
  message: Pick<Message, 'lists' | 'to' | 'cc'>,
): readonly Person[] {
  const others = recipients.filter((person) => !isList(person, message));
  if (others.every(hasOwnName)) return others;
  const accounts = new Set(message.lists?.map(localPart));
  for (const person of [...(message.to ?? []), ...(message.cc ?? [])])
    if (isList(person, message)) accounts.add(localPart(person.address ?? ''));
  return others.filter((person) => hasOwnName(person) || !accounts.has(localPart(person.address ?? '')));
}

/** Whether somebody is called otherwise than the account is. */
function hasOwnName({ name, address = '' }: Person): boolean {
  return name !== undefined && fold(name) !== localPart(address);
}
