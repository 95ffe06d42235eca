import { type APIUser, REST } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readReactors } from '../../src/discord/reading/reactors.ts';
import { type Channel, type Standin, startDiscord } from './standin/index.ts';

let discord: Standin;
let channel: Channel;
let [ada, ben, robot]: APIUser[] = [];
let rest: REST;

beforeAll(async () => {
  discord = await startDiscord();
  const guild = discord.guild('Harbour');
  ada = discord.user('Ada Lind');
  ben = discord.user('Ben Okoye');
  robot = { ...discord.user('Tally Robot'), bot: true };
  discord.join(guild, ada);
  discord.join(guild, ben);
  channel = discord.text(guild, 'reactions');
  rest = new REST({ api: discord.apiUrl, retries: 0, globalRequestsPerSecond: 1000 }).setToken(discord.token);
});
beforeEach(() => {
  channel.messages.length = 0;
  discord.rest.requests.length = 0;
});
afterAll(() => discord.close());

const say = (content = 'We should paint the crane yellow.') => discord.say(channel, ada as APIUser, content);

/** Who reacted, by what they reacted to. */
async function namesByMessage() {
  const reactors = await readReactors(rest, channel.id, channel.messages);
  return Object.fromEntries(
    channel.messages.flatMap(({ id, content, reactions = [] }) =>
      reactions.flatMap(({ emoji }) => {
        const people = reactors.get(id)?.get(emoji);
        return people ? [[`${content} ${emoji.name}`, people.map((person) => person.global_name)]] : [];
      }),
    ),
  );
}

const asked = () => discord.rest.requests.filter(({ path }) => path.includes('/reactions/'));

test('tells the people and no bots, of emoji that mean agreement', async () => {
  discord.react(say('Yes?'), '👍', [ada, ben, robot] as APIUser[]);
  discord.react(say('Sad.'), '😢', [ada] as APIUser[]);
  expect(await namesByMessage()).toEqual({ 'Yes? 👍': ['Ada Lind', 'Ben Okoye'] });
});

test('puts who reacted and who did so with a super reaction together', async () => {
  discord.react(say('Yes?'), '👍', [ada] as APIUser[], [ben] as APIUser[]);
  expect(await namesByMessage()).toEqual({ 'Yes? 👍': ['Ada Lind', 'Ben Okoye'] });
});

test.each([
  ['who did so with a super reaction', ' burst'],
  ['who did so with a normal one', ''],
])('leaves a reaction a count where Discord does not tell %s', async (_, kind) => {
  const message = say('Yes?');
  discord.react(message, '👍', [ada] as APIUser[], [ben] as APIUser[]);
  discord.world.reactors.delete(`${message.id} 👍${kind}`);
  discord.react(say('And this?'), '👍', [ben] as APIUser[]);
  expect(await namesByMessage()).toEqual({ 'And this? 👍': ['Ben Okoye'] });
});

test('leaves the reactions to a message that is gone meanwhile', async () => {
  const gone = say('Gone.');
  discord.react(gone, '👍', [ben] as APIUser[]);
  const { id } = channel;
  channel.messages.length = 0;
  expect(await readReactors(rest, id, [gone])).toEqual(new Map());
});

test('asks at most fifty times, for what most people used', async () => {
  for (let n = 0; n < 60; n++) discord.react(say(`Plan ${n}`), '👍', [ada] as APIUser[]);
  discord.react(say('Popular'), '👍', [ada, ben] as APIUser[]);
  const names = await namesByMessage();
  expect(asked()).toHaveLength(50);
  expect(names['Popular 👍']).toEqual(['Ada Lind', 'Ben Okoye']);
});

test('leaves out a reaction whose lists the last request would only begin', async () => {
  for (let n = 0; n < 49; n++) discord.react(say(`Plan ${n}`), '👍', [ada, ben, robot] as APIUser[]);
  discord.react(say('Both'), '👍', [ada] as APIUser[], [ben] as APIUser[]);
  discord.react(say('Last'), '👍', [ada] as APIUser[]);
  const names = await namesByMessage();
  expect(names['Both 👍']).toBeUndefined();
  expect(names['Last 👍']).toEqual(['Ada Lind']);
  expect(asked()).toHaveLength(50);
});
