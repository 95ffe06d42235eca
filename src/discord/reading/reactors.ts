import { type APIMessage, type APIReaction, type APIUser, DiscordAPIError, type REST, Routes } from 'discord.js';
import { isAccepting } from '../../minutes/index.ts';

/** A message tells only how many reacted; who they are costs a request for each emoji of each message. */
const MOST_REQUESTS = 50;
/** As many as one request gives, by rising id; the next ones are asked for after the last. */
const PEOPLE = 100;
/** Super reactions are counted with the others but asked for apart. https://docs.discord.com/developers/resources/message#reaction-types */
const NORMAL = 0;
const BURST = 1;

/** People by the id of the message and then by the emoji that they left on it. */
export type Reactors = ReadonlyMap<string, ReadonlyMap<APIReaction['emoji'], readonly APIUser[]>>;

/**
 * Who agreed by a reaction. Only the emoji that mean agreement are asked for, the most used first and with at most `MOST_REQUESTS`; bots are
 * left out. Reactions that Discord does not tell of, because the message is gone or closed to the bot, are left as counts, as are those of
 * too many people for the requests that are left.
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
    const burst = details?.burst ?? 0;
    const kinds = [
      { type: NORMAL, count: count - burst },
      { type: BURST, count: burst },
    ].filter((kind) => kind.count > 0);
    const requests = kinds.reduce((sum, kind) => sum + Math.ceil(kind.count / PEOPLE), 0);
    if (requests > left) continue;
    left -= requests;
    const users = await readUsersOf(kinds, (kind) => readUsers(rest, channelId, id, emoji, kind, signal));
    if (users.length === 0) continue;
    const people = users.filter(({ bot }) => !bot);
    found.set(id, (found.get(id) ?? new Map()).set(emoji, people));
  }
  return found;
}

/** How many reacted in the one way or the other, as the message tells. */
interface Kind {
  readonly type: number;
  readonly count: number;
}

/** Of one emoji either all are known or none: half of them would be taken for all. */
async function readUsersOf(
  kinds: readonly Kind[],
  read: (kind: Kind) => Promise<readonly APIUser[] | undefined>,
): Promise<readonly APIUser[]> {
  const users: APIUser[] = [];
  for (const kind of kinds) {
    const some = await read(kind);
    if (!some) return [];
    users.push(...some);
  }
  return users;
}

/** The people, a page after the other: as many pages as the message's count fills, however many have come since. */
async function readUsers(
  rest: REST,
  channelId: string,
  messageId: string,
  { id, name }: APIReaction['emoji'],
  { type, count }: Kind,
  signal?: AbortSignal,
): Promise<APIUser[] | undefined> {
  const route = Routes.channelMessageReaction(
    channelId,
    messageId,
    encodeURIComponent(id ? `${name}:${id}` : (name ?? '')),
  );
  const users: APIUser[] = [];
  try {
    for (let page = 0; page * PEOPLE < count; page++) {
      const after = users.at(-1)?.id;
      const query = new URLSearchParams({ limit: String(PEOPLE), type: String(type), ...(after ? { after } : {}) });
      const some = (await rest.get(route, { query, ...(signal ? { signal } : {}) })) as APIUser[];
      users.push(...some);
      if (some.length < PEOPLE) break;
    }
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
  return users;
}
