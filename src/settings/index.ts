// How a server can want its minutes.

export { MOST_SHOWN, readServerSettings, type ServerSettings, USUAL, writeServerSettings } from './server.ts';
