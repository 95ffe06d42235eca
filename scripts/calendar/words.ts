import { keyOf } from '../../src/thread/attribution/word.ts';
import { spellings } from '../../src/thread/fold.ts';

/** Whose words for days and months attribution lines carry. */
const LOCALES: readonly string[] = [
  ...['en', 'de', 'fr', 'es', 'pt', 'pt-PT', 'it', 'nl', 'pl', 'ru', 'uk', 'bg', 'cs', 'sk', 'sl', 'hr', 'sv', 'da'],
  ...['nb', 'fi', 'et', 'lt', 'lv', 'hu', 'ro', 'tr', 'el', 'vi', 'id', 'ca', 'he', 'ar', 'ja', 'is', 'th', 'ms'],
  ...['zh', 'zh-Hant', 'ko', 'af', 'gl', 'eu', 'sr', 'sr-Latn', 'mk', 'be', 'cy', 'fil', 'sw', 'fa-u-ca-gregory', 'hi'],
  ...['bn', 'ka', 'az', 'sq', 'lb', 'br'],
];

/** The words for months and days of the week that the runtime's locale data (CLDR) has in all those languages, as mails may spell them. */
export function calendarWords(): { readonly months: readonly string[]; readonly days: readonly string[] } {
  const months = new Set<string>();
  const days = new Set<string>();
  const add = (text: string, to: Set<string>) => {
    for (const spelling of spellings(text)) for (const word of spelling.split(' ')) to.add(keyOf(word));
  };
  for (const locale of LOCALES)
    for (const length of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(locale, {
        month: length,
        day: 'numeric',
        weekday: length,
        timeZone: 'UTC',
      });
      // Twelve dates a month and a day of the week apart; many languages inflect the month's name beside a day.
      for (let n = 0; n < 12; n++) {
        const date = new Date(Date.UTC(2021, n, 1));
        const dates = [date, new Date(Date.UTC(2021, 0, 1 + n))];
        add(alone.format(date), months);
        for (const part of dates.flatMap((each) => inDate.formatToParts(each)))
          if (part.type === 'month') add(part.value, months);
          else if (part.type === 'weekday') add(part.value, days);
      }
    }
  const isWord = (word: string) => word.length > 1 && !/^\d+$/.test(word);
  return { months: [...months].filter(isWord).sort(), days: [...days].filter(isWord).sort() };
}
