// Text that somebody pasted: a mail with its header, what a page or a window shows (`archive-page.ts`, `viewed.ts`), or words alone.

export { readPasted, startsWithHeader } from './pasted.ts';
export { readViewed } from './viewed.ts';
