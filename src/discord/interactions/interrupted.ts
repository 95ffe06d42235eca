import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { languageFor, sayIn } from '../../wording/index.ts';

/** What is needed to answer an interaction later: in another process, if need be. */
export interface OpenInteraction {
  readonly id: string;
  readonly applicationId: string;
  /** Worth nothing after 15 minutes, and until then as good as the bot's own for this one reply: it is never logged. */
  readonly token: string;
  readonly locale: string;
}

/** Where interactions are noted that say "thinking …", until they are answered. */
export interface OpenInteractions {
  add(interaction: OpenInteraction): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those that a process left behind which ended before it could answer; each is given once. */
  takeAbandoned(): Promise<readonly OpenInteraction[]>;
}

/** Tells whoever still sees "thinking …" from before a restart that nothing comes of it, and to ask again. */
export async function tellInterrupted(rest: REST, open: OpenInteractions, log: Logger): Promise<void> {
  for (const { id, applicationId, token, locale } of await open.takeAbandoned()) {
    const content = sayIn(languageFor(locale))('answer.interrupted');
    try {
      await rest.patch(Routes.webhookMessage(applicationId, token), {
        auth: false,
        body: { content, allowed_mentions: { parse: [] } },
      });
      log.info({ interaction: id }, 'told that it was interrupted');
    } catch (error) {
      // Deleted meanwhile, or run out; the error's own text has the address, and with it the token.
      log.warn(
        { interaction: id, code: error instanceof DiscordAPIError ? error.code : undefined },
        'could not tell that it was interrupted',
      );
    }
  }
}
