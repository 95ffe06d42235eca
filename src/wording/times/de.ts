import type { TimeWords } from './words.ts';

export const de: TimeWords = {
  minute: ['min', 'minute', 'minuten'],
  hour: ['std', 'stunde', 'stunden'],
  day: ['t', 'tag', 'tage', 'tagen'],
  week: ['wo', 'woche', 'wochen'],
  today: ['heute'],
  yesterday: ['gestern'],
  one: ['ein', 'eine', 'einem', 'einen', 'einer'],
  ago: ['vor', 'seit', 'die letzten', 'der letzten', 'letzte', 'letzten'],
  lastRead: ['zuletzt gelesen', 'zuletzt-gelesen', 'zuletzt geschrieben'],
  hourly: ['stündlich', 'jede stunde'],
  daily: ['täglich', 'jeden tag'],
  workdays: ['werktags', 'wochentags', 'an werktagen', 'mo-fr', 'montag bis freitag', 'mo bis fr'],
  weekly: ['wöchentlich', 'jede woche', 'jeden'],
  monthly: ['monatlich', 'jeden monat'],
  weekdays: [
    ['sonntag', 'so'],
    ['montag', 'mo'],
    ['dienstag', 'di'],
    ['mittwoch', 'mittwochs', 'mi'],
    ['donnerstag', 'do'],
    ['freitag', 'fr'],
    ['samstag', 'sonnabend', 'sa'],
  ],
  between: ['um', 'am', 'uhr', 'gegen'],
};
