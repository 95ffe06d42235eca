import type { Records } from '../language.ts';

/** Who decides together, as an expression. */
const DECIDING =
  "(?:nous avons|on a|(?:le|notre) (?:groupe|comité|conseil|bureau) a|(?:l[’']|notre )(?:équipe|assemblée|ag) a|la réunion a)";

export const records: Records = {
  labels: [
    '(?:décision|résolution|résultat du vote)',
    "(?:décidé|convenu|acté|approuvée?|adoptée?|acceptée?)(?: à l[’']unanimité|)",
  ],
  reports: [
    // « Nous avons décidé de … », « Il a été convenu que … », « La motion est adoptée. »
    new RegExp(
      `^(?:(?:à|au|en|lors|après|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|finalement|donc)(?! effet\\b)[^,]{0,60}, )?${DECIDING} (?:[\\p{L}]+ ){0,3}(?:décidé|convenu|acté|résolu|voté|approuvé|adopté)(?!\\p{L})`,
      'iu',
    ),
    /^il (?:a été|est|fut) (?:donc |finalement |également )?(?:décidé|convenu|acté|entendu) (?:de|d[’']|que|qu[’'])/iu,
    /^(?:la|cette|notre) (?:proposition|motion|résolution|demande)\b[^.,:;?!]{0,120}? (?:est|a été) (?:donc |finalement )?(?:adoptée|acceptée|approuvée|rejetée)(?!\p{L})/iu,
    /^(?:l[’']|la |le |notre )(?:assemblée|réunion|comité|conseil|bureau|groupe|équipe|ag) (?:adopte|approuve|décide|vote|valide|accepte|retient)(?!\p{L})/iu,
    /^nous avons (?:donc |maintenant )?(?:une décision|un accord|un consensus)(?!\p{L})/iu,
    /^pour (?:le|les) (?:compte rendu|compte-rendu|pv|procès-verbal|archives?) ?: [^?]{4,}/iu,
    /^(?:personne|nul) ne s[’'](?:y |)étant opposé[^,]{0,30}, /iu,
    /^(?:faute|en l[’']absence) d[’']objections?[^,]{0,30}, /iu,
    /^(?:point \d{1,3}|résumé|synthèse|bilan)[^.:;?!]{0,30} ?: (?:accord|adopté|approuvé|décidé|validé)(?!\p{L})/iu,
    /^(?:voilà qui est|c[’']est|c[’']est donc|voilà,? c[’']est|bon,? c[’']est) (?:donc |désormais )?(?:décidé|acté|entendu|adopté|validé)(?:,| :|\.| que)/iu,
    /^(?:je prends acte|nous prenons acte|il est pris acte)(?!\p{L})/iu,
    /^(?:le )?vote (?:est )?(?:terminé|clos|fini)[,:.]/iu,
  ],
  undecided: 'pas|rien|jamais',
  putOff: 'reportée?|aucune?|ajournée?|en attente',
};
