export { acceptanceFeatures, strengthOf } from './acceptance.ts';
export { isRecord } from './decision.ts';
export { mayAsk, questionFeatures } from './question.ts';
