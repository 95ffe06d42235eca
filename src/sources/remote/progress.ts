/** How far a fetch is. `bytes` is what came so far, `totalBytes` what will come where the server says so. */
export interface Progress {
  readonly step: 'waiting' | 'downloading' | 'reading';
  readonly host: string;
  readonly bytes: number;
  readonly totalBytes?: number;
  /** Mails being read (`reading`) or fetched so far one by one (`downloading`). */
  readonly messages?: number;
  /** `waiting`: until the next attempt. */
  readonly seconds?: number;
}

/** One line for a reply or a terminal: "lore.kernel.org: 1.2 MB downloaded". */
export function describeProgress(progress: Progress): string {
  const { step, host, bytes, totalBytes, messages, seconds } = progress;
  switch (step) {
    case 'waiting':
      return `${host}: waiting ${seconds ?? 1} s, the archive is busy`;
    case 'downloading': {
      const counted = messages === undefined ? '' : `, ${count(messages)}`;
      return `${host}: ${megabytes(bytes)}${totalBytes ? ` of ${megabytes(totalBytes)}` : ''} downloaded${counted}`;
    }
    case 'reading':
      return `${host}: reading ${count(messages ?? 0)}`;
  }
}

function count(messages: number): string {
  return `${messages.toLocaleString('en')} ${messages === 1 ? 'message' : 'messages'}`;
}

/** "340 kB", "1.2 MB". */
export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
