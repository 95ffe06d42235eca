// Bytes to be read piece by piece, wherever they come from (`bytes.ts`, `spool.ts`), unpacked (`unpack-stream.ts`), and as text (`charset.ts`).

export { type Bytes, bytesInMemory, bytesOfFile } from './bytes.ts';
export { decodeText, isOldCharset } from './charset.ts';
export { unpackFile, unpackStream } from './unpack-stream.ts';
