/** Hours east of Greenwich of the zone names found in mail: RFC 5322, 4.3 (the North American ones), and those that mailers of other places wrote. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  AST: -4,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  BRT: -3,
  BST: 1,
  WEST: 1,
  CET: 1,
  MET: 1,
  MEZ: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  EET: 2,
  SAST: 2,
  EEST: 3,
  MSK: 3,
  MSD: 4,
  IST: 5.5,
  SGT: 8,
  HKT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

/** How months are written short, in lower case. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = /\b(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?(?:\s?([AaPp])\.?[Mm]\b)?/;

/**
 * The moment that a Date field, a `From ` line or an archive page tells, as ISO 8601 in UTC; undefined where it tells none.
 * Reads RFC 5322 with its obsolete zones and two-digit years (4.3), asctime with or without a zone on either side of the year,
 * `Sun Nov 26 2017 - 03:11:54 EST` (hypermail) and ISO 8601. A zone that is missing or unknown counts as UTC.
 */
export function parseDate(value: string): string | undefined {
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ] ?(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?)?(.*)$/.exec(text);
  if (iso) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone = ''] = iso;
    return moment(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), zone);
  }
  const time = TIME.exec(text);
  const rest = time ? `${text.slice(0, time.index)} ${text.slice(time.index + time[0].length)}` : text;
  const month = [...rest.matchAll(/[A-Za-z]+/g)].find(([word]) => MONTHS.includes(word.slice(0, 3).toLowerCase()));
  if (!month) return undefined;
  const before = /(\d{1,2})(?:st|nd|rd|th)?[.,\s-]*$/i.exec(rest.slice(0, month.index).slice(-12));
  const tail = rest.slice(month.index + month[0].length);
  const after = before ? undefined : /^[.,\s-]*(\d{1,2})(?!\d)/.exec(tail);
  const day = before?.[1] ?? after?.[1];
  if (!day) return undefined;
  const remainder = after ? tail.slice(after[0].length) : tail;
  const yearAt =
    /(?<![\d+-])(\d{4}|\d{2,3}(?!\d))|(?<=[A-Za-z.,\s]-)(\d{4}|\d{2}(?!\d))/.exec(remainder) ??
    /^-(\d{4}|\d{2})/.exec(remainder);
  const year = yearAt?.[1] ?? yearAt?.[2];
  if (!year || !yearAt) return undefined;
  const zone = `${remainder.slice(0, yearAt.index)} ${remainder.slice(yearAt.index + yearAt[0].length)}`;
  const afternoon = time?.[4]?.toLowerCase();
  const clock = Number(time?.[1] ?? 0);
  const hour = afternoon ? (clock % 12) + (afternoon === 'p' ? 12 : 0) : clock;
  const named = MONTHS.indexOf(month[0].slice(0, 3).toLowerCase());
  return moment(fullYear(year), named, Number(day), hour, Number(time?.[2] ?? 0), Number(time?.[3] ?? 0), zone);
}

/** RFC 5322, 4.3: two digits from 00 to 49 are of this century, other short years count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  return year + (digits.length === 2 && year < 50 ? 2000 : 1900);
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string,
): string | undefined {
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 61) return undefined;
  const time = Date.UTC(year, month, day, hour, minute, second) - offsetMinutes(zone) * 60_000;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Minutes east of Greenwich. What no zone can be (more than 14 hours) is the sender's broken clock, and counts as UTC. */
function offsetMinutes(zone: string): number {
  const numeric = /([+-])(\d{1,2}):?(\d{2})(?!\d)/.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    if (minutes > 14 * 60) return 0;
    return numeric[1] === '-' ? -minutes : minutes;
  }
  for (const [name] of zone.matchAll(/\b[A-Z]{1,5}\b/g)) {
    const hours = ZONES[name];
    if (hours !== undefined) return hours * 60;
  }
  return 0;
}

/** The moment of a timestamp as programs write it (ISO 8601) in ISO format and UTC; undefined where it is none. */
export function isoDate(timestamp: string | null | undefined): string | undefined {
  const time = Date.parse(timestamp ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
