import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { FileAttachment, TextAttachment } from '../render/index.ts';
import { Refusal } from '../wording/index.ts';

/** A message of ours as the channel has it: its id and the footers of its embeds. */
export interface Posted {
  readonly id: string;
  readonly footers: readonly string[];
}

/** A message to post, before its nonce. */
export interface Post {
  readonly body: RESTPostAPIChannelMessageJSONBody;
  readonly files: readonly (TextAttachment | FileAttachment)[];
}

/** The channels of Discord, as far as a delivery needs them. All throw `Unreachable` where a channel is gone or forbidden. */
export interface Channels {
  /**
   * Posts with this nonce, enforced; in a forum, as a new post named `title`. Gives the message that is in the channel, which is the
   * earlier one where Discord knows the nonce.
   */
  readonly post: (
    channel: string,
    post: Post,
    options: { readonly nonce: string; readonly title: string; readonly signal: AbortSignal },
  ) => Promise<Posted>;
  /** Edits a message of ours. False when it is no longer there. */
  readonly edit: (channel: string, message: string, post: Post, signal: AbortSignal) => Promise<boolean>;
  /**
   * Our own message since `since` (milliseconds since 1970) that has `mark` in a footer. The last one was sent `sentAgo` milliseconds
   * ago and may still be under way.
   */
  readonly find: (
    channel: string,
    wanted: { readonly mark: string; readonly since: number; readonly sentAgo: number; readonly signal: AbortSignal },
  ) => Promise<Posted | undefined>;
}

/** The channel is gone or closed to us, which trying again does not mend soon. The message says what is missing. */
export class Unreachable extends Refusal {
  override name = 'Unreachable';
}
