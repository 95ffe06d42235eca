import type {
  AgreedPoint,
  AnsweredQuestion,
  Item,
  Minutes,
  Objection,
  Participant,
  Question,
  Quotation,
} from '../minutes/index.ts';
import { formatPeriod, readSubject } from './heading.ts';
import { neutralise } from './neutral.ts';

/** What others say to a bullet: "agreed by" with the words of each, names alone where no words are at hand. */
export interface Relation {
  readonly how: 'agreed by' | 'agreed with a reservation by' | 'tacitly agreed by' | 'against' | 'answered by';
  readonly evidence: readonly Omit<Quotation, 'message'>[];
  readonly others: readonly string[];
}

export interface Bullet {
  readonly said: Item;
  readonly relation?: Relation;
}

export interface Section {
  readonly name: 'agreed' | 'openQuestions' | 'answered' | 'objections' | 'keyPoints';
  readonly heading: string;
  readonly bullets: readonly Bullet[];
}

/** Minutes as every medium shows them: what stands where, in which words of ours. Text from the thread is not escaped yet. */
export interface Outline {
  readonly title: string;
  readonly url?: string;
  /** "2 people", "6 turns", "25–26 Nov 2017" */
  readonly facts: readonly string[];
  readonly peopleHeading: 'Participants' | 'Joined';
  readonly participants: readonly { readonly name: string; readonly messages: number }[];
  readonly sections: readonly Section[];
  /** Only media with room for everything show these. */
  readonly answered: readonly Bullet[];
  readonly footer: readonly string[];
}

export const NONE = 'None found.';
const PLEDGE = 'Quoted from the thread, nothing written by us';
const AGREED = {
  explicit: 'agreed by',
  qualified: 'agreed with a reservation by',
  tacit: 'tacitly agreed by',
} as const;

/**
 * The outline of minutes. A statement stands in one of its sections only, the first that has it, and is no key point where it is
 * quoted as somebody's agreement already. Key points may be answered questions too, since not every medium shows those.
 */
export function outline(minutes: Minutes): Outline {
  const { title, patch } = readSubject(neutralise(minutes.subject));
  const shown = new Set<string>();
  const key = ({ message, text }: Quotation) => `${message}\n${text}`;
  const once = <T extends Item>(items: readonly T[]) =>
    items.filter((item) => !shown.has(key(item)) && shown.add(key(item)));
  const agreed = once(minutes.agreed).map(agreedBullet);
  const openQuestions = once(minutes.openQuestions).map((said) => ({ said }));
  const objections = once(minutes.objections).map(objectionBullet);
  const answered = minutes.answeredQuestions.filter((item) => !shown.has(key(item))).map(answeredBullet);
  for (const quotation of minutes.agreed.flatMap(({ evidence }) => evidence)) shown.add(key(quotation));
  const keyPoints = once(minutes.keyPoints).map((said) => ({ said }));
  return {
    title: title || 'Minutes',
    ...(minutes.url === undefined ? {} : { url: minutes.url }),
    facts: factsOf(minutes),
    peopleHeading: 'Participants',
    participants: minutes.participants,
    sections: [
      { name: 'agreed', heading: '✅ Agreed', bullets: agreed },
      { name: 'openQuestions', heading: '❓ Open questions', bullets: openQuestions },
      { name: 'objections', heading: '⚠️ Objections (unresolved)', bullets: objections },
      { name: 'keyPoints', heading: 'Key points', bullets: keyPoints },
    ],
    answered,
    footer: patch === undefined ? [PLEDGE] : [PLEDGE, patch],
  };
}

/** What is new in a thread, as a digest tells it. */
export interface News {
  readonly subject: string;
  readonly url?: string;
  readonly newMessages: number;
  readonly agreed: readonly AgreedPoint[];
  readonly opened: readonly Question[];
  readonly answered: readonly AnsweredQuestion[];
  readonly objections: readonly Objection[];
  readonly joined: readonly Participant[];
  /** The questions that still wait, of a thread that went quiet so many days ago. */
  readonly quiet?: { readonly days: number; readonly questions: readonly Question[] };
}

/** The outline of what is new in a thread: only the sections that have something in them. */
export function outlineNews(news: News): Outline {
  const { title } = readSubject(neutralise(news.subject));
  const waiting = news.quiet?.questions ?? [];
  const sections: readonly Section[] = [
    { name: 'agreed', heading: '✅ Newly agreed', bullets: news.agreed.map(agreedBullet) },
    { name: 'answered', heading: '💡 Answered', bullets: news.answered.map(answeredBullet) },
    { name: 'openQuestions', heading: '❓ New open questions', bullets: news.opened.map((said) => ({ said })) },
    { name: 'objections', heading: '⚠️ New objections', bullets: news.objections.map(objectionBullet) },
    {
      name: 'openQuestions',
      heading: `🕰️ Unanswered for ${count(news.quiet?.days ?? 0, 'day', 'days')}`,
      bullets: waiting.map((said) => ({ said })),
    },
  ];
  return {
    title: title || 'Thread',
    ...(news.url === undefined ? {} : { url: news.url }),
    facts: [news.newMessages === 0 ? 'No new messages' : count(news.newMessages, 'new message', 'new messages')],
    peopleHeading: 'Joined',
    participants: news.joined,
    sections: sections.filter(({ bullets }) => bullets.length > 0),
    answered: [],
    footer: [],
  };
}

function agreedBullet(said: AgreedPoint): Bullet {
  const holders = new Set([said.author, ...said.evidence.map(({ author }) => author)]);
  const others = said.by.filter((name) => !holders.has(name));
  if (said.evidence.length + others.length === 0) return { said };
  return { said, relation: { how: AGREED[said.strength], evidence: said.evidence, others } };
}

function answeredBullet(said: AnsweredQuestion): Bullet {
  return { said, relation: { how: 'answered by', evidence: [said.answer], others: [] } };
}

function objectionBullet(said: Objection): Bullet {
  return { said, ...(said.against ? { relation: { how: 'against', evidence: [said.against], others: [] } } : {}) };
}

function factsOf({ participants, stats }: Minutes): string[] {
  const dates = participants.flatMap(({ first, last }) => [first, last]).filter((date) => date !== undefined);
  dates.sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return [
    count(stats.people, 'person', 'people'),
    // What was read out of a quotation is a turn, not a message.
    stats.quotedTurns ? count(stats.messages, 'turn', 'turns') : count(stats.messages, 'message', 'messages'),
    ...(first !== undefined && last !== undefined ? [formatPeriod(first, last)] : []),
  ];
}

/** What leads the names of a relation whose words are not at hand. */
export function othersLead({ how, evidence }: Relation): string {
  return evidence.length > 0 ? 'and by' : how;
}

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
