import { asWished, type Minutes, type Wishes } from '../minutes/index.ts';
import type { News } from './news.ts';

/** What was new in a thread when a digest told of it, by the ids of the minutes that travel with the post. */
export interface PostedNews {
  readonly newMessages: number;
  readonly agreed: readonly string[];
  readonly opened: readonly string[];
  readonly answered: readonly string[];
  readonly objections: readonly string[];
  /** Names. */
  readonly joined: readonly string[];
  /** How many days its open questions had waited, where the digest told of that. */
  readonly quietDays?: number | undefined;
}

export function postedNews({ newMessages, agreed, opened, answered, objections, joined }: News): PostedNews {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return {
    newMessages,
    agreed: ids(agreed),
    opened: ids(opened),
    answered: ids(answered),
    objections: ids(objections),
    joined: joined.map(({ name }) => name),
  };
}

/** The news again, out of the minutes as they were found. What is not among these any more counts as withheld. */
export function readPostedNews(minutes: Minutes, news: PostedNews): News {
  const among = <T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]) => {
    const wanted = new Set(ids);
    return items.filter(({ id }) => wanted.has(id));
  };
  const found = {
    agreed: among(minutes.agreed, news.agreed),
    opened: among(minutes.openQuestions, news.opened),
    answered: among(minutes.answeredQuestions, news.answered),
    objections: among(minutes.objections, news.objections),
  };
  const withheld = (['agreed', 'opened', 'answered', 'objections'] as const).reduce(
    (sum, name) => sum + news[name].length - found[name].length,
    0,
  );
  const joined = new Set(news.joined);
  return {
    subject: minutes.subject,
    ...(minutes.url === undefined ? {} : { url: minutes.url }),
    participants: minutes.participants,
    newMessages: news.newMessages,
    ...found,
    joined: minutes.participants.filter(({ name }) => joined.has(name)),
    ...(withheld > 0 ? { withheld } : {}),
  };
}

/** The lists of minutes that news have something of. */
type Quoted = Pick<
  Minutes,
  'participants' | 'agreed' | 'openQuestions' | 'answeredQuestions' | 'objections' | 'keyPoints' | 'withheld'
>;

/** What the news quote, as minutes have it. */
export function quotationsOf({ participants, agreed, opened, answered, objections, withheld }: News): Quoted {
  return {
    participants,
    agreed,
    openQuestions: opened,
    answeredQuestions: answered,
    objections,
    keyPoints: [],
    ...(withheld === undefined ? {} : { withheld: { agreed: withheld } }),
  };
}

/** The news as they were corrected, without the words of those who do not want to be quoted. */
export function newsAsWished(news: News, wishes: Wishes): News {
  return newsWith(news, (quoted) => asWished(quoted, wishes));
}

/** The news with what it quotes put right. */
export function newsWith(news: News, put: (quoted: Quoted) => Quoted): News {
  const left = put(quotationsOf(news));
  const withheld = Object.values(left.withheld ?? {}).reduce((sum, count) => sum + count, 0);
  return {
    ...news,
    participants: left.participants,
    agreed: left.agreed,
    opened: left.openQuestions,
    answered: left.answeredQuestions,
    objections: left.objections,
    ...(withheld > 0 ? { withheld } : {}),
  };
}
