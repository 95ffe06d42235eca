import { asWished, concernedBy, correctable, readCorrections, type Wishes, withhold } from '../minutes/index.ts';
import { newsAsWished } from '../render/index.ts';
import { correctionsAmong, optedOutAmong, type Store } from '../store/index.ts';
import type { ChangedThread } from './changes.ts';
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
  const people = threads.flatMap(({ minutes }) => [...concernedBy(minutes)]);
  const wishes: Wishes = {
    corrections: readCorrections(await correctionsAmong(store, guild, statements)),
    unquoted: await optedOutAmong(store, people),
  };
  return threads
    .map(({ news, minutes, carried, ...thread }) => ({
      ...thread,
      news: newsAsWished(news, wishes),
      minutes: asWished(minutes, wishes),
      carried: withhold(carried, wishes.unquoted),
    }))
    .map(({ quietDays, ...thread }): ChangedThread => {
      const waits = thread.minutes.openQuestions.length > 0;
      return quietDays === undefined || !waits ? thread : { ...thread, quietDays };
    })
    .filter(({ news, quietDays }) => quietDays !== undefined || isNews(news) || news.withheld !== undefined);
}
