import { beforeAll, describe, expect, it } from 'vitest';
import { takeMinutes } from '../../src/minutes/index.ts';
import { readMessages } from '../../src/sources/index.ts';
import { buildThreads } from '../../src/thread/index.ts';

/** A mail before it is written down: what it says, with its quotations marked by `> `. */
interface Mail {
  readonly number: number;
  readonly from: string;
  readonly to?: number;
  readonly subject: string;
  readonly body: string;
}

const THREAD: readonly Mail[] = [
  {
    number: 1,
    from: 'Ada Quill',
    subject: 'A second butt',
    body: `The butt behind the mill was empty for most of last summer, and the
beds on the far side never got any water. I suggest that we put an
Ajax butt behind the shed before the dry weeks of June begin.

Does anybody know whether the ground there is firm enough for it?`,
  },
  {
    number: 2,
    from: 'Bo Marl',
    to: 1,
    subject: 'Re: A second butt',
    body: `> I suggest that we put an
> Ajax butt behind the shed before the dry weeks of June begin.

I agree, that would spare us the long way to the pond.

> Does anybody know whether the ground there is firm enough for it?

It is, because I put a slab of concrete there two years ago and it has
not moved since.

While we are at it, we should lay a pipe from the new butt to the beds
on the far side, so that nobody has to carry cans any more.`,
  },
  {
    number: 3,
    from: 'Cy Fenn',
    to: 2,
    subject: 'Re: A second butt',
    body: `> While we are at it, we should lay a pipe from the new butt to the beds
> on the far side, so that nobody has to carry cans any more.

Good idea, I have one left over from the greenhouse and will bring it on
Saturday.

Who of you has a key to the shed, by the way?`,
  },
  {
    number: 4,
    from: 'Dee Holt',
    to: 2,
    subject: 'Re: A second butt',
    body: `> While we are at it, we should lay a pipe from the new butt to the beds
> on the far side, so that nobody has to carry cans any more.

I am against a pipe, because the mole would bite through it within a
week as it did with the last one.`,
  },
  {
    number: 5,
    from: 'Ada Quill',
    to: 4,
    subject: 'Re: A second butt',
    body: `> I am against a pipe, because the mole would bite through it within a
> week as it did with the last one.

How deep was the last one?`,
  },
  {
    number: 6,
    from: 'Dee Holt',
    to: 5,
    subject: 'Re: A second butt',
    body: `> How deep was the last one?

It lay some ten centimetres under the grass, which is where the mole
digs. Does anybody want what is left of it?`,
  },
  {
    number: 7,
    from: 'Bo Marl',
    to: 3,
    subject: 'Re: A second butt',
    body: `We could meet on Saturday at ten. The key hangs behind the door of the
mill. Gloves would be useful.`,
  },
  {
    number: 8,
    from: 'Ada Quill',
    to: 7,
    subject: 'Re: A second butt',
    body: `Fine with me.`,
  },
];

interface Sent {
  readonly head: readonly string[];
  readonly body: string;
}

const addressOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@garden.example`;

function send({ number, from, to, subject, body }: Mail): Sent {
  const parent = THREAD.find((mail) => mail.number === to);
  return {
    head: [
      `From: ${from} <${addressOf(from)}>`,
      `To: ${parent ? `${parent.from} <${addressOf(parent.from)}>` : 'garden@lists.example'}`,
      'Cc: garden@lists.example',
      `Subject: ${subject}`,
      `Date: Mon, 4 Mar 2024 1${number}:00:00 +0000`,
      `Message-ID: <${number}@garden.example>`,
      ...(to === undefined ? [] : [`In-Reply-To: <${to}@garden.example>`]),
      'MIME-Version: 1.0',
    ],
    body,
  };
}

const PLAIN = 'Content-Type: text/plain; charset=utf-8';

function mboxOf(sent: readonly Sent[]): string {
  return sent
    .map(({ head, body }) => {
      const typed = head.some((line) => line.startsWith('Content-Type')) ? head : [...head, PLAIN];
      return `From mboxrd@z Thu Jan  1 00:00:00 1970\n${typed.join('\n')}\n\n${body}\n\n`;
    })
    .join('');
}

async function told(mbox: string) {
  const [thread] = buildThreads(await readMessages(Buffer.from(mbox), 'garden.mbox'));
  if (!thread) throw new Error('no thread');
  const { participants, agreed, openQuestions, answeredQuestions, objections } = takeMinutes(thread);
  // What is quoted is compared as words: mailers set quotation marks and blanks their own way.
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return {
    participants: participants.map(({ name }) => name).sort(),
    agreed: agreed.map(({ text, by }) => [words(text), by]),
    open: openQuestions.map(({ text }) => words(text)),
    answered: answeredQuestions.map(({ text, answer }) => [words(text), words(answer?.text ?? '')]),
    objections: objections.map(({ text, author }) => [words(text), author]),
  };
}

/** The thread with each of its mails changed. */
const each = (change: (sent: Sent, mail: Mail) => Sent) => () => mboxOf(THREAD.map((mail) => change(send(mail), mail)));
const eachBody = (change: (body: string, mail: Mail) => string) =>
  each(({ head, body }, mail) => ({ head, body: change(body, mail) }));
const eachHead = (change: (line: string) => string | undefined) =>
  each(({ head, body }) => ({ head: head.flatMap((line) => change(line) ?? []), body }));
const isQuoted = (line: string) => line.startsWith('>');

/** A line of at most so many letters; what is over stands on a line of its own. */
function broken(line: string, width: number): string {
  const at = line.length <= width ? -1 : line.lastIndexOf(' ', width);
  return at < 0 ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
}
const eachLine = (change: (line: string) => string) => eachBody((body) => body.split('\n').map(change).join('\n'));

/** The paragraphs of a body, each with the depth that it is quoted at. */
function paragraphsOf(body: string): { quoted: boolean; lines: readonly string[] }[] {
  return body
    .split(/\n\n/)
    .map((paragraph) => paragraph.split('\n'))
    .map((lines) => ({ quoted: isQuoted(lines[0] ?? ''), lines: lines.map((line) => line.replace(/^> /, '')) }));
}

function asHtml(body: string): string {
  const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const set = paragraphsOf(body).map(({ quoted, lines }) => {
    const text = `<p>${lines.map(escaped).join('<br>\n')}</p>`;
    return quoted ? `<blockquote type="cite">${text}</blockquote>` : text;
  });
  return `<html><body>${set.join('\n')}</body></html>`;
}

const MAILERS: readonly [string, () => string][] = [
  ['ends lines as networks do', () => mboxOf(THREAD.map(send)).replace(/\n/g, '\r\n')],
  ['sets curly quotation marks', eachBody((body) => body.replace(/'/g, '’'))],
  ['puts two blanks behind a full stop', eachBody((body) => body.replace(/\. (?=[A-Z])/g, '.  '))],
  ['quotes without a blank behind the mark', eachBody((body) => body.replace(/^> /gm, '>'))],
  ['wraps what was wrapped once more', eachLine((line) => (isQuoted(line) ? line : broken(line, 56)))],
  [
    'does not wrap',
    eachBody((body) =>
      paragraphsOf(body)
        .map(({ quoted, lines }) => (quoted ? lines.map((line) => `> ${line}`).join('\n') : lines.join(' ')))
        .join('\n\n'),
    ),
  ],
  ['begins with a salutation', eachBody((body) => `Hi all,\n\n${body}`)],
  [
    'names whom it answers',
    eachBody((body, { to }) => {
      const answered = THREAD.find(({ number }) => number === to);
      return answered ? `Hello ${answered.from.split(' ')[0]},\n\n${body}` : body;
    }),
  ],
  ['ends with a farewell', eachBody((body, { from }) => `${body}\n\nCheers,\n${from.split(' ')[0]}`)],
  ['adds a signature', eachBody((body, { from }) => `${body}\n\n-- \n${from}\nhttps://www.garden.example/`)],
  ['says that it is a telephone', eachBody((body) => `${body}\n\nSent from my iPhone`)],
  [
    'adds a notice',
    eachBody(
      (body) =>
        `${body}\n\nThis e-mail is confidential and intended solely for the addressee. If you are not the intended recipient, please delete it and notify the sender.`,
    ),
  ],
  [
    'passes a list that adds its address',
    eachBody(
      (body) =>
        `${body}\n\n_______________________________________________\ngarden mailing list\ngarden@lists.example\nhttps://lists.example/listinfo/garden`,
    ),
  ],
  [
    'passes a list that adds its tag',
    eachHead((line) => line.replace(/^Subject: (?:Re: )?/, 'Subject: RE: [garden-list] ')),
  ],
  ['leaves To and Cc out', eachHead((line) => (/^(?:To|Cc):/.test(line) ? undefined : line))],
  [
    'encodes its text',
    each(({ head, body }) => ({
      head: [...head, PLAIN, 'Content-Transfer-Encoding: base64'],
      body: Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\n'),
    })),
  ],
  [
    'lets lines flow',
    each(({ head, body }) => {
      // RFC 3676, section 4.1: a line that goes on ends in a blank.
      const flowing = body.split('\n').map((line, n, lines) => (line && lines[n + 1] ? `${line} ` : line));
      return { head: [...head, `${PLAIN}; format=flowed`], body: flowing.join('\n') };
    }),
  ],
  [
    'sends HTML alone',
    each(({ head, body }) => ({ head: [...head, 'Content-Type: text/html; charset=utf-8'], body: asHtml(body) })),
  ],
  ['delivers answers before what they answer', () => mboxOf([...THREAD].reverse().map(send))],
  [
    'wraps what it quotes, without marks for what is over',
    eachLine((line) => (isQuoted(line) ? broken(line, 60) : line)),
  ],
  [
    'signs with PGP',
    eachBody(
      (body) =>
        `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${body}\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE3f3invented0signature0data0AAoJEJx\n=aB3d\n-----END PGP SIGNATURE-----`,
    ),
  ],
];

/** The paragraphs that a mail does not quote, changed. */
const ownWords = (change: (paragraph: string) => string) =>
  eachBody((body) =>
    body
      .split('\n\n')
      .map((paragraph) => (isQuoted(paragraph) ? paragraph : change(paragraph)))
      .join('\n\n'),
  );

/** How people write, whatever they say. */
const WRITERS: readonly [string, () => string][] = [
  ['thanks at the end', eachBody((body) => `${body}\n\nThanks!`)],
  ['thanks in advance', eachBody((body) => `${body}\n\nMany thanks in advance.`)],
  ['smiles behind the full stop', ownWords((paragraph) => paragraph.replace(/\.$/, '. 🙂'))],
  ['smiles in place of a full stop', ownWords((paragraph) => paragraph.replace(/\.$/, ' :-)'))],
  ['smiles behind a question', ownWords((paragraph) => paragraph.replace(/\?$/, '? 🙂'))],
  ['marks words as Markdown does', eachBody((body) => body.replace(/\b(agree|not|any)\b/g, '**$1**'))],
  ['marks words as mail does', eachBody((body) => body.replace(/\b(agree|not|any)\b/g, '*$1*'))],
];

describe('the minutes of a thread', () => {
  let plain: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    plain = await told(mboxOf(THREAD.map(send)));
  });

  it('tell what was agreed, asked and objected to', () => {
    expect(plain).toEqual({
      participants: ['Ada Quill', 'Bo Marl', 'Cy Fenn', 'Dee Holt'],
      agreed: [
        [
          'i suggest that we put an ajax butt behind the shed before the dry weeks of june begin',
          ['Ada Quill', 'Bo Marl'],
        ],
        [
          'we could meet on saturday at ten the key hangs behind the door of the mill gloves would be useful',
          ['Bo Marl', 'Ada Quill'],
        ],
      ],
      open: ['does anybody want what is left of it'],
      answered: [
        [
          'does anybody know whether the ground there is firm enough for it',
          'it is because i put a slab of concrete there two years ago and it has not moved since',
        ],
        ['who of you has a key to the shed by the way', 'the key hangs behind the door of the mill'],
        ['how deep was the last one', 'it lay some ten centimetres under the grass which is where the mole digs'],
      ],
      objections: [
        [
          'i am against a pipe because the mole would bite through it within a week as it did with the last one',
          'Dee Holt',
        ],
      ],
    });
  });

  it.each(MAILERS)('are the same where a mailer %s', async (_, mbox) => {
    expect(await told(mbox())).toEqual(plain);
  });

  it.each(WRITERS)('are the same where everybody %s', async (_, mbox) => {
    expect(await told(mbox())).toEqual(plain);
  });
});
