import { ActionRowBuilder, ButtonBuilder, type ButtonInteraction, ButtonStyle, PermissionFlagsBits } from 'discord.js';
import { correct, type Verdict } from '../minutes/index.ts';
import { rasterise } from '../picture/index.ts';
import {
  FEWEST_MAPPED,
  type PostedMinutes,
  type PostedThread,
  packPosted,
  renderEmbed,
  renderMap,
  type Source,
} from '../render/index.ts';
import type { ServerSettings } from '../settings/index.ts';
import { SourceError } from '../sources/index.ts';
import { type Say, text } from '../wording/index.ts';
import type { Reply } from './answer.ts';
import type { Call, ComponentHandler } from './command.ts';
import { messageLink } from './link.ts';

export interface MinutesMessageOptions {
  readonly say: Say;
  /** What people said of items of the minutes: the post shows them as corrected, and carries them as they were. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** How many of each section to show at most, where it is not as usual. */
  readonly shown: ServerSettings['shown'];
  /** What the readers should know of how the minutes came about, a sentence each. */
  readonly notes?: readonly string[];
}

const DELETE = 'delete-minutes';

/** The picture beside the minutes. */
const MAP = 'map.png';

/**
 * The minutes of one thread as a message: the embed with the map of the thread, the complete minutes as a Markdown file where the embed leaves something out, the
 * file that its buttons read, and the buttons.
 */
export async function minutesMessage(
  posted: PostedMinutes,
  { say, verdicts, shown, notes = [] }: MinutesMessageOptions,
) {
  const [thread] = posted.threads;
  if (!thread) throw new TypeError('there are no minutes to post');
  const fallbackUrl = carrierLink(thread.source);
  const minutes = correct(thread.minutes, verdicts);
  const { payload, attachments } = renderEmbed(minutes, {
    say,
    shown,
    ...(fallbackUrl ? { fallbackUrl } : {}),
  });
  const packed = packPosted(posted);
  const map = await mapOf({ ...thread, minutes }, say);
  const button = new ButtonBuilder()
    .setCustomId(`${DELETE}:${posted.askedBy ?? ''}`)
    .setLabel(say('button.delete'))
    .setStyle(ButtonStyle.Secondary);
  return {
    content: notes.join('\n'),
    embeds: payload.embeds.map((embed) => (map ? { ...embed, image: { url: `attachment://${MAP}` } } : embed)),
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    files: [
      ...(map ? [map] : []),
      ...attachments.map((file) => ({ name: file.name, attachment: Buffer.from(file.text) })),
      ...(packed ? [{ name: packed.name, attachment: Buffer.from(packed.bytes) }] : []),
    ],
  } satisfies Reply;
}

/** The map as a file, with its words for whoever does not see it. */
async function mapOf({ messages = [], minutes }: PostedThread, say: Say) {
  if (messages.length < FEWEST_MAPPED) return undefined;
  const { svg, alt } = renderMap(messages, minutes, { say });
  return { name: MAP, attachment: Buffer.from(await rasterise(svg)), description: alt };
}

/** The message that carries a mail: where the bullets lead whose own messages have no links. */
function carrierLink(source: Source | undefined): string | undefined {
  return source?.kind === 'message' ? messageLink(source.guild ?? null, source.channel, source.message) : undefined;
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
