import { spawnSync } from 'node:child_process';
import { readArguments, refuse } from './command-line/arguments.ts';

const USAGE = `npm run fuzz -- [--seconds 120] [--seed 1]

Mutated mails, mailboxes, texts, archive pages and Discord dumps through every stage, minutes as they travel with a post through its buttons, and what
people enter and operators set, for as long as is asked for. What fails is made small, kept in test/fixtures/fuzz/ and run by \`npm test\` from then on.`;

/** What CI gives to it; a night is 28,800. */
const SECONDS = '120';

const { values } = readArguments(USAGE, { seconds: { type: 'string', default: SECONDS }, seed: { type: 'string' } });
if (!(Number(values.seconds) > 0)) refuse(`--seconds ${values.seconds}: not a number of seconds`);
const { status } = spawnSync('npx', ['vitest', 'run', 'test/fuzz/campaign.test.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_SECONDS: values.seconds,
    ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
  },
});
process.exitCode = status ?? 1;
