import { type APIUser, GatewayDispatchEvents } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPLY } from '../commands/mails.ts';
import { mutateJson } from '../fuzz/mutate.ts';
import { createRandom } from '../fuzz/random.ts';
import { openHarbour } from './harbour.ts';
import { startTestBot, type TestBot } from './running-bot.ts';
import type { Channel } from './standin/index.ts';

let bot: TestBot;
let ada: APIUser;
let channel: Channel;
/** Events as Discord sends them: a command with a file, and a button that was pressed. */
const events: string[] = [];

beforeAll(async () => {
  bot = await startTestBot({
    prepare(discord) {
      ({ ada, channel } = openHarbour(discord));
    },
  });
  bot.bot.client.on('raw' as never, ({ t, d }: { t: string; d: unknown }) => {
    if (t === GatewayDispatchEvents.InteractionCreate) events.push(JSON.stringify(d));
  });
  const { message } = await bot.discord.slash(ada, channel, 'summarize file', {
    file: { name: 'reply.eml', content: REPLY },
  });
  if (message) await bot.discord.press(ada, message, 'More');
  bot.bot.client.removeAllListeners('raw');
});
afterAll(() => bot.close());

const send = (event: unknown) =>
  bot.discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, event, channel.guildId);

describe('an event of another shape than discord.js knows', () => {
  test('is passed over, and logged without anything that stood in it', async () => {
    const event = JSON.parse(events[0] ?? '');
    send({ ...event, id: '1', member: { ...event.member, permissions: 'the secret diary' } });
    send({ ...event, id: '2', channel: 'the secret diary' });
    send({ ...event, id: '3', locale: 7 });
    expect((await bot.discord.slash(ada, channel, 'help')).message?.embeds).toHaveLength(1);
    expect(bot.logged.filter(({ msg }) => String(msg).endsWith('passed over'))).toHaveLength(3);
    expect(JSON.stringify(bot.logged)).not.toContain('diary');
  });

  test('does not keep the bot from answering the next, whatever was changed in it', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = createRandom(seed);
      const event = JSON.parse(mutateJson(random.pick(events), random, events));
      send({ ...event, id: String(1_000 + seed) });
      if (seed % 10 === 0) expect((await bot.discord.slash(ada, channel, 'help')).message?.embeds).toHaveLength(1);
    }
  });
});
