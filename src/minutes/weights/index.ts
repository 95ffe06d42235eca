import type { LinearModel } from '../model.ts';
import { acceptance } from './acceptance.ts';
import { answer } from './answer.ts';
import { key } from './key.ts';
import { open } from './open.ts';
import { point } from './point.ts';
import { question } from './question.ts';

/** The six models that the minutes are taken with. Fitted by `scripts/fit.ts`; not to be edited by hand. */
export interface Models {
  /** Is this sentence a question that wants an answer? */
  readonly question: LinearModel;
  /** Does this passage answer that question? */
  readonly answer: LinearModel;
  /** Is this question left open at the end? */
  readonly open: LinearModel;
  /** Does this sentence accept what it was written under? */
  readonly acceptance: LinearModel;
  /** Does this sentence state the point that the acceptance accepts? */
  readonly point: LinearModel;
  /** Does this sentence tell what the thread is about and where it ended? */
  readonly key: LinearModel;
}

export const models: Models = { question, answer, open, acceptance, point, key };
