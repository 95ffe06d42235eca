import { isDeepStrictEqual } from 'node:util';
import { readConfiguration } from '../../src/configuration.ts';
import { nextTime, nextTimes, parseSchedule } from '../../src/digests/schedule.ts';
import { isTimeZone, readTimeZone, timeZonesLike } from '../../src/digests/time-zone.ts';
import { parseDiscordLink, parseSince } from '../../src/discord/index.ts';
import { ConfigurationError } from '../../src/environment/index.ts';
import { listWriters } from '../../src/minutes/index.ts';
import { readServerSettings, USUAL, writeServerSettings } from '../../src/settings/index.ts';
import {
  archiveHosts,
  createFetcher,
  isKnownLink,
  isListLink,
  linkIn,
  narrowerHosts,
  refusalOf,
} from '../../src/sources/index.ts';
import { LANGUAGES, Refusal, sayIn } from '../../src/wording/index.ts';
import { hold } from './promises.ts';

/** In the hour before clocks are put forward in Europe. */
const NOW = Date.UTC(2026, 2, 28, 23, 30);

const fetcher = createFetcher({
  archiveHosts: archiveHosts('default, archive.example, *.lists.example'),
  cache: false,
});

/** What the program refuses, it says in every language; anything else is thrown on. */
function orRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const language of LANGUAGES) hold(sayIn(language)(error.reason) !== '', 'a refusal says something');
    return undefined;
  }
}

/** Reads lines as people enter them into the options of commands: a schedule, a time zone, a moment, hosts, writers and a link. */
export function everyOption(lines: string): void {
  const [schedule = '', zone = '', since = '', ...rest] = lines.split('\n');
  const listed = rest.join('\n');
  scheduled(schedule, zone);
  const moment = orRefused(() => parseSince(since, NOW));
  hold(moment === undefined || moment <= NOW, 'a stretch begins before now');
  const { writers, unreadable } = listWriters(listed);
  hold(new Set([...writers, ...unreadable]).size === writers.length + unreadable.length, 'an entry is read or not');
  hold(archiveHosts(listed).length > 0, 'some archives may be read');
  const narrower = narrowerHosts(fetcher, listed);
  const settings = { ...USUAL, archives: narrower.hosts, unquoted: writers };
  const kept = readServerSettings(writeServerSettings(settings));
  hold(isDeepStrictEqual(kept, settings), 'settings are kept as they are');
  parseDiscordLink(listed);
  const link = linkIn(fetcher, listed);
  for (const each of [link ?? '', listed])
    if (isKnownLink(each)) {
      orRefused(() => isListLink(fetcher, each));
      orRefused(() => refusalOf(fetcher, each));
    }
}

function scheduled(written: string, zone: string): void {
  const timeZone = readTimeZone(zone);
  timeZonesLike(zone);
  for (const where of [timeZone, 'Europe/Berlin', 'Pacific/Apia']) {
    const expression = orRefused(() => parseSchedule(written, where, NOW));
    if (expression === undefined) continue;
    hold(isTimeZone(where), 'a schedule is one of a time zone');
    const times = nextTimes(expression, where, NOW, 20);
    hold(times.length > 0 && times[0] === nextTime(expression, where, NOW), 'a schedule has a next time');
    hold(
      times.every((time, n) => time > (times[n - 1] ?? NOW)),
      'each time comes after the one before it',
    );
    hold(parseSchedule(expression, where, NOW) === expression, 'an expression is itself');
  }
}

/** Reads variables as operators set them, NAME=value a line. */
export function everyVariable(lines: string): void {
  const variables = lines.split('\n').map((line) => {
    const [name = '', ...value] = line.split('=');
    return [name, value.join('=')] as const;
  });
  try {
    const { PORT, METRICS_PORT, SHARDS } = readConfiguration(Object.fromEntries(variables));
    for (const port of [PORT, METRICS_PORT ?? 0]) hold(port >= 0 && port <= 65_535, 'a port is one');
    hold(SHARDS === undefined || SHARDS === 'auto' || SHARDS.last < SHARDS.total, 'there are no shards beyond all');
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    hold(
      !error.message.includes('\n') && /^[A-Z_]+: /.test(error.message),
      'an error is one line that names the variable',
    );
  }
}
