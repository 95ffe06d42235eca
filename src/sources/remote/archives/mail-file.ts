import type { Message } from '../../../thread/index.ts';
import { decoded } from './decoded.ts';
import type { Source } from './source.ts';
import { changedSince, readWanted } from './threads.ts';

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
    // Of public-inbox, a raw mail and its thread's mbox stand for the thread, which is had whole with each message's own page.
    const ofInbox = /\/(?:raw|t\.mbox\.gz)$/.test(url.pathname) && /@|%40/.test(url.pathname);
    if (!(isFile || isMonth) || ofInbox) return undefined;
    const file = new URL(url);
    file.hash = '';
    const id = decoded(url.hash.slice(1));
    return { file, ...(id.includes('@') ? { id } : {}) };
  },

  async fetch({ file, id }, session) {
    const mailbox = await session.open(await session.get(file, { grows: !file.pathname.endsWith('.gz') }));
    const messages = await readWanted(mailbox, id, `${file.host}${file.pathname}`);
    return messages.map((message) => ({ ...message, url: linkTo(file, message, mailbox.outline.length) }));
  },

  async feed({ file, id }, since, session) {
    if (id !== undefined) return undefined;
    const { outline } = await session.open(await session.get(file, { grows: !file.pathname.endsWith('.gz') }));
    return changedSince(
      outline.map((message) => ({ ...message, url: linkTo(file, message, outline.length) })),
      since,
    );
  },
};

/** The file, and of several messages which one. */
function linkTo(file: URL, message: Message, messages: number): string {
  const url = new URL(file);
  if (messages > 1) url.hash = encodeURIComponent(message.id);
  return url.href;
}
