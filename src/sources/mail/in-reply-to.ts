import { type Person, parsePerson } from '../../thread/index.ts';

/** More of the field is not looked at. */
const LONGEST = 600;

/**
 * Who wrote what a mail answers, where In-Reply-To says more than an id, as RFC 822 allowed: `<id> from "Ann Lee" at Feb 4, 98 03:06:06 pm` (Elm),
 * `<id>; from ann@lee.example on Wed, …` (Mutt of old), `(Ann Lee's message of "…")` (Gnus, VM), `Message from Ann Lee <ann@lee.example>
 * of "…"` (MH), `<id> (ann@lee.example)` (Rmail). MH-E says it in Comments: `In-reply-to Ann Lee <ann@lee.example> message dated "…"`.
 */
export function personIn(inReplyTo: string): Person | undefined {
  const text = inReplyTo.slice(0, LONGEST).replace(/\s+/g, ' ');
  const name =
    between(text, 'from "', ['" at ']) ??
    between(text, '"from ', [' at ']) ??
    between(text, '> from ', [' at "']) ??
    afterMessageFrom(text) ??
    afterFrom(text) ??
    beforeMessageOf(text) ??
    between(text, 'in-reply-to ', [' message dated ']) ??
    ADDRESS_BEHIND.exec(text)?.[1];
  return name === undefined || /^your?$/i.test(name.trim()) ? undefined : parsePerson(name);
}

const ADDRESS_BEHIND = /> \(([^()<>\s@]{1,80}@[^()<>\s@]{1,160})\)$/;

function between(text: string, before: string, after: readonly string[]): string | undefined {
  const start = text.toLowerCase().indexOf(before);
  if (start < 0) return undefined;
  const from = start + before.length;
  const ends = after.map((sign) => text.indexOf(sign, from)).filter((end) => end > from);
  return ends.length > 0 ? text.slice(from, Math.min(...ends)) : undefined;
}

function afterMessageFrom(text: string): string | undefined {
  return between(text, 'message from ', [' of ', ' on ', ' dated ']);
}

function afterFrom(text: string): string | undefined {
  return between(text, '; from ', [' on ']) ?? between(text, '(from ', [' on ']);
}

function beforeMessageOf(text: string): string | undefined {
  const end = Math.max(text.indexOf("'s message of "), text.indexOf("' message of "));
  if (end < 0) return undefined;
  const start = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('> ', end) + 1);
  return text.slice(Math.max(start, 0), end).replace(/^\(/, '');
}
