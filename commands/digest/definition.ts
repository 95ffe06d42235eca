import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { labelled, named } from '../../src/wording/index.ts';

const { String: TEXT, Integer, Boolean: FLAG, Channel, Role, Subcommand } = ApplicationCommandOptionType;
const NAME = {
  type: TEXT,
  ...named('digest.option.name'),
  required: true,
  max_length: 60,
} as const;
/** The name of one that there is, which is suggested. */
const KNOWN_NAME = { ...NAME, autocomplete: true } as const;
/** The options of `add` and `edit` beside the name. */
const SOURCES = {
  type: TEXT,
  ...named('digest.option.sources'),
  max_length: 2000,
} as const;
const SCHEDULE = {
  type: TEXT,
  ...named('digest.option.schedule'),
  max_length: 100,
} as const;
const CHOICES = [
  { type: TEXT, ...named('digest.option.timeZone'), max_length: 60, autocomplete: true },
  {
    type: Channel,
    ...named('digest.option.channel'),
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
      ChannelType.GuildForum,
    ],
  },
  { type: Role, ...named('digest.option.role') },
  { type: TEXT, ...named('digest.option.subject'), max_length: 100 },
  { type: TEXT, ...named('digest.option.author'), max_length: 100 },
  { type: Integer, ...named('digest.option.minMessages'), min_value: 1 },
  { type: FLAG, ...named('digest.option.onlyOpen') },
  { type: FLAG, ...named('digest.option.nothingNew') },
  { type: FLAG, ...named('digest.option.inPlace') },
  { type: FLAG, ...named('digest.option.exception') },
] as const;
/** What was given once and is to be given no more. */
const CLEAR = {
  type: TEXT,
  ...named('digest.option.clear'),
  choices: [
    { ...labelled('digest.clear.role'), value: 'role' },
    { ...labelled('digest.clear.filters'), value: 'filters' },
  ],
} as const;

/** `/digest` as Discord shows it. */
export const DEFINITION = {
  ...named('digest'),
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: Subcommand,
      ...named('digest.add'),
      options: [NAME, { ...SOURCES, required: true }, { ...SCHEDULE, required: true }, ...CHOICES],
    },
    { type: Subcommand, ...named('digest.list') },
    {
      type: Subcommand,
      ...named('digest.edit'),
      options: [KNOWN_NAME, SOURCES, SCHEDULE, ...CHOICES, CLEAR],
    },
    { type: Subcommand, ...named('digest.pause'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.resume'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.remove'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.run'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.export') },
    {
      type: Subcommand,
      ...named('digest.erase'),
      options: [{ type: FLAG, ...named('digest.erase.sure'), required: true }],
    },
  ],
} as const;
