// What was agreed on and objected to: `agreement.ts` decides what accepts and is kept, `points.ts` what it accepts, `objections.ts` what is contested.

export { type Acceptance, type Agreement, findAgreements, type Rule, readAcceptances } from './agreement.ts';
export { isAccepting } from './endorsements.ts';
export { proposes } from './kinds.ts';
export { findContests } from './objections.ts';
export { pointRanker } from './points.ts';
