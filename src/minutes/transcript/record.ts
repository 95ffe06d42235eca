import { isBeyondAscii } from '../../thread/index.ts';
import { LANGUAGES, type Language } from '../languages/index.ts';

const RECORDS = LANGUAGES.map(({ records }) => records);
const anyOf = (sources: readonly string[]) => sources.filter((source) => source !== '').join('|');

/** What chairs and bots put before what was decided, in any case: "Decision: …", "RÉSOLUTION : …". In brackets or behind a hash too. */
const LABELS = anyOf(RECORDS.flatMap(({ labels }) => labels));

/** What MeetBot and its kin read: "#agreed". */
const COMMANDS = '(?:agreed?|accepted|decision|decided|resolved|resolution|consensus)';

/** A list's mark, a heading's, a box that is ticked, emphasis: what may stand before a label. */
const MARKUP = '(?:[-*•] |\\d{1,3}[.)] |#{1,6} ){0,2}(?:\\[[xX ]\\] |)[*_]{0,2}';

/** How meeting bots and chairs mark what was decided: `[AGREED]`, `#agreed`, "RESOLVED:", "**Decision:** …", "【決定】". */
const MARKED = new RegExp(
  `^${MARKUP}(?:[[【](?:${LABELS})[\\]】]|#${COMMANDS}\\b|(?:${LABELS})[*_]{0,2}(?: ?:[*_]{0,2} |：))`,
  'iu',
);

const reports = new Map<Language, RegExp>();

/**
 * All reports of a language at once: an engine passes over a text by its first letter. In small letters, since to make it ready for any case takes it
 * three times as long; made when the language is first met, since those of all languages would take a new process 50 ms.
 */
function reportOf(language: Language): RegExp {
  const known = reports.get(language);
  if (known) return known;
  const report = new RegExp(anyOf(language.records.reports.map(({ source }) => source)) || '(?!)', 'u');
  reports.set(language, report);
  return report;
}

/** What makes of a report one of what was not decided: „Wir haben noch nicht entschieden“, « on a pas décidé ». */
const UNDECIDED = new RegExp(`(?:^| )(?:${anyOf(RECORDS.map(({ undecided }) => undecided))})(?= |$)`, 'iu');

/** "Decision: postponed." */
const PUT_OFF = new RegExp(
  `(?:: ?|[：\\]】])[*_]{0,2} ?(?:${anyOf(RECORDS.map(({ putOff }) => putOff))})(?!\\p{L})[ \\p{L}]{0,30}[.!。]?$`,
  'iu',
);

/** Shorter than this it says nothing that could have been decided; where Chinese or Japanese is written, half of it. */
const SHORTEST = 13;
const WIDE = /[\u3041-\u9fff]/;

/** Whether a sentence is a chair's or a bot's record of a decision, which stands unless somebody disputes it. */
export function isRecord(text: string, language: Language): boolean {
  const isWide = isBeyondAscii(text) && WIDE.test(text);
  if ((isWide ? 2 : 1) * text.length < SHORTEST || text.endsWith('?') || text.endsWith('？')) return false;
  if (MARKED.test(text)) return !PUT_OFF.test(text);
  if (language.records.reportEndings?.some((ending) => ending.test(text))) return true;
  const reported = reportOf(language).exec(text.toLowerCase())?.[0];
  return reported !== undefined && !UNDECIDED.test(reported);
}
