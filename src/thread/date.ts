/**
 * The date of an attribution line as ISO 8601 in UTC, where it can be told without guessing: a year, month and day in an order that RFC 5322, ISO 8601 or
 * English mail programs write. A date without a zone is read as UTC.
 */
export function readDate(text: string | undefined): string | undefined {
  if (!text) return undefined;
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
