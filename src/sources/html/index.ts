// HTML as the text that its reader sees, quotations marked: `html.ts` finds the tags, `page.ts` shows what they hold,
// `open-elements.ts` keeps what is open and how deep it is quoted, `element.ts` and `reply-containers.ts` are the tables of elements and of what mailers put around a quotation.

export { htmlToText } from './html.ts';
