import { describe, expect, test } from 'vitest';
import type { Correction, Item, Minutes, Verdict } from '../../src/minutes/index.ts';
import { renderGold } from '../../src/render/index.ts';

const said = (n: number, author: string, text: string): Item => ({ id: `m${n}#${n}`, message: `m${n}`, author, text });
const hive = said(1, 'Ann', 'Buy a hive.');
const yes = said(2, 'Bo', 'Agreed.');
const clover = said(3, 'Bo', 'Plant clover.');
const pays = said(5, 'Ann', 'Who pays?');
const right = said(6, 'Bo', 'Right?');
const where = said(7, 'Ann', 'Where?');
const shed = said(8, 'Bo', 'Behind the shed.');
const older = said(9, 'Bo', 'Is it far?');
const minutes: Minutes = {
  id: 'm1',
  subject: 'Bees',
  participants: [
    { name: 'Ann', message: 'm1', messages: 3 },
    { name: 'Bo', message: 'm2', messages: 4 },
  ],
  agreed: [
    { ...hive, by: ['Ann', 'Bo'], strength: 'explicit', evidence: [yes] },
    { ...clover, by: ['Bo'], strength: 'tacit', evidence: [] },
  ],
  openQuestions: [pays, right],
  answeredQuestions: [{ ...where, answer: shed }],
  objections: [],
  keyPoints: [clover],
  stats: { messages: 9, people: 2, days: 1 },
};
const all = [hive, yes, clover, pays, right, where, shed, older];
const gold = (verdicts: readonly (readonly [string, Verdict, string?])[]) =>
  renderGold(minutes, all, {
    corrections: new Map(verdicts.map(([id, verdict, speaker]): [string, Correction] => [id, { verdict, speaker }])),
    unquoted: new Set(),
  });
const words = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);

describe('labels of a thread', () => {
  test('are what the program found, marked as one pass, where nobody corrected anything', () => {
    const { agreed, open, answered, rhetorical, text, corrections } = gold([]);
    expect(agreed[0]).toEqual({
      statement: [{ text: 'Buy a hive.', author: 'Ann', message: 'm1' }],
      support: [{ text: 'Agreed.', author: 'Bo', message: 'm2' }],
      by: ['Ann', 'Bo'],
      marked: 1,
    });
    expect(open.map(({ sents, marked }) => [words(sents), marked])).toEqual([
      [['Who pays?'], 1],
      [['Right?'], 1],
    ]);
    expect(answered.map(({ answer }) => words(answer))).toEqual([['Behind the shed.']]);
    expect([rhetorical, corrections]).toEqual([[], []]);
    expect(text.split('\n')).toEqual(words(all));
  });

  test('are what people said where they did, marked as both passes', () => {
    const { agreed, open, answered, rhetorical, corrections } = gold([
      ['m3#3', 'not agreed'],
      ['m1#1', 'wrong person'],
      ['m5#5', 'answered'],
      ['m6#6', 'not a question'],
      ['m9#9', 'answered'],
    ]);
    expect(agreed.map(({ statement, by, marked }) => [words(statement), by, marked])).toEqual([
      [['Buy a hive.'], ['Bo'], 2],
    ]);
    expect(open).toEqual([]);
    expect(answered.map(({ sents, answer, marked }) => [words(sents), words(answer), marked])).toEqual([
      [['Where?'], ['Behind the shed.'], 1],
      [['Who pays?'], [], 2],
      [['Is it far?'], [], 2],
    ]);
    expect(words(rhetorical)).toEqual(['Right?']);
    expect(corrections.map(({ verdict, text }) => [verdict, text])).toContainEqual(['not agreed', 'Plant clover.']);
  });

  test('are in the name of whoever said it where the person was wrong', () => {
    const { open, corrections } = gold([['m5#5', 'wrong person', 'm2']]);
    expect(open[0]?.sents).toEqual([{ text: 'Who pays?', author: 'Bo', message: 'm5' }]);
    expect(corrections).toEqual([
      { id: 'm5#5', verdict: 'wrong person', speaker: 'Bo', text: 'Who pays?', author: 'Ann', message: 'm5' },
    ]);
  });

  test('are named as a file can be, whatever the Message-ID', () => {
    const named = (id: string) =>
      renderGold({ ...minutes, id }, all, { corrections: new Map(), unquoted: new Set() }).id;
    expect(named('../a b/c$(x)<1>@bees.example')).toBe('.._a_b_c_x_1_@bees.example');
    expect(named('kiln-1+x=2@bees.example')).toBe('kiln-1+x=2@bees.example');
    expect(named('x'.repeat(900))).toHaveLength(200);
  });

  test('leave out what is not said there any more', () => {
    const { corrections, rhetorical } = gold([['gone#1', 'not a question']]);
    expect([corrections, rhetorical]).toEqual([[], []]);
  });
});
