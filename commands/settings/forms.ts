import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { listWriters } from '../../src/minutes/index.ts';
import { SHOWN } from '../../src/render/index.ts';
import { MOST_SHOWN, type ServerSettings } from '../../src/settings/index.ts';
import { type Fetcher, narrowerHosts, SourceError } from '../../src/sources/index.ts';
import { type Say, text } from '../../src/wording/index.ts';

/** The sections whose sizes can be set, as the form has them. */
const SECTIONS = ['participants', 'agreed', 'openQuestions', 'objections', 'keyPoints'] as const;
type Section = (typeof SECTIONS)[number];
const MOST_HOSTS = 100;
const MOST_WRITERS = 100;
/** So long a list of hosts still stands on the panel, in an embed's 4,096 characters. */
const HOSTS_LENGTH = 2000;
/** Discord takes so many characters in a field of a form. https://docs.discord.com/developers/components/reference#text-input */
const WRITERS_LENGTH = 4000;

/** How much each section shows. */
export function sizesOf({ shown }: Pick<ServerSettings, 'shown'>): Record<Section, number> {
  const { participants, agreed, openQuestions, objections, keyPoints } = { ...SHOWN, ...shown };
  return { participants, agreed, openQuestions, objections, keyPoints };
}

export function sizesForm(shown: ServerSettings['shown'], say: Say) {
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

export function archivesForm(archives: readonly string[], say: Say) {
  return listForm('settings-archives', say('settings.archives.title'), {
    id: 'hosts',
    label: say('settings.archives.hosts'),
    help: say('settings.archives.help'),
    lines: archives,
    length: HOSTS_LENGTH,
  });
}

export function unquotedForm(writers: readonly string[], say: Say) {
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

/** The sizes that were written, where they are not the usual ones. Throws `SourceError`, as the next two do. */
export function sizesIn({ fields }: ModalSubmitInteraction): ServerSettings['shown'] {
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
export function hostsIn(fetcher: Fetcher, written: string): string[] {
  const { hosts, unknown } = narrowerHosts(fetcher, written);
  if (unknown.length > 0) throw new SourceError(text('settings.archives.refused', { hosts: unknown }));
  if (hosts.length > MOST_HOSTS) throw new SourceError(text('settings.archives.tooMany', { most: MOST_HOSTS }));
  return hosts;
}

/** The writers of mail that were listed. */
export function writersIn(written: string): string[] {
  const { writers, unreadable } = listWriters(written);
  if (unreadable.length > 0) throw new SourceError(text('settings.unquoted.refused', { entries: unreadable }));
  if (writers.length > MOST_WRITERS) throw new SourceError(text('settings.unquoted.tooMany', { most: MOST_WRITERS }));
  return writers;
}
