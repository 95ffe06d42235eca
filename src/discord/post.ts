import { ActionRowBuilder, ButtonBuilder, type ButtonInteraction, ButtonStyle, PermissionFlagsBits } from 'discord.js';
import type { Minutes } from '../minutes/index.ts';
import { renderEmbed } from '../render/index.ts';
import { SourceError } from '../sources/index.ts';
import { type Say, text } from '../wording/index.ts';
import type { Reply } from './answer.ts';
import type { Call, ComponentHandler } from './command.ts';

export interface MinutesMessageOptions {
  readonly say: Say;
  /** Who asked, and so may delete the minutes. */
  readonly askedBy: string;
  /** The Discord message that carries the text, for bullets that have no link of their own. */
  readonly fallbackUrl?: string | undefined;
  /** What the readers should know of how the minutes came about, a sentence each. */
  readonly notes?: readonly string[];
}

const DELETE = 'delete-minutes';

/** The minutes as a message: the embed, the complete minutes as a file where the embed leaves something out, and a button to delete it. */
export function minutesMessage(minutes: Minutes, { say, askedBy, fallbackUrl, notes = [] }: MinutesMessageOptions) {
  const { payload, attachments } = renderEmbed(minutes, { say, ...(fallbackUrl ? { fallbackUrl } : {}) });
  const button = new ButtonBuilder()
    .setCustomId(`${DELETE}:${askedBy}`)
    .setLabel(say('button.delete'))
    .setStyle(ButtonStyle.Secondary);
  return {
    content: notes.join('\n'),
    embeds: payload.embeds,
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    files: attachments.map((file) => ({ name: file.name, attachment: Buffer.from(file.text) })),
  } satisfies Reply;
}

/** The Delete button: for whoever asked for the minutes, and for those who may manage messages. */
export const deleteMinutes: Record<string, ComponentHandler<ButtonInteraction>> = {
  async [DELETE](askedBy, { interaction, answer }: Call<ButtonInteraction>) {
    const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    if (interaction.user.id !== askedBy && !manages)
      throw new SourceError(text('button.delete.refused', { user: askedBy }));
    answer.handled();
    await interaction.deferUpdate();
    // Through the interaction, which works for private replies and where the bot itself has no access.
    await interaction.deleteReply();
  },
};
