/** A way of putting something in front of a quotation and something behind it, as forums and their mail gateways do. */
interface Tags {
  /** At a line's start; its first group names who is quoted, its second holds the words that stand in the same line. */
  readonly opens: RegExp;
  /** At a line's end; its first group holds the words in front of it. */
  readonly closes: RegExp;
  /** Both are the same tag, so that none opens before the last is closed. */
  readonly toggles?: true;
}

const TAGS: readonly Tags[] = [
  {
    // BBCode: phpBB's [quote="X"], Discourse's [quote="X, post:3"], SMF's [quote author=X link=…], MyBB's [quote='X' pid='7']
    opens: /^ {0,3}\[quote(?:(?:=| author=| name=)["'“]?([^"'”\],=]{1,80}))?[^\]]{0,200}\](.{0,2000})$/i,
    closes: /^(.{0,2000}?)\[\/quote\]\s{0,3}$/i,
  },
  {
    // <quote who="X">, written by hand. Without a name it shows a document that the sender has at hand.
    opens: /^ {0,3}<quote (?:who|from|name|author)=["']([^"'>]{1,80})["']>(.{0,2000})$/i,
    closes: /^(.{0,2000}?)<\/quote>\s{0,3}$/i,
  },
  {
    // Jira's {quote}
    opens: /^ {0,3}\{quote(?::title=[^{}]{0,80})?()\}(.{0,2000})$/i,
    closes: /^(.{0,2000}?)\{quote\}\s{0,3}$/i,
    toggles: true,
  },
  {
    opens:
      /^ {0,3}[-=*_#~<[(]{0,40} ?(?:begin|start)(?: of)? (?:quote|quotation|quoted (?:text|message|mail))(?::| from| by| of):? ([^<>()[\]=*_#~-]{1,80})(?: <[^<>]{3,100}>)? ?[-=*_#~>\])]{0,40}:?\s{0,3}()$/i,
    closes:
      /^()[-=*_#~<[(]{0,40} ?end(?: of)? (?:quote|quotation|quoted (?:text|message|mail))(?:(?: from| by| of) [^<>()[\]=*_#~-]{1,80})? ?[-=*_#~>\])]{0,40}\s{0,3}$/i,
  },
];

/** How a line begins that may open one of them: most lines differ in their first sign. */
const TOLD = /^(?:bq\. | {0,3}(?:\[quote|<quote |\{quote[:}]|[-=*_#~<[(]{0,40} ?(?:begin|start) ))/i;
const DEEPEST = 9;

/**
 * The lines with the usual marks where somebody quotes between tags: `[quote="Jane"]`, the words, `[/quote]`. Only tags that are all closed again
 * count, and each stays a line of its own: the opening one becomes what introduces the quotation.
 */
export function withTagsAsMarks(lines: readonly string[]): readonly string[] {
  const told = lines.filter((line) => line.length < LONGEST && TOLD.test(line));
  if (told.length === 0) return lines;
  const tags = TAGS.find(({ opens }) => told.some((line) => opens.test(line)));
  return told.some((line) => LINE_TAG.test(line)) ? withLineTags(between(tags, lines)) : between(tags, lines);
}

/** Jira's and Textile's mark of one line. */
const LINE_TAG = /^bq\. /;

function withLineTags(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(LINE_TAG, '> '));
}

function between(tags: Tags | undefined, lines: readonly string[]): readonly string[] {
  if (!tags) return lines;
  const result: string[] = [];
  let depth = 0;
  for (const line of lines) {
    const mayOpen = line.length < LONGEST && !(tags.toggles && depth > 0);
    const [opening, name, rest] = (mayOpen && tags.opens.exec(line)) || [];
    const words = opening === undefined ? line : (rest ?? '');
    const [closing, before] = (words.length < LONGEST && tags.closes.exec(words)) || [];
    const marks = '>'.repeat(depth);
    if (opening !== undefined) {
      if (++depth > DEEPEST) return lines;
      const who = name?.replace(/ (?:link|date|post|pid|dateline)$/, '').trim();
      // On a line of its own only the words are left to quote.
      if (closing !== undefined) result.push(`${marks}> ${before}`);
      else result.push(who ? `${marks ? `${marks} ` : ''}${who} wrote:` : `${marks}> ${rest ?? ''}`.trimEnd());
    } else if (closing !== undefined && depth > 0) result.push(`${marks} ${before}`.trimEnd());
    else result.push(depth > 0 ? `${marks} ${line}` : line);
    if (closing !== undefined && --depth < 0) return lines;
  }
  return depth === 0 ? result : lines;
}

const LONGEST = 2000;
