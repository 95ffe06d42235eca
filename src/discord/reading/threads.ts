import { type AnyThreadChannel, ChannelType, type NewsChannel, SnowflakeUtil, type TextChannel } from 'discord.js';
import type { Forum, ReadableChannel } from '../access.ts';

/** As many threads as a page of archived ones holds. */
const PAGE = 100;

/** A channel that threads are opened in. */
export type ThreadParent = Forum | TextChannel | NewsChannel;

export function holdsThreads(channel: ReadableChannel | Forum): channel is ThreadParent {
  return 'threads' in channel;
}

/** The public threads of a channel or forum in which something was written since then (milliseconds since 1970), newest first. */
export async function threadsSince(
  channel: ThreadParent,
  since: number,
  signal: AbortSignal,
): Promise<AnyThreadChannel[]> {
  // None is kept by the client: a forum may have thousands.
  const { threads: active } = await channel.threads.fetchActive(false);
  const found = new Map<string, AnyThreadChannel>(active.filter((thread) => thread.type !== ChannelType.PrivateThread));
  for (let before: Date | undefined; ; ) {
    signal.throwIfAborted();
    const options = { type: 'public', limit: PAGE, ...(before ? { before } : {}) } as const;
    const { threads, hasMore } = await channel.threads.fetchArchived(options, false);
    for (const [id, thread] of threads) found.set(id, thread);
    // The last archived come first, and nobody writes in a thread after it was archived.
    const last = threads.last()?.archivedAt;
    if (!hasMore || !last || last.getTime() < since) break;
    before = last;
  }
  const changed = [...found.values()].filter((thread) => lastWritten(thread) >= since);
  return changed.sort((one, other) => lastWritten(other) - lastWritten(one));
}

function lastWritten({ id, lastMessageId }: AnyThreadChannel): number {
  return SnowflakeUtil.timestampFrom(lastMessageId ?? id);
}
