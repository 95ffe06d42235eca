/** The page cannot start, and whoever starts it can mend that. The message says what to do; show it as it is. */
export class PageError extends Error {
  override name = 'PageError';
}
