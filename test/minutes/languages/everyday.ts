/** What people say every day in a language, by what is made of it. */
export interface Everyday {
  /** Of which one puts it as a question. */
  readonly proposals: readonly [string, ...string[]];
  /** How much, and yes or no. */
  readonly questions: readonly [string, ...string[]];
  /** What a mail tells first, so that its language is known. */
  readonly introduction: string;
  /** What accepts a proposal, and what does not. */
  readonly agreedOnBy: readonly string[];
  readonly notAgreedOnBy: readonly string[];
  /** What objects to the first of them. */
  readonly objectedToBy: readonly string[];
  /** What answers both questions, and what leaves them open. */
  readonly answeredBy: readonly string[];
  readonly leftOpenBy: readonly string[];
  /** What its asker closes a question with. */
  readonly closedBy: readonly string[];
  /** What asks, and what only looks like it. */
  readonly asked: readonly string[];
  readonly notAsked: readonly string[];
  /** What records a decision, and what does not. */
  readonly onRecord: readonly string[];
  readonly notOnRecord: readonly string[];
}
