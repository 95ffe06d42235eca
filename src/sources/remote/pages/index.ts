// What the pages and feeds of archives say: their messages, indexes and links. `static-….ts` reads what Hypermail and MHonArc write.

export { type Entry, readFeed } from './atom.ts';
export { readLinks } from './links.ts';
export { parseHtml } from './parse-html.ts';
export { fold, readPageNumbers, type VolumePage } from './pipermail-index.ts';
export { isMessagePage, type ListPlace, listPlace } from './static-addresses.ts';
export { type IndexEntry, type IndexPage, type Period, readIndex, readPeriods } from './static-index.ts';
export { type Page, parsePage } from './static-page.ts';
