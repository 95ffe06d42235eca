import { neutralise } from './neutral.ts';

/**
 * Text from a thread as Markdown that shows just that text, in Discord and in CommonMark: no mention, link, emoji, timestamp, spoiler,
 * code, emphasis, heading, list or quotation can come of it. One line, `neutralise`d.
 *
 * Discord's client takes a backslash before any sign as that sign. The mass mentions are broken by a zero-width space instead, since
 * the server looks for them in the raw text (discord.js does the same in `cleanContent`).
 */
export function escapeMarkdown(text: string): string {
  return (
    neutralise(text)
      .replace(/[\\*_~`|<>[\]]/g, '\\$&')
      // `](…)` would lend an address to a link that stands before it.
      .replace(/\](?=\()/g, ']\\')
      // `https://…`, `:shortcode:`
      .replace(/:(?=\S)/g, '\\:')
      // `&copy;` in CommonMark
      .replace(/&(?=[#\w])/g, '\\&')
      .replace(/@(?=everyone|here)/gi, '@\u200B')
      // Headings, subtext, lists
      .replace(/^[#+-]/, '\\$&')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** Where the link leads, as it can stand in `[label](…)` and in an attribute; undefined for what is no web address. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  parsed.username = '';
  parsed.password = '';
  return parsed.href
    .replace(/[()"'<>\\`|*[\]^{}\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/@(?=everyone|here)/gi, '%40');
}

/**
 * A masked link. Discord counts brackets in a label even where they are escaped, and shows no link whose label looks like an address,
 * so brackets become parentheses.
 */
export function maskedLink(label: string, address: string): string {
  return `[${escapeMarkdown(label.replace(/\[/g, '(').replace(/\]/g, ')'))}](${address})`;
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from a thread as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}
