import type { Texts } from '../text.ts';
import { esES } from './es-es.ts';

/** Spanish of Latin America: what differs from that of Spain. The preterite stands where Spain uses the perfect. */
export const es419: Texts = {
  ...esES,
  'minutes.none': 'No se encontró nada.',
  'news.joined': 'Se unieron',
  'answer.failed':
    'Algo falló de mi lado y no se publicó nada. Quien me administra encontrará el motivo en mi registro con el código `{id}`.',
};
