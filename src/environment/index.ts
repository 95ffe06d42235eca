// The settings that the bot and the command line are started with.

export { readEnvFile } from './env-file.ts';
