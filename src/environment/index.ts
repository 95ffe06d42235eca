// The settings that the bot and the command line are started with: `.env`, the checking of the environment, and what both are told (`reading.ts`).

export { readEnvFile } from './env-file.ts';
export { ConfigurationError, type Environment, readEnvironment } from './read.ts';
export { fetcherConfig, READING, type ReadingSettings, url } from './reading.ts';
