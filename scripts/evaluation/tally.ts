import type { AgreedPoint, AnsweredQuestion, Minutes, Question, Quotation } from '../../src/minutes/index.ts';
import { isAmong, sameMessage, sameName, samePassage, wordsOf } from './compare.ts';
import type { Gold, Passage } from './gold.ts';

/** Counts of one section: `right` of `given` items are the gold's, `found` of `wanted` gold items were given; `again` counts second items for one gold item. */
export interface Found {
  given: number;
  right: number;
  wanted: number;
  found: number;
  again: number;
}

/** `right` of `all`. */
export interface Share {
  right: number;
  all: number;
}

/** What is counted of one thread. Tallies add up, so that a set's score is made of its threads'. */
export interface Tally {
  participants: { given: number; wanted: number; right: number };
  agreed: Found;
  /** Points found whose text is the statement itself. */
  pointShown: Share;
  /** Points found whose holders include the proposer and one who accepted. */
  holders: Share;
  open: Found;
  answeredAsOpen: number;
  rhetoricalAsOpen: number;
  questions: Found;
  /** Open and answered told apart. */
  status: Share;
  /** The answer given stands in the message that answers. */
  answer: Share;
  key: Share;
  authors: Share;
  verbatim: Share;
}

const noneFound = (): Found => ({ given: 0, right: 0, wanted: 0, found: 0, again: 0 });
const none = (): Share => ({ right: 0, all: 0 });
const add = (share: Share, right: boolean): void => {
  share.all += 1;
  if (right) share.right += 1;
};

export const emptyTally = (): Tally => ({
  participants: { given: 0, wanted: 0, right: 0 },
  agreed: noneFound(),
  pointShown: none(),
  holders: none(),
  open: noneFound(),
  answeredAsOpen: 0,
  rhetoricalAsOpen: 0,
  questions: noneFound(),
  status: none(),
  answer: none(),
  key: none(),
  authors: none(),
  verbatim: none(),
});

/** The sum of two tallies, counter by counter. */
export function sumOf<T extends object>(left: T, right: T): T {
  const pairs = Object.entries(left).map(([key, value]) => {
    const other = right[key as keyof T] as unknown;
    return [key, typeof value === 'number' ? value + (other as number) : sumOf(value as object, other as object)];
  });
  return Object.fromEntries(pairs) as T;
}

/** For each given item the gold item it hits and nobody hit before; `again` where it was hit before; `wrong` where there is none. */
type Hit<G> = { readonly gold: G } | 'again' | 'wrong';

function match<T, G>(given: readonly T[], golds: readonly G[], isHit: (item: T, gold: G) => boolean): Hit<G>[] {
  const taken = new Set<G>();
  return given.map((item) => {
    const hits = golds.filter((gold) => isHit(item, gold));
    const gold = hits.find((hit) => !taken.has(hit));
    if (gold === undefined) return hits.length > 0 ? 'again' : 'wrong';
    taken.add(gold);
    return { gold };
  });
}

function foundIn<G>(hits: readonly Hit<G>[]): ReadonlySet<G> {
  return new Set(hits.flatMap((hit) => (typeof hit === 'object' ? [hit.gold] : [])));
}

function countHits<G extends { readonly marked: number }>(golds: readonly G[], hits: readonly Hit<G>[]): Found {
  const found = foundIn(hits);
  const wanted = golds.filter((gold) => gold.marked === 2);
  const again = hits.filter((hit) => hit === 'again').length;
  return {
    given: hits.length - again,
    right: found.size,
    wanted: wanted.length,
    found: wanted.filter((gold) => found.has(gold)).length,
    again,
  };
}

/** Told in a line of each miss and each wrong item. */
type Misses = (line: string) => void;

/** Scores the minutes of one thread against its annotation. */
export function tallyThread(gold: Gold, minutes: Minutes | undefined, misses: Misses): Tally {
  const tally = emptyTally();
  const miss = (line: string) => misses(`${gold.id}: ${line}`);
  const names = (minutes?.participants ?? []).map(({ name }) => name);
  tally.participants = countParticipants(gold.participants, names);
  tallyAgreed(tally, gold, minutes?.agreed ?? [], miss);
  tallyOpen(tally, gold, minutes?.openQuestions ?? [], miss);
  tallyQuestions(tally, gold, minutes?.openQuestions ?? [], minutes?.answeredQuestions ?? [], miss);
  tallyKeyPoints(tally, gold, minutes?.keyPoints ?? []);
  tallyVerbatim(tally, gold, quotedTexts(minutes), miss);
  return tally;
}

function tallyAgreed(tally: Tally, gold: Gold, agreed: readonly AgreedPoint[], miss: Misses): void {
  // A point is found through its statement or its acceptance: the item's text, or its first two pieces of evidence.
  const hits = match(agreed, gold.agreed, (item, { statement, support }) =>
    [item, ...item.evidence.slice(0, 2)].some((quotation) => isAmong(quotation, [...statement, ...support])),
  );
  tally.agreed = countHits(gold.agreed, hits);
  report('agreed', agreed, gold.agreed, hits, ({ statement }) => statement[0], miss);
  agreed.forEach((item, n) => {
    const hit = hits[n];
    if (typeof hit !== 'object') return;
    const { statement, support, by } = hit.gold;
    add(tally.pointShown, isAmong(item, statement));
    const holds = (name: string) => item.by.some((holder) => sameName(holder, name));
    const [proposer, ...others] = by;
    add(tally.holders, proposer !== undefined && holds(proposer) && others.some(holds));
    for (const quotation of [item, ...item.evidence]) creditAuthor(tally, quotation, [...statement, ...support]);
  });
}

function tallyOpen(tally: Tally, gold: Gold, open: readonly Question[], miss: Misses): void {
  const hits = match(open, gold.open, (item, { sents }) => isAmong(item, sents));
  tally.open = countHits(gold.open, hits);
  report('open', open, gold.open, hits, ({ sents }) => sents[0], miss);
  open.forEach((item, n) => {
    if (hits[n] !== 'wrong') return;
    if (gold.answered.some(({ sents }) => isAmong(item, sents))) tally.answeredAsOpen += 1;
    else if (isAmong(item, gold.rhetorical)) tally.rhetoricalAsOpen += 1;
  });
}

/** Open and answered ones alike: which are found, which of them are told apart, and whether the answer is the right one. */
function tallyQuestions(
  tally: Tally,
  gold: Gold,
  open: readonly Question[],
  answered: readonly AnsweredQuestion[],
  miss: Misses,
): void {
  const asked = [
    ...gold.open.map((question) => ({ ...question, open: true })),
    ...gold.answered.map((question) => ({ ...question, open: false })),
  ];
  const told: readonly (Question & { readonly answer?: Quotation })[] = [...open, ...answered];
  const hits = match(told, asked, (item, { sents }) => isAmong(item, sents));
  tally.questions = countHits(asked, hits);
  report('question', told, asked, hits, ({ sents }) => sents[0], miss);
  told.forEach((item, n) => {
    const hit = hits[n];
    if (typeof hit !== 'object') return;
    creditAuthor(tally, item, hit.gold.sents);
    if (hit.gold.marked !== 2) return;
    const right = hit.gold.open === n < open.length;
    add(tally.status, right);
    const answer = hit.gold.answer ?? [];
    if (!right || hit.gold.open || answer.length === 0) return;
    const given = item.answer;
    add(tally.answer, given !== undefined && answer.some((a) => sameMessage(given, a) || samePassage(given, a)));
  });
}

/** The votes that the key points have of what so many could have at best. */
function tallyKeyPoints(tally: Tally, { key, keyLimit }: Gold, keyPoints: readonly Quotation[]): void {
  const chosen = keyPoints.slice(0, keyLimit);
  const sum = (passages: Gold['key']) => passages.reduce((votes, passage) => votes + passage.votes, 0);
  const best = sum([...key].sort((a, b) => b.votes - a.votes).slice(0, keyLimit));
  const right = sum(key.filter((passage) => chosen.some((item) => samePassage(item, passage))));
  tally.key = { right: Math.min(right, best), all: best };
  for (const item of chosen) creditAuthor(tally, item, key);
}

function tallyVerbatim(tally: Tally, gold: Gold, quoted: readonly string[], miss: Misses): void {
  const said = ` ${wordsOf(gold.text).join(' ')} `;
  for (const text of quoted) {
    const words = wordsOf(text).join(' ');
    const verbatim = words === '' || said.includes(` ${words} `);
    add(tally.verbatim, verbatim);
    if (!verbatim) miss(`not verbatim: ${text}`);
  }
}

function creditAuthor(tally: Tally, item: Quotation, golds: readonly Passage[]): void {
  const passage = golds.find((candidate) => samePassage(item, candidate));
  if (passage?.author) add(tally.authors, sameName(item.author, passage.author));
}

function report<G extends { readonly marked: number }>(
  section: string,
  given: readonly Quotation[],
  golds: readonly G[],
  hits: readonly Hit<G>[],
  passageOf: (gold: G) => Passage | undefined,
  miss: Misses,
): void {
  const found = foundIn(hits);
  for (const gold of golds)
    if (gold.marked === 2 && !found.has(gold)) miss(`${section} missed: ${passageOf(gold)?.text}`);
  given.forEach((item, n) => {
    if (hits[n] === 'wrong') miss(`${section} wrong: ${item.text}`);
  });
}

function countParticipants(wanted: readonly string[], given: readonly string[]): Tally['participants'] {
  const free = new Set(given);
  let right = 0;
  for (const name of wanted) {
    const hit = [...free].find((candidate) => sameName(candidate, name));
    if (hit === undefined) continue;
    free.delete(hit);
    right += 1;
  }
  return { given: given.length, wanted: wanted.length, right };
}

function quotedTexts(minutes: Minutes | undefined): string[] {
  if (!minutes) return [];
  return [
    ...minutes.agreed.flatMap((item) => [item, ...item.evidence]),
    ...minutes.openQuestions,
    ...minutes.answeredQuestions.flatMap((item) => (item.answer ? [item, item.answer] : [item])),
    ...minutes.objections.flatMap((item) => (item.against ? [item, item.against] : [item])),
    ...minutes.keyPoints,
  ].map((quotation) => quotation.text);
}
