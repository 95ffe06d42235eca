/** A verbatim quotation with where it was said. `text` has white space folded and quote marks taken off, and nothing else changed. */
export interface Quotation {
  readonly text: string;
  /** The fullest name seen of who said it, else the address. */
  readonly author: string;
  /** The id of the author's account on Discord. */
  readonly authorId?: string;
  /** Message-ID without angle brackets, or a snowflake. */
  readonly message: string;
  readonly url?: string;
}

/** An item of the minutes. `id` is the message's id and a hash of the folded text, the same in every run. */
export interface Item extends Quotation {
  readonly id: string;
}

export interface Participant {
  readonly name: string;
  /** The id of their account on Discord. */
  readonly authorId?: string;
  /** The first message or turn of theirs; absent in minutes of older versions. */
  readonly message?: string;
  /** They do not want to be quoted, and their address said so. Of Discord's accounts that is asked for each time. */
  readonly unquoted?: true;
  /** How many messages or turns they wrote. */
  readonly messages: number;
  /** ISO 8601; absent where no message of theirs is dated. */
  readonly first?: string;
  readonly last?: string;
}

/** `explicit`: said in words; `tacit`: done, applied, reacted to; `qualified`: with a reservation, which the evidence shows. */
export type Strength = 'explicit' | 'tacit' | 'qualified';

export interface AgreedPoint extends Item {
  /** Everyone who holds the point, who proposed it first. */
  readonly by: readonly string[];
  readonly strength: Strength;
  readonly evidence: readonly Quotation[];
}

export interface Question extends Item {
  /** ISO 8601. */
  readonly askedAt?: string;
  /** Who else asked the same; absent for nobody. */
  readonly alsoAskedBy?: readonly string[];
}

export interface AnsweredQuestion extends Question {
  /** Absent where a person said that it was answered, and not by what. */
  readonly answer?: Quotation;
}

export interface Objection extends Item {
  readonly against?: { readonly text: string; readonly author: string; readonly authorId?: string };
}

export type WithheldList = 'agreed' | 'openQuestions' | 'answeredQuestions' | 'objections' | 'keyPoints';

/**
 * What a thread comes to, and just what `--json` prints. Every list is most important first; a section with nothing in it is empty.
 * `stats.days` counts calendar days (UTC) from the first message to the last, both included.
 */
export interface Minutes {
  readonly id: string;
  readonly subject: string;
  /** The top message, where it has a link. */
  readonly url?: string;
  readonly participants: readonly Participant[];
  readonly agreed: readonly AgreedPoint[];
  readonly openQuestions: readonly Question[];
  readonly answeredQuestions: readonly AnsweredQuestion[];
  readonly objections: readonly Objection[];
  readonly keyPoints: readonly Item[];
  /** How many items of a list were left out because who said them does not want to be quoted; lists without any are not named. */
  readonly withheld?: Readonly<Partial<Record<WithheldList, number>>>;
  /** The language (BCP 47) that most of the thread is in, where the words that say yes and no in it are not known; absent elsewhere. */
  readonly unreadLanguage?: string;
  readonly stats: {
    readonly messages: number;
    /** How many of `messages` were read out of quotations; absent for none. */
    readonly quotedTurns?: number;
    readonly people: number;
    readonly days: number;
  };
}
