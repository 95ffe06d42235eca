import { describe, expect, test } from 'vitest';
import { formatPeriod, readSubject } from '../../src/render/heading.ts';

describe('a subject as a title', () => {
  test.each([
    ['Moving the bread day', 'Moving the bread day', undefined],
    ['Re: Moving', 'Moving', undefined],
    ['RE: re[2]: AW: Fwd: Moving', 'Moving', undefined],
    ['Re: [PATCH 42/43] oven: door', 'oven: door', 'PATCH 42/43'],
    ['[RFC PATCH v3 net 0/7] oven: door', 'oven: door', 'RFC PATCH v3 net 0/7'],
    ['Re: [PATCH] Re: oven', 'oven', 'PATCH'],
    ['[RFC][PATCH 04/10] oven: door', 'oven: door', 'RFC PATCH 04/10'],
    ['Re: [village-oven] [PATCH 1/2] Close the door', '[village-oven] Close the door', 'PATCH 1/2'],
    ['[RFC] Moving the bread day', '[RFC] Moving the bread day', undefined],
    ['[village-oven] Re: Moving', '[village-oven] Re: Moving', undefined],
    ['Rebuild: the oven', 'Rebuild: the oven', undefined],
    ['', '', undefined],
  ])('%s', (subject, title, patch) => expect(readSubject(subject)).toEqual(patch ? { title, patch } : { title }));
});

describe('the days of a discussion', () => {
  test.each([
    ['2017-11-26T01:00:00.000Z', '2017-11-26T23:00:00.000Z', '26 Nov 2017'],
    ['2017-11-25T01:00:00.000Z', '2017-11-26T23:00:00.000Z', '25–26 Nov 2017'],
    ['2017-09-30T01:00:00.000Z', '2017-10-02T23:00:00.000Z', '30 Sep – 2 Oct 2017'],
    ['2017-12-30T01:00:00.000Z', '2018-01-02T23:00:00.000Z', '30 Dec 2017 – 2 Jan 2018'],
  ])('from %s to %s', (first, last, period) => expect(formatPeriod(first, last)).toBe(period));
});
