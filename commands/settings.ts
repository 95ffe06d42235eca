import {
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js';
import { type Call, type Command, managedGuild, slashCommand } from '../src/discord/index.ts';
import { listWriters } from '../src/minutes/index.ts';
import { SHOWN } from '../src/render/index.ts';
import { MOST_SHOWN, readServerSettings, type ServerSettings, writeServerSettings } from '../src/settings/index.ts';
import { type Fetcher, narrowerHosts, SourceError } from '../src/sources/index.ts';
import { changeGuildSettings, guildSettings, removeGuildSettings, type Store } from '../src/store/index.ts';
import { LANGUAGES, type Language, named, ownNameOf, type Say, text } from '../src/wording/index.ts';
import { exportCorrections } from './corrections-export.ts';

/** The sections whose sizes can be set, as the form has them. */
const SECTIONS = ['participants', 'agreed', 'openQuestions', 'objections', 'keyPoints'] as const;
type Section = (typeof SECTIONS)[number];
/** The value of the choice that fixes no language. */
const AUTOMATIC = 'auto';
/** As many roles as can be named in a refusal without its becoming a list to scroll through. */
const MOST_ROLES = 10;
const MOST_HOSTS = 100;
const MOST_WRITERS = 100;
/** So long a list of hosts still stands on the panel, in an embed's 4,096 characters. */
const HOSTS_LENGTH = 2000;
/** Discord takes so many characters in a field of a form. https://docs.discord.com/developers/components/reference#text-input */
const WRITERS_LENGTH = 4000;

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

function sizesIn({ fields }: ModalSubmitInteraction): ServerSettings['shown'] {
  const sizes = SECTIONS.flatMap((section): [Section, number][] => {
    const written = fields.getTextInputValue(section).trim();
    if (written === '') return [];
    const size = Number(written);
    if (!/^\d+$/.test(written) || size > MOST_SHOWN)
      throw new SourceError(text('settings.sizes.refused', { written, most: MOST_SHOWN }));
    return size === SHOWN[section] ? [] : [[section, size]];
  });
  return Object.fromEntries(sizes);
}

/** The hosts that were written, if the operator's list has them all. */
function hostsIn(fetcher: Fetcher, written: string): string[] {
  const { hosts, unknown } = narrowerHosts(fetcher, written);
  if (unknown.length > 0) throw new SourceError(text('settings.archives.refused', { hosts: unknown }));
  if (hosts.length > MOST_HOSTS) throw new SourceError(text('settings.archives.tooMany', { most: MOST_HOSTS }));
  return hosts;
}

/** The writers of mail that were listed. */
function writersIn(written: string): string[] {
  const { writers, unreadable } = listWriters(written);
  if (unreadable.length > 0) throw new SourceError(text('settings.unquoted.refused', { entries: unreadable }));
  if (writers.length > MOST_WRITERS) throw new SourceError(text('settings.unquoted.tooMany', { most: MOST_WRITERS }));
  return writers;
}

function panel(settings: ServerSettings, say: Say) {
  const roles = (ids: readonly string[]) => ids.map((id) => `<@&${id}>`).join(', ');
  const { summarizers, correctors, archives, language, unquoted } = settings;
  const lines = [
    say('settings.summarizers', { roles: summarizers.length > 0 ? roles(summarizers) : say('settings.everyone') }),
    correctors.length > 0
      ? say('settings.correctors.roles', { roles: roles(correctors) })
      : say('settings.correctors.usual'),
    say(settings.private ? 'settings.private.on' : 'settings.private.off'),
    say('settings.language', { language: language ? nameOf(language, say) : say('settings.language.auto') }),
    say('settings.sizes', sizesOf(settings)),
    say('settings.archives', {
      hosts: archives ? archives.map((host) => `\`${host}\``).join(', ') : say('settings.archives.all'),
    }),
    // Addresses stand in the form only.
    say('settings.unquoted', {
      entries:
        unquoted.length > 0
          ? say('settings.unquoted.entries', { count: unquoted.length })
          : say('settings.unquoted.none'),
    }),
  ];
  const row = <C>(...components: C[]) => ({ type: ComponentType.ActionRow as const, components });
  const roleMenu = (custom_id: string, placeholder: string, chosen: readonly string[]) => ({
    type: ComponentType.RoleSelect as const,
    custom_id,
    placeholder,
    min_values: 0,
    max_values: MOST_ROLES,
    default_values: chosen.map((id) => ({ id, type: 'role' as never })),
  });
  const button = (custom_id: string, label: string, style: ButtonStyle.Secondary | ButtonStyle.Danger) => ({
    type: ComponentType.Button as const,
    custom_id,
    label,
    style,
  });
  return {
    embeds: [{ title: say('settings.title'), description: lines.join('\n') }],
    components: [
      row(roleMenu('settings-summarizers', say('settings.choose.summarizers'), summarizers)),
      row(roleMenu('settings-correctors', say('settings.choose.correctors'), correctors)),
      row({
        type: ComponentType.StringSelect as const,
        custom_id: 'settings-language',
        placeholder: say('settings.choose.language'),
        options: [
          { value: AUTOMATIC, label: say('settings.language.auto'), default: language === undefined },
          ...LANGUAGES.map((each) => ({ value: each, label: nameOf(each, say), default: each === language })),
        ],
      }),
      row(
        button(
          'settings-private',
          say(settings.private ? 'settings.makePublic' : 'settings.makePrivate'),
          ButtonStyle.Secondary,
        ),
        button('settings-sizes', say('settings.sizes.edit'), ButtonStyle.Secondary),
        button('settings-archives', say('settings.archives.edit'), ButtonStyle.Secondary),
        button('settings-unquoted', say('settings.unquoted.edit'), ButtonStyle.Secondary),
      ),
      row(
        button('settings-corrections', say('corrections.export'), ButtonStyle.Secondary),
        button('settings-reset', say('settings.reset'), ButtonStyle.Danger),
      ),
    ],
    allowedMentions: { parse: [] },
  } satisfies InteractionReplyOptions;
}

/** The language as its readers call it, with what the manager calls it. */
function nameOf(language: Language, say: Say): string {
  const own = ownNameOf(language);
  if (language === say.language) return own;
  return `${own} (${new Intl.DisplayNames(say.language, { type: 'language' }).of(language) ?? language})`;
}

function sizesOf({ shown }: Pick<ServerSettings, 'shown'>): Record<Section, number> {
  const { participants, agreed, openQuestions, objections, keyPoints } = { ...SHOWN, ...shown };
  return { participants, agreed, openQuestions, objections, keyPoints };
}

function sizesForm(shown: ServerSettings['shown'], say: Say) {
  const sizes = sizesOf({ shown });
  return {
    custom_id: 'settings-sizes',
    title: say('settings.sizes.title'),
    components: SECTIONS.map((section) => ({
      type: ComponentType.Label as const,
      label: say(`minutes.${section}`),
      description: say('settings.sizes.usual', { usual: SHOWN[section] }),
      component: {
        type: ComponentType.TextInput as const,
        custom_id: section,
        style: TextInputStyle.Short,
        max_length: 2,
        required: false,
        value: String(sizes[section]),
      },
    })),
  };
}

function archivesForm(archives: readonly string[], say: Say) {
  return listForm('settings-archives', say('settings.archives.title'), {
    id: 'hosts',
    label: say('settings.archives.hosts'),
    help: say('settings.archives.help'),
    lines: archives,
    length: HOSTS_LENGTH,
  });
}

function unquotedForm(writers: readonly string[], say: Say) {
  return listForm('settings-unquoted', say('settings.unquoted.title'), {
    id: 'writers',
    label: say('settings.unquoted.writers'),
    help: say('settings.unquoted.help'),
    lines: writers,
    length: WRITERS_LENGTH,
  });
}

/** A form with one list, an entry a line. */
function listForm(
  custom_id: string,
  title: string,
  {
    id,
    label,
    help,
    lines,
    length,
  }: Readonly<Record<'id' | 'label' | 'help', string>> & { readonly lines: readonly string[]; readonly length: number },
) {
  return {
    custom_id,
    title,
    components: [
      {
        type: ComponentType.Label as const,
        label,
        description: help,
        component: {
          type: ComponentType.TextInput as const,
          custom_id: id,
          style: TextInputStyle.Paragraph,
          max_length: length,
          required: false,
          value: lines.join('\n'),
        },
      },
    ],
  };
}
