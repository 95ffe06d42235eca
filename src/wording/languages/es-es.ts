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
  'minutes.withheld':
    '{count, plural, one {# punto de personas que no quieren ser citadas} other {# puntos de personas que no quieren ser citadas}}',
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
  'button.more': 'Más',
  'button.people': 'Quién dijo qué',
  'button.thread': 'Ver el hilo',
  'button.copy': 'Solo para mí',
  'button.refresh': 'Actualizar',
  'button.previous': 'Anterior',
  'button.next': 'Siguiente',
  'button.gone':
    'La conversación de la que es esta acta ya no existe. Quien la pidió, y quien puede gestionar mensajes, puede borrar lo que queda con el botón «{delete}».',
  'button.notReadable': 'No existe esa conversación, o no puedes leerla.',
  'button.noCopy': 'Esta acta no lleva una copia completa de sí misma. Pide una nueva.',
  'button.damaged':
    'No puedo leer la copia que lleva esta acta: está dañada, o la hizo otra versión de mí. Pide una nueva.',

  // What the buttons show
  'view.more': 'El acta completa',
  'view.continued': '(continuación)',
  'view.page': 'Página {page} de {pages}',
  'view.link': 'enlace',
  'view.proposed': 'Propuso',
  'view.agreedTo': 'Estuvo de acuerdo',
  'view.objected': 'Objetó',
  'view.asked': 'Preguntó',
  'view.answered': 'Respondió',
  'view.said': 'Dijo además',
  'view.nothing': 'No se cita nada de esta persona.',
  'view.quoted': 'solo citado',
  'view.noTree': 'Hay demasiados mensajes para guardar junto al acta quién respondió a quién.',

  // Who may take minutes
  'summarize.notYou': 'En este servidor, solo {roles} puede pedir actas.',

  // /settings: the panel
  'settings.name': 'ajustes',
  'settings.description': 'Cómo quiere este servidor sus actas',
  'settings.title': 'Cómo se levantan actas aquí',
  'settings.notYou': 'Solo quien puede gestionar el servidor puede cambiar estos ajustes.',
  'settings.everyone': 'todos',
  'settings.summarizers': '**Quién puede pedir actas:** {roles}',
  'settings.correctors.usual': '**Quién puede corregirlas:** quien las pidió y quien puede gestionar mensajes',
  'settings.correctors.roles': '**Quién puede corregirlas:** quien las pidió, quien puede gestionar mensajes y {roles}',
  'settings.private.on': '**Quién las ve:** solo quien las pidió, salvo con `private:False`',
  'settings.private.off': '**Quién las ve:** todo el canal, salvo con `private:True`',
  'settings.language': '**Idioma:** {language}',
  'settings.language.auto': 'El de quien pregunta',
  'settings.sizes':
    '**Se muestran como máximo:** participantes: {participants}, acuerdos: {agreed}, preguntas abiertas: {openQuestions}, objeciones: {objections}, puntos clave: {keyPoints}; el resto va adjunto',
  'settings.archives': '**Archivos a los que puede llevar un enlace:** {hosts}',
  'settings.archives.all': 'todos los que permite quien me administra',
  'settings.choose.summarizers': 'Roles que pueden pedir actas (ninguno: todos)',
  'settings.choose.correctors': 'Otros roles que pueden corregirlas',
  'settings.choose.language': 'Idioma de las actas',
  'settings.makePrivate': 'Mostrar solo a quien pide',
  'settings.makePublic': 'Mostrar a todos',
  'settings.sizes.edit': 'Cuánto…',
  'settings.sizes.title': 'Cuántos mostrar como máximo',
  'settings.sizes.usual': 'Normalmente {usual}',
  'settings.sizes.refused': '«{written}» no es un número de 0 a {most}.',
  'settings.archives.edit': 'Archivos…',
  'settings.archives.title': 'Archivos accesibles por enlace',
  'settings.archives.hosts': 'Hosts',
  'settings.archives.help': 'Uno por línea, como lore.kernel.org o *.example.org; vacío: todos los permitidos',
  'settings.archives.refused':
    'No puedo leer {hosts}: quien me administra no lo permite, y la lista de un servidor solo puede ser más estrecha que la suya.',
  'settings.archives.tooMany': 'Indica como máximo {most} hosts.',
  'settings.reset': 'Restablecer',

  // /privacy
  'privacy.name': 'privacidad',
  'privacy.description': 'Qué se guarda de ti y si se te puede citar',
  'privacy.title': 'Lo que guardo',
  'privacy.kept':
    'Leo mensajes cuando alguien pide actas o cuando toca un resumen periódico, y no guardo nada de lo que dicen. De un resumen periódico guardo qué sigue, quién lo creó y hashes de lo que ya ha contado, de los que no se puede recuperar ninguna palabra; de una corrección, el identificador del punto, qué estaba mal y quién lo dijo; de un servidor, sus ajustes. Las actas que publico son mensajes como los demás: se quedan donde están hasta que alguien las borra.',
  'privacy.quoted':
    '**Se te puede citar.** Si no quieres, pulsa el botón: en todos los servidores contarás, por tu nombre, entre los participantes y quienes estuvieron de acuerdo, y no se mostrará ninguna de tus palabras, ni en las actas y sus archivos ni en los resúmenes periódicos. Para ello guardo tu id de Discord.',
  'privacy.unquoted':
    '**No se te cita.** En todos los servidores cuentas, por tu nombre, entre los participantes y quienes estuvieron de acuerdo, y no se muestra ninguna de tus palabras. Las actas publicadas antes las muestran hasta que se actualicen o se borren.',
  'privacy.optOut': 'No citarme',
  'privacy.optIn': 'Se me puede citar de nuevo',

  // /help
  'help.name': 'ayuda',
  'help.description': 'Qué hace este bot y cómo pedírselo',
};
