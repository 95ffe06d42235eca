export { type DigestServices, digest } from './digest.ts';
