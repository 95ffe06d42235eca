import type { Part } from '../language.ts';
import { FOOLISH } from './words.ts';

export const reservation = {
  cues: {
    contrast: [
      'mais|cependant|toutefois|pourtant|néanmoins|sauf|hormis|excepté|quoique|sinon|or|tandis|malgré|seulement|reste',
      'bien que|qu',
      'par contre',
      'en revanche',
      'd un|autre côté|part',
      'à condition|part|moins|l de|que|ça|cela|exception',
      'en principe|théorie',
      'du|tant moment|que que?',
      'ceci|cela dit|étant',
    ],
    condition: [
      // « si » that only strengthens an adjective sets no condition.
      'si !petit|petite|petits|grand|grande|gros|simple|simples|vite|loin|facile|difficile|grave|sûr|sûre|évident|clair|tôt|tard|mal|cher|chère|important|importante|urgent|peu|souvent|rare|compliqué|bas|haut|fort|long|longtemps',
      'pourvu|supposons|selon',
      // « s'il tient », not « s'abstenir » or « s'il vous plaît ».
      's il|ils !te|vous|l',
      'à condition|moins que|de|qu',
      'au cas où',
      'dans|en ce|cas|le cas? où',
      'ça dépend',
      'tant que',
    ],
  },
  forms: {
    partial: [
      'n est pas que|qu',
      '^ pas que|qu je|nous|il|j',
      'plutôt|globalement|partiellement|moitié|presque d accord',
      'plutôt|presque vrai',
      'grosso modo',
      'en|au partie|gros|fond|général|principe d|oui|vrai|tu|je',
      'globalement|partiellement|largement|essentiellement|majoritairement|plutôt|presque|généralement d|pour|favorable|convaincu|convaincue accord|$|à',
      `pas|point ${FOOLISH} mais|cependant|par|sauf|seulement`,
      'en grande? partie|majorité d|oui|pour accord|$',
      'oui pour|à|au|sur _ _? _? _? non pour|à|au|sur',
      '^ oui pour|à|au|sur',
      'tendance|enclin|enclins|encline|tenté|tentée|tentés à|d être|approuver|accepter|dire|penser|accord',
    ],
    reserve: [
      'sur le|l principe|fond|essentiel|ensemble',
      'en principe|théorie|partie|gros|général',
      'dans l|les|une ensemble|grandes|certaine',
      'à|sous condition|réserve',
      'tant|pourvu|pour|si qu|que|l|autant|quelqu|personne|on|tu',
      'si les|le|la|tout|nous|vous|elle|il|chacun',
      'même|sauf si|pour|que',
      'à l|une|un exception|réserve|détail|condition|bémol',
      'avec un|une|des|quelques bémol|réserve|réserves|nuance|nuances',
      'à part|une|quelques',
      'jusqu à un',
      'plus ou moins',
      'pour l|le instant|moment',
    ],
    concession: [
      '^ bien sûr il|cela|ça|on|ils|elle|elles peut|pourrait|peuvent|pourraient',
      '^ évidemment|certes|naturellement il|cela|ça|on|ils|elle|elles peut|pourrait|peuvent|pourraient',
      '^ je me trompe peut|sans',
      '^ peut être que je me|passe|rate',
      '^ corrigez|corrige moi si',
      '^ juste|simplement mon|mes avis|opinion|pensées',
    ],
  },
} satisfies Part;
