import type { APIEmbed } from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import type { ButtonRow, FileAttachment } from '../render/index.ts';

/** Discord's Markdown read as Discord reads it, ready to be made into elements. */
export type Markup =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  /** A moment (ISO 8601), of which each reader sees the day, or the day and the hour, in their own language and time zone. */
  | { readonly type: 'day' | 'hour'; readonly date: string }
  | { readonly type: 'bold' | 'italic' | 'underlined'; readonly content: readonly Markup[] }
  | { readonly type: 'link'; readonly address: string; readonly content: readonly Markup[] }
  /** A mention, heading, spoiler, …: nothing that minutes are made of, so it came of text that was not escaped, and is shown as such. */
  | { readonly type: 'foreign'; readonly kind: string; readonly content: readonly Markup[] };

export interface MessageView {
  readonly title: readonly Markup[];
  readonly url?: string;
  readonly color: string;
  readonly description: readonly Markup[];
  readonly fields: readonly { readonly name: string; readonly value: readonly Markup[] }[];
  readonly footer: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly base64: string }[];
  /** Rows of buttons, with what each is called when it is pressed. */
  readonly buttons: readonly (readonly { readonly id: string; readonly label: string; readonly disabled: boolean }[])[];
}

/** A message of one embed as it looks in Discord. */
export function viewMessage(
  embed: APIEmbed,
  files: readonly FileAttachment[],
  rows: readonly ButtonRow[],
): MessageView {
  return {
    title: markup(embed.title),
    ...(embed.url === undefined ? {} : { url: embed.url }),
    color: colourOf(embed),
    description: markup(embed.description),
    fields: (embed.fields ?? []).map(({ name, value }) => ({ name, value: markup(value) })),
    footer: embed.footer?.text ?? '',
    attachments: files.map(({ name, contentType, bytes }) => ({
      name,
      contentType,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    buttons: rows.map(({ components }) =>
      components.map(({ custom_id, label = '', disabled = false }) => ({ id: custom_id, label, disabled })),
    ),
  };
}

function colourOf({ color = 0 }: APIEmbed): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

type Node = ReturnType<typeof parse>[number];

function markup(text = ''): Markup[] {
  return parse(text, 'extended').map(fromNode);
}

function fromNode(node: Node): Markup {
  const content = Array.isArray(node.content) ? node.content.map(fromNode) : [];
  switch (node.type) {
    case 'text':
      return { type: 'text', text: String(node.content) };
    case 'twemoji':
      return { type: 'text', text: String(node.name) };
    case 'br':
    case 'newline':
      return { type: 'break' };
    case 'timestamp':
      return {
        type: node.format === 'f' ? 'hour' : 'day',
        date: new Date(Number(node.timestamp) * 1000).toISOString(),
      };
    case 'strong':
      return { type: 'bold', content };
    case 'em':
      return { type: 'italic', content };
    case 'underline':
      return { type: 'underlined', content };
    case 'link':
      return { type: 'link', address: String(node.target), content };
    default:
      return { type: 'foreign', kind: node.type, content };
  }
}
