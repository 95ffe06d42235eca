import { z } from 'zod';
import { LANGUAGES } from '../wording/index.ts';

/** The most of a section that an embed can be asked to show. */
export const MOST_SHOWN = 25;

const shown = z.number().int().min(0).max(MOST_SHOWN);
const serverSettings = z.object({
  /** How much of each section the embed shows at most; what is missing is as usual. */
  shown: z
    .object({ participants: shown, agreed: shown, openQuestions: shown, objections: shown, keyPoints: shown })
    .partial()
    .default({}),
  /** Ids of the roles that may take minutes; none for everyone. */
  summarizers: z.array(z.string()).default([]),
  /** Ids of the roles that may correct any minutes, beside those who always may. */
  correctors: z.array(z.string()).default([]),
  /** Whether only the person asking sees the minutes unless they say otherwise. */
  private: z.boolean().default(false),
  /** The language of the minutes; that of whoever asks where it is left out. */
  language: z.enum(LANGUAGES).optional(),
  /** The hosts of archives that may be read, as `ARCHIVE_HOSTS` writes them: a narrower list than the operator's. */
  archives: z.array(z.string()).optional(),
  /** Who of those who write mail does not want to be quoted, as `listWriters` lists them, beside those on the operator's list. */
  unquoted: z.array(z.string()).default([]),
});

/** How a server wants its minutes. */
export type ServerSettings = z.infer<typeof serverSettings>;

/** What holds where nobody said anything. */
export const USUAL: ServerSettings = serverSettings.parse({});

/** Settings as they were kept. */
export function readServerSettings(json: string | undefined): ServerSettings {
  return json === undefined ? USUAL : serverSettings.parse(JSON.parse(json));
}

export function writeServerSettings(settings: ServerSettings): string {
  return JSON.stringify(settings);
}
