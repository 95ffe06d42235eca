import {
  asWished,
  type Correction,
  concernedBy,
  correctable,
  type Minutes,
  quotedIn,
  type Wishes,
  withhold,
} from '../minutes/index.ts';
import type { Source } from '../render/index.ts';
import { type ServerSettings, USUAL } from '../settings/index.ts';
import type { Message } from '../thread/index.ts';
import type { Computing } from './computing/computing.ts';

/** Where minutes are shown: on a server, or outside of servers to one person. */
export interface Place {
  readonly guild: string | null;
  readonly user: string;
}

/** What servers and people have asked for and the bot heeds. Who starts the bot knows where it is kept. */
export interface Preferences {
  readonly settingsOf: (guild: string | null) => Promise<ServerSettings>;
  /** Those of the people who do not want to be quoted. */
  readonly unquotedAmong: (users: Iterable<string>) => Promise<ReadonlySet<string>>;
  /** Who of those who write mail does not want to be quoted there, as `listWriters` lists them. */
  readonly unquotedWriters: (guild: string | null) => Promise<readonly string[]>;
  /** What people said there of these items of minutes, by their ids. */
  readonly correctionsOn: (statements: readonly string[], where: Place) => Promise<ReadonlyMap<string, Correction>>;
  /** Keeps a correction, in place of the one that the item had there. */
  readonly keepCorrection: (where: Place, correction: KeptCorrection) => Promise<void>;
  readonly takeBack: (where: Place, statement: string) => Promise<void>;
}

/** What a person said of an item of minutes, and when. */
export interface KeptCorrection extends Correction {
  /** The item's id. */
  readonly statement: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The id of the minutes. */
  readonly thread: string;
  /** Where the thread can be read again. */
  readonly source: Source | undefined;
}

/** Where nothing is kept, everything is as usual. */
export const NO_PREFERENCES: Preferences = {
  settingsOf: async () => USUAL,
  unquotedAmong: async () => new Set(),
  unquotedWriters: async () => [],
  correctionsOn: async () => new Map(),
  keepCorrection: async () => {},
  takeBack: async () => {},
};

/** What takes minutes for people there, without the words of those who do not want to be quoted. */
export function heeding(preferences: Preferences, computing: Computing, guild: string | null): Computing {
  const unquotedAmong = async (messages: readonly Message[]) => ({
    accounts: [...(await preferences.unquotedAmong(messages.flatMap(({ authorId }) => authorId ?? [])))],
    writers: await preferences.unquotedWriters(guild),
  });
  return {
    ...computing,
    minutesOf: async (material) =>
      computing.minutesOf({
        ...material,
        unquoted: await unquotedAmong(material.kind === 'file' ? [] : material.messages),
      }),
    newsSince: async (stretch) => computing.newsSince({ ...stretch, unquoted: await unquotedAmong(stretch.messages) }),
  };
}

/** The minutes without the words of those who do not want to be quoted. */
export async function withoutUnquoted(preferences: Preferences, minutes: Minutes): Promise<Minutes> {
  return withhold(minutes, await preferences.unquotedAmong(quotedIn(minutes)));
}

/** What was said there of the agreed points and questions of the minutes. */
function correctionsOf(
  preferences: Preferences,
  minutes: Parameters<typeof correctable>[0],
  where: Place,
): Promise<ReadonlyMap<string, Correction>> {
  return preferences.correctionsOn(
    correctable(minutes).map(({ id }) => id),
    where,
  );
}

/** What people want of minutes, or of what is new in them, that are shown there. */
export async function wishesFor(
  preferences: Preferences,
  minutes: Parameters<typeof concernedBy>[0],
  where: Place,
): Promise<Wishes> {
  return {
    corrections: await correctionsOf(preferences, minutes, where),
    unquoted: await preferences.unquotedAmong(concernedBy(minutes)),
  };
}

/** The minutes as they are shown there: as they were corrected, and without the words of those who do not want to be quoted. */
export async function asWishedThere(
  preferences: Preferences,
  minutes: Minutes,
  where: Place,
): Promise<{ minutes: Minutes; corrected: number }> {
  const wishes = await wishesFor(preferences, minutes, where);
  return { minutes: asWished(minutes, wishes), corrected: wishes.corrections.size };
}
