import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** How long a request may take before it is tried again. */
const TIMEOUT = 15_000;

/** What a connection that broke is called, by Node and by undici; discord.js knows only the first of them. */
const BROKEN = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/**
 * How to reach Discord's API. What does no harm when done twice is tried again after the connection broke, as it is after an
 * answer of 5xx; a POST is not, because nobody knows whether it got through.
 */
export function restOptions(apiUrl: string, cdnUrl: string): Partial<RESTOptions> {
  return {
    api: apiUrl,
    cdn: cdnUrl,
    timeout: TIMEOUT,
    async makeRequest(url, init) {
      try {
        return await DefaultRestOptions.makeRequest(url, init);
      } catch (error) {
        if (init.method === 'POST' || !isBroken(error)) throw error;
        throw Object.assign(new Error('the connection broke', { cause: error }), { code: 'ECONNRESET' });
      }
    },
  };
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && BROKEN.has(code);
}
