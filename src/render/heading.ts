import type { Language } from '../wording/index.ts';

/** "Re:" as mailers of several languages write it (RFC 5322 section 3.6.5 knows only the English one), numbered ones too. */
const REPLY = /^\s*(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|ref|odp|回复|答复|转发)(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;
const BRACKETED = /^\s*\[([^[\]]*)\]\s*/;
/** `[PATCH net-next v3 2/7]` as git-format-patch(1) writes it. */
const PATCH = /\bPATCH\b/i;

/** A subject as a title, the reply and patch prefixes taken off; `patch` is what stood in the patch prefix ("PATCH v3 2/7"). */
export function readSubject(subject: string): { title: string; patch?: string } {
  let title = subject;
  let patch: string | undefined;
  for (let prefix = prefixOf(title); prefix; prefix = prefixOf(title)) {
    patch ??= prefix.patch;
    title = title.slice(prefix.length);
  }
  return { title: title.trim(), ...(patch === undefined ? {} : { patch }) };
}

function prefixOf(title: string): { length: number; patch?: string } | undefined {
  const reply = REPLY.exec(title);
  if (reply) return { length: reply[0].length };
  const [whole = '', tag = ''] = BRACKETED.exec(title) ?? [];
  return PATCH.test(tag) ? { length: whole.length, patch: tag.trim() } : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The days (UTC) from the first date to the last: "26 Nov 2017", "25–26 Nov 2017", "30 Nov – 2 Dec 2017", "30 Dec 2017 – 2 Jan 2018". */
export function formatPeriod(first: string, last: string, language: Language = 'en'): string {
  const [from, to] = [new Date(first), new Date(last)];
  // Of English, the runtime's data write "Sept" and set the dash in two ways.
  if (language !== 'en')
    return daysIn(language)
      .formatRange(from, to)
      .replace(/[\u2009\u202F]/g, ' ');
  const day = (date: Date) => String(date.getUTCDate());
  const month = (date: Date) => `${day(date)} ${MONTHS[date.getUTCMonth()]}`;
  const year = (date: Date) => `${month(date)} ${date.getUTCFullYear()}`;
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return `${year(from)} – ${year(to)}`;
  if (from.getUTCMonth() !== to.getUTCMonth()) return `${month(from)} – ${year(to)}`;
  if (day(from) !== day(to)) return `${day(from)}–${year(to)}`;
  return year(to);
}

const daysIn = (language: Language) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
