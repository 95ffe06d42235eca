import type { Language } from '../wording/index.ts';

/** "Re:" as mailers of several languages write it (RFC 5322 section 3.6.5 knows only the English one), numbered ones too. */
const REPLY = /^\s*(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|ref|odp|回复|答复|转发)(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;
const BRACKETED = /^\s*\[([^[\]]*)\]\s*/;
/** `[PATCH net-next v3 2/7]` as git-format-patch(1) writes it. */
const PATCH = /\bPATCH\b/i;

/** What git-format-patch(1) says of a patch in the same prefix, and people in one of its own before it. */
const REMARK = /^(?:RFC|RESEND)$/i;

/**
 * A subject as a title, the reply and patch prefixes taken off; `patch` is what stood in the patch prefix ("PATCH v3 2/7", "RFC PATCH 2/7"). The tag
 * that a list puts before it stays.
 */
export function readSubject(subject: string): { title: string; patch?: string } {
  const plain = withoutReplies(subject);
  const kept: string[] = [];
  const remarks: string[] = [];
  let title = plain;
  let patch: string | undefined;
  for (let found = BRACKETED.exec(title); found; found = BRACKETED.exec(title)) {
    const [whole, tag = ''] = found;
    if (PATCH.test(tag)) patch ??= [...remarks, tag.trim()].join(' ');
    else if (patch !== undefined) break;
    else if (REMARK.test(tag.trim())) remarks.push(tag.trim());
    else kept.push(whole);
    title = withoutReplies(title.slice(whole.length));
  }
  return patch === undefined ? { title: plain.trim() } : { title: [...kept, title].join('').trim(), patch };
}

function withoutReplies(subject: string): string {
  let rest = subject;
  for (let found = REPLY.exec(rest); found; found = REPLY.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
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
