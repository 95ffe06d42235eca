// Which messages are one thread, and who answers whom in it.

export { inferReplies } from './chat.ts';
export { dateNumber, type Grouped, groupIntoThreads, groupNumbered, type Numbered, titleNumber } from './grouping.ts';
export { readStar } from './star.ts';
export { arrange } from './tree.ts';
