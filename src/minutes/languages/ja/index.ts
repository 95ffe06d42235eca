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
 * Japanese. The families are those of the English file; what others say where a sentence opens, it says in its predicate, at the end, with negation behind
 * the verb. Words are what the phrases here are made of: the text is parted by them. Sources: sentence-final particles and modality in Masuoka & Takubo,
 * «基礎日本語文法» (1992), and Makino & Tsutsui's dictionaries of grammar; back-channels in Horiguchi, «日本語教育と会話分析» (1997); refusals that only
 * hint («ちょっと…», «難しい») in Beebe, Takahashi & Uliss-Weltz (1990). No thread in Japanese
 * was at hand while it was written; later words are from the misses of eight, and from everyday sentences (docs/accuracy.md).
 */
export const japanese: Language = {
  code: 'ja',
  ...grammar,
  ...spelling,
  ...opening,
  ...closing,
  ...joined([acceptance, deeds, reservation, objection, dissent, proposal, question, answer, solution, courtesy]),
  records,
};
