import { nameOf } from '../minutes/index.ts';
import type { Thread } from '../thread/index.ts';
import type { PostedMessage } from './posted.ts';

/** Who answers whom in a thread, each message after the one that it answers, without what they say. */
export function replyTree({ messages, replies }: Thread): PostedMessage[] {
  const at = new Map(messages.map(({ id }, n) => [id, n]));
  const parents = new Map<string, number>();
  for (const [parent, answers] of replies) {
    const n = at.get(parent);
    if (n !== undefined) for (const answer of answers) parents.set(answer, n);
  }
  return messages.map(({ id, author, date, url, quotedIn, automated }, n) => {
    const parent = parents.get(id);
    return {
      id,
      author: nameOf(author),
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      ...(quotedIn === undefined ? {} : { quoted: true as const }),
      ...(automated ? { automated: true as const } : {}),
      ...(parent === undefined || parent >= n ? {} : { parent }),
    };
  });
}
