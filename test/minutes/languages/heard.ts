import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what they do, sentences that a language model wrote down which had not seen the words that they are read by. */
export const HEARD = [
  'agrees',
  'doesNotAgree',
  'objects',
  'doesNotAnswer',
  'answers',
  'closes',
  'asks',
  'doesNotAsk',
  'withdraws',
  'records',
  'doesNotRecord',
] as const;
export type Heard = Readonly<Record<(typeof HEARD)[number], readonly string[]>>;

/** What such sentences are said to, in their language. */
export interface Scene {
  readonly name: string;
  readonly heard: Heard;
  /** Of which the second is put as a question. */
  readonly proposals: readonly [string, string];
  /** How much, and yes or no. */
  readonly questions: readonly [string, string];
  /** What a mail tells first, so that its language is known. */
  readonly introduction: string;
  readonly objection: string;
  /** What the proposer says to that. */
  readonly rejoinder: string;
}

const heardIn = (code: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'heard', `${code}.json`), 'utf8')) as Heard;

export const SCENES: readonly Scene[] = [
  {
    name: 'English',
    heard: heardIn('en'),
    proposals: [
      'I suggest that we put a second water tank behind the shed.',
      'Shall we put a second water tank behind the shed?',
    ],
    questions: ['How much water does the tank behind the shed hold?', 'Does the tank behind the shed leak in winter?'],
    introduction: 'The pump behind the shed is old, and the tank is full.',
    objection: 'I object. That is too expensive.',
    rejoinder: 'It costs 20 euros, and the club pays for it.',
  },
  {
    name: 'German',
    heard: heardIn('de'),
    proposals: [
      'Ich schlage vor, dass wir einen zweiten Wassertank hinter den Schuppen stellen.',
      'Sollen wir einen zweiten Wassertank hinter den Schuppen stellen?',
    ],
    questions: [
      'Wie viel Wasser fasst der Tank hinter dem Schuppen?',
      'Ist der Tank hinter dem Schuppen im Winter undicht?',
    ],
    introduction: 'Die Pumpe hinter dem Schuppen ist alt, und der Tank ist voll.',
    objection: 'Ich bin dagegen. Das ist zu teuer.',
    rejoinder: 'Es kostet 20 Euro, und der Verein bezahlt es.',
  },
  {
    name: 'French',
    heard: heardIn('fr'),
    proposals: [
      'Je propose que nous mettions une deuxième cuve derrière la cabane.',
      'Et si on mettait une deuxième cuve derrière la cabane ?',
    ],
    questions: [
      'Combien d’eau contient la cuve derrière la cabane ?',
      'Est-ce que la cuve derrière la cabane fuit en hiver ?',
    ],
    introduction: 'La pompe qui est derrière la cabane est vieille, et la cuve est pleine.',
    objection: 'Je suis contre. C’est trop cher.',
    rejoinder: 'Elle coûte 20 euros, et le club la paie.',
  },
  {
    name: 'Spanish',
    heard: heardIn('es'),
    proposals: [
      'Propongo que pongamos un segundo depósito detrás del cobertizo.',
      '¿Y si ponemos un segundo depósito detrás del cobertizo?',
    ],
    questions: [
      '¿Cuánta agua cabe en el depósito que está detrás del cobertizo?',
      '¿El depósito que está detrás del cobertizo pierde agua en invierno?',
    ],
    introduction: 'La bomba que está detrás del cobertizo es vieja, y el depósito está lleno.',
    objection: 'Me opongo. Es demasiado caro.',
    rejoinder: 'Cuesta 20 euros, y lo paga el club.',
  },
  {
    name: 'Portuguese',
    heard: heardIn('pt'),
    proposals: [
      'Proponho que a gente coloque um segundo tanque atrás do galpão.',
      'Que tal colocarmos um segundo tanque atrás do galpão?',
    ],
    questions: [
      'Quanta água cabe no tanque que fica atrás do galpão?',
      'O tanque que fica atrás do galpão vaza no inverno?',
    ],
    introduction: 'A bomba que fica atrás do galpão é velha, e o tanque está cheio.',
    objection: 'Sou contra. É caro demais.',
    rejoinder: 'Custa 20 euros, e o clube paga.',
  },
  {
    name: 'Japanese',
    heard: heardIn('ja'),
    proposals: ['小屋の裏に二つ目のタンクを置くことを提案します。', '小屋の裏にもう一つタンクを置きませんか？'],
    questions: ['小屋の裏にあるタンクには水がどれくらい入りますか？', '小屋の裏にあるタンクは冬に水が漏れますか？'],
    introduction: '小屋の裏にあるポンプは古いもので、タンクは一杯です。',
    objection: '反対です。高すぎると思います。',
    rejoinder: '値段は二千円で、会が払います。',
  },
];
