import { cueFeatures, lengthFeatures, once, sharedWeight } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import { type FeatureParts, type LinearModel, score } from './model.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';
import { overlap } from './words.ts';

const FORMS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'proposal',
  'obligation',
  'opinion',
  'decision',
  'conclusion',
  'pronounOnly',
  'indirectQuestion',
  'assent',
  'thanks',
  'greeting',
]);

/** How far back in what an acceptance stands under the point that it accepts can be. */
const FARTHEST_POINT = 40;
/** How many utterances back what a named person said, or what a shared word stands in, is looked for. */
const FARTHEST_NAMED = 80;

/**
 * The utterances that may state the point which an acceptance accepts: those that it was written under, the rest of the mail that they are
 * from, what they were written under themselves, and what was said before it. What the accepter says himself is evidence and not the point:
 * among the places to look in it was right once in seventeen times.
 */
export function pointCandidates(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const { passage } = acceptance;
  const others = (said: readonly Utterance[]) =>
    said.filter(
      ({ person, order, context }) =>
        person !== acceptance.person && order < acceptance.order && !(context && passage.placed !== 'fragment'),
    );
  const above = targetsOf(acceptance, transcript).slice(-FARTHEST_POINT);
  const target = above.at(-1);
  const sameMail = target ? others(transcript.byMessage.get(target.message.id) ?? []).slice(-FARTHEST_POINT) : [];
  const up = target ? others(target.passage.under).slice(-FARTHEST_POINT) : [];
  const recent = recentBefore(acceptance, transcript);
  return [...new Set([...above, ...sameMail, ...up, ...recent, ...saidByNamed(acceptance, transcript)])];
}

/**
 * What others said that an utterance may accept: the words that it was written under, else, where a mail answers its own writer or nobody,
 * what was said in the mail before.
 */
export function targetsOf(utterance: Utterance, transcript: Transcript): readonly Utterance[] {
  const under = utterance.passage.under.filter(({ person }) => person !== utterance.person);
  const looksBack =
    under.length === 0 && utterance.message.medium === 'mail' && utterance.passage.placed !== 'fragment';
  return looksBack ? mailBefore(utterance, transcript) : under;
}

/** "I agree with Jo that …": what the one who is named said before, wherever that was. */
function saidByNamed({ named, order }: Utterance, { utterances }: Transcript): Utterance[] {
  if (named.length === 0) return [];
  const before = utterances.slice(Math.max(0, order - FARTHEST_NAMED), order);
  return before.filter(({ person, context }) => !context && named.includes(person)).slice(-12);
}

function recentBefore(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const { message, passage } = acceptance;
  if (message.medium === 'chat') return chatBefore(acceptance, transcript);
  return passage.placed === 'fragment' || passage.quotes ? [] : mailBefore(acceptance, transcript);
}

/**
 * Who answers without quoting mostly answers the mail before, whatever his client says: what others said last, and what the one he addresses
 * by name said last.
 */
function mailBefore(
  { order, person, addressee, messageOrder, passage }: Utterance,
  transcript: Transcript,
): Utterance[] {
  const found: Utterance[] = [];
  let from: Utterance['message'] | undefined;
  for (let at = order - 1; at >= 0 && at >= order - FARTHEST_RECENT; at--) {
    const said = transcript.utterances[at];
    if (!said || said.person === person || said.messageOrder === messageOrder || said.context) continue;
    if (addressee && said.person !== addressee) continue;
    from ??= said.message;
    // What nothing tells may be the answer to any of the last mails.
    if (!passage.untold && (said.message !== from || found.length >= 12)) break;
    found.push(said);
  }
  return found.reverse();
}

/** What an acceptance's candidates are looked at beside: what it stands under, and the last mail before it where nothing tells which one it answers. */
function surroundingsOf(acceptance: Utterance, transcript: Transcript) {
  const lastMail = acceptance.passage.untold ? mailBefore(acceptance, transcript).at(-1)?.message : undefined;
  return { above: targetsOf(acceptance, transcript), lastMail };
}

/** How many utterances back the mail before is looked for. */
const FARTHEST_RECENT = 40;

/** In chat, what others said last before it, and what the one it answers said just before that. */
function chatBefore(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const target = acceptance.passage.under.at(-1);
  const found: Utterance[] = [];
  for (let at = acceptance.order - 1; at >= 0 && at >= acceptance.order - 6; at--) {
    const said = transcript.utterances[at];
    if (said && said.person === target?.person) found.push(said);
  }
  return found.reverse();
}

/** What speaks for a sentence being a point, whatever accepts it. */
const pointAlone = once(
  (candidate: Utterance): FeatureParts => [
    cueFeatures(candidate, FORMS),
    lengthFeatures(candidate),
    {
      'word:weShould':
        candidate.families.has('proposal') && candidate.words.some((word) => candidate.language.together.has(word))
          ? 1
          : 0,
      'mark:asks': candidate.asks ? 1 : 0,
      'mark:colon': candidate.text.endsWith(':') ? 1 : 0,
      'mark:code': /[=(){}<>[\]$;|].*[=(){}<>[\]$;|].*[=(){}<>[\]$;|]/.test(candidate.text) ? 1 : 0,
      'words:content': Math.min(1, candidate.stems.size / 8),
    },
  ],
);

/** What speaks for a candidate stating the point that an acceptance accepts. */
export function pointFeatures(
  candidate: Utterance,
  acceptance: Utterance,
  transcript: Transcript,
  { above, lastMail } = surroundingsOf(acceptance, transcript),
): FeatureParts {
  const { passage } = acceptance;
  const target = above.at(-1);
  const fromEnd = above.length - 1 - above.indexOf(candidate);
  const isAbove = above.includes(candidate);
  const has = (flag: boolean) => (flag ? 1 : 0);
  const placed = passage.placed;
  const sameMail = !isAbove && candidate.message === target?.message;
  const elsewhereUntold = !isAbove && passage.untold;
  const up = !isAbove && !sameMail && target?.passage.under.includes(candidate) === true;
  const inPassage = stemCountsOf(passage);
  const saysBeside = (stem: string) => (inPassage.get(stem) ?? 0) > (acceptance.stems.has(stem) ? 1 : 0);
  return [
    ...pointAlone(candidate),
    {
      'where:fragment': has(isAbove && placed === 'fragment'),
      'where:fragmentLast': has(isAbove && placed === 'fragment' && fromEnd === 0),
      'where:fragmentNear': isAbove && placed === 'fragment' ? 1 / (1 + fromEnd) : 0,
      'where:fragmentOnly': has(isAbove && placed === 'fragment' && above.length === 1),
      'where:reply': has(isAbove && placed === 'reply'),
      'where:replyFirst': has(isAbove && placed === 'reply' && candidate.inMessage === 0),
      'where:replyLast': has(isAbove && placed === 'reply' && fromEnd === 0),
      'where:sameMail': has(sameMail),
      'where:up': has(up),
      'where:nearby': has(!isAbove && !sameMail && !up),
      'where:untold': has(isAbove && passage.untold),
      'where:untoldBefore': has(elsewhereUntold && candidate.message === lastMail),
      'where:untoldEarlier': has(elsewhereUntold && candidate.message !== lastMail),
      'where:named': has(acceptance.named.includes(candidate.person)),
      'where:notNamed': has(acceptance.named.length > 0 && !acceptance.named.includes(candidate.person)),
      'where:notAddressed': has(acceptance.addressee !== undefined && candidate.person !== acceptance.addressee),
      'words:overlap': overlap(candidate.stems, acceptance.stems),
      'words:shared': Math.min(1, sharedWeight(candidate, (stem) => acceptance.stems.has(stem), transcript) / 2),
      'words:sharedRest': Math.min(1, sharedWeight(candidate, saysBeside, transcript) / 3),
    },
  ];
}

/** In how many sentences of a passage each stem stands: counted once, since a passage may hold thousands of acceptances. */
const stemCountsOf = once(({ utterances }: Passage): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { stems } of utterances) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
});

/** A sentence that may state a point, and how likely it is to be the one among all that may, from 0 to 1. */
export interface Ranked {
  readonly candidate: Utterance;
  readonly share: number;
}

/** The sentences that may state what an acceptance accepts, most likely first. */
export function rankPoints(acceptance: Utterance, transcript: Transcript, model: LinearModel): Ranked[] {
  const around = surroundingsOf(acceptance, transcript);
  const scored = pointCandidates(acceptance, transcript).map((candidate) => ({
    candidate,
    weight: Math.exp(score(model, pointFeatures(candidate, acceptance, transcript, around))),
  }));
  const all = scored.reduce((sum, { weight }) => sum + weight, 0);
  return scored.map(({ candidate, weight }) => ({ candidate, share: weight / all })).sort((a, b) => b.share - a.share);
}
