import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import type { Limits } from './limits.ts';

/** Who asks, for the rates: Discord ids. The command line and digests ask as nobody and are not held back. */
export interface Who {
  readonly user?: string;
  readonly server?: string;
}

/**
 * Counts the links that each person and each server asked for within the window. Calling it counts one; it throws `SourceError` with
 * the seconds to wait when there were too many, and then counts nothing.
 */
export function createRates(limits: Limits, now: () => number): (who: Who) => void {
  const asked = new Map<string, number[]>();

  function recent(key: string): number[] {
    const since = now() - limits.rateWindowMs;
    return (asked.get(key) ?? []).filter((time) => time > since);
  }

  return (who) => {
    const counted: [key: string, most: number, tooOften: 'link.tooOftenYou' | 'link.tooOftenServer'][] = [];
    if (who.user) counted.push([`user ${who.user}`, limits.linksPerUser, 'link.tooOftenYou']);
    if (who.server) counted.push([`server ${who.server}`, limits.linksPerServer, 'link.tooOftenServer']);
    for (const [key, most, tooOften] of counted) {
      const times = recent(key);
      const [oldest] = times;
      if (oldest === undefined || times.length < most) continue;
      const seconds = Math.ceil((oldest + limits.rateWindowMs - now()) / 1000);
      throw new SourceError(text(tooOften, { count: times.length, seconds }));
    }
    for (const [key] of counted) asked.set(key, [...recent(key), now()]);
    // Forget those who have gone quiet, so that the map does not grow with every person ever seen.
    if (asked.size > 1000) for (const key of asked.keys()) if (recent(key).length === 0) asked.delete(key);
  };
}
