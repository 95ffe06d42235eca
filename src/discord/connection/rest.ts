import { DefaultRestOptions, type REST, type RESTOptions } from 'discord.js';

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

/** `…/webhooks/APPLICATION/TOKEN/messages/@original`: the bot has no other webhooks than its interactions'. */
const ANSWER = /^\/api\/v\d+\/webhooks\/\d+\/[^/]+/;

/**
 * Leaves answers to interactions out of the fifty requests a second that Discord grants a bot. Discord does not count them
 * (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit); discord.js leaves out the acknowledgement and
 * counts the answer, so that many commands one after the other waited for the next second.
 */
export function leaveOutAnswers(rest: REST): void {
  const { makeRequest } = rest.options;
  rest.options.makeRequest = (url, init) => {
    if (ANSWER.test(new URL(url).pathname)) rest.globalRemaining++;
    return makeRequest(url, init);
  };
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && BROKEN.has(code);
}
