import type { TimeWords } from './words.ts';

export const fr: TimeWords = {
  minute: ['min', 'minute'],
  hour: ['h', 'heure'],
  day: ['j', 'jour'],
  week: ['sem', 'semaine'],
  today: ['aujourd’hui', "aujourd'hui"],
  yesterday: ['hier'],
  one: ['un', 'une'],
  ago: ['il y a', 'depuis', 'les derniers', 'les dernières'],
  lastRead: ['dernière lecture', 'dernier message', 'dernière-lecture'],
  hourly: ['toutes les heures', 'chaque heure'],
  daily: ['tous les jours', 'chaque jour', 'quotidien'],
  workdays: ['jours ouvrés', 'en semaine', 'lundi à vendredi', 'du lundi au vendredi', 'lun-ven'],
  weekly: ['hebdomadaire', 'toutes les semaines', 'chaque semaine', 'chaque', 'tous les'],
  monthly: ['mensuel', 'tous les mois', 'chaque mois'],
  weekdays: [
    ['dimanche', 'dim'],
    ['lundi', 'lun'],
    ['mardi', 'mar'],
    ['mercredi', 'mer'],
    ['jeudi', 'jeu'],
    ['vendredi', 'ven'],
    ['samedi', 'sam'],
  ],
  between: ['à', 'le', 'vers'],
};
