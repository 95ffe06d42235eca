import { cpuTime } from '../cpu-time.ts';
import { KILN_LINKS, KILN_LISTS } from '../sources/remote/kiln-archives.ts';
import { everyButton } from './buttons.ts';
import { everyOption, everyVariable } from './entered.ts';
import { growth } from './growth.ts';
import { mutate, mutateJson } from './mutate.ts';
import { createRandom } from './random.ts';
import { ARCHIVE_PAGES, type Kind, SEEDS } from './seeds.ts';
import { everyStage, everyStageOfLink } from './stages.ts';

/** An input by which the program failed. */
export interface Failure {
  readonly seed: number;
  readonly kind: Kind;
  readonly reason: string;
  /** The input, as small as it could be made; for `pages` the answers by their path as JSON. */
  readonly input: string;
}

const KINDS: readonly Kind[] = [
  'mail',
  'mail',
  'mbox',
  'text',
  'text',
  'dump',
  'pages',
  'post',
  'options',
  'variables',
];
/** What is JSON, and mostly stays so. */
const STRUCTURED: ReadonlySet<Kind> = new Set(['dump', 'post']);
const ENDING: Readonly<Record<Kind, string>> = {
  mail: 'eml',
  mbox: 'mbox',
  text: 'txt',
  dump: 'json',
  pages: 'pages.json',
  post: 'json',
  options: 'txt',
  variables: 'env',
};
export const nameOf = (kind: Kind) => `input.${ENDING[kind]}`;

/** The input that a seed stands for. */
function inputOf(seed: number): { kind: Kind; input: string } {
  const random = createRandom(seed);
  const kind = random.pick(KINDS);
  const others = [...SEEDS.mail, ...SEEDS.text];
  if (kind === 'pages') {
    const link = random.pick([...KILN_LINKS, ...KILN_LISTS]).link;
    const answers = [...ARCHIVE_PAGES].map(([path, answer]) => {
      if (typeof answer !== 'string') return [path, Buffer.from(answer).toString('base64'), 'base64'];
      if (random.chance(0.3)) return [path, answer];
      return [path, (answer.startsWith('{') || answer.startsWith('[') ? mutateJson : mutate)(answer, random, others)];
    });
    return { kind, input: JSON.stringify({ link, answers }) };
  }
  const start = random.pick(SEEDS[kind]);
  const structured = STRUCTURED.has(kind) && random.chance(0.8);
  return { kind, input: structured ? mutateJson(start, random, others) : mutate(start, random, others) };
}

/** Runs all stages over one input. `latin1` where its characters are bytes. */
export async function runInput(kind: Kind, input: string, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<void> {
  switch (kind) {
    case 'post':
      return everyButton(input);
    case 'options':
      return everyOption(input);
    case 'variables':
      return everyVariable(input);
    case 'pages': {
      const { link, answers } = JSON.parse(input) as { link: string; answers: [string, string, BufferEncoding?][] };
      return everyStageOfLink(
        link,
        new Map(answers.map(([path, body, coded]) => [path, coded ? Buffer.from(body, coded) : body])),
      );
    }
    default:
      return everyStage(Buffer.from(input, encoding), nameOf(kind));
  }
}

const reasonOf = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error);

async function failureOf(kind: Kind, input: string): Promise<string | undefined> {
  try {
    await runInput(kind, input);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** So much CPU time, in milliseconds, makes an input worth a look at how its time grows. */
const WORTH_A_LOOK = 1_500;

/** Runs one input; gives what went wrong, the input made small. */
export async function tryInput(seed: number): Promise<Failure | undefined> {
  const { kind, input } = inputOf(seed);
  let reason: string | undefined;
  const time = await cpuTime(async () => {
    reason = await failureOf(kind, input);
  });
  if (reason) return { seed, kind, reason, input: kind === 'pages' ? input : await shrink(kind, input, reason) };
  const looked = time > WORTH_A_LOOK && kind !== 'pages' && !STRUCTURED.has(kind);
  const slow = looked ? await growth(kind, input, (text) => cpuTime(() => runInput(kind, text))) : undefined;
  return slow ? { seed, kind, reason: slow, input } : undefined;
}

/** Leaves out whatever can be left out with the same kind of failure. */
async function shrink(kind: Kind, input: string, reason: string): Promise<string> {
  const sort = (text: string) => text.slice(0, 40);
  let small = input;
  let tries = 0;
  for (let size = Math.ceil(small.length / 2); size >= 1 && tries < 2_000; size = Math.floor(size / 2)) {
    for (let at = 0; at < small.length && tries < 2_000; tries++) {
      const without = small.slice(0, at) + small.slice(at + size);
      const now = await failureOf(kind, without);
      if (now && sort(now) === sort(reason)) small = without;
      else at += size;
    }
  }
  return small;
}
