/** How a page or a mail program's window shows messages, as their text is copied. */
export interface View {
  readonly name: string;
  /** What may stand above the first message: `subject`, and the page's own words. */
  readonly top: RegExp;
  /** What stands above each message: `name`, and `address` and `when` where the view has them. Begins a line. */
  readonly heading: RegExp;
  /** Below a message, what is not its words any more. */
  readonly below?: RegExp;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[APap]\\.?[Mm]\\.?)?';
const NAME = '(?<name>[^\\s@<>:][^\\n@<>:\\t]{0,60}?)';
const ADDRESS = '<(?<address>[^\\s<>@]{1,64}@[^\\s<>@]{1,100})>';
const SUBJECT = '(?<subject>[^\\n]{1,300})\\n';

/** The first view fits whose heading the text begins with. From memory of how they look in 2026: none was at hand to compare. */
export const VIEWS: readonly View[] = [
  {
    // Its links are a list, which browsers copy with blanks or stars in front.
    name: 'Pipermail',
    top: new RegExp(`^${SUBJECT}\\n?`),
    heading: new RegExp(
      `^${NAME}[ \\t]{1,3}(?<address>[^\\s@]{1,64} at [^\\s@]{1,100}) ?\\n(?<when>[A-Z][a-z]{2} ${MONTH} [ \\d]\\d ${CLOCK} [A-Z0-9+-]{1,6} \\d{4})\\n(?:[ \\t*•]{0,6}(?:(?:Previous|Next) message[^\\n]{0,300}|Messages sorted by:[^\\n]{0,200})?\\n){0,12}`,
      'm',
    ),
    below: /^(?:-{20,80}\n)?[ \t*•]{0,6}(?:Previous|Next) message/m,
  },
  {
    // A message opened; of an older one the day stands before the time.
    name: 'Gmail',
    top: new RegExp(`^(?:${SUBJECT}(?:(?:Inbox|External|Summarize this email)?\\n){0,6})?`),
    heading: new RegExp(
      `^${NAME} ${ADDRESS}\\n(?:Unsubscribe\\n)?(?<when>[^\\n()]{0,40}?${CLOCK})(?: \\([^\\n()]{3,30}\\))?\\nto [^\\n]{1,200}\\n`,
      'm',
    ),
  },
  {
    name: 'Gmail, printed',
    top: new RegExp(`^(?:${SUBJECT}(?:\\d{1,4} messages?\\n|\\n){0,3})?`),
    heading: new RegExp(
      `^${NAME} ${ADDRESS}[ \\t]{0,20}\\n?(?<when>[^\\n]{0,30}\\d{4} at ${CLOCK})\\n(?:(?:To|Cc|Reply-To): [^\\n]{1,400}\\n){1,4}`,
      'm',
    ),
  },
  {
    name: 'Google Groups',
    top: new RegExp(`^(?:${SUBJECT}(?:(?:\\d{1,6} views?|Skip to first unread message|unread,?)?\\n){0,6})?`),
    heading: new RegExp(
      `^${NAME}\\n{1,2}(?:unread,)?(?<when>${MONTH} \\d{1,2}, \\d{4}, ${CLOCK})\\n{1,2}to [^\\n]{1,200}\\n`,
      'm',
    ),
  },
  {
    name: 'MARC',
    top: /^(?:\[prev in list\][^\n]{0,200}\n{1,2})?List: {1,20}[^\n]{1,100}\nSubject: {1,20}(?<subject>[^\n]{1,300})\n/,
    heading:
      /^From: {1,20}(?<name>[^\n<]{1,80}?) {0,4}<(?<address>[^\n>]{3,160})>\nDate: {1,20}(?<when>[^\n]{8,40})\n(?:Message-ID: [^\n]{1,200}\n)?(?:\[Download [^\n]{1,100}\n)?/m,
    below: /^\[prev in list\]/m,
  },
  {
    name: 'public-inbox',
    top: /^(?:\* (?<subject>[^\n]{1,300})\n@ [^\n]{1,200}\n(?:[^\n]{0,300}\n){0,200}?(?=From: ))?/,
    heading: new RegExp(
      `^From: ${NAME} @ (?<when>\\d{4}-\\d\\d-\\d\\d {1,2}${CLOCK} UTC) \\(permalink[^\\n]{0,40}\\n(?:  (?:To|Cc): [^\\n]{0,600}\\n(?:\\t[^\\n]{0,600}\\n){0,20}){0,3}`,
      'm',
    ),
    below: /^\^ permalink raw /m,
  },
];
