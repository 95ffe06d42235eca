import { english } from './say.ts';
import type { Text } from './text.ts';

/** What whoever asked can do something about. `message` says in English what; `reason` can be said in their language. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: Text;

  constructor(reason: Text, options?: ErrorOptions) {
    super(english(reason), options);
    this.reason = reason;
  }
}
