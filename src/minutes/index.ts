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
} from './minutes.ts';
export { takeMinutes } from './take.ts';
