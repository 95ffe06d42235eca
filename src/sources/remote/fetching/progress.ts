import { type Text, text } from '../../../wording/index.ts';
import { byteSize } from '../../size.ts';

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
export function describeProgress({ step, host, bytes, totalBytes, messages, seconds }: Progress): Text {
  switch (step) {
    case 'waiting':
      return text('fetching.waiting', { host, seconds: seconds ?? 1 });
    case 'downloading': {
      const size = byteSize(bytes);
      const downloaded = totalBytes
        ? text('fetching.downloadedOf', { host, size, whole: byteSize(totalBytes) })
        : text('fetching.downloaded', { host, size });
      return messages === undefined ? downloaded : text('fetching.fetched', { downloaded, count: messages });
    }
    case 'reading':
      return text('fetching.reading', { host, count: messages ?? 0 });
  }
}
