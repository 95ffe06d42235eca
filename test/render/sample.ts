import type { Minutes } from '../../src/minutes/index.ts';

const where = (message: string) => ({ message, url: `https://list.example/t/${message}` });
const at = (message: string) => ({ ...where(message), id: `${message}#1` });

/** Minutes with something in every section, of an invented discussion about a ferry timetable. */
export const sample: Minutes = {
  id: 'm1@harbour.example',
  subject: 'Re: [PATCH v2 3/7] timetable: sail every twenty minutes in winter',
  url: 'https://list.example/t/m1',
  participants: [
    { name: 'Ingrid Solheim', messages: 3, first: '2024-11-25T08:00:00.000Z', last: '2024-11-26T09:00:00.000Z' },
    { name: 'Tomás Figueroa', messages: 2, first: '2024-11-25T10:00:00.000Z', last: '2024-11-25T12:00:00.000Z' },
    { name: 'Wen Li', messages: 1, first: '2024-11-26T07:30:00.000Z', last: '2024-11-26T07:30:00.000Z' },
  ],
  agreed: [
    {
      ...at('m1'),
      text: 'We should keep the twenty-minute interval until the second boat is back.',
      author: 'Ingrid Solheim',
      by: ['Ingrid Solheim', 'Tomás Figueroa', 'Wen Li'],
      strength: 'qualified',
      evidence: [{ ...where('m2'), text: 'Fine with me, but only until March.', author: 'Tomás Figueroa' }],
    },
  ],
  openQuestions: [
    { ...at('m3'), text: 'Who tells the school?', author: 'Wen Li', askedAt: '2024-11-26T07:30:00.000Z' },
  ],
  answeredQuestions: [
    {
      ...at('m4'),
      text: 'Is the second boat insured?',
      author: 'Wen Li',
      answer: { ...where('m5'), text: 'Yes, since October.', author: 'Ingrid Solheim' },
    },
  ],
  objections: [
    {
      ...at('m6'),
      text: 'Cutting the night run leaves the shift workers stranded.',
      author: 'Tomás Figueroa',
      against: { text: 'Drop the 23:40.', author: 'Ingrid Solheim' },
    },
  ],
  keyPoints: [
    { ...at('m7'), text: 'The crossing takes eleven minutes in calm weather.', author: 'Ingrid Solheim' },
    { ...at('m3'), text: 'Who tells the school?', author: 'Wen Li' },
  ],
  stats: { messages: 6, quotedTurns: 5, people: 3, days: 2 },
};

/** The same discussion, of which nothing is told. */
export const empty: Minutes = {
  ...sample,
  agreed: [],
  openQuestions: [],
  answeredQuestions: [],
  objections: [],
  keyPoints: [],
};
