// What the thread agreed on and what was contested: `agreement.ts` decides, `points.ts` finds what each acceptance accepts.

export { type Acceptance, type Agreement, findAgreements, type Rule, readAcceptances } from './agreement.ts';
export { isAccepting } from './endorsements.ts';
export { findContests } from './objections.ts';
