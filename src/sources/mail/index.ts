// One mail (RFC 5322, MIME): `mail.ts` puts together what the header, the body and the people of it say.

export { readDigest } from './digest.ts';
export { field, readHeader, unstructured } from './header.ts';
export { type Envelope, madeUpId, outlineMail, readMail } from './mail.ts';
export { parsePeople } from './people.ts';
