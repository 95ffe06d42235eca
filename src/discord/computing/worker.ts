import { SourceError } from '../../sources/index.ts';
import type { Refusal } from '../../wording/index.ts';
import { type Kind, resultOf, type Work } from './work.ts';

/** What comes back from the other thread, where an error would lose its class. */
export type WorkerAnswer = { readonly result: unknown } | { readonly refused: Refusal['reason'] };

/** Runs in a worker thread. */
export default async function work({ kind, given }: Work<Kind>): Promise<WorkerAnswer> {
  try {
    return { result: await resultOf(kind, given) };
  } catch (error) {
    if (error instanceof SourceError) return { refused: error.reason };
    throw error;
  }
}
