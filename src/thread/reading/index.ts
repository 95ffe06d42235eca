// One message's text taken apart, line by line, before anything is known of its thread.

export { MAX_LEVEL, type Turn } from './chain.ts';
export { type ReadMessage, readMessage, readWithOverflow } from './read.ts';
