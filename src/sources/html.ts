import { load } from 'cheerio/slim';
import { compile, type HtmlToTextOptions } from 'html-to-text';

/**
 * Where mailers put the message that a reply answers without a `blockquote` around it. `container`: its content is quoted, but for the
 * attribution at its top; `divider`: all that follows it is.
 */
const REPLY_MARKS: readonly {
  readonly mailer: string;
  readonly hint: string;
  readonly container?: string;
  readonly divider?: string;
}[] = [
  { mailer: 'Outlook on the web', hint: 'divRplyFwdMsg', divider: '#divRplyFwdMsg, [id$="_divRplyFwdMsg"]' },
  {
    mailer: 'Outlook for iOS and Android',
    hint: 'ms-outlook-mobile-reference',
    divider: '#ms-outlook-mobile-reference-message-header',
  },
  { mailer: 'Outlook', hint: '#E1E1E1', divider: 'div[style*="border-top:solid #E1E1E1"]' },
  { mailer: 'Outlook 2007 and 2010', hint: '#B5C4DF', divider: 'div[style*="border-top:solid #B5C4DF"]' },
  { mailer: 'Windows Mail', hint: '#e5e5e5', divider: 'div[style*="border-top-color: rgb(229, 229, 229)"]' },
  { mailer: 'Yahoo', hint: 'yahoo_quoted', container: '[class*="yahoo_quoted"], [id*="yahoo_quoted"]' },
  {
    mailer: 'Gmail, where the blockquote was lost',
    hint: 'gmail_quote',
    container: 'div.gmail_quote:not(:has(blockquote))',
  },
];

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 16_000_000, maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1, trimEmptyLines: true } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'ul', options: { itemPrefix: '* ' } },
  ],
};
const convert = compile(options);

/**
 * The text that a reader of HTML mail sees, its quotations marked with `> ` at each level: blockquotes, and what stands in the reply
 * containers of Gmail, Outlook and Yahoo. Links show their text, pictures nothing.
 */
export function htmlToText(html: string): string {
  const text = convert(withQuotationsMarked(html));
  const lines = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  // Mailers space paragraphs with empty ones: one empty line tells as much.
  return lines.filter((line, n) => line !== '' || lines[n - 1] !== '').join('\n');
}

function withQuotationsMarked(html: string): string {
  const marks = REPLY_MARKS.filter(({ hint }) => html.includes(hint));
  if (marks.length === 0) return html;
  const $ = load(html);
  for (const { container, divider } of marks) {
    if (divider) {
      const line = $(divider).first();
      const header = line.parent().children().length === 1 ? line.parent() : line;
      header.nextAll().wrapAll('<blockquote></blockquote>');
    }
    if (container) {
      for (const element of $(container).toArray()) {
        const box = $(element);
        if (box.find('blockquote').length > 0) continue;
        const inner = box.children().length === 1 ? box.children().first() : box;
        inner.children().slice(1).wrapAll('<blockquote></blockquote>');
      }
    }
  }
  return $.html();
}
