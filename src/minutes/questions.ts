import { mayAsk, questionFeatures } from './acts/index.ts';
import { answerCandidates, answerFeatures } from './answers.ts';
import { type LinearModel, probability } from './model.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';

export interface Asked {
  readonly question: Utterance;
  /** The sentence to show as its answer, where it has one. */
  readonly answer?: Utterance;
  readonly certainty: number;
}

export interface QuestionModels {
  readonly question: LinearModel;
  readonly answer: LinearModel;
}

/** The questions of a thread that want an answer, in order, and their answers. */
export function findQuestions(transcript: Transcript, models: QuestionModels): Asked[] {
  const asked: Asked[] = [];
  for (const question of transcript.utterances) {
    if (question.context || !mayAsk(question)) continue;
    const certainty = probability(models.question, questionFeatures(question, transcript));
    if (certainty < models.question.threshold) continue;
    const answer = findAnswer(question, transcript, models.answer);
    asked.push({ question, certainty, ...(answer ? { answer } : {}) });
  }
  return asked;
}

function findAnswer(question: Utterance, transcript: Transcript, model: LinearModel): Utterance | undefined {
  let best: Passage | undefined;
  let most = model.threshold;
  for (const passage of answerCandidates(question, transcript)) {
    const certainty = probability(model, answerFeatures(question, passage, transcript));
    if (certainty > most) {
      most = certainty;
      best = passage;
    }
  }
  return best && sentenceToShow(best);
}

/** The first sentence of the passage that says something: no greeting, thanks or question. */
function sentenceToShow(passage: Passage): Utterance | undefined {
  return (
    passage.utterances.find(
      ({ asks, families, words }) =>
        !asks && !(families.has('greeting') && words.length < 6) && !(families.has('thanks') && words.length < 6),
    ) ?? passage.utterances[0]
  );
}
