import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, LANGUAGES } from '../../../src/minutes/languages/index.ts';
import { splitSentences } from '../../../src/minutes/transcript/sentences.ts';

const textsOf = (text: string) => splitSentences(text, english).map((sentence) => sentence.text);
const typedOf = (text: string) => splitSentences(text, english, true).map((sentence) => sentence.text);

describe('the lines of a chat message', () => {
  it.each([
    [
      'end where their writer ended them',
      'ok dumb question\ndo i drain the butts',
      ['ok dumb question', 'do i drain the butts'],
    ],
    ['go on behind a word that ends no sentence', 'we drain the\nbutts in autumn', ['we drain the butts in autumn']],
    [
      'go on where they were wrapped somewhere else',
      'We drain the butts in the garden of the mill before the first frost,\nand the pump stays where it is until the pond has frozen over, and\nthe hose goes into the shed.',
      [
        'We drain the butts in the garden of the mill before the first frost, and the pump stays where it is until the pond has frozen over, and the hose goes into the shed.',
      ],
    ],
  ])('%s', (_, text, sentences) => {
    expect(typedOf(text)).toEqual(sentences);
  });
});

describe('the sentences of a text', () => {
  it.each([
    [
      'wrapped lines are joined',
      'We drain the butts in\nautumn. The pump stays.',
      ['We drain the butts in autumn.', 'The pump stays.'],
    ],
    [
      'an abbreviation ends none',
      'Use a filter, e.g. Gauze. It is cheap.',
      ['Use a filter, e.g. Gauze.', 'It is cheap.'],
    ],
    [
      'nor does what stands behind a name',
      'Nobody comes on Arthur Pell Jr. Day. The shed stays shut.',
      ['Nobody comes on Arthur Pell Jr. Day.', 'The shed stays shut.'],
    ],
    ['a smiley stands for a full stop', 'It froze :-) But we drained it.', ['It froze :-)', 'But we drained it.']],
    ['and so does an emoji', 'It froze 🙂 But we drained it.', ['It froze 🙂', 'But we drained it.']],
    ['which is none by itself', 'It froze. 🙂 But we drained it. 🎉', ['It froze. 🙂', 'But we drained it. 🎉']],
    ['but a thumb, which votes', 'We drain it. 👍', ['We drain it.', '👍']],
    ['it closes a bracket and ends nothing', 'As (you guessed it :) Bo does.', ['As (you guessed it :) Bo does.']],
    ['a name behind two dots is none', 'Bo :P and I drained it.', ['Bo :P and I drained it.']],
    ['list items are their own', '- clean the filter\n- close the tap', ['- clean the filter', '- close the tap']],
    [
      'wrapped lines are joined beside one that is too wide',
      [
        'We drain the butts in the garden of the mill before the first',
        'frost, and the pump stays where it is until the pond freezes.',
        `See https://garden.example/${'butts/'.repeat(20)}`,
        'The hose goes into the shed together with the fittings of the',
        'small tap.',
      ].join('\n'),
      [
        'We drain the butts in the garden of the mill before the first frost, and the pump stays where it is until the pond freezes.',
        `See https://garden.example/${'butts/'.repeat(20)}`,
        'The hose goes into the shed together with the fittings of the small tap.',
      ],
    ],
    [
      'who starts small ends them with a full stop alone',
      'sounds good. i will bring the hose. see fig. three',
      ['sounds good.', 'i will bring the hose.', 'see fig. three'],
    ],
    ['neither dots nor a figure end one there', 'hm... we have 2. and bo has 3', ['hm... we have 2. and bo has 3']],
    [
      'who writes capitals ends none before a small letter',
      'Put it behind the shed nr. two stands at. Done.',
      ['Put it behind the shed nr. two stands at.', 'Done.'],
    ],
    [
      'none ends in brackets inside another',
      'It leaked long ago (two years? three?) when Bo had the key. Does it now (at the tap?). I wonder.',
      ['It leaked long ago (two years? three?) when Bo had the key.', 'Does it now (at the tap?).', 'I wonder.'],
    ],
    [
      'those in brackets of their own are their own',
      'We drain it. (Do we? I think so.) Then we go. It froze :( but why? Bo (no idea) was away.',
      ['We drain it.', '(Do we?', 'I think so.)', 'Then we go.', 'It froze :( but why?', 'Bo (no idea) was away.'],
    ],
    [
      'wrapped lines are joined where a blank one stands behind each',
      [
        'This is at least how I understand the plan. Have you taken the valves',
        'off the pump of the mill?',
        'The hoses are in the shed.',
        'Are these the fittings of the old tap as well, or only those that are',
        'of the new one?',
      ].join('\n\n'),
      [
        'This is at least how I understand the plan.',
        'Have you taken the valves off the pump of the mill?',
        'The hoses are in the shed.',
        'Are these the fittings of the old tap as well, or only those that are of the new one?',
      ],
    ],
    [
      'lines that were wrapped twice are joined, whatever the next one begins with',
      [
        'I have not been able to get the pump to run on the mains of',
        'the mill with the',
        'Ajax valve or with the valves that came with it, which is why we',
        "use Bo's for now",
        '(he had 3 left over) and keep the others in a box for the day when',
        'the mill is rewired.',
        'The hose can stay.',
      ].join('\n'),
      [
        "I have not been able to get the pump to run on the mains of the mill with the Ajax valve or with the valves that came with it, which is why we use Bo's for now (he had 3 left over) and keep the others in a box for the day when the mill is rewired.",
        'The hose can stay.',
      ],
    ],
    [
      'a line that ends in an article or “or” goes on',
      'The tap is from Ajax or\nBo.\nWe meet at ten\nTap and hose are closed by the\nMill',
      ['The tap is from Ajax or Bo.', 'We meet at ten', 'Tap and hose are closed by the Mill'],
    ],
    [
      'wrapped ones are joined beside paragraphs that are not wrapped',
      [
        `We drain the butts ${'of the mill and of the garden '.repeat(5)}in autumn.`,
        '',
        '- How many of you would be interested in a second butt behind the',
        'Shed?',
        '- Who has a hose?',
        'i have one',
        '',
        'ok then',
        'see you at ten',
      ].join('\n'),
      [
        `We drain the butts ${'of the mill and of the garden '.repeat(5)}in autumn.`,
        '- How many of you would be interested in a second butt behind the Shed?',
        '- Who has a hose?',
        'i have one',
        'ok then',
        'see you at ten',
      ],
    ],
    [
      'short lines with blank ones between are not',
      'hi all\n\nwe meet at ten\n\nat the mill',
      ['hi all', 'we meet at ten', 'at the mill'],
    ],
    [
      'a list begins at no sign that closes a bracket of the line above',
      'Does it get better when one drains it by pump(valve ~\n1) and waits for an hour?',
      ['Does it get better when one drains it by pump(valve ~ 1) and waits for an hour?'],
    ],
    ['a typed sign is one', '+1\n', ['+1']],
    ['a rule is none', 'Done.\n-----\nNext.', ['Done.', 'Next.']],
  ])('%s', (_, text, sentences) => {
    expect(textsOf(text)).toEqual(sentences);
  });

  it('are the same in a paragraph of any length, and so is one that is very long itself', () => {
    const short = Array.from({ length: 400 }, (_, n) => `Valve ${n} opens when the pump asks for it.`);
    const long = `The valves ${Array.from({ length: 900 }, (_, n) => `v${n}`).join(' ')} stay closed.`;
    const sentences = [...short, long, ...short];
    expect(textsOf(sentences.join(' '))).toEqual(sentences);
  });

  it('that have no sign of an end inside are one to Unicode too, which is then not asked', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const said = fc
      .tuple(
        fc.array(fc.constantFrom(...'aZ9 ,;:"\'()[]<>@/+-*#|~'), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('', '.', '?', '!'),
      )
      .map(([signs, end]) => `It ${signs.join('')}x${end}`.replace(/ +/g, ' '));
    fc.assert(
      fc.property(said, (text) => {
        expect(textsOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
  });
});

it.each(LANGUAGES)(
  'looks for the abbreviations of $code where a full stop is, in which all of them end',
  ({ abbreviations }) => expect([...abbreviations].filter((word) => !word.endsWith('.'))).toEqual([]),
);

it.each(['-', '---', '…', '***', '- -'])('leaves out the line %j, which says nothing', (line) =>
  expect(textsOf(`It is shut.\n\n${line}\n\nIt drips.`)).toEqual(['It is shut.', 'It drips.']),
);
