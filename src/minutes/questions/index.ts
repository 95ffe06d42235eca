// What was asked, what answers it and what is left open: `questions.ts` decides what asks, `answers.ts` what answers it.

export {
  type Asked,
  chooseQuestions,
  type Reading,
  rankOpen,
  readQuestions,
} from './questions.ts';
