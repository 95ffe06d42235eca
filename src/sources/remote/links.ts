import { type Text, text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { decoded, refused, SOURCES, type Source } from './archives/index.ts';
import { isListed } from './bounds/index.ts';
import type { Fetcher } from './fetcher.ts';

/** Whether a link that the fetcher may read is to a whole list, category or repository, and not to one thread. Throws as `fetchMessages` does. */
export function isListLink(fetcher: Fetcher, link: string): boolean {
  const { source, place } = opened(fetcher, link);
  return source.isList?.(place) ?? false;
}

/** Why no program can read what the link leads to, where that is known of its archive. Throws as `fetchMessages` does. */
export function refusalOf(fetcher: Fetcher, link: string): Text | undefined {
  return opened(fetcher, link).source === refused ? refused.match(urlOf(fetcher, link)) : undefined;
}

/** Whether the whole text is one thing for `fetchMessages`: an http(s) URL (Discord's own excepted), `mid:…` or `<id@host>`. */
export function isKnownLink(text: string): boolean {
  const link = withoutBrackets(text);
  if (messageIdIn(link) !== undefined) return true;
  if (!/^https?:\/\/\S+$/i.test(link) || !URL.canParse(link)) return false;
  return !/(?:^|\.)discord(?:app)?\.com$/.test(new URL(link).hostname);
}

/**
 * The first link in a text that leads to an archive which this fetcher may read, or to one that it can say something about. `hosts` is a
 * further list, which can only narrow the fetcher's own.
 */
export function linkIn(fetcher: Fetcher, text: string, hosts = fetcher.hosts): string | undefined {
  const links = text.match(/\bhttps?:\/\/[^\s<>"']+|\bmid:[^\s<>"']+/gi) ?? [];
  return links.map(withoutPunctuation).find((link) => {
    if (!isKnownLink(link)) return false;
    const url = urlOf(fetcher, link);
    const source = SOURCES.find((candidate) => candidate.match(url) !== undefined);
    return source !== undefined && (source === refused || (isListed(url, fetcher.hosts) && isListed(url, hosts)));
  });
}

/** A link in a sentence, without the marks that end the sentence or stand around the link. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}*_'.includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

/** The archive that knows the link, and what the link stands for there. Throws `SourceError` where none does. */
export function opened(fetcher: Fetcher, link: string): { source: Source<unknown>; place: unknown } {
  const url = urlOf(fetcher, link);
  for (const source of SOURCES) {
    const place = source.match(url);
    if (place !== undefined) return { source, place };
  }
  throw new SourceError(text('link.unknownKind', { page: `${url.host}${url.pathname}` }));
}

/** A link as people write it that is to show no preview in Discord, or to be told from the text around it in a mail (RFC 3986, appendix C). */
function withoutBrackets(text: string): string {
  return text.trim().replace(/^<(https?:.*)>$/i, '$1');
}

function urlOf(fetcher: Fetcher, link: string): URL {
  const given = withoutBrackets(link);
  const id = messageIdIn(given) ?? (URL.canParse(given) ? messageIdInPatchwork(new URL(given)) : undefined);
  // Through UTF-8, since half a character cannot be encoded: what stands for it (U+FFFD) can.
  if (id !== undefined) return new URL(`${encodeURIComponent(Buffer.from(id).toString())}/`, fetcher.messageArchive);
  if (!URL.canParse(given)) throw new SourceError(text('link.none', { link: given.slice(0, 100) }));
  const url = new URL(given);
  // Paths are taken apart and put together again, and one that begins with two slashes would name another host.
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return url;
}

/** `mid:id@host` (RFC 2392), `<id@host>`, or the two together. */
function messageIdIn(text: string): string | undefined {
  const [, after, between] = /^(?:mid:<?([^<>\s@]+@[^<>\s@]+)>?|<([^<>\s@]+@[^<>\s@]+)>)$/i.exec(text) ?? [];
  if (between !== undefined) return /^(?:https?|mailto):/i.test(between) ? undefined : between.replace(/^mid:/i, '');
  return after === undefined ? undefined : decoded(after);
}

/** Patchwork shows single mails under their Message-IDs; the thread is at the archive. */
function messageIdInPatchwork(url: URL): string | undefined {
  const [, id] = /^\/project\/[^/]+\/(?:patch|cover)\/([^/@]+@[^/@]+)\/?$/.exec(decoded(url.pathname)) ?? [];
  return id;
}
