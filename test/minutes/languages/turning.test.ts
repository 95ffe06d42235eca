import { describe, expect, it } from 'vitest';
import { chat, mails, minutesOf, under } from '../discussions.ts';

/** What writers in chat do first, then what they say to it in the same line. */
const TURNS = {
  English: {
    proposal: 'I suggest that we empty the butts in October.',
    accepts: ['read it on the train, ship it', 'had a look - count me in', 'talked to Jo about it, deal'],
    objects: ['read it on the train, absolutely not', 'had a look - no way'],
  },
  German: {
    proposal: 'Ich schlage vor, dass wir die Tonnen im Oktober leeren.',
    accepts: ['hab es im Zug gelesen, abgemacht', 'eben mit Jo gesprochen - bin dabei'],
    objects: ['hab es im Zug gelesen, auf keinen Fall'],
  },
  French: {
    proposal: 'Je propose de vider les tonneaux en octobre.',
    accepts: ["j'ai tout lu dans le train, ça marche"],
    objects: ["j'ai tout lu dans le train, hors de question"],
  },
};

const answered = (proposal: string, text: string) =>
  minutesOf(chat({ from: 'ada', text: proposal }, { from: 'bo', text }));

describe.each(Object.entries(TURNS))('in %s chat', (_, { proposal, accepts, objects }) => {
  it.each(accepts)('“%s” accepts', (text) =>
    expect(answered(proposal, text).agreed).toMatchObject([{ text: proposal }]),
  );
  it.each(objects)('“%s” objects', (text) =>
    expect(answered(proposal, text)).toMatchObject({ agreed: [], objections: [{ author: 'Bo Marl' }] }),
  );
});

const PROPOSAL = TURNS.English.proposal;

it('what a clause only leads up to is no turn', () =>
  expect(answered(PROPOSAL, 'whenever the tap was closed, absolutely everything dripped').agreed).toEqual([]));

it('but only of the clause right before it', () =>
  expect(answered(PROPOSAL, 'when I was there, Cornelius drained one, ship it').agreed).toMatchObject([
    { text: PROPOSAL },
  ]));

it('nor is a tag that asks', () => expect(answered(PROPOSAL, 'we drained them last year, right?').agreed).toEqual([]));

it('a response ends before a dash or a semicolon, too', () =>
  expect(answered(PROPOSAL, 'nope - the butts leak').objections).toMatchObject([{ author: 'Bo Marl' }]));

it('in mail, where sentences end with a stop, a comma turns nothing', () => {
  const reply = under(PROPOSAL, 'I read the minutes of the last meeting on the train, ship it was called.');
  expect(minutesOf(mails({ from: 'ada', text: PROPOSAL }, { from: 'bo', text: reply })).agreed).toEqual([]);
});

describe('a few words accept that', () => {
  it.each([
    ['can we do it on Thursday? or Friday, whatever suits', 'Thursday works'],
    ['I can drain them on Thursday.', 'Thursday then'],
    ['Ich kann sie am Donnerstag leeren.', 'Donnerstag passt'],
    ['Ich kann sie am Donnerstag leeren.', 'Donnerstag dann'],
    ['Je peux les vider jeudi.', 'jeudi alors'],
  ])('under “%s”: “%s”', (said, text) =>
    expect(answered(said, text).agreed).toMatchObject([{ by: ['Ada Quill', 'Bo Marl'] }]),
  );

  it('confirm what a question takes for granted', () =>
    expect(answered("Isn't that a fault in the old pump?", '…yes actually').agreed).toMatchObject([
      { text: "Isn't that a fault in the old pump?" },
    ]));
});
