import { parseHtml } from './parse-html.ts';

/** A message's page as the index of its volume lists it. */
export interface VolumePage {
  readonly url: string;
  /** Its white space folded. */
  readonly subject: string;
}

/** The pages that the index of a volume lists, by their numbers, which is the order in which the mails came. */
export function readPageNumbers(source: string, url: URL): VolumePage[] {
  const html = parseHtml(source);
  return html('li a[href]')
    .toArray()
    .map((link) => ({ href: html(link).attr('href') ?? '', subject: fold(html(link).text()) }))
    .filter(({ href }) => /^\d+\.html$/.test(href))
    .sort((a, b) => Number.parseInt(a.href, 10) - Number.parseInt(b.href, 10))
    .map(({ href, subject }) => ({ url: new URL(href, url).href, subject }));
}

export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
