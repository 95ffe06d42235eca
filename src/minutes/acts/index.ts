export { acceptanceFeatures, strengthOf } from './acceptance.ts';
export { type Act, actOf, formsOf } from './act.ts';
export { isRecord } from './decision.ts';
export { mayAsk, questionFeatures } from './question.ts';
