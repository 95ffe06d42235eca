import { english, type Say } from './say.ts';
import type { Text } from './text.ts';

/** What whoever asked can do something about. `message` says in English what; `reason` can be said in their language. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: Text | string;

  constructor(reason: Text | string, options?: ErrorOptions) {
    super(typeof reason === 'string' ? reason : english(reason), options);
    this.reason = reason;
  }
}

/** What the error says, in the language of `say`. */
export function reasonIn({ reason }: Refusal, say: Say): string {
  return typeof reason === 'string' ? reason : say(reason);
}
