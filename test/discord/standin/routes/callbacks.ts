import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { Interaction } from '../interaction.ts';
import { createMessage, isEphemeral } from '../message.ts';
import type { Body } from '../multipart.ts';
import { type Call, Refusal, type Route } from '../rest.ts';
import { create, type Draft, edit } from './draft.ts';
import { asReply, ephemeralFlag } from './reply.ts';

/** The first answer to an interaction, its callback. */
export function callbackRoutes(discord: Discord): Route[] {
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      request:
        'CreateMessageInteractionCallbackRequest | UpdateMessageInteractionCallbackRequest | ModalInteractionCallbackRequest | ApplicationCommandAutocompleteCallbackRequest',
      response: 'InteractionCallbackResponse',
      open: true,
      answer: (call) => {
        const { type, data } = call.json as { type: InteractionResponseType; data?: Draft };
        const interaction = unacknowledged(discord, call);
        const respond = CALLBACKS[type];
        if (!respond) throw new TypeError(`the stand-in knows no callback of type ${type}`);
        respond({ discord, interaction, type, data, uploads: call.uploads });
        return call.query.get('with_response') === 'true' ? resourceOf(interaction, type) : undefined;
      },
    },
  ];
}

function unacknowledged({ interactions, problems }: Discord, { path: [id, token] }: Call): Interaction {
  const interaction = interactions.find((one) => one.token === token);
  if (!interaction || interaction.id !== id || interaction.failed)
    throw new Refusal(404, 10_062, 'Unknown interaction');
  if (interaction.acknowledged) {
    problems.push(`${interaction.name}: acknowledged twice`);
    throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
  }
  return interaction;
}

interface Callback {
  readonly discord: Discord;
  readonly interaction: Interaction;
  readonly type: InteractionResponseType;
  readonly data: Draft | undefined;
  readonly uploads: Body['uploads'];
}

/** What each callback does. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const CALLBACKS: Readonly<Partial<Record<InteractionResponseType, (callback: Callback) => void>>> = {
  [InteractionResponseType.ChannelMessageWithSource]: reply,
  [InteractionResponseType.DeferredChannelMessageWithSource]: think,
  [InteractionResponseType.DeferredMessageUpdate]: updateSource,
  [InteractionResponseType.UpdateMessage]: updateSource,
  [InteractionResponseType.Modal]: openModal,
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: suggest,
};

function reply({ discord, interaction, type, data, uploads }: Callback) {
  const rest = { ...asReply(discord.world, interaction), flags: ephemeralFlag(data) };
  const message = create(discord, interaction.channel, data ?? {}, uploads, rest);
  interaction.original = message;
  interaction.acknowledge(type);
  interaction.step({ kind: 'message', message });
}

/** "… is thinking": a message that has yet to say something. */
function think({ discord: { world, now }, interaction, type, data }: Callback) {
  const { channel } = interaction;
  const message = createMessage(world, channel.id, world.bot, {
    ...asReply(world, interaction),
    flags: (ephemeralFlag(data) | MessageFlags.Loading) as MessageFlags,
    at: now(),
  });
  if (!isEphemeral(message)) channel.messages.push(message);
  interaction.original = message;
  interaction.acknowledge(type);
  interaction.step({ kind: 'deferred', message });
}

function updateSource({ discord, interaction, type, data, uploads }: Callback) {
  const { source } = interaction;
  if (!source) throw new Refusal(400, 50_035, 'only the interaction of a component can update its message');
  const atOnce = type === InteractionResponseType.UpdateMessage;
  if (atOnce) edit(discord, source, data ?? {}, uploads);
  interaction.acknowledge(type);
  interaction.step(atOnce ? { kind: 'edit', message: source } : { kind: 'acknowledged' });
}

function openModal({ interaction, type, data }: Callback) {
  if (interaction.type === InteractionType.ModalSubmit)
    throw new Refusal(400, 50_035, 'a modal cannot be answered with a modal');
  interaction.acknowledge(type);
  interaction.step({ kind: 'modal', modal: data as unknown as APIModalInteractionResponseCallbackData });
}

function suggest({ discord: { problems }, interaction, type, data }: Callback) {
  if (interaction.type !== InteractionType.ApplicationCommandAutocomplete)
    throw new Refusal(400, 50_035, 'suggestions are for options that are being typed');
  const { choices = [] } = (data ?? {}) as { choices?: readonly { name: string; value: string }[] };
  const misfits = choices.some(({ name, value }) => name === '' || name.length > 100 || value.length > 100);
  if (choices.length > 25 || misfits)
    problems.push(`${interaction.name}: more than 25 suggestions, or an empty one, or one of more than 100 characters`);
  interaction.acknowledge(type);
  interaction.step({ kind: 'suggestions', choices: choices.map(({ name }) => name) });
}

/** What the callback made, for who asks for it with `with_response`. */
function resourceOf({ id, type: ofInteraction, original }: Interaction, type: InteractionResponseType) {
  const made = original && type === InteractionResponseType.ChannelMessageWithSource;
  return { interaction: { id, type: ofInteraction }, ...(made ? { resource: { type, message: original } } : {}) };
}
