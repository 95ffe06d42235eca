import type { Message, Person, Thread } from '../../thread/index.ts';
import type { Said, Transcript, Utterance } from '../transcript/index.ts';

/** Acceptance that is no sentence: a trailer on a patch, a reaction, a poll's result. */
export interface Endorsement {
  readonly point: Said;
  readonly by: readonly Person[];
  readonly evidence: readonly Said[];
}

/** Trailers that accept a patch and the one that rejects it (the kernel's "Submitting patches"; the others are its customs). */
const ACCEPTING = new Set(['acked-by', 'reviewed-by', 'tested-by', 'approved-by', 'accepted-by']);
const REJECTING = new Set(['nacked-by', 'naked-by', 'rejected-by']);
/** How maintainers say that they took a patch, in whatever language the list is. */
const TAKEN = new Set(['applied', 'merged', 'committed', 'pushed', 'queued', 'picked', 'landed', 'taken']);
/** It is said in the first words of a short sentence. */
const LATEST_TAKEN = 4;
const MOST_TAKEN_WORDS = 12;
/** The subject of a patch, behind the tag that a list may put before it; an answer to one begins with "Re:". */
const PATCH = /^(?:\[[\w -]{1,40}\] ?)?\[(?:RFC[ /])?PATCH\b/i;
/** Emoji that say yes to a message. */
const ACCEPTING_EMOJI =
  /^(?:👍|✅|☑|✔|💯|➕|👌|🆗|:?(?:thumbsup|\+1|white_check_mark|check_mark|heavy_check_mark|plus1|ok_hand|100):?)/u;
/** A poll decides for one option when it has more votes than any other, and at least so many. */
const FEWEST_VOTES = 2;

/** Whether a reaction with this emoji (the character, or a name with or without colons) agrees with the message. */
export function isAccepting(emoji: string): boolean {
  return ACCEPTING_EMOJI.test(emoji);
}

/** Trailers by others under a patch, patches that others took, reactions by others to a message, and what closed polls decided. */
export function findEndorsements(transcript: Transcript): Endorsement[] {
  return [
    ...trailersOf(transcript, ACCEPTING),
    ...patchesTaken(transcript),
    ...reactionsOf(transcript),
    ...pollsOf(transcript.thread),
  ];
}

/** Nacked-by under a patch: what is rejected, and by whom. */
export function findRejections(transcript: Transcript): Endorsement[] {
  return trailersOf(transcript, REJECTING);
}

function trailersOf({ thread, orders, byMessage, trailers }: Transcript, keys: ReadonlySet<string>): Endorsement[] {
  const found = new Map<string, { point: Said; by: Person[]; evidence: Said[] }>();
  for (const { message, key, value, text } of trailers) {
    // A patch also carries the trailers that its author collected: those are nobody's act in this thread.
    if (!keys.has(key) || !isBy(message.author, value)) continue;
    const patch = thread.messages[orders.get(message.parentIds.find((id) => orders.has(id)) ?? '') ?? -1];
    if (!patch || patch.author === message.author) continue;
    const known = found.get(patch.id) ?? {
      point: statementOf(patch, byMessage.get(patch.id) ?? []),
      by: [patch.author],
      evidence: [],
    };
    if (!known.by.includes(message.author)) known.by.push(message.author);
    known.evidence.push({ text, person: message.author, message });
    found.set(patch.id, known);
  }
  return [...found.values()];
}

function patchesTaken(transcript: Transcript): Endorsement[] {
  const found: Endorsement[] = [];
  for (const taken of transcript.utterances) {
    const patch = patchTakenBy(taken, transcript);
    if (!patch) continue;
    const point = statementOf(patch, transcript.byMessage.get(patch.id) ?? []);
    found.push({ point, by: [patch.author, taken.person], evidence: [taken] });
  }
  return found;
}

/** The patch that somebody says he took: "Applied, thanks." in the first sentence of an answer to a patch of somebody else. */
export function patchTakenBy(
  { inMessage, asks, context, words, language, message, person }: Utterance,
  { thread, orders }: Transcript,
): Message | undefined {
  if (inMessage > 0 || asks || context || words.length > MOST_TAKEN_WORDS) return undefined;
  const at = words.findIndex((word, n) => n < LATEST_TAKEN && TAKEN.has(word));
  if (at < 0 || words.slice(0, at).some((word) => language.negators.has(word))) return undefined;
  const patch = thread.messages[orders.get(message.parentIds[0] ?? '') ?? -1];
  return patch && patch.author !== person && PATCH.test(patch.subject ?? '') ? patch : undefined;
}

function isBy({ name, address }: Person, value: string): boolean {
  const given = value.toLowerCase();
  const words = (name ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    (words.length > 0 && words.every((word) => given.includes(word))) ||
    (address !== undefined && given.includes(address.toLowerCase()))
  );
}

/** What a patch does: its first sentence, else its subject without what stands before the colon-free part in brackets. */
function statementOf(patch: Message, said: readonly Utterance[]): Said {
  const first = said.find(({ words }) => words.length > 3);
  if (first) return first;
  const text = (patch.subject ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s*(?:re|aw|fwd?):)*\s*(?:\[[^\]]{0,80}\]\s*)*/i, '')
    .trim();
  return { text, person: patch.author, message: patch };
}

function reactionsOf({ thread, byMessage }: Transcript): Endorsement[] {
  const found: Endorsement[] = [];
  for (const message of thread.messages) {
    if (!message.reactions) continue;
    const by = new Set<Person>();
    let count = 0;
    for (const reaction of message.reactions) {
      if (!isAccepting(reaction.emoji)) continue;
      const others = (reaction.by ?? []).filter((person) => !isSamePerson(person, message.author));
      for (const person of others) by.add(person);
      // Discord tells how many reacted, not who: one of each kind may be the author.
      count += reaction.by ? others.length : reaction.count - 1;
    }
    const said = (byMessage.get(message.id) ?? []).filter(({ asks, words }) => !asks && words.length > 3);
    const point = said.find(({ families }) => families.has('proposal') || families.has('decision')) ?? said.at(-1);
    if (count > 0 && point) found.push({ point, by: [message.author, ...by], evidence: [] });
  }
  return found;
}

/** Who reacts is named by the source, which knows nothing of the thread's people. */
function isSamePerson(left: Person, right: Person): boolean {
  return left === right || (left.address ?? left.name) === (right.address ?? right.name);
}

function pollsOf(thread: Thread): Endorsement[] {
  const found: Endorsement[] = [];
  for (const message of thread.messages) {
    const { poll } = message;
    if (!poll?.closed) continue;
    const [first, second] = [...poll.options].sort((a, b) => b.votes - a.votes);
    if (!first || first.votes < FEWEST_VOTES || first.votes === second?.votes) continue;
    const say = (text: string): Said => ({ text, person: message.author, message });
    found.push({ point: say(first.text), by: [message.author], evidence: [say(poll.question)] });
  }
  return found;
}
