import type { Language } from '../language.ts';

export const grammar = {
  negators: new Set('no ni nunca jamás tampoco nadie nada ningún ninguno ninguna sin apenas'.split(' ')),
  raising: new Set('creo pienso considero opino veo digo diría parece seguro segura convencido convencida'.split(' ')),
  negatorsBehind: new Set(),
  clauseOpeners: new Set('pero sino aunque porque pues'.split(' ')),
  complementizers: new Set(['que']),
  subordinators: new Set('si cuando aunque porque como mientras puesto ya antes después apenas siempre'.split(' ')),
  coordinators: new Set('y e o u pero'.split(' ')),
  exclaims: true,
  concluding: new Set('entonces pues'.split(' ')),
  fitting: new Set('bien vale perfecto sirve ok genial'.split(' ')),
  // Without “le”, “les” and “o”, which in most texts are French and Portuguese.
  stopWords: new Set(
    (
      'a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquí así aún aunque bajo bien cada casi como con contra cosa cosas cual cuando cuanto de del desde donde dos el él ella ellas ellos en entre era eran eres es esa esas ese eso esos esta está estaba estado están estar estas este esto estos estoy fue fueron gran ha había habían han has hasta hay haya he hemos hace hacer hacia la las lo los luego mas más me mi mí mientras mis mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestro nunca os otra otras otro otros para parte pero poco por porque pues puede pueden puedo que qué quien quién se sea sean según ser será si sí sido siempre sin sino sobre solo sólo son soy su sus también tampoco tan tanto te tener tengo ti tiene tienen toda todas todavía todo todos tras tu tú tus un una unas uno unos usted ustedes va van vez vosotros voy y ya yo ' +
      'hola saludos gracias escribió lista correo mensaje'
    ).split(' '),
  ),
  openEnded: new Set(
    'el la los las un una unos unas de del y o u e ni que a al en por para con sin sobre entre mi tu su mis tus sus nuestro nuestra cuyo cuya porque aunque si'.split(
      ' ',
    ),
  ),
  first: new Set('yo me mi mí mis mío mía conmigo'.split(' ')),
  together: new Set('nosotros nosotras nos nuestro nuestra nuestros nuestras'.split(' ')),
  second: new Set('tú tu te ti tus usted ustedes vos vosotros vosotras os vuestro vuestra contigo su'.split(' ')),
  // Spanish says "I" by the verb's ending.
  doer: new Set(
    'yo voy he puedo haré intentaré encargo ocupo hago acabo tengo corregiré cambiaré añadiré agregaré enviaré revisaré probaré estoy'.split(
      ' ',
    ),
  ),
  tentative: new Set('quizá quizás posiblemente acaso supongo'.split(' ')),
  agreeing: new Set('acuerdo apoyo coincido secundo comparto'.split(' ')),
  approving: new Set('bien bueno buena correcto perfecto'.split(' ')),
  conditional: new Set('sería estaría podría podríamos aceptaría preferiría votaría apoyaría gustaría'.split(' ')),
} satisfies Partial<Language>;
