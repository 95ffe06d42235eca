import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import type { World } from '../world.ts';
import type { Draft } from './draft.ts';

/** How a reply to an interaction differs from another message of the bot. */
export function asReply({ applicationId }: World, interaction: Interaction): Partial<APIMessage> {
  const onCommand = interaction.type === InteractionType.ApplicationCommand;
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user: interaction.user,
    authorizing_integration_owners: interaction.installedBy,
  };
  return {
    type: onCommand ? MessageType.ChatInputCommand : MessageType.Default,
    application_id: applicationId,
    webhook_id: applicationId,
    ...(onCommand ? { interaction_metadata: metadata as never } : {}),
  };
}

/** The one flag that a reply may set: that nobody else sees it. */
export function ephemeralFlag(draft: Draft | undefined): MessageFlags {
  return ((draft?.flags ?? 0) & MessageFlags.Ephemeral) as MessageFlags;
}
