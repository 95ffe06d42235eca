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
 * French. The families are those of the English file. Sources: the sentence-words, interrogative forms and adverbs of opinion of Riegel, Pellat &
 * Rioul, « Grammaire méthodique du français » (2009, ch. XIV and XV), the agreement and disagreement markers of Kerbrat-Orecchioni
 * (« Les interactions verbales », 1992), and what developers write on French lists. Elided and inverted words are parted before cues are
 * looked for (`parted` below): « d'accord » is met as "d accord", « pensez-vous » as "pensez vous".
 */
export const french: Language = {
  code: 'fr',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  // What decides an act: the modalities of the sentence and the forms of the injunction of the « Grammaire méthodique du français » (Riegel
  // et al. 2009, ch. XIII and XX).
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
