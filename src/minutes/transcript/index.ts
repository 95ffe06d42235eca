// A thread read into sentences: who wrote each, where, under what, in which language and with which cues. `transcribe.ts` is the table of contents.

export {
  isCourtesy,
  isSalutation,
  keepsHouse,
  lastTold,
  messageLengthOf,
  tellsNothing,
  withoutManners,
} from './courtesy.ts';
export { foldText, idOf } from './identity.ts';
export { languageOf, votesOf } from './language-of.ts';
export { isOf, lookUp } from './lexicon.ts';
export { openingOf } from './opening.ts';
export { readPhrases } from './phrases.ts';
export { isBareAnswer, isBareLink } from './prose.ts';
export { segmentsOf } from './segments.ts';
export { splitSentences, withoutBullet } from './sentences.ts';
export { SIGNS } from './signs.ts';
export { isAmong, overlap, type Spread, type Stems, sharedStems, spreadAmong, stemsAmong } from './stems.ts';
export { transcribe } from './transcribe.ts';
export type { Passage, Said, Transcript, Utterance } from './utterances.ts';
export { partSentence, wordsOf } from './words.ts';
