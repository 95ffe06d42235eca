import type { APIMessage } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { Interaction } from '../interaction.ts';
import { type Call, Refusal, type Route } from '../rest.ts';
import { create, type Draft, edit, isLoading, remove } from './draft.ts';
import { asReply, ephemeralFlag } from './reply.ts';

/** How long the token of an interaction lives. https://docs.discord.com/developers/interactions/receiving-and-responding */
const TOKEN_LIFETIME = 15 * 60_000;

const DRAFT = 'IncomingWebhookUpdateRequestPartial';

/** Follow-ups to an interaction, and its replies: its token is that of a webhook. */
export function webhookRoutes(discord: Discord): Route[] {
  return [
    {
      method: 'POST',
      path: '/webhooks/{webhook_id}/{webhook_token}',
      request: DRAFT,
      response: 'MessageResponse',
      open: true,
      answer: (call) => followUp(discord, call),
    },
    ...[
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    ].flatMap((path) => replyRoutes(discord, path)),
  ];
}

function replyRoutes(discord: Discord, path: string): Route[] {
  return [
    {
      method: 'GET',
      path,
      response: 'MessageResponse',
      open: true,
      answer: (call) => replyOf(discord, call).message,
    },
    {
      method: 'PATCH',
      path,
      request: DRAFT,
      response: 'MessageResponse',
      open: true,
      answer: (call) => {
        const { interaction, message } = replyOf(discord, call);
        edit(discord, message, call.json as Draft, call.uploads);
        // The step keeps the message as it was after this edit.
        interaction.step({ kind: 'edit', message: structuredClone(message) });
        return message;
      },
    },
    {
      method: 'DELETE',
      path,
      open: true,
      answer: (call) => {
        const { interaction, message } = replyOf(discord, call);
        remove(discord, message);
        interaction.step({ kind: 'delete', message });
      },
    },
  ];
}

function followUp(discord: Discord, { path, json, uploads }: Call): APIMessage {
  const interaction = interactionOf(discord, path);
  const { original, name } = interaction;
  if (original && isLoading(original) && !isDeleted(interaction, original))
    discord.problems.push(`${name}: a follow-up while the reply is still "thinking" would take its place`);
  const draft = json as Draft;
  const rest = { ...asReply(discord.world, interaction), flags: ephemeralFlag(draft) };
  const message = create(discord, interaction.channel, draft, uploads, rest);
  interaction.step({ kind: 'message', message });
  return message;
}

function interactionOf({ world, interactions, now }: Discord, [applicationId, token]: readonly string[]): Interaction {
  const interaction = interactions.find((one) => one.token === token);
  if (applicationId !== world.applicationId || !interaction) throw new Refusal(404, 10_015, 'Unknown Webhook');
  if (now() - interaction.createdAt > TOKEN_LIFETIME) throw new Refusal(401, 50_027, 'Invalid Webhook Token');
  if (!interaction.acknowledged) throw new Refusal(404, 10_015, 'Unknown Webhook');
  return interaction;
}

/** The message that the path names by its id, or the first reply (`@original`) where it names none. */
function replyOf(discord: Discord, { path }: Call): { interaction: Interaction; message: APIMessage } {
  const interaction = interactionOf(discord, path);
  const { original, steps } = interaction;
  const id = path[2];
  const sent = [original, ...steps.flatMap((step) => ('message' in step ? [step.message] : []))];
  const message = id === undefined ? original : sent.find((one) => one?.id === id);
  if (!message || isDeleted(interaction, message)) throw new Refusal(404, 10_008, 'Unknown Message');
  return { interaction, message };
}

function isDeleted({ steps }: Interaction, { id }: APIMessage): boolean {
  return steps.some((step) => step.kind === 'delete' && step.message.id === id);
}
