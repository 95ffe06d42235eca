import { nextTimes, readSettings, type Settings, sourceName, storedReason } from '../../src/digests/index.ts';
import { escapeMarkdown } from '../../src/render/index.ts';
import type { DigestRow } from '../../src/store/index.ts';
import { type Say, type Text, text, writeSchedule } from '../../src/wording/index.ts';

/** A digest in a line or two: what, when, where, the next times, and what of its settings is not as usual. */
export function describe(
  say: Say,
  row: Pick<DigestRow, 'name' | 'state' | 'schedule' | 'time_zone' | 'channel_id' | 'settings'> &
    Partial<Pick<DigestRow, 'paused_because'>>,
  now: number,
  times = 3,
): string {
  const settings = readSettings(row);
  const state =
    row.state !== 'paused'
      ? text('digest.next', { times: stampsOf(nextTimes(row.schedule, row.time_zone, now, times)) })
      : row.paused_because
        ? text('digest.state.pausedBecause', { reason: storedReason(row.paused_because) })
        : text('digest.state.paused');
  const whole = text('digest.described', {
    name: escapeMarkdown(row.name),
    schedule: writeSchedule(row.schedule) ?? `\`${row.schedule}\``,
    zone: row.time_zone,
    channel: row.channel_id,
    sources: settings.sources.map(sourceName),
    state,
  });
  return [whole, ...peculiarities(settings)].map((each) => say(each)).join(' ');
}

/** What of the settings is not as usual, a sentence each. */
function peculiarities({ filters, role, inPlace, tellNothingNew, exceptionBy }: Settings): Text[] {
  const { subject, author, minMessages, onlyOpenQuestions } = filters;
  const only = [
    ...(subject === undefined ? [] : [text('digest.only.subject', { subject: escapeMarkdown(subject) })]),
    ...(author === undefined ? [] : [text('digest.only.author', { author: escapeMarkdown(author) })]),
    ...(minMessages === undefined ? [] : [text('digest.only.messages', { count: minMessages })]),
    ...(onlyOpenQuestions ? [text('digest.only.open')] : []),
  ];
  return [
    ...(only.length > 0 ? [text('digest.only', { filters: only })] : []),
    ...(inPlace ? [text('digest.inPlace')] : []),
    ...(tellNothingNew ? [text('digest.tellsNothingNew')] : []),
    ...(role === undefined ? [] : [text('digest.mentions', { role })]),
    ...(exceptionBy === undefined ? [] : [text('digest.exceptionBy', { user: exceptionBy })]),
  ];
}

/** Times in milliseconds as Discord shows them to each reader in their own language and time zone. */
function stampsOf(times: readonly number[]): readonly string[] {
  return times.map((time) => `<t:${Math.floor(time / 1000)}:f>`);
}
