import { NAMELESS } from '../thread/index.ts';
import type { Say } from '../wording/index.ts';
import { neutralise } from './neutral.ts';

/** A name of the thread as it is shown, not escaped yet; where nobody is named, that is said. */
export function shownName(name: string, say: Say): string {
  const shown = neutralise(name);
  return shown === '' || shown === NAMELESS.name ? say('minutes.unknownAuthor') : shown;
}
