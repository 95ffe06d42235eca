// A bot that does nothing: discord.js with the intents of ours, which says when it is connected. Reads the environment that ours reads.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const { DISCORD_TOKEN, DISCORD_API_URL = 'https://discord.com/api' } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: DISCORD_API_URL },
});
client.once(Events.ClientReady, () => console.log('Logged in'));
process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(DISCORD_TOKEN);
