import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { type Call, readFile, readText, sendMinutes, type Visibility } from '../../src/discord/index.ts';
import { SourceError } from '../../src/sources/index.ts';
import { type Say, text } from '../../src/wording/index.ts';

/** The modal of `/summarize text`: five rows are all that Discord allows. */
export const TEXT_MODAL = 'summarize-text';
const TEXT_FIELDS = [1, 2, 3, 4] as const;
/** What one input takes. https://docs.discord.com/developers/components/reference#text-input */
const TEXT_LENGTH = 4000;

/** The form to paste a mail into, or to attach it, with who is to see its minutes. */
export function textForm(visibility: Visibility, say: Say) {
  return {
    custom_id: `${TEXT_MODAL}:${visibility}`,
    title: say('summarize.form.title'),
    components: [
      ...TEXT_FIELDS.map((part, n) => ({
        type: ComponentType.Label as const,
        label: part === 1 ? say('summarize.form.text') : say('summarize.form.more', { part }),
        component: {
          type: ComponentType.TextInput as const,
          custom_id: `text-${n}`,
          style: TextInputStyle.Paragraph,
          max_length: TEXT_LENGTH,
          required: false,
        },
      })),
      {
        type: ComponentType.Label as const,
        label: say('summarize.form.file'),
        description: say('summarize.form.file.description'),
        component: { type: ComponentType.FileUpload as const, custom_id: 'file', max_values: 1, required: false },
      },
    ],
  };
}

/** Sends the minutes of what was pasted or attached. Throws `SourceError` where nothing was. */
export async function submitted(visibility: string, call: Call<ModalSubmitInteraction>): Promise<void> {
  const { interaction, answer, say, bot } = call;
  await answer.thinking(visibility === 'private' ? 'private' : 'public');
  const file = interaction.fields.getUploadedFiles('file')?.first();
  const pasted = TEXT_FIELDS.map((_, n) => interaction.fields.getTextInputValue(`text-${n}`))
    .filter((part) => part.trim() !== '')
    .join('\n');
  if (file) return sendMinutes(call, await readFile(bot, file));
  if (pasted === '') throw new SourceError(text('summarize.form.empty'));
  return sendMinutes(call, await readText(bot, pasted, say));
}
