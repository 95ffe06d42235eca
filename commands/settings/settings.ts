import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { type Call, type Command, managedGuild, slashCommand } from '../../src/discord/index.ts';
import { readServerSettings, type ServerSettings, writeServerSettings } from '../../src/settings/index.ts';
import type { Fetcher } from '../../src/sources/index.ts';
import { changeGuildSettings, guildSettings, removeGuildSettings, type Store } from '../../src/store/index.ts';
import { LANGUAGES, named, text } from '../../src/wording/index.ts';
import { exportCorrections } from './corrections-export.ts';
import { archivesForm, hostsIn, sizesForm, sizesIn, unquotedForm, writersIn } from './forms.ts';
import { panel } from './panel.ts';

type Managing = Call<Pick<MessageComponentInteraction, 'guildId' | 'memberPermissions'>>;

/** `/settings`: how a server wants its minutes, on a panel of menus and buttons that only the manager sees who opened it. */
export const settings = (fetcher: Fetcher, store: Store): Command => {
  const current = async (call: Pick<Managing, 'interaction'>) =>
    readServerSettings(await guildSettings(store, managed(call)));

  /** Changes the settings and shows them anew. */
  async function change(
    call: Call<MessageComponentInteraction> | Call<ModalSubmitInteraction>,
    changed: (old: ServerSettings) => ServerSettings,
  ): Promise<void> {
    const { interaction, answer, say } = call;
    const settings = changed(await current(call));
    await changeGuildSettings(store, managed(call), writeServerSettings(settings));
    answer.handled();
    if (interaction.isModalSubmit() && !interaction.isFromMessage()) throw new TypeError('the form stood on no panel');
    await interaction.update(panel(settings, say));
  }

  return slashCommand(
    {
      ...named('settings'),
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild],
    },
    async (_, call) => call.answer.send(panel(await current(call), call.say)),
    {
      menus: {
        'settings-summarizers': (_, call) =>
          change(call, (old) => ({ ...old, summarizers: rolesIn(call.interaction.values, call.interaction.guildId) })),
        'settings-correctors': (_, call) =>
          change(call, (old) => ({ ...old, correctors: rolesIn(call.interaction.values, call.interaction.guildId) })),
        'settings-language': (_, call) =>
          change(call, ({ language: _, ...old }) => {
            const language = LANGUAGES.find((each) => each === call.interaction.values[0]);
            return language ? { ...old, language } : old;
          }),
      },
      buttons: {
        'settings-private': (_, call) => change(call, (old) => ({ ...old, private: !old.private })),
        async 'settings-sizes'(_, call) {
          const { shown } = await current(call);
          call.answer.handled();
          await call.interaction.showModal(sizesForm(shown, call.say));
        },
        async 'settings-archives'(_, call) {
          const { archives = [] } = await current(call);
          call.answer.handled();
          await call.interaction.showModal(archivesForm(archives, call.say));
        },
        async 'settings-unquoted'(_, call) {
          const { unquoted } = await current(call);
          call.answer.handled();
          await call.interaction.showModal(unquotedForm(unquoted, call.say));
        },
        'settings-corrections': (_, call) => exportCorrections(call, managed(call), fetcher, store),
        async 'settings-reset'(_, call) {
          await removeGuildSettings(store, managed(call));
          call.answer.handled();
          await call.interaction.update(panel(readServerSettings(undefined), call.say));
        },
      },
      modals: {
        'settings-sizes': (_, call) => change(call, (old) => ({ ...old, shown: sizesIn(call.interaction) })),
        'settings-archives': (_, call) =>
          change(call, ({ archives: _, ...old }) => {
            const archives = hostsIn(fetcher, call.interaction.fields.getTextInputValue('hosts'));
            return archives.length > 0 ? { ...old, archives } : old;
          }),
        'settings-unquoted': (_, call) =>
          change(call, (old) => ({
            ...old,
            unquoted: writersIn(call.interaction.fields.getTextInputValue('writers')),
          })),
      },
    },
  );
};

/** The server, if whoever asks runs it. */
function managed({ interaction }: Pick<Managing, 'interaction'>): string {
  return managedGuild(interaction, text('settings.notYou'));
}

/** The chosen roles; everyone's role, whose id is the server's, is no restriction. */
function rolesIn(chosen: readonly string[], guild: string | null): string[] {
  return chosen.some((role) => role === guild) ? [] : [...chosen];
}
