export type { EmbedOptions, RenderedEmbed, TextAttachment } from './embed.ts';
export { renderEmbed } from './embed.ts';
export { escapeMarkdown, maskedLink, webAddress } from './escape.ts';
export { renderHtml } from './html.ts';
export { readMinutes } from './json.ts';
export { EMBED } from './limits.ts';
export { renderMarkdown } from './markdown.ts';
export type { TerminalOptions } from './terminal.ts';
export { renderTerminal } from './terminal.ts';
