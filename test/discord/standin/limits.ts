import { type APIEmbed, ComponentType, type RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, and the default upload limit. */
const LIMITS = { content: 2000, embeds: 6000, name: 256, value: 1024, footer: 2048, upload: 10 * 1024 * 1024 } as const;

/** What Discord would refuse in a message beyond what its schema says: each as path and reason. Nothing means it passes. */
export function messageFaults(
  body: Pick<RESTPostAPIChannelMessageJSONBody, 'content' | 'embeds' | 'components'>,
  uploads: readonly { readonly size: number }[] = [],
): string[] {
  const faults: string[] = [];
  const atMost = (path: string, text: string | undefined | null, limit: number) => {
    if (text && [...text].length > limit) faults.push(`${path}: must be ${limit} or fewer in length`);
  };
  atMost('content', body.content, LIMITS.content);
  let total = 0;
  body.embeds?.forEach((embed, n) => {
    const path = `embeds[${n}]`;
    atMost(`${path}.footer.text`, embed.footer?.text, LIMITS.footer);
    atMost(`${path}.author.name`, embed.author?.name, LIMITS.name);
    embed.fields?.forEach((field, m) => {
      if (!field.name.trim()) faults.push(`${path}.fields[${m}].name: this field is required`);
      if (!field.value.trim()) faults.push(`${path}.fields[${m}].value: this field is required`);
      atMost(`${path}.fields[${m}].name`, field.name, LIMITS.name);
      atMost(`${path}.fields[${m}].value`, field.value, LIMITS.value);
    });
    total += embedLength(embed);
  });
  if (total > LIMITS.embeds) faults.push(`embeds: embed size exceeds maximum size of ${LIMITS.embeds} (${total})`);
  faults.push(...componentFaults((body.components ?? []) as readonly Row[]));
  const size = uploads.reduce((sum, upload) => sum + upload.size, 0);
  if (size > LIMITS.upload) faults.push(`files: request entity too large (${size})`);
  return faults;
}

interface Row {
  readonly components?: readonly {
    readonly type: number;
    readonly custom_id?: string;
    readonly options?: readonly { readonly value: string }[];
  }[];
}

/** https://docs.discord.com/developers/components/reference#action-row: five rows, in each five buttons or one menu, no id twice. */
function componentFaults(rows: readonly Row[]): string[] {
  const faults = rows.length > 5 ? ['components: must be 5 or fewer in length'] : [];
  const ids = new Set<string>();
  rows.forEach(({ components = [] }, n) => {
    const path = `components[${n}]`;
    const menus = components.filter(({ type }) => type !== ComponentType.Button).length;
    if (components.length > (menus > 0 ? 1 : 5)) faults.push(`${path}: holds five buttons or one menu`);
    for (const { custom_id: id, options = [] } of components) {
      if (id !== undefined && ids.has(id)) faults.push(`${path}: component custom id cannot be duplicated`);
      if (id !== undefined) ids.add(id);
      if (new Set(options.map(({ value }) => value)).size < options.length)
        faults.push(`${path}: the specified option value is already used`);
    }
  });
  return faults;
}

function embedLength(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
