import type { Language } from '../language.ts';
import { pairs } from '../pairs.ts';

/**
 * Contracted forms that are no other word without their apostrophe, as "its", "ill", "id" and "were" are: those of verbs with "not" and of pronouns and
 * question words with verbs (Quirk et al. 1985, §3.23, §3.32).
 */
const CONTRACTED =
  "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't mustn't needn't ain't i'm i've you're you've you'll you'd they're they've they'll they'd we've it'll it'd that's that'll that'd there's here's what's who's where's how's he's she's would've could've should've might've must've";

export const spelling = {
  abbreviations: new Set(
    'e.g. i.e. eg. ie. cf. vs. etc. dr. mr. mrs. ms. prof. st. approx. no. nr. fig. sec. ch. vol. pp. p. ed. eds. al. inc. ltd. co. corp. dept. univ. jr. sr. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. a.m. p.m. resp. incl. excl. info. ver. v. viz. ca. esp. ext. max. min. misc. obj. phd. ph.d. u.s. u.k.'.split(
      ' ',
    ),
  ),
  inHaste: new Map([
    ...CONTRACTED.split(' ').map((word): [string, string] => [word.replace("'", ''), word]),
    ...pairs(
      "u're:you're u've:you've u'll:you'll u'd:you'd u:you ur:your pls:please plz:please rly:really sry:sorry bc:because cuz:because coz:because ppl:people sth:something smth:something tho:though thru:through prob:probably probs:probably abt:about",
    ),
  ]),
  // "R" alone is a language, and "r" a variable.
  parted: [
    [/\bu r\b/g, 'you are'],
    [/\br u\b/g, 'are you'],
  ],
} satisfies Partial<Language>;
