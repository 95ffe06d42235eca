import { exportGuild, openStore, waitingDeliveries } from '../../src/store/index.ts';
import type { ChannelServer } from './channel-server.ts';
import { addDueDigests } from './due-digests.ts';

/** When the digests of processes that are killed are due. */
export const NOW = Date.UTC(2026, 4, 4, 9);

/** A database as processes are told of it. */
export interface Where {
  readonly file: string;
  readonly url?: string;
}

export async function prepareDueDigests(where: Where, count: number): Promise<void> {
  const db = await openStore(where);
  await addDueDigests(db, count, NOW);
  await db.close();
}

/** Every seventh request is refused, and every eleventh is done without an answer. */
export const trouble = (request: number) =>
  request % 7 === 0 ? 'refuse' : request % 11 === 0 ? 'forget the answer' : ('serve' as const);

/** Deliveries that wait, and how many posts each channel has. */
export async function state(where: Where, channels: ChannelServer, count: number) {
  const db = await openStore(where);
  const waiting = (await waitingDeliveries(db, count)).length;
  const posted = (await exportGuild(db, 'g')).deliveries.filter((each) => each.state === 'posted').length;
  await db.close();
  return { waiting, posted, posts: [...channels.posts.values()].map((posts) => posts.length) };
}

/** The state after each of so many digests was posted once. */
export const each = (count: number) => ({ waiting: 0, posted: count, posts: Array.from({ length: count }, () => 1) });
