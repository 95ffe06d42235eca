import { findStatements, type Statement } from '../../../src/minutes/index.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mail } from '../languages/acts-of.ts';
import type { Label } from './sentences.ts';

/** What the first sentence does that is written under a proposal, which tells the language too. */
export function labelOf(proposal: string, sentence: string): Label | undefined {
  const first = mail(1, 'Ada Quill', [], proposal);
  const reply = mail(2, 'Bo Marl', [first.id], `> ${proposal}\n\n${sentence}\n`);
  const statements = findStatements(buildThread([first, reply]));
  const said = statements.find(({ message }) => message === reply.id);
  return said && nameOf(said.act);
}

function nameOf(act: Statement['act']): Label {
  switch (act.kind) {
    case 'question':
      return `question, ${act.form}`;
    case 'acceptance':
      return `acceptance, ${act.strength}`;
    default:
      return act.kind;
  }
}
