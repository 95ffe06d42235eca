import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNotmuch, inOrder, notmuchThreads } from '../../scripts/comparing/notmuch.ts';
import { readMail } from '../../src/sources/mail/mail.ts';
import { groupIntoThreads } from '../../src/thread/index.ts';

/**
 * Which mails belong together is compared with notmuch, where it is installed (`apt-get install notmuch`). Every mail has a subject of its
 * own here: joining by subject is ours alone.
 */
const present = hasNotmuch();
if (!present) console.warn('notmuch is not installed: threads are not compared with its.');

let subjects = 0;
const mail = (id: string, header: readonly string[] = [], words = 'Words.') =>
  Buffer.from(
    [
      'From: Ada Kern <ada@kern.example>',
      'Date: Mon, 3 Feb 2025 10:00:00 +0100',
      `Subject: matter ${subjects++}`,
      ...(id === '' ? [] : [`Message-ID: <${id}>`]),
      ...header,
      '',
      words,
      '',
    ].join('\n'),
  );

const ours = (mails: readonly Uint8Array[]) =>
  groupIntoThreads(mails.map((bytes) => readMail(bytes))).map((thread) => thread.map(({ id }) => id));

/** Mailboxes whose mails come in rounds; each mailbox has ids of its own, so that notmuch reads all at once. */
function compare(mailboxes: readonly (readonly Uint8Array[])[]): void {
  const longest = Math.max(...mailboxes.map((mails) => mails.length));
  const rounds = Array.from({ length: longest }, (_, n) => mailboxes.flatMap((mails) => mails[n] ?? []));
  expect(inOrder(mailboxes.flatMap(ours))).toEqual(inOrder(notmuchThreads(rounds)));
  expect(inOrder(ours(mailboxes.flat()))).toEqual(inOrder(mailboxes.flatMap(ours)));
}

/** Every tree of that many messages, as the place of each one's parent; a parent stands before its answers. */
function treesOf(size: number): number[][] {
  if (size === 1) return [[-1]];
  return treesOf(size - 1).flatMap((tree) => tree.map((_, parent) => [...tree, parent]));
}

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, n) => ordersOf(items.toSpliced(n, 1)).map((rest) => [item, ...rest]));
}

function subsetsOf<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((subset) => [first, ...subset])];
}

/** How a reply names what it answers: all ancestors, its parent alone, or only In-Reply-To. */
const NAMING: readonly ((ancestors: readonly string[]) => string[])[] = [
  (ancestors) => [
    `In-Reply-To: <${ancestors[0]}>`,
    `References: ${ancestors
      .map((id) => `<${id}>`)
      .reverse()
      .join('\n ')}`,
  ],
  ([parent]) => [`References: <${parent}>`],
  ([parent]) => [`In-Reply-To: <${parent}>`],
];

function ancestorsOf(n: number, tree: readonly number[]): number[] {
  const parent = tree[n] ?? -1;
  return parent < 0 ? [] : [parent, ...ancestorsOf(parent, tree)];
}

describe.skipIf(!present)('threads are those that notmuch finds', () => {
  it.each([1, 2, 3, 4])(
    'in every tree of %d mails, whichever of them are at hand, in every order of arrival',
    (size) => {
      let mailbox = 0;
      const mailboxes = NAMING.flatMap((naming) =>
        treesOf(size).flatMap((tree) =>
          subsetsOf(tree.map((_, n) => n)).flatMap((atHand) =>
            ordersOf(atHand).map((order) => {
              const id = (n: number) => `m${n}.${size}.${mailbox}@kern.example`;
              const mails = order.map((n) => {
                const ancestors = ancestorsOf(n, tree).map(id);
                return mail(id(n), ancestors.length > 0 ? naming(ancestors) : []);
              });
              mailbox++;
              return mails;
            }),
          ),
        ),
      );
      compare(mailboxes);
    },
  );

  it('where references form loops or name the mail itself', () => {
    const references: Record<string, string[]>[] = [
      { a: ['a'] },
      { a: ['b'], b: ['a'] },
      { a: ['c'], b: ['a'], c: ['b'] },
      { a: ['a', 'b', 'c'], b: ['a', 'b', 'c'], c: ['a', 'b', 'c'] },
      { a: [], b: ['b', 'a'], c: ['c', 'b', 'b'] },
    ];
    compare(
      references.flatMap((named, n) =>
        ordersOf(Object.entries(named)).map((order, k) => {
          const id = (letter: string) => `${letter}.${n}.${k}@kern.example`;
          return order.map(([letter, of]) =>
            mail(id(letter), [`References: ${of.map((each) => `<${id(each)}>`).join(' ')}`]),
          );
        }),
      ),
    );
  });

  /** By name, the header of an answer to `<one@box>` and perhaps `<two@box>`. */
  const HEADERS: Record<string, (one: string, two: string) => string[]> = {
    'two ids in In-Reply-To': (one, two) => [`In-Reply-To: <${one}> <${two}>`],
    'In-Reply-To with a phrase around the id': (one) => [
      `In-Reply-To: Your message of "Mon, 03 Feb 2025 10:00:00 +0100." <${one}>`,
    ],
    'In-Reply-To with a comment behind the id': (one) => [`In-Reply-To: <${one}> (Ada Kern's message of "Mon, 3 Feb")`],
    'In-Reply-To with a comment that holds brackets': (one) => [`In-Reply-To: <${one}> (from <ada> on Monday)`],
    'In-Reply-To without an id': () => ['In-Reply-To: Your mail of yesterday'],
    'In-Reply-To empty': () => ['In-Reply-To:'],
    'In-Reply-To empty, References not': (one) => ['In-Reply-To:', `References: <${one}>`],
    'In-Reply-To and References disagree': (one, two) => [`In-Reply-To: <${one}>`, `References: <${two}>`],
    'References folded': (one, two) => [`References: <${one}>`, `\t<${two}>`],
    'References folded within an id': (one) => [`References: <${one.slice(0, 4)}`, ` ${one.slice(4)}>`],
    'References with commas': (one, two) => [`References: <${one}>, <${two}>`],
    'References without spaces': (one, two) => [`References: <${one}><${two}>`],
    'References with a comment': (one, two) => [`References: <${one}> (the first) <${two}>`],
    'References with words between': (one, two) => [`References: from <${one}> and <${two}>`],
    'References with spaces in the brackets': (one) => [`References: < ${one} >`],
    'References whose last bracket is missing': (one, two) => [`References: <${one}> <${two}`],
    'References whose first bracket is missing': (one, two) => [`References: ${one}> <${two}>`],
    'References with a damaged id between': (one, two) => [`References: <${one}> <...> <${two}>`],
    'References with empty brackets': (one) => [`References: <> <${one}>`],
    'field names in other letters': (one) => [`REFERENCES: <${one}>`],
    'ids in other letters': (one) => [`References: <${one.toUpperCase()}>`],
    'a space in front of the colon': (one) => [`References : <${one}>`],
  };
  it.each(Object.entries(HEADERS))('with %s', (name, header) => {
    const [one, two, answer] = ['one', 'two', 'answer'].map((word) => `${word}.${name.length}@kern.example`);
    const mails = [mail(one ?? ''), mail(two ?? ''), mail(answer ?? '', header(one ?? '', two ?? ''))];
    for (const order of ordersOf(mails)) compare([order]);
  });

  it("where references are anybody's, in any order, to mails at hand and others", () => {
    const letters = fc.constantFrom(...'abcdefgh');
    const references = fc.array(letters, { maxLength: 3 });
    const mailbox = fc.uniqueArray(fc.record({ letter: letters, references, inReplyTo: references }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ letter }) => letter,
    });
    compare(
      fc.sample(mailbox, { numRuns: 300, seed: 1 }).map((drawn, n) => {
        const ids = (of: readonly string[]) => of.map((letter) => `<${letter}.${n}@lind.example>`).join(' ');
        return drawn.map(({ letter, references: all, inReplyTo }) =>
          mail(`${letter}.${n}@lind.example`, [`References: ${ids(all)}`, `In-Reply-To: ${ids(inReplyTo)}`]),
        );
      }),
    );
  });

  it('where a mail arrives twice', () => {
    const [top, answer] = [mail('top@kern.example'), mail('answer@kern.example', ['References: <top@kern.example>'])];
    compare([[top, top, answer, answer]]);
    compare([[answer, top, answer, top]]);
  });
});
