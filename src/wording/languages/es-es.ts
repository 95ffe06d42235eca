import type { Texts } from '../text.ts';

/** Spanish. Addresses people as «tú», as Discord does in Spanish. */
export const esES: Texts = {
  // The minutes, wherever they are shown
  'minutes.title': 'Acta',
  'minutes.participants': 'Participantes',
  'minutes.agreed': '✅ Acordado',
  'minutes.openQuestions': '❓ Preguntas abiertas',
  'minutes.objections': '⚠️ Objeciones (sin resolver)',
  'minutes.keyPoints': 'Puntos clave',
  'minutes.answeredQuestions': 'Preguntas respondidas',
  'minutes.none': 'No se ha encontrado nada.',
  'minutes.pledge': 'Citado literalmente del hilo; nada está escrito por nosotros',
  'minutes.people': '{count, plural, one {# persona} other {# personas}}',
  'minutes.messages': '{count, plural, one {# mensaje} other {# mensajes}}',
  'minutes.turns': '{count, plural, one {# intervención} other {# intervenciones}}',
  'minutes.unknownAuthor': 'Desconocido',
  'minutes.morePeople': '+{count} más',
  'minutes.moreAttached': '+{count} más en el acta adjunta',
  'minutes.wereAnswered':
    '{count, plural, one {# pregunta se respondió en el hilo} other {# preguntas se respondieron en el hilo}}',
  'relation.explicit': 'acordado por',
  'relation.qualified': 'acordado con reservas por',
  'relation.tacit': 'acordado tácitamente por',
  'relation.against': 'en contra de',
  'relation.answered': 'respondida por',
  'relation.andBy': 'y por',

  // What is new in a thread
  'news.thread': 'Hilo',
  'news.joined': 'Se han unido',
  'news.agreed': '✅ Nuevos acuerdos',
  'news.answered': '💡 Respondidas',
  'news.openQuestions': '❓ Nuevas preguntas abiertas',
  'news.objections': '⚠️ Nuevas objeciones',
  'news.unanswered': '🕰️ Sin respuesta desde hace {days, plural, one {# día} other {# días}}',
  'news.messages': '{count, plural, =0 {Ningún mensaje nuevo} one {# mensaje nuevo} other {# mensajes nuevos}}',

  'map.alt':
    'Mapa de la conversación: {messages} de {people}{days}, {replies, plural, one {# respuesta} other {# respuestas}}. Mensajes: {written}. {agreed, plural, one {# punto acordado} other {# puntos acordados}}, {open, plural, one {# pregunta abierta} other {# preguntas abiertas}}, {objections, plural, one {# objeción} other {# objeciones}}.',
  'map.others': '{count, plural, one {# más} other {# más}}',
  'map.agreed': '{count, plural, one {# acuerdo} other {# acuerdos}}',
  'map.open': '{count, plural, one {# abierta} other {# abiertas}}',
  'map.objections': '{count, plural, one {# objeción} other {# objeciones}}',

  // Any command
  'answer.unknownCommand': 'Ya no conozco este comando. Inténtalo de nuevo en unos minutos o reinicia Discord.',
  'answer.failed':
    'Algo ha fallado por mi parte y no se ha publicado nada. Quien me administra encontrará el motivo en mi registro con el código `{id}`.',

  // Buttons under the minutes
  'button.delete': 'Eliminar',
  'button.delete.refused':
    'Solo <@{user}>, que pidió esta acta, y quienes pueden gestionar mensajes pueden eliminarla.',

  // /help
  'help.name': 'ayuda',
  'help.description': 'Qué hace este bot y cómo pedírselo',
};
