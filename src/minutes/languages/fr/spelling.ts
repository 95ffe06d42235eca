import type { Language } from '../language.ts';
import { pairs } from '../pairs.ts';

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
  // As chats shorten them.
  inHaste: new Map(
    pairs(
      'pb:problème pbs:problèmes bcp:beaucoup tjs:toujours tjrs:toujours mtn:maintenant dsl:désolé ds:dans pk:pourquoi pq:pourquoi slt:salut bjr:bonjour qd:quand',
    ),
  ),
  parted: [
    // Typed without its apostrophe, or as it is said: "jai", "cest", "daccord", "jsuis", "ya".
    [
      /(?<![\p{L}'’])(?:c(?=(?:est|[ée]tait|[ée]taient)(?!\p{L}))|j(?=(?:ai|aime|aimerais|aurais|aurai|avais|accepte|appuie|applique|approuve|attends|arrive|ajoute|[ée]tais|esp[èe]re|essaie|essaierai|envoie|h[ée]site|ignore|imagine|irai|objecte|ouvre|utilise|y|en|suis|pense|sais|crois|peux|veux|vais|vois|comprends|pr[ée]f[èe]re|dis|dois|fais|trouve|prends|m|me|te)(?!\p{L}))|d(?=(?:accord|abord|ailleurs|aide|avoir|[ée]viter|une?|objections?|avis|id[ée]e|inconv[ée]nient|autres|informations?)(?!\p{L}))|n(?=(?:est|ai|as|a|avons|[ée]tait|y)(?!\p{L}))|qu(?=(?:ils?|on)(?!\p{L}))|l(?=(?:id[ée]e|ai|avis)(?!\p{L}))|m(?=(?:oppose|incline|occupe|abstiens|abstiendrai|y)(?!\p{L}))|quelqu(?=une?(?!\p{L}))|y(?=a(?!\p{L})))/gu,
      '$& ',
    ],
    // Elision (Grammaire méthodique, ch. III, 2.2): the vowel before the apostrophe is gone, the words are two.
    [/\b(c|d|j|l|m|n|s|t|qu|lorsqu|puisqu|jusqu|quoiqu|quelqu|aujourd)'/g, '$1 '],
    // « de ce pas » is at once, and denies nothing.
    [/(?<!\p{L})de ce pas(?!\p{L})/gu, 'de-ce-pas'],
    // A pronoun after its verb, with the t that keeps two vowels apart: "a-t-il", "pensez-vous", "est-ce".
    [/-t-(?=(?:il|elle|on|ils|elles)\b)/g, ' t '],
    [/-(?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en)\b)/g, ' '],
  ],
} satisfies Partial<Language>;
