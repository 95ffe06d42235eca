// What is kept, as rows of SQLite or PostgreSQL: digests, corrections, settings and wishes, and no words of anybody.

export {
  correctionsAmong,
  correctionsIn,
  keepCorrection,
  scopeOf,
  takeBackAll,
  takeBackCorrection,
} from './corrections.ts';
export {
  addDelivery,
  attemptsOf,
  beginAttempt,
  catchUpWithClock,
  deliveriesOf,
  findDelivery,
  finishDelivery,
  forgetOld,
  type NewDelivery,
  noteTime,
  type Outcome,
  seenBy,
  type Timetable,
  takeDue,
  transact,
  waitingDeliveries,
} from './deliveries.ts';
export { addDigest, changeDigest, digestsOf, findDigest, removeDigest } from './digests.ts';
export { changeGuildSettings, guildSettings, removeGuildSettings } from './guild-settings.ts';
export {
  eraseDeparted,
  eraseGuild,
  exportGuild,
  type GuildData,
  knownGuilds,
  noteDeparture,
  noteReturn,
} from './guilds.ts';
export { isReachable, openStore } from './open.ts';
export { optedOutAmong, optIn, optOut } from './opt-outs.ts';
export { addPending, removePending, takeAbandoned } from './pending.ts';
export { type ExecuteSql, type Hold, type Store, StoreError } from './store.ts';
export type {
  AttemptRow,
  CorrectionRow,
  DeliveryRow,
  DigestChange,
  DigestRow,
  NewDigestRow,
  SeenRow,
  TableName,
} from './tables.ts';
