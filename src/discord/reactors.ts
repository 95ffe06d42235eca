import { type APIMessage, type APIReaction, type APIUser, DiscordAPIError, type REST, Routes } from 'discord.js';
import { isAccepting } from '../minutes/index.ts';

/** A message tells only how many reacted; who they are costs a request for each emoji of each message. */
const MOST_REQUESTS = 20;
/** As many as one request gives. */
const PEOPLE = 100;

/** People by the id of the message and then by the emoji that they left on it. */
export type Reactors = ReadonlyMap<string, ReadonlyMap<APIReaction['emoji'], readonly APIUser[]>>;

/**
 * Who agreed by a reaction. Only the emoji that mean agreement are asked for, the most used first and at most `MOST_REQUESTS`; bots are
 * left out. Reactions that Discord does not tell of, because the message is gone or closed to the bot, are left as counts.
 */
export async function readReactors(
  rest: REST,
  channelId: string,
  messages: readonly APIMessage[],
  signal?: AbortSignal,
): Promise<Reactors> {
  const asked = messages
    .flatMap(({ id, reactions = [] }) => reactions.map(({ emoji, count }) => ({ id, emoji, count })))
    .filter(({ emoji }) => isAccepting(emoji.name ?? ''))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_REQUESTS);
  const found = new Map<string, Map<APIReaction['emoji'], readonly APIUser[]>>();
  for (const { id, emoji } of asked) {
    const users = await readUsers(rest, channelId, id, emoji, signal);
    if (!users) continue;
    const ofMessage = found.get(id) ?? new Map();
    found.set(
      id,
      ofMessage.set(
        emoji,
        users.filter(({ bot }) => !bot),
      ),
    );
  }
  return found;
}

async function readUsers(
  rest: REST,
  channelId: string,
  messageId: string,
  { id, name }: APIReaction['emoji'],
  signal?: AbortSignal,
): Promise<APIUser[] | undefined> {
  const emoji = encodeURIComponent(id ? `${name}:${id}` : (name ?? ''));
  try {
    return (await rest.get(Routes.channelMessageReaction(channelId, messageId, emoji), {
      query: new URLSearchParams({ limit: String(PEOPLE) }),
      ...(signal ? { signal } : {}),
    })) as APIUser[];
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
