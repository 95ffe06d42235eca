/**
 * What relays that send in their own name, because of DMARC, make of an address in From:
 * - the IETF's lists: `user=40host.example@dmarc.ietf.org`, the address in the way of quoted-printable (RFC 2045 section 6.7) before theirs;
 * - groups.io: `user=host.example@groups.io`.
 */
const REWRITTEN: readonly RegExp[] = [
  /^([^@\s]{1,100})=40([a-z0-9.-]{1,150})@dmarc\.ietf\.org$/i,
  /^([^@\s=]{1,100})=([a-z0-9.-]{1,150}\.[a-z]{2,20})@(?:[a-z0-9-]{1,60}\.)?groups\.io$/i,
];

/** The address that somebody has, given the one that a list put in its place; any other address stays. */
export function ownAddress(address: string): string {
  if (!address.includes('=')) return address;
  for (const form of REWRITTEN) {
    const [, user, host] = form.exec(address) ?? [];
    if (user && host) return `${user.replace(ESCAPED, unescapeByte)}@${host}`;
  }
  return address;
}

/** A visible ASCII character by its number. */
const ESCAPED = /=([2-7][0-9A-F])/gi;

function unescapeByte(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
