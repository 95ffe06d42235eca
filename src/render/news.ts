import type { AgreedPoint, AnsweredQuestion, Objection, Participant, Question } from '../minutes/index.ts';
import { english, type Say } from '../wording/index.ts';
import { agreedBullet, answeredBullets, objectionBullet, openBullet } from './bullet.ts';
import { readSubject } from './heading.ts';
import { neutralise } from './neutral.ts';
import type { Outline, Section } from './outline.ts';

/** What is new in a thread; items as in the minutes. */
export interface News {
  readonly subject: string;
  readonly url?: string;
  /** Who takes part in the thread. */
  readonly participants: readonly Participant[];
  /** Messages at hand, not turns read out of quotations. */
  readonly newMessages: number;
  readonly agreed: readonly AgreedPoint[];
  /** Asked since, and open. */
  readonly opened: readonly Question[];
  /** Answered since, whenever they were asked. */
  readonly answered: readonly AnsweredQuestion[];
  readonly objections: readonly Objection[];
  /** Who wrote for the first time. */
  readonly joined: readonly Participant[];
  /** How many new items are left out because who said them does not want to be quoted. */
  readonly withheld?: number;
  /** The questions that still wait, of a thread that went quiet so many days ago. */
  readonly quiet?: { readonly days: number; readonly questions: readonly Question[] };
}

/** The outline of what is new in a thread: only the sections that have something in them. */
export function outlineNews(news: News, say: Say = english): Outline {
  const { title } = readSubject(neutralise(news.subject));
  const waiting = news.quiet?.questions ?? [];
  const sections: readonly Section[] = [
    { name: 'agreed', heading: say('news.agreed'), bullets: news.agreed.map((said) => agreedBullet(said, [], say)) },
    {
      name: 'answered',
      heading: say('news.answered'),
      bullets: answeredBullets(news.answered, say),
    },
    {
      name: 'openQuestions',
      heading: say('news.openQuestions'),
      bullets: news.opened.map((said) => openBullet(said, say)),
    },
    {
      name: 'objections',
      heading: say('news.objections'),
      bullets: news.objections.map((said) => objectionBullet(said, say)),
    },
    {
      name: 'openQuestions',
      heading: say('news.unanswered', { days: news.quiet?.days ?? 0 }),
      bullets: waiting.map((said) => ({ said, relations: [] })),
    },
  ];
  return {
    title: title || say('news.thread'),
    ...(news.url === undefined ? {} : { url: news.url }),
    facts: [
      say('news.messages', { count: news.newMessages }),
      ...(news.withheld ? [say('minutes.withheld', { count: news.withheld })] : []),
    ],
    people: 'joined',
    peopleHeading: say('news.joined'),
    participants: news.joined,
    sections: sections.filter(({ bullets }) => bullets.length > 0),
    answered: [],
    answeredHeading: say('minutes.answeredQuestions'),
    wereAnswered: 0,
    footer: [],
    say,
  };
}
