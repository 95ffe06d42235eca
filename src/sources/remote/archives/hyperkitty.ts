import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Message, Person } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { isoDate } from '../../date.ts';
import { SourceError } from '../../error.ts';
import type { ChangedThread, FetchedMails, Session, Source } from './source.ts';
import { changedSince } from './threads.ts';

/** `base` is where HyperKitty is mounted, with a slash at its end; `list` the address of the list. */
interface Place {
  readonly base: URL;
  readonly list: string;
  readonly kind: 'message' | 'thread' | 'list' | 'month';
  /** HyperKitty's hash of a message's, or of a thread's first message's, Message-ID. */
  readonly hash?: string;
  readonly year?: number;
  readonly month?: number;
}

const PATH =
  /^(.*\/)list\/([^/@]+@[^/]+)\/(?:(?:(message|thread)\/([A-Z2-7]{32})\/?)|(\d{4})\/(\d{1,2})\/?|latest\/?|recent-activity\/?)?$/;

/** What HyperKitty's REST gives of a message; only what is used. */
const Email = z.object({
  message_id: z.string(),
  message_id_hash: z.string(),
  thread: z.string(),
  sender_name: z.string().nullish(),
  sender: z.object({ address: z.string().nullish() }).nullish(),
  subject: z.string(),
  date: z.string(),
  parent: z.string().nullish(),
  content: z.string().optional(),
});
const Emails = z.object({
  results: z.array(Email.omit({ content: true }).extend({ url: z.string() })),
  next: z.url().nullish(),
});

const Threads = z.object({
  results: z.array(z.object({ thread_id: z.string(), subject: z.string(), date_active: z.string() })),
  next: z.url().nullish(),
});

/**
 * HyperKitty, the archiver of Mailman 3. Its export gives a thread as a gzipped mbox; where that is switched off, its REST interface
 * gives the messages one by one (https://docs.mailman3.org/projects/hyperkitty/).
 */
export const hyperkitty: Source<Place> = {
  name: 'HyperKitty',

  match(url) {
    const [, base, list, kind, hash, year, month] = PATH.exec(url.pathname.replace(/%40/g, '@')) ?? [];
    if (!base || !list) return undefined;
    const place = { base: new URL(base, url), list };
    if (hash) return { ...place, kind: kind === 'thread' ? 'thread' : 'message', hash };
    if (year) return { ...place, kind: 'month', year: Number(year), month: Number(month) };
    return { ...place, kind: 'list' };
  },

  async fetch(place, session) {
    const { kind, hash, year = 0, month = 0 } = place;
    if (kind === 'list') {
      throw new SourceError(text('link.wholeList'));
    }
    if (kind === 'month' || hash === undefined) {
      const first = (offset: number) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
      return exported(place, { start: first(0), end: first(1) }, session);
    }
    const thread = kind === 'thread' ? hash : await threadOfMessage(place, hash, session);
    const messages = await exported(place, { thread }, session);
    return messages.length > 0 ? messages : overRest(place, thread, session);
  },

  isList: ({ kind }) => kind === 'list' || kind === 'month',

  async feed(place, since, session) {
    if (place.kind !== 'list') return undefined;
    const end = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const exported = await openExport(place, { start: since.slice(0, 10), end }, session);
    return exported === 'switched off'
      ? changedOverRest(place, since, session)
      : changedSince(linked(place, exported?.outline ?? []), since);
  },
};

/** `undefined` where the export has nothing for the query. */
async function openExport(
  place: Place,
  query: Record<string, string>,
  session: Session,
): Promise<FetchedMails | 'switched off' | undefined> {
  const url = new URL(`list/${place.list}/export/${place.list}.mbox.gz`, place.base);
  url.search = new URLSearchParams(query).toString();
  const mbox = await session.find(url);
  if (!mbox) return 'switched off';
  try {
    return await session.open(mbox);
  } catch (error) {
    if (error instanceof SourceError && error.reason.key === 'link.emptyFile') return undefined;
    throw error;
  }
}

async function exported(place: Place, query: Record<string, string>, session: Session): Promise<Message[]> {
  const mailbox = await openExport(place, query, session);
  return mailbox === undefined || mailbox === 'switched off' ? [] : linked(place, await mailbox.read());
}

/** The list's threads, which come by when they were last written in. */
async function changedOverRest(place: Place, since: string, session: Session): Promise<ChangedThread[]> {
  const changed: ChangedThread[] = [];
  let next: string | null | undefined = new URL(`api/list/${place.list}/threads/?format=json`, place.base).href;
  for (let pages = 0; next && pages < session.limits.pages; pages++) {
    const page: z.infer<typeof Threads> = parsed(Threads, (await session.get(next)).body, place);
    for (const { thread_id: hash, subject, date_active: active } of page.results) {
      const updated = isoDate(active);
      if (updated === undefined || updated <= since) return changed;
      changed.push({ url: new URL(`list/${place.list}/thread/${hash}/`, place.base).href, subject, updated });
    }
    next = page.next;
  }
  return changed;
}

function linked(place: Place, messages: readonly Message[]): Message[] {
  return messages.map((message) => ({ ...message, url: pageOf(place, hashOf(message.id)).href }));
}

async function threadOfMessage(place: Place, hash: string, session: Session): Promise<string> {
  const api = await session.find(new URL(`api/list/${place.list}/email/${hash}/?format=json`, place.base));
  if (api) return lastPart(parsed(Email, api.body, place).thread);
  // Where REST is closed, the message's page links to its thread.
  const page = await session.get(pageOf(place, hash));
  const [, thread] = /\/thread\/([A-Z2-7]{32})\//.exec(page.body.toString('utf8')) ?? [];
  if (thread) return thread;
  throw new SourceError(text('link.whichThread', { host: place.base.host }));
}

async function overRest(place: Place, thread: string, session: Session): Promise<Message[]> {
  const messages: Message[] = [];
  const ids = new Map<string, string>();
  let next: string | null | undefined = new URL(
    `api/list/${place.list}/thread/${thread}/emails/?format=json`,
    place.base,
  ).href;
  while (next) {
    const page: z.infer<typeof Emails> = parsed(Emails, (await session.get(next)).body, place);
    for (const email of page.results) ids.set(email.message_id_hash, email.message_id);
    for (const { message_id_hash: hash } of page.results) {
      const url = new URL(`api/list/${place.list}/email/${hash}/?format=json`, place.base);
      messages.push(message(parsed(Email, (await session.get(url)).body, place), place, ids));
      session.counted(messages.length, place.base.host);
    }
    next = page.next;
  }
  return messages;
}

function message(email: z.infer<typeof Email>, place: Place, ids: ReadonlyMap<string, string>): Message {
  const address = email.sender?.address?.replace(' (a) ', '@');
  const author: Person = { ...(email.sender_name ? { name: email.sender_name } : {}), ...(address ? { address } : {}) };
  const parent = email.parent ? ids.get(lastPart(email.parent)) : undefined;
  const date = isoDate(email.date);
  return {
    medium: 'mail',
    id: email.message_id,
    author,
    ...(date ? { date } : {}),
    subject: email.subject,
    parentIds: parent ? [parent] : [],
    text: (email.content ?? '').replace(/\r\n?/g, '\n'),
    url: pageOf(place, email.message_id_hash).href,
  };
}

function pageOf(place: Place, hash: string): URL {
  return new URL(`list/${place.list}/message/${hash}/`, place.base);
}

/** Mailman's Message-ID-Hash: SHA-1 of the Message-ID without its brackets, in base 32 (RFC 4648), which 20 bytes fill evenly. */
export function hashOf(id: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...createHash('sha1').update(id).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function lastPart(url: string): string {
  return url.split('?')[0]?.split('/').filter(Boolean).at(-1) ?? '';
}

function parsed<T>(schema: z.ZodType<T>, body: Buffer, { base }: Place): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new SourceError(text('link.noProgram', { host: base.host, program: 'HyperKitty' }), { cause: error });
  }
}
