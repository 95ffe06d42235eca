import type { Message } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { decoded } from './decoded.ts';
import type { Source } from './source.ts';
import { changedSince, threadOf } from './threads.ts';

interface Place {
  readonly file: URL;
  /** What people open, where that is not the file itself. */
  readonly page?: URL;
  /** A Message-ID after the `#`: its thread alone. */
  readonly id?: string;
}

/** The page of a bug in Debian's bug tracker and GNU's, which run the same software, and its short address. */
const BUG_PAGE = /^(\/cgi(?:-bin)?\/)bugreport\.cgi$/;
const BUG_NUMBER = /^\/(\d+)$/;
/** Where the short addresses lead. */
const BUG_TRACKERS = { 'bugs.debian.org': '/cgi-bin/', 'debbugs.gnu.org': '/cgi/' } as const;

/** The page of a bug and its mails as an mbox. Its parts of a query stand between semicolons. */
function bugAt(url: URL): { page: URL; file: URL } | undefined {
  const [, folder] = BUG_PAGE.exec(url.pathname) ?? [];
  const [, short] = BUG_NUMBER.exec(url.pathname) ?? [];
  const [, asked] = /[?;&]bug=(\d+)(?:[;&]|$)/.exec(url.search) ?? [];
  const tracker = Object.entries(BUG_TRACKERS).find(([host]) => host === url.host)?.[1];
  const [cgi, bug] = folder ? [folder, asked] : [tracker, short];
  if (!cgi || !bug) return undefined;
  const page = new URL(`${cgi}bugreport.cgi?bug=${bug}`, url);
  return { page, file: new URL(`${page.href};mbox=yes`) };
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
    const bug = bugAt(url);
    if (!bug && (!(isFile || isMonth) || ofInbox)) return undefined;
    const file = new URL(url);
    file.hash = '';
    const id = decoded(url.hash.slice(1));
    return { ...(bug ?? { file }), ...(id.includes('@') ? { id } : {}) };
  },

  async fetch({ file, page: shown = file, id }, session) {
    const mailbox = await session.open(await session.get(file, { grows: !file.pathname.endsWith('.gz') }));
    const wanted = id === undefined ? mailbox.outline : threadOf(mailbox.outline, id);
    if (wanted.length === 0) {
      const page = `${file.host}${file.pathname}`;
      throw new SourceError(
        id === undefined ? text('link.emptyFile', { name: page }) : text('link.noSuchMessage', { page, id }),
      );
    }
    const messages = session.read(mailbox, file.host, new Set(wanted.map((message) => message.id)));
    return messages.map((message) => ({ ...message, url: linkTo(shown, message, mailbox.outline.length) }));
  },

  async feed({ file, page: shown = file, id }, since, session) {
    if (id !== undefined) return undefined;
    const { outline } = await session.open(await session.get(file, { grows: !file.pathname.endsWith('.gz') }));
    return changedSince(
      outline.map((message) => ({ ...message, url: linkTo(shown, message, outline.length) })),
      since,
    );
  },
};

/** The file or its page, and of several messages which one. */
function linkTo(shown: URL, message: Message, messages: number): string {
  const url = new URL(shown);
  if (messages > 1) url.hash = encodeURIComponent(message.id);
  return url.href;
}
