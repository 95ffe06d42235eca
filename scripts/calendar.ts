import { writeFileSync } from 'node:fs';
import { calendarWords } from './calendar/words.ts';
import { readArguments } from './command-line/arguments.ts';

const USAGE = `npm run build && node dist/scripts/calendar.js && npm run format

Writes the words for months and days of the week that this Node's locale data has to src/thread/attribution/calendar-words.ts. They are kept in a
file because asking for them takes longer than everything else that the program does when it starts.`;

const LONGEST_LINE = 110;

/** Lines of words as an array of strings. */
function listOf(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `[\n${lines.map((line) => `  ${JSON.stringify(line)},\n`).join('')}]`;
}

readArguments(USAGE, {});
const { months, days } = calendarWords();
writeFileSync(
  'src/thread/attribution/calendar-words.ts',
  `/**
 * The words for months and days of the week in the languages whose mail programs write attribution lines, folded, also as old archives
 * spoil them. \`scripts/calendar.ts\` makes this file of the runtime's locale data.
 */

/** The version of the Unicode Common Locale Data Repository that they come from. */
export const CLDR_VERSION = '${process.versions.cldr}';

export const MONTH_WORDS: readonly string[] = ${listOf(months)};

export const DAY_WORDS: readonly string[] = ${listOf(days)};
`,
);
