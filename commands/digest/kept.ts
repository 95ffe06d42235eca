import type { ChatInputCommandInteraction } from 'discord.js';
import { type Call, managedGuild } from '../../src/discord/index.ts';
import { SourceError } from '../../src/sources/index.ts';
import { eraseGuild, exportGuild, type Store } from '../../src/store/index.ts';
import { text } from '../../src/wording/index.ts';

type SlashCall = Call<ChatInputCommandInteraction>;

/** Gives who manages the server all that is kept of it, as a file. */
export async function exportKept(store: Store, { interaction, answer, say }: SlashCall): Promise<void> {
  const managed = managedGuild(interaction, text('digest.notManaging'));
  await answer.thinking('private');
  const data = JSON.stringify(await exportGuild(store, managed), null, 2);
  await answer.send({
    content: say('digest.exported'),
    files: [{ name: 'digests.json', attachment: Buffer.from(data) }],
  });
}

/** Deletes all that is kept of the server, where who manages it is sure. */
export async function eraseKept(store: Store, sure: boolean, { interaction, answer, say }: SlashCall): Promise<void> {
  const managed = managedGuild(interaction, text('digest.notManaging'));
  if (!sure) throw new SourceError(text('digest.notErased'));
  const count = await eraseGuild(store, managed);
  await answer.send({ content: say('digest.erased', { count }) });
}
