/**
 * How people write spans, days and schedules in a language. All is lower case; accents, the width of characters and an `s` at the end do
 * not count (`foldWords`). A phrase may have several words.
 */
export interface TimeWords {
  readonly minute: readonly string[];
  readonly hour: readonly string[];
  readonly day: readonly string[];
  readonly week: readonly string[];
  readonly today: readonly string[];
  readonly yesterday: readonly string[];
  /** The number one, as in "a week ago". */
  readonly one: readonly string[];
  /** What stands around a span and changes nothing: "ago". */
  readonly ago: readonly string[];
  /** Since one wrote here oneself. */
  readonly lastRead: readonly string[];
  readonly hourly: readonly string[];
  readonly daily: readonly string[];
  /** From Monday to Friday. */
  readonly workdays: readonly string[];
  readonly weekly: readonly string[];
  readonly monthly: readonly string[];
  /** From Sunday on, as in crontab(5). */
  readonly weekdays: readonly [
    sunday: readonly string[],
    monday: readonly string[],
    tuesday: readonly string[],
    wednesday: readonly string[],
    thursday: readonly string[],
    friday: readonly string[],
    saturday: readonly string[],
  ];
  /** What stands between the parts of a schedule and changes nothing: "at", "on the". */
  readonly between: readonly string[];
}
