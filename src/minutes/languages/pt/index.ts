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

/**
 * Portuguese, of Brazil and of Portugal. The families are those of the English file. Sources: the types of sentence in Cunha & Cintra, « Nova gramática do
 * português contemporâneo » (1985: interrogatives, imperatives, auxiliaries of obligation), Bechara's markers of agreement, and the words with which
 * people accept in chat (« beleza », « fechado », « bora »). No thread in Portuguese was at hand while it was written.
 */
export const portuguese: Language = {
  code: 'pt',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
