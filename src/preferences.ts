import type { Preferences } from './discord/index.ts';
import type { Verdict } from './minutes/index.ts';
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

/** What servers and people have asked for, as it is kept. */
export function createPreferences(store: Store): Preferences {
  return {
    settingsOf: async (guild) => readServerSettings(guild === null ? undefined : await guildSettings(store, guild)),
    unquotedAmong: (users) => optedOutAmong(store, users),
    verdictsOn: async (statements, where) => {
      const rows = await correctionsAmong(store, scopeOf(where), statements);
      return new Map(rows.map(({ statement, verdict }) => [statement, verdict as Verdict]));
    },
    keepVerdict: (where, { source, ...correction }) =>
      keepCorrection(store, {
        ...correction,
        scope: scopeOf(where),
        user_id: where.user,
        source: source ? JSON.stringify(source) : null,
      }),
    takeBack: (where, statement) => takeBackCorrection(store, scopeOf(where), statement),
  };
}
