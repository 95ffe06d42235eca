import type { Changes, Item, Minutes } from '../minutes/index.ts';
import { english, languageName, type Say } from '../wording/index.ts';
import {
  agreedBullet,
  answeredBullet,
  answeredBullets,
  type Bullet,
  inAnswerTo,
  objectionBullet,
  openBullet,
} from './bullet.ts';
import { holders } from './contained.ts';
import { formatPeriod, readSubject } from './heading.ts';
import { neutralise } from './neutral.ts';
import { isShort, partOf, shownByPoints, statementKey, type Unshown, unshownQuestions } from './unshown.ts';

export interface Section {
  readonly name: 'agreed' | 'openQuestions' | 'answered' | 'objections' | 'keyPoints' | 'noLonger';
  readonly heading: string;
  readonly bullets: readonly Bullet[];
  /** What is said of the section itself: that all of it stands above, what is left out because who said it does not want to be quoted, what could not be read. */
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

/** The lists of minutes that are sections, in their order. */
const SECTIONS = ['agreed', 'openQuestions', 'objections', 'keyPoints'] as const;

/** The outline of minutes. */
export function outline(minutes: Minutes, say: Say = english): Outline {
  const { title, patch } = readSubject(neutralise(minutes.subject));
  const { bullets, answered, someAbove, wereAnswered } = arrange(minutes, say);
  const notes = (name: (typeof SECTIONS)[number]) => [
    ...(bullets[name].length === 0 && minutes[name].length > 0 ? [say('minutes.shownAbove')] : []),
    ...withheldNotes(minutes.withheld?.[name] ?? 0, say),
    ...(name === 'agreed' ? unreadNotes(minutes, say) : []),
  ];
  return {
    title: title || say('minutes.title'),
    ...(minutes.url === undefined ? {} : { url: minutes.url }),
    facts: factsOf(minutes, say),
    ...periodOf(minutes),
    people: 'participants',
    peopleHeading: say('minutes.participants'),
    participants: minutes.participants,
    sections: SECTIONS.map((name) => ({
      name,
      heading: say(`minutes.${name}`),
      bullets: bullets[name],
      notes: notes(name),
    })),
    answered,
    answeredHeading: say(someAbove ? 'minutes.otherAnsweredQuestions' : 'minutes.answeredQuestions'),
    wereAnswered: wereAnswered + (minutes.withheld?.answeredQuestions ?? 0),
    footer: [say('minutes.pledge'), ...(patch === undefined ? [] : [patch])],
    say,
  };
}

/**
 * What stands where. A statement stands in one of the sections only, the first that has it, and is no key point where it is quoted already as
 * somebody's agreement, as what an objection is against, or as a part of something longer. A question stands with its answer wherever that is first shown.
 */
function arrange(minutes: Minutes, say: Say) {
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
  const left = unshown.left();
  return {
    bullets: {
      agreed,
      openQuestions: open.map((said) => openBullet(said, say)),
      objections: objections.map((said) => objectionBullet(said, say)),
      keyPoints,
    },
    answered: answeredBullets(left, say),
    /** Some answered questions stand in the sections. */
    someAbove: left.length < questions.length,
    wereAnswered: questions.length,
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
