import { type APIMessage, DiscordAPIError, type REST } from 'discord.js';
import { expect, it } from 'vitest';
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
