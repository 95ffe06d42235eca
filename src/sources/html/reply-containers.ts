/** The attributes that tell a reply container, lower-case names. */
export interface Attributes {
  readonly id: string;
  readonly class: string;
  readonly style: string;
}

/**
 * How mailers mark the message that a reply answers, where they put no `blockquote` around it:
 * - `divider`: the element holds the header block of that message, and all that follows is quoted;
 * - `container`: the element holds its attribution line and then the quoted text.
 */
export type ReplyMark = 'divider' | 'container';

interface Rule {
  readonly mailer: string;
  readonly mark: ReplyMark;
  readonly matches: (attributes: Attributes) => boolean;
}

/** Seen in mail that these clients send. Prefixes stand before ids and classes where a web mailer rewrote them, as Yahoo does in replies to replies. */
const RULES: readonly Rule[] = [
  { mailer: 'Outlook on the web', mark: 'divider', matches: ({ id }) => id.endsWith('divRplyFwdMsg') },
  {
    mailer: 'Outlook for iOS and Android',
    mark: 'divider',
    matches: ({ id }) => id.endsWith('ms-outlook-mobile-reference-message-header'),
  },
  {
    mailer: 'Outlook for Windows: a coloured line above the header block, of a colour for each version',
    mark: 'divider',
    matches: ({ style }) => /border-top:\s?(?:solid|1\.0pt solid) #?(?:e1e1e1|b5c4df)/i.test(style),
  },
  {
    mailer: 'Windows Mail',
    mark: 'divider',
    matches: ({ style }) => /border-top-color: rgb\(229, 229, 229\)/i.test(style),
  },
  {
    mailer: 'Yahoo',
    mark: 'container',
    matches: (attributes) => attributes.class.includes('yahoo_quoted') || attributes.id.includes('yahoo_quoted'),
  },
  {
    mailer: 'Gmail',
    mark: 'container',
    matches: (attributes) => /(?:^|\s)gmail_quote(?:_container)?(?:\s|$)/.test(attributes.class),
  },
];

export function replyMark(attributes: Attributes): ReplyMark | undefined {
  return RULES.find(({ matches }) => matches(attributes))?.mark;
}
