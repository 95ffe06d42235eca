import type {
  AgreedPoint,
  AnsweredQuestion,
  Changes,
  Item,
  Minutes,
  Objection,
  Participant,
  Question,
  Quotation,
  WithheldList,
} from '../minutes/index.ts';
import { english, type Key, languageName, type Say } from '../wording/index.ts';
import { holders } from './contained.ts';
import { formatPeriod, readSubject } from './heading.ts';
import { neutralise } from './neutral.ts';
import {
  isShort,
  partOf,
  shownByPoints,
  statementKey,
  type Unshown,
  unshownQuestions,
  withSameAnswer,
} from './unshown.ts';

/** What belongs to a bullet: "agreed by" with the words of each, names alone where no words are at hand; what it answers. */
export interface Relation {
  /** What leads the names: "agreed by". */
  readonly how: string;
  readonly evidence: readonly Omit<Quotation, 'message'>[];
  readonly others: readonly string[];
}

export interface Bullet {
  readonly said: Item;
  /** What its author asked beside it in the same message, where one answer serves all of it. */
  readonly further?: readonly Item[];
  readonly relations: readonly Relation[];
}

export interface Section {
  readonly name: 'agreed' | 'openQuestions' | 'answered' | 'objections' | 'keyPoints' | 'noLonger';
  readonly heading: string;
  readonly bullets: readonly Bullet[];
  /** What is said of the section itself: what is left out because who said it does not want to be quoted, what could not be read. */
  readonly notes?: readonly string[];
}

/** Minutes as every medium shows them: what stands where, in which words of ours. Text from the thread is not escaped yet. */
export interface Outline {
  readonly title: string;
  readonly url?: string;
  /** "2 people", "6 turns" */
  readonly facts: readonly string[];
  /** The dates (ISO 8601) of the first and the last message. */
  readonly period?: { readonly first: string; readonly last: string };
  readonly people: 'participants' | 'joined';
  readonly peopleHeading: string;
  readonly participants: readonly { readonly name: string; readonly messages: number }[];
  readonly sections: readonly Section[];
  /** Only media with room for everything show these: the answered questions that stand in none of the sections. */
  readonly answered: readonly Bullet[];
  readonly answeredHeading: string;
  /** How many questions were answered, those that may not be quoted included. */
  readonly wereAnswered: number;
  readonly footer: readonly string[];
  /** The words of ours that media put around these. */
  readonly say: Say;
}

const AGREED = {
  explicit: 'relation.explicit',
  qualified: 'relation.qualified',
  tacit: 'relation.tacit',
} as const satisfies Record<AgreedPoint['strength'], Key>;

/**
 * The outline of minutes. A statement stands in one of its sections only, the first that has it, and is no key point where it is
 * quoted already as somebody's agreement, as what an objection is against, or as a part of something longer. A question stands with its answer wherever that is first shown.
 */
export function outline(minutes: Minutes, say: Say = english): Outline {
  const { title, patch } = readSubject(neutralise(minutes.subject));
  const shown = new Set<string>();
  const once = <T extends Item>(items: readonly T[]) =>
    items.filter((item) => !shown.has(statementKey(item)) && shown.add(statementKey(item)));
  const points = once(minutes.agreed);
  const open = once(minutes.openQuestions);
  const objections = once(minutes.objections);
  const isShown = shownByPoints(points);
  const questions = minutes.answeredQuestions.filter(
    (question) => !shown.has(statementKey(question)) && !isShown(question),
  );
  const unshown = unshownQuestions(questions);
  const agreed = points.map((said) => {
    const asked = isShort(said) ? unshown.about(said) : [];
    unshown.show(asked);
    return agreedBullet(said, asked, say);
  });
  const isPart = partOf([
    ...minutes.agreed.flatMap((point) => [point, ...point.evidence]),
    ...minutes.openQuestions,
    ...minutes.objections,
  ]);
  const contested = new Set(objections.map(({ against }) => against && wordsKey(against)));
  const keyPoints = keyBullets(
    minutes.keyPoints.filter((point) => !contested.has(wordsKey(point)) && !isPart(point)),
    unshown,
    say,
  );
  const answered = answeredBullets(unshown.left(), say);
  const withheld = (list: WithheldList) => withheldNotes(minutes.withheld?.[list] ?? 0, say);
  return {
    title: title || say('minutes.title'),
    ...(minutes.url === undefined ? {} : { url: minutes.url }),
    facts: factsOf(minutes, say),
    ...periodOf(minutes),
    people: 'participants',
    peopleHeading: say('minutes.participants'),
    participants: minutes.participants,
    sections: [
      {
        name: 'agreed',
        heading: say('minutes.agreed'),
        bullets: agreed,
        notes: [...withheld('agreed'), ...unreadNotes(minutes, say)],
      },
      {
        name: 'openQuestions',
        heading: say('minutes.openQuestions'),
        bullets: open.map((said) => openBullet(said, say)),
        notes: withheld('openQuestions'),
      },
      {
        name: 'objections',
        heading: say('minutes.objections'),
        bullets: objections.map((said) => objectionBullet(said, say)),
        notes: withheld('objections'),
      },
      { name: 'keyPoints', heading: say('minutes.keyPoints'), bullets: keyPoints, notes: withheld('keyPoints') },
    ],
    answered,
    answeredHeading: say(
      unshown.left().length < questions.length ? 'minutes.otherAnsweredQuestions' : 'minutes.answeredQuestions',
    ),
    wereAnswered: questions.length + (minutes.withheld?.answeredQuestions ?? 0),
    footer: [say('minutes.pledge'), ...(patch === undefined ? [] : [patch])],
    say,
  };
}

/** What minutes listed before they were taken again, as a section; none where nothing is. Questions that were answered say by what. */
export function formerSections({ noLonger }: Changes, { answeredQuestions }: Minutes, say: Say): Section[] {
  const answered = new Map(answeredQuestions.map((question) => [question.id, question]));
  const bullets = noLonger.map((said): Bullet => {
    const question = answered.get(said.id);
    return question ? answeredBullet([question], say) : { said, relations: [] };
  });
  return bullets.length === 0 ? [] : [{ name: 'noLonger', heading: say('minutes.noLonger'), bullets }];
}

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

/** What a statement is known by where its message is not told. */
function wordsKey({ author, text }: { readonly author: string; readonly text: string }): string {
  return `${author}\n${text}`;
}

function withheldNotes(count: number, say: Say): string[] {
  return count === 0 ? [] : [say('minutes.withheld', { count })];
}

/** Nothing agreed is no finding where nobody's agreement was understood. */
function unreadNotes({ unreadLanguage }: Minutes, say: Say): string[] {
  if (unreadLanguage === undefined) return [];
  return [say('minutes.unreadLanguage', { language: languageName(unreadLanguage, say.language) })];
}

function agreedBullet(said: AgreedPoint, answers: readonly AnsweredQuestion[], say: Say): Bullet {
  const holders = new Set([said.author, ...said.evidence.map(({ author }) => author)]);
  const others = said.by.filter((name) => !holders.has(name));
  const relations = inAnswerTo(answers, say);
  if (said.evidence.length + others.length === 0) return { said, relations };
  const agreed = { how: say(AGREED[said.strength]), evidence: said.evidence, others };
  return { said, relations: [...relations, agreed] };
}

function openBullet(said: Question, say: Say): Bullet {
  const others = said.alsoAskedBy ?? [];
  return { said, relations: others.length > 0 ? [{ how: say('relation.alsoAsked'), evidence: [], others }] : [] };
}

function objectionBullet(said: Objection, say: Say): Bullet {
  const { against } = said;
  return { said, relations: against ? [{ how: say('relation.against'), evidence: [against], others: [] }] : [] };
}

/** Questions that one answer serves, in one bullet. */
function answeredBullet([first, ...further]: readonly [AnsweredQuestion, ...AnsweredQuestion[]], say: Say): Bullet {
  const { answer } = first;
  return {
    said: first,
    ...(further.length > 0 ? { further } : {}),
    relations: answer ? [{ how: say('relation.answered'), evidence: [answer], others: [] }] : [],
  };
}

function answeredBullets(questions: readonly AnsweredQuestion[], say: Say): Bullet[] {
  return withSameAnswer(questions).map((group) => answeredBullet(group, say));
}

function inAnswerTo(questions: readonly AnsweredQuestion[], say: Say): Relation[] {
  return questions.length > 0 ? [{ how: say('relation.inAnswerTo'), evidence: questions, others: [] }] : [];
}

/** What a key point answers stands with it; where a question is one itself, its answer does. */
function keyBullets(points: readonly Item[], unshown: Unshown, say: Say): Bullet[] {
  const ids = new Set(points.map(({ id }) => id));
  const shown = holders();
  return points.flatMap((said) => {
    if (shown.hold(said.message, said.text)) return [];
    const asked = unshown.about(said);
    const question = asked.find(({ id }) => ids.has(id));
    const group = question && unshown.beside(question);
    unshown.show(group ?? asked);
    const quoted = [said, ...(group ?? []), ...(question?.answer ? [question.answer] : [])];
    for (const { message, text } of quoted) shown.add(message, text);
    return [group ? answeredBullet(group, say) : { said, relations: inAnswerTo(asked, say) }];
  });
}

function factsOf({ stats }: Minutes, say: Say): string[] {
  return [
    say('minutes.people', { count: stats.people }),
    say(stats.quotedTurns ? 'minutes.turns' : 'minutes.messages', { count: stats.messages }),
  ];
}

function periodOf({ participants }: Minutes): Pick<Outline, 'period'> {
  const dates = participants.flatMap(({ first, last }) => [first, last]).filter((date) => date !== undefined);
  dates.sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined ? { period: { first, last } } : {};
}

/** What is said of the whole, the days (UTC) with it: "2 people", "6 turns", "25–26 Nov 2017". */
export function factsWithDays({ facts, period, say }: Outline): string[] {
  return [...facts, ...(period ? [formatPeriod(period.first, period.last, say.language)] : [])];
}

/** Who says what to a bullet: what somebody said more than once in one message stands together. */
export function voicesOf(evidence: Relation['evidence']): Voice[] {
  const voices: Voice[] = [];
  for (const words of evidence) {
    const last = voices.at(-1);
    if (last && last[0].author === words.author && last[0].url === words.url) last.push(words);
    else voices.push([words]);
  }
  return voices;
}

type Voice = [Relation['evidence'][number], ...Relation['evidence'][number][]];

/** What leads the names of a relation whose words are not at hand. */
export function othersLead({ how, evidence }: Relation, say: Say): string {
  return evidence.length > 0 ? say('relation.andBy') : how;
}
