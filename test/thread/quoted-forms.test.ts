import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

const mail = (text: string, fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id: 'reply@kern.example',
  author: { name: 'Ada Kern', address: 'ada@kern.example' },
  subject: 'Re: boiler',
  parentIds: [],
  to: [{ name: 'Sven Holt', address: 'sven@holt.example' }],
  lists: ['boilers@lists.example'],
  text,
  ...fields,
});

/** Whose each stretch of words is, with its first line: the sender's own, and what is quoted. */
function turnsIn(message: Message): string[] {
  const blocks = buildThread([message]).blocks.get(message.id) ?? [];
  return blocks
    .filter(({ kind }) => kind === 'quote' || kind === 'own' || kind === 'forwarded')
    .filter(({ text }) => text.trim() !== '')
    .map(({ author, text }) => `${author?.name ?? author?.address ?? 'nobody'}: ${text.trim().split('\n')[0]}`);
}

describe('a reply is taken apart into who wrote what', () => {
  it.each<[string, string, string[], Partial<Message>?]>([
    [
      'where a sender’s address hides its sign and no other field stands beside it',
      'From: Sven Holt <sven at holt.example>\n\n> The boiler leaks.\n> It hums.\n\nReplace it.\n',
      ['Sven Holt: The boiler leaks.', 'Ada Kern: Replace it.'],
      { to: [] },
    ],
    [
      'two empty lines below a sender’s address, as Outlook Express leaves them',
      'From: "Sven Holt" <sven at holt.example>\n\n\n> Mia Roth wrote:\n>\n> > The boiler leaks.\n>\n>\n> It hums, too.\n\nReplace it.\n',
      ['Mia Roth: The boiler leaks.', 'Sven Holt: It hums, too.', 'Ada Kern: Replace it.'],
      { to: [] },
    ],
    [
      'with a mark in front of "From" that whoever kept the mail set within a quotation',
      'Sven Holt wrote:\n> The boiler leaks.\n\nReplace it.\n\n> >From a practical point of view I wonder who\n> has the key to the cellar.\n\nI have.\n',
      [
        'Sven Holt: The boiler leaks.',
        'Ada Kern: Replace it.',
        'Sven Holt: From a practical point of view I wonder who',
        'Ada Kern: I have.',
      ],
    ],
    [
      'right below a header block of two fields, whose marks are those of who is quoted',
      'From: "Sven Holt" <sven@holt.example>\nSent: Monday, May 4, 2026 8:17 PM\n> The boiler leaks.\n> It hums.\n\nReplace it.\n\n> Who pays?\n\nThe owner.\n',
      ['Sven Holt: The boiler leaks.', 'Ada Kern: Replace it.', 'Sven Holt: Who pays?', 'Ada Kern: The owner.'],
    ],
    [
      'where the block is of the sender and his older mail is marked deeper',
      'Another go.\n\nFrom: "Ada Kern" <ada@kern.example>\nSent: Monday, May 4, 2026 8:17 PM\n> From: "Sven Holt" <sven@holt.example>\n>> Am 04.05.26 um 19:49 schrieb Ada Kern:\n>>> The boiler leaks.\n\nIt still does.\n',
      ['Ada Kern: Another go.', 'Ada Kern: The boiler leaks.', 'Ada Kern: It still does.'],
    ],
    [
      'with Python’s prompt in a quotation and outside, which is no mark',
      'Sven Holt wrote:\n> Is it the valve?\n>\n> >>> import boiler\n> >>> boiler.valve(1)\n> 13\n\nI get another one:\n\n>>> from boiler import *\n>>> v = valve(1)\n>>> v\n12\n>>>\n\nSo it is.\n',
      ['Sven Holt: Is it the valve?', 'Ada Kern: I get another one:', 'Ada Kern: So it is.'],
    ],
    [
      'with three marks in one before words, which are marks',
      'Sven Holt wrote:\n>>> Who has the key to the cellar?\n> I have it.\n\nGood.\n',
      ['nobody: Who has the key to the cellar?', 'Sven Holt: I have it.', 'Ada Kern: Good.'],
    ],
    [
      'with a word that a narrow client wrapped out of the midst of a sentence',
      'On 4 May 2026, Sven Holt wrote:\n> Running the boiler in test mode reveals that the\nvalve\n> in the cellar leaks and has to be replaced.\n\nYes.\n',
      ['Sven Holt: Running the boiler in test mode reveals that the', 'Ada Kern: Yes.'],
    ],
    [
      'with a word of the sender’s for which the line above had room',
      'On 4 May 2026, Sven Holt wrote:\n> Do you want the boiler or the valve or\nboth\n> or nothing, for they have the same price this year?\n\nYes.\n',
      [
        'Sven Holt: Do you want the boiler or the valve or',
        'Ada Kern: both',
        'Sven Holt: or nothing, for they have the same price this year?',
        'Ada Kern: Yes.',
      ],
    ],
    [
      'below Outlook’s rule of 32 underscores where somebody took out the header block',
      'Then call a plumber.\n\nAda\n________________________________\nDear Ada,\n\nThe boiler is older than the house and it leaks into the cellar.\nWho has the key?\n\nSven\n',
      ['Ada Kern: Then call a plumber.', 'Sven Holt: Dear Ada,'],
    ],
    [
      'below Outlook’s rule where only the sender’s name above it says that a mail ends there',
      'Then call a plumber.\n\nAda\n\n________________________________\n\nThe boiler is older than the house and it leaks into the cellar.\n',
      ['Ada Kern: Then call a plumber.', 'Sven Holt: The boiler is older than the house and it leaks into the cellar.'],
    ],
    [
      'below Outlook’s rule where somebody whom no header names signs below it',
      'Then call a plumber.\n________________________________\nThe boiler is older than the house and it leaks into the cellar.\n\nRegards,\nMia\n',
      ['Ada Kern: Then call a plumber.', 'Mia: The boiler is older than the house and it leaks into the cellar.'],
    ],
    [
      'below a rule of 32 underscores, but not what the sender signs there',
      'Dear Sven,\n\nThe boiler first.\n________________________________\nHi Mia,\n\nThe boiler is older than the house and it leaks into the cellar.\n\nAda\n',
      ['Ada Kern: Dear Sven,'],
    ],
    [
      'below a rule of 32 underscores, but not what stands on a visiting card there',
      'Then call a plumber.\n________________________________\nAda Kern\nKern Boilers\n+44 1631 555 0100\n',
      ['Ada Kern: Then call a plumber.'],
    ],
    [
      'below a rule of 32 underscores, but not what a list says of itself there',
      'Then call a plumber.\n________________________________\nBoilers mailing list\nTo unsubscribe from this list, visit the page of the list in your browser\n',
      ['Ada Kern: Then call a plumber.'],
    ],
    [
      'below rules of 32 underscores, but not sections of which each has one',
      'First the cellar.\n________________________________\nThe boiler in the cellar should be replaced soon.\n________________________________\nThe roof can wait until the summer comes.\n',
      ['Ada Kern: First the cellar.'],
    ],
    [
      'where what is right below the attribution was quoted twice over, as the mark says',
      'Mia Roth wrote:\n>> The boiler is older than the house.\n\nThen replace it.\n\n>> Who has the key?\n\nSven has it.\n',
      [
        'Mia Roth: The boiler is older than the house.',
        'Ada Kern: Then replace it.',
        'Mia Roth: Who has the key?',
        'Ada Kern: Sven has it.',
      ],
      { to: [] },
    ],
    [
      'where all levels of what is quoted have one mark too many',
      'Mia Roth wrote:\n>> Sven Holt wrote:\n>>> The boiler is older than the house.\n>> Then replace it.\n\nWhy?\n',
      ['Sven Holt: The boiler is older than the house.', 'Mia Roth: Then replace it.', 'Ada Kern: Why?'],
      { to: [] },
    ],
    [
      'where several signs stand in front of the usual mark, a quoted header first',
      'Call a plumber.\n\n:-> From: Sven Holt <sven@holt.example>\n:-> Date: Tue, 14 Jan 2003 09:34:02 -0700\n:-> Subject: boiler\n:->\n:-> The boiler is older than the house.\n\nWho has the key?\n',
      ['Ada Kern: Call a plumber.', 'Sven Holt: The boiler is older than the house.', 'Ada Kern: Who has the key?'],
      { to: [] },
    ],
    [
      'where what was set in is wrapped again',
      'Sven Holt wrote:\n    The boiler in the cellar of the house by the sea is much older than the\nhouse,\n    so that it should be replaced before the winter comes.\n\nThen call a plumber.\n',
      [
        'Sven Holt: The boiler in the cellar of the house by the sea is much older than the',
        'Ada Kern: Then call a plumber.',
      ],
      { to: [] },
    ],
    [
      'where Outlook for Mac sets all that it quotes in by four blanks, marks included',
      'Oh.\n\nOn 5/4/26, 3:25 AM, "Sven Holt" <sven@holt.example> wrote:\n\n    \n    Hi,\n    \n    On 5/3/26, 10:02 AM, Mia Roth wrote:\n    > Who has the key?\n    >   \n    > I do not.\n    \n    Ada has it.\n    \n    Sven\n    \n',
      ['Ada Kern: Oh.', 'Sven Holt: Hi,', 'Mia Roth: Who has the key?', 'Sven Holt: Ada has it.'],
    ],
    [
      'where initials stand in front of others’ initials, three people deep',
      'SH> MR> BL> The boiler is older than the house.\nSH> MR> \nSH> MR> Who pays for a new one?\nSH> \nSH> I do, as always.\n\nThanks, Sven.\n',
      [
        'Bo Lind: The boiler is older than the house.',
        'Mia Roth: Who pays for a new one?',
        'Sven Holt: I do, as always.',
        'Ada Kern: Thanks, Sven.',
      ],
      {
        cc: [
          { name: 'Mia Roth', address: 'mia@roth.example' },
          { name: 'Bo Lind', address: 'bo@lind.example' },
        ],
      },
    ],
    [
      'where the patch that somebody quotes begins with a From line, as git names its author',
      'On Mon, 2026-05-04 at 11:50 -0400, Sven Holt wrote:\n> Le lundi 4 mai 2026 à 09:48 +0200, Ada Kern a écrit :\n> > Hi,\n> > \n> > On Mon, 2026-05-04 at 00:49 -0300, Mia Roth wrote:\n> > > From: Sven Holt <sven@holt.example>\n> > > \n> > > This lets the boiler run in the night.\n> > \n> > Who wants that?\n\nI do not know.\n',
      [
        'Ada Kern: Hi,',
        'Sven Holt: This lets the boiler run in the night.',
        'Ada Kern: Who wants that?',
        'Ada Kern: I do not know.',
      ],
    ],
    [
      'where blanks stand for marks, but not where the sender sets in an example below',
      'On 5/4/26, 3:25 AM, Sven Holt wrote:\n> Who has the key?\n\nAsk the list:\n\n    Dear all, who of you has got the key?\n    > Sven wants it.\n\nThen wait.\n',
      ['Sven Holt: Who has the key?', 'Ada Kern: Ask the list:'],
    ],
    [
      'where blanks stand for marks and a line was wrapped again',
      'On 03/12/2019 19:29, Mia Roth wrote:\n> We agree then.\n>\n> Le 3 décembre 2019 19:27:11 GMT+01:00, Sven Holt\n> <sven@holt.example> a écrit :\n>\n>     The boiler is older than the house.\n>\n>     On December 3, 2019 7:05:49 PM, Mia Roth <mia@roth.example> wrote:\n>\n>         On 03/12/2019 14:16, Sven Holt wrote:\n>\n>             The key must hang somewhere.\n>\n>\n>         Why has it to be my key? It’s not really my fault if someone\n> else has\n>         a house without one and looks for it.\n\nSven has it.\n',
      [
        'Mia Roth: We agree then.',
        'Sven Holt: The boiler is older than the house.',
        'Sven Holt: The key must hang somewhere.',
        'Mia Roth: Why has it to be my key? It’s not really my fault if someone',
        'Ada Kern: Sven has it.',
      ],
      { to: [] },
    ],
    [
      'where a word and a smiley alone had no room in their lines',
      'Sven Holt wrote:\n> Mia Roth wrote:\n> > Never mind that the question of the owners was what the boiler should (sic)\nbe\n>\n> It was what we asked, and I think that it was asked to make a joke of us all.\n:-)\n> Mia, was it?\n\nNo, it was not.\n',
      [
        'Mia Roth: Never mind that the question of the owners was what the boiler should (sic)',
        'Sven Holt: It was what we asked, and I think that it was asked to make a joke of us all.',
        'Ada Kern: No, it was not.',
      ],
      { to: [] },
    ],
    [
      'where a word of the sender’s and a smiley answer short lines',
      'Sven Holt wrote:\n> Is it the boiler?\nyes\n> Then we freeze.\n:-)\n> Who has the key?\n\nMia.\n',
      [
        'Sven Holt: Is it the boiler?',
        'Ada Kern: yes',
        'Sven Holt: Then we freeze.',
        'Ada Kern: :-)',
        'Sven Holt: Who has the key?',
        'Ada Kern: Mia.',
      ],
      { to: [] },
    ],
    [
      'below an attribution in brackets, with a first name alone',
      'It leaks.\n\n[Sven wrote:]\n>The boiler is older than the house.\n\nThen replace it.\n\n[Sven later wrote:]\n>Who has the key?\n\nMia has it.\n',
      [
        'Ada Kern: It leaks.',
        'Sven: The boiler is older than the house.',
        'Ada Kern: Then replace it.',
        'Sven: Who has the key?',
        'Ada Kern: Mia has it.',
      ],
      { to: [] },
    ],
    [
      'below a date and a name whose verb an archive took out with the address',
      'On January 14, 2024 8:55:42 PM CET, Sven Holt via boilers \n>Mia Roth wrote:\n>> Who has the key?\n>Ada has it.\n\nNo longer.\n',
      ['Mia Roth: Who has the key?', 'Sven Holt: Ada has it.', 'Ada Kern: No longer.'],
      { to: [] },
    ],
    [
      'where the first letter of a name is the mark',
      'S> The boiler in the cellar is older than the house.\nS> It leaks into the room of the heating oil.\n\nThen replace it.\n\nS> Who has the key?\n\nMia has it.\n',
      [
        'Sven Holt: The boiler in the cellar is older than the house.',
        'Ada Kern: Then replace it.',
        'Sven Holt: Who has the key?',
        'Ada Kern: Mia has it.',
      ],
    ],
    [
      'where the initials in front of lines are those of somebody whom only the header block above names',
      'See below.\n\n-----Original Message-----\nFrom: Sven Holt [mailto:sven@holt.example]\nSent: Tuesday, January 14, 2003 9:34 AM\nTo: Ada Kern; Robert C. Moor\nSubject: Re: boiler\n\nIt does not leak.\n\nRCM> The boiler in the cellar is older than the house.\n\nYes, it is.\n',
      [
        'Ada Kern: See below.',
        'Sven Holt: It does not leak.',
        'Robert C. Moor: The boiler in the cellar is older than the house.',
        'Sven Holt: Yes, it is.',
      ],
      { to: [] },
    ],
    [
      'where a letter is the mark and no header says whose',
      'S> The boiler in the cellar is older than the house.\nS> It leaks into the room of the heating oil.\n\nThen replace it.\n\nS> Who has the key?\n\nMia has it.\n',
      [
        'nobody: The boiler in the cellar is older than the house.',
        'Ada Kern: Then replace it.',
        'nobody: Who has the key?',
        'Ada Kern: Mia has it.',
      ],
      { to: [] },
    ],
    [
      'but not where questions and their answers have letters',
      'Q> Who has the key to the cellar now?\nA> Mia has the key to the cellar.\nQ> Who pays for the boiler in the cellar?\nA> The owner of the house pays for it.\nQ> When?\nA> Soon.\n',
      ['Ada Kern: Q> Who has the key to the cellar now?'],
      { to: [] },
    ],
    [
      'where the bracket of a link in a quotation begins its line',
      'Sven Holt wrote:\n> Mia Roth wrote:\n> > Who has the key?\n>\n> See the plan <\n> http://plans.example/boilers\n> >,\n> second page.\n\nI see.\n',
      ['Mia Roth: Who has the key?', 'Sven Holt: See the plan <', 'Ada Kern: I see.'],
      { to: [] },
    ],
    [
      'where a word wrapped out of an inner quotation stands apart in the outer one',
      'Sven Holt wrote:\n\n>Mia Roth wrote:\n>\n>>The boiler in the cellar is as old as the house and\n>\n>therefore\n>\n>>leaks from time to time.\n>\n>I did not know.\n\nNow you do.\n',
      [
        'Mia Roth: The boiler in the cellar is as old as the house and',
        'Sven Holt: I did not know.',
        'Ada Kern: Now you do.',
      ],
      { to: [] },
    ],
    [
      'below the three lines of a newsreader that names group and author',
      'Followup to:  <77@holt.example>\nBy author:    "Sven Holt" <sven@holt.example>\nIn newsgroup: alt.boilers\n>\n> It leaks.\n>\nThen call a plumber.\n',
      ['Sven Holt: It leaks.', 'Ada Kern: Then call a plumber.'],
      { to: [] },
    ],
    [
      'below a heading of Lotus Notes with the list’s host behind the address',
      'Thanks, done.\n\nSven Holt <sven@holt.example>@lists.example on 01/14/2003 03:23:11 PM\n\nSent by:    boilers-owner@lists.example\n\n\nTo:    ada@kern.example\ncc:    boilers@lists.example\nSubject:    Re: boiler\n\n\n\nMia Roth wrote:\n\n> Who has the key?\n\nAda has it.\n\nSven\n',
      ['Ada Kern: Thanks, done.', 'Mia Roth: Who has the key?', 'Sven Holt: Ada has it.'],
    ],
    [
      'where the header block that somebody quoted under is indented as its words are',
      'At 10:44 AM 1/14/2003, Sven Holt wrote:\n>    From: "Ada Kern" <ada@kern.example>\n>    Date: Tue, 14 Jan 2003 09:34:02 -0700\n>\n>    The valve should be replaced.\n>    It is older than the house.\n>\n>I do not think so.\nWhy not?\n\n>It was new in May.\nI see.\n',
      [
        'Ada Kern: The valve should be replaced.',
        'Sven Holt: I do not think so.',
        'Ada Kern: Why not?',
        'Sven Holt: It was new in May.',
        'Ada Kern: I see.',
      ],
    ],
    [
      'where a header block and its words are set in, without any marks',
      '   From: Sven Holt <sven@holt.example>\n   Date: Tue, 14 Jan 2003 09:34:02 -0700\n\n   The valve should be replaced.\n   It is older than the house.\n\nI doubt that.\n\nAda\n',
      ['Sven Holt: The valve should be replaced.', 'Ada Kern: I doubt that.'],
    ],
    [
      'where s-nail names the message below the name and marks with a bar set in, and Mailman named itself',
      'Sven Holt via boilers at The Boiler Club wrote in\n <77@holt.example>:\n |The valve should be replaced, since nobody\n |knows how old it is.\n\nI doubt that.\n',
      ['Sven Holt: The valve should be replaced, since nobody', 'Ada Kern: I doubt that.'],
      { to: [] },
    ],
    [
      'where Mailman named itself behind the name',
      'On Tue, 14 Jan 2003 at 09:34, Sven Holt via boilers-l at The Boiler Club wrote:\n> Who has the key?\n\nAda has it.\n',
      ['Sven Holt: Who has the key?', 'Ada Kern: Ada has it.'],
      { to: [] },
    ],
    [
      'where Mailman put the list’s address behind the names of two, as it does for DMARC',
      'On Tue, Jan 14, 2003 at 9:34 AM Mia Roth via boilers\nat The Boiler Club <post@boilers.example> wrote:\n>\n> Sven Holt via boilers at The Boiler Club <post@boilers.example> wrote:\n>\n> > Who has the key?\n>\n> Ada has it.\n\nNo longer.\n',
      ['Sven Holt: Who has the key?', 'Mia Roth: Ada has it.', 'Ada Kern: No longer.'],
      { to: [] },
    ],
    [
      'below the line of Andrew’s that names mail, date, subject and writer',
      'Excerpts from mail: 19-Dec-95 Re: who has the k.. by Sven Holt@boilers.example (812*)\n> Who has the key?\n\nAda has it.\n',
      ['Sven Holt: Who has the key?', 'Ada Kern: Ada has it.'],
      { to: [] },
    ],
    [
      'where FidoNet marks the words of two with their initials, and names whom the first answered',
      ' -=> Quoting Sven Holt to Mia Roth <=-\n\n MR> Anybody have any suggestions or experiences\n MR> how one empties the boiler?\n\n SH> Trouble is, I have no idea of how to find out\n SH> whether it is empty in the end.\n\n Take the gauge off.\n',
      [
        'Mia Roth: Anybody have any suggestions or experiences',
        'Sven Holt: Trouble is, I have no idea of how to find out',
        'Ada Kern: Take the gauge off.',
      ],
      { to: [] },
    ],
    [
      'where FidoNet names whom he answered by the address alone, and plain marks quote',
      ' -=> Quoting Sven Holt to mia@roth.example <=-\n\n> Who has the key?\n\nAda has it.\n',
      ['Sven Holt: Who has the key?', 'Ada Kern: Ada has it.'],
      { to: [{ name: 'Mia Roth', address: 'mia@roth.example' }] },
    ],
    [
      'where a gateway marked lines with small letters of the address',
      'sven@holt.uni.example wrote in a message to All:\n\nshue> I have the key of the cellar, but what\nshue> sort of valve is it that I have to shut?\nshue> Nobody could tell me so far.\n\nThe red one. It is\nbehind the boiler.\n',
      ['sven@holt.uni.example: I have the key of the cellar, but what', 'Ada Kern: The red one. It is'],
      { to: [] },
    ],
    [
      'with a line of his own that says what he quotes from, which is no person',
      '> Mia Roth writes:\n>\n> > The boiler leaks.\n>\n> It hums, too.\n\nquoting from boiler.c from 2.3.19:\n\n * It leaks when it is full.\n\nSo it does.\n',
      ['Mia Roth: The boiler leaks.', 'Sven Holt: It hums, too.', 'Ada Kern: quoting from boiler.c from 2.3.19:'],
    ],
    [
      'where RT sets an older mail in, and a listing in it further',
      'For reference, the old mail:\nOn Tue Oct 18 16:56:52 2022, Sven Holt wrote:\n\n    The boiler of the mill hums since Monday, and nobody knows why.\n\n    On the gauge:\n\n       power1:   97.78 W\n       temp1:    +54.6 C\n\n    The temperature looks right, the power does not.\n',
      [
        'Ada Kern: For reference, the old mail:',
        'Sven Holt: The boiler of the mill hums since Monday, and nobody knows why.',
      ],
      { to: [{ name: 'Mia Roth' }] },
    ],
    [
      'where Emacs found no initials',
      '>>>>> " " == Sven Holt <sven@holt.example> writes:\n\n     > The valve should be replaced.\n     > It is older than the house.\n\nI doubt that.\n',
      ['Sven Holt: The valve should be replaced.', 'Ada Kern: I doubt that.'],
    ],
    [
      'below GroupWise’s marks in front of an attribution with the id of the message',
      '>>> Sven Holt <sven@holt.example> schrieb am 14.01.2014 um 20:28 in\nNachricht\n<77@mail.holt.example>:\n> 2014-01-13 16:45 GMT+01:00 Mia Roth <mia@roth.example>:\n>>\n>> Who has the key?\n>>\n> Ada has it.\n\nNo longer.\n',
      ['Mia Roth: Who has the key?', 'Sven Holt: Ada has it.', 'Ada Kern: No longer.'],
    ],
    [
      'where webmail wrapped what it quoted at fifty columns',
      'Sven Holt <sven@holt.example> wrote:\n> Ada Kern <ada@kern.example> wrote:\n> > The valve in the cellar is older than\n> the house and the\n> > boiler, so that it should be replaced before\n> the winter comes\n> > with its long nights, which the people in the\n> village know\n> > better than we do.\n>\n> Who pays?\n\nThe owner.\n',
      ['Ada Kern: The valve in the cellar is older than', 'Sven Holt: Who pays?', 'Ada Kern: The owner.'],
    ],
    [
      'where From alone introduces what has marks, and the sender answers in between',
      'From: "Sven Holt" <sven@holt.example>\n> Mia Roth <mia@roth.example> writes:\n>\n>> Who has the key?\n\nNot me.\n\n>\n> Ada has it.\n\nOh.\n',
      ['Mia Roth: Who has the key?', 'Ada Kern: Not me.', 'Sven Holt: Ada has it.', 'Ada Kern: Oh.'],
    ],
    [
      'where webmail puts date and sender above what it quotes',
      'Sven Holt wrote:\n>> Gesendet: Montag, 03. April 2023 um 14:43 Uhr\n>> Von: "Ada Kern" <ada@kern.example>\n>> Mia Roth wrote:\n>>> Who has the key?\n>>\n>> Sven has it.\n>\n> No longer.\n\nOh.\n',
      ['Mia Roth: Who has the key?', 'Ada Kern: Sven has it.', 'Sven Holt: No longer.', 'Ada Kern: Oh.'],
    ],
    [
      'where the rest of a long line lost its innermost mark at the end of a paragraph',
      'Sven Holt wrote:\n> Mia Roth wrote:\n> >On Mon, 13 Jan 2003 15:23:11 +0100 (CET), Sven Holt <sven@holt.example>\n> wrote:\n> > >The valve in the cellar is older than the house itself and older than all\n> >others in the street are. Replace it, please.\n> >\n> >Who pays for that?\n>\n> The owner.\n\nOh.\n',
      [
        'Sven Holt: The valve in the cellar is older than the house itself and older than all',
        'Mia Roth: Who pays for that?',
        'Sven Holt: The owner.',
        'Ada Kern: Oh.',
      ],
    ],
    [
      'below a name and address that a program cut off, and below the same inside the quotation',
      'Sven Holt <sven@mail.holt.example\n\n> Mia Roth <mia@roth.example>\n>> Who has the key?\n>\n> Ada has it.\n\nNo longer.\n',
      ['Mia Roth: Who has the key?', 'Sven Holt: Ada has it.', 'Ada Kern: No longer.'],
    ],
    [
      'below somebody’s own verb behind date and address',
      'On Sun, 14 Nov 1999 22:28:32 -0600, "Sven Holt" <sven@holt.example>\nenlightened us:\n\n> Ada has it.\n\nNo longer.\n',
      ['Sven Holt: Ada has it.', 'Ada Kern: No longer.'],
    ],
    [
      'where a newsreader twice wrapped what had no room, with no mark at all',
      'Sven Holt wrote:\n> Are there people in the house who know how the boiler\nworks and\n> whom we could ask, so that nobody has to look for the old\npapers in\n> the cellar?\n\nAsk Mia.\n',
      ['Sven Holt: Are there people in the house who know how the boiler', 'Ada Kern: Ask Mia.'],
    ],
    [
      'where short answers stand between the lines that they answer',
      'Sven Holt wrote:\n> Do you know anybody with a ladder\nno\n> Does the boiler work\nyes\n> Who has the key to the door of the cellar now\nmia\n',
      [
        'Sven Holt: Do you know anybody with a ladder',
        'Ada Kern: no',
        'Sven Holt: Does the boiler work',
        'Ada Kern: yes',
        'Sven Holt: Who has the key to the door of the cellar now',
        'Ada Kern: mia',
      ],
    ],
    [
      'where a list sends in place of who wrote, and an archive lost an accent',
      'Done.\n\nLe ven. 2 juin 2023 ? 22:18, Sven Holt via boilers <\nboilers@lists.example> a ?crit :\n\n> Who has the key?\n',
      ['Ada Kern: Done.', 'Sven Holt: Who has the key?'],
    ],
    [
      'with the angles that an archive of newsgroups sets',
      'In article <199··.@hol··t.example>,\nSven Holt wrote:\n› Who has the key?\n› I looked everywhere.\n\nIn the cellar?\n\n› Of course.\n\nThen I have it.\n',
      ['Sven Holt: Who has the key?', 'Ada Kern: In the cellar?', 'Sven Holt: Of course.', 'Ada Kern: Then I have it.'],
    ],
    [
      'below a star and a name',
      '* Sven Holt\n| Who has the key?  I looked for it everywhere\n| in the cellar.\n\n  Have you asked Mia?\n',
      ['Sven Holt: Who has the key?  I looked for it everywhere', 'Ada Kern: Have you asked Mia?'],
    ],
    [
      'where the one quoted quotes "you write"',
      'Sven Holt wrote:\n> In message <77@kern.example> you write:\n> > Who has the key?\n>\n> I gave it to you.\n\nRight.\n',
      ['Ada Kern: Who has the key?', 'Sven Holt: I gave it to you.', 'Ada Kern: Right.'],
    ],
    [
      'below FidoNet’s line that names whom was written to, where only one line is quoted',
      'Sven Holt wrote to Bo Lind:\n\n SH> The valve is older than the house.\n\nIt was new in May.\n',
      ['Sven Holt: The valve is older than the house.', 'Ada Kern: It was new in May.'],
    ],
    [
      'below “wrote in a message to”',
      'Sven Holt wrote in a message to All:\n\n SH> The valve is older\n SH> than the house.\n\nIt was new in May.\n',
      ['Sven Holt: The valve is older', 'Ada Kern: It was new in May.'],
    ],
    [
      'where initials with a colon mark the lines',
      'Sven Holt wrote:\n\nSH: The valve is older than the house.\nSH: Who has the key?\n\nMia has it.\n\nSH: And the bill?\n\nPaid.\n',
      [
        'Sven Holt: The valve is older than the house.',
        'Ada Kern: Mia has it.',
        'Sven Holt: And the bill?',
        'Ada Kern: Paid.',
      ],
      { to: [] },
    ],
    [
      'where Emacs marks each line with a whole name, one quotation in another',
      '>>>>> "Svenja" == Svenja Holt <svenja@holt.example> writes:\n\n    >>>>> "Christoph" == Christoph Lind <c@lind.example> writes:\n    Christoph> Who has the key?\n    Christoph> Mia?\n\n    Svenja> Mia gave it to Bo.\n    Svenja> Ask him.\n\nI did.\n',
      ['Christoph Lind: Who has the key?', 'Svenja Holt: Mia gave it to Bo.', 'Ada Kern: I did.'],
      { to: [] },
    ],
    [
      'where a note in brackets stands between the attribution and the quotation',
      'Mia Roth writes:\n[the price left out]\n> The valve is older than the house.\n\nIt was new in May.\n',
      [
        'Ada Kern: [the price left out]',
        'Mia Roth: The valve is older than the house.',
        'Ada Kern: It was new in May.',
      ],
    ],
    [
      'where a remark in parentheses stands behind the verb',
      'mia@roth.example writes (where I have taken the liberty of\nwrapping the lines):\n\n> The valve is older than the house.\n\nIt was new in May.\n',
      ['mia@roth.example: The valve is older than the house.', 'Ada Kern: It was new in May.'],
    ],
    [
      'where whom somebody replied to stands between name and verb',
      'Mia Roth, replying to somebody, writes:\n> The valve is older than the house.\n\nIt was new in May.\n',
      ['Mia Roth: The valve is older than the house.', 'Ada Kern: It was new in May.'],
    ],
    [
      'where somebody does something of their own thusly',
      'Mia Roth enscribed thusly:\n> The valve is older than the house.\n\nIt was new in May.\n',
      ['Mia Roth: The valve is older than the house.', 'Ada Kern: It was new in May.'],
    ],
    [
      'below Lotus Notes 8’s line of name, date and first words',
      'It was new in May.\n\nSven Holt ---08/05/2025 09:14:22---The valve is older\n\nFrom:\tSven Holt <sven@holt.example>\nTo:\tAda Kern <ada@kern.example>\nDate:\t08/05/2025 09:14\nSubject:\tboiler\n\n\nThe valve is older than the house.\n',
      ['Ada Kern: It was new in May.', 'Sven Holt: The valve is older than the house.'],
    ],
    [
      'below Yandex’s rule, recipient and subject',
      'It was new in May.\n\n----------------\nКому: Ada Kern (ada@kern.example);\nТема: boiler;\n08.05.2025, 09:14, "Sven Holt" <sven@holt.example>:\n\n> The valve is older than the house.\n',
      ['Ada Kern: It was new in May.', 'Sven Holt: The valve is older than the house.'],
    ],
    [
      'below Estonian Gmail',
      'It was new in May.\n\nKuupäev N, 8. mai 2025 kell 09:14 kirjutas Sven Holt <sven@holt.example>:\n\n> The valve is older than the house.\n',
      ['Ada Kern: It was new in May.', 'Sven Holt: The valve is older than the house.'],
    ],
    [
      'where one line says what somebody answered to the quotation above it',
      'Sven Holt wrote:\n>> Does it leak?\nTo which Mia Roth answered:\n> It does.\n\nNo.\n',
      ['Sven Holt: Does it leak?', 'Mia Roth: It does.', 'Ada Kern: No.'],
    ],
    [
      'below what somebody "hat gesagt"',
      'Mia Roth hat gesagt:\n> It leaks.\n\nNo.\n',
      ['Mia Roth: It leaks.', 'Ada Kern: No.'],
    ],
    [
      'below the handle that a forum’s gateway names',
      '@mroth wrote:\n> It leaks.\n\nBadly.\n',
      ['mroth: It leaks.', 'Ada Kern: Badly.'],
    ],
    [
      'quoted with arrows below what introduces them',
      'Mia Roth wrote:\n-> It leaks.\n-> Badly.\n\nNo.\n',
      ['Mia Roth: It leaks.', 'Ada Kern: No.'],
    ],
    [
      'between the tags of a forum',
      '[quote="Mia Roth, post:3, topic:9"]\nWho has the key?\n\nI need it.\n[/quote]\nI do.\n\n[quote author=Sven link=topic=5.msg7#msg7 date=1046800000]\n[quote=Mia Roth]\nAnd the seal?\n[/quote]\nLost.\n[/quote]\nOh dear.\n',
      [
        'Mia Roth: Who has the key?',
        'Ada Kern: I do.',
        'Mia Roth: And the seal?',
        'Sven Holt: Lost.',
        'Ada Kern: Oh dear.',
      ],
    ],
    [
      'between the tags of a forum on a line of their own',
      '[quote="Sven Holt"]It leaks.[/quote]\n\nNo.\n',
      ['Sven Holt: It leaks.', 'Ada Kern: No.'],
    ],
    [
      'between the tags of Jira, which are the same before and behind',
      '{quote}\nThe boiler leaks.\n{quote}\nReplace it.\n\n{quote:title=Sven}It hums.{quote}\n\nThat, too.\n',
      ['Sven Holt: The boiler leaks.', 'Ada Kern: Replace it.', 'Sven Holt: It hums.', 'Ada Kern: That, too.'],
    ],
    [
      'in a line of Jira’s',
      'bq. The boiler leaks.\n\nReplace it.\n\n{quote}\nIt hums.\n{quote}\nThat, too.\n',
      ['Sven Holt: The boiler leaks.', 'Ada Kern: Replace it.', 'Sven Holt: It hums.', 'Ada Kern: That, too.'],
    ],
    [
      'between tags that name who is quoted',
      '<quote who="Mia Roth">\nWho has the key?\n</quote>\nI do.\n',
      ['Mia Roth: Who has the key?', 'Ada Kern: I do.'],
    ],
    [
      'between lines that say where a quotation begins and ends',
      'Hi,\n\n--- Begin quote from Mia Roth ---\nWho has the key?\n--- End quote ---\n\nI do.\n',
      ['Ada Kern: Hi,', 'Mia Roth: Who has the key?', 'Ada Kern: I do.'],
    ],
    [
      'where a document stands between tags that name nobody, it is shown by the sender',
      'The rule is:\n\n<quote>\nNobody opens the valve.\n</quote>\n',
      ['Ada Kern: The rule is:'],
    ],
    [
      'with one word of a sentence wrapped out of it',
      'Mia Roth wrote:\n> The boiler in the cellar leaks again and the water is up to my\nknees\n> and I have no boots.\n\nI have.\n',
      ['Mia Roth: The boiler in the cellar leaks again and the water is up to my', 'Ada Kern: I have.'],
    ],
    [
      'below the rule that Yahoo draws, right below words of who quotes',
      'Yes.\n\n--- Sven Holt <sven@holt.example> wrote:\n\n> No.\n> --- Mia Roth <mia@roth.example> wrote:\n> > Does it leak?\n> \n',
      ['Ada Kern: Yes.', 'Sven Holt: No.', 'Mia Roth: Does it leak?'],
    ],
    [
      'with bars within a quotation where nobody introduces either',
      '> | The valve is older than the house,\n> | and the house is older than the street.\n>\n> So what?\n\nIt leaks.\n',
      ['Ada Kern: The valve is older than the house,', 'Sven Holt: So what?', 'Ada Kern: It leaks.'],
      { id: 'c.3@kern.example', parentIds: ['b.2@holt.example', 'a.1@kern.example'] },
    ],
    [
      'below a date that Pine could not read',
      'On 30 xxx -1, Roth wrote:\n> It leaks.\n\nWhere?\n',
      ['Roth: It leaks.', 'Ada Kern: Where?'],
    ],
    [
      'above thanks that end in a full stop',
      '> The key is in the shed.\n\n    Thanks Mia.\n',
      ['Mia: The key is in the shed.', 'Ada Kern: Thanks Mia.'],
      { to: [{ address: 'boilers@lists.example' }] },
    ],
    [
      'with a link in it that GroupWise broke',
      '>>> Sven Holt <sven@holt.example> schrieb am 06.12.2014 um 20:28 in\nNachricht\n<CAN0X@holt.example>:\n> 2014-12-05 16:45 GMT+01:00 Mia Roth <mia@roth.example>:\n>> See\n>\n<http://boilers.example/book/de/v1/Grundlagen-%C3%84nderungen-am-Kessel-na\n\n> chverfolgen>\n>>\n>> for it.\n> Thanks.\n\nFine.\n',
      ['Mia Roth: See', 'Sven Holt: Thanks.', 'Ada Kern: Fine.'],
    ],
    [
      'where a tag stays open, it is the sender’s',
      'Write [quote="Mia"] to quote:\n\n[quote="Mia"]\nWho has the key?\n',
      ['Ada Kern: Write [quote="Mia"] to quote:'],
    ],
    [
      'where a tag of Jira stays open, it is the sender’s',
      'What does {quote} do?\n\n{quote}\nWho has the key?\n',
      ['Ada Kern: What does {quote} do?'],
    ],
    [
      'with answers between marked lines under a separator without marks',
      'See below.\n\n-----Original Message-----\n> From: Sven Holt [mailto:sven@holt.example]\n> Sent: Thursday, May 8, 2025 9:14 AM\n> To: Ada Kern\n> Subject: boiler\n>\n> Are you coming?\n\nYes.\n\n> With the seal?\n\nThat too.\n',
      [
        'Ada Kern: See below.',
        'Sven Holt: Are you coming?',
        'Ada Kern: Yes.',
        'Sven Holt: With the seal?',
        'Ada Kern: That too.',
      ],
    ],
    [
      'marked with the first names of people whom the mail does not name otherwise',
      'Mia Roth wrote:\n> Bo Lind <bo@lind.example> writes:\n>\n>>    Henrik> The valve is older than the house,\n>>    Henrik> and the house is older than the street,\n>>    Henrik> so it may well leak.\n>>\n>>Who says so?\n',
      ['Henrik: The valve is older than the house,', 'Bo Lind: Who says so?'],
    ],
  ])('%s', (_, text, expected, fields) => {
    expect(turnsIn(mail(text, fields))).toEqual(expected);
  });

  it('leaves minutes whose speakers are marked with initials to who wrote them', () => {
    const text =
      'Minutes of the meeting that Sven Holt called:\n\nMR: Who has the key?\nSH: I gave it to Bo.\nMR: Good.\n';
    expect(turnsIn(mail(text)).every((turn) => turn.startsWith('Ada Kern: '))).toBe(true);
  });

  it('leaves what others with initials say below a quotation to who wrote it down', () => {
    const text = 'Sven Holt wrote:\n> How was the meeting?\n\nMR: Who has the key?\nSH: I gave it to Bo.\n';
    expect(turnsIn(mail(text))).toEqual(['Sven Holt: How was the meeting?', 'Ada Kern: MR: Who has the key?']);
  });

  it('takes the sender’s own name and address above a quotation for a signature', () => {
    const text = 'Ask Mia.\n\nAda Kern <ada@kern.example>\n\n> Who has the key?\n';
    expect(turnsIn(mail(text))).toEqual(['Ada Kern: Ask Mia.', 'Sven Holt: Who has the key?']);
  });

  it('takes "write" in prose for no attribution', () => {
    const text =
      'Sven Holt wrote:\n> Before you paint the boiler you write:\n> the date, the colour and your name.\n\nNo.\n';
    expect(turnsIn(mail(text))).toEqual(['Sven Holt: Before you paint the boiler you write:', 'Ada Kern: No.']);
  });
});

describe('a quotation that nobody introduces', () => {
  it('is of the next in Cc who wrote no level above it', () => {
    const fields = {
      cc: [
        { name: 'Mia Roth', address: 'mia@roth.example' },
        { name: 'Sven Holt', address: 'sven@holt.example' },
      ],
      lists: ['boilers@lists.example'],
    };
    const text =
      'Sven Holt wrote:\n> Ada Kern wrote:\n> > > Who has the key?\n> >\n> > Sven has it.\n>\n> No longer.\n\nOh.\n';
    expect(turnsIn(mail(text, fields))[0]).toBe('Mia Roth: Who has the key?');
  });

  it('is of the next in To where a reply to all puts everybody there', () => {
    const fields = {
      to: [
        { name: 'Sven Holt', address: 'sven@holt.example' },
        { name: 'Mia Roth', address: 'mia@roth.example' },
      ],
      cc: [{ name: 'Old Boilers List (AB)', address: 'old-boilers@lists.example' }],
    };
    const text = '> > Who has the key?\n>\n> Mia, you have it.\n\nOh.\n';
    expect(turnsIn(mail(text, fields))).toEqual([
      'Mia Roth: Who has the key?',
      'Sven Holt: Mia, you have it.',
      'Ada Kern: Oh.',
    ]);
  });

  it('is two levels below an attribution of whose account References give for it, not of whom the attribution names', () => {
    const fields = {
      cc: [{ name: 'Mia Roth', address: 'mia@roth.example' }],
      parentIds: ['77@holt.example', '78@roth.example', '20260330115535.3215-4-ada@kern.example'],
    };
    const text =
      'On 5/4/26 2:34 AM, Sven Holt wrote:\n> On 5/3/26 10:43 AM, Mia Roth wrote:\n> ...\n>>> Who has the key?\n\nThat was me.\n';
    expect(turnsIn(mail(text, fields))).toContain('Ada Kern: Who has the key?');
  });

  it('is of whose account References give for its level where attributions stand at two depths above it', () => {
    const fields = {
      cc: [{ address: 'mroth@roth.example' }],
      parentIds: ['77.12@holt.example', '20260504021210.56ea8360.mroth@roth.example', '77.11@holt.example'],
    };
    const text =
      '> On Mon, 2026-05-04 at 17:12, Mia Roth wrote:\n>> El 4 May 2026 16:53:12 -0700 Sven Holt <sven@holt.example> escribió:\n>>\n>> > On Mon, 2026-05-04 at 15:22, Ada Kern wrote:\n>> >\n>> > Is it true that the key was found?\n>>\n>> It is in the shed.\n\nI do not need it.\n';
    expect(turnsIn(mail(text, fields))).toEqual([
      'Sven Holt: Is it true that the key was found?',
      'Mia Roth: It is in the shed.',
      'Ada Kern: I do not need it.',
    ]);
  });

  it('is of whom its reviewer is answered by, where it is a patch', () => {
    const text =
      'Sven Holt wrote:\n> Ada Kern wrote:\n> > > +\tint pressure;\n> > > +\tint volume;\n> >\n> > Why two?\n>\n> They differ.\n\nOh.\n\nOn 4 May 2026, Mia Roth wrote:\n> It is warm.\n';
    expect(turnsIn(mail(text))[0]).toBe('Sven Holt: +\tint pressure;');
  });

  it('is nobody’s where it is a list with hyphens', () => {
    const text =
      'Sven Holt wrote:\n> Ada Kern wrote:\n> > > - who pays for the boiler?\n> > > - who has the key?\n> >\n> > The owner.\n>\n> Both?\n\nYes.\n\nOn 4 May 2026, Mia Roth wrote:\n> It is warm.\n';
    expect(turnsIn(mail(text))[0]).toBe('nobody: - who pays for the boiler?');
  });
});
