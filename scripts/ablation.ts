import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mustBeAmong, mustExist, readArguments, refuse } from './command-line/arguments.ts';

/** The families, by what stands before the colon of a feature's name, and the rules beside the models. */
const FAMILIES: readonly (readonly [family: string, what: string])[] = [
  ['act', 'what a sentence does as a whole'],
  ['open', 'cues that open a sentence'],
  ['cue', 'cues elsewhere in a sentence'],
  ['not', 'cues under negation'],
  ['place', 'place in passage, message and thread'],
  ['length', 'length'],
  ['mark', 'question marks and other marks'],
  ['near', 'the sentences beside it'],
  ['structure', 'what is written under it'],
  ['target', 'what it is written under'],
  ['where', 'where a point or an answer stands'],
  ['words', 'words shared by point and acceptance'],
  ['word', 'who is spoken of or to'],
  ['says', 'what an answer says'],
  ['asker', 'what the asker says of an answer'],
  ['left', 'what speaks for a question being left open'],
  ['clue', 'clue words'],
  ['standing', 'key points: what the other sections found'],
  ['endorsements', 'trailers, reactions and polls'],
  ['records', "chairs' and bots' records"],
  ['reversal', 'reversal by objection'],
  ['facts', 'questions for a fact are no points'],
];
const COLUMNS = [
  'agreed points F1',
  'the point itself shown',
  'right holders',
  'open questions F1',
  'all questions F1',
  'open and answered told apart',
  'right answer',
  'key points',
];

const USAGE = `npm run build && node dist/scripts/ablation.js DIR [FAMILY…]

What each family of rules earns: the figures of cross-validation (see fit.js) with the family left out, and the difference from all. A family of
features is left out before the models are fitted, so that the others can take over what it did; a rule is switched off. The families:
${FAMILIES.map(([family, what]) => `  ${family.padEnd(14)}${what}`).join('\n')}`;

const {
  operands: [dir = '', ...only],
} = readArguments(USAGE, {}, { least: 1 });
mustExist([dir]);
mustBeAmong(
  only,
  FAMILIES.map(([family]) => family),
  'families',
);
const fit = fileURLToPath(new URL('./fit.js', import.meta.url));
const all = figures([]);
console.log(`| left out | ${COLUMNS.join(' | ')} |`);
console.log(`| --- | ${COLUMNS.map(() => '---').join(' | ')} |`);
console.log(`| nothing | ${COLUMNS.map((name) => (all[name] ?? 0).toFixed(1)).join(' | ')} |`);
for (const [family, what] of FAMILIES) {
  if (only.length > 0 && !only.includes(family)) continue;
  const left = figures(['--without', family]);
  const changes = COLUMNS.map((name) => {
    const change = (left[name] ?? 0) - (all[name] ?? 0);
    return Math.abs(change) < 0.05 ? '' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;
  });
  console.log(`| ${what} | ${changes.join(' | ')} |`);
}

function figures(more: readonly string[]): Record<string, number> {
  const run = spawnSync(process.execPath, [fit, dir, '--json', ...more], { encoding: 'utf8' });
  if (run.status !== 0) refuse(run.stderr.trimEnd());
  const sets: readonly Record<string, number>[] = JSON.parse(run.stdout);
  return sets.at(-1) ?? {};
}
