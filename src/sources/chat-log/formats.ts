/** How a program writes a conversation as text. */
export interface Format {
  readonly name: string;
  /**
   * A line with which a message begins: `name`, `when` if the line has it, and `text` where the words begin in the same line; they
   * stand below where the format has none.
   */
  readonly begins: RegExp;
  /** Lines of the program itself: joins, topics, days. */
  readonly note?: RegExp;
  /** Somebody's deed told in the third person: `name`, `when` and `text`. */
  readonly deed?: RegExp;
  /** The least share of the lines that begin a message or are notes. */
  readonly share: number;
  /** A message has one line; what is set in below had no room in it, and counts with it. */
  readonly oneLine?: true;
  /** Whether other texts have such lines too, tables, logs of programs and lists of labels: then it must look like talk as well. */
  readonly common?: true;
}

/** IRC's programs write a message in one line, so that nearly all lines begin one; one in ten may have been wrapped by whoever pasted. */
const A_LINE_EACH = 0.9;
/** Messengers keep the lines of a message, which seldom has more than two. */
const FEW_LINES_EACH = 0.4;
/** Below a heading stands as much as somebody wrote, also code; more than forty lines each are no chat any more. */
const HEADINGS = 0.025;

/** The table is read from its top: the first format that fits nearly all lines of a text is the one it has. */
export const FORMATS: readonly Format[] = [
  {
    // irssi, ZNC, MeetBot, mIRC, HexChat, Ubuntu's logs; bridges write whole names.
    name: 'IRC, <nick>',
    begins:
      /^[[(]?(?<when>\d[\d:T/. -]{3,22}(?: ?[AaPp][Mm])?)?Z?[\])]?\s{0,8}<[ @+%&~!]?(?<name>[\p{L}\p{N}\p{Extended_Pictographic}_[\]\\`^{}|][^<>]{0,40})>\s(?<text>.*)$/u,
    note: /^(?:[[(]?\d[\d:T/. -]{3,22}(?: ?[AaPp][Mm])?Z?[\])]?\s{1,8})?(?:-!-|-->|<--|-- |---|==|\[(?:Users |[ @+]\S)|\*{2,4} |\*{3}$|→|←|⇐|-[^\s-]{1,32}- |Session |\* (?:Now talking|Topic|Disconnected|Rejoined|Attempting)|\* \S{1,32} (?:\([^()]{1,80}\) )?(?:has (?:joined|left|quit|set|changed|kicked|given|removed)|is now known|sets mode|gives|removes|Quit|joined|left))/,
    deed: /^[[(]?(?<when>\d[\d:T/. -]{3,22}(?: ?[AaPp][Mm])?)?Z?[\])]?\s{0,8}\* (?<name>[^\s*<>]{1,32}) (?<text>\S.*)$/,
    share: A_LINE_EACH,
    oneLine: true,
  },
  {
    // RRSAgent, the W3C's scribe.
    name: 'IRC, [nick]',
    begins: /^(?<when>\d{1,2}:\d\d(?::\d\d)?) \[(?<name>[\p{L}_][^\s[\]]{0,32})\] (?<text>.*)$/u,
    note: /^\d{1,2}:\d\d(?::\d\d)? [^\s[\]]{1,32} has /,
    share: A_LINE_EACH,
    oneLine: true,
    common: true,
  },
  {
    name: 'weechat, tabs',
    begins: /^(?:(?<when>\d[\d:T -]{3,22})\t)?[ @+%&~]?(?<name>[\p{L}_[\]\\`^{}|][^\s]{0,32})\t(?<text>.*)$/u,
    note: /^(?:\d[\d:T -]{3,22}\t)?(?:-->|<--|--|=!=)\t/,
    deed: /^(?:(?<when>\d[\d:T -]{3,22})\t)? ?\*\t(?<name>[^\s*]{1,32}) (?<text>\S.*)$/,
    share: A_LINE_EACH,
    oneLine: true,
    common: true,
  },
  {
    name: 'weechat, bars',
    begins:
      /^\s{0,20}(?:(?<when>\d[\d:-]{3,20}(?: \d[\d:]{3,8})?)\s{1,20})?[@+%&~]?(?<name>[\p{L}_][^\s|│┃]{0,32})\s{1,20}[|│┃]\s(?<text>.*)$/u,
    note: /^\s{0,20}(?:\d[\d:-]{3,20}(?: \d[\d:]{3,8})?\s{1,20})?(?:-->|<--|--|=!=|\*)\s{1,20}[|│┃]/,
    share: A_LINE_EACH,
    oneLine: true,
    common: true,
  },
  {
    // Exports of WhatsApp on Android, and of Element.
    name: 'WhatsApp and Element, date - name',
    begins:
      /^(?<when>\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?\s?[Mm]\.?)?) - (?<name>[^:]{1,60}): ?(?<text>.*)$/,
    note: /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?\s?[Mm]\.?)? - /,
    share: FEW_LINES_EACH,
  },
  {
    // On iPhones.
    name: 'WhatsApp, [date, time] name',
    begins: /^\[(?<when>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}, [^\][]{4,14})\] (?<name>[^:]{1,60}): ?(?<text>.*)$/,
    share: FEW_LINES_EACH,
  },
  {
    // Telegram's desktop program.
    name: 'Telegram',
    begins: /^(?<name>\S[^[\]]{0,60}), \[(?<when>[^\][\s][^\][]{6,40})\]:?$/,
    share: HEADINGS,
  },
  {
    // Discord's programs and pages; the name is joined with what stands behind it by `lines.ts` where a tag parts them.
    name: 'Discord, name — time',
    begins: /^(?<name>\S[^—]{0,60}) [—–] {0,3}(?<when>\S.{3,50})$/,
    share: HEADINGS,
  },
  {
    // Until 2021 it put nothing between the name and the time.
    name: 'Discord, nameToday',
    begins: /^(?<name>\S.{0,60})(?<when>(?:Today|Yesterday) at \d{1,2}:\d\d(?: [AP]M)?)$/,
    share: HEADINGS,
  },
  {
    // DiscordChatExporter's plain text, and Teams.
    name: '[date time] name',
    begins: /^\[(?<when>[^\][\s][^\][]{3,30})\] (?<name>[^\s:<>*[\]][^:<>[\]]{0,60})$/,
    note: /^(?:={20,}|(?:Guild|Channel|Topic|After|Before|Exported): ?.*|Exported \d+ message.*)$/,
    share: HEADINGS,
  },
  {
    // Meetings' chats, saved; until 2022 the words stood on the same line.
    name: 'Zoom',
    begins:
      /^(?<when>\d{1,2}:\d\d:\d\d)\s{1,3}(?:From|Von)\s{1,2}(?<name>[^:]{1,60}?)(?: (?:to|an) {1,2}[^:]{1,60})? ?: ?(?<text>.*)$/,
    share: FEW_LINES_EACH,
  },
  {
    // Google's, and others that copy a heading without brackets.
    name: 'name, time',
    begins:
      /^(?<name>[\p{L}\p{Extended_Pictographic}][^,:]{0,60}), (?<when>(?:\p{L}{2,12} (?:at )?)?\d{1,2}:\d\d(?: [AaPp]M)?)$/u,
    share: HEADINGS,
    common: true,
  },
  {
    // Slack: two blanks or a no-break one between name and time.
    name: 'Slack',
    begins:
      /^(?<name>[\p{L}\p{Extended_Pictographic}][^:]{0,60})(?: {2}|\t|\u00a0)(?<when>\d{1,2}:\d\d(?: [AaPp]M)?)$/u,
    share: HEADINGS,
    common: true,
  },
  {
    // Discord's compact mode, Pidgin, Adium.
    name: '[time] name: text',
    begins:
      /^[[(](?<when>\d[^\][()]{3,30})[\])] {1,3}(?<name>[\p{L}\p{N}\p{Extended_Pictographic}_@+%.][^\s:<>[\]()/]{0,32}(?: [^\s:<>[\]()/]{1,20}){0,3}(?: \([^\s:<>[\]()]{1,20}\))?): (?<text>.*)$/u,
    share: FEW_LINES_EACH,
    common: true,
  },
  {
    name: 'name: text',
    begins: /^(?<name>\p{Lu}[\p{L}\p{M}.'’-]{0,24}(?: [\p{L}\p{M}.'’-]{1,20}){0,2}): (?<text>\S.*)$/u,
    share: A_LINE_EACH,
    common: true,
  },
];

/** What IRC's programs note of whoever takes another nick: `-!- jo is now known as jo_away`, also `jo (~jo@host) is now known as …`. */
export const RENAMED = ' is now known as ';

/** What stands where a name would, in logs of programs, mails, lists and markup, and is nobody's; a text with one of these is no chat. */
export const NOBODY: ReadonlySet<string> = new Set([
  // Levels of logs (syslog, log4j, Python).
  ...[
    'trace',
    'debug',
    'info',
    'information',
    'notice',
    'warn',
    'warning',
    'error',
    'err',
    'critical',
    'crit',
    'fatal',
  ],
  ...['severe', 'main', 'stdout', 'stderr', 'exception', 'traceback', 'root', 'success', 'failed', 'ok'],
  // Fields of mails.
  ...[
    'from',
    'to',
    'cc',
    'bcc',
    'date',
    'sent',
    'subject',
    'reply-to',
    'message-id',
    'von',
    'an',
    'betreff',
    'datum',
    'de',
    'objet',
  ],
  // Labels of notes, forms, changelogs and lists of questions.
  ...[
    'note',
    'notes',
    'nb',
    'ps',
    'p.s.',
    'edit',
    'update',
    'todo',
    'fixme',
    'hint',
    'tip',
    'example',
    'summary',
    'hinweis',
    'achtung',
  ],
  ...[
    'q',
    'a',
    'question',
    'answer',
    'frage',
    'antwort',
    'réponse',
    'pro',
    'con',
    'pros',
    'cons',
    'problem',
    'solution',
    'reason',
  ],
  ...[
    'fix',
    'fixed',
    'feat',
    'added',
    'changed',
    'removed',
    'docs',
    'chore',
    'step',
    'option',
    'result',
    'status',
    'version',
  ],
  ...[
    'name',
    'title',
    'description',
    'type',
    'value',
    'url',
    'id',
    'author',
    'expected',
    'actual',
    'input',
    'output',
    'agenda',
  ],
  ...[
    'who',
    'what',
    'when',
    'where',
    'why',
    'how',
    'place',
    'time',
    'location',
    'priority',
    'email',
    'phone',
    'tel',
    'fax',
  ],
  // Elements of HTML that are left open line by line.
  ...[
    'p',
    'li',
    'br',
    'td',
    'tr',
    'th',
    'dt',
    'dd',
    'b',
    'i',
    'u',
    'div',
    'span',
    'ul',
    'ol',
    'hr',
    'h1',
    'h2',
    'h3',
    'pre',
    'code',
  ],
]);

/** Behind the name of who is no person, on its line or the next: Discord's and Slack's tags. */
export const TAGS: ReadonlySet<string> = new Set(['APP', 'BOT', 'SYSTEM', 'WEBHOOK']);

/** Lines that stand for what no text shows: Discord's for pictures, WhatsApp's for files and what was taken back. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  ...[
    'Image',
    'Video',
    'GIF',
    'Click to react',
    'Add Reaction',
    'Click to see attachment',
    'Attachment file type: code',
    'Expand',
  ],
  ...['<Media omitted>', '<Medien ausgeschlossen>', '<Médias omis>', 'image omitted', 'video omitted', 'audio omitted'],
  ...['sticker omitted', 'GIF omitted', 'document omitted', 'This message was deleted', 'You deleted this message'],
  ...['This message was deleted.', 'You deleted this message.', 'Diese Nachricht wurde gelöscht.', 'null'],
]);

/** What programs write behind words that were changed later. */
export const EDITED: readonly string[] = [
  ' (edited)',
  '(edited)',
  ' <This message was edited>',
  ' (bearbeitet)',
  ' (modifié)',
];
