import type { Part } from '../language.ts';

export const reservation = {
  cues: {
    contrast: [
      'pero|aunque|excepto|salvo|sino|mas',
      'sin embargo',
      'no obstante',
      'ahora|si bien',
      'por otro|otra|el lado|parte|contrario',
      'a pesar|menos de|que',
      'eso|dicho sí|esto',
      'en cambio',
      'con todo',
      'siempre y cuando',
    ],
    condition: [
      'si !ya|bien|quiera',
      'mientras',
      'siempre que|y',
      'a menos que',
      'con tal',
      'salvo|excepto que',
      'en caso de',
      'suponiendo que',
    ],
  },
  forms: {
    partial: [
      'no es que',
      'en|por principio|parte|general|teoría sí|de|estoy|bien|acuerdo',
      'en parte|general|principio|teoría de acuerdo',
      'parcialmente|mayormente|casi|medio de|convencido acuerdo?',
      'más o menos de|sí acuerdo?',
    ],
    reserve: [
      'en principio|teoría|parte|general|líneas',
      'siempre|con que|una|la|reservas',
      'con la|una|alguna condición|salvedad|excepción|reserva',
      'salvo|excepto|menos que|por|en|el|la',
      'hasta cierto punto',
      'si nadie',
      'si es|fuera posible|necesario',
      'más o menos',
      'por ahora|el|de momento?',
    ],
    concession: [
      '^ claro|por|desde|naturalmente que|supuesto|luego? puede|podría|pueden|podrían',
      '^ puede|podría que me equivoque|equivoco',
      '^ corrígeme|corríjanme|corregidme si',
      '^ solo|es mi|una opinión',
    ],
  },
} satisfies Part;
