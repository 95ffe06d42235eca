import type { CheerioAPI } from 'cheerio/slim';
import { htmlToText } from '../../html/index.ts';
import { parseHtml } from './parse-html.ts';

/** What an archive's page says of its mail in comments that a reader does not see. Ids are without brackets. */
export interface PageFacts {
  readonly id?: string;
  readonly from?: string;
  readonly subject?: string;
  /** As the mail had it, or ISO 8601. */
  readonly date?: string;
  /** Nearest first. */
  readonly answers: readonly string[];
}

/** The marks around the mail's text, a pair an archiver; MHonArc's last one came with version 2.4. */
const BODY_MARKS = [
  ['<!-- body="start" -->', '<!-- body="end" -->'],
  ['<!--X-Body-of-Message-->', '<!--X-Body-of-Message-End-->', '<!--X-MsgBody-End-->'],
] as const;

/** A long thread's mail has some dozens, one a reference. */
const MOST_COMMENTS = 1000;

/**
 * The facts that Hypermail (`<!-- name="Ana Lopes" -->`) and MHonArc (`<!--X-Message-Id: … -->`) put before the body. Comments after it
 * are passed over: the sender may have written them.
 */
export function factsIn(page: string): PageFacts {
  const begins = BODY_MARKS.map(([start]) => page.indexOf(start)).filter((at) => at >= 0);
  const head = page.slice(0, Math.min(...begins, page.length));
  const hypermail = comments(head, /<!-- ?(\w+)="([^"\n]*)" ?-->/g);
  const mhonarc = comments(head, /^<!--X-([\w-]+): (.*) -->\r?$/gm);
  const one = (name: string) => hypermail.get(name)?.[0];
  const other = (name: string) => mhonarc.get(name)?.[0];
  const rot13 = other('From-R13');
  const name = one('name') ?? '';
  const address = one('email') ?? '';
  const hypermailFrom =
    name || address ? `"${name.replaceAll('"', "'")}" <${address.replace('_at_', '@')}>` : undefined;
  const references = (mhonarc.get('Reference') ?? []).toReversed();
  const inReplyTo = one('inreplyto');
  return {
    ...present('id', one('id') ?? other('Message-Id'), plainId),
    ...present('from', rot13 === undefined ? (other('From') ?? hypermailFrom) : unrotated(rot13), String),
    ...present('subject', one('subject') ?? other('Subject'), String),
    ...present('date', one('isosent') ?? one('sent') ?? other('Date'), utcDigits),
    answers: (inReplyTo ? [inReplyTo] : references).map(plainId).filter((id) => id !== ''),
  };
}

/** The page's own frame and the text of the mail in it. The text is `undefined` where nothing marks it: then the frame is all there is. */
export function apart(page: string): { frame: string; text?: string } {
  for (const [start, ...ends] of BODY_MARKS) {
    const from = page.indexOf(start);
    if (from < 0) continue;
    const to = ends.map((end) => page.indexOf(end, from)).find((at) => at >= 0) ?? -1;
    const body = page.slice(from + start.length, to < 0 ? undefined : to);
    return { frame: `${page.slice(0, from)}${to < 0 ? '' : page.slice(to)}`, text: plainText(body) };
  }
  return { frame: page };
}

/** The text of a mail that nothing marks: the first part of the page that looks like one. */
export function unmarkedText(html: CheerioAPI): string | undefined {
  const block = html('#start, div.mail, #body, pre').first();
  return block.length > 0 ? plainText(html.html(block)) : undefined;
}

/** A Message-ID without brackets, its `_at_` undone. */
export function plainId(text: string): string {
  return text.replace(/[<>\s]/g, '').replace('_at_', '@');
}

function plainText(html: string): string {
  return htmlToText(html)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

function comments(head: string, pattern: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let left = MOST_COMMENTS;
  for (const [, name = '', value = ''] of head.matchAll(pattern)) {
    if (left-- === 0) break;
    // Their entities are decoded as HTML; an address in angle brackets is no tag.
    const decoded = value.includes('&') ? parseHtml(value.replaceAll('<', '&lt;'), 'fragment').root().text() : value;
    const others = found.get(name);
    if (others) others.push(decoded);
    else found.set(name, [decoded]);
  }
  return found;
}

/**
 * MHonArc hides addresses by a rotation of the letters by 13 in which `@` and `[` stand before and behind the capitals, so that `@`
 * becomes `N`. Doing it twice undoes it.
 */
function unrotated(text: string): string {
  const capitals = '@ABCDEFGHIJKLMNOPQRSTUVWXYZ[';
  const small = 'abcdefghijklmnopqrstuvwxyz';
  return [...text]
    .map((letter) => {
      for (const alphabet of [capitals, small]) {
        const at = alphabet.indexOf(letter);
        if (at >= 0) return alphabet[(at + alphabet.length / 2) % alphabet.length];
      }
      return letter;
    })
    .join('');
}

/** Hypermail's `isosent` is in UTC: 20240304101112. Anything else stays as it is. */
function utcDigits(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
}

function present<K extends string>(
  key: K,
  value: string | undefined,
  change: (text: string) => string,
): { [P in K]?: string } {
  return (value ? { [key]: change(value) } : {}) as { [P in K]?: string };
}
