import { isAddress, nameWords, type Person, parsePerson, type Thread } from '../../thread/index.ts';

/**
 * Entries of a list of writers of mail who do not want to be quoted, parted by commas or lines. An entry is an address
 * (`ann@example.org`), all addresses of a domain and those below it (`@example.org`, or without the `@`), an address with the name that somebody writes under
 * where an archive hides the address (`Ann Lee <ann@example.org>`), or that name alone. `unreadable` are those that are none of these.
 */
export function listWriters(text: string): { writers: string[]; unreadable: string[] } {
  const entries = [...new Set(text.split(/[,;\n]/).map((entry) => entry.replace(/\s+/g, ' ').trim()))].filter(Boolean);
  const isReadable = (entry: string) => {
    const { address, domain, name } = readEntry(entry);
    return entry.includes('@') ? address !== undefined || domain !== undefined : name !== undefined;
  };
  return {
    writers: entries.filter(isReadable),
    unreadable: entries.filter((entry) => !isReadable(entry)),
  };
}

/** Those people of a thread whom the list means, by any address of theirs; by their name where no address of theirs is known. */
export function writersAmong({ people, addresses, messages }: Thread, list: readonly string[]): ReadonlySet<Person> {
  if (list.length === 0 || messages.every(({ medium }) => medium === 'chat')) return new Set();
  const listed = { addresses: new Set<string>(), domains: new Set<string>(), names: new Set<string>() };
  for (const { address, domain, name } of list.map(readEntry)) {
    if (address !== undefined) listed.addresses.add(address);
    if (domain !== undefined) listed.domains.add(domain);
    if (name !== undefined) listed.names.add(name);
  }
  const isListed = (address: string) =>
    listed.addresses.has(plain(address)) || domainsOf(address).some((domain) => listed.domains.has(domain));
  return new Set(
    people.filter((person) => {
      const known = addresses?.get(person) ?? [person.address].filter(isAddress);
      return known.length > 0 ? known.some(isListed) : listed.names.has(nameKey(person.name));
    }),
  );
}

function readEntry(entry: string): { address?: string; domain?: string; name?: string } {
  const host = entry.replace(/^@/, '').toLowerCase();
  // Not every name with a dot in it is a domain, but nobody shares a name with one.
  const domain = /^[\p{L}\p{N}.-]+$/u.test(host) && host.includes('.') ? { domain: host } : {};
  if (entry.startsWith('@')) return domain;
  const { address, name } = parsePerson(entry) ?? {};
  const key = nameKey(name);
  return {
    ...domain,
    ...(address === undefined ? {} : { address: plain(address) }),
    ...(key === '' ? {} : { name: key }),
  };
}

/** In lower case, without the detail that somebody sorts their own mail by (RFC 5233: `ann+lists@example.org`). */
function plain(address: string): string {
  const [local = '', host = ''] = partsOf(address.toLowerCase());
  const detail = local.indexOf('+');
  return `${detail > 0 ? local.slice(0, detail) : local}@${host}`;
}

/** No domain is longer (RFC 1035, 2.3.4); a name of 30,000 labels would have as many above it, each nearly as long. */
const LONGEST_DOMAIN = 255;

/** The domain of an address and all above it. */
function domainsOf(address: string): string[] {
  const [, host] = partsOf(address.toLowerCase());
  if (host.length > LONGEST_DOMAIN) return [];
  const labels = host.split('.');
  return labels.map((_, n) => labels.slice(n).join('.'));
}

function partsOf(address: string): [local: string, host: string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
}

function nameKey(name: string | undefined): string {
  return nameWords(name ?? '').join(' ');
}
