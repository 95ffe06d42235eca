import { Refusal, type Text } from '../wording/index.ts';

/** What a request is answered with when not with what it asked for. */
export class Unanswered extends Refusal {
  override name = 'Unanswered';
  readonly status: number;
  constructor(status: number, reason: Text) {
    super(reason);
    this.status = status;
  }
}
