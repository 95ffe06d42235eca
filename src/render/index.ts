// Minutes as people see them: embed, page, Markdown, terminal, JSON and map, each within the limits of its medium. Plain functions, no I/O.

export { type Audience, BUTTON, type ButtonRow, minutesRows, pageRows } from './buttons.ts';
export { clip } from './clip.ts';
export type { EmbedOptions, RenderedEmbed, TextAttachment } from './embed.ts';
export { MINUTES_FILE, renderEmbed, renderNewsEmbed, sizeOf } from './embed.ts';
export { escapeHtml, escapeMarkdown, maskedLink, webAddress } from './escape.ts';
export { type Passage, renderGold } from './gold.ts';
export { renderHtml } from './html.ts';
export { EMBED, MESSAGE, SHOWN, TERMINAL_WIDTH } from './limits.ts';
export { FEWEST_MAPPED, type MapOptions, renderMap, type ThreadMap } from './map/index.ts';
export { DIGEST_FILE, renderMarkdown, renderNewsMarkdown, reviseDigestFile } from './markdown.ts';
export { shownName } from './names.ts';
export { neutralise } from './neutral.ts';
export type { News } from './news.ts';
export {
  FILE as POSTED_FILE,
  type FileAttachment,
  LIMITS as POSTED_LIMITS,
  type PostedMessage,
  type PostedMinutes,
  type PostedThread,
  packPosted,
  type Source,
  unpackPosted,
} from './posted.ts';
export { newsAsWished, newsWith, type PostedNews, postedNews, quotationsOf, readPostedNews } from './posted-news.ts';
export { replyTree } from './reply-tree.ts';
export type { TerminalOptions } from './terminal.ts';
export { renderNewsTerminal, renderTerminal } from './terminal.ts';
export { renderPages, renderView, type View } from './views.ts';
export { firstColumns } from './wrap.ts';
