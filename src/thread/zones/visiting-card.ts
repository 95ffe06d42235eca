import { fold } from '../fold.ts';
import { SIGN_OFFS } from '../greeting-words.ts';
import { bears, isFullName, nameWords, type Person } from '../person.ts';
import { stripEnd } from '../strip.ts';
import { OFFICES } from './zone-words.ts';

/** Lines of a message, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What stands on a visiting card, below the sender's words without a separator. Looked for where it is surest first: below a closing,
 * below the sender's own name, as a paragraph by itself.
 * @param own whether a line is the sender's, and nothing else is known of it
 */
export function findCard(
  lines: readonly string[],
  own: (n: number) => boolean,
  run: LineRange,
  sender: Person,
): LineRange | undefined {
  const texts = lastTexts(lines, own, run);
  return belowClosing(lines, texts) ?? belowName(lines, texts, sender) ?? byItself(lines, texts);
}

/** A card has no more lines. */
const MOST_LINES = 12;

/** The sender's last lines with words in a run, first to last; further down there may be zones of other kinds. */
function lastTexts(lines: readonly string[], own: (n: number) => boolean, { from, to }: LineRange): readonly number[] {
  const texts: number[] = [];
  for (let n = to; n >= from && texts.length <= MOST_LINES; n--)
    if (own(n) && (lines[n] ?? '').trim() !== '') texts.push(n);
  return texts.reverse();
}

/** The lines from one of `texts` to the last one. */
function rangeFrom(texts: readonly number[], at: number): LineRange | undefined {
  const [from, to] = [texts[at], texts.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What stands below a closing and a name, a telephone number or link among it. The closing and the name stay the sender's words. */
function belowClosing(lines: readonly string[], texts: readonly number[]): LineRange | undefined {
  const closing = texts.findLastIndex((n) => isClosing(lines[n] ?? ''));
  if (closing < 0 || !isContactBlock(lines, texts.slice(closing + 1))) return undefined;
  const named = !isContact((lines[texts[closing + 1] ?? -1] ?? '').trim());
  return rangeFrom(texts, closing + (named ? 2 : 1));
}

function isClosing(line: string): boolean {
  return line.length <= 40 && SIGN_OFFS.has(stripEnd(fold(line), ',.!'));
}

/**
 * "Ann Lee", where that is who writes, and below it nothing but what cards say: posts, firms, places, numbers. The name is the card's where
 * it begins a paragraph or stands below his first name, and the sender's words where it signs what stands right above it.
 */
function belowName(lines: readonly string[], texts: readonly number[], sender: Person): LineRange | undefined {
  const first = texts.findIndex((n, at) => at > 0 && isNameOf(sender, (lines[n] ?? '').trim()));
  if (first < 0) return undefined;
  const card = texts.slice(first + 1).map((n) => (lines[n] ?? '').trim());
  if (card.length === 0 || !card.every(isOnCard)) return undefined;
  if (!card.some((line) => holdsContact(line) || nameWords(line).some((word) => OFFICES.has(word)))) return undefined;
  const [above = 0, name = 0] = texts.slice(first - 1);
  const text = (lines[above] ?? '').trim();
  const signs = isClosing(text) || (name === above + 1 && !bears(sender, nameWords(text)));
  return rangeFrom(texts, signs ? first + 1 : first);
}

/** The sender's full name, a first name in another form and titles allowed for. */
function isNameOf(sender: Person, line: string): boolean {
  if (line.length > 60 || /[!?:;]$/.test(line)) return false;
  const [words, name] = [nameWords(line), nameWords(withoutOffice(sender.name ?? ''))];
  // Who sends as "claudio" has his whole name on the card.
  if (name.length === 1) return isFullName(line) && words[0] === name[0];
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (name.length < 2 || words.length < 2 || words.length > 7) return false;
  const at = words.lastIndexOf(last);
  return at > 0 && words.slice(0, at).some((word) => word[0] === first[0]);
}

/** What parts a name from the post or firm that some set behind it in From: "Ann Lee - XYZ", "Ann Lee (XYZ)", "Ann Lee, XYZ". */
const BEFORE_OFFICE = / [-–|/(]|, /;

/** "Lee, Ann" is a name. */
function withoutOffice(name: string): string {
  const [before = ''] = name.split(BEFORE_OFFICE, 1);
  return before.includes(' ') ? before : name;
}

/** A last paragraph of a name and what a visiting card has below it. */
function byItself(lines: readonly string[], texts: readonly number[]): LineRange | undefined {
  let at = texts.length - 1;
  while (at > 0 && texts[at - 1] === (texts[at] ?? 0) - 1) at--;
  const [first = 0] = texts.slice(at);
  if (at === 0 || texts.length - at > 9 || !isFullName((lines[first] ?? '').trim())) return undefined;
  return isContactBlock(lines, texts.slice(at + 1)) ? rangeFrom(texts, at) : undefined;
}

/** A telephone number, an address or a link, and nothing else on the line. */
const CONTACT: readonly RegExp[] = [
  /^\+?\(?\d[\d ()./-]{6,28}(?:(?:ext|x)\.? ?\d{1,6})?$/i,
  /^<?(?:https?:\/\/|www\.)\S{3,200}$/i,
  /^<?(?:mailto:)?[^\s@<>]{1,64}@[^\s@<>]{1,200}>?$/i,
];
/** An address as archives write it out: behind a label, since "Look at example.org" is none. */
const WRITTEN_OUT = /^[\w.+-]{1,64} at [\w.-]{1,200}\.\w{2,20}$/i;
/** What such a line may begin with: "Tel.: ", "Mobile: ". */
const CONTACT_LABEL = /^\p{L}[\p{L}. /-]{0,20}[:.：] ?(?=[\d+(<hw\p{L}])/u;

function isContact(line: string): boolean {
  if (line.length > 300) return false;
  // "+44 1631 555 0100 | sam@porter.example", "Tel: 041 5550100, Fax: 041 5550101"
  const parts = line.split(/ [|•·] |, (?=\p{L}[\p{L}. /-]{0,20}: ?)/u);
  return parts.every((part) => {
    const text = part.trim();
    const value = text.slice(CONTACT_LABEL.exec(text)?.[0].length ?? 0);
    if (value !== text && WRITTEN_OUT.test(value)) return true;
    return CONTACT.some((form) => form.test(text) || form.test(value));
  });
}

const ENDS_A_SENTENCE = /[.!?:;,]$/;
const ABBREVIATED = /(?:^|[ .])(?:Ltd|Inc|Co|Corp|LLC|D|Jr|Sr|Dept|e\. ?V)\.$/;

/** Short lines without a sentence among them, a telephone number, an address or a link among them. */
export function isContactBlock(lines: readonly string[], block: readonly number[]): boolean {
  let contacts = 0;
  for (const n of block) {
    const line = (lines[n] ?? '').trim();
    if (line === '') continue;
    if (line.length > 80) return false;
    if (isContact(line)) contacts++;
    else if (ENDS_A_SENTENCE.test(line) && !ABBREVIATED.test(line)) return false;
  }
  return contacts > 0;
}

/** An address, a link or the groups of a telephone number anywhere on the line. */
const HOLDS_CONTACT = /@|https?:|www\.|\d[\d ()./-]{5,20}\d/i;

function holdsContact(line: string): boolean {
  return HOLDS_CONTACT.test(line);
}

/** What sets a card off from whatever may follow. */
const RULE = /^[-_=*]{3,}$/;

/** More words without a capital make a sentence. */
const MOST_SMALL_WORDS = 4;

/** A post, a firm, a place, a number: short, no sentence, and most of its words begin with capitals. */
function isOnCard(line: string): boolean {
  if (RULE.test(line)) return true;
  if (line.length > 200 || (ENDS_A_SENTENCE.test(line) && !/,$/.test(line) && !ABBREVIATED.test(line))) return false;
  const words = line.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}[\p{Ll}']*[,.]?$/u.test(word)).length;
  if (holdsContact(line)) return small <= MOST_SMALL_WORDS;
  const capital = words.filter((word) => /^[("']?[\p{Lu}\d]/u.test(word)).length;
  return words.length <= 12 && capital > 0 && capital >= small;
}
