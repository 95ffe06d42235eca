import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';

/** Cloud metadata and the like that lie in ranges which are otherwise public; 169.254.169.254 and its kin are link-local already. */
const METADATA = new Set(['168.63.129.16']);

/** What `ALLOW_PRIVATE_ADDRESSES` opens. Link-local (where clouds answer with their credentials) stays closed even then. */
const PRIVATE_RANGES = new Set(['loopback', 'private', 'uniqueLocal']);

/**
 * Whether a connection to this IP address may be made. IPv4 addresses written as IPv6 (`::ffff:10.0.0.1`) are judged as what they
 * are; NAT64, 6to4 and Teredo, which can carry a private one, are refused as ipaddr.js does not count them as `unicast`.
 */
export function mayReach(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (METADATA.has(parsed.toString())) return false;
  const range = parsed.range();
  return range === 'unicast' || (allowPrivate && PRIVATE_RANGES.has(range));
}

/** Says that a host leads to an address inside somebody's network. */
export function addressRefused(host: string): SourceError {
  return new SourceError(text('link.privateAddress', { host }));
}

/**
 * A `lookup` for sockets that refuses a name when any of its addresses may not be reached. As the socket connects to what this very
 * call gives, there is no second resolution for a rebinding name server to answer differently.
 */
export function checkedLookup(allowPrivate: boolean, lookup: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const addresses = typeof address === 'string' ? [address] : address.map((entry) => entry.address);
      const safe = addresses.length > 0 && addresses.every((entry) => mayReach(entry, allowPrivate));
      if (!safe) return callback(addressRefused(hostname), '', 4);
      callback(null, address, family);
    });
  };
}
