import { type Key, type Text, text } from '../text.ts';
import { readPieces, vocabulary } from './vocabulary.ts';

type Kind = 'hourly' | 'daily' | 'workdays' | 'weekly' | 'monthly';
type Meaning = Kind | 'between' | 0 | 1 | 2 | 3 | 4 | 5 | 6;
const HOURLY = '0 * * * *';
const KINDS: readonly Kind[] = ['hourly', 'daily', 'workdays', 'weekly', 'monthly'];

const WORDS = vocabulary<Meaning>((words) => [
  ...KINDS.map((kind) => [kind, words[kind]] as const),
  ...words.weekdays.map((names, day) => [day as 0 | 1 | 2 | 3 | 4 | 5 | 6, names] as const),
  ['between', words.between] as const,
]);

/**
 * "9:05", "17.30", "9h", "9h30", "9 Uhr", "9時30分", "9 am"; else a number, which is a day of the month, be it "1", "1st", "1.", "1er" or
 * "1º". Folded: "heures" is "heure", and "º" is "o".
 */
const TIME_OR_NUMBER =
  /(\d{1,2})(?:[:.](\d\d)|\s?(?:heure|h|uhr|時)(?:\s?(\d\d)分?)?|(?=\s?[ap]m))(?:\s?([ap])m)?(?![a-z0-9])|(\d{1,2})(?:st|nd|rd|th|er|\.?o|\.)?(?!\w)/y;

/**
 * The cron expression of a schedule in words ("daily 09:00", "jeden Montag um 9 Uhr", "毎月1日 9時"), in whatever order they come.
 * Undefined for anything else.
 */
export function readSchedule(written: string): string | undefined {
  let kind: Kind | undefined;
  let weekday: number | undefined;
  let monthday: number | undefined;
  let time: string | undefined;
  for (const piece of readPieces(written, WORDS, TIME_OR_NUMBER) ?? [])
    if ('found' in piece) {
      const number = piece.found[5];
      if (number !== undefined) {
        if (monthday !== undefined) return undefined;
        monthday = Number(number);
      } else {
        if (time !== undefined) return undefined;
        time = timeOf(piece.found);
        if (time === undefined) return undefined;
      }
    } else {
      const [meaning] = piece.meanings;
      if (typeof meaning === 'number') {
        if (weekday !== undefined) return undefined;
        weekday = meaning;
      } else if (meaning !== 'between') {
        if (kind !== undefined) return undefined;
        kind = meaning;
      }
    }
  return expressionOf({ kind, weekday, monthday, time });
}

function timeOf([, hour, minute, minuteLater, half]: RegExpExecArray): string | undefined {
  const minutes = Number(minute ?? minuteLater ?? 0);
  const shown = Number(hour);
  const hours = half === undefined ? shown : (shown % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59 || (half !== undefined && (shown < 1 || shown > 12))) return undefined;
  return `${minutes} ${hours}`;
}

function expressionOf({
  kind,
  weekday,
  monthday,
  time,
}: {
  readonly kind: Kind | undefined;
  readonly weekday: number | undefined;
  readonly monthday: number | undefined;
  readonly time: string | undefined;
}): string | undefined {
  const plain = weekday === undefined && monthday === undefined;
  if (kind === 'hourly') return plain && time === undefined ? HOURLY : undefined;
  if (time === undefined) return undefined;
  if (weekday !== undefined)
    return monthday === undefined && (kind === undefined || kind === 'weekly') ? `${time} * * ${weekday}` : undefined;
  if (kind === 'daily') return plain ? `${time} * * *` : undefined;
  if (kind === 'workdays') return plain ? `${time} * * 1-5` : undefined;
  const inMonth = monthday !== undefined && monthday >= 1 && monthday <= 31;
  return kind === 'monthly' && inMonth ? `${time} ${monthday} * *` : undefined;
}

type DaysKey = Extract<Key, 'schedule.daily' | 'schedule.workdays' | `schedule.weekly.${string}`>;
/** What is written of the days of the week, by the last field of an expression. */
const ON_DAYS: Readonly<Record<string, DaysKey>> = {
  '*': 'schedule.daily',
  '1-5': 'schedule.workdays',
  '0': 'schedule.weekly.sunday',
  '1': 'schedule.weekly.monday',
  '2': 'schedule.weekly.tuesday',
  '3': 'schedule.weekly.wednesday',
  '4': 'schedule.weekly.thursday',
  '5': 'schedule.weekly.friday',
  '6': 'schedule.weekly.saturday',
};
/** Minute and hour, and then the days of the week or the day of the month, as `readSchedule` writes them. */
const AT_A_TIME = /^([1-5]?\d) (1?\d|2[0-3]) (?:\* \* (\*|1-5|[0-6])|([1-9]|[12]\d|3[01]) \* \*)$/;

/**
 * A cron expression in words that `readSchedule` reads as that expression again, to be said in anybody's language ("every Monday at
 * 09:00"). Undefined for one that it gives for no words.
 */
export function writeSchedule(expression: string): Text | undefined {
  if (expression === HOURLY) return text('schedule.hourly');
  const [, minute, hour, weekday, monthday] = AT_A_TIME.exec(expression) ?? [];
  if (minute === undefined) return undefined;
  const time = text('schedule.time', { hour: Number(hour), minute: Number(minute) });
  if (monthday !== undefined) return text('schedule.monthly', { day: Number(monthday), time });
  const key = ON_DAYS[weekday ?? ''];
  return key && text(key, { time });
}
