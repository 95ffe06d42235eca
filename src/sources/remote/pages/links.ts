import { parseHtml } from './parse-html.ts';

/** Where the links of a page lead, as they stand there, in their order. */
export function readLinks(source: string): string[] {
  const html = parseHtml(source);
  return html('a[href]')
    .toArray()
    .map((link) => html(link).attr('href') ?? '');
}
