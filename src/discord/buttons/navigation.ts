import {
  type ButtonInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { BUTTON, type PostedMinutes, packPosted, pageRows, renderView, type View } from '../../render/index.ts';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';
import type { Call, ComponentHandler } from '../interactions/command.ts';
import { asShown, minutesPost } from '../posting/post.ts';
import { readPostedMinutes } from '../posting/posted.ts';
import { carrierLink } from '../reading/link.ts';
import { checkPresser } from './presser.ts';

type Press = Call<ButtonInteraction>;

/** Who did something with minutes, and on which: by a button, or with a form that it opened. */
export type Pressed = Pick<ButtonInteraction, 'user' | 'member' | 'channelId' | 'memberPermissions' | 'guildId'> &
  Pick<ButtonInteraction | ModalMessageModalSubmitInteraction, 'message'>;

/** The buttons that show more of the minutes, to whoever presses and nobody else, and Delete. */
export const navigation: Readonly<Record<string, ComponentHandler<ButtonInteraction>>> = {
  [BUTTON.more]: (page, press) => showView('more', page, press),
  [BUTTON.people]: (page, press) => showView('people', page, press),
  [BUTTON.thread]: (page, press) => showView('thread', page, press),

  async [BUTTON.copy](_, press) {
    const { interaction, answer, say, bot } = press;
    await answer.thinking('private');
    const posted = { ...(await readPressed(press)), language: say.language };
    const { content } = interaction.message;
    await answer.send(
      await minutesPost(bot, interaction, posted, { say, audience: 'copy', notes: content ? [content] : [] }),
    );
  },

  async [BUTTON.delete](askedBy, { interaction, answer }) {
    if (!mayChange(interaction, askedBy)) throw new SourceError(text('button.delete.refused', { user: askedBy }));
    answer.handled();
    await interaction.deferUpdate();
    // Through the interaction, which works for private replies and where the bot itself has no access.
    await interaction.deleteReply();
  },
};

/** The minutes on which a button was pressed, if whoever presses may read what they are of. Throws `SourceError`. */
export async function readPressed({
  interaction,
  bot,
}: Pick<Call<Pressed>, 'interaction' | 'bot'>): Promise<PostedMinutes> {
  const posted = await readPostedMinutes(bot, interaction.message);
  await checkPresser(bot, interaction, posted);
  return posted;
}

/** Whether they may change or delete the post: who asked for it, who may manage messages, and whoever alone sees it. */
export function mayChange(
  { user, memberPermissions, message }: Pick<Pressed, 'user' | 'memberPermissions' | 'message'>,
  askedBy: string | undefined,
): boolean {
  return (
    user.id === askedBy ||
    message.flags.has(MessageFlags.Ephemeral) ||
    (memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false)
  );
}

/**
 * A page of a view. The button on the minutes opens it, with no page named; those on the view itself turn it over. The view carries
 * what it is made of as the minutes do.
 */
async function showView(view: View, wanted: string, press: Press): Promise<void> {
  const { interaction, answer, say, bot } = press;
  const turning = wanted !== '';
  if (turning) {
    answer.handled();
    await interaction.deferUpdate();
  } else await answer.thinking('private');
  const posted = await readPressed(press);
  const { embed, page, pages } = renderView(await asShown(bot, interaction, posted), view, Number(wanted), {
    say,
    fallbackUrl: ({ source }) => carrierLink(source),
  });
  const shown = { embeds: [embed], components: pageRows(view, page, pages, say) };
  if (turning) return void (await interaction.editReply(shown));
  const packed = pages > 1 ? packPosted(posted) : undefined;
  await answer.send({
    ...shown,
    files: packed ? [{ name: packed.name, attachment: Buffer.from(packed.bytes) }] : [],
  });
}
