import { type APIMessage, type APIReaction, type APIUser, DiscordAPIError, type REST, Routes } from 'discord.js';
import { isAccepting } from '../../minutes/index.ts';

/** A message tells only how many reacted; who they are costs a request for each emoji of each message. */
const MOST_REQUESTS = 50;
/** As many as one request gives. */
const PEOPLE = 100;
/** Super reactions are counted with the others but asked for apart. https://docs.discord.com/developers/resources/message#reaction-types */
const NORMAL = 0;
const BURST = 1;

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
    .flatMap(({ id, reactions = [] }) => reactions.map((reaction) => ({ id, ...reaction })))
    .filter(({ emoji }) => isAccepting(emoji.name ?? ''))
    .sort((a, b) => b.count - a.count);
  const found = new Map<string, Map<APIReaction['emoji'], readonly APIUser[]>>();
  let left = MOST_REQUESTS;
  for (const { id, emoji, count, count_details: details } of asked) {
    const types = details?.burst ? (details.burst < count ? [NORMAL, BURST] : [BURST]) : [NORMAL];
    if (types.length > left) continue;
    left -= types.length;
    const users = await readUsersOf(types, (type) => readUsers(rest, channelId, id, emoji, type, signal));
    if (users.length === 0) continue;
    const people = users.filter(({ bot }) => !bot);
    found.set(id, (found.get(id) ?? new Map()).set(emoji, people));
  }
  return found;
}

/** Of one emoji either all are known or none: half of them would be taken for all. */
async function readUsersOf(
  types: readonly number[],
  read: (type: number) => Promise<readonly APIUser[] | undefined>,
): Promise<readonly APIUser[]> {
  const users: APIUser[] = [];
  for (const type of types) {
    const some = await read(type);
    if (!some) return [];
    users.push(...some);
  }
  return users;
}

async function readUsers(
  rest: REST,
  channelId: string,
  messageId: string,
  { id, name }: APIReaction['emoji'],
  type: number,
  signal?: AbortSignal,
): Promise<APIUser[] | undefined> {
  const emoji = encodeURIComponent(id ? `${name}:${id}` : (name ?? ''));
  try {
    return (await rest.get(Routes.channelMessageReaction(channelId, messageId, emoji), {
      query: new URLSearchParams({ limit: String(PEOPLE), type: String(type) }),
      ...(signal ? { signal } : {}),
    })) as APIUser[];
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
