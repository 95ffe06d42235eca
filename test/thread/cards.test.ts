import { expect, it } from 'vitest';
import { buildThread } from '../../src/thread/index.ts';

const kindsOf = (name: string, text: string) =>
  (
    buildThread([
      { medium: 'mail', id: 'm', author: { name, address: 'sam@porter.example' }, parentIds: [], text },
    ]).blocks.get('m') ?? []
  ).map(({ kind, fromLine, toLine }) => `${kind} ${fromLine}-${toLine}`);

it.each([
  'Sam Porter',
  'Sam Porter - HARBOUR/QUAY',
  'Sam Porter (Harbour Trust)',
  'Sam Porter, Harbour Trust',
  'Porter, Sam',
  'sam',
])('a card stands below the name of who writes, whatever office follows it in From: %s', (name) => {
  const text = 'We can meet at the harbour.\nSam Porter\nHarbour Trust Coordinator\nhttp://www.harbour.example';
  expect(kindsOf(name, text)).toEqual(['own 0-1', 'signature 2-3']);
});

it('below the name of somebody else stands no card of who writes', () => {
  const text = 'We can meet at the harbour.\nAda Lee\nHarbour Trust Coordinator\nhttp://www.harbour.example';
  expect(kindsOf('Sam Porter - Harbour', text)).toEqual(['own 0-3']);
});

it.each(['Best regards', 'Take care', 'Cheers', 'Bien à vous', 'Viele Grüße', 'Liebe Grüße', 'Cu stimă'])(
  'a card stands below a closing and a name: %s',
  (closing) => {
    const text = `We can meet at the harbour.\n${closing},\nSam\nHarbour Trust\nhttp://www.harbour.example`;
    expect(kindsOf('S. Porter', text)).toEqual(['own 0-2', 'signature 3-4']);
  },
);
