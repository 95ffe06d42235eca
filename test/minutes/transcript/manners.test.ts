import { describe, expect, it } from 'vitest';
import { transcribe, withoutManners } from '../../../src/minutes/transcript/index.ts';
import { buildThread } from '../../../src/thread/index.ts';

const read = (text: string) =>
  transcribe(
    buildThread([
      { medium: 'mail', id: '1', author: { name: 'Ada Kern', address: 'ada@kern.example' }, parentIds: [], text },
    ]),
  ).utterances;
const sentencesOf = (text: string) => read(text).map(({ text }) => text);

/** Each manner with the sentence in its language that it stands beside. */
const rowsOf = (manners: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(manners).flatMap(([said, all]) => all.map((manner) => [manner, said] as const));

// How people end mails, in the languages whose cues are known.
const CLOSINGS: Readonly<Record<string, readonly string[]>> = {
  'The valve at the bottom of the butt is cracked and drips day and night.': [
    ...[
      'Best,',
      'Best wishes,',
      'All the best,',
      'Kind regards,',
      'With kind regards,',
      'With regards,',
      'Regards',
      'BR,',
    ],
    ...[
      'Cheers',
      'Sincerely yours,',
      'Very truly yours,',
      'Cordially,',
      'Take care,',
      'Happy hacking,',
      'Hope this helps,',
    ],
    ...[
      'Thanks and regards,',
      'Thanks & Regards',
      'Have a great weekend,',
      'Talk soon,',
      'See you,',
      'Greetings from York,',
    ],
  ],
  'Das Ventil am Boden der Tonne ist gerissen und tropft Tag und Nacht.': [
    ...['Mit freundlichen Grüßen', 'MfG', 'LG,', 'Viele Grüße', 'Beste Grüße', 'Schönes Wochenende', 'Bis dann'],
    ...['Danke und Gruß', 'Besten Dank und Gruß', 'Hochachtungsvoll', 'Servus', 'Alles Gute'],
  ],
  'La vanne au fond de la cuve est fendue et goutte jour et nuit.': [
    ...['Cordialement,', 'Bien à vous,', 'Amicalement,', 'Bonne journée,', 'À bientôt,', 'Meilleures salutations,'],
  ],
};

describe('what somebody ends a mail with is no sentence of it', () => {
  it.each(rowsOf(CLOSINGS))('%s', (closing, said) => {
    for (const name of ['Ada Kern', 'Ada', 'A.', 'AK', '- Ada', 'Dr. Ada Kern', 'Ada Kern, PhD'])
      expect(sentencesOf(`${said}\n\n${closing}\n${name}\n`)).toEqual([said]);
    expect(sentencesOf(`${said}\n\n${closing} Ada\n`)).toEqual([said]);
  });

  it('though a letter alone is what somebody chooses', () => {
    expect(sentencesOf('A.')).toEqual(['A.']);
  });
});

// How people begin mails.
const SALUTATIONS: Readonly<Record<string, readonly string[]>> = {
  'The valve at the bottom of the butt is cracked and drips day and night.': [
    ...['Hi', 'Hi!', 'Hi all,', 'Hello everyone!', 'Hello everybody.', 'Hey Bo -', 'Dear Mr Lind,', 'Dear list,'],
    ...['Good morning all,', 'Bo,', 'Bo:', 'Bo -', '@bo', '@Bo,', 'Bo, Cy,', 'Bo, all,', 'Folks,', 'Happy new year!'],
  ],
  'Das Ventil am Boden der Tonne ist gerissen und tropft Tag und Nacht.': [
    ...['Hallo', 'Hallo zusammen,', 'Moin,', 'Liebe Liste,', 'Guten Morgen,', 'Sehr geehrte Damen und Herren,'],
  ],
  'La vanne au fond de la cuve est fendue et goutte jour et nuit.': [
    ...['Bonjour,', 'Bonjour !', 'Salut à tous,', 'Cher Bo,', 'Bonjour à toutes et à tous,', 'Madame, Monsieur,'],
  ],
};

describe('what somebody begins a mail with does not count', () => {
  it.each(rowsOf(SALUTATIONS))('%s', (salutation, said) => {
    for (const apart of ['\n\n', '\n'])
      expect(withoutManners(read(`${salutation}${apart}${said}\n`)).map(({ text }) => text)).toEqual([said]);
  });
});
