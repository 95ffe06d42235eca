import type { TimeWords } from './words.ts';

/** Spain and Latin America write these alike. */
export const es: TimeWords = {
  minute: ['min', 'minuto'],
  hour: ['h', 'hora'],
  day: ['d', 'día'],
  week: ['sem', 'semana'],
  today: ['hoy'],
  yesterday: ['ayer'],
  one: ['un', 'una', 'uno'],
  ago: ['hace', 'desde', 'desde hace', 'los últimos', 'las últimas'],
  lastRead: ['última lectura', 'última-lectura', 'último mensaje', 'mi último mensaje'],
  hourly: ['cada hora', 'todas las horas'],
  daily: ['diario', 'diariamente', 'cada día', 'todos los días', 'a diario'],
  workdays: ['laborables', 'días laborables', 'entre semana', 'de lunes a viernes', 'lunes a viernes', 'lun-vie'],
  weekly: ['semanal', 'semanalmente', 'cada semana', 'todas las semanas', 'cada', 'todos los'],
  monthly: ['mensual', 'mensualmente', 'cada mes', 'todos los meses'],
  weekdays: [
    ['domingo', 'dom'],
    ['lunes', 'lun'],
    ['martes', 'mar'],
    ['miércoles', 'mié'],
    ['jueves', 'jue'],
    ['viernes', 'vie'],
    ['sábado', 'sáb'],
  ],
  between: ['a las', 'a la', 'el', 'los', 'el día'],
};
