/** Where a route stands within its rate limit. */
interface Window {
  readonly exceeded: boolean;
  /** In seconds. */
  readonly resetAfter: number;
  /** https://docs.discord.com/developers/topics/rate-limits#header-format */
  readonly headers: Record<string, string>;
}

interface RateLimits {
  /** Counts a call of the route, `GET /channels/{channel_id}`, where it is not one too many. */
  count(route: string): Window;
  /** At most `limit` calls of the route in `perMs`. */
  throttle(route: string, limit: number, perMs: number): void;
}

/** The limit of every route: a thousand calls a second where nothing else is said. */
export function createRateLimits(): RateLimits {
  const windows = new Map<string, { limit: number; perMs: number; used: number; resetsAt: number }>();
  return {
    count(route) {
      const window = windows.get(route) ?? { limit: 1000, perMs: 1000, used: 0, resetsAt: 0 };
      windows.set(route, window);
      if (Date.now() >= window.resetsAt) {
        window.used = 0;
        window.resetsAt = Date.now() + window.perMs;
      }
      const exceeded = window.used >= window.limit;
      if (!exceeded) window.used++;
      const resetAfter = (window.resetsAt - Date.now()) / 1000;
      return {
        exceeded,
        resetAfter,
        headers: {
          'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(0, 32),
          'x-ratelimit-limit': String(window.limit),
          'x-ratelimit-remaining': String(window.limit - window.used),
          'x-ratelimit-reset': (window.resetsAt / 1000).toFixed(3),
          'x-ratelimit-reset-after': resetAfter.toFixed(3),
        },
      };
    },
    throttle: (route, limit, perMs) => void windows.set(route, { limit, perMs, used: 0, resetsAt: Date.now() + perMs }),
  };
}
