// A thread made into its minutes: what was agreed, asked, answered and objected to, and its key points; `take.ts` is the table of contents.

export type { Act } from './acts/index.ts';
export { isAccepting } from './agreement/index.ts';
export { type Changes, changesSince } from './changes.ts';
export {
  type Correction,
  correct,
  correctable,
  readCorrections,
  speakerId,
  VERDICTS,
  type Verdict,
} from './correct.ts';
export type {
  AgreedPoint,
  AnsweredQuestion,
  Item,
  Minutes,
  Objection,
  Participant,
  Question,
  Quotation,
  Strength,
  WithheldList,
} from './minutes.ts';
export { nameOf } from './participants.ts';
export { findStatements, type Statement } from './statements.ts';
export { takeMinutes } from './take.ts';
export { segmentsOf } from './transcript/index.ts';
export {
  asWished,
  concernedBy,
  listWriters,
  maskIn,
  quotableIn,
  quotedIn,
  type Unquoted,
  type Wishes,
  withhold,
  withholdIn,
} from './unquoted/index.ts';
