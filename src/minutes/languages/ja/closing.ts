import type { Language } from '../language.ts';

export const closing = {
  afterthoughts: [],
  closingAdverbials: [],
} satisfies Partial<Language>;
