// What a line of the sender's is beside words: signature, footer, patch, code, trailer, greeting. `zones.ts` lists the readers of each kind.

export { beginsPgpSignature, beginsPgpSigned } from './armour.ts';
export { isNotice } from './notices.ts';
export type { Zone } from './zone.ts';
export { OFFICES } from './zone-words.ts';
export { readZones } from './zones.ts';
