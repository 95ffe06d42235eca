import { ComponentType, type ModalSubmitInteraction } from 'discord.js';

/** What is shorter is soon written again, and its refusal quotes it. */
const SOON_WRITTEN = 40;

/**
 * What somebody wrote into a form: Discord closes a form when it is sent, and what was refused would be lost. Undefined where it is soon written
 * again.
 */
export function writtenIn({ fields }: Pick<ModalSubmitInteraction, 'fields'>): string | undefined {
  const written = fields.fields.map((field) => (field.type === ComponentType.TextInput ? field.value.trimEnd() : ''));
  const text = written.filter((each) => each.trim() !== '').join('\n');
  return text.length < SOON_WRITTEN ? undefined : `${text}\n`;
}
