// What is new in the channels and archives that a server watches, posted once, when it is due.

export { MOST_THREADS, readArchive } from './archive.ts';
export { type Changes, findChanges, type ReadMessages } from './changes.ts';
export { type Channels, Unreachable } from './channels.ts';
export type { FindChanges, ReadSource, ReadThreads } from './collect.ts';
export { sourceName } from './compose.ts';
export type { Delivering } from './deliver.ts';
export { type DigestSource, type Filters, readSettings, type Settings, writeSettings } from './digest.ts';
export { newDigestId } from './identity.ts';
export { storedReason } from './reason.ts';
export type { Runner } from './runner.ts';
export { nextTime, nextTimes, parseSchedule, ScheduleError } from './schedule.ts';
export { ALL_SERVERS, haveServer, type Shards, shardNumbers } from './shards.ts';
export { type DigestSince, digestSince } from './since.ts';
export { startDigests } from './start.ts';
export { readTimeZone, timeZonesLike } from './time-zone.ts';
