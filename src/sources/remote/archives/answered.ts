import type { Message } from '../../../thread/index.ts';

/**
 * Which earlier post each one answers, by index, where the forum keeps no thread: the one whose words it quotes, else the last of the
 * person it mentions with `@`, else what `otherwise` says. The first post answers nothing. Posts in the order of their time.
 */
export function answeredPosts(
  posts: readonly Pick<Message, 'author' | 'text'>[],
  otherwise: (index: number) => number | undefined,
): (number | undefined)[] {
  const byLine = new Map<string, number>();
  const byPerson = new Map<string, number>();
  return posts.map(({ author, text }, index) => {
    const lines = text.split('\n');
    const quoted = lines
      .filter((line) => line.startsWith('>'))
      .map((line) => byLine.get(folded(line.replace(/^[>\s]+/, ''))));
    const mentioned = [...text.matchAll(/(?<![\w.])@([\w-]+)/g)].map(([, name = '']) =>
      byPerson.get(name.toLowerCase()),
    );
    const found = [...quoted, ...mentioned].find((post) => post !== undefined);
    for (const line of lines) if (!line.startsWith('>') && line.trim().length > 3) byLine.set(folded(line), index);
    const name = author.name?.toLowerCase();
    if (name) byPerson.set(name, index);
    return index === 0 ? undefined : (found ?? otherwise(index));
  });
}

function folded(line: string): string {
  return line.replace(/\s+/g, ' ').trim().toLowerCase();
}
