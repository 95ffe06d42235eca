import { joined } from '../joined.ts';
import type { Language } from '../language.ts';
import { acceptance } from './acceptance.ts';
import { answer } from './answer.ts';
import { closing } from './closing.ts';
import { courtesy } from './courtesy.ts';
import { deeds } from './deeds.ts';
import { dissent } from './dissent.ts';
import { grammar } from './grammar.ts';
import { objection } from './objection.ts';
import { opening } from './opening.ts';
import { proposal } from './proposal.ts';
import { question } from './question.ts';
import { records } from './records.ts';
import { reservation } from './reservation.ts';
import { solution } from './solution.ts';
import { spelling } from './spelling.ts';

export const german: Language = {
  code: 'de',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  // What decides an act: the sentence types of the IDS grammar (Zifonun et al. 1997, C2, E2) and the field of negation of Duden (2009, §§
  // 1425 to 1438).
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
