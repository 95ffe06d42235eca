import {
  catchUpWithClock,
  type DigestRow,
  type ExecuteSql,
  type NewDelivery,
  noteTime,
  type Store,
  type Timetable,
  takeDue,
} from '../store/index.ts';
import { deliveryId } from './identity.ts';
import { nextTime } from './schedule.ts';

/** Takes what is due and delivers it. */
export interface Runner {
  /** Takes all that is due now. The clock calls it. */
  readonly tick: () => Promise<void>;
  /** Delivers a digest now, outside its schedule. False when a delivery of it waits already. */
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
  /** Takes nothing new, finishes what is held or gives it back, within `GRACE`. */
  readonly stop: () => Promise<void>;
}

/** What goes wrong where nobody waits for an answer. */
export type Report = (error: unknown, doing: string) => void;

/** How many deliveries a process works on at once. */
export const CONCURRENCY = 8;
/** How long after a failed try the next one comes, in milliseconds. */
export const RETRY_AFTER = 10_000;
/** How many due digests are taken in one transaction. */
export const PAGE = 500;
/** How long a stop waits for deliveries under way before it gives them back, in milliseconds: containers are killed after ten seconds. */
export const GRACE = 7_000;

/** Clocks of several machines may differ by so much, in milliseconds; one that goes back further was set. */
const CLOCK_SLACK = 5 * 60_000;

/** Takes all that is due until `signal` is aborted, a page at a time; `taken` is given each. `enqueue` as for `takeDue`. */
export async function takeAllDue(
  { store, now }: { readonly store: Store; readonly now: () => number },
  signal: AbortSignal,
  taken: (deliveries: readonly NewDelivery[]) => void,
  enqueue?: (deliveries: readonly NewDelivery[], executeSql: ExecuteSql) => Promise<void>,
): Promise<void> {
  const last = await noteTime(store, now());
  if (last !== undefined && now() < last - CLOCK_SLACK) await catchUpWithClock(store, now(), timetable);
  while (!signal.aborted) {
    const { due, deliveries } = await takeDue(store, now(), PAGE, timetable, enqueue);
    taken(deliveries);
    if (due < PAGE) return;
  }
}

export const timetable: Timetable = {
  nextTime: (digest, after) => nextTime(digest.schedule, digest.time_zone, after),
  deliveryId,
};

export function deliveryNow(digest: DigestRow, now: number): NewDelivery {
  return { id: deliveryId(digest.id, now), digest: digest.id, guild: digest.guild_id, dueAt: now };
}
