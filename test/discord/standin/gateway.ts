import type { Server } from 'node:http';
import {
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReceivePayload,
  type GatewayRequestGuildMembersData,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { apiGuild, apiMember } from './api.ts';
import { sees } from './permissions.ts';
import type { World } from './world.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  sequence: number;
  /** Every event that was sent or would have been, for a resume. */
  readonly events: GatewayReceivePayload[];
  socket: WebSocket | undefined;
}

export interface Gateway {
  /** Where a bot connects; known once the server listens. */
  url(): string;
  readonly sessions: readonly Session[];
  /** What each identify asked for. */
  readonly identified: { readonly intents: number; readonly shard: readonly [number, number] }[];
  readonly resumed: number;
  /** When each heartbeat came, in milliseconds since 1970. */
  readonly heartbeats: readonly number[];
  /** Whom each request for members asked for. */
  readonly membersAsked: readonly (readonly string[])[];
  /** Sends the event to the shard of that server, kept for a resume while the connection is down. Whether any session took it. */
  dispatch(event: GatewayDispatchEvents, data: unknown, guildId: string | undefined, intent?: number): boolean;
  /** Sends the last event once more, as may happen after a resume. */
  repeatLast(): void;
  /** Cuts every connection as a network does; the sessions stay to be resumed. */
  drop(): void;
  /** Cuts every connection and forgets the sessions: a resume is answered with Invalid Session. */
  forget(): void;
  close(): void;
}

/** Intents that must be switched on in the developer portal; asking for them otherwise closes the connection with 4014. */
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** What the gateway knows of whoever has connected. */
interface State {
  readonly world: World;
  readonly problems: string[];
  readonly sessions: Map<string, Session>;
  readonly identified: { intents: number; shard: readonly [number, number] }[];
  readonly heartbeats: number[];
  readonly membersAsked: string[][];
  resumed: number;
}

/** Discord's gateway, version 10, JSON without compression: https://docs.discord.com/developers/events/gateway */
export function createGateway(world: World, server: Server, problems: string[], heartbeatInterval: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const state: State = { world, problems, sessions, identified: [], heartbeats: [], membersAsked: [], resumed: 0 };

  server.on('upgrade', (request, socket, head) => {
    const asked = new URL(request.url ?? '', world.origin);
    if (!asked.pathname.startsWith('/gateway')) return socket.destroy();
    if (asked.searchParams.get('v') !== '10' || asked.searchParams.get('encoding') !== 'json')
      problems.push(`gateway: connected with ${asked.search}`);
    if (asked.searchParams.has('compress')) problems.push('gateway: compression is off here');
    sockets.handleUpgrade(request, socket, head, (connected) => converse(state, connected, heartbeatInterval));
  });

  function cut() {
    for (const socket of sockets.clients) socket.terminate();
  }

  return {
    url: () => addressOf(world),
    get sessions() {
      return [...sessions.values()];
    },
    get resumed() {
      return state.resumed;
    },
    identified: state.identified,
    heartbeats: state.heartbeats,
    membersAsked: state.membersAsked,
    dispatch(event, data, guildId, intent = 0) {
      const to = [...sessions.values()].filter(
        (session) =>
          session.shard[0] === shardOf(guildId, session.shard[1]) && (intent === 0 || session.intents & intent),
      );
      for (const session of to) emit(session, event, data);
      return to.length > 0;
    },
    repeatLast() {
      for (const session of sessions.values()) {
        const last = session.events.at(-1);
        if (last?.t) emit(session, last.t as GatewayDispatchEvents, last.d);
      }
    },
    drop: cut,
    forget() {
      sessions.clear();
      cut();
    },
    close() {
      cut();
      sockets.close();
    },
  };
}

/** Answers what one connection sends, from Hello until it closes. */
function converse(state: State, socket: WebSocket, heartbeatInterval: number): void {
  let session: Session | undefined;
  const send = (payload: object) => socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
  send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatInterval } });
  socket.on('close', () => {
    if (session?.socket === socket) session.socket = undefined;
  });
  socket.on('message', (data) => {
    const payload = JSON.parse(String(data)) as GatewaySendPayload;
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        state.heartbeats.push(Date.now());
        return send({ op: GatewayOpcodes.HeartbeatAck });
      case GatewayOpcodes.Identify:
        session = identify(state, socket, payload.d);
        return;
      case GatewayOpcodes.Resume:
        session = state.sessions.get(payload.d.session_id);
        if (payload.d.token !== state.world.token) return socket.close(4004, 'Authentication failed.');
        if (!session) return send({ op: GatewayOpcodes.InvalidSession, d: false });
        return resume(state, session, socket, payload.d.seq);
      case GatewayOpcodes.PresenceUpdate:
        return;
      case GatewayOpcodes.RequestGuildMembers:
        if (session) answerMembers(state, session, payload.d);
        return;
      default:
        state.problems.push(`gateway: opcode ${payload.op} is not known to the stand-in`);
    }
  });
}

/** Begins a session; undefined where Discord would close the connection, as this does. */
function identify(
  state: State,
  socket: WebSocket,
  { token, intents, shard = [0, 1] }: GatewayIdentifyData,
): Session | undefined {
  const { world, sessions, identified } = state;
  if (token !== world.token) {
    socket.close(4004, 'Authentication failed.');
    return undefined;
  }
  const granted = world.messageContent ? GatewayIntentBits.MessageContent : 0;
  if (intents & PRIVILEGED & ~granted) {
    socket.close(4014, 'Disallowed intent(s).');
    return undefined;
  }
  identified.push({ intents, shard });
  const session = { id: `session-${identified.length}`, intents, shard, sequence: 0, events: [], socket };
  sessions.set(session.id, session);
  ready(world, session);
  return session;
}

/** Goes on with a session over a new connection: sends what came after `seq`, the last event that the bot has. */
function resume(state: State, session: Session, socket: WebSocket, seq: number): void {
  session.socket = socket;
  state.resumed++;
  for (const event of session.events) if ((event.s ?? 0) > seq) socket.send(JSON.stringify(event));
  emit(session, GatewayDispatchEvents.Resumed, null);
}

/** What a session begins with: Ready, and the servers of its shard. */
function ready(world: World, session: Session): void {
  const [shard, shards] = session.shard;
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.bot.id) && shardOf(guild.id, shards) === shard,
  );
  emit(session, GatewayDispatchEvents.Ready, {
    v: 10,
    user: { ...world.bot, mfa_enabled: true, verified: true, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: addressOf(world),
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  });
  if (!(session.intents & GatewayIntentBits.Guilds)) return;
  for (const guild of guilds.filter(({ outage }) => !outage))
    emit(
      session,
      GatewayDispatchEvents.GuildCreate,
      apiGuild(world, guild, (channel) => sees(world, channel, world.bot.id)),
    );
}

/** Of single people anybody may ask, up to 100 at a time; to list all takes a privileged intent. */
function answerMembers(
  { world, problems, membersAsked }: State,
  session: Session,
  asked: GatewayRequestGuildMembersData,
): void {
  const guild = world.guilds.get(asked.guild_id);
  const ids = 'user_ids' in asked && asked.user_ids ? [asked.user_ids].flat() : [];
  if (!guild || ids.length === 0 || ids.length > 100) {
    problems.push('gateway: a request for members names no server, or not from 1 to 100 people');
    return;
  }
  membersAsked.push(ids);
  const members = ids.map((id) => apiMember(guild, id));
  emit(session, GatewayDispatchEvents.GuildMembersChunk, {
    guild_id: guild.id,
    members: members.filter((member) => member !== undefined),
    not_found: ids.filter((_, n) => members[n] === undefined),
    chunk_index: 0,
    chunk_count: 1,
    ...(asked.nonce ? { nonce: asked.nonce } : {}),
  });
}

/** Sends an event, which is kept for a resume. */
function emit(session: Session, t: GatewayDispatchEvents, d: unknown): void {
  const event = { op: GatewayOpcodes.Dispatch, t, s: ++session.sequence, d } as GatewayReceivePayload;
  session.events.push(event);
  session.socket?.send(JSON.stringify(event));
}

function addressOf(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

/** The shard that has the server; what is of no server is the first one's. */
function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
