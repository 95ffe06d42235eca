import { INJECTIONS } from '../render/wild.ts';
import type { Random } from './random.ts';

/** Pieces that mean something to one stage or the other. */
const TOKENS = [
  ...[
    '> ',
    '>',
    '>> ',
    '| ',
    '\t',
    '    ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\n> ',
    '\n-- \n',
    '\n--\n',
    '---\n',
    '```\n',
    '...',
  ],
  ...[
    'On Mon, 3 Feb 2025, Ada Kern wrote:\n',
    'Am 03.02.2025 schrieb Bo Lind:\n',
    'Le lun. 3 févr. 2025 à 10:00, Cy a écrit :\n',
  ],
  ...['2025年2月3日(月) 10:00 Ada <ada@x.example>:\n', '3 февраля 2025 г. Ада написала:\n', 'wrote:\n', 'schrieb:'],
  ...['\n-----Original Message-----\nFrom: Ada Kern\nSent: Monday\nTo: Bo\nSubject: x\n\n', '\nFrom: Ada\nDate: x\n'],
  ...[
    '\n---------- Forwarded message ---------\n',
    '\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n',
    '\n+x',
    '\n-x',
  ],
  ...[
    '\nReviewed-by: Ada <a@x.example>\n',
    '\nFrom ann@x.example Mon Mar  4 09:12:00 2019\n',
    '\n>From here',
    '\n\nFrom x\n',
  ],
  ...[
    'Content-Type: text/html\n',
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: message/rfc822\n',
    '--b\n',
    '--b--\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\n',
    'Content-Transfer-Encoding: quoted-printable\n',
    'Content-Length: 5\n',
    '=?utf-8?q?',
    '?=',
  ],
  ...[
    'References: <a@x.example>\n',
    'In-Reply-To: <q1@x.example>\n',
    'Message-ID: <a1@x.example>\n',
    'Subject: Re: Re: \n',
    'Date: 0\n',
  ],
  ...[
    'I agree. ',
    'I disagree. ',
    '+1',
    'No, because ',
    'Should we? ',
    'We should ',
    'However, ',
    'Why? ',
    'Let us do that. ',
    'Nack.',
  ],
  ...[
    '<blockquote>',
    '</blockquote>',
    '<div class="gmail_quote">',
    '<pre>',
    '<!--',
    '-->',
    '<script>',
    '&nbsp;',
    '&#xD800;',
    '&#0;',
  ],
  ...[
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '1e999',
    '-1',
    '[quote="ada, post:1, topic:2"]\n',
    '[/quote]\n',
    '<@1>',
    '@Ada ',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\u3164',
    '\ud800',
    '\udc00',
    '\uffff',
  ],
];
const DICTIONARY = [...TOKENS, ...INJECTIONS];

type Mutation = (text: string, random: Random, other: string) => string;

const spot = (text: string, random: Random) => random.below(text.length + 1);
function stretch(text: string, random: Random, most = 200): [from: number, to: number] {
  const from = spot(text, random);
  return [from, Math.min(text.length, from + 1 + random.below(most))];
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const at = spot(text, random);
    return text.slice(0, at) + random.pick(DICTIONARY) + text.slice(at);
  },
  (text, random) => {
    const [from, to] = stretch(text, random, 4);
    return text.slice(0, from) + random.pick(DICTIONARY) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(4)) + text.slice(to);
  },
  (text, random, other) => {
    const [from, to] = stretch(other, random, 1_000);
    const at = spot(text, random);
    return text.slice(0, at) + other.slice(from, to) + text.slice(at);
  },
  (text, random) => {
    const lines = text.split('\n');
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    const [first = '', second = ''] = [lines[a], lines[b]];
    lines[a] = second;
    lines[b] = first;
    return lines.join('\n');
  },
  (text, random) => {
    const [from, to] = stretch(text, random, 600);
    return (
      text.slice(0, from) +
      text.slice(from, to).replace(/^/gm, random.pick(['> ', '>', '>> ', '| ', '\t', '  '])) +
      text.slice(to)
    );
  },
  (text, random) => {
    const at = spot(text, random);
    return text.slice(0, at) + String.fromCharCode(random.below(0x1_0000)) + text.slice(at + 1);
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028'])),
  (text, random) => text.slice(0, spot(text, random)),
  (text, random) => text.slice(spot(text, random)),
];

/** A piece again and again, many thousand characters of it: what is not linear shows. */
const amplify: Mutation = (text, random) => {
  const [from, to] = stretch(text, random, random.pick([3, 40, 400]));
  const piece = random.chance(0.5) ? random.pick(DICTIONARY) : text.slice(from, to) || 'x';
  const times = Math.ceil((20_000 + random.below(100_000)) / piece.length);
  return text.slice(0, to) + piece.repeat(times) + text.slice(to);
};

/** The text with some changes; seldom a huge one. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let mutated = text;
  const changes = 1 + random.below(random.pick([3, 12]));
  for (let n = 0; n < changes; n++) mutated = random.pick(MUTATIONS)(mutated, random, random.pick(others));
  return random.chance(0.02) ? amplify(mutated, random, '') : mutated;
}

/** JSON that stays JSON, with some of its values changed; what is no JSON is changed as text is. */
export function mutateJson(json: string, random: Random, others: readonly string[]): string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return mutate(json, random, others);
  }
  const share = random.pick([0.005, 0.02, 0.1]);
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === '' || !random.chance(share)) return part;
    if (Array.isArray(part))
      return random.chance(0.5) ? [...part, ...part] : part.slice(0, random.below(part.length + 1));
    if (typeof part === 'string')
      return random.chance(0.7)
        ? mutate(part, random, others)
        : random.pick([null, 0, '', {}, '1', '99999999999999999999']);
    return random.pick<unknown>([null, undefined, 0, -1, 1.5, 19, 21, true, '', 'x', [], {}, [part], { id: part }]);
  });
}
