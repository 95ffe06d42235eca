import { Tokenizer } from 'htmlparser2';
import { createPage } from './page.ts';

/**
 * The text that a reader of HTML mail sees, its quotations marked with `> ` at each level: blockquotes, and what stands in the reply
 * containers of Gmail, Outlook and Yahoo. Links show their text; pictures nothing, unless they stand for an emoji. Takes time in
 * proportion to the length whatever the nesting, which no renderer that builds a tree does.
 */
export function htmlToText(html: string): string {
  const page = createPage();
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => page.text(html.slice(start, end)),
      ontextentity: (codepoint) => page.text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        tag = html.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (value.length < 500) value += html.slice(start, Math.min(end, start + 500));
      },
      onattribentity: (codepoint) => {
        if (value.length < 500) value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (attribute === 'id' || attribute === 'class' || attribute === 'style' || attribute === 'alt')
          attributes[attribute] ??= value;
      },
      onopentagend: () => page.open(tag, attributes),
      onselfclosingtag: () => page.open(tag, attributes),
      onclosetag: (start, end) => page.close(html.slice(start, Math.min(end, start + 40)).toLowerCase()),
      oncomment() {},
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.end();
}
