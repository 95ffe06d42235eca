// What a line of the sender's is beside words: signature, footer, patch, code, trailer, greeting.

export { OFFICES } from './zone-words.ts';
export { isNotice, readZones, type Zone } from './zones.ts';
