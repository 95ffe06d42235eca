// Messages made into a thread: who wrote each line, who answers whom, and which words each passage was written under.

export { readTopHeader } from './attribution/index.ts';
export type {
  AttributionBlock,
  Block,
  Confidence,
  ForwardedBlock,
  Fragment,
  OtherBlock,
  OwnBlock,
  QuoteBlock,
  TrailerBlock,
} from './block.ts';
export { buildThread, buildThreads } from './build.ts';
export { fold, isBeyondAscii } from './fold.ts';
export type { Message, Poll, Reaction } from './message.ts';
export { isAddress } from './people.ts';
export { isFullName, NAMELESS, nameWords, type Person, parsePerson, personOf, withoutOutsiderMark } from './person.ts';
export { remembering } from './remembering.ts';
export { isRepair } from './repairs.ts';
export { ownAddress } from './rewritten.ts';
export { spellOut } from './spelt-out.ts';
export { readSubject } from './subject.ts';
export type { Thread } from './thread.ts';
export {
  dateNumber,
  type Grouped,
  groupIntoThreads,
  groupNumbered,
  type Numbered,
  titleNumber,
} from './tree/index.ts';
