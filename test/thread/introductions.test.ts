import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

const mail = (text: string, fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id: 'reply@kern.example',
  author: { name: 'Ada Kern', address: 'ada@kern.example' },
  subject: 'Re: boiler',
  parentIds: [],
  text,
  ...fields,
});

const blocksOf = (message: Message) => buildThread([message]).blocks.get(message.id) ?? [];
const QUOTATION = '> The boiler in the cellar leaks again.\n> Who has the key?';

// What mailers and newsreaders of forty years write above a quotation, and what their users made them write.
describe('a line above a quotation names its author', () => {
  it.each([
    ['This one time, at band camp, Sven Holt said:', 'Sven Holt'],
    ['also sprach Sven Holt <sven@holt.example> [2010.01.14.1523 +0100]:', 'Sven Holt'],
    ["Excerpts from Sven Holt's message of Thu Jan 14 15:23:11 +0100 2010:", 'Sven Holt'],
    ['Quoting Sven Holt (sven@holt.example):', 'Sven Holt'],
    ['--On Thursday, January 14, 2010 3:23 PM +0100 Sven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['--On 14 January 2010 15:23:11 +0100 Sven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['Previously Sven Holt wrote:', 'Sven Holt'],
    ['Thus spake Sven Holt (sven@holt.example):', 'Sven Holt'],
    ['Thus wrote Sven Holt (sven@holt.example):', 'Sven Holt'],
    ['According to Sven Holt:', 'Sven Holt'],
    ['According to Sven Holt on 1/14/2010 3:23 PM:', 'Sven Holt'],
    ['begin  quoting Sven Holt as of Thu, Jan 14, 2010 at 03:23:11PM +0100:', 'Sven Holt'],
    ['begin quotation of Sven Holt on Thu, Jan 14, 2010:', 'Sven Holt'],
    ['* Sven Holt (sven@holt.example) [100114 15:23]:', 'Sven Holt'],
    ['* Sven Holt (sven@holt.example) wrote:', 'Sven Holt'],
    ['* Sven Holt <sven@holt.example> [2010-01-14 15:23 +0100]:', 'Sven Holt'],
    ['* Thus wrote Sven Holt (sven@holt.example):', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> wrote in message news:1234@holt.example...', 'Sven Holt'],
    ['In article <1234@holt.example>, sven@holt.example (Sven Holt) wrote:', 'Sven Holt'],
    ['In article <1234@holt.example>, Sven Holt  <sven@holt.example> wrote:', 'Sven Holt'],
    ['In article <1234@holt.example> sven@holt.example (Sven Holt) writes:', 'Sven Holt'],
    ['sven@holt.example (Sven Holt) writes:', 'Sven Holt'],
    ['sven@holt.example (Sven Holt) wrote on 14.01.98 in <1234@holt.example>:', 'Sven Holt'],
    ['>>>>> On Thu, 14 Jan 2010 15:23:11 +0100, Sven Holt <sven@holt.example> said:', 'Sven Holt'],
    ['>>>>> "Sven" == Sven Holt <sven@holt.example> writes:', 'Sven Holt'],
    ['>>>>> "SH" == Sven Holt writes:', 'Sven Holt'],
    ['Sven Holt said:', 'Sven Holt'],
    ['Sven Holt says:', 'Sven Holt'],
    ['Sven Holt sez:', 'Sven Holt'],
    ['Sven Holt typed:', 'Sven Holt'],
    ['Sven Holt dixit:', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> scripsit:', 'Sven Holt'],
    ['Sven Holt uttered:', 'Sven Holt'],
    ['On Thu, 14 Jan 2010, Sven Holt <sven@holt.example> spake thusly:', 'Sven Holt'],
    ['On Thu, 14 Jan 2010 15:23, sven@holt.example said:', 'sven@holt.example'],
    ['On Thu, 14 Jan 2010 15:23:11 +0100\nSven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['On Thu, Jan 14, 2010 at 15:23:11 +0100, Sven Holt wrote:', 'Sven Holt'],
    ['On 01/14/2010 03:23 PM Sven Holt wrote:', 'Sven Holt'],
    ['On 2010-01-14 at 15:23 Sven Holt wrote:', 'Sven Holt'],
    ['On Thursday 14 January 2010 15:23:11 Sven Holt wrote:', 'Sven Holt'],
    ['On 14/01/10 15:23, Sven Holt wrote:', 'Sven Holt'],
    ['On Jan 14, 2010, at 15:23, Sven Holt wrote:', 'Sven Holt'],
    ['On Jan 14,  3:23pm, Sven Holt wrote:', 'Sven Holt'],
    ['On Jan 14, 15:23, "Sven Holt" <sven@holt.example> wrote:', 'Sven Holt'],
    ['On 14 Jan, Sven Holt wrote:', 'Sven Holt'],
    ['On 14-Jan-2010, Sven Holt wrote:', 'Sven Holt'],
    ['On 14-Jan-98 Sven Holt wrote:', 'Sven Holt'],
    ['At 03:23 PM 1/14/98 +0100, Sven Holt wrote:', 'Sven Holt'],
    ['At 15:23 +0100 14/1/98, Sven Holt wrote:', 'Sven Holt'],
    ['At Thu, 14 Jan 2010 15:23:11 +0100, Sven Holt wrote:', 'Sven Holt'],
    ['At 14 Jan 2010 15:23:11 GMT, Sven Holt wrote:', 'Sven Holt'],
    ['On 14 Jan 2010, at 15.23, Sven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['From: "Sven Holt" <sven@holt.example>', 'Sven Holt'],
    ['From:    Sven Holt <sven@holt.example>\nDate:    Thu, 14 Jan 2010 15:23:11 +0100', 'Sven Holt'],
    ['On the 14th of January, 2010, Sven Holt wrote:', 'Sven Holt'],
    ['Once upon a time, Sven Holt <sven@holt.example> said:', 'Sven Holt'],
    ['In a message dated 1/14/98 3:23:11 PM, sven@holt.example writes:', 'sven@holt.example'],
    ['In message <1234@holt.example>, Sven Holt writes:', 'Sven Holt'],
    ['In message <1234@holt.example>, Sven Holt <sven@holt.example> writes', 'Sven Holt'],
    ['In message "Re: hulls", Sven Holt wrote:', 'Sven Holt'],
    ['In <1234@holt.example>, on 01/14/98 at 03:23 PM, Sven Holt <sven@holt.example> said:', 'Sven Holt'],
    ['In <1234@holt.example> Sven Holt <sven@holt.example> writes:', 'Sven Holt'],
    ['In gmane.boats.hulls Sven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['On Thu, 14 Jan 2010 15:23:11 +0100 in gmane.boats.hulls, Sven Holt wrote:', 'Sven Holt'],
    ['Sven Holt schreef op 14-01-10 15:23:', 'Sven Holt'],
    ['Op 14 jan 2010 schreef Sven Holt het volgende:', 'Sven Holt'],
    ['Sven Holt, 14.01.2010 15:23:', 'Sven Holt'],
    ['Sven Holt [Thu, Jan 14, 2010]:', 'Sven Holt'],
    ['[Sven Holt]', 'Sven Holt'],
    ['[ Sven Holt ]', 'Sven Holt'],
    ['Sven Holt (sven@holt.example) wrote:', 'Sven Holt'],
    ['Sven Holt (sven@holt.example) wrote on 14 January 2010 15:23:', 'Sven Holt'],
    ['On 2010-01-14T15:23:11+0100, Sven Holt wrote:', 'Sven Holt'],
    ['On Thu 2010-01-14 15:23:11 +0100, Sven Holt wrote:', 'Sven Holt'],
    ['Le jeudi 14 janvier 2010 à 15:23 +0100, Sven Holt a écrit :', 'Sven Holt'],
    ['Le 14 janvier 2010 15:23, Sven Holt a écrit :', 'Sven Holt'],
    ['Sven Holt a écrit :', 'Sven Holt'],
    ['Sven Holt wrote (on Thu, 14 Jan 2010 at 15:23:11 +0100):', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> 2010-01-14 15:23:', 'Sven Holt'],
    ['Dnia 14-01-2010 o godz. 15:23 Sven Holt napisał(a):', 'Sven Holt'],
    ['Sven Holt píše v Čt 14. 01. 2010 v 15:23 +0100:', 'Sven Holt'],
    ['tor 2010-01-14 klockan 15:23 +0100 skrev Sven Holt:', 'Sven Holt'],
    ['El jue, 14-01-2010 a las 15:23 +0100, Sven Holt escribió:', 'Sven Holt'],
    ['Il giorno gio, 14/01/2010 alle 15.23 +0100, Sven Holt ha scritto:', 'Sven Holt'],
    ['Em Qui, 2010-01-14 às 15:23 +0100, Sven Holt escreveu:', 'Sven Holt'],
    ['Am Donnerstag, den 14.01.2010, 15:23 +0100 schrieb Sven Holt:', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> napsal(a):', 'Sven Holt'],
    ['Sven Holt kirjoitti:', 'Sven Holt'],
    ['Message from Sven Holt on Thu, 14 Jan 2010 15:23:11 +0100:', 'Sven Holt'],
    ['Regarding "hulls", Sven Holt <sven@holt.example> wrote:', 'Sven Holt'],
    ['Sven Holt wrote on Thu, Jan 14, 2010 at 03:23:11PM +0100:', 'Sven Holt'],
    ['Responding to Sven Holt (14 Jan 10):', 'Sven Holt'],
    ['On 14 Jan 98 at 15:23, Sven Holt wrote:', 'Sven Holt'],
    ['> Sven Holt wrote:', 'Sven Holt'],
    ['>Sven Holt wrote:', 'Sven Holt'],
    ['>From: Sven Holt <sven@holt.example>', 'Sven Holt'],
    ['> From: Sven Holt <sven@holt.example>\n> Date: Thu, 14 Jan 2010 15:23:11 +0100', 'Sven Holt'],
    ['Sven Holt once wrote:', 'Sven Holt'],
    ['Sven Holt recently wrote:', 'Sven Holt'],
    ['Sven Holt responded:', 'Sven Holt'],
    ['Sven Holt replied:', 'Sven Holt'],
    ['Sven Holt asked:', 'Sven Holt'],
    ['Sven Holt added:', 'Sven Holt'],
    ['Sven Holt suggested:', 'Sven Holt'],
    ['Sven Holt asks:', 'Sven Holt'],
    ['and Sven Holt answered:', 'Sven Holt'],
    [
      "'Twas Thu, 14 Jan 2010 15:23:11 +0100, when Sven Holt\n<sven@holt.example> illuminated alt.boilers thusly:",
      'Sven Holt',
    ],
    ['Sven Holt <sven@holt.example> enlightened alt.boilers thusly:', 'Sven Holt'],
    ['Sven Holt wrote in message ...', 'Sven Holt'],
    ['Sven Holt wrote in message <1234@holt.example>...', 'Sven Holt'],
    ['"Sven Holt" <sven@holt.example> schrieb im Newsbeitrag ...', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> wrote in article <1234@holt.example>...', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> wrote in alt.boilers.old:', 'Sven Holt'],
    ['On Thu, 14 Jan 2010, Sven Holt (sven@holt.example) had the following to say:', 'Sven Holt'],
    ['sven@holt.example (Sven Holt) had this to say:', 'Sven Holt'],
    ['Sven Holt babbled:', 'Sven Holt'],
    ['Sven Holt eloquently wrote:', 'Sven Holt'],
    ['In the last episode (Jan 14), Sven Holt said:', 'Sven Holt'],
    ['Somewhere in the ether, Sven Holt wrote:', 'Sven Holt'],
    ['Sven Holt <sven@holt.example> is at it again... news at 11:', 'Sven Holt'],
    ['>>> Sven Holt said:\n> ', 'Sven Holt'],
    ['>>> "S. Holt" said:\n> ', 'S. Holt'],
    ['[Sven Holt <sven@holt.example>]', 'Sven Holt'],
    ['sven@holt.example (Sven Holt) schrieb am 14.01.98 zum Thema "Kessel":', 'Sven Holt'],
    ['Sven Holt, 14.01.2010 (d.m.y):', 'Sven Holt'],
    ['Sven Holt (2010-01-14 15:23):', 'Sven Holt'],
    ['Sven Holt schrieb/wrote:', 'Sven Holt'],
    ['Es schrieb Sven Holt:', 'Sven Holt'],
    ['In alt.boilers.old schrieb Sven Holt <sven@holt.example>:', 'Sven Holt'],
    ['In <1234@holt.example> schreef Sven Holt:', 'Sven Holt'],
    ["Dans l'article <1234@holt.example>, Sven Holt a écrit :", 'Sven Holt'],
    ['En el mensaje <1234@holt.example>, Sven Holt escribió:', 'Sven Holt'],
    ['Sven Holt a couché sur son écran :', 'Sven Holt'],
    ['Sven Holt a formulé ce jeudi :', 'Sven Holt'],
    ['Sven Holt nous disait :', 'Sven Holt'],
    ['Scriveva Sven Holt giovedì, 14/01/2010:', 'Sven Holt'],
    ['Sven Holt dijo:', 'Sven Holt'],
    ['Em qui, 14 jan 2010, Sven Holt disse:', 'Sven Holt'],
    ['Sven Holt napisał/a:', 'Sven Holt'],
    ['Cytat Sven Holt:', 'Sven Holt'],
    ['Thu, 14 Jan 2010 15:23:11 +0300 Sven Holt написав(ла):', 'Sven Holt'],
    ['В Чтв, 14/01/2010 в 15:23 +0300, Sven Holt пишет:', 'Sven Holt'],
    ['В сообщении от 14 января 2010 Sven Holt написал:', 'Sven Holt'],
    ['Sven Holt -> All @ Thu, 14 Jan 2010 15:23:11 +0300:', 'Sven Holt'],
  ])('%s', (line, name) => {
    const blocks = blocksOf(mail(`${line}\n${QUOTATION}\n\nI have it.\n`));
    const found = blocks.map(({ kind, author }) => [kind, kind === 'quote' ? (author?.name ?? author?.address) : '']);
    expect(found).toEqual([
      ['attribution', ''],
      ['quote', name],
      ['own', ''],
    ]);
  });

  it.each(['[...]', '(snip)', '8<', '-- snip --'])('though %s stands for words in between', (cut) => {
    const quotes = blocksOf(mail(`Sven Holt wrote:\n${cut}\n\n${QUOTATION}\n\nI have it.\n`));
    expect(quotes.find(({ kind }) => kind === 'quote')?.author).toEqual({ name: 'Sven Holt' });
  });

  it('or whom the sender greets, where it says "you wrote"', () => {
    const text = `Hello Sven,\n\nThursday, January 14, 2010, 3:23:11 PM, you wrote:\n\n${QUOTATION}\n\nI have it.\n`;
    const quote = blocksOf(mail(text)).find(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ author: { name: 'Sven' }, confidence: 'headers' });
  });
});

describe('a line above a quotation that is prose', () => {
  it.each([
    'As Sven suggested:',
    'This is what we asked:',
    'That is what the note in the cellar said:',
    'Here is my list, from the note that I added:',
    'According to the plumber who was here:',
    '[see below for the rest]',
    'In the manual.of.boilers they wrote:',
    'They did it thusly:',
    'In the cellar, of all places, they wrote:',
    'It is in the note and/or in the manual.of.boilers:',
    'La chaudière a le défaut suivant :',
    'That is all it says...',
  ])('stays the sender’s: %s', (line) => {
    const [first] = blocksOf(mail(`${line}\n${QUOTATION}\n\nI have it.\n`));
    expect(first).toMatchObject({ kind: 'own', text: line });
  });

  it('stays its writer’s in a quotation, though it names somebody', () => {
    const text = 'Bo Lind <bo@lind.example> wrote:\n> Sven Holt suggested:\n> a new boiler.\n\nToo dear.\n';
    expect(blocksOf(mail(text)).map(({ kind, author }) => [kind, author?.name])).toEqual([
      ['attribution', 'Ada Kern'],
      ['quote', 'Bo Lind'],
      ['own', 'Ada Kern'],
    ]);
  });
});
