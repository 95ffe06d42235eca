import { z } from 'zod';
import type { Minutes } from '../minutes/index.ts';

/** ISO 8601; at least what the runtime can read as a moment, since whatever shows one writes it anew. */
export const moment = z.string().refine((date) => !Number.isNaN(Date.parse(date)));

const quotation = z.object({
  text: z.string(),
  author: z.string(),
  authorId: z.string().optional(),
  message: z.string(),
  url: z.string().optional(),
});
const item = quotation.extend({ id: z.string() });
const question = item.extend({ askedAt: moment.optional(), alsoAskedBy: z.array(z.string()).optional() });
const count = z.number().int().nonnegative();

/** What `--json` prints, in this version or an older one. */
export const minutesSchema: z.ZodType<Minutes> = z.object({
  id: z.string(),
  subject: z.string(),
  url: z.string().optional(),
  participants: z.array(
    z.object({
      name: z.string(),
      authorId: z.string().optional(),
      message: z.string().optional(),
      unquoted: z.literal(true).optional(),
      messages: count,
      first: moment.optional(),
      last: moment.optional(),
    }),
  ),
  agreed: z.array(
    item.extend({
      by: z.array(z.string()),
      strength: z.enum(['explicit', 'tacit', 'qualified']),
      evidence: z.array(quotation),
    }),
  ),
  openQuestions: z.array(question),
  answeredQuestions: z.array(question.extend({ answer: quotation.optional() })),
  objections: z.array(
    item.extend({
      against: z.object({ text: z.string(), author: z.string(), authorId: z.string().optional() }).optional(),
    }),
  ),
  keyPoints: z.array(item),
  withheld: z
    .partialRecord(z.enum(['agreed', 'openQuestions', 'answeredQuestions', 'objections', 'keyPoints']), count)
    .optional(),
  unreadLanguage: z.string().optional(),
  stats: z.object({ messages: count, quotedTurns: count.optional(), people: count, days: count }),
});
