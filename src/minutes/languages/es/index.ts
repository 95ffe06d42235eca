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
 * Spanish. The families are those of the English file. Sources: the types of sentence and their intonation words in the « Nueva gramática de la
 * lengua española » (RAE & ASALE 2009, ch. 22 and 42: interrogatives, imperatives, periphrases of obligation), its markers of discourse
 * (Martín Zorraquino & Portolés 1999: « claro », « vale », « bueno », « de acuerdo »), with the forms of Spain and of America beside each
 * other (« añadir » and « agregar », « podéis », « pueden » and « podés »). No thread in Spanish was at hand while it was written.
 */
export const spanish: Language = {
  code: 'es',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
