import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, mayBegin } from '../../src/thread/attribution/find.ts';
import { mayIntroduce, rememberingIntroductions } from '../../src/thread/attribution/introduction.ts';
import { type Look, lookAt } from '../../src/thread/attribution/look.ts';
import { readMarks } from '../../src/thread/marks/index.ts';
import { SIGN, signsOf } from '../../src/thread/signs.ts';
import { clientCases } from './clients.corpus.ts';

type Sign = keyof typeof SIGN;

function namesOf(line: string): Sign[] {
  const signs = signsOf([line])[0] ?? 0;
  return (Object.keys(SIGN) as Sign[]).filter((name) => (signs & SIGN[name]) !== 0);
}

describe('the signs of a line', () => {
  it.each<[line: string, signs: Sign[]]>([
    ['', []],
    [' \t ', ['indented']],
    ['Ann wrote', ['letterLast']],
    ['Ann wrote:', ['colon']],
    ['10:15', ['colon', 'digit']],
    ['\tx', ['indented', 'letterLast']],
    ['-- ', ['hyphen', 'noWordFirst']],
    ['  | a = <b> |', ['less', 'greater', 'equals', 'bar', 'indented', 'noWordFirst']],
    ['Gärtner', ['beyondAscii', 'letterLast']],
    ['Été', ['beyondAscii', 'noWordFirst']],
    ['发件人：', ['colon', 'beyondAscii', 'noWordFirst']],
  ])('%j', (line, signs) => {
    expect(namesOf(line)).toEqual(signs);
  });

  it('are told apart line by line, empty ones at the ends too', () => {
    expect([...signsOf(['', 'a:', '', '1', ''])]).toEqual([0, SIGN.colon, 0, SIGN.digit, 0]);
  });
});

/** Invented mails of many programs and languages, their lines as they stand. */
const MAILS = clientCases().map(({ lines }) => lines.map(({ text }) => text));
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

function look(lines: readonly string[]): Look {
  return lookAt(
    lines.map((line) => readMarks(line)),
    rememberingIntroductions(),
  );
}

describe('no line is ruled out by its signs', () => {
  const missed = (lines: readonly string[]) => {
    const all = look(lines);
    const isMissed = (n: number) => FORMS.some((form) => !mayBegin(form, all, n) && form.read(all, n) !== undefined);
    return lines.filter((_, n) => all.lines[n]?.blank === false && isMissed(n));
  };

  it('that is an attribution in the mails of any program', () => {
    expect(MAILS.flatMap(missed)).toEqual([]);
  });

  it('that is one between lines of other mails', () => {
    fc.assert(fc.property(anyLines, (lines) => missed(lines).length === 0));
  });

  it('that a sentence may end at', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const all = look(lines);
        return all.lines.every((line, n) => line.blank || !mayIntroduce(line.body) || all.nextEnding[n] === n);
      }),
    );
  });
});
