import { correct, correctable, quotedIn, type Verdict, withhold } from '../minutes/index.ts';
import type { News } from '../render/index.ts';
import { correctionsAmong, optedOutAmong, type Store } from '../store/index.ts';
import type { ChangedThread } from './collect.ts';
import { isNews } from './news.ts';

/**
 * The threads as their server corrected them, without the words of those who do not want to be quoted. A thread of which nothing is left
 * to tell is left out.
 */
export async function heed(
  store: Store,
  guild: string,
  threads: readonly ChangedThread[],
): Promise<readonly ChangedThread[]> {
  const statements = threads.flatMap(({ minutes }) => correctable(minutes).map(({ id }) => id));
  const corrections = await correctionsAmong(store, guild, statements);
  const verdicts = new Map(corrections.map(({ statement, verdict }) => [statement, verdict as Verdict]));
  const people = threads.flatMap(({ minutes }) => [...quotedIn(minutes)]);
  const unquoted = await optedOutAmong(store, people);
  return threads
    .map(({ news, minutes, ...thread }) => ({
      ...thread,
      news: heededNews(news, verdicts, unquoted),
      minutes: withhold(correct(minutes, verdicts), unquoted),
    }))
    .map(({ quietDays, ...thread }): ChangedThread => {
      const waits = thread.minutes.openQuestions.length > 0;
      return quietDays === undefined || !waits ? thread : { ...thread, quietDays };
    })
    .filter(({ news, quietDays }) => quietDays !== undefined || isNews(news) || news.withheld !== undefined);
}

/** What the news quote, as minutes have it. */
export function quotationsOf({ agreed, opened, answered, objections }: News): Parameters<typeof quotedIn>[0] {
  return { agreed, openQuestions: opened, answeredQuestions: answered, objections, keyPoints: [] };
}

/** The news as they were corrected, without the words of those who do not want to be quoted. */
export function heededNews(news: News, verdicts: ReadonlyMap<string, Verdict>, unquoted: ReadonlySet<string>): News {
  const left = withhold<Parameters<typeof quotedIn>[0]>(correct(quotationsOf(news), verdicts), unquoted);
  const withheld = Object.values(left.withheld ?? {}).reduce((sum, count) => sum + count, 0);
  return {
    ...news,
    agreed: left.agreed,
    opened: left.openQuestions,
    answered: left.answeredQuestions,
    objections: left.objections,
    ...(withheld > 0 ? { withheld } : {}),
  };
}
