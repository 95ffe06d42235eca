import {
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { clip, MESSAGE } from '../../render/index.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Whether everybody in the channel sees the reply, or only the person who asked. */
export type Visibility = 'public' | 'private';

export type Reply = Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components' | 'files'>;

/** The reply to one interaction. Discord takes none that has not been acknowledged within 3 seconds. */
export interface Answer {
  /** Undefined until it is acknowledged. */
  readonly visibility: Visibility | undefined;
  /**
   * Acknowledges the interaction: "thinking …". Discord fixes the visibility with that. Where time ran out before, the answer
   * is private already and stays so.
   */
  thinking(visibility: Visibility): Promise<void>;
  /** Shows how far the work is; what comes sooner than `progressEvery` after the last is left out. */
  progress(text: string): void;
  /** The reply itself; in `visibility` where nothing was acknowledged yet. */
  send(reply: Reply, visibility?: Visibility): Promise<void>;
  /** Says to the person who asked, and to nobody else, what went wrong; with files that are for them. */
  refuse(text: string, files?: Reply['files']): Promise<void>;
  /** Says in place of “thinking …” why no reply will come, and lets none come any more. Resolves to whether somebody was waiting for one. */
  interrupt(text: string): Promise<boolean>;
  /** The handler acknowledges the interaction in its own way: a modal, or an update of the message. */
  handled(): void;
  /** Whether the reply was sent, or the handler said that it sees to it. */
  readonly settled: boolean;
}

export interface AnswerOptions {
  /** After how many milliseconds without an acknowledgement the answer becomes a private "thinking …". */
  readonly acknowledgeAfter?: number;
  /** Milliseconds from one show of progress to the next. */
  readonly progressEvery?: number;
  readonly now?: () => number;
  /** Told when Discord has taken the first sign of life: "thinking …", or the reply itself. */
  readonly acknowledged?: (how: 'thinking' | 'reply') => void;
  /** What follows "thinking …" waits for this. */
  readonly turn?: () => Promise<void>;
}

/** A second before Discord gives up, for the way there. */
const ACKNOWLEDGE_AFTER = 2000;
const PROGRESS_EVERY = 1500;
/** No mention that stands in a reply reaches anybody. */
const NOBODY = { parse: [] };

/** How to answer the interaction; the clock runs from this call. */
export function createAnswer(
  interaction: Answerable,
  {
    acknowledgeAfter = ACKNOWLEDGE_AFTER,
    progressEvery = PROGRESS_EVERY,
    now = Date.now,
    acknowledged,
    turn,
  }: AnswerOptions = {},
): Answer {
  let visibility: Visibility | undefined;
  let acknowledging: Promise<unknown> | undefined;
  let settled = false;
  let interrupted = false;
  let progressAt = now();
  let editing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => void thinking('private').catch(() => undefined), acknowledgeAfter);

  async function thinking(wanted: Visibility): Promise<void> {
    clearTimeout(timer);
    if (!acknowledging && !settled) {
      visibility = wanted;
      acknowledging = interaction
        .deferReply(wanted === 'private' ? { flags: MessageFlags.Ephemeral } : {})
        .then(() => acknowledged?.('thinking'));
    }
    await acknowledging;
    await turn?.();
  }

  async function send(reply: Reply, wanted: Visibility = 'private') {
    if (interrupted) return;
    clearTimeout(timer);
    settled = true;
    if (acknowledging) {
      await acknowledging;
      await editing;
      await interaction.editReply({ content: '', ...reply, allowedMentions: NOBODY });
    } else if (interaction.replied || interaction.deferred)
      await interaction.followUp({ ...reply, flags: MessageFlags.Ephemeral, allowedMentions: NOBODY });
    else {
      visibility = wanted;
      const flags = wanted === 'private' ? { flags: MessageFlags.Ephemeral as const } : {};
      acknowledging = interaction
        .reply({ ...reply, ...flags, allowedMentions: NOBODY })
        .then(() => acknowledged?.('reply'));
      await acknowledging;
    }
  }

  return {
    get visibility() {
      return visibility;
    },
    get settled() {
      return settled;
    },
    thinking,
    progress(text) {
      if (settled || !acknowledging || now() - progressAt < progressEvery) return;
      progressAt = now();
      const shown = acknowledging;
      editing = editing
        .then(() => shown)
        .then(() => (settled ? undefined : interaction.editReply({ content: text, allowedMentions: NOBODY })))
        // What goes wrong here goes wrong again, and is reported, with the reply itself.
        .catch(() => undefined);
    },
    send,
    async refuse(reason, files = []) {
      if (interrupted) return;
      // What was wrong is often quoted in it, and that may be thousands of characters.
      const text = clip(reason, MESSAGE, (words) => words);
      if (acknowledging && visibility === 'public') {
        settled = true;
        await acknowledging;
        await editing;
        await interaction.deleteReply();
        await interaction.followUp({ content: text, files, flags: MessageFlags.Ephemeral, allowedMentions: NOBODY });
      } else await send({ content: text, embeds: [], components: [], files });
    },
    async interrupt(text) {
      if (settled || !acknowledging) return false;
      interrupted = settled = true;
      await acknowledging;
      await editing;
      await interaction.editReply({ content: text, embeds: [], components: [], allowedMentions: NOBODY });
      return true;
    },
    handled() {
      clearTimeout(timer);
      settled = true;
    },
  };
}
