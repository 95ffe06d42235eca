// Discord's messages: from its API (`message.ts`), and many of them in a file (`dump.ts`); `bridges.ts` tells what people wrote elsewhere.

export { bridgesAmong } from './bridges.ts';
export { readDump } from './dump.ts';
export { type DiscordPlace, messageFromApi } from './message.ts';
