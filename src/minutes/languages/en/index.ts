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
 * English. The families follow the dialogue acts of SWBD-DAMSL (Jurafsky, Shriberg & Biasca 1997: accept, reject, maybe, acknowledge,
 * yes/no/wh/declarative/tag question, offer, commit), the verbs of Cohen, Carvalho & Mitchell's e-mail speech acts (2004: request,
 * propose, commit, deliver), and the (dis)agreement openings of Galley et al. (2004) and Germesin & Wilson (2009).
 * What developers type in review (ack, nack, lgtm, applied) is from the kernel's "Submitting patches" and common forge usage.
 */
export const english: Language = {
  code: 'en',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  // What decides an act: the acts of SWBD-DAMSL (Jurafsky, Shriberg & Biasca 1997) by the constructions that Quirk et al. (1985, ch. 10 and
  // 11) give for them.
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
