// Where a link may lead and what it may cost. `hosts.ts` is the table of known archives, `limits.ts` that of sizes and times.

export { addressRefused, checkedLookup, mayReach } from './address.ts';
export { archiveHosts, isListed, narrowerHosts, wrongHosts } from './allowlist.ts';
export { MESSAGE_ARCHIVE, PUBLIC_ARCHIVES, REFUSED_HOSTS } from './hosts.ts';
export { LIMITS, type Limits } from './limits.ts';
export { createRates, type Who } from './rate.ts';
export { tooMany, tooManyPages } from './too-many.ts';
