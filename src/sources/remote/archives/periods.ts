/** A mail is filed under when it came, which may be a while after it says that it was sent. */
const LATE_MS = 2 * 86_400_000;

/** Of the periods that an archive is cut into, in the order of their starts (milliseconds since 1970), those that have what came since a time (ISO 8601). */
export function periodsSince<P extends { readonly start: number }>(periods: readonly P[], since: string): P[] {
  const from = Date.parse(since) - LATE_MS;
  // A period ends where the next one begins.
  return periods.filter((_, i) => (periods[i + 1]?.start ?? Infinity) > from);
}
