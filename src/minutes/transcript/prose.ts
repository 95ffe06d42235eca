import { fold, isBeyondAscii, isFullName, type Person, spellOut } from '../../thread/index.ts';
import type { Entry } from './lexicon.ts';
import { readPhrases } from './phrases.ts';
import { beginsWithLetter, wordsOf } from './words.ts';

/** "x <- f(y)", "total := 0", "x = f(y)": what a value is given to stands alone before the sign. */
const ASSIGNMENT = /^[\w.$]+ ?(?:<<?- ?|:= ?|= ?[\w.]+\()/;

/** What an archive or a mail program puts where something was that it does not show. */
const PLACEHOLDER =
  /\b(?:text|image|application|audio|video|multipart|message)\/[\w.+-]{1,60} attachment\b|\battachments? (?:was |were |has been |)(?:scrubbed|removed|stripped)\b|^\[(?:image|cid|inline image|attachment)\b[^\]]{0,200}\]$/i;

/** All but a bracket at the start are of attachments. */
function isPlaceholder(text: string): boolean {
  return (text.startsWith('[') || /attachment/i.test(text)) && PLACEHOLDER.test(text);
}

/** What a sentence points to or speaks of is no part of its letters and marks: a link, `code between backquotes`. */
const POINTED_TO = /\b(?:https?|ftp):\/\/\S+|\bwww\.\S+|`[^`]+`/gi;

/** The box before what somebody chose of several: "[x] Yes". */
const TICKED = /^\[[*x✓]\] (?=\S)/i;

/** "*not*", "**must**", "_here_": the marks of Markdown and of mail belong to no code. */
const EMPHASIZED =
  /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})([\p{L}\p{N}][^*_\n]{0,100})(?<=[\p{L}\p{N}.,!?])\1(?![\p{L}\p{N}*_])/gu;

/** "+1", and ":+1:" as bridges and trackers write 👍. */
const VOTE = /^:?[+-]1\b/;
/** "*nods*", "_nods_": what one does, as chat programs send "/me nods" and people type it. */
const EMOTE = /^([*_])[\p{L} ]{2,40}\1$/u;

/** Whether people wrote this to be read: not a line of code, a path, a rule or a table that the zones let through. */
export function isProse(text: string): boolean {
  if (!beginsWithLetter(text) && (VOTE.test(text) || EMOTE.test(text))) return true;
  if (isBeyondAscii(text) && /\p{Extended_Pictographic}/u.test(text)) return true;
  const links = text.includes('://') || text.includes('www.');
  const told = text.startsWith('[') ? text.replace(TICKED, '') : text;
  const said = links || told.includes('`') ? told.replace(POINTED_TO, ' ') : told;
  const { letters, marks, blanks, length } = charactersOf(
    said.includes('*') || said.includes('_') ? said.replace(EMPHASIZED, '$2') : said,
  );
  if (marks > 0.08 * told.length + 1 || (letters < 0.45 * length && !namesByHash(said))) return false;
  if ((blanks < MOST_CONTACT_WORDS && isContact(text)) || isPlaceholder(text) || ASSIGNMENT.test(text)) return false;
  // A link alone answers a question.
  return links ? letters === 0 || !isLabel(said) : letters > 0;
}

/** "Fixed in 1f30937017a2": what is left without the hashes is a sentence, where a log's "commit 1f30937017a2" is none. */
function namesByHash(said: string): boolean {
  const rest = said.replace(HASH, ' ');
  if (rest.length === said.length || sayingOf(rest).length < 2) return false;
  const { letters, length } = charactersOf(rest);
  return letters >= 0.45 * length;
}
/** The hash of a commit or the start of one, which git prints with seven figures or more. */
const HASH = /\b(?=[a-f]*\d)[\da-f]{7,64}\b/g;

/**
 * A number ("12", "~3.5 %", "7.5 kB"), an address or page with or without its label, or `code between backquotes` alone, which answers a question
 * where people talk or where a mail says no more; else it is a part of a listing or a signature.
 */
export function isBareAnswer(text: string): boolean {
  return NUMBER.test(text) || DETAIL.test(text) || CODE.test(text);
}
const NUMBER = /^[~≈<>]?[$€£]? ?\d[\d.,:]{0,15} ?(?:[%$€£]|\p{L}{1,3})?[.!?]?$/u;
const DETAIL =
  /^(?:[\p{L}-]{2,12} ?: ?)?(?:[\w.+-]{1,64}@[\w-]+\.[\w.-]+|(?:https?:\/\/|www\.)\S+|[+(]?\d[\d ()./-]{5,24}\d)[.!]?$/u;
const CODE = /^`[^`\n]{1,200}`[.!?]?$/;

/** Whether a text is a link, with no more than a few words that say what it leads to or to look at it: "Photo of the pump: https://…" */
export function isBareLink(text: string): boolean {
  if (!text.includes('://')) return false;
  return sayingOf(text.replace(LINK, ' ')).length <= MOST_LABELLING;
}
const LINK = /https?:\/\/\S+/g;
const MOST_LABELLING = 4;

/** What only says what the link behind it is: "Homepage:", "Common Library of Example Town". */
function isLabel(said: string): boolean {
  const words = sayingOf(said);
  return (words.length === 1 && /: *$/.test(said)) || (words.length > 2 && words.every((word) => CAPITAL.test(word)));
}

/** The words of a text as they stand there, with what is written to them. */
function sayingOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]\S*/gu) ?? [];
}

const CAPITAL = /^(?:[\p{Lu}\p{N}]|(?:of|the|and|for|de|der|die|und|für|et)$)/u;

/** Fewer words may be anything. */
const FEWEST_LISTED = 4;
/** "x86_64", "grDevices", "libR.so", "<-", "(r6043)", "--np": what programs print and are told, and sentences hold few of. Numbers are in both. */
const IDENTIFIER = /\p{L}\d|_|\p{Ll}\p{Lu}|[\p{L}\d][./=:]\p{L}|^[^\p{L}\d]|[()[\]{}]/u;
/** How many of the words are such, at least. */
const LEAST_IDENTIFIERS = 0.3;

/**
 * Whether a line that has none of the small words of its language is what a program printed or was told ("[1] stats grDevices utils
 * methods base"). Texts beyond ASCII may be in a language whose small words are not known.
 */
export function isListing(text: string): boolean {
  if (isBeyondAscii(text) || text.endsWith('?') || text.includes('://')) return false;
  const words = text.split(' ');
  const identifiers = words.filter((word) => IDENTIFIER.test(word)).length;
  return words.length >= FEWEST_LISTED && (/^\[\d+\] /.test(text) || identifiers >= LEAST_IDENTIFIERS * words.length);
}

/** Signs that stand in code, paths and tables. */
const MARKS = '{}<>=;|\\$#@~^*_[]';
/** What sentences have beside letters, with the blanks. */
const PLAIN = '.,?!\'"-';

const BLANK_BEYOND_ASCII = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

const [OTHER, LETTER, PLAIN_SIGN, MARK] = [0, 1, 2, 3];
/** What each character of ASCII counts as. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  return /\s/.test(character) || PLAIN.includes(character) ? PLAIN_SIGN : MARKS.includes(character) ? MARK : OTHER;
});
const BLANK = 0x20;

/** How many letters, marks and blanks there are, and how long the text is without its white space and plain punctuation. */
function charactersOf(text: string): { letters: number; marks: number; blanks: number; length: number } {
  let [letters, marks, plain, beyond, blanks] = [0, 0, 0, 0, 0];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const kind = KIND[code];
    if (code > 0x7f) beyond++;
    else if (kind === LETTER) letters++;
    else if (kind === PLAIN_SIGN) plain++;
    else if (kind === MARK) marks++;
    if (code === BLANK) blanks++;
  }
  if (beyond > 0) {
    letters = text.match(/\p{L}/gu)?.length ?? 0;
    plain += text.match(BLANK_BEYOND_ASCII)?.length ?? 0;
  }
  return { letters, marks, blanks, length: text.length - plain };
}

/** A line of an address block has no more words. */
const MOST_CONTACT_WORDS = 9;
/** "jo@example.org", "jo at example.org"; after these words " at " leads to a place: "Have a look at example.org". */
const ENDS_IN_ADDRESS = /[\w+-](?:@|( at )| \[at\] )[\w-]+\.[a-z][\w.]+$/i;
const BEFORE_A_PLACE =
  /\b(?:look(?:ed|ing)?|is|are|was|were|be|been|meet|met|available|found|hosted|lives?|starts?|up|it|one|them|here|more|also) at [^ ]+$/i;
/** A label of an address block: a number follows it, or a colon. */
const CONTACT_LABEL =
  /\b(?:phone|tel|fax|voice|mobile|cell|e-?mail|mailto|url|www|homepage|icq|aim|skype|internet) ?(?:[:=]|\.? ?[+(]{0,2}\d{2})|^(?:phone|tel|fax|mobile)\.$/i;
/** Digits in groups; days and the addresses of machines are, too. */
const ENDS_IN_GROUPS = /[\d ()./-]{8}\d$/;
const LAST_GROUP = /[ ()./-]\d{2,6}$/;
const ENDS_IN_DAY_OR_MACHINE =
  /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** A line of an address block that nothing marked as a signature: a mail address, a telephone number, and few words. */
function isContact(text: string): boolean {
  if (/[?!]$/.test(text)) return false;
  const address = ENDS_IN_ADDRESS.exec(text);
  if (address) return !(address[1] && BEFORE_A_PLACE.test(text));
  if (CONTACT_LABEL.test(text)) return true;
  return ENDS_IN_GROUPS.test(text) && LAST_GROUP.test(text) && !ENDS_IN_DAY_OR_MACHINE.test(text);
}

/** "Best," or the writer's own name under the text. `words` are those of the text, `entries` what its language knows of them. */
export function isSignOff(
  text: string,
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  author: Person,
): boolean {
  if (words.length === 0 || words.length > 5) return false;
  const names = ownNames(author);
  const own = namesAmong(words, names);
  // Who sends as "claudio" may sign as "Claudio Marl".
  if (words.length <= MOST_NAMES && (own === words.length || (own > 0 && isFullName(text)))) return true;
  if (words.every((word) => BESIDE_NAMES.has(word) || names.has(inAscii(word)) || isInitials(word, author)))
    return true;
  const { cues } = readPhrases(entries, 0);
  const farewell = cues.some((cue) => cue.family === 'farewell' && cue.from === 0);
  return farewell && !/[?!.]$/.test(text) && words.length - own <= LONGEST_FAREWELL;
}

/** People sign with so many of their names. */
const MOST_NAMES = 3;
/** "Have a great weekend" */
const LONGEST_FAREWELL = 4;
/** What stands beside a name that somebody signs with: titles, and how to speak of them. */
const BESIDE_NAMES = new Set(
  'phd ph.d dr prof msc bsc mba jr sr mr mrs ms he him his she her hers they them'.split(' '),
);

const MOST_INITIALS = 4;

/** "A." of "Ada K.", "AK" */
function isInitials(word: string, { name = '' }: Person): boolean {
  if (word.length > MOST_INITIALS) return false;
  const initials = wordsOf(name).map((own) => own.charAt(0));
  return word.length === 1 ? initials.includes(word) : word === initials.join('');
}

/** The words of the writer's name and address. */
function ownNames(author: Person): ReadonlySet<string> {
  return new Set(wordsOf(`${author.name ?? ''} ${author.address ?? ''}`).map(inAscii));
}

function namesAmong(words: readonly string[], names: ReadonlySet<string>): number {
  return words.filter((word) => names.has(inAscii(word))).length;
}

/** How a word of a name is compared, with or without the letters that a header may not take. */
function inAscii(word: string): string {
  return isBeyondAscii(word) ? fold(spellOut(word)) : word;
}

/** A text without the writer's name on its last line: below a full line that has no stop it would be read on from it. */
export function unsigned(text: string, author: Person): string {
  const last = text.trimEnd();
  const at = last.lastIndexOf('\n');
  const line = last.slice(at + 1);
  if (at < 0 || line.length > LONGEST_NAME || !/^\s*\p{Lu}/u.test(line)) return text;
  const words = wordsOf(line);
  const isName = words.length > 0 && words.length <= MOST_NAMES && namesAmong(words, ownNames(author)) === words.length;
  return isName ? last.slice(0, at) : text;
}
const LONGEST_NAME = 60;
