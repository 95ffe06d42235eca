import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesSchema } from '../../src/render/json.ts';
import { sample } from './sample.ts';
import { wildMinutes } from './wild.ts';

describe('minutes as JSON', () => {
  test('are read back as they were', () => {
    expect(minutesSchema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
    fc.assert(
      fc.property(wildMinutes, (minutes) => {
        const printed = JSON.parse(JSON.stringify(minutes));
        expect(minutesSchema.parse(printed)).toEqual(printed);
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['another shape', { messages: [] }],
    ['a section that is no list', { ...sample, agreed: {} }],
    ['a text that is no text', { ...sample, keyPoints: [{ ...sample.keyPoints[0], text: 3 }] }],
    ['nothing', null],
  ])('are not read out of %s', (_, value) => expect(minutesSchema.safeParse(value).success).toBe(false));
});
