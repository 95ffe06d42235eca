/**
 * The date of an attribution line as ISO 8601 in UTC, where it can be told without guessing: a year, month and day in an order that RFC 5322, ISO 8601 or
 * English mail programs write. A date without a zone is read as UTC.
 */
export function readDate(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const usual = readUsualDate(text);
  if (usual !== undefined) return usual;
  const cleaned = text
    .slice(0, 100)
    .replace(/\([^()]*\)|,|\bat\b|\bden\b|\.(?=\s|$)/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    // "09:02:55PM" of Yahoo, "8:15 p.m."
    .replace(/(\d)[\s\u202f]?([ap])\.?m\.?(?![a-z])/gi, '$1 $2m')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /(?:GMT|UTC)([+-])(\d{1,2}):?(\d\d)?$/,
      (_, sign, hours, minutes) => `${sign}${hours.padStart(2, '0')}${minutes ?? '00'}`,
    );
  if (!/\b(?:19|20)\d\d\b/.test(cleaned) || /^\d{1,2}[/.]\d{1,2}[/.]/.test(cleaned)) return undefined;
  const time = Date.parse(/(?:[+-]\d{4}|GMT|UTC|[A-Z]{2,3}T|Z)$/.test(cleaned) ? cleaned : `${cleaned} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const USUAL_DATE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6}|([A-Z][a-z]{2})[a-z]{0,6} (\d{1,2})),? ((?:19|20)\d\d),?(?: at)? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ([+-]\d\d)(\d\d))?$/;

/** "Tue, 10 Mar 2026 at 09:15" and "Mar 10, 2026, 21:15:02 +0100", as most programs write it, in one look; nothing for any other form. */
function readUsualDate(text: string): string | undefined {
  const [, day, month, monthFirst, dayNext, year, hours, minutes, seconds = 0, zoneHours = '+00', zoneMinutes = 0] =
    (text.length <= LONGEST_USUAL && USUAL_DATE.exec(text)) || [];
  const [date, hour, minute, second] = [Number(day ?? dayNext), Number(hours), Number(minutes), Number(seconds)];
  const zone = Math.abs(Number(zoneHours)) * 60 + Number(zoneMinutes);
  if (!(date >= 1 && date <= 31 && hour < 24 && minute < 60 && second < 60 && zone < 15 * 60)) return undefined;
  const place = MONTHS.indexOf(month ?? monthFirst ?? '');
  if (place < 0) return undefined;
  const time = Date.UTC(Number(year), place, date, hour, minute, second);
  return new Date(time - (zoneHours.startsWith('-') ? -zone : zone) * 60_000).toISOString();
}

const LONGEST_USUAL = 60;
