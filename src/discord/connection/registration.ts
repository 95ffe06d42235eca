import { isDeepStrictEqual } from 'node:util';
import { type APIApplicationCommand, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/**
 * Makes the application's commands those defined here; writes only when they differ from what Discord holds, because registration
 * is rationed (200 new commands a day). Gives the ids by name, and whether anything was written.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<{ ids: ReadonlyMap<string, string>; changed: boolean }> {
  const route = Routes.applicationCommands(applicationId);
  let registered = (await rest.get(route, { query: WITH_LANGUAGES })) as APIApplicationCommand[];
  const changed = !isDeepStrictEqual(byName(registered.map(comparable)), byName(definitions.map(comparable)));
  if (changed) registered = (await rest.put(route, { body: definitions })) as APIApplicationCommand[];
  return { ids: new Map(registered.map(({ name, id }) => [name, id])), changed };
}

/** Without this Discord gives back the names and descriptions of one language only. */
const WITH_LANGUAGES = new URLSearchParams({ with_localizations: 'true' });

/** What of a definition is compared: the rest of what Discord gives back is its own. */
const COMPARED = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
] as const;

/** The definition with Discord's defaults left out, so that what was sent and what comes back are equal. */
function comparable(definition: object): object {
  const values = definition as Record<string, unknown>;
  return Object.fromEntries(COMPARED.flatMap((key) => (isDefault(values[key]) ? [] : [[key, plain(values[key])]])));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !isDefault(each))
      .map(([key, each]) => [key, plain(each)]),
  );
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && !value.length)
  );
}

function byName(commands: object[]): object[] {
  return commands.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
