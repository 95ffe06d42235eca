// What a sentence does in the discussion: it asks, proposes, accepts, objects or records a decision.

export { ACCEPTING, acceptingIn, strengthOf } from './acceptance.ts';
export { type Act, actOf } from './act.ts';
export { ASKING, askingIn, asksByMarkAlone, mayAsk } from './question.ts';
