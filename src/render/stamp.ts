/** A date that Discord shows in the reader's language and time zone; nothing for what is no date. */
export function stamp(date: string | undefined, style: 'D' | 'f'): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : `<t:${Math.floor(time / 1000)}:${style}>`;
}

/** Two dates, or one where they fall on the same day (UTC); whichever there is, where one is missing. */
export function stampedPeriod({ first, last }: { first?: string | undefined; last?: string | undefined }): string {
  const ends = first?.slice(0, 10) === last?.slice(0, 10) ? [first] : [first, last];
  return ends
    .map((date) => stamp(date, 'D'))
    .filter((day) => day !== '')
    .join(' – ');
}
