import { z } from 'zod';
import type { Message, Reaction } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { isoDate } from '../../date.ts';
import { SourceError } from '../../error.ts';
import type { HttpResponse } from '../fetching/index.ts';
import type { GetOptions, Session } from './source.ts';

/** GitHub's names for reactions, in REST and (upper case) GraphQL, and what they look like. */
const REACTIONS: Readonly<Record<string, string>> = {
  '+1': '👍', THUMBS_UP: '👍', '-1': '👎', THUMBS_DOWN: '👎', laugh: '😄', LAUGH: '😄', hooray: '🎉', HOORAY: '🎉',
  confused: '😕', CONFUSED: '😕', heart: '❤️', HEART: '❤️', rocket: '🚀', ROCKET: '🚀', eyes: '👀', EYES: '👀',
}; // biome-ignore format: a table

/** What GitHub answers to a path of its REST interface: https://docs.github.com/en/rest. */
export function askRest(site: URL, path: string, session: Session): Promise<HttpResponse> {
  return session.get(restOf(site, path), { headers: headersFor(site, session) });
}

/** The data that GitHub answers to a query: https://docs.github.com/en/graphql. Parts that it may not show are null in it. */
export async function askGraphql<T>(
  schema: z.ZodType<T>,
  site: URL,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<T> {
  const response = await session.get(
    isGithub(site) ? 'https://api.github.com/graphql' : new URL('/api/graphql', site),
    {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { ...headersFor(site, session), 'content-type': 'application/json' },
    },
  );
  return parsed(z.object({ data: schema }), response.body, site).data;
}

function restOf(site: URL, path: string): URL {
  return isGithub(site) ? new URL(`https://api.github.com/${path}`) : new URL(`/api/v3/${path}`, site);
}

function isGithub({ host }: URL): boolean {
  return host === 'github.com';
}

/** Whether there is a token, and for this GitHub: it goes to the one that the operator named, scheme and port included, and to no other. */
export function hasTokenFor(site: URL, { github }: Session): boolean {
  return github.token !== undefined && restOf(site, '').origin === restOf(github.site, '').origin;
}

function headersFor(site: URL, session: Session): NonNullable<GetOptions['headers']> {
  const common = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
  return hasTokenFor(site, session) ? { ...common, authorization: `Bearer ${session.github.token}` } : common;
}

/** What somebody wrote, with its own address. */
export function written(url: string, login: string | undefined, time: string, body: string, subject: string): Message {
  const date = isoDate(time);
  // GitHub calls the account of those who have left "ghost". Comments in HTML are hints of the template, which GitHub does not show.
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .trim();
  return {
    medium: 'mail',
    id: url,
    author: { name: login ?? 'ghost' },
    ...(date ? { date } : {}),
    subject,
    parentIds: [],
    text,
    url,
  };
}

/** How people reacted, by GitHub's names. */
export function reacted(counts: readonly (readonly [string, number])[]): { reactions?: Reaction[] } {
  const reactions = counts.flatMap(([name, count]) => {
    const emoji = REACTIONS[name];
    return emoji && count > 0 ? [{ emoji, count }] : [];
  });
  return reactions.length > 0 ? { reactions } : {};
}

export function byDate(a: Message, b: Message): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
}

/** An answer of GitHub's. Throws `SourceError` where it is none. */
export function parsed<T>(schema: z.ZodType<T>, body: Buffer, site: URL): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new SourceError(text('link.noProgram', { host: site.host, program: 'GitHub' }), { cause: error });
  }
}
