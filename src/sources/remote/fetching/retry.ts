import type { Limits } from '../bounds/index.ts';

/** Answers that say "not now": too many requests, and a server or a proxy that is down for the moment. */
const BUSY = new Set([429, 500, 502, 503, 504]);

/** What Node and undici call a connection that broke off, which another attempt may mend. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ETIMEDOUT', 'UND_ERR_SOCKET']);

export function isBusy(status: number): boolean {
  return BUSY.has(status);
}

export function isBroken(error: unknown): boolean {
  return BROKEN.has(errorCode(error));
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Milliseconds to wait before attempt `attempt` (1 is the first repetition): what the server asks for with `Retry-After` (RFC 9110
 * section 10.2.3: seconds or a date), else twice as long each time, half of it by chance so that many clients do not come back at once.
 */
export function pauseBefore(
  attempt: number,
  retryAfter: string | undefined,
  { limits, now, random }: { limits: Limits; now: () => number; random: () => number },
): number {
  if (retryAfter !== undefined) {
    const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now();
    if (Number.isFinite(asked)) return Math.max(0, asked);
  }
  return limits.backoffMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
}
