// The lines that say whose words follow: "On …, X wrote:", header blocks and their kin. `find.ts` is the table of contents, `words.ts` the data.

export type { Attribution } from './attribution.ts';
export { findAttributions } from './find.ts';
export { endsForwarded, readSender, readSeparator } from './headers.ts';
export { type IntroductionReader, mayIntroduce, rememberingIntroductions } from './introduction.ts';
export { withPasted } from './pasted.ts';
export { readTopHeader } from './top-header.ts';
export { commenterIn } from './tracker-notice.ts';
