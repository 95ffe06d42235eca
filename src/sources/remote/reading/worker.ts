import type { Text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { type Given, type Kind, resultOf } from './work.ts';

/** What comes back from the other thread, where an error would lose its class. */
export type ReadingAnswer = { readonly result: unknown } | { readonly refused: Text };

/** Runs in a worker thread. */
export default function read<K extends Kind>({ kind, given }: { kind: K; given: Given<K> }): ReadingAnswer {
  try {
    const { buffer, byteOffset, byteLength } = given.bytes;
    return { result: resultOf(kind, { ...given, bytes: Buffer.from(buffer, byteOffset, byteLength) }) };
  } catch (error) {
    if (error instanceof SourceError) return { refused: error.reason };
    throw error;
  }
}
