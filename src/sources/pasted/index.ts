// Text that somebody pasted: a mail with its header, what an archive page shows (`archive-page.ts`), or words alone.

export { readPasted, startsWithHeader } from './pasted.ts';
