import { type APIMessage, DiscordAPIError, type REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readReactors } from '../../src/discord/reading/reactors.ts';

const ANN = { id: '11', username: 'ann' };
const BO = { id: '12', username: 'bo' };
const ROBOT = { id: '13', username: 'robot', bot: true };
const [NORMAL, SUPER] = ['0', '1'];

const refused = (status: number) =>
  new DiscordAPIError({ code: 10_008, message: 'Unknown Message' }, 10_008, status, 'GET', '/reactions', {});

/** Discord's answers by the kind of reaction that is asked for. */
const discord = (answers: Readonly<Record<string, readonly unknown[] | Error>>) => {
  const get = async (_: string, { query }: { readonly query: URLSearchParams }) => {
    const answer = answers[query.get('type') ?? ''];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { get } as unknown as REST;
};

/** A message that two agreed with, one of them by a super reaction. */
const thumb = { id: null, name: '👍' };
const message = {
  id: '77',
  reactions: [{ count: 2, count_details: { normal: 1, burst: 1 }, emoji: thumb }],
} as unknown as APIMessage;

const namesIn = async (rest: REST) =>
  (await readReactors(rest, '7', [message]))
    .get('77')
    ?.get(thumb)
    ?.map(({ username }) => username);

it('knows who reacted either way, bots left out', async () => {
  expect(await namesIn(discord({ [NORMAL]: [ANN, ROBOT], [SUPER]: [BO] }))).toEqual(['ann', 'bo']);
});

it.each([
  ['the reactions', { [NORMAL]: refused(404), [SUPER]: [BO] }],
  ['the super reactions', { [NORMAL]: [ANN], [SUPER]: refused(403) }],
  ['either', { [NORMAL]: refused(404), [SUPER]: refused(404) }],
])('takes no half for all where Discord does not tell %s', async (_, answers) => {
  expect(await namesIn(discord(answers))).toBeUndefined();
});

it('hands on what Discord says of itself', async () => {
  await expect(namesIn(discord({ [NORMAL]: refused(500), [SUPER]: [BO] }))).rejects.toThrow('Unknown Message');
});

describe('more people than one request gives', () => {
  const people = Array.from({ length: 250 }, (_, n) => ({ id: String(1000 + n), username: `p${n}` }));
  /** Answers with the hundred that follow, as Discord does, and counts the requests. */
  const paging = () => {
    const asked: (string | null)[] = [];
    const get = async (_: string, { query }: { readonly query: URLSearchParams }) => {
      const after = query.get('after');
      asked.push(after);
      return people.filter(({ id }) => Number(id) > Number(after ?? 0)).slice(0, Number(query.get('limit')));
    };
    return { asked, rest: { get } as unknown as REST };
  };
  const liked = (count: number) =>
    ({
      id: '77',
      reactions: [{ count, count_details: { normal: count, burst: 0 }, emoji: thumb }],
    }) as unknown as APIMessage;

  it('are all known, a page after the other', async () => {
    const { asked, rest } = paging();
    const found = await readReactors(rest, '7', [liked(250)]);
    expect(found.get('77')?.get(thumb)).toHaveLength(250);
    expect(asked).toEqual([null, '1099', '1199']);
  });

  it('are left as a count where they would take more requests than one reading may', async () => {
    const { asked, rest } = paging();
    expect(await readReactors(rest, '7', [liked(5001)])).toEqual(new Map());
    expect(asked).toEqual([]);
  });
});
