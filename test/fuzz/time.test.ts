import { describe, expect, it } from 'vitest';
import { changesSince, takeMinutes } from '../../src/minutes/index.ts';
import { transcribe } from '../../src/minutes/transcript/index.ts';
import { buildThread } from '../../src/thread/index.ts';
import { called } from '../cli/called.ts';
import { cpuTime } from '../cpu-time.ts';
import { SHAPES } from './shapes.ts';

/** CPU time in milliseconds that the program takes from the command line to the JSON. */
function timed(input: Uint8Array): Promise<number> {
  return cpuTime(async () => {
    const { stderr } = await called(['--json', '-'], input);
    expect(stderr).not.toContain('please report it');
  });
}

describe('through the command line, time grows with the length alone', () => {
  it.each(SHAPES)('for $name', async ({ make }) => {
    const [small, large] = [Buffer.from(make(15_000)), Buffer.from(make(60_000))];
    // Four times the input: four times the time, doubled for a busy machine, beside what is too short to be told. Sixteen times would be quadratic.
    const isLinear = async () => {
      const short = await timed(small);
      return (await timed(large)) < 8 * short + 60;
    };
    expect((await isLinear()) || (await isLinear()) || (await isLinear())).toBe(true);
  });
});

const HEADER = 'From: Ann Lee <ann@x.example>\nSubject: Tap\nMessage-ID: <1@x.example>\n';
const many = (count: number, unit: (n: number) => string) => Array.from({ length: count }, (_, n) => unit(n)).join('');

describe('what nobody sends is read all the same', () => {
  it.each<[what: string, input: string]>([
    [
      'a message of 10 MB',
      `${HEADER}\nShall we mend it?\n${'We should look at the wall once more.\n'.repeat(270_000)}`,
    ],
    ['a line of 5 MB', `${HEADER}\nShall we mend it?\n${'word '.repeat(1_000_000)}\n`],
    ['a million initials', `${HEADER}\nShall we mend it?\n${'A. '.repeat(1_000_000)}\n`],
    [
      '16,000 short questions, each after what it is about',
      `${HEADER}\nShall we mend it?\n${many(16_000, (n) => `The tap p${n} drips all day. Is v${n} so?\n`)}`,
    ],
    [
      '16,000 sentences, each quoted and objected to',
      `From a@x.example Tue Mar 10 09:10:00 2026\n${HEADER}\n${many(16_000, (n) => `We should move tap p${n} to shed q${n} soon.\n\n`)}\nFrom b@x.example Wed Mar 11 09:10:00 2026\nFrom: Bo Marl <bo@x.example>\nSubject: Re: Tap\nMessage-ID: <2@x.example>\nIn-Reply-To: <1@x.example>\n\n${many(16_000, (n) => `> We should move tap p${n} to shed q${n} soon.\n\nI object. It leaks at v${n}.\n\n`)}`,
    ],
    ['a word of 5 MB', `${HEADER}\nShall we mend it?\n${'w'.repeat(5_000_000)}\n`],
    ['100,000 quotation levels', `${HEADER}\n${'>'.repeat(100_000)} deep\nShall we mend it?\n`],
    ['100,000 quotation levels, spaced', `${HEADER}\n${'> '.repeat(100_000)}deep\nShall we mend it?\n`],
    [
      '100,000 parts',
      `${HEADER}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nShall we mend it?\n${many(100_000, (n) => `--b\n\npart ${n}\n`)}`,
    ],
    [
      'References of 1 MB',
      `${HEADER}References: ${many(50_000, (n) => `<${n}.abcd@x.example> `)}\n\nShall we mend it?\n`,
    ],
    [
      '50,000 attributions',
      `${HEADER}\nShall we mend it?\n\n${many(50_000, (n) => `On Mon, 3 Feb 2025, Ada${n} Kern wrote:\n`)}`,
    ],
    [
      '1,000 header blocks that name fifteen people each, and a quotation that nothing introduces',
      `${HEADER}\n> Shall we mend it?\n\nYes.\n\n${many(1_000, (n) => `From: Ada${n} Kern\nSent: Tuesday, March 10, 2026 10:10 AM\nTo: ${many(15, (m) => `Bo${15 * n + m} Marl <b${15 * n + m}@x.example>; `)}\nSubject: Tap\n\nThe tank leaks again.\n\n`)}`,
    ],
    [
      '700 quotations of what a long mail never said, under its date',
      `From a@x.example Tue Mar 10 09:10:00 2026\n${HEADER}Date: Tue, 10 Mar 2026 09:10:00 +0000\n\n${'The pump by the wall leaks again.\n'.repeat(40_000)}\nFrom b@x.example Wed Mar 11 09:10:00 2026\nFrom: Bo Marl <bo@x.example>\nSubject: Re: Tap\nMessage-ID: <2@x.example>\nIn-Reply-To: <1@x.example>\nDate: Wed, 11 Mar 2026 09:10:00 +0000\n\n${many(700, (n) => `On Tue, 10 Mar 2026 at 10:10, Ann Lee <ann@x.example> wrote:\n> Tank ${n} is empty.\n\nI know.\n\n`)}`,
    ],
    [
      'line ends of all kinds, NULs, half characters and marks of direction',
      `${HEADER}\nShall we mend it?\n${'many words on a line here, so that it is text\r\nb\rc\nd\u2028\ud800\u202e\u200b\u2066'.repeat(5_000)}\0`,
    ],
  ])(
    '%s',
    async (_, input) => {
      const { status, stdout, stderr } = await called(['--json', '-'], Buffer.from(input));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ subject: 'Tap', stats: { messages: expect.any(Number) } });
    },
    60_000,
  );
});

describe('a long message that is answered in thousands of places', () => {
  const mail = (id: string, name: string, text: string, ...parentIds: string[]) =>
    ({ medium: 'mail', id, author: { name }, text, parentIds }) as const;
  const answer = (n: number, text: string) => mail(`r${n}`, 'Bo Marl', text, '1');
  type Mail = ReturnType<typeof mail>;

  it.each<[how: string, answers: (count: number) => Mail[]]>([
    [
      'under quotations that it does not hold',
      (count) => [
        answer(0, `Ann Lee wrote:\n${many(count, (n) => `> We should sell tap p${n}.\n\nIt leaks at v${n}.\n\n`)}`),
      ],
    ],
    [
      'around listings',
      (count) => [
        answer(
          0,
          many(count, (n) => `It leaks at v${n}.\n\n    tap(p${n});\n\n`),
        ),
      ],
    ],
    ['by one mail each', (count) => Array.from({ length: count }, (_, n) => answer(n, `It leaks at v${n}.`))],
  ])('takes time and memory in proportion to its length: %s', async (_, answers) => {
    const read = async (count: number) => {
      const asked = mail(
        '1',
        'Ann Lee',
        many(count, (n) => `We should move tap p${n} to shed q${n} soon.\n`),
      );
      const thread = buildThread([asked, ...answers(count / 4)]);
      let kept = 0;
      const time = await cpuTime(() => {
        for (const passages of transcribe(thread).responses) kept += passages.length;
      });
      return { time, kept };
    };
    const isLinear = async () => {
      const [short, long] = [await read(4_000), await read(32_000)];
      expect(short.kept).toBeGreaterThan(0);
      expect(long.kept).toBeLessThanOrEqual(8 * short.kept);
      return long.time < 16 * short.time + 60;
    };
    // What is run first takes longer: it would hide how the rest grows.
    await read(4_000);
    expect((await isLinear()) || (await isLinear())).toBe(true);
  });
});

describe('minutes that are refreshed', () => {
  it('take time in proportion to what they quoted of a long message that was edited', async () => {
    const compared = (count: number) => {
      const message = { medium: 'mail', id: '1@x.example', author: { name: 'Ann Lee' }, parentIds: [] } as const;
      const thread = buildThread([{ ...message, text: many(count, (n) => `We should move tap p${n} to the shed.\n`) }]);
      const after = takeMinutes(thread);
      const quoted = Array.from({ length: count }, (_, n) => ({
        ...{ id: `${n}`, message: message.id, author: 'Ann Lee' },
        text: `We should move tap p${n} to the cellar.`,
      }));
      return () => expect(changesSince({ ...after, keyPoints: quoted }, after, thread).dropped).toBe(count);
    };
    const isLinear = async () => {
      const short = await cpuTime(compared(5_000));
      return (await cpuTime(compared(40_000))) < 16 * short + 60;
    };
    expect((await isLinear()) || (await isLinear())).toBe(true);
  });
});
