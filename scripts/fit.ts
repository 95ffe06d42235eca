import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAgreements, pointRanker, readAcceptances } from '../src/minutes/agreement/index.ts';
import { standingOf } from '../src/minutes/key-points.ts';
import type { LinearModel } from '../src/minutes/model.ts';
import { chooseQuestions, readQuestions } from '../src/minutes/questions/index.ts';
import { agreedPoint, questionLists, takeMinutes } from '../src/minutes/take.ts';
import { transcribe } from '../src/minutes/transcript/transcribe.ts';
import type { Models } from '../src/minutes/weights/index.ts';
import { readMessages } from '../src/sources/index.ts';
import { buildThreads } from '../src/thread/index.ts';
import { mustExist, readArguments, refuse } from './command-line/arguments.ts';
import { FIGURES, intervalsOf } from './evaluation/figures.ts';
import { isSet, readGold } from './evaluation/gold.ts';
import { emptyTally, sumOf, type Tally, tallyThread } from './evaluation/tally.ts';
import {
  type Annotated,
  acceptanceExamples,
  answerExamples,
  keyExamples,
  openExamples,
  pointExamples,
  questionExamples,
} from './fitting/examples.ts';
import { readLabels, resolveLabels } from './fitting/labels.ts';
import { type Example, fitChoice, fitLogistic } from './fitting/logistic.ts';
import { priors } from './fitting/priors.ts';
import { withoutQuotations } from './fitting/without-quotations.ts';

type Name = keyof Models;

/** How strongly the weights are held to what is expected of them: chosen in cross-validation. */
const RIDGE: Readonly<Record<Name, number>> = {
  question: 3,
  answer: 6,
  open: 20,
  acceptance: 50,
  point: 150,
  key: 30,
};

/**
 * Thresholds are looked for in such steps, and so many places to each side of one say how good it is: over so few questions and points the
 * figures jump by a point or two from one hundredth to the next.
 */
const STEP = 0.05;
const SMOOTHED = 2;
/** What is less likely than this to answer is not shown as the answer, though more questions would be found with it. */
const LEAST_ANSWER = 0.2;

/** What a thread without its quotations counts beside the same thread with them: half, since it is the same questions and answers again. */
const UNQUOTED_WEIGHT = 0.5;

const USAGE = `npm run build && node dist/scripts/fit.js DIR [--by list|source|set] [--without FAMILY] [--json] [--write] [--out FOLDER]

Fits the models of src/minutes/weights on annotated threads and measures them in cross-validation. DIR holds threads/ and gold/ as described in
docs/accuracy.md; threads in DIR/whole that have labels in scripts/fitting/labels are learnt from too, and figures are printed with and without them.
--by       which threads are read by models fitted without them: those of a list, of a whole source, or of a set (those of DIR and the further
           ones, each by what the other teaches). The figures printed are of these readings.
--without  leaves out the features of a family (what stands before the colon of their names) or a rule.
--json     prints the figures as JSON; --out keeps the minutes of the readings.
--write    fits on everything and writes the weights.
Nothing is random: the same threads give the same weights.`;

const { values: options, operands } = readArguments(
  USAGE,
  {
    by: { type: 'string', default: 'list' },
    without: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    out: { type: 'string' },
  },
  { least: 1, most: 1 },
);
const [folder = ''] = operands;
/** `without` is the features or the rule left out. */
const { by, out, without } = options;
if (!['list', 'source', 'set'].includes(by)) refuse(`--by ${by}: it is list, source or set`);
if (!isSet(folder)) refuse(`${folder}: there is no set here, with threads/ and gold/`);
if (options.write) mustExist(['src/minutes/weights']);
const rules = (['endorsements', 'records', 'reversal', 'facts'] as const).filter((rule) => rule === without);

const published = await readAnnotated(folder);
const further = await readLabelled(join(folder, 'whole'));
const annotated = [...published, ...further];
const groups = [...new Set(annotated.map(groupOf))].sort();
/** The threads of all other groups. */
const outside = (group: string) => annotated.filter((thread) => groupOf(thread) !== group);

// One model after the other, since each looks at what those before it say. What they say of a thread is always said without its group.
const answer = crossFit('answer', sorted(alsoUnquoted(answerExamples)));
const question = crossFit('question', sorted(questionExamples));
const open = crossFit(
  'open',
  sorted(alsoUnquoted((thread) => openExamples(thread, answer.without(thread), question.without(thread)))),
);
const acceptance = crossFit('acceptance', sorted(acceptanceExamples));
const point = crossFit('point', chosen(pointExamples));

const thresholds: Record<Name, number> = {
  answer: 0.25,
  question: 0.45,
  open: 0.4,
  acceptance: 0.25,
  point: 0,
  key: 0,
};
chooseThresholds();
const key = crossFit(
  'key',
  chosen((thread) => {
    const readings = readQuestions(thread.transcript, modelsFor(thread));
    return keyExamples(thread, standingOf(readings, acceptancesIn(thread)));
  }),
);

const tallies = annotated.map((thread) => {
  const minutes = takeMinutes(thread.transcript.thread, {
    models: { ...modelsFor(thread), key: key.without(thread) },
    without: rules,
  });
  if (out) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, `${thread.id}.json`), JSON.stringify(minutes));
  }
  return tallyThread(thread.gold, minutes, () => undefined);
});
/** The published sets' threads come first: their figures stand alone too. */
const sets = [tallies.slice(0, published.length), ...(further.length > 0 ? [tallies] : [])];
if (options.json) {
  const totals = sets.map((set) => set.reduce(sumOf, emptyTally()));
  console.log(
    JSON.stringify(totals.map((total) => Object.fromEntries(FIGURES.map(({ name, of }) => [name, of(total)])))),
  );
  process.exit();
}
console.log(`${groups.length} groups; thresholds ${JSON.stringify(thresholds)}`);
console.log(`${''.padEnd(30)} ${sets.map((set) => `${set.length} threads`.padEnd(20)).join('   ')}`);
const intervals = sets.map(intervalsOf);
FIGURES.forEach(({ name, of }, n) => {
  const columns = sets.map((set, at) => {
    const { low, high } = intervals[at]?.[n] ?? { low: 0, high: 0 };
    const value = of(set.reduce(sumOf, emptyTally())).toFixed(1).padStart(5);
    return `${value} [${low.toFixed(1)}, ${high.toFixed(1)}]`.padEnd(20);
  });
  console.log(`${name.padEnd(30)} ${columns.join('   ')}`);
});
if (options.write) {
  const models = { answer, question, open, acceptance, point, key };
  for (const [name, { all }] of Object.entries(models))
    writeFileSync(
      join('src/minutes/weights', `${name}.ts`),
      moduleOf(name, { ...all(), threshold: thresholds[name as Name] }),
    );
}

async function readAnnotated(set: string): Promise<Annotated[]> {
  const files = new Map(readdirSync(join(set, 'threads')).map((file) => [file.replace(/\.[^.]+$/, ''), file]));
  const found: Annotated[] = [];
  for (const gold of readGold(set).threads) {
    const path = join(set, 'threads', files.get(gold.id) ?? '');
    const [thread] = buildThreads(await readMessages(readFileSync(path), path));
    if (thread) found.push({ id: gold.id, list: listOf(gold.id), transcript: transcribe(thread), gold });
  }
  return found;
}

/** The threads of a folder that have labels in the repository. */
async function readLabelled(whole: string): Promise<Annotated[]> {
  if (!existsSync(whole)) return [];
  const found: Annotated[] = [];
  for (const labels of readLabels('scripts/fitting/labels')) {
    const path = join(whole, `${labels.id}.mbox`);
    if (!existsSync(path)) continue;
    const threads = buildThreads(await readMessages(readFileSync(path), path));
    const thread = threads.find(({ messages }) => messages.some(({ id }) => id === labels.messages[0]));
    if (!thread) continue;
    const transcript = transcribe(thread);
    found.push({ id: labels.id, list: labels.list, transcript, gold: resolveLabels(labels, thread) });
  }
  return found;
}

/** The list that a thread is from, as the start of its id tells: `bc3-060-4302525` → `bc3-060`. */
function listOf(id: string): string {
  const [source = '', list = '', sub = ''] = id.split('-');
  return source === 'r'
    ? `r-${list}-${sub}`
    : source === 'lkml'
      ? `lkml-${list.replace(/\d+$/, '')}`
      : `${source}-${list}`;
}
function groupOf(thread: Annotated): string {
  if (by === 'set') return further.some(({ id }) => id === thread.id) ? 'further' : 'published';
  return by === 'source' ? (thread.list.split('-')[0] ?? '') : thread.list;
}

type Fit = (name: Name, threads: readonly Annotated[]) => Omit<LinearModel, 'threshold'>;

function kept(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([feature]) => !feature.startsWith(`${without}:`)));
}
function reduced(example: Example): Example {
  return without === undefined ? example : { ...example, features: kept(example.features) };
}
function prior(name: Name): Record<string, number> {
  return kept(priors[name]);
}

/**
 * The examples of a thread and, at half their weight, those of its mails without quotations: where nothing is quoted it is the reply and the words
 * that tell what answers what, which the annotated threads, most of which quote, hardly teach.
 */
function alsoUnquoted(examplesOf: (thread: Annotated) => Example[]): (thread: Annotated) => Example[] {
  return (thread) => {
    const [unquoted] = buildThreads(withoutQuotations(thread.transcript.thread)).sort(
      (a, b) => b.messages.length - a.messages.length,
    );
    if (!unquoted || unquoted.messages.some(({ medium }) => medium === 'chat')) return examplesOf(thread);
    const again = examplesOf({ ...thread, transcript: transcribe(unquoted) });
    return [
      ...examplesOf(thread),
      ...again.map((example) => ({ ...example, weight: example.weight * UNQUOTED_WEIGHT })),
    ];
  };
}

/** A model that tells yes from no. */
function sorted(examplesOf: (thread: Annotated) => Example[]): Fit {
  const examples = new Map(annotated.map((thread) => [thread, examplesOf(thread).map(reduced)]));
  return (name, threads) =>
    fitLogistic(
      threads.flatMap((thread) => examples.get(thread) ?? []),
      prior(name),
      RIDGE[name],
    );
}

/** A model that chooses one of several. */
function chosen(setsOf: (thread: Annotated) => Example[][]): Fit {
  const sets = new Map(annotated.map((thread) => [thread, setsOf(thread).map((set) => set.map(reduced))]));
  return (name, threads) =>
    fitChoice(
      threads.flatMap((thread) => sets.get(thread) ?? []),
      prior(name),
      RIDGE[name],
    );
}

/** Fits a model once without each group, and on request on everything. */
function crossFit(name: Name, fitOn: Fit) {
  const byGroup = new Map(groups.map((group) => [group, fitOn(name, outside(group))]));
  return {
    all: () => fitOn(name, annotated),
    without: (thread: Annotated): LinearModel => {
      const model = byGroup.get(groupOf(thread));
      if (!model) throw new RangeError(`no group for ${thread.id}`);
      return { ...model, threshold: 0 };
    },
  };
}

/** The models that have not seen a thread's group; the key model is fitted last and stands empty here. */
function modelsFor(thread: Annotated): Models {
  const set = (name: Name, model: LinearModel) => ({ ...model, threshold: thresholds[name] });
  return {
    answer: set('answer', answer.without(thread)),
    question: set('question', question.without(thread)),
    open: set('open', open.without(thread)),
    acceptance: set('acceptance', acceptance.without(thread)),
    point: set('point', point.without(thread)),
    key: { bias: 0, weights: {}, threshold: 0 },
  };
}

function acceptancesIn(thread: Annotated) {
  const { acceptance, point } = modelsFor(thread);
  return readAcceptances(thread.transcript, acceptance, pointRanker(thread.transcript, point));
}

/** Sets each threshold to where the figures that hang on it are best over all held-out threads, one after the other, twice. */
function chooseThresholds(): void {
  const readings = new Map(annotated.map((thread) => [thread, readQuestions(thread.transcript, modelsFor(thread))]));
  const none = {
    participants: [],
    agreed: [],
    openQuestions: [],
    answeredQuestions: [],
    objections: [],
    keyPoints: [],
  };
  const rest = { ...none, id: '', subject: '', stats: { messages: 0, people: 0, days: 0 } };
  const sum = (tallyOf: (thread: Annotated) => Tally) => annotated.map(tallyOf).reduce(sumOf, emptyTally());
  const figure = (name: string, tally: Tally) => FIGURES.find((one) => one.name === name)?.of(tally) ?? 0;
  const questions = () => {
    const tally = sum((thread) => {
      const lists = questionLists(chooseQuestions(readings.get(thread) ?? [], modelsFor(thread)), thread.transcript);
      return tallyThread(thread.gold, { ...rest, ...lists }, () => undefined);
    });
    return (
      figure('open questions F1', tally) +
      2 * figure('all questions F1', tally) +
      figure('open and answered told apart', tally) +
      figure('right answer', tally)
    );
  };
  const acceptances = new Map(annotated.map((thread) => [thread, acceptancesIn(thread)]));
  const agreements = () => {
    const tally = sum((thread) => {
      const found = findAgreements(thread.transcript, acceptances.get(thread) ?? [], [], modelsFor(thread).acceptance);
      const agreed = found.map(agreedPoint);
      return tallyThread(thread.gold, { ...rest, agreed }, () => undefined);
    });
    return figure('agreed points F1', tally);
  };
  for (let round = 0; round < 2; round++)
    for (const name of ['question', 'open', 'answer'] as const) chooseThreshold(name, questions);
  chooseThreshold('acceptance', agreements);
}

/** Takes the best of a grid, each place judged together with its neighbours, the nearer the more, so that no lucky spike wins. */
function chooseThreshold(name: Name, score: () => number): void {
  const grid = Array.from({ length: 13 }, (_, n) => STEP * (1 + n)).filter(
    (threshold) => name !== 'answer' || threshold >= LEAST_ANSWER,
  );
  const scores = grid.map((threshold) => {
    thresholds[name] = threshold;
    return score();
  });
  let best = 0;
  grid.forEach((threshold, n) => {
    let [sum, weights] = [0, 0];
    for (let away = -SMOOTHED; away <= SMOOTHED; away++) {
      const weight = 1 + SMOOTHED - Math.abs(away);
      const neighbour = scores[n + away];
      if (neighbour === undefined) continue;
      sum += weight * neighbour;
      weights += weight;
    }
    const mean = sum / weights;
    if (mean <= best) return;
    best = mean;
    thresholds[name] = Math.round(threshold * 100) / 100;
  });
}

function moduleOf(name: string, { bias, weights, threshold }: LinearModel): string {
  const sorted = Object.entries(weights).sort(([, a], [, b]) => b - a);
  const lines = sorted.map(([feature, weight]) => `    '${feature}': ${weight},`);
  return `import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const ${name}: LinearModel = {
  bias: ${bias},
  threshold: ${threshold},
  weights: {
${lines.join('\n')}
  },
};
`;
}
