export {
  addDelivery,
  attemptsOf,
  beginAttempt,
  deliveriesOf,
  findDelivery,
  finishDelivery,
  forgetOld,
  type NewDelivery,
  type Outcome,
  seenBy,
  type Timetable,
  takeDue,
  waitingDeliveries,
} from './deliveries.ts';
export { addDigest, changeDigest, digestsOf, findDigest, removeDigest } from './digests.ts';
export {
  eraseDeparted,
  eraseGuild,
  exportGuild,
  type GuildData,
  guildsWithDigests,
  noteDeparture,
  noteReturn,
} from './guilds.ts';
export { openStore } from './open.ts';
export { type ExecuteSql, type Hold, type Store, StoreError } from './store.ts';
export type { AttemptRow, DeliveryRow, DigestChange, DigestRow, NewDigestRow, SeenRow } from './tables.ts';
