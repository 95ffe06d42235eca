import { expect, it } from 'vitest';
import { questionMarks } from '../../../src/minutes/transcript/question-marks.ts';

it.each([
  ['Is it shut?', true, false],
  ['Is it http://pump.example?', true, false],
  ['Is it shut ?', true, false],
  ['Is it shut? :-)', true, false],
  ['Is it shut? 🙂', true, false],
  ['Is it shut? 👍🏽', true, false],
  ['Is it shut?!', true, false],
  ['Is it shut？', true, false],
  ['Is it shut? I think so.', false, true],
  ['See http://pump.example/?shut=1 for it.', false, false],
  ['The ?quoted? word', false, false],
  ['It is ?shut?', false, false],
  ['It is shut (?).', false, false],
  ['It was the brass (?!) valve that was shut.', false, false],
  ['Who shut it (the plumber?)', true, false],
  ['It is shut.', false, false],
  ['?', false, false],
  ['', false, false],
])('tells what the marks of %j ask', (text, asks, asksInside) =>
  expect(questionMarks(text)).toEqual({ asks, asksInside }),
);
