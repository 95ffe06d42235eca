// What a sentence does in the discussion: it asks, proposes, accepts, objects, records a decision or only responds, and to what.

export { ACCEPTING, acceptingIn, strengthOf } from './acceptance.ts';
export { type Act, actOf } from './act.ts';
export { ASKING, askingIn, asksByMarkAlone, isPolar, lacksMark, mayAsk } from './question.ts';
export { isPassingCourtesy, onlyResponds, PUTTING_FORWARD, saysMore } from './response.ts';
export { mailBefore, targetsOf } from './targets.ts';
