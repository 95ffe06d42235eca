import type { Preferences } from './discord/index.ts';
import { readCorrections } from './minutes/index.ts';
import { readServerSettings } from './settings/index.ts';
import {
  correctionsAmong,
  guildSettings,
  keepCorrection,
  optedOutAmong,
  type Store,
  scopeOf,
  takeBackCorrection,
} from './store/index.ts';

/** What servers and people have asked for, as it is kept, and `unquotedWriters`, those whom the operator lists. */
export function createPreferences(store: Store, unquotedWriters: readonly string[] = []): Preferences {
  const settingsOf = async (guild: string | null) =>
    readServerSettings(guild === null ? undefined : await guildSettings(store, guild));
  return {
    settingsOf,
    unquotedAmong: (users) => optedOutAmong(store, users),
    unquotedWriters: async (guild) => [...unquotedWriters, ...(await settingsOf(guild)).unquoted],
    correctionsOn: async (statements, where) =>
      readCorrections(await correctionsAmong(store, scopeOf(where), statements)),
    keepCorrection: (where, { source, speaker, ...correction }) =>
      keepCorrection(store, {
        ...correction,
        speaker: speaker ?? null,
        scope: scopeOf(where),
        user_id: where.user,
        source: source ? JSON.stringify(source) : null,
      }),
    takeBack: (where, statement) => takeBackCorrection(store, scopeOf(where), statement),
  };
}
