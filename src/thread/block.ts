import type { Person } from './person.ts';

/** Some of somebody's words: what a block was written under. `message` is absent when the words stand in no message of the thread. */
export interface Fragment {
  readonly message?: string;
  readonly author?: Person;
  readonly text: string;
  /** They are all that the message says. */
  readonly whole?: true;
  /** What else is quoted of the message right above them: what is answered where they say nothing, as a lone "?" or a patch. */
  readonly rest?: string;
}

/** How the author of a quotation was found, surest first. */
export type Confidence =
  /** The words were found in that person's message of the thread. */
  | 'original'
  /** An attribution line names them. */
  | 'attribution'
  /** The message that this one answers is theirs. */
  | 'parent'
  /** What else the mail tells: whom a greeting names, the name at the words' end, To, Cc, the host in References. */
  | 'headers'
  /** Two people take turns, or code stands behind a prompt that looks like a quote mark. */
  | 'alternation'
  /** Nothing told; `author` is absent. */
  | 'unknown';

interface Lines {
  /** Lines of `Message.text`, numbered from 0, both ends included. Every line of a message is in exactly one block. */
  readonly fromLine: number;
  readonly toLine: number;
  /** The words of those lines, quote marks taken off. */
  readonly text: string;
  /** How many people deep the lines are quoted; 0 for what the sender put there. */
  readonly depth: number;
  /** Who wrote these lines. */
  readonly author?: Person;
}

/** The sender's own words. */
export interface OwnBlock extends Lines {
  readonly kind: 'own';
  /** The words that it was written under; in chat, the message that it replies to. */
  readonly answers?: Fragment;
}
/** Somebody else's words. `depth` is 0 where a client quotes without marks. */
export interface QuoteBlock extends Lines {
  readonly kind: 'quote';
  readonly confidence: Confidence;
}
/** "On …, X wrote:" or a header block above a quotation. `author` is the one who quotes, `introduces` the one who is quoted. */
export interface AttributionBlock extends Lines {
  readonly kind: 'attribution';
  readonly introduces?: Person;
}
/** `Reviewed-by: Name <address>`: one block a line. */
export interface TrailerBlock extends Lines {
  readonly kind: 'trailer';
  readonly key: string;
  readonly value: string;
}
/** The sender's, but not prose. Where such lines are quoted they are `quote`. */
export interface OtherBlock extends Lines {
  readonly kind: 'patch' | 'code' | 'signature' | 'footer';
}
/** A message inside the message. */
export interface ForwardedBlock extends Lines {
  readonly kind: 'forwarded';
}

/** A run of lines of one message that belong together: one kind, one depth, one author. */
export type Block = OwnBlock | QuoteBlock | AttributionBlock | TrailerBlock | OtherBlock | ForwardedBlock;
