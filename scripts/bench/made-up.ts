import type { Message } from '../../src/thread/index.ts';

/** A reply under two levels of quotation. */
function body(n: number): string {
  const said = `I think that we should look at pump ${n} once more, before the summer comes and\nthe water runs low. Could somebody bring the spare valve on Monday?`;
  const asked = `The float switch of tank ${n} sticks. Should we replace it, or is cleaning enough?\nIt is seven years old.`;
  return `On Tue, 10 Mar 2026 at 09:1${n % 10}, Person ${n % 40} <p${n % 40}@lists.example> wrote:\n> On Mon, 9 Mar 2026 at 18:02, Person ${(n + 1) % 40} <p${(n + 1) % 40}@lists.example> wrote:\n>> ${asked.replaceAll('\n', '\n>> ')}\n>\n> I agree that it is worn out.\n\n${said}\n\n-- \nPerson ${(n + 2) % 40}\n`;
}

/** The nth message of a thread among forty people. */
export function message(n: number): Message {
  return {
    medium: 'mail',
    id: `${n}@lists.example`,
    author: { name: `Person ${n % 40}`, address: `p${n % 40}@lists.example` },
    date: new Date(Date.UTC(2026, 2, 10) + n * 60_000).toISOString(),
    subject: 'Pumps',
    parentIds: n === 0 ? [] : [`${n >> 1}@lists.example`],
    text: body(n),
  };
}

/** The nth mail of a mailbox whose threads have eight mails each, with the header that a list leaves; `more` is how often its text is said again. */
export function mail(n: number, more = 0): string {
  const received =
    `Received: from mail.lists.example ([192.0.2.${n % 250}])\n\tby mx.example.org (Postfix) with ESMTPS id ${n};\n\tTue, 10 Mar 2026 09:00:00 +0000\n`.repeat(
      3,
    );
  const replies =
    n % 8 === 0 ? '' : `In-Reply-To: <${n - (n % 8)}@lists.example>\nReferences: <${n - (n % 8)}@lists.example>\n`;
  return `${received}DKIM-Signature: v=1; a=rsa-sha256; d=lists.example;\n\tb=${'abcdefgh'.repeat(24)}\nFrom: Person ${n % 40} <p${n % 40}@lists.example>\nTo: list@lists.example\nSubject: Pump ${n >> 3}\nDate: Tue, 10 Mar 2026 09:00:00 +0000\nMessage-ID: <${n}@lists.example>\n${replies}Content-Type: text/plain; charset=utf-8\n\n${body(n)}\n${body(n).repeat(more)}`;
}

/** The line that stands above a mail in an mbox. */
export const FROM_LINE = 'From p@lists.example Tue Mar 10 09:00:00 2026\n';

const WORDS = {
  which: 'old new left right broken spare green heavy narrow upper lower wooden rusty small second northern',
  what: 'pump gate valve wall hive kiln ladder tank boat roof fence bridge lamp oven cart barrel',
  does: 'leaks sticks rattles sinks bends rusts freezes cracks leans slips smokes drips wobbles hums squeaks sags',
  where:
    'harbour garden mill orchard cellar meadow quarry landing chapel stable market station brook forest school yard',
  do: 'repair paint replace clean measure move sell borrow oil empty weigh photograph insure cover lift inspect',
  when: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter autumn winter spring summer harvest frost noon midnight',
};
const LISTS = Object.fromEntries(Object.entries(WORDS).map(([kind, words]) => [kind, words.split(' ')]));

/**
 * What the nth message says: two sentences that nearly nobody else says, of words that others use too. Numbers would not tell them apart, since TextRank
 * takes sentences that differ in numbers alone for one.
 */
export function sentences(n: number): string {
  let state = (n + 1) * 2_654_435_761;
  const one = (kind: keyof typeof WORDS) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return LISTS[kind]?.[state >>> 28];
  };
  return `I think that the ${one('which')} ${one('what')} by the ${one('where')} ${one('does')}. Could somebody ${one('do')} the ${one('which')} ${one('what')} before ${one('when')}?`;
}
