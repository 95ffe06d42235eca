import { z } from 'zod';
import type { DigestRow } from '../store/index.ts';

/** What a digest watches: a channel, forum or thread of its server, or an archive's list or thread. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), id: z.string() }),
  z.object({ kind: z.literal('link'), url: z.string() }),
]);
export type DigestSource = z.infer<typeof sourceSchema>;

const filtersSchema = z.object({
  /** Part of the subject, in any case. */
  subject: z.string().optional(),
  /** Part of the name or address of somebody who wrote in the thread, in any case. */
  author: z.string().optional(),
  minMessages: z.number().int().optional(),
  onlyOpenQuestions: z.boolean().optional(),
});
export type Filters = z.infer<typeof filtersSchema>;

const settingsSchema = z.object({
  sources: z.array(sourceSchema),
  filters: filtersSchema.default({}),
  /** Post even when nothing is new. */
  tellNothingNew: z.boolean().default(false),
  /** Keep one message with the minutes of the one thread watched, instead of posting. */
  inPlace: z.boolean().default(false),
  /** The role to mention. */
  role: z.string().optional(),
  /** The manager who allowed quoting channels that not everyone who sees the destination may read. */
  exceptionBy: z.string().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export function readSettings(digest: Pick<DigestRow, 'settings'>): Settings {
  return settingsSchema.parse(JSON.parse(digest.settings));
}

export function writeSettings(settings: Settings): string {
  return JSON.stringify(settings);
}
