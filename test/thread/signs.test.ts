import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, mayBegin } from '../../src/thread/attribution/find.ts';
import { mayIntroduce, readIntroduction, rememberingIntroductions } from '../../src/thread/attribution/introduction.ts';
import { lookAt } from '../../src/thread/attribution/look.ts';
import { readMarks } from '../../src/thread/marks/index.ts';
import { SIGN, signsOf } from '../../src/thread/signs.ts';
import { mailsAtHand } from './mails-at-hand.ts';

type Sign = keyof typeof SIGN;

function namesOf(line: string): Sign[] {
  const signs = signsOf([line])[0] ?? 0;
  return (Object.keys(SIGN) as Sign[]).filter((name) => (signs & SIGN[name]) !== 0);
}

describe('the signs of a line', () => {
  it.each<[line: string, signs: Sign[]]>([
    ['', []],
    [' \t ', ['indented']],
    ['Ann wrote', []],
    ['Ann wrote:', ['colon']],
    ['10:15', ['colon', 'digit']],
    ['\tx', ['indented']],
    ['-- ', ['hyphen', 'noWordFirst']],
    ['  | a = <b> |', ['less', 'greater', 'equals', 'bar', 'indented', 'noWordFirst']],
    ['Été', ['noWordFirst']],
    ['发件人：', ['colon', 'noWordFirst']],
  ])('%j', (line, signs) => {
    expect(namesOf(line)).toEqual(signs);
  });

  it('are told apart line by line, empty ones at the ends too', () => {
    expect([...signsOf(['', 'a:', '', '1', ''])]).toEqual([0, SIGN.colon, 0, SIGN.digit, 0]);
  });
});

const MAILS = [...mailsAtHand(), ['Message du 05/03/25', 'De : Ann Lee <ann@lee.example>', 'A : bo@lind.example']];
const MARKS = ['', '', '> ', '>', '| ', '    ', '>>> '];

/** A stretch of one of them with lines of others among its own, some marked or cut. */
const anyLines = fc
  .tuple(
    fc.constantFrom(...MAILS),
    fc.nat(40),
    fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...MAILS), fc.nat(60), fc.constantFrom(...MARKS), fc.nat(90)), {
      maxLength: 8,
    }),
  )
  .map(([mail, from, changes]) => {
    const lines = mail.slice(from % Math.max(1, mail.length));
    for (const [at, other, n, mark, length] of changes)
      lines.splice(
        at % (lines.length + 1),
        n % 2,
        mark + (other[n % Math.max(1, other.length)] ?? '').slice(0, length),
      );
    return lines;
  });

/** The forms that read a line as an attribution though it has not their signs. */
function ruledOut(lines: readonly string[]): string[] {
  const look = lookAt(
    lines.map((line) => readMarks(line)),
    rememberingIntroductions(),
  );
  return lines.flatMap((line, n) =>
    look.lines[n]?.blank
      ? []
      : FORMS.filter((form) => !mayBegin(form, look, n) && form.read(look, n)).map(
          ({ read }) => `${read.name}: ${line}`,
        ),
  );
}

/** Whether a line is read as an introduction though none may end there; what a date and a name begin may end with a verb below, and rules are separators. */
function isWronglyNoEnd(line: string): boolean {
  const { body } = readMarks(line);
  if (mayIntroduce(body) || /-{3}\s*$/.test(body)) return false;
  const read = readIntroduction(body.trim());
  return read !== undefined && !(read.bare && read.date);
}

describe('no line is ruled out', () => {
  it('by its signs where any form reads it as an attribution', () => {
    expect(MAILS.flatMap(ruledOut)).toEqual([]);
  });

  it('by its signs where it stands between lines of other mails', () => {
    fc.assert(fc.property(anyLines, (lines) => ruledOut(lines).length === 0));
  });

  it('as an attribution’s end that is read as one', () => {
    expect(MAILS.flatMap((lines) => lines.filter(isWronglyNoEnd))).toEqual([]);
  });
});
