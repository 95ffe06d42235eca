import type { Texts } from '../text.ts';
import { esES } from './es-es.ts';

/** Spanish of Latin America: what differs from that of Spain. The preterite stands where Spain uses the perfect. */
export const es419: Texts = {
  ...esES,
  'minutes.none': 'No se encontró nada.',
  'news.joined': 'Se unieron',
  'answer.failed':
    'Algo falló de mi lado y no se publicó nada. Quien me administra encontrará el motivo en mi registro con el código `{id}`.',
  'answer.interrupted': 'Me reiniciaron antes de que pudiera responder. Vuelve a pedirlo, por favor.',

  // /help
  'help.intro':
    'Leo una conversación y publico quién participa, qué se acordó, qué preguntas quedan abiertas, quién se opone a qué y los puntos clave. Cada línea es una cita con un enlace al lugar donde se dijo; no escribo nada por mi cuenta.',

  // /summarize
  'summarize.form.empty': 'El formulario estaba vacío. Pega texto o agrega un archivo.',

  // /privacy
  'privacy.kept.digests':
    '**Boletines**: qué sigue cada uno, dónde y cuándo se publica, su nombre, sus ajustes y quién lo creó, hasta que se elimina; durante 180 días, cada vez que tocaba y dónde está su mensaje o por qué no lo hay. De lo que contó guardo hashes, de los que no se puede recuperar ninguna palabra, hasta que un hilo lleva 180 días en silencio.',
  'privacy.kept.cache':
    '**Archivos de listas**: lo que traje de archivos públicos de listas de correo queda en una caché hasta que hace falta el espacio, para consultarlos menos.',

  // Reading in Discord
  'access.notReadableOrMine':
    'Ese canal o mensaje no existe, o no puedes leerlo. (O no puedo yo: solo leo servidores a los que me agregaron.)',
  'access.privateThread': 'No estoy en el hilo privado <#{channel}>: agrégame con una mención y vuelve a pedirlo.',
  'access.refused':
    'No puedo leer lo que se dijo aquí. Usa `/resumir texto`, o «Resumir hilo» en un mensaje que contenga un correo.',

  // Archives and links
  'link.tooLong': 'Tardó más de {seconds} s (llegaron {size}). Inténtalo más tarde o enlaza un hilo más pequeño.',
  'link.encoding':
    '{host} responde en una codificación que no pedí ({encoding}). Guarda los mensajes y usa `/resumir archivo`.',

  // /digest
  'digest.add.name': 'agregar',
  'digest.noSuchNorAny': 'No hay ningún boletín «{name}». Aún no hay ninguno: `/boletín agregar`.',
  'digest.added': 'Agregado. {digest}',
  'digest.none': 'Aún no hay ningún boletín. `/boletín agregar` crea uno.',
  'digest.removed': '«{name}» se eliminó, con todo lo que se guardaba para él.',
  'digest.notErased': 'No se borró nada. Pon `seguro` en True si es lo que quieres.',
  'digest.notAllRead':
    'No todos los que ven <#{destination}> pueden leer <#{source}>. Si sus lectores aceptan que se les cite allí, agrega `excepción:True`.',
  'schedule.noZone': '«{zone}» no es una zona horaria: escribe una como America/Mexico_City, America/Bogota o UTC',

  // The preview page
  'page.error.inside': 'Algo falló aquí. La terminal dice qué.',
};
