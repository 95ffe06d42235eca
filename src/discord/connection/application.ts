import {
  type APIApplication,
  type APIGatewayBotInfo,
  ApplicationFlagsBitField,
  ApplicationIntegrationType,
  DiscordAPIError,
  GatewayCloseCodes,
  HTTPError,
  OAuth2Scopes,
  PermissionFlagsBits,
  PermissionsBitField,
  type REST,
  Routes,
} from 'discord.js';

/** What the developer portal says of the bot. */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** Whether the Message Content intent is switched on; without it Discord blanks what other people wrote. */
  readonly messageContent: boolean;
  /** Whether people may install it for themselves. */
  readonly userInstall: boolean;
}

/** The bot cannot start, and the operator can mend it. The message is one line that says how. */
export class StartError extends Error {
  override name = 'StartError';
}

const WRONG_TOKEN =
  'Discord refuses the token in DISCORD_TOKEN: open https://discord.com/developers/applications, your application, Bot, press Reset Token, and set the new one';

/** Reads the application that the token belongs to, before connecting. Throws `StartError` for a token that Discord refuses. */
export async function readApplication(rest: REST): Promise<Application> {
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const flags = new ApplicationFlagsBitField(application.flags);
    return {
      id: application.id,
      name: application.name,
      messageContent: flags.any(['GatewayMessageContent', 'GatewayMessageContentLimited']),
      // Absent from what Discord answers where an application supports server installs alone.
      userInstall: application.integration_types_config?.[ApplicationIntegrationType.UserInstall] !== undefined,
    };
  } catch (error) {
    throw startError(error, rest.options.api);
  }
}

/** How many shards Discord asks for, and how many of them may connect within five seconds. Throws `StartError`. */
export async function readGateway(rest: REST): Promise<{ readonly shards: number; readonly atOnce: number }> {
  try {
    const { shards, session_start_limit } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return { shards, atOnce: session_start_limit.max_concurrency };
  } catch (error) {
    throw startError(error, rest.options.api);
  }
}

function startError(error: unknown, api: string): unknown {
  if (error instanceof DiscordAPIError && error.status === 401) return new StartError(WRONG_TOKEN);
  if (error instanceof DiscordAPIError) return new StartError(`Discord refuses to start the bot: ${error.message}`);
  if (error instanceof HTTPError) return new StartError(`Discord answers with an error at ${api} (${error.status})`);
  const cause = (error as { code?: string; cause?: { code?: string } }).code ?? (error as Error).message;
  return new StartError(`Cannot reach Discord at ${api} (${cause}): check the network and DISCORD_API_URL`);
}

/** Why Discord closed the gateway for good. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export function disconnected(code: number): StartError {
  return new StartError(
    code === GatewayCloseCodes.AuthenticationFailed
      ? WRONG_TOKEN
      : `Discord closed the connection for good (code ${code}); start the bot again`,
  );
}

/** Every permission the bot asks for, and what for. */
const PERMISSIONS = [
  // To read the threads and channels it is asked about.
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
  // To post digests, which answer no command.
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  // The minutes are an embed, with a file where the embed is too small.
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
];

/** The link with which a server's owner adds the bot: exactly the scopes and permissions it uses. */
export function inviteLink(application: Pick<Application, 'id'>): string {
  return authorizeLink(application, {
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: new PermissionsBitField(PERMISSIONS).bitfield.toString(),
  });
}

/**
 * The link with which a person installs the bot for themselves, and takes its commands along: it reads nothing on its own there, so it
 * asks for no permission. https://docs.discord.com/developers/topics/oauth2#advanced-bot-authorization
 */
export function userInstallLink(application: Pick<Application, 'id'>): string {
  return authorizeLink(application, {
    scope: OAuth2Scopes.ApplicationsCommands,
    integration_type: String(ApplicationIntegrationType.UserInstall),
  });
}

function authorizeLink({ id }: Pick<Application, 'id'>, asked: Readonly<Record<string, string>>): string {
  return `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: id, ...asked })}`;
}
