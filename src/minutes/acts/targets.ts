import { opensWith } from '../features.ts';
import type { Transcript, Utterance } from '../transcript/index.ts';
import { onlyResponds } from './response.ts';

/** So many responses in a row are looked through for what they respond to. */
const LONGEST_CHORUS = 8;
/** How many utterances of others, and mails of his own, back the mail before is looked for, and how many of its last ones are looked at. */
const FARTHEST_RECENT = 40;
const MOST_RECENT = 12;

/**
 * What others said that an utterance may accept: the words that it was written under, else, where a mail answers its own writer or nobody,
 * what was said in the mail before.
 */
export function targetsOf(utterance: Utterance, transcript: Transcript): readonly Utterance[] {
  const under = beyondResponses(utterance.passage.under, utterance).filter(({ person }) => person !== utterance.person);
  const looksBack =
    under.length === 0 && utterance.message.medium === 'mail' && utterance.passage.placed !== 'fragment';
  return looksBack ? mailBefore(utterance, transcript) : under;
}

/** In chat, one after the other says "+1": all of them mean what the first of them answered, and not each other's. */
function beyondResponses(under: readonly Utterance[], { message }: Utterance): readonly Utterance[] {
  if (message.medium !== 'chat') return under;
  let said = under;
  for (let n = 0; n < LONGEST_CHORUS && said.length > 0 && said.every(onlyAssents); n++)
    said = said.at(-1)?.passage.under ?? [];
  return said.length > 0 ? said : under;
}

function onlyAssents(utterance: Utterance): boolean {
  return opensWith(utterance, 'assent') && onlyResponds(utterance);
}

/**
 * Who answers without quoting mostly answers the mail before, whatever his client says: what others said last, and what the one he addresses
 * by name said last.
 */
export function mailBefore(
  { order, person, addressee, messageOrder, passage }: Utterance,
  transcript: Transcript,
): Utterance[] {
  const found: Utterance[] = [];
  let from: Utterance['message'] | undefined;
  for (let at = order - 1, looked = 0; at >= 0 && looked < FARTHEST_RECENT; at--, looked++) {
    const said = transcript.utterances[at];
    if (!said) break;
    if (said.person === person || said.messageOrder === messageOrder) {
      // However long his own mail between is, it does not hide the one before.
      at = Math.min(at, transcript.byMessage.get(said.message.id)?.[0]?.order ?? at);
      continue;
    }
    if (said.context) continue;
    if (addressee && said.person !== addressee) continue;
    from ??= said.message;
    // What nothing tells may be the answer to any of the last mails.
    if (!passage.untold && (said.message !== from || found.length >= MOST_RECENT)) break;
    found.push(said);
  }
  return found.reverse();
}
