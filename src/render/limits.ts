/**
 * What Discord takes in a message's embeds, in characters. https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 * Discord counts code points; `String.length` is never less, so whatever fits by it fits.
 */
export const EMBED = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  /** Title, description, field names and values and footer of all the embeds of a message together. */
  all: 6000,
} as const;

/** The words of one Discord message, in characters. https://discord.com/developers/docs/resources/message#create-message */
export const MESSAGE = 2000;

/** How many of each section an embed shows at most: what can be read at a glance. The attachment holds the rest. */
export const SHOWN = {
  participants: 12,
  agreed: 6,
  openQuestions: 5,
  answered: 5,
  objections: 4,
  keyPoints: 5,
  noLonger: 4,
} as const;

/** The longest that one part of a bullet gets in an embed, in characters of its escaped form. */
export const BULLET = { quote: 320, evidence: 160, name: 80, url: 300 } as const;

/** In characters. A page of a view is a good screenful; and what no name or address that means well is longer than. */
export const PAGE = 3000;
export const LONGEST = { name: 200, url: 600 } as const;

/** How wide the terminal's lines are where nothing tells. */
export const TERMINAL_WIDTH = 80;
