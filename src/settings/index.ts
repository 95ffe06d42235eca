export { MOST_SHOWN, readServerSettings, type ServerSettings, USUAL, writeServerSettings } from './server.ts';
