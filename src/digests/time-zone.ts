/** UTC is not among those that the runtime lists. */
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The IANA name of a time zone as people write it: "europe/berlin", or the city alone. What is none stays as it is. */
export function readTimeZone(written: string): string {
  const wanted = fold(written);
  const named = ZONES.find((zone) => fold(zone) === wanted);
  if (named !== undefined || isTimeZone(written)) return named ?? written;
  return ZONES.find((zone) => fold(zone.slice(zone.lastIndexOf('/') + 1)) === wanted) ?? written;
}

/** The time zones in which what was typed stands, first those in which it begins a word: "berl" and "new y" find Europe/Berlin and America/New_York. */
export function timeZonesLike(typed: string): string[] {
  const wanted = fold(typed);
  const found = ZONES.filter((zone) => fold(zone).includes(wanted));
  const begins = (zone: string) => ` ${fold(zone)}`.includes(` ${wanted}`);
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))];
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_/-]+/g, ' ')
    .trim();
}
