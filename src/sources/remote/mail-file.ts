import { SourceError } from '../error.ts';
import type { Source } from './source.ts';
import { threadOf } from './threads.ts';

interface Place {
  readonly file: URL;
  /** A Message-ID after the `#`: its thread alone. */
  readonly id?: string;
}

/** A mail or an mbox that lies somewhere for download: what ends as such a file does, or is called `raw` or `mbox`. */
export const mailFile: Source<Place> = {
  name: 'mbox or mail by URL',

  match(url) {
    const isFile = /(?:\.(?:mbox|mbx|mboxrd|eml|msg|mail)(?:\.gz)?|\/(?:raw|mbox)\/?)$/i.test(url.pathname);
    // GNU's archives name their mboxes by the month: /archive/mbox/<list>/2024-03.
    const isMonth = /\/mbox\/[^/]+\/\d{4}-\d{2}$/.test(url.pathname);
    // Raw files of code forges may lie anywhere; of public-inbox, `raw` is one mail of a thread that can be had whole.
    if (
      !(isFile || isMonth) ||
      /@[^/]*\/raw\/?$/.test(decodeURI(url.pathname)) ||
      /\/t\.mbox\.gz$/.test(url.pathname)
    ) {
      return undefined;
    }
    const file = new URL(url);
    file.hash = '';
    const id = decodeURIComponent(url.hash.slice(1));
    return { file, ...(id.includes('@') ? { id } : {}) };
  },

  async fetch({ file, id }, session) {
    const messages = await session.mails(await session.get(file));
    const linked = messages.map((message) => {
      const url = new URL(file);
      if (messages.length > 1) url.hash = encodeURIComponent(message.id);
      return { ...message, url: url.href };
    });
    if (id === undefined) return linked;
    const thread = threadOf(linked, id);
    if (thread.length === 0) throw new SourceError(`${file.host}${file.pathname} has no message <${id}>.`);
    return thread;
  },
};
