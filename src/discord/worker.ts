import { SourceError } from '../sources/index.ts';
import type { Refusal } from '../wording/index.ts';
import { type Material, minutesOf, type Outcome } from './material.ts';

/** What comes back from the other thread, where an error would lose its class. */
export type WorkerAnswer = { readonly outcome: Outcome } | { readonly refused: Refusal['reason'] };

/** Runs in a worker thread. */
export default function work(material: Material): WorkerAnswer {
  try {
    return { outcome: minutesOf(material) };
  } catch (error) {
    if (error instanceof SourceError) return { refused: error.reason };
    throw error;
  }
}
