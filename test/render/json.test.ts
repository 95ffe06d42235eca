import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../src/render/index.ts';
import { sample } from './sample.ts';
import { wildMinutes } from './wild.ts';

describe('minutes as JSON', () => {
  test('are read back as they were', () => {
    expect(readMinutes(JSON.stringify(sample))).toEqual(sample);
    fc.assert(
      fc.property(wildMinutes, (minutes) => {
        expect(readMinutes(JSON.stringify(minutes))).toEqual(JSON.parse(JSON.stringify(minutes)));
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['no JSON', '{'],
    ['another shape', '{"messages":[]}'],
    ['a section that is no list', JSON.stringify({ ...sample, agreed: {} })],
    ['a text that is no text', JSON.stringify({ ...sample, keyPoints: [{ ...sample.keyPoints[0], text: 3 }] })],
    ['nothing', 'null'],
  ])('are not read out of %s', (_, json) => expect(readMinutes(json)).toBeUndefined());
});
