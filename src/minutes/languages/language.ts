import type { Form, Forms } from './form.ts';

/**
 * What the minutes know of a language. Phrases are matched against a sentence in lower case with plain quotes and single blanks.
 * A phrase is words separated by blanks; `a|b` are alternatives, a trailing `?` makes a word optional, `_` is any one word,
 * `!a|b` is none of these words, whatever follows otherwise, `^` holds the phrase to where the sentence opens (after forms of address,
 * interjections and disjuncts), `$` is the end of the sentence, alone or among alternatives.
 */
export interface Language {
  readonly code: string;
  /** What speaks for an act, to be weighed with others. */
  readonly cues: Readonly<Record<CueFamily, readonly string[]>>;
  /** What decides it. */
  readonly forms: Forms;
  /** Words that turn a cue in their reach around. */
  readonly negators: ReadonlySet<string>;
  /** Verbs of opinion and of saying, whose denial reaches what they are about (Horn 1978): "I don't think that is a good idea". */
  readonly raising: ReadonlySet<string>;
  /** Negators that may also stand behind a welcome, where the verb comes second: "Das gefällt mir gar nicht". */
  readonly negatorsBehind: ReadonlySet<string>;
  /** Conjunctions that open a clause which nothing before them denies: "not bad but …". */
  readonly clauseOpeners: ReadonlySet<string>;
  /** What opens a clause that a verb is about, where a comma stands before it. */
  readonly complementizers: ReadonlySet<string>;
  /** Conjunctions of clauses that lead up to the main clause where they stand before it (Quirk et al. 1985, §14.11): "If that holds, …" */
  readonly subordinators: ReadonlySet<string>;
  /** Conjunctions with which a clause only goes on with the one before it. */
  readonly coordinators: ReadonlySet<string>;
  /** Adverbs with which a short answer draws the conclusion: "Thursday then", "Dann Donnerstag" (Schiffrin 1987, §8). */
  readonly concluding: ReadonlySet<string>;
  /** Predicates with which a short answer finds fitting what it names again: "Thursday works", "21 passt". */
  readonly fitting: ReadonlySet<string>;
  /** Interjections that may stand before what a sentence opens with. */
  readonly interjections: ReadonlySet<string>;
  /**
   * How writers comment on what they are about to say (style and content disjuncts, Greenbaum 1969; Quirk et al. 1985, §8.121): the sentence opens
   * behind them. Phrases; none that would make of a "yes" a "perhaps" or an "if". One with any word in it needs a mark before and behind.
   */
  readonly disjuncts: readonly string[];
  /** Comment clauses and addresses that follow behind a mark what is said (Quirk et al. 1985, §15.53): "…, I think", "…, folks". Phrases of known words. */
  readonly afterthoughts: readonly string[];
  /** Adverbials with which a sentence may end that says the same without them: "I have no idea at the moment". Phrases of known words, too. */
  readonly closingAdverbials: readonly string[];
  /** Praise and thanks that may stand there too, where a comma or an exclamation mark sets them off. */
  readonly exclamations: ReadonlySet<string>;
  readonly records: Records;
  readonly stopWords: ReadonlySet<string>;
  /** Words that no sentence ends with: articles, conjunctions and prepositions that are not left behind by what they belong to. */
  readonly openEnded: ReadonlySet<string>;
  /** Words that end in a full stop without ending a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** How writers speak of themselves, of themselves with others, and of those they write to. */
  readonly first: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  /** … and of themselves as who does something. */
  readonly doer: ReadonlySet<string>;
  /** What makes of "I agree" an "I would agree". */
  readonly conditional: ReadonlySet<string>;
  /** What puts something to others without insisting (Brown & Levinson 1987: hedged proposals leave them the choice). */
  readonly tentative: ReadonlySet<string>;
  /** Words in which agreement is declared. */
  readonly agreeing: ReadonlySet<string>;
  /** Words that find something as it should be. */
  readonly approving: ReadonlySet<string>;
  /** It is written without blanks: words part where one that is known here begins or ends. */
  readonly unspaced?: true;
  /** Its interrogatives exclaim as well: « Quel idiot, c'est réglé. » */
  readonly exclaims?: true;
  /** The verb stands second: what comments in front takes the place before it, and the sentence opens with that unless a mark sets it off. */
  readonly verbSecond?: true;
  /** The predicate stands last: what a sentence does is said at its end, so that it opens with all of it, and what denies stands behind. */
  readonly verbLast?: true;
  /** How a sentence ends that asks, in a language whose particles do what a question mark does elsewhere. */
  readonly asking?: RegExp;
  /** How one ends that its writer has left without a full stop, at the end of a line. */
  readonly ending?: RegExp;
  /** Where words that are written as one part, and what is put in between. */
  readonly parted?: readonly (readonly [RegExp, string])[];
  /** Words as they are typed in haste or without their apostrophe, and as they are written: "u" and "you", "dont" and "don't". */
  readonly inHaste?: ReadonlyMap<string, string>;
  /** Words that speakers leave out where another says the same again, and before what that does not deny: « je (ne) sais pas », « pas mal ». */
  readonly saidTwice?: {
    readonly leftOut: readonly string[];
    readonly again: readonly string[];
    readonly praised: readonly string[];
  };
  /**
   * Which subject writers leave out where a sentence opens, and before which words (Haegeman 1990: diary drop): "Don't buy it.", "Weiß nicht." A verb
   * that might as well be an imperative there ("Use it") is none.
   */
  readonly subjectless?: { readonly subjects: readonly string[]; readonly before: readonly string[] };
  /** What stands for letters that a keyboard lacks: "fuer", "deja". */
  readonly plainSpelling?: readonly (readonly [RegExp, string])[];
}

/**
 * The phrases of one file of a language: what accepts (`acceptance`, `deeds`), what accepts in part (`reservation`), what objects (`objection`) and what
 * speaks against something without saying so (`dissent`), what puts forward (`proposal`), asks (`question`), answers or does not (`answer`), says that
 * one's own question is settled (`solution`), and what is said for manners (`courtesy`).
 */
export interface Part {
  readonly cues?: Readonly<Partial<Record<CueFamily, readonly string[]>>>;
  readonly forms?: Readonly<Partial<Record<Form, readonly string[]>>>;
}

/** How decisions are put on record. All but the reports are sources of expressions, which are put together for all languages and hold in any case. */
export interface Records {
  /** What chairs and bots put before what was decided, without the colon: "Decision". */
  readonly labels: readonly string[];
  /** How a group reports what it decided, and how a chair words that a motion carried or that nobody objected. */
  readonly reports: readonly RegExp[];
  /** How such a report ends, in a language that says at the end what was done. */
  readonly reportEndings?: readonly RegExp[];
  /** Words in a report that make of it one of what was not decided; may be none. */
  readonly undecided: string;
  /** What stands behind a label where nothing was decided yet. */
  readonly putOff: string;
}

export const CUE_FAMILIES = [
  'assent',
  'agreement',
  'approval',
  'echo',
  'selfReference',
  'acknowledgement',
  'commitment',
  'done',
  'success',
  'praise',
  'thanks',
  'greeting',
  'farewell',
  'refusal',
  'disagreement',
  'objection',
  'dissent',
  'withdrawal',
  'contrast',
  'condition',
  'proposal',
  'obligation',
  'request',
  'offer',
  'opinion',
  'hedge',
  'decision',
  'openingQuestion',
  'invertedQuestion',
  'inversion',
  'indirectQuestion',
  'tag',
  'rhetorical',
  'deferral',
  'noAnswer',
  'redirection',
  'detailsWanted',
  'pronounOnly',
  'conclusion',
  'emphasis',
] as const;
/** What a phrase tells of the sentence it stands in. */
export type CueFamily = (typeof CUE_FAMILIES)[number];
