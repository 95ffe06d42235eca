import { describe, expect, it } from 'vitest';
import { buildThread } from '../../src/thread/index.ts';

/** What mailers write above a quotation: a name, an address, a date, in the order of their language. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => `${name} <user@garden.example> wrote:`,
  (name) => `${name} <user@garden.example> writes:`,
  (name) => `"${name}" <user@garden.example> writes:`,
  (name) => `On Tue, Mar 10, 2026 at 9:14 AM ${name} <user@garden.example> wrote:`,
  (name) => `On Tue, 10 Mar 2026 at 09:14, ${name} <user@garden.example> wrote:`,
  (name) => `On 3/10/26 9:14 AM, ${name} wrote:`,
  (name) => `On Tue, Mar 10, 2026 at 09:14:05AM +0100, ${name} wrote:`,
  (name) => `On Tue, 2026-03-10 at 09:14 +0100, ${name} wrote:`,
  (name) => `On Tuesday, March 10, 2026 9:14:05 AM CET ${name} wrote:`,
  (name) => `On Mar 10, 2026, at 9:14 AM, ${name} <user@garden.example> wrote:`,
  (name) => `Am Di., 10. März 2026 um 09:14 Uhr schrieb ${name} <user@garden.example>:`,
  (name) => `Le mar. 10 mars 2026 à 09:14, ${name} <user@garden.example> a écrit :`,
  (name) => `El mar, 10 mar 2026 a las 9:14, ${name} (<user@garden.example>) escribió:`,
  (name) => `Il giorno mar 10 mar 2026 alle ore 09:14 ${name} <user@garden.example> ha scritto:`,
  (name) => `Op di 10 mrt 2026 om 09:14 schreef ${name} <user@garden.example>:`,
  (name) => `Em ter., 10 de mar. de 2026 às 09:14, ${name} <user@garden.example> escreveu:`,
  (name) => `wt., 10 mar 2026 o 09:14 ${name} <user@garden.example> napisał(a):`,
  (name) => `вт, 10 мар. 2026 г. в 09:14, ${name} <user@garden.example>:`,
  (name) => `2026年3月10日(火) 9:14 ${name} <user@garden.example>:`,
  (name) => `${name} <user@garden.example> 于2026年3月10日周二 09:14写道：`,
  (name) => `Den tis 10 mars 2026 kl 09:14 skrev ${name} <user@garden.example>:`,
  (name) => `út 10. 3. 2026 v 9:14 odesílatel ${name} <user@garden.example> napsal:`,
  (name) => `* ${name} <user@garden.example> [2026-03-10 09:14]:`,
  (name) => `Quoting ${name} (user@garden.example):`,
  (name) => `In article <5kfj@garden.example>, ${name} <user@garden.example> wrote:`,
  (name) => `${name} wrote on 10/03/2026 09:14:`,
];

/** How people write themselves. */
const NAMES = [
  'Ada',
  'Ada Kern',
  'ada kern',
  'ada',
  'ada-k',
  'ada_kern',
  'ada m. kern',
  'Ada M. Kern',
  'A. M. Kern',
  'E.M. Kern',
  'Ada-Marie Kern',
  "Ada O'Kern",
  "D'Arcy Kern",
  'Ada van der Kern',
  'Ada v. Kern',
  'Ada de la Cerna',
  'ADA KERN',
  'KERN Ada',
  'Ada Kern (Garden)',
  'Ada "Addie" Kern',
  'Dr. Ada Kern',
  'Ada Kern Jr.',
  '0xADA',
  'Åda Kærn-Østby',
  'Nguyễn Thị Ánh',
  'Ада Керн',
  '王小明',
  '山田 太郎',
  'May Sunday',
  'Will Holt',
] as const;

describe('every form of attribution names', () => {
  it.each(NAMES)('%s', (name) => {
    const unread = FORMS.map((form) => form(name)).filter((line) => {
      const text = `${line}\n> The boiler in the cellar leaks again.\n\nI have the key.\n`;
      const thread = buildThread([{ medium: 'mail', id: '1', author: { name: 'Bo Lind' }, parentIds: [], text }]);
      const [attribution, quotation] = thread.blocks.get('1') ?? [];
      const named = attribution?.kind === 'attribution' ? attribution.introduces?.name : undefined;
      return spelling(named) !== spelling(name) || quotation?.kind !== 'quote';
    });
    expect(unread).toEqual([]);
  });
});

describe('initials that are also half a day', () => {
  it.each([
    ['On 3/10/26 9:14 AM, A.M. Kern wrote:', 'A.M. Kern'],
    ['On Tue, 2026-03-10 at 09:14 +0100, P.M. Kern wrote:', 'P.M. Kern'],
    ['On 3/10/26 at 9:14 A.M. Ada Kern wrote:', 'Ada Kern'],
  ])('%s', (line, name) => {
    const text = `${line}\n> The boiler leaks.`;
    const thread = buildThread([{ medium: 'mail', id: '1', author: { name: 'Bo Lind' }, parentIds: [], text }]);
    expect(thread.blocks.get('1')?.[0]).toMatchObject({ kind: 'attribution', introduces: { name } });
  });
});

describe('an attribution right below the name that the sender signed with', () => {
  it.each(['Bo', 'Bo Lind', 'Cheers\nBo Lind'])('%s', (signed) => {
    const text = `I have the key.\n${signed}\nAda Kern <ada@kern.example> writes:\n> The boiler leaks.`;
    const thread = buildThread([{ medium: 'mail', id: '1', author: { name: 'Bo Lind' }, parentIds: [], text }]);
    expect(thread.blocks.get('1')).toMatchObject([
      { kind: 'own' },
      { kind: 'attribution', introduces: { name: 'Ada Kern', address: 'ada@kern.example' } },
      { kind: 'quote' },
    ]);
  });
});

/** Marks around a nickname are left out by some readers. */
function spelling(name: string | undefined): string {
  return (name ?? '').replace(/[".]/g, '').replace(/\s+/g, ' ').toLowerCase();
}
