import type { Message } from '../../../thread/index.ts';
import { SourceError } from '../../error.ts';
import { decoded } from './decoded.ts';
import type { Session, Source } from './source.ts';
import { readWanted } from './threads.ts';

/** The page of a bug, all of whose mails come as an mbox. */
interface Place {
  readonly page: URL;
  /** A Message-ID after the `#`: its thread alone. */
  readonly id?: string;
}

const BUG_PAGE = /^(\/cgi(?:-bin)?\/)bugreport\.cgi$/;
const SHORT_ADDRESS = /^\/(\d+)$/;
/** Where the short addresses lead. */
const TRACKERS = { 'bugs.debian.org': '/cgi-bin/', 'debbugs.gnu.org': '/cgi/' } as const;

/** What stands before each message on a bug's page (`handle_record` in Debbugs' CGI/Bugreport.pm). No mail can write it: `<` is escaped. */
const MESSAGE = '<p class="msgreceived">';

/** The bug tracker of Debian, which GNU runs too: https://salsa.debian.org/debbugs-team/debbugs. */
export const debbugs: Source<Place> = {
  name: 'Debbugs',

  match(url) {
    const [, folder] = BUG_PAGE.exec(url.pathname) ?? [];
    const [, short] = SHORT_ADDRESS.exec(url.pathname) ?? [];
    // The parts of its queries stand between semicolons.
    const [, asked] = /[?;&]bug=(\d+)(?:[;&]|$)/.exec(url.search) ?? [];
    const tracker = Object.entries(TRACKERS).find(([host]) => host === url.host)?.[1];
    const [cgi, bug] = folder ? [folder, asked] : [tracker, short];
    if (!cgi || !bug) return undefined;
    const id = decoded(url.hash.slice(1));
    return { page: new URL(`${cgi}bugreport.cgi?bug=${bug}`, url), ...(id.includes('@') ? { id } : {}) };
  },

  async fetch({ page, id }, session) {
    const mailbox = await session.open(await session.get(new URL(`${page.href};mbox=yes`), { grows: true }));
    const messages = await readWanted(mailbox, id, `${page.host}${page.pathname}${page.search}`);
    const urls = await addresses(page, mailbox.outline, session);
    return messages.map((message) => ({ ...message, url: urls.get(message.id) ?? page.href }));
  },
};

/**
 * Where each message stands on the bug's page, by its id: the tracker numbers them, and the mbox does not tell the numbers. Where the
 * page cannot be had either, nothing is known, and the whole page has to do.
 */
async function addresses(page: URL, outline: readonly Message[], session: Session): Promise<Map<string, string>> {
  const shown = await session.find(page).catch((error: unknown) => {
    if (error instanceof SourceError) return undefined;
    throw error;
  });
  const listed = shown ? messagesOn(shown.body.toString('utf8')) : [];
  const urls = new Map<string, string>();
  for (const [i, { number, id }] of listed.entries()) {
    // GNU's page tells no ids; the order is that of the mbox.
    const known = id ?? (listed.length === outline.length ? outline[i]?.id : undefined);
    if (known) urls.set(known, `${page.href}#${number}`);
  }
  return urls;
}

/** The messages of a bug's page in their order; ids from the address behind "reply". */
function messagesOn(html: string): { number: string; id?: string }[] {
  return html
    .split(MESSAGE)
    .slice(1)
    .flatMap((part) => {
      const [head = ''] = part.split('</p>', 1);
      const [, number] = /^\s*<a name="(\d+)"/.exec(head) ?? [];
      const [, id] = /\bIn-Reply-To=([^&"]+)/i.exec(head) ?? [];
      return number ? [{ number, ...(id ? { id: decoded(id).replace(/[<>]/g, '') } : {}) }] : [];
    });
}
