import { Refusal } from '../wording/index.ts';

/** What the person asking can mend: a file that is no mail, a link that leads nowhere. The message says what to do; show it as it is. */
export class SourceError extends Refusal {
  override name = 'SourceError';
}
