import type { Language } from '../language.ts';

export const spelling = {
  abbreviations: new Set(
    'p.ex. c.-à-d. c.a.d. cad. etc. cf. m. mm. mme. mlle. dr. pr. env. max. min. art. chap. fig. vol. éd. tél. av. bd. janv. févr. fév. avr. juil. sept. oct. nov. déc. lun. mar. mer. jeu. ven. sam. dim. resp. incl. approx. p. pp. no. n°. ex. i.e. e.g. vs. st. ste.'.split(
      ' ',
    ),
  ),
  // Accents are left out on foreign keyboards; "sûr" would be "sur", which is met too often.
  plainSpelling: [
    [/[àâ]/g, 'a'],
    [/[éèêë]/g, 'e'],
    [/[îï]/g, 'i'],
    [/ô/g, 'o'],
    [/ù|û(?!r$)/g, 'u'],
    [/ç/g, 'c'],
    [/œ/g, 'oe'],
  ],
  parted: [
    // Elision (Grammaire méthodique, ch. III, 2.2): the vowel before the apostrophe is gone, the words are two.
    [/\b(c|d|j|l|m|n|s|t|qu|lorsqu|puisqu|jusqu|quoiqu|quelqu|aujourd)'/g, '$1 '],
    // A pronoun after its verb, with the t that keeps two vowels apart: "a-t-il", "pensez-vous", "est-ce".
    [/-t-(?=(?:il|elle|on|ils|elles)\b)/g, ' t '],
    [/-(?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en)\b)/g, ' '],
  ],
} satisfies Partial<Language>;
