import { PART_OF, PUBLIC_ARCHIVES } from './hosts.ts';

const WELL_KNOWN: readonly string[] = [...new Set(Object.values(PUBLIC_ARCHIVES).flat())];

/**
 * The hosts that `ARCHIVE_HOSTS` allows: names separated by commas or spaces, each with a port if it is not the usual one;
 * `*.example.org` is any subdomain, `default` the well-known public archives; an address stands for its host. Not set, it is those alone.
 */
export function archiveHosts(text: string | undefined): string[] {
  const wanted = hostsIn(text ?? '');
  if (wanted.length === 0) return [...WELL_KNOWN];
  return [...new Set(wanted.flatMap((name) => (name === 'default' ? WELL_KNOWN : [name])))];
}

/**
 * The hosts in a text, for a list narrower than `hosts`; `unknown` are those that `hosts` does not have.
 */
export function narrowerHosts(text: string, hosts: readonly string[]): { hosts: string[]; unknown: string[] } {
  const wanted = [...new Set(hostsIn(text))];
  const isKnown = (entry: string) => {
    if (hosts.includes(entry)) return true;
    const name = entry.startsWith('*.') ? entry.slice(2) : entry;
    if (!URL.canParse(`https://${name}`)) return false;
    const url = new URL(`https://${name}`);
    // Any subdomain of a host may be read only where any subdomain of it or of a domain above it may.
    return isListed(url, entry === name ? hosts : hosts.filter((each) => each.startsWith('*.')));
  };
  return { hosts: wanted.filter(isKnown), unknown: wanted.filter((entry) => !isKnown(entry)) };
}

/** What of a list of hosts names none, and the host that it may mean: an address, or a name as it is not written in addresses. */
export function wrongHosts(text: string): { readonly entry: string; readonly meant?: string }[] {
  return wordsIn(text)
    .filter((entry) => entry !== '' && entry !== 'default' && !isHost(entry.replace(/^\*\./, '')))
    .map((entry) => {
      const address = entry.includes('://') ? entry : `https://${entry}`;
      const meant = URL.canParse(address) ? new URL(address).host : '';
      return isHost(meant) ? { entry, meant } : { entry };
    });
}

/** A name or an IP address as it stands in addresses, with or without a port. */
function isHost(text: string): boolean {
  return /^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(text) && URL.canParse(`https://${text}`);
}

/** What stands in a list between commas and spaces. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().split(/[\s,]+/);
}

/** The hosts of a list; an address stands for its host. */
function hostsIn(text: string): string[] {
  return wordsIn(text)
    .map((word) => word.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '')
    .filter(Boolean);
}

/** Whether one of the entries names this URL's host: exactly, port included, or as a subdomain of `*.`. */
export function isListed(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((entry) => {
    // An entry without a port stands for the scheme's own port, which URL leaves out of `host`.
    if (entry === url.host || entry === PART_OF[url.host]) return true;
    return entry.startsWith('*.') && url.host.endsWith(entry.slice(1));
  });
}
