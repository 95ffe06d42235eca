import { type Stems, sharedStems, type Utterance } from '../transcript/index.ts';

/** From which share of all their content words on two questions are the same. In 96 annotated threads no two different questions share more than half. */
const SAME = 0.6;
/** Below so many content words ("Any news?") a question says too little to be told from another. */
const FEWEST_STEMS = 3;
/** How many earlier questions with a word in common are looked at, so that a thread that asks the same all over takes no longer. */
const MOST_LOOKED_AT = 20;

/** Gives the earlier question, out of those it was given before, that asks the same in nearly the same words, in another message. */
export function sameQuestionFinder<T extends { readonly question: Utterance }>(): (asked: T) => T | undefined {
  const byStem: T[][] = [];
  return (asked) => {
    const { stems, message } = asked.question;
    if (stems.length < FEWEST_STEMS) return undefined;
    let looked = 0;
    for (const stem of stems) {
      for (const earlier of byStem[stem] ?? []) {
        if (looked++ >= MOST_LOOKED_AT) break;
        if (earlier.question.message !== message && asksTheSame(earlier.question, asked.question)) return earlier;
      }
    }
    for (const stem of stems) {
      const known = byStem[stem];
      if (known) known.push(asked);
      else byStem[stem] = [asked];
    }
    return undefined;
  };
}

/** Whether nearly all words are shared, and all numbers: who repairs cart 3 is not who repairs cart 4. */
function asksTheSame(one: Utterance, other: Utterance): boolean {
  return likeness(one.stems, other.stems) >= SAME && numbersIn(one) === numbersIn(other);
}

const numbersIn = ({ text }: Utterance) => (text.match(/\p{Nd}+/gu) ?? []).join(' ');

/** The share of both sets' elements that both have (Jaccard). */
function likeness(one: Stems, other: Stems): number {
  const shared = sharedStems(one, other);
  return shared / (one.length + other.length - shared);
}
