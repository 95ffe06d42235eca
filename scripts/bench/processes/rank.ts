// Ranks the sentences of made-up messages, and prints the CPU time in milliseconds: rank.js WHO MESSAGES FOLDER_OF_PEERS
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { takeMinutes } from '../../../src/minutes/index.ts';
import { buildThread, type Message } from '../../../src/thread/index.ts';
import { message, sentences } from '../made-up.ts';
import { timed } from '../measure.ts';
import type { Ranker } from '../ranking.ts';

const [who, size = '', folder = ''] = process.argv.slice(2);
const load = createRequire(join(folder, 'package.json'));
const messages: Message[] = Array.from({ length: Number(size) }, (_, n) => ({ ...message(n), text: sentences(n) }));
/** The peers find the sentences themselves, as we do. */
const text = messages.map((one) => one.text).join('\n');

/** So many sentences are asked of the peers, for their lists to be about as long as minutes. */
const WANTED = 20;

/**
 * Rounds of so many runs. Small threads are ranked again and again, as by a program that runs for weeks: until the engine has compiled what is needed, all
 * take several times as long. Several runs a round, since reading the clock takes as long as ranking ten messages.
 */
const [rounds, runs] = Number(size) <= 10 ? [200, 20] : Number(size) <= 100 ? [60, 5] : [1, 1];

const rank = ranker();
const took = await timed(async () => {
  for (let run = 0; run < runs; run++) await rank();
}, rounds);
console.log(took / runs);

function ranker(): () => unknown {
  switch (who as Ranker) {
    case 'of a thread': {
      const thread = buildThread(messages);
      return () => takeMinutes(thread);
    }
    case 'from messages':
      return () => takeMinutes(buildThread(messages));
    case 'ts-textrank': {
      const textrank = load('ts-textrank');
      return () => {
        const config = new textrank.AbsoluteSummarizerConfig(
          WANTED,
          new textrank.SorensenDiceSimilarity(),
          new textrank.DefaultTextParser(),
          0.85,
          textrank.Summarizer.SORT_OCCURENCE,
        );
        return new textrank.Summarizer(config, new textrank.NullLogger()).summarize(text, 'en');
      };
    }
    case 'lexrank': {
      const lexrank = load('lexrank');
      return () =>
        new Promise((resolve, reject) => {
          lexrank.summarize(text, WANTED, (error: unknown, lines: unknown) => (error ? reject(error) : resolve(lines)));
        });
    }
    default:
      throw new RangeError(`nobody ranks as ${who}`);
  }
}
