/**
 * Fits the models of `src/minutes/weights` on annotated threads and measures them in cross-validation.
 *
 *   node dist/scripts/fit.js DIR [--by list|source] [--out FOLDER] [--write]
 *
 * DIR holds `threads/` and `gold/` as described in docs/accuracy.md. Every thread is scored by models that were fitted without the threads
 * of its list (or, with `--by source`, of its whole source). `--out` keeps the minutes that these models take, one JSON a thread, for a scorer.
 * `--write` fits on everything and writes the weights. No randomness: the same threads give the same weights.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptanceFeatures, mayAsk, questionFeatures } from '../src/minutes/acts/index.ts';
import { findAgreements } from '../src/minutes/agreement.ts';
import { answerCandidates, answerFeatures } from '../src/minutes/answers.ts';
import { keyFeatures, type Standing, vocabularyOf } from '../src/minutes/key-points.ts';
import { english } from '../src/minutes/languages/index.ts';
import { type Features, type LinearModel, probability } from '../src/minutes/model.ts';
import { pointCandidates, pointFeatures } from '../src/minutes/points.ts';
import { findQuestions } from '../src/minutes/questions.ts';
import { standingOf, takeMinutes } from '../src/minutes/take.ts';
import { type Transcript, transcribe, type Utterance } from '../src/minutes/utterances.ts';
import type { Models } from '../src/minutes/weights/index.ts';
import { stemsOf, wordsOf } from '../src/minutes/words.ts';
import { readMessages } from '../src/sources/index.ts';
import { buildThreads, type Thread } from '../src/thread/index.ts';
import { priors } from './priors.ts';

interface Passage {
  readonly text: string;
  readonly message: string;
}
interface Gold {
  readonly id: string;
  readonly agreed: readonly { statement: Passage[]; support: Passage[]; by: string[]; marked: number }[];
  readonly open: readonly { sents: Passage[]; marked: number }[];
  readonly answered: readonly { sents: Passage[]; answer: Passage[]; marked: number }[];
  readonly key: readonly (Passage & { votes: number })[];
}
interface Annotated {
  readonly id: string;
  readonly thread: Thread;
  readonly transcript: Transcript;
  readonly gold: Gold;
}
interface Example {
  readonly features: Features;
  readonly label: number;
  readonly weight: number;
}
type ModelName = keyof Models;

/** How strongly the weights are held to 0, by model: chosen in cross-validation. */
const RIDGE: Readonly<Record<ModelName, number>> = { question: 20, answer: 12, acceptance: 15, point: 15, key: 25 };

const ridge = (name: ModelName) => Number(process.env[`R_${name}`] ?? RIDGE[name]);
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const dir = args[0] ?? '';
const by = option('--by') ?? 'list';
const out = option('--out');

const annotated = await readAnnotated(dir);
const groups = [...new Set(annotated.map(({ id }) => groupOf(id)))].sort();
const unknown: Standing = { asked: new Set(), answers: new Set(), agreed: new Set(), accepts: new Set() };

// First the models that look at the text alone, each thread by those fitted without its group; then the key model on top of what they say.
const examples = new Map(annotated.map((thread) => [thread, examplesOf(thread)]));
const withoutGroup = new Map(
  groups.map((group) => [group, fitFour(annotated.filter(({ id }) => groupOf(id) !== group))]),
);
const thresholds = chooseThresholds();
const standings = new Map(annotated.map((thread) => [thread, standingIn(thread)]));
const keyExamples = new Map(annotated.map((thread) => [thread, keyExamplesOf(thread)]));

if (out) {
  mkdirSync(out, { recursive: true });
  for (const group of groups) {
    const rest = annotated.filter(({ id }) => groupOf(id) !== group);
    const models: Models = {
      ...modelsWithout(group),
      key: fitModel(
        'key',
        rest.flatMap((thread) => keyExamples.get(thread) ?? []),
      ),
    };
    for (const { id, thread } of annotated.filter((one) => groupOf(one.id) === group))
      writeFileSync(join(out, `${id}.json`), JSON.stringify(takeMinutes(thread, { models })));
  }
}
if (args.includes('--write')) {
  const four = fitFour(annotated);
  const key = fitModel(
    'key',
    annotated.flatMap((thread) => keyExamples.get(thread) ?? []),
  );
  for (const [name, model] of Object.entries({ ...four, key })) {
    const threshold = thresholds[name as ModelName] ?? 0.5;
    writeFileSync(join('src/minutes/weights', `${name}.ts`), moduleOf(name, { ...model, threshold }));
  }
}
console.log(`${annotated.length} threads, ${groups.length} groups by ${by}; thresholds ${JSON.stringify(thresholds)}`);

async function readAnnotated(folder: string): Promise<Annotated[]> {
  const found: Annotated[] = [];
  for (const file of readdirSync(join(folder, 'threads')).sort()) {
    const id = file.replace(/\.[^.]+$/, '');
    const gold = JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8')) as Gold;
    const messages = await readMessages(readFileSync(join(folder, 'threads', file)), file);
    const [thread] = buildThreads(messages);
    if (thread) found.push({ id, thread, transcript: transcribe(thread, english), gold });
  }
  return found;
}

/** The list that a thread is from: `bc3-060-4302525` → `bc3-060`; by source `bc3`, `irc`, `r` … */
function groupOf(id: string): string {
  const parts = id.split('-');
  if (by === 'source') return parts[0] === 'r' ? parts.slice(0, 3).join('-') : (parts[0] ?? '');
  return parts[0] === 'r'
    ? parts.slice(0, 4).join('-')
    : parts
        .slice(0, 2)
        .join('-')
        .replace(/\d+$/, (digits) => (parts[0] === 'bc3' ? digits : ''));
}

/** Whether an utterance is the sentence of the annotation: of the same message, sharing 70 % of the shorter one's words. */
function isSame(utterance: Utterance, passage: Passage): boolean {
  if (utterance.message.id !== passage.message) return false;
  const given = plain(utterance.text);
  const wanted = plain(passage.text);
  const counts = new Map<string, number>();
  for (const word of given) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  const shorter = Math.min(given.length, wanted.length);
  return (
    shared >= Math.min(3, shorter) && shared >= 0.7 * shorter && shorter >= 0.15 * Math.max(given.length, wanted.length)
  );
}
function plain(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function isAmong(utterance: Utterance, passages: readonly Passage[]): boolean {
  return passages.some((passage) => isSame(utterance, passage));
}

function examplesOf({ transcript, gold }: Annotated): Record<Exclude<ModelName, 'key'>, Example[]> {
  const question: Example[] = [];
  const answer: Example[] = [];
  const acceptance: Example[] = [];
  const point: Example[] = [];
  const asked = [...gold.open.map((item) => ({ ...item, answer: [] as Passage[] })), ...gold.answered];
  for (const utterance of transcript.utterances.filter(({ context }) => !context)) {
    const said = asked.filter(({ sents }) => isAmong(utterance, sents));
    if (mayAsk(utterance)) {
      const item = said[0];
      // Of several sentences that ask together, the one with the question mark is the one to find.
      const beside =
        item && !utterance.asks && !utterance.asksInside && item.sents.some(({ text }) => text.includes('?'));
      if (!beside)
        question.push({
          features: questionFeatures(utterance, transcript),
          label: item ? 1 : 0,
          weight: item?.marked === 1 ? 0.5 : 1,
        });
    }
    for (const item of said) {
      const candidates = answerCandidates(utterance, transcript);
      for (const passage of candidates) {
        const right = item.answer.some((one) => passage.utterances.some((other) => isSame(other, one)));
        const sameMessage = item.answer.some((one) => one.message === passage.message.id);
        if (sameMessage && !right) continue;
        answer.push({
          features: answerFeatures(utterance, passage, transcript),
          label: right ? 1 : 0,
          weight: (right ? 1 : 1) / Math.sqrt(said.length),
        });
      }
    }
    if (utterance.passage.under.some((other) => other.person !== utterance.person)) {
      const accepts = gold.agreed.filter(({ support }) => isAmong(utterance, support));
      const states = gold.agreed.some(({ statement }) => isAmong(utterance, statement));
      if (accepts.length > 0 || !states)
        acceptance.push({
          features: acceptanceFeatures(utterance, transcript),
          label: accepts.length > 0 ? 1 : 0,
          weight: accepts.length > 0 && accepts.every(({ marked }) => marked === 1) ? 0.5 : 1,
        });
      for (const item of accepts) {
        const candidates = pointCandidates(utterance, transcript);
        if (!candidates.some((candidate) => isAmong(candidate, item.statement))) continue;
        for (const candidate of candidates)
          point.push({
            features: pointFeatures(candidate, utterance),
            label: isAmong(candidate, item.statement) ? 1 : 0,
            weight: 1,
          });
      }
    }
  }
  return { question, answer, acceptance, point };
}

function keyExamplesOf(thread: Annotated): Example[] {
  const { transcript, gold } = thread;
  const vocabulary = vocabularyOf(transcript, stemsOf(wordsOf(transcript.thread.subject), english));
  const most = Math.max(1, ...gold.key.map(({ votes }) => votes));
  const own = transcript.utterances.filter(({ context }) => !context);
  return own.map((utterance) => {
    const votes = Math.max(0, ...gold.key.filter((one) => isSame(utterance, one)).map((one) => one.votes));
    return {
      features: keyFeatures(utterance, transcript, vocabulary, standings.get(thread) ?? unknown),
      label: votes / most,
      weight: Math.min(1, 30 / own.length),
    };
  });
}

function fitFour(threads: readonly Annotated[]): Omit<Models, 'key'> {
  const of = (name: Exclude<ModelName, 'key'>) =>
    fitModel(
      name,
      threads.flatMap((thread) => examples.get(thread)?.[name] ?? []),
    );
  return { question: of('question'), answer: of('answer'), acceptance: of('acceptance'), point: of('point') };
}

function modelsWithout(group: string): Omit<Models, 'key'> {
  const four = withoutGroup.get(group);
  if (!four) throw new RangeError(`no group ${group}`);
  const set = (name: Exclude<ModelName, 'key'>) => ({ ...four[name], threshold: thresholds[name] ?? 0.5 });
  return { question: set('question'), answer: set('answer'), acceptance: set('acceptance'), point: set('point') };
}

function standingIn({ id, transcript }: Annotated): Standing {
  const models = modelsWithout(groupOf(id));
  return standingOf(findQuestions(transcript, models), findAgreements(transcript, models));
}

/** The threshold with the best F1 over sentences, each judged by the model that was fitted without its group. */
function chooseThresholds(): Partial<Record<ModelName, number>> {
  const chosen: Partial<Record<ModelName, number>> = {};
  for (const name of ['question', 'answer', 'acceptance'] as const) {
    const judged = annotated.flatMap((thread) =>
      (examples.get(thread)?.[name] ?? []).map((example) => ({
        ...example,
        given: probability(
          withoutGroup.get(groupOf(thread.id))?.[name] ?? { bias: 0, weights: {}, threshold: 0 },
          example.features,
        ),
      })),
    );
    let best = 0;
    for (let threshold = 0.05; threshold < 0.9; threshold += 0.01) {
      let right = 0;
      let given = 0;
      let wanted = 0;
      for (const { given: p, label, weight } of judged) {
        wanted += label * weight;
        if (p < threshold) continue;
        given += weight;
        right += label * weight;
      }
      const f1 = (2 * right) / (given + wanted);
      if (f1 > best) {
        best = f1;
        chosen[name] = Math.round(threshold * 100) / 100;
      }
    }
    console.log(
      `${name}: ${judged.length} sentences, ${judged.filter(({ label }) => label > 0).length} of them; best F1 ${(100 * best).toFixed(1)} at ${chosen[name]}`,
    );
  }
  return chosen;
}

/** Ridge-regularised logistic regression by Newton's method. The bias is not held back. */
function fitModel(name: ModelName, set: readonly Example[]): LinearModel {
  const prior = priors[name];
  const names = [...new Set([...Object.keys(prior), ...set.flatMap(({ features }) => Object.keys(features))])].sort();
  const index = new Map(names.map((feature, n) => [feature, n]));
  const size = names.length + 1;
  const rows = set.map(({ features }) => {
    const row: [number, number][] = [[names.length, 1]];
    for (const [feature, value] of Object.entries(features))
      if (value !== 0) row.push([index.get(feature) ?? 0, value]);
    return row;
  });
  const held = names.map((feature) => prior[feature] ?? 0);
  const beta = Float64Array.from([...held, -2]);
  for (let step = 0; step < 12; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, n) => {
      const { label = 0, weight = 1 } = set[n] ?? {};
      const p = 1 / (1 + Math.exp(-row.reduce((sum, [at, value]) => sum + (beta[at] ?? 0) * value, 0)));
      for (const [at, value] of row) {
        gradient[at] = (gradient[at] ?? 0) + weight * (label - p) * value;
        const line = hessian[at];
        if (line)
          for (const [other, second] of row) line[other] = (line[other] ?? 0) + weight * p * (1 - p) * value * second;
      }
    });
    for (let at = 0; at < names.length; at++) {
      gradient[at] = (gradient[at] ?? 0) - ridge(name) * ((beta[at] ?? 0) - (held[at] ?? 0));
      const line = hessian[at];
      if (line) line[at] = (line[at] ?? 0) + ridge(name);
    }
    const last = hessian[names.length];
    if (last) last[names.length] = (last[names.length] ?? 0) + 1e-6;
    const move = solve(hessian, gradient);
    move.forEach((change, at) => {
      beta[at] = (beta[at] ?? 0) + change;
    });
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights: Record<string, number> = {};
  names.forEach((feature, n) => {
    const weight = Math.round((beta[n] ?? 0) * 100) / 100;
    if (weight !== 0) weights[feature] = weight;
  });
  return { bias: Math.round((beta[names.length] ?? 0) * 100) / 100, weights, threshold: 0.5 };
}

/** Solves a symmetric positive definite system by Cholesky decomposition. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  const at = (rows: Float64Array[], i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k);
      const row = lower[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(lower, j, j);
    }
  }
  const half: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(lower, i, k) * (half[k] ?? 0);
    half.push(sum / at(lower, i, i));
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(lower, k, i) * (solution[k] ?? 0);
    solution[i] = sum / at(lower, i, i);
  }
  return solution;
}

function moduleOf(name: string, { bias, weights, threshold }: LinearModel): string {
  const sorted = Object.entries(weights).sort(([, a], [, b]) => b - a);
  const lines = sorted.map(
    ([feature, weight]) => `    ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${weight},`,
  );
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
