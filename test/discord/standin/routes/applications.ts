import { apiApplication } from '../api.ts';
import { definitionFaults, withoutLanguages } from '../definitions.ts';
import type { Discord } from '../discord.ts';
import type { Route } from '../rest.ts';
import { snowflake } from '../snowflake.ts';
import type { World } from '../world.ts';
import { refuseFaults } from './refuse.ts';

/** What the bot is, where it connects, and which commands it has. */
export function applicationRoutes(discord: Discord): Route[] {
  const { world, gateway } = discord;
  return [
    {
      method: 'GET',
      path: '/gateway/bot',
      response: 'GatewayBotResponse',
      answer: () => ({
        url: gateway.url(),
        shards: world.shards,
        // Several shards at once; with 1, discord.js waits 5 seconds between them.
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
      }),
    },
    {
      method: 'GET',
      path: '/applications/@me',
      response: 'PrivateApplicationResponse',
      answer: () => apiApplication(world),
    },
    {
      method: 'GET',
      path: '/applications/{application_id}/commands',
      response: 'ApplicationCommandResponse[]',
      answer: ({ query }) =>
        query.get('with_localizations') === 'true' ? world.commands : world.commands.map(withoutLanguages),
    },
    {
      method: 'PUT',
      path: '/applications/{application_id}/commands',
      request: 'ApplicationCommandUpdateRequest[]',
      response: 'ApplicationCommandResponse[]',
      answer: ({ json }) => {
        refuseFaults(discord, 'a command', definitionFaults(json as Parameters<typeof definitionFaults>[0]));
        world.commands = (json as object[]).map((command) => asRegistered(world, command));
        return world.commands;
      },
    },
  ];
}

/** A command as Discord gives it back: with its ids, and without what was left at its default. */
function asRegistered(world: World, command: object): World['commands'][number] {
  const known = world.commands.find(
    (one) => one.name === (command as { name: string }).name && one.type === ((command as { type?: number }).type ?? 1),
  );
  const id = known?.id ?? snowflake();
  const withoutDefaults = (option: object): object =>
    Object.fromEntries(
      Object.entries(option)
        .filter(([key, value]) => value !== null && !(key === 'required' && value === false))
        .map(([key, value]) => [key, key === 'options' ? (value as object[]).map(withoutDefaults) : value]),
    );
  return {
    id,
    application_id: world.applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    description: '',
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...withoutDefaults(command),
  } as unknown as World['commands'][number];
}
