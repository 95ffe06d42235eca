// HTML as the text that its reader sees, quotations marked: `html.ts` walks the tags, `reply-containers.ts` is the table of what mailers put around a quotation.

export { htmlToText } from './html.ts';
