import { fold } from '../fold.ts';
import { beginningWith } from '../phrases.ts';
import { LOOSE_SIGNATURE_LINES, RULE, WORD_START } from './rules.ts';
import { FOOTER, type Found, paragraphEnd } from './zone.ts';
import { ADVERTISEMENTS, COMPANY_NOTICES, LIST_FOOTERS, NOTICES } from './zone-words.ts';

/** What list software appends, up to the end of the run. */
export function readListFooter(lines: readonly string[], n: number, to: number): Found | undefined {
  return isListFooter(lines, n, to) ? { zone: FOOTER, end: to + 1 } : undefined;
}

/** A legal or scanner's notice, or what a company must say of itself. */
export function readNotice(lines: readonly string[], n: number, to: number): Found | undefined {
  if (!isNotice(lines[n] ?? '') && !isCompanyNotice(lines, n, to)) return undefined;
  return { zone: FOOTER, end: paragraphEnd(lines, n, to) };
}

/** The same, or an advertisement, below a rule. */
export function readRuledNotice(lines: readonly string[], n: number, to: number): Found | undefined {
  if (!isRuleOfNotice(lines, n, to)) return undefined;
  return { zone: FOOTER, end: paragraphEnd(lines, nextText(lines, n + 1, to), to) };
}

const beginsListFooter = beginningWith(LIST_FOOTERS);

/** A rule with the list's name or address below it, or one of the list softwares' own sentences. */
export function isListFooter(lines: readonly string[], n: number, to: number): boolean {
  const line = lines[n] ?? '';
  if (line.length > 200) return false;
  if (beginsListFooter(line)) return to - n <= 40;
  if (
    WORD_START.test(line) ||
    !/^\s{0,3}(?:_{5,}|-{3,}|={5,}|#{5,}|-(?:=-){3,}|[-~]{12,80}|--? ?|—)\s{0,3}$/.test(line)
  )
    return false;
  for (let m = n + 1; m <= Math.min(n + 4, to); m++) {
    const next = fold((lines[m] ?? '').slice(0, 200));
    if (next === '') continue;
    return (
      isListNamed(next, lines[m + 1] ?? '') ||
      /mailman\/listinfo|listinfo|unsubscribe|signoff|listserv|lists?[.@-]|google ?groups|-list\b|reply to this email|visit topic|majordomo/.test(
        next,
      ) ||
      beginsListFooter(next) ||
      /listinfo|unsubscribe/.test(fold((lines[m + 1] ?? '').slice(0, 200)))
    );
  }
  return false;
}

/** "Ladders mailing list" below a rule, and no sentence that ends so. */
function isListNamed(line: string, below: string): boolean {
  const at = line.indexOf('mailing list');
  if (at < 0) return false;
  return (
    line.slice(0, at).split(' ').length <= MOST_WORDS_OF_A_LIST ||
    /https?:|@| at |unsubscribe/i.test(below.slice(0, 200))
  );
}

const MOST_WORDS_OF_A_LIST = 7;

const beginsNotice = beginningWith(NOTICES);

/** Whether a legal or scanner's notice begins with this line. */
export function isNotice(line: string): boolean {
  const text = line.slice(0, 200);
  // The environment's notice has a tree in front, which is a "P" in plain text; the scanner's has its picture's link.
  return beginsNotice(
    /^[\s*_>P<-]/.test(text) ? text.replace(/^[\s*_>-]+|^P (?=[Pp]lease)|^<https?:[^<>]{0,180}> ?/g, '') : text,
  );
}

/** One expression looks for all of them in one go. */
const COMPANY = new RegExp(COMPANY_NOTICES.map(fold).join('|'));

/** What a company must say of itself, in a mail's last paragraph. */
function isCompanyNotice(lines: readonly string[], n: number, to: number): boolean {
  if (n > 0 && (lines[n - 1] ?? '').trim() !== '') return false;
  if (nextText(lines, paragraphEnd(lines, n, to), to) <= to) return false;
  return COMPANY.test(fold((lines[n] ?? '').slice(0, 300)));
}

const beginsAdvertisement = beginningWith(ADVERTISEMENTS);

/** A rule at the end of a mail with a notice or a provider's advertisement below it. */
function isRuleOfNotice(lines: readonly string[], n: number, to: number): boolean {
  if (!RULE.test(lines[n] ?? '')) return false;
  const next = nextText(lines, n + 1, to);
  if (next > to) return false;
  if (isNotice(lines[next] ?? '')) return true;
  if (to - n > LOOSE_SIGNATURE_LINES) return false;
  return beginsAdvertisement((lines[next] ?? '').slice(0, 80)) || isAdvertisement(lines, n, next, to);
}

/** A provider's line and its link below a rule of underscores, and nothing more: Hotmail had hundreds. */
function isAdvertisement(lines: readonly string[], rule: number, from: number, to: number): boolean {
  const end = paragraphEnd(lines, from, to);
  if (end - from < 2 || end - from > LONGEST_ADVERTISEMENT || nextText(lines, end, to) <= to) return false;
  return /^_{40,}\s{0,3}$/.test(lines[rule] ?? '') && /^https?:\/\/\S{1,300}\s{0,3}$/.test(lines[end - 1] ?? '');
}

const LONGEST_ADVERTISEMENT = 4;

/** The next line with text, within two empty ones; beyond `to` where there is none. */
function nextText(lines: readonly string[], n: number, to: number): number {
  let next = n;
  while (next <= to && next < n + 2 && (lines[next] ?? '').trim() === '') next++;
  return (lines[next] ?? '').trim() === '' ? to + 1 : next;
}
