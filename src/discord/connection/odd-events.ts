import type { Client } from 'discord.js';
import type { Logger } from 'pino';

/** Of discord.js's WebSocketManager, whose types leave it out. */
interface Handling {
  handlePacket(event?: { readonly t?: unknown }, shard?: unknown): boolean;
}

/**
 * Has an event of a shape that discord.js cannot read (as Discord may send one day) logged and passed over. discord.js reads events where nobody catches
 * what it throws, so that one of them would end the process, and with it all that others are waiting for.
 */
export function passOverOddEvents({ ws }: Pick<Client, 'ws'>, log: Logger): void {
  const manager = ws as unknown as Handling;
  const handle = manager.handlePacket.bind(ws);
  manager.handlePacket = (event, shard) => {
    try {
      return handle(event, shard);
    } catch (error) {
      log.error({ event: event?.t, ...placeOf(error) }, 'event passed over');
      return false;
    }
  };
}

/** What is logged of an error at an event: not its message, which may quote what stood in the event. */
export function placeOf(error: unknown): { readonly error: string; readonly at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = /^ +at .*$/m.exec(error.stack ?? '')?.[0].trim();
  return { error: error.name, ...(at === undefined ? {} : { at }) };
}
