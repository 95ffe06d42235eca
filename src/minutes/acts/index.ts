export { acceptanceFeatures, strengthOf } from './acceptance.ts';
export { mayAsk, questionFeatures } from './question.ts';
