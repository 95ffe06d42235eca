import type { Records } from '../language.ts';

/** Who decides together, as an expression. */
const DECIDING =
  '(?:hemos|(?:la|nuestra) (?:junta|comisión|asamblea|directiva|mayoría)(?: ha|)|(?:el|nuestro) (?:comité|consejo|grupo|equipo|pleno)(?: ha|))';

export const records: Records = {
  labels: [
    'acuerdo (?:(?:n\\.? ?º|núm\\.) ?|)\\d{1,3}',
    '(?:decisión|acuerdo|resolución|consenso|resultado de la votación)',
    '(?:decidido|acordado|aprobad[oa]|adoptad[oa]|aceptad[oa]|resuelto)(?: por unanimidad|)',
  ],
  reports: [
    // «Hemos decidido …», «Se ha acordado que …», «La propuesta queda aprobada.»
    new RegExp(
      `^(?:(?:en|el|la|ayer)(?! fin\\b)[^,]{0,60}, )?${DECIDING} (?:(?!no )[\\p{L}]+ ){0,3}(?:decidido|acordado|resuelto|votado|aprobado|adoptado|decidió|acordó|resolvió|aprobó|adoptó)(?!\\p{L})`,
      'iu',
    ),
    /^se (?:ha |han |)(?:decidido|acordado|aprobado|resuelto|decidió|acordó|aprobó|resolvió)(?!\p{L})/iu,
    /^(?:la|esta|nuestra) (?:propuesta|moción|resolución|solicitud|enmienda)\b[^.,:;?!]{0,120}? (?:queda|está|fue|ha sido|quedó) (?:ya |así )?(?:aprobada|aceptada|adoptada|rechazada)(?!\p{L})/iu,
    /^(?:(?:entonces|listo|bueno|pues|así|bien|ok|vale)(?: \p{L}{1,12})?,? ){0,2}(?:queda|quedó|quedo|quedan) (?:por tanto |así |entonces |pues )?(?:decidid|aprobad|acordad|resuelt)[oa]s?(?!\p{L})/iu,
    /^(?:(?:al no|sin|por|tras|después|visto|dado|dada|no habiendo|como no|hoy|finalmente)(?! fin)[^.,:;?!]{0,60}, )?se (?:acuerda|aprueba|decide|resuelve|da por aprobad[oa])(?!\p{L})/iu,
    /^aprobad[oa]s? por (?:unanimidad|mayoría|\d{1,3} votos)(?!\p{L})/iu,
    /^(?:(?:entonces|bueno|ayer|al final),? )?quedamos en (?:que|\p{L}+r)(?!\p{L})/iu,
    /^(?:que )?(?:conste|consta) en acta(?: que|:)/iu,
    /^(?:bueno|vale|listo|ok|entonces),? (?:pues )?(?:decidido|aprobado|acordado|resuelto)(?:,|:|\.)/iu,
    /^(?:hay|tenemos|existe) consenso(?:[,:.]| (?:en|para|de que|sobre))/iu,
    /^(?:resumen|acta|conclusión)[^.:;?!]{0,40}: (?:se (?:decidió|acordó|aprobó)|decidimos|acordamos|queda) /iu,
    /^(?:tras|después de|en) (?:la|una) (?:votación|reunión|asamblea)[^,]{0,40}, (?:la|el|se) (?:\p{L}+ ){0,3}(?:resuelve|decide|aprueba|acuerda|decidió|aprobó|acordó)(?!\p{L})/iu,
  ],
  undecided: 'nada|nunca|todavía|aún',
  putOff: 'pendi?ente|aplazad[oa]|ningun[oa]|pospuest[oa]|sin decidir|por decidir',
};
