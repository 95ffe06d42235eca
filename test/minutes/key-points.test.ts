import { describe, expect, it } from 'vitest';
import { mails, minutesOf } from './discussions.ts';

const keyPoints = (...texts: string[]) =>
  minutesOf(mails(...texts.map((text, n) => ({ from: n % 2 === 0 ? 'ada' : 'bo', text })))).keyPoints.map(
    ({ text }) => text,
  );

const discussion = [
  'The old water butt behind the shed leaks since the frost of last winter.',
  'The valve at the bottom of the butt is cracked and drips day and night.',
  'A second butt of the same size costs about forty pounds at the market.',
];

describe('key points', () => {
  it.each([
    ['a greeting', 'Hi everybody,'],
    ['thanks', 'Thanks a lot!'],
    ['a sentence that only leads in to others', 'I see these two ways to mend the leaking butt behind the shed:'],
    ['a link alone', 'https://garden.example/butts/valves'],
    ['what an archive put in the place of an attachment', 'An embedded and charset-unspecified text was scrubbed...'],
    ['what it calls an attachment by its type', 'Jan text/html attachment: Plan_of_the_garden_shed_and_butts.htm'],
  ])('are never %s', (_, text) => {
    expect(keyPoints([text, '', ...discussion].join('\n\n'), 'Then the new one is best.')).not.toContain(text);
  });

  it('are as many where everybody greets and thanks', () => {
    const texts = [
      discussion.join('\n\n'),
      'The plumber in the village can weld the valve on Friday.',
      'A new valve costs four pounds.',
    ];
    const plain = keyPoints(...texts);
    expect(keyPoints(...texts.map((text) => `Hi all,\n\n${text}\n\nThanks!`))).toEqual(plain);
  });

  it('do not say the same twice while something else is left to say', () => {
    const again = 'The old water butt behind the shed leaks since the frost of last winter, too.';
    const chosen = keyPoints(
      discussion.join('\n\n'),
      `${again}\n\nThe plumber in the village can weld the valve on Friday.`,
    );
    expect(chosen.filter((text) => text.startsWith('The old water butt'))).toHaveLength(1);
  });

  it('do not say the same twice though nothing else is left to say', () => {
    const [leak = ''] = discussion;
    const again = 'As I said: the old water butt behind the shed leaks since the frost of last winter.';
    expect(keyPoints(leak, again)).toHaveLength(1);
  });

  it('are between three and six, most of a short thread left out', () => {
    const plants = ['leek', 'bean', 'rose', 'mint', 'pear', 'plum', 'kale', 'sage', 'lily', 'fern'];
    const told = (place: string) => plants.map((plant) => `The ${plant} in the ${place} wants ${plant} manure.`);
    const text = (place: string) => told(place).join('\n\n');
    expect(keyPoints(text('yard'))).toHaveLength(3);
    expect(keyPoints(text('yard'), told('greenhouse').slice(0, 3).join('\n\n'))).toHaveLength(4);
    expect(keyPoints(text('yard'), text('greenhouse'), text('orchard'))).toHaveLength(6);
  });
});
