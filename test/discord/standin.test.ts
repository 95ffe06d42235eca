import { Client, Events, GatewayIntentBits, MessageFlags, REST, Routes } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type Standin, type StandinOptions, startDiscord } from './standin/index.ts';

/** What must hold of the stand-in for the other tests to mean anything, seen through the unmodified discord.js. */

const opened: { close: () => Promise<unknown> | undefined }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** A Discord with a server, two people and a channel. */
async function harbour(options?: StandinOptions) {
  const discord = await startDiscord(options);
  opened.push({ close: () => discord.close() });
  const guild = discord.guild('Harbour');
  const [ada, ben] = [discord.user('Ada Lind'), discord.user('Ben Okoye')];
  discord.join(guild, ada);
  discord.join(guild, ben);
  const channel = discord.text(guild, 'general');
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  return { discord, guild, ada, ben, channel, rest };
}

async function connect(discord: Standin, intents: number = GatewayIntentBits.Guilds) {
  const client = new Client({ intents, rest: { api: discord.apiUrl } });
  opened.push({ close: () => client.destroy() });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

const row = (...components: object[]) => ({ type: 1, components });
const button = (n: number) => ({ type: 2, style: 2, custom_id: `button-${n}`, label: `Button ${n}` });
const menu = (...values: string[]) => ({
  type: 3,
  custom_id: 'letters',
  placeholder: 'Letters',
  options: values.map((value) => ({ value, label: value.toUpperCase() })),
});

/** The problems so far, so that they do not fail the test at its end. */
const taken = (discord: Standin) => discord.rest.problems.splice(0);

describe('pages of messages', () => {
  test('come newest first, before, after or around a message', async () => {
    const { discord, channel, ada, rest } = await harbour();
    const ids = Array.from({ length: 10 }, (_, n) => discord.say(channel, ada, `Message ${n}`).id);
    const page = async (query: Record<string, string>) =>
      (
        (await rest.get(Routes.channelMessages(channel.id), { query: new URLSearchParams(query) })) as { id: string }[]
      ).map(({ id }) => ids.indexOf(id));
    expect(await page({ limit: '3' })).toEqual([9, 8, 7]);
    expect(await page({ limit: '3', before: ids[4] ?? '' })).toEqual([3, 2, 1]);
    expect(await page({ limit: '3', after: ids[4] ?? '' })).toEqual([7, 6, 5]);
    expect(await page({ limit: '3', around: ids[4] ?? '' })).toEqual([5, 4, 3]);
    expect(await page({ limit: '3', before: ids[0] ?? '' })).toEqual([]);
    await expect(page({ limit: '101' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('a test fails', () => {
  test('when the bot calls a route that the stand-in does not list', async () => {
    const { discord, channel, rest } = await harbour();
    await expect(rest.get(Routes.channelInvites(channel.id))).rejects.toMatchObject({ status: 404 });
    expect(taken(discord)).toEqual([`GET /api/v10/channels/${channel.id}/invites is no route of the stand-in`]);
  });

  test.each([
    ['a key that Discord does not know', { content: 'Hi', colour: 3 }, 'colour is not known'],
    ['a value of another type', { content: 3 }, 'content'],
    ['more than 2,000 characters', { content: 'x'.repeat(2001) }, 'must be 2000 or fewer'],
    ['a field of more than 1,024', { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1025) }] }] }, 'value'],
    ['a field with nothing in it', { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] }, 'required'],
    ['26 fields', { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] }, 'fields'],
    [
      'six rows of components',
      { content: 'Hi', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(n))) },
      '5 or fewer',
    ],
    [
      'a button beside a menu',
      { content: 'Hi', components: [row(button(1), menu('a', 'b'))] },
      'five buttons or one menu',
    ],
    ['one custom id twice', { content: 'Hi', components: [row(button(1), button(1))] }, 'cannot be duplicated'],
    ['one choice twice', { content: 'Hi', components: [row(menu('a', 'a'))] }, 'already used'],
    [
      'more than 6,000 in all embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'exceeds maximum size of 6000',
    ],
  ])('when the bot sends %s', async (_, body, words) => {
    const { discord, channel, rest } = await harbour();
    await expect(rest.post(Routes.channelMessages(channel.id), { body })).rejects.toMatchObject({ status: 400 });
    expect(taken(discord).join()).toContain(words);
  });

  test('when the bot does not acknowledge in time, and the person sees that', async () => {
    const { discord, channel, ada, rest } = await harbour({ acknowledgeWithin: 20 });
    await connect(discord);
    await rest.put(Routes.applicationCommands(discord.world.applicationId), {
      body: [{ name: 'wait', description: 'Waits' }],
    });
    await expect(discord.slash(ada, channel, 'wait')).rejects.toThrow('The application did not respond');
    expect(taken(discord)).toEqual(['/wait: not acknowledged within 20 ms']);
    const [interaction] = [discord.start(ada, channel, 'wait')];
    await expect(interaction.until(() => true)).rejects.toThrow();
    const late = rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      auth: false,
      body: { type: 5 },
    });
    await expect(late).rejects.toMatchObject({ status: 404, code: 10_062 });
    taken(discord);
  });

  test('when the bot acknowledges twice', async () => {
    const { discord, channel, ada, rest } = await harbour();
    await connect(discord);
    await rest.put(Routes.applicationCommands(discord.world.applicationId), {
      body: [{ name: 'twice', description: 'Twice' }],
    });
    const { id, token } = discord.start(ada, channel, 'twice');
    const acknowledge = () => rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type: 5 } });
    await acknowledge();
    await expect(acknowledge()).rejects.toMatchObject({ code: 40_060 });
    expect(taken(discord)).toEqual(['/twice: acknowledged twice']);
  });
});

describe('a menu', () => {
  test('gives what was chosen: options by their values, roles with all that is known of them', async () => {
    const { discord, channel, ada, rest } = await harbour();
    const client = await connect(discord);
    const roles = { type: 6, custom_id: 'roles', placeholder: 'Who', min_values: 0, max_values: 5 };
    const body = { content: 'Choose', components: [row(menu('a', 'b')), row(roles)] };
    await rest.post(Routes.channelMessages(channel.id), { body });
    const message = channel.messages.at(-1);
    const guild = discord.world.guilds.get(channel.guildId ?? '');
    if (!message || !guild) throw new Error('no message');
    const pilots = discord.role(guild, 'pilots');
    const seen: string[][] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAnySelectMenu()) return;
      const names = interaction.isRoleSelectMenu() ? [...interaction.roles.values()].map(({ name }) => name) : [];
      seen.push([...interaction.values, ...names]);
      await interaction.update({ content: 'Chosen' });
    });
    await discord.select(ada, message, 'Letters', ['B']);
    const answer = await discord.select(ada, message, 'Who', [pilots]);
    await discord.select(ada, message, 'Who', []);
    expect(seen).toEqual([['b'], [pilots, 'pilots'], []]);
    expect(answer.message?.content).toBe('Chosen');
    await expect(discord.select(ada, message, 'Letters', [])).rejects.toThrow('takes from 1 to 1 choices');
    await expect(discord.select(ada, message, 'Letters', ['C'])).rejects.toThrow('does not offer "C"');
  });
});

test('the token of an interaction lives for 15 minutes', async () => {
  let now = Date.now();
  const { discord, channel, ada, rest } = await harbour({ now: () => now });
  await connect(discord);
  await rest.put(Routes.applicationCommands(discord.world.applicationId), {
    body: [{ name: 'late', description: 'Late' }],
  });
  const { id, token } = discord.start(ada, channel, 'late');
  await rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type: 5 } });
  const edit = () =>
    rest.patch(Routes.webhookMessage(discord.world.applicationId, token), { auth: false, body: { content: 'Done' } });
  await edit();
  now += 15 * 60_000 + 1;
  await expect(edit()).rejects.toMatchObject({ status: 401, code: 50_027 });
});

test('an ephemeral reply stands in no channel', async () => {
  const { discord, channel, ada, rest } = await harbour();
  const client = await connect(discord);
  await rest.put(Routes.applicationCommands(discord.world.applicationId), {
    body: [{ name: 'psst', description: 'Psst' }],
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply({ content: 'Psst', flags: MessageFlags.Ephemeral });
  });
  const answer = await discord.slash(ada, channel, 'psst');
  expect(answer.ephemeral).toBe(true);
  expect(channel.messages).toEqual([]);
});

describe('without the Message Content intent', () => {
  test('what others wrote in a server comes blank, except where they mention the bot', async () => {
    const { discord, channel, ada, rest } = await harbour({ messageContent: false });
    discord.say(channel, ada, { content: 'Secret', files: [{ name: 'a.txt', content: 'x' }] });
    discord.say(channel, ada, { content: 'Hello bot', mentions: [discord.world.bot] });
    const direct = discord.direct(ada, discord.world.bot);
    discord.say(direct, ada, 'Between us');
    const read = async (id: string) =>
      (await rest.get(Routes.channelMessages(id))) as { content: string; attachments: [] }[];
    expect(await read(channel.id)).toMatchObject([{ content: 'Hello bot' }, { content: '', attachments: [] }]);
    expect(await read(direct.id)).toMatchObject([{ content: 'Between us' }]);
  });

  test('asking for it on the gateway is refused', async () => {
    const { discord } = await harbour({ messageContent: false });
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.MessageContent;
    await expect(connect(discord, intents)).rejects.toThrow('disallowed intents');
  });
});

describe('permissions', () => {
  test('keep the bot out of a channel it may not see, and from the past of one it may', async () => {
    const { discord, guild, channel, ada, rest } = await harbour();
    discord.say(channel, ada, 'Hello');
    discord.overwrite(channel, discord.world.bot.id, { deny: 1n << 16n });
    expect(await rest.get(Routes.channelMessages(channel.id))).toEqual([]);
    discord.overwrite(channel, guild.id, { deny: 1n << 10n });
    await expect(rest.get(Routes.channelMessages(channel.id))).rejects.toMatchObject({ status: 403, code: 50_001 });
  });
});

describe('the gateway', () => {
  test('refuses a wrong token', async () => {
    const { discord } = await harbour();
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
    opened.push({ close: () => client.destroy() });
    await expect(client.login('MTE.another.token')).rejects.toThrow('invalid token');
  });

  test('takes up a session again after the connection broke, with what happened meanwhile', async () => {
    const { discord, channel, ada, rest } = await harbour();
    const client = await connect(discord);
    await rest.put(Routes.applicationCommands(discord.world.applicationId), {
      body: [{ name: 'ping', description: 'Ping' }],
    });
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) interaction.reply('Pong');
    });
    discord.gateway.drop();
    const answer = await discord.slash(ada, channel, 'ping');
    expect(answer.message?.content).toBe('Pong');
    expect(discord.gateway.resumed).toBe(1);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  test('hears the heart beat', async () => {
    const { discord } = await harbour({ heartbeatInterval: 30 });
    await connect(discord);
    await expect.poll(() => discord.gateway.heartbeats.length, { timeout: 10_000 }).toBeGreaterThan(2);
  });
});

test('a route that is called too often answers 429, and discord.js waits as long as it is told', async () => {
  const { discord, channel, rest } = await harbour();
  const started = performance.now();
  discord.rest.throttle('GET', '/channels/{channel_id}', 1, 200);
  await rest.get(Routes.channel(channel.id));
  await rest.get(Routes.channel(channel.id));
  // However slow the machine: the second is let through when the window of the first is over.
  expect(performance.now() - started).toBeGreaterThan(190);
});
