import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, readSchedule, sayIn, type Text, writeSchedule } from '../../src/wording/index.ts';

const minute = fc.integer({ min: 0, max: 59 });
const hour = fc.integer({ min: 0, max: 23 });
const days = fc.oneof(
  fc.constantFrom('* * *', '* * 1-5'),
  fc.integer({ min: 0, max: 6 }).map((weekday) => `* * ${weekday}`),
  fc.integer({ min: 1, max: 31 }).map((monthday) => `${monthday} * *`),
);
const expression = fc.oneof(
  fc.constant('0 * * * *'),
  fc.tuple(minute, hour, days).map((fields) => fields.join(' ')),
);

describe.each(LANGUAGES)('in %s', (language) => {
  test('a schedule written in words reads as the same schedule', () => {
    fc.assert(
      fc.property(expression, (cron) => {
        const words = writeSchedule(cron);
        expect(words && readSchedule(sayIn(language)(words))).toBe(cron);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['en', ['hourly', 'daily at 09:00', 'weekdays at 09:00', 'every Saturday at 09:00', 'monthly on day 1 at 09:00']],
  [
    'de',
    [
      'stündlich',
      'täglich um 09:00',
      'montags bis freitags um 09:00',
      'jeden Samstag um 09:00',
      'monatlich am 1. um 09:00',
    ],
  ],
  [
    'fr',
    [
      'toutes les heures',
      'tous les jours à 09:00',
      'du lundi au vendredi à 09:00',
      'chaque samedi à 09:00',
      'chaque mois, le 1er à 09:00',
    ],
  ],
  [
    'es-419',
    [
      'cada hora',
      'cada día a las 09:00',
      'de lunes a viernes a las 09:00',
      'cada sábado a las 09:00',
      'cada mes, el día 1, a las 09:00',
    ],
  ],
  [
    'pt-BR',
    [
      'de hora em hora',
      'todo dia às 09:00',
      'de segunda a sexta às 09:00',
      'todo sábado às 09:00',
      'todo mês, no dia 1, às 09:00',
    ],
  ],
  ['ja', ['毎時', '毎日 9:00', '平日 9:00', '毎週土曜日 9:00', '毎月1日 9:00']],
] as const)('%s writes the five kinds of them', (language, said) => {
  const written = ['0 * * * *', '0 9 * * *', '0 9 * * 1-5', '0 9 * * 6', '0 9 1 * *'].map(writeSchedule);
  expect(written.map((words) => words && sayIn(language)(words))).toEqual(said);
});

test.each([
  ['es-ES', 'cada día a la 01:05', 'cada día a las 00:05', 'cada día a las 13:05'],
  ['es-419', 'cada día a la 01:05', 'cada día a las 00:05', 'cada día a las 13:05'],
  ['pt-BR', 'todo dia à 01:05', 'todo dia à 00:05', 'todo dia às 13:05'],
] as const)('%s says one o’clock in the singular', (language, one, midnight, later) => {
  const said = ['5 1 * * *', '5 0 * * *', '5 13 * * *'].map((cron) => sayIn(language)(writeSchedule(cron) as Text));
  expect(said).toEqual([one, midnight, later]);
});

test.each([
  '*/30 * * * *',
  '0 9 * * 1,3',
  '0 9 * 5 *',
  '0 9 1 * 1',
  '00 09 * * *',
  '0 9 * * 7',
  '0 9 0 * *',
  '0 9 32 * *',
])('%s is no schedule that people write in words', (cron) => expect(writeSchedule(cron)).toBeUndefined());

test.each([
  ['monthly on the 1st at 9 am', '0 9 1 * *'],
  ['monatlich am 15. um 9 Uhr', '0 9 15 * *'],
  ['tous les mois le 1er à 9h', '0 9 1 * *'],
  ['todo mês no dia 1º às 9h', '0 9 1 * *'],
])('the day of the month may be an ordinal: %s', (words, cron) => expect(readSchedule(words)).toBe(cron));
