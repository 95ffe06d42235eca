import type { Refusal } from '../wording/index.ts';

/** Why something failed, as the store keeps it: so that it can be said in the language of whoever asks later. */
export function storeReason({ reason }: Refusal): string {
  return typeof reason === 'string' ? reason : JSON.stringify(reason);
}

/** What was kept; of an older version it is an English sentence. */
export function storedReason(stored: string): Refusal['reason'] {
  try {
    return JSON.parse(stored) as Refusal['reason'];
  } catch {
    return stored;
  }
}
