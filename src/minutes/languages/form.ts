/**
 * What a sentence does by its form alone. Where a cue only speaks for an act and is weighed with others, a form decides it: so its phrases are
 * whole constructions, with their negation in them ("I could not agree more", "not that I mind"). Written as in `language.ts`.
 */
export const FORMS = [
  /** A question in the order of one, without its mark. */
  'bareQuestion',
  /** Asks by an interrogative and a word or two, or by "what if" or "why", which chat leaves without the mark: "which one", "why Tuesdays". */
  'briefQuestion',
  /** Looks like a question's order only since its subject is left out: "(I) did it twice" (Haegeman 1990). */
  'subjectDropped',
  /** An interrogative word before its verb, wherever it stands: tells a question only where the sentence has its mark. */
  'interrogative',
  /** Asks inside another sentence. */
  'inquiry',
  /** Says outright that its writer wants to be told, where an inquiry may only say that he does not know: "I'd love to know why". */
  'appeal',
  /** A question that nobody is to answer (Ilie 1994: its answer is plain to both). */
  'mockQuestion',
  /** Asks what somebody takes to be so, and proposes it only where it also says so: "Do you think the frost did it?" */
  'conjecture',
  /** Asks whether there is something, which is a fact whatever it would be good for: "Is there a washer that I should use?" */
  'existence',
  /**
   * A question of manners, which nobody need answer in substance: it greets (Laver 1975), asks whether anybody listens, announces another question
   * (Schegloff 1980) or says that something was not heard (Schegloff, Jefferson & Sacks 1977).
   */
  'phatic',
  /**
   * Speaks of the mail, the list or who reads it, and not of the matter: who is added to Cc, what is sent again, that something went to the wrong list, a
   * reminder, how to quote. It answers nothing and tells nothing of what the thread comes to.
   */
  'housekeeping',
  /** Tells that its writer has the same trouble, which tells nobody why or how. */
  'sameTrouble',
  /** Opens the answer that somebody gives to his own question. */
  'ownAnswer',
  /** Answers outright what its writer asked right before, for effect (hypophora): "I don't think so.", "Because …", "Here is a list:" */
  'selfAnswer',
  /** Gives a reason: answers a "why" that its writer asked right before, and tells why he asks anything else (an account, Scott & Lyman 1968). */
  'ownReason',
  /** Ends in a tag that asks to grant what it says (Quirk et al. 1985, §11.8), and not what only the other can know: "…, doesn't it?" */
  'assentTag',
  /** Asks for no more than to behave somehow, which is done and not answered: "Could you please be sure to …" */
  'behest',
  /** Says that its writer found what he had asked for, or takes the question back: "Ah, found it.", "Never mind." */
  'found',
  /** Answers a yes or no with a verb alone, the rest left out (Halliday & Hasan 1976): "I just did", "It doesn't". */
  'shortAnswer',
  /** Asks somebody to do something; `reminder` does so by forbidding the opposite. */
  'directive',
  'reminder',
  'suggestion',
  /** Accepts, though its words alone would deny or hedge; `partial` with a reservation. */
  'consent',
  'partial',
  /** Takes part of an acceptance back. */
  'reserve',
  /** Did or does what was proposed. */
  'deed',
  /** Objects, beside what the cues of objection say. */
  'opposition',
  /** Tells or supposes what others think, or what the writer does not say. */
  'hearsay',
  /** Denies an intention that it might be taken for (van Dijk 1992: apparent denials): "I don't want to sound rude" objects to nothing yet. */
  'disclaimer',
  'settlement',
  'doubt',
  /** Holds only as the question before it is answered: "If not, …". */
  'contingent',
  /** Calls for votes or objections on what was put forward before it. */
  'call',
  /** Grants that it may be otherwise (Quirk et al. 1985, §8.136), which nobody agrees to as the point: "Of course there may be obstacles." */
  'concession',
  /** Opens with a word that accepts, or only marks that its writer goes on to something else (Schiffrin 1987; Beach 1993): "OK, …" */
  'marker',
  /** Makes sure of the other before it goes on (Schegloff 1968): "If you're still here, …" */
  'summons',
  /** Tells that the same works for its writer, which under a trouble is no agreement: "It works here." */
  'worksHere',
  /** Asks for a reason, whose answer argues: "How so?" */
  'reason',
  /** Lets somebody do what he offered: “Please do”. */
  'permission',
  /** Names what it speaks of as something put forward: “a good idea”. */
  'plan',
  /** Names what it speaks of as something that counts in the argument: “a good point”. */
  'remark',
  /** Is glad of news (Maynard 2003), which accepts nothing: "Great, I'm glad that worked." */
  'gladness',
  'gratitude',
] as const;
export type Form = (typeof FORMS)[number];

export type Forms = Readonly<Record<Form, readonly string[]>>;

/** Forms that say "not" themselves; another one in their reach is part of them. The others hold only where nothing denies them. */
export const DENYING: ReadonlySet<Form> = new Set<Form>([
  'interrogative',
  'inquiry',
  'consent',
  'partial',
  'opposition',
  'hearsay',
  'disclaimer',
  'doubt',
  'reminder',
  'ownAnswer',
  'selfAnswer',
  'ownReason',
  'assentTag',
  'shortAnswer',
  'reserve',
]);
