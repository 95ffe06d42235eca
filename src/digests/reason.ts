import { isKey, Refusal, type Text } from '../wording/index.ts';

/** Why something failed, as the store keeps it: so that it can be said in the language of whoever asks later. */
export function storeReason(error: unknown): string {
  if (error instanceof Refusal) return JSON.stringify(error.reason);
  return error instanceof Error ? error.message : String(error);
}

/** What was kept; what no text of ours says is English as it is. */
export function storedReason(stored: string): Text | string {
  try {
    const kept = JSON.parse(stored) as Text;
    return isKey(kept.key) ? kept : stored;
  } catch {
    return stored;
  }
}
