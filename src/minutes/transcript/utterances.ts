import type { Fragment, Message, Person, Thread } from '../../thread/index.ts';
import type { CueFamily, Form, Language } from '../languages/index.ts';
import type { WordKinds } from './lexicon.ts';
import type { Cue } from './phrases.ts';
import type { Stems } from './stems.ts';

/** Something that stands in the thread word for word, and whose it is. `idOf` gives its id. */
export interface Said {
  readonly text: string;
  /** The sentence that it is known by, where others are shown with that. */
  readonly sentence?: string;
  readonly person: Person;
  readonly message: Message;
}

/**
 * A sentence that somebody wrote in a message of the thread, with all that its reading needs: where it stands, what it was written under,
 * and which cues are in it.
 */
export interface Utterance extends Said {
  /** Place in the thread, counted over all utterances. */
  readonly order: number;
  /** Place of its message among the messages. */
  readonly messageOrder: number;
  readonly passage: Passage;
  /** Its index in its passage. */
  readonly inPassage: number;
  /**
   * How many sentences stand before it in its passage, and in what its writer wrote in this message, without the salutations at the top: whoever
   * greets says all that he says just as early.
   */
  readonly toldBefore: number;
  readonly inMessage: number;
  readonly paragraph: number;
  readonly listed: boolean;
  /** What its message is written in. */
  readonly language: Language;
  readonly words: readonly string[];
  /** The kinds of which any of its words is. */
  readonly kinds: WordKinds;
  /** The kinds of its last word, and of the last before what only comments behind. */
  readonly lastKinds: WordKinds;
  /** Up to which word the sentence can be said to open: after forms of address, interjections and disjuncts. */
  readonly opening: number;
  readonly cues: readonly Cue[];
  /** The cues as features: see `signs.ts`. */
  readonly signs: readonly number[];
  /** The families of those cues that no negator reaches. */
  readonly families: ReadonlySet<CueFamily>;
  /** The forms of acts that hold in it. */
  readonly forms: ReadonlySet<Form>;
  readonly stems: Stems;
  /** It ends in a question mark, or holds one. */
  readonly asks: boolean;
  readonly asksInside: boolean;
  /** A chair's or a bot's record of a decision. */
  readonly records: boolean;
  /** Quoted from a mail that is not at hand, in a thread of which others are: told for the sake of the answer. */
  readonly context: boolean;
  /** Whom it is addressed to by name. */
  readonly addressee: Person | undefined;
  /** Of whom it speaks by name, without speaking to them: "I agree with Jo". */
  readonly named: readonly Person[];
}

/** One own block of a message: its utterances, and what they were written under. */
export interface Passage {
  /** Place in the thread, counted over all passages. */
  readonly order: number;
  readonly message: Message;
  /** The block as it stands there, with what is no utterance. */
  readonly text: string;
  readonly utterances: Utterance[];
  readonly answers: Fragment | undefined;
  /** The utterances in the fragment that it answers, or of the message that it replies to where it stands under nothing. */
  readonly under: readonly Utterance[];
  /** `fragment`: under quoted words; `reply`: it only replies to that message. */
  readonly placed: 'fragment' | 'reply' | 'none';
  /** Its message quotes something. */
  readonly quotes: boolean;
  /** Its message tells which thread it belongs to, and not which message of it it answers. */
  readonly untold: boolean;
}

/** `Acked-by: …` in a message. */
export interface Trailer {
  readonly message: Message;
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** All that was said in a thread, in order. */
export interface Transcript {
  readonly thread: Thread;
  readonly utterances: readonly Utterance[];
  readonly passages: readonly Passage[];
  readonly byMessage: ReadonlyMap<string, readonly Utterance[]>;
  /** The place of each message among the messages, by its id. */
  readonly orders: ReadonlyMap<string, number>;
  /** The passages written under each utterance, by its place. */
  readonly responses: readonly (readonly Passage[])[];
  readonly trailers: readonly Trailer[];
  /** In how many utterances each stem stands, by its number. */
  readonly stemCounts: readonly number[];
  /** How much a stem tells that utterances share: the more, the fewer it stands in. */
  readonly stemWeights: readonly number[];
  /** The stems of the subject. */
  readonly subject: Stems;
  /** What most of the thread is written in. */
  readonly language: Language;
}
