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

function countHits<G extends { readonly marked: number }>(golds: readonly G[], hits: readonly Hit<G>[]): Found {
  const found = new Set(hits.flatMap((hit) => (typeof hit === 'object' ? [hit.gold] : [])));
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

/** Scores the minutes of one thread against its annotation. `misses` receives a line for each miss and each wrong item. */
export function tallyThread(gold: Gold, minutes: Minutes | undefined, misses: (line: string) => void): Tally {
  const tally = emptyTally();
  const agreed: readonly AgreedPoint[] = minutes?.agreed ?? [];
  const open: readonly Question[] = minutes?.openQuestions ?? [];
  const answered: readonly AnsweredQuestion[] = minutes?.answeredQuestions ?? [];

  const creditAuthor = (item: Quotation, golds: readonly Passage[]): void => {
    const passage = golds.find((candidate) => samePassage(item, candidate));
    if (passage?.author) add(tally.authors, sameName(item.author, passage.author));
  };
  const report = <G extends { readonly marked: number }, T extends Quotation>(
    section: string,
    golds: readonly G[],
    given: readonly T[],
    hits: readonly Hit<G>[],
    passage: (gold: G) => Passage | undefined,
  ): void => {
    const found = new Set(hits.flatMap((hit) => (typeof hit === 'object' ? [hit.gold] : [])));
    for (const g of golds)
      if (g.marked === 2 && !found.has(g)) misses(`${gold.id}: ${section} missed: ${passage(g)?.text}`);
    given.forEach((item, n) => {
      if (hits[n] === 'wrong') misses(`${gold.id}: ${section} wrong: ${item.text}`);
    });
  };

  tally.participants = countParticipants(
    gold.participants,
    (minutes?.participants ?? []).map((p) => p.name),
  );

  // A point is found through its statement or its acceptance: the item's text, or its first two pieces of evidence.
  const points = match(agreed, gold.agreed, (item, g) =>
    [item, ...item.evidence.slice(0, 2)].some((quotation) => isAmong(quotation, [...g.statement, ...g.support])),
  );
  tally.agreed = countHits(gold.agreed, points);
  report('agreed', gold.agreed, agreed, points, (g) => g.statement[0]);
  agreed.forEach((item, n) => {
    const hit = points[n];
    if (typeof hit !== 'object') return;
    add(tally.pointShown, isAmong(item, hit.gold.statement));
    const holds = (name: string) => item.by.some((by) => sameName(by, name));
    const [proposer, ...others] = hit.gold.by;
    add(tally.holders, proposer !== undefined && holds(proposer) && others.some(holds));
    for (const quotation of [item, ...item.evidence])
      creditAuthor(quotation, [...hit.gold.statement, ...hit.gold.support]);
  });

  const openHits = match(open, gold.open, (item, g) => isAmong(item, g.sents));
  tally.open = countHits(gold.open, openHits);
  report('open', gold.open, open, openHits, (g) => g.sents[0]);
  open.forEach((item, n) => {
    if (openHits[n] !== 'wrong') return;
    if (gold.answered.some((g) => isAmong(item, g.sents))) tally.answeredAsOpen += 1;
    else if (isAmong(item, gold.rhetorical)) tally.rhetoricalAsOpen += 1;
  });

  const asked = [...gold.open.map((g) => ({ g, open: true })), ...gold.answered.map((g) => ({ g, open: false }))].map(
    ({ g, open }) => ({ ...g, open }),
  );
  const told: readonly (Question & { readonly answer?: Quotation })[] = [...open, ...answered];
  const questionHits = match(told, asked, (item, g) => isAmong(item, g.sents));
  tally.questions = countHits(asked, questionHits);
  report('question', asked, told, questionHits, (g) => g.sents[0]);
  told.forEach((item, n) => {
    const hit = questionHits[n];
    if (typeof hit !== 'object') return;
    creditAuthor(item, hit.gold.sents);
    if (hit.gold.marked !== 2) return;
    const right = hit.gold.open === n < open.length;
    add(tally.status, right);
    const answer = hit.gold.answer ?? [];
    if (!right || hit.gold.open || answer.length === 0) return;
    const given = item.answer;
    add(tally.answer, given !== undefined && answer.some((a) => sameMessage(given, a) || samePassage(given, a)));
  });

  const chosen = (minutes?.keyPoints ?? []).slice(0, gold.keyLimit);
  const votes = gold.key
    .filter((g) => chosen.some((item) => samePassage(item, g)))
    .reduce((sum, g) => sum + g.votes, 0);
  const most = gold.key.map((g) => g.votes).sort((a, b) => b - a);
  const best = most.slice(0, gold.keyLimit).reduce((sum, n) => sum + n, 0);
  tally.key = { right: Math.min(votes, best), all: best };
  for (const item of chosen) creditAuthor(item, gold.key);

  const said = ` ${wordsOf(gold.text).join(' ')} `;
  for (const text of quotedTexts(minutes)) {
    const words = wordsOf(text).join(' ');
    const verbatim = words === '' || said.includes(` ${words} `);
    add(tally.verbatim, verbatim);
    if (!verbatim) misses(`${gold.id}: not verbatim: ${text}`);
  }
  return tally;
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
