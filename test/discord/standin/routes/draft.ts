import { type APIAttachment, type APIEmbed, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { announce, type Discord } from '../discord.ts';
import { messageFaults } from '../limits.ts';
import { createMessage, isEphemeral, storeFile } from '../message.ts';
import type { Body } from '../multipart.ts';
import { Refusal } from '../rest.ts';
import { timestamp } from '../snowflake.ts';
import type { Channel, World } from '../world.ts';
import { refuseFaults } from './refuse.ts';

/** A message as a bot or webhook sends it. */
export interface Draft {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: object[] | null;
  attachments?: { id: string; filename?: string; description?: string }[] | null;
  allowed_mentions?: { parse?: string[]; users?: string[]; replied_user?: boolean } | null;
  flags?: number | null;
  message_reference?: { message_id: string } | null;
  nonce?: string | number;
  enforce_nonce?: boolean | null;
}

type Uploads = Body['uploads'];

/** The bot sends the draft; `rest` is what this message has beside it. */
export function create(
  discord: Discord,
  channel: Channel,
  draft: Draft,
  uploads: Uploads,
  rest: Partial<APIMessage>,
): APIMessage {
  const { world, now } = discord;
  refuseFaults(discord, 'a message', draftFaults(draft, uploads));
  const ephemeral = ((rest.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const { content, embeds, components, ...others } = partsOf(world, draft);
  if (!content && !embeds.length && !(components as object[]).length && !uploads.size)
    throw new Refusal(400, 50_006, 'Cannot send an empty message');
  const message = createMessage(world, channel.id, world.bot, {
    content,
    embeds,
    components,
    ...others,
    ...rest,
    at: now(),
  });
  message.attachments = store(world, channel.id, draft, uploads, ephemeral);
  if (!ephemeral) {
    channel.messages.push(message);
    announce(discord, channel, message);
  }
  return message;
}

/** Changes the message in place, as an edit of it or as the end of its "thinking". */
export function edit(discord: Discord, message: APIMessage, draft: Draft, uploads: Uploads): APIMessage {
  const { world, now } = discord;
  refuseFaults(discord, 'a message', draftFaults(draft, uploads));
  const { content, embeds, components, mentions, mention_everyone } = partsOf(world, draft);
  if (draft.content !== undefined) Object.assign(message, { content, mentions, mention_everyone });
  if (draft.embeds !== undefined) message.embeds = embeds;
  if (draft.components !== undefined) message.components = components;
  const kept = draft.attachments
    ? message.attachments.filter((one) => draft.attachments?.some((keep) => keep.id === one.id))
    : message.attachments;
  message.attachments = [...kept, ...store(world, message.channel_id, draft, uploads, isEphemeral(message))];
  if (isLoading(message)) message.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) as MessageFlags;
  else message.edited_timestamp = timestamp(now());
  return message;
}

/** Takes the message out of its channel. */
export function remove({ world }: Discord, message: APIMessage): void {
  const messages = world.channels.get(message.channel_id)?.messages ?? [];
  const index = messages.findIndex(({ id }) => id === message.id);
  if (index >= 0) messages.splice(index, 1);
}

/** Whether the message still says that the bot is thinking. */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

function draftFaults(draft: Draft, uploads: Uploads): string[] {
  const sizes = [...uploads.values()].map((upload) => ({ size: upload.bytes.length }));
  // Numbers below ten are those of files in this body, longer ones the ids of files that the message has already.
  const missing = (draft.attachments ?? []).filter(({ id }) => Number(id) < 10 && !uploads.has(Number(id)));
  return [
    ...messageFaults(draft as never, sizes),
    ...missing.map(({ id, filename }) => `attachments[${id}] (${filename}): there is no such file`),
  ];
}

function store(world: World, channelId: string, draft: Draft, uploads: Uploads, ephemeral: boolean): APIAttachment[] {
  return [...uploads].map(([number, upload]) => {
    const about = draft.attachments?.find((one) => one.id === String(number));
    const file = { name: about?.filename ?? upload.name, content: upload.bytes, type: upload.type };
    const stored = storeFile(world, channelId, file, { ephemeral });
    return { ...stored, ...(about?.description ? { description: about.description } : {}) };
  });
}

/** The parts of a message that a draft sets. */
function partsOf(world: World, draft: Draft) {
  const content = draft.content ?? '';
  const allowed = draft.allowed_mentions;
  const mayMention = (kind: string, id?: string) =>
    allowed ? allowed.parse?.includes(kind) || (id !== undefined && allowed.users?.includes(id)) : true;
  const mentions = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => {
    const user = world.users.get(id ?? '');
    return user && mayMention('users', id) ? [user] : [];
  });
  return {
    content,
    mentions,
    mention_everyone: /@(everyone|here)\b/.test(content) && mayMention('everyone') === true,
    embeds: (draft.embeds ?? []).map((embed) => ({
      ...embed,
      type: 'rich',
      ...(embed.fields ? { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) } : {}),
    })) as APIEmbed[],
    components: numbered(draft.components ?? []) as never,
  };
}

/** The kinds of menus. https://docs.discord.com/developers/components/reference#component-object-component-types */
const MENUS = new Set([3, 5, 6, 7, 8]);

/** Discord numbers the components of a message, and says of a menu how many choices it takes where nobody did. */
function numbered(components: object[]): object[] {
  let id = 0;
  const number = (component: object): object => ({
    ...('type' in component && MENUS.has(component.type as number) ? { min_values: 1, max_values: 1 } : {}),
    ...component,
    id: ++id,
    ...('components' in component ? { components: (component.components as object[]).map(number) } : {}),
  });
  return components.map(number);
}
