/** A mail and what its sender wrote in it, without quotations, signatures and footers. */
interface Reply {
  readonly text: string;
  readonly said: string;
}

const QUOTED = 'The float switch of tank 5 sticks.\nShould we replace it, or is cleaning enough?';
const SAID = 'We should replace it before the summer comes.\nCould somebody bring the spare valve on Monday?';
const WHO = 'Ada Lind <ada@lists.example>';
const marked = (text: string) => text.replaceAll(/^/gm, '> ');

/** Replies as programs and people write them: where the answer stands, what introduces the quotation, and what stands below. */
export const STYLES: Readonly<Record<string, Reply>> = {
  'below the quotation': {
    text: `On Tue, 10 Mar 2026 at 09:15, ${WHO} wrote:\n${marked(QUOTED)}\n\n${SAID}\n`,
    said: SAID,
  },
  'above the quotation': {
    text: `${SAID}\n\nOn Tue, Mar 10, 2026 at 9:15 AM ${WHO} wrote:\n\n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'between quotations': {
    text: `On 10/03/2026 09:15, Ada Lind wrote:\n> The float switch of tank 5 sticks.\n\nSince Easter.\n\n> Should we replace it, or is cleaning enough?\n\n${SAID}\n`,
    said: `Since Easter.\n\n${SAID}`,
  },
  'with a signature': {
    text: `${SAID}\n\n-- \nBo Marl\nHarbour office\n\nOn Tue, 10 Mar 2026 at 09:15, ${WHO} wrote:\n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'from a phone': {
    text: `${SAID}\n\nSent from my iPhone\n\n> On 10 Mar 2026, at 09:15, ${WHO} wrote:\n> \n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'of Outlook': {
    text: `${SAID}\n\n-----Original Message-----\nFrom: ${WHO}\nSent: Tuesday, March 10, 2026 9:15 AM\nTo: Bo Marl <bo@lists.example>\nSubject: Pumps\n\n${QUOTED}\n`,
    said: SAID,
  },
  'of Outlook, without a separator': {
    text: `${SAID}\n\nFrom: ${WHO}\nSent: Tuesday, March 10, 2026 9:15 AM\nTo: Bo Marl <bo@lists.example>\nSubject: Pumps\n\n${QUOTED}\n`,
    said: SAID,
  },
  'in German': {
    text: `${SAID}\n\nAm Di., 10. März 2026 um 09:15 Uhr schrieb ${WHO}:\n\n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'in French, wrapped': {
    text: `${SAID}\n\nLe mar. 10 mars 2026 à 09:15, ${WHO} a\nécrit :\n\n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'in Japanese': {
    text: `${SAID}\n\n2026年3月10日(火) 9:15 ${WHO}:\n\n${marked(QUOTED)}\n`,
    said: SAID,
  },
  'through a list': {
    text: `${SAID}\n\nOn Tue, 10 Mar 2026 at 09:15, ${WHO} wrote:\n${marked(QUOTED)}\n\n_______________________________________________\nPumps mailing list\nPumps@lists.example\nhttps://lists.example/mailman/listinfo/pumps\n`,
    said: SAID,
  },
  'to two levels': {
    text: `Ada Lind <ada@lists.example> wrote:\n> Bo Marl <bo@lists.example> wrote:\n>> The float switch sticks.\n> Should we replace it?\n\n${SAID}\n`,
    said: SAID,
  },
};
