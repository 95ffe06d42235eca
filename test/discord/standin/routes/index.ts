import type { Discord } from '../discord.ts';
import type { Route } from '../rest.ts';
import { applicationRoutes } from './applications.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { guildRoutes } from './guilds.ts';
import { messageRoutes } from './messages.ts';
import { threadRoutes } from './threads.ts';
import { webhookRoutes } from './webhooks.ts';

/** The routes that the bot calls. One that is missing here fails the test that calls it. */
export function createRoutes(discord: Discord): Route[] {
  return [
    ...applicationRoutes(discord),
    ...channelRoutes(discord),
    ...messageRoutes(discord),
    ...threadRoutes(discord),
    ...guildRoutes(discord),
    ...callbackRoutes(discord),
    ...webhookRoutes(discord),
  ];
}
