/** What happens in the bot, for those who measure it. Times are in seconds; there are no ids and no words of anybody in it. */
export type Happening =
  /** Discord has taken the first sign of life of an answer. */
  | { readonly kind: 'acknowledged'; readonly command: string; readonly seconds: number }
  /** An interaction came to its end. `expired`: it ran out before it could be answered. */
  | {
      readonly kind: 'ended';
      readonly command: string;
      readonly outcome: 'answered' | 'refused' | 'failed' | 'expired';
      readonly seconds: number;
    };
