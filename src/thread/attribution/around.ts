/**
 * Without what some people let their programs say around the name ("X's message of <date>", "X wrote a message of 20 lines which said",
 * "X (3 days ago)") and without Markdown's links, as ProtonMail's phone program writes an address.
 */
export function plainly(line: string): string {
  const text = IN_NEWS.test(line) ? withoutNews(line) : line;
  if (!WITH_WORDS_AROUND.test(text)) return text;
  return (
    withoutList(text)
      .replace(/\[([^[\]\s]{3,200})\]\((?:mailto:|https?:)[^()]{0,300}\)/gi, '$1')
      .replace(/['’]s (?:message|mail|e-mail|email|posting|post|letter|note)(?= (?:of|from|on|dated) )/i, ',')
      .replace(/ \((?:wrote|writes)\)/i, '')
      // "X writes (I have wrapped the lines):", "X, replying to Y, writes:"
      .replace(/( (?:wrote|writes|said|says)) \([^()]{3,120}\):$/, '$1:')
      .replace(
        /, (?:replying to|responding to|answering|quoting) [^,:<>]{2,60}, ?(?=(?:wrote|writes|said|says):$)/,
        ' ',
      )
      .replace(THUS, '$1 wrote:')
      // FidoNet and Outlook Express name the addressee: "X wrote to Y:", "You wrote to Y on <date>:"
      .replace(ADDRESSEE, '$1$2')
      .replace(/ (?:in )?a message of \d{1,6} lines(?: which said)?/i, '')
      .replace(/ \((?:about )?\d{1,3} (?:minute|hour|day|week|month|year)s? ago\)/i, '')
  );
}

/** Whatever somebody does "thusly", in a line of its own: "Ann Lee spake thusly:". */
const THUS =
  /^((?:\p{Lu}[\p{L}'-]{0,20}\.?(?: \p{Lu}[\p{L}'-]{0,20}\.?){0,3} ?)?(?:<[^<>\s@]{1,64}@[^<>\s@]{1,100}>)?) ?\p{Ll}{3,14} (?:thusly|thus):$/u;

const ADDRESSEE =
  /( (?:wrote|writes|said|says))(?: in a message)? to \p{Lu}[\p{L}.'-]{0,20}(?: \p{Lu}[\p{L}.'-]{0,20}){0,2}(:$|\.\.\.?$| on (?=\p{L}{3},? \d|\d))/u;

/**
 * Mailman names itself as well where it rewrites From for DMARC: "X via garden-l at The Garden Club wrote:", and with the list's address behind
 * it, which is then none of X's.
 */
function withoutList(text: string): string {
  const at = text.indexOf(' via ');
  const list = at < 0 ? undefined : LIST_NAMED.exec(text.slice(at + 5))?.[0];
  return list === undefined ? text : text.slice(0, at) + text.slice(at + 5 + list.length);
}

const LIST_NAMED =
  /^[\p{L}\p{N}._+-]{1,60}(?: at(?: \p{Lu}[\p{L}\p{N}.&-]{0,24}){1,5})?(?: <[^<>\s]{3,120}>)?(?= (?:wrote|writes)(?: |:))/u;

/** What each of them has: nearly all lines are left as they are. */
const WITH_WORDS_AROUND = /\]\(|['’]s | \(|message of | via | to \p{L}|, (?:answering|quoting) | thus(?:ly)?:$/iu;

/** What only newsreaders and their users write around a name. */
function withoutNews(text: string): string {
  return withoutTheme(text)
    .replace(TWAS, 'On $1, ')
    .replace(IN_ARTICLE, 'In article $1, ')
    .replace(TO_ALL, ', ')
    .replace(IN_HIS_MESSAGE, '')
    .replace(AT_ADDRESS, ' ')
    .replace(IN_CLAUSE, ' ')
    .replace(THUS_OF_SOMETHING, '$1 wrote:')
    .replace(IN_MESSAGE, ' wrote:')
    .replace(IN_GROUP, '$1$2:')
    .replace(TWO_VERBS, ' $1');
}

/** What each of them has. */
const IN_NEWS =
  /^['’‘`]?twas |(?:\.{3}|…| thus(?:ly)?:)$|\p{L} <(?:news:)?[^<>\s@]{1,99}@| zum Thema | -> | (?:his|her|their|a|in|seiner|ihrer|zijn|haar|своём) (?:message|mail|post|article|nachricht|bericht|письме)| (?:unter|à|en|em|su|op|på) [\w.+-]{1,64}@| (?:message|messaggio|mensaje|newsbeitrag|bericht|poście) [<(]| in [a-z][a-z0-9+-]{1,20}\.|[a-zł]\/[a-zł]/iu;

/** CrossPoint: 'X schrieb am 10.03.98 zum Thema "boiler":' */
function withoutTheme(text: string): string {
  const at = text.lastIndexOf(' zum Thema ');
  return at > 0 && text.endsWith(':') ? `${text.slice(0, at)}:` : text;
}

/** Entourage: "Sven Holt unter sven@holt.example", "Sven Holt à sven@holt.example" */
const AT_ADDRESS = / (?:unter|à|en|em|su|op|på) (?=[\w.+-]{1,64}@[\w.-]{3,100}(?: |:|$))/u;

/** "X, dans le message (fr.comp.boilers:1234), a écrit :", "X, nel messaggio <id>, ha scritto:" */
const IN_CLAUSE =
  /,? (?:dans|nel|en|im|in|w) (?:le |el )?\p{L}{4,12} (?:<[^<>\s]{3,120}>|\([\w.:-]{3,80}\)),? (?=\p{Ll})/u;

/** "X wrote in his message of <date>:", "X писал(а) в своём письме <date>:" */
const IN_HIS_MESSAGE =
  /(?<=(?:wrote|writes|schrieb|schreef|писал|писал\(а\)|писала)) (?:in|в) (?:(?:his|her|their|a|seiner|ihrer|zijn|haar|своём) )?(?:message|mail|post|article|Nachricht|Mail|bericht|письме)(?: (?:of|on|from|vom|van|от))?(?=:$| \p{L}{2,3}\.?,? \d| \d)/u;

/** FidoNet by news: "X -> All @ <date>:" */
const TO_ALL = / -> \p{Lu}[\p{L}. ]{1,40} @ /u;

/** Whatever somebody does "thusly" to something, behind his address: "Ann Lee <ann@lee.example> enlightened alt.gardens thusly:". */
const THUS_OF_SOMETHING = /([>)]) \p{Ll}{3,14}(?: [\w.+-]{2,60}){1,3} (?:thusly|thus):$/u;

/** "'Twas Tue, 10 Mar 1998, when Ann Lee …" */
const TWAS = /^['’‘`]?twas ([^<>]{6,60}?),? when /i;

/**
 * "Dans l'article <id>, X a écrit :", "Nell'articolo <id> X ha scritto:", "En el mensaje <id>, X escribió:". In a name with an address
 * ("Ann <address> wrote:") neither an apostrophe nor small words are usual, and the verb stands right behind.
 */
const IN_ARTICLE =
  /^\p{Lu}\p{Ll}{0,14}(?:['’]\p{Ll}{1,12}| [\p{Ll}'’]{1,12}(?: [\p{Ll}'’]{1,12})?) <(?:news:)?([^<>\s@]{1,120}@[^<>\s]{1,100})>,? (?=\p{Lu}|")/u;

/** Outlook Express' "Ann Lee wrote in message ...", of which an archive took out the id. */
const IN_MESSAGE =
  /( (?:wrote in message|schrieb im Newsbeitrag|schreef in bericht|escribió en el mensaje|a écrit dans le message(?: de)?|ha scritto nel messaggio|skrev i meddelandet|skrev i meddelelsen|napisał(?:\(a\)|a)? w wiadomości:?))(?: (?:news:)?<?[^<>\s]{0,120}>?)? ?(?:\.{3}|…)$/u;

/** "In article <id>, jane@lee.example says..." of some newsreaders, "Jane Lee <address> wrote in alt.gardens:" */
const IN_GROUP =
  /((?:> ?|\) |@[^\s@<>]{1,80} )(?:wrote|writes|said|says))(?: in article <?[^<>\s]{0,120}>?)?\.{3}$|( (?:wrote|writes|said|says|posted|schrieb|schreef)) in [a-z][a-z0-9+-]{1,20}(?:\.[a-z0-9+_-]{1,30}){1,8}:$/;

/** "X schrieb/wrote:", whose program says it in two languages. */
const TWO_VERBS =
  / (wrote|writes|schrieb|schreef|skrev|napisał|escribió)\/(?:wrote|writes|schrieb|schreef|skrev|napisał|escribió)(?=:$| )/;

/** Whether a line ends in the dots that some newsreaders put in place of a colon. */
export function endsInDots(line: string): boolean {
  return /(?:\.{3}|…)$/.test(line) && (IN_MESSAGE.test(line) || IN_GROUP.test(line));
}
