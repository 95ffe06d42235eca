import { ButtonStyle, ComponentType, type InteractionReplyOptions } from 'discord.js';
import type { ServerSettings } from '../../src/settings/index.ts';
import { LANGUAGES, type Language, languageName, ownNameOf, type Say } from '../../src/wording/index.ts';
import { sizesOf } from './forms.ts';

/** The value of the choice that fixes no language. */
const AUTOMATIC = 'auto';
/** As many roles as can be named in a refusal without its becoming a list to scroll through. */
const MOST_ROLES = 10;

/** The settings as they are, with the menus and buttons that change them. */
export function panel(settings: ServerSettings, say: Say) {
  const roles = (ids: readonly string[]) => ids.map((id) => `<@&${id}>`).join(', ');
  const { summarizers, correctors, archives, language, unquoted } = settings;
  const lines = [
    say('settings.summarizers', { roles: summarizers.length > 0 ? roles(summarizers) : say('settings.everyone') }),
    correctors.length > 0
      ? say('settings.correctors.roles', { roles: roles(correctors) })
      : say('settings.correctors.usual'),
    say(settings.private ? 'settings.private.on' : 'settings.private.off'),
    language ? say('settings.language', { language: nameOf(language, say) }) : say('settings.language.usual'),
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
  return `${own} (${languageName(language, say.language)})`;
}
