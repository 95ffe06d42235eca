import { createHash } from 'node:crypto';
import { type Message, NAMELESS, type Person, remembering } from '../../thread/index.ts';
import { parseDate } from '../date.ts';
import { field, type Header, readHeader, unstructured, type WantedFields } from './header.ts';
import { personIn } from './in-reply-to.ts';
import { FIELDS_OF_LISTS, listsOf } from './lists.ts';
import { type BodyText, readBody } from './mime.ts';
import { authorOf, parsePeople } from './people.ts';
import { isRobot } from './robots.ts';

/** What a mailbox tells of a mail beside the mail itself: the sender and date of an mbox's `From ` line. */
export interface Envelope {
  readonly sender?: string;
  readonly date?: string;
}

const noEnvelope = (): Envelope => ({});

/** Reads one mail (RFC 5322, MIME). Never throws: whatever the bytes are, some message comes of them. */
export function readMail(mail: Uint8Array, envelope: () => Envelope = noEnvelope): Message {
  const bytes = withLineFeeds(mail);
  const header = readHeader(bytes);
  const body = bytes.subarray(header.bodyFrom);
  return described(header, body, envelope, readBody(header, body));
}

/**
 * The mail without its text, which is what threads are told apart by. Costs a tenth of reading it whole. Only an id made up for want of a
 * Message-ID looks at the body; it is the same that `readMail` gives.
 */
export function outlineMail(mail: Uint8Array, envelope: () => Envelope = noEnvelope): Message {
  const bytes = withLineFeeds(mail);
  const header = readHeader(bytes, OUTLINE_FIELDS);
  return described(header, bytes.subarray(header.bodyFrom), envelope, { text: '' });
}

/** The fields that `described` looks at: of these that it reads whole, all; of the rest, the first. */
const OUTLINE_FIELDS: WantedFields = new Map([
  ...['references', 'in-reply-to', 'to', 'cc'].map((name) => [name, 'all'] as const),
  ...(
    'message-id from x-original-from sender reply-to date sent resent-date received subject comments archived-at x-archived-at list-archive auto-submitted precedence ' +
    'x-autoreply x-autorespond x-list-administrivia x-cron-env content-type'
  )
    .split(' ')
    .map((name) => [name, 'first'] as const),
  ...FIELDS_OF_LISTS.map((name) => [name, 'first'] as const),
]);

function described(header: Header, body: Uint8Array, envelope: () => Envelope, said: BodyText): Message {
  const value = (name: string) => field(header, name);
  const id =
    idsIn(value('message-id') ?? '')[0] ??
    madeUpId([value('from') ?? '', value('date') ?? '', value('subject') ?? '', body]);
  const author = authorOf(value('from') ?? value('sender') ?? envelope().sender ?? '', {
    replyTo: value('reply-to'),
    original: value('x-original-from'),
  });
  const date = dateOf(header, envelope);
  const subject = value('subject');
  const to = peopleOf(header, 'to');
  const cc = peopleOf(header, 'cc');
  const answered = personIn(field(header, 'in-reply-to') ?? '') ?? personIn(field(header, 'comments') ?? '');
  const lists = listsOf(header);
  const url = linkTo(header, id);
  return {
    medium: 'mail',
    id,
    author: author ?? NAMELESS,
    ...(date ? { date } : {}),
    ...(subject === undefined ? {} : { subject: unstructured(subject) }),
    parentIds: parentsOf(header).filter((parent) => parent !== id && parent !== answered?.address),
    ...(to.length > 0 ? { to } : {}),
    ...(cc.length > 0 ? { cc } : {}),
    ...(answered ? { answered } : {}),
    ...(lists.length > 0 ? { lists } : {}),
    ...(url ? { url } : {}),
    ...(isAutomated(header, author) ? { automated: true } : {}),
    ...said,
  };
}

/** Mail of systems that end their lines with a lone CR. */
function withLineFeeds(mail: Uint8Array): Uint8Array {
  const start = mail.subarray(0, 2_000);
  if (start.includes(0x0a) || !start.includes(0x0d)) return mail;
  return mail.map((byte) => (byte === 0x0d ? 0x0a : byte));
}

/** Ids stand in mail after mail of a thread, each in fields of many: each is kept in memory once, and alone. */
const once = remembering(100_000, (id) => id);

/** Message-IDs in a field, without their brackets, of which the last may be cut off; a bare one too, where the field holds nothing else. */
function idsIn(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]+)(?:>|$)/g)]
    .map(([, id = '']) => once(id.replace(/\s+/g, '')))
    .filter((id) => id !== '');
  if (bracketed.length > 0) return bracketed;
  const bare = value.trim().replace(/^<|>$/g, '');
  return bare !== '' && bare.length < 1_000 && !/\s/.test(bare) && bare.includes('@') ? [bare] : [];
}

/**
 * Nearest first. In-Reply-To may hold a phrase with the parent's address in brackets before the id (RFC 822 allowed "Your message of …"),
 * so of several the last is taken first, and one that References has too before all.
 */
function parentsOf(header: Header): string[] {
  const references = (header.fields.get('references') ?? []).flatMap(idsIn);
  const inReplyTo = (header.fields.get('in-reply-to') ?? []).flatMap(idsIn).reverse();
  const known = new Set(references);
  const parents = [...inReplyTo.filter((id) => known.has(id)), ...inReplyTo.filter((id) => !known.has(id))];
  return [...new Set([...parents, ...references.reverse()])];
}

/** The Date field, or Outlook's Sent; where it is missing or says nothing, when the last relay received the mail, then what the mailbox noted. */
function dateOf(header: Header, envelope: () => Envelope): string | undefined {
  const sent = parseDate(field(header, 'date') ?? field(header, 'sent') ?? field(header, 'resent-date') ?? '');
  if (sent) return sent;
  const received = field(header, 'received');
  const stamp = received?.slice(received.lastIndexOf(';') + 1);
  const relayed = stamp ? parseDate(stamp) : undefined;
  if (relayed) return relayed;
  const noted = parseDate(envelope().date ?? '');
  return noted?.startsWith('1970-01-01') ? undefined : noted;
}

function peopleOf(header: Header, name: string): readonly Person[] {
  const values = header.fields.get(name) ?? [];
  return values.length === 1 ? parsePeople(values[0] ?? '') : values.flatMap(parsePeople);
}

/** Hosts that run public-inbox, where a message stands at the list's address and its id. */
const PUBLIC_INBOX =
  /^https?:\/\/(?:lore\.kernel\.org|public-inbox\.org|inbox\.[a-z0-9.-]+|lore\.[a-z0-9.-]+)\/[^/\s]+\/?$/;

/** Where the mail can be read: Archived-At (RFC 5064), or its place in the public-inbox that List-Archive (RFC 2369) names. */
function linkTo(header: Header, id: string): string | undefined {
  const link = (value: string | undefined) => /https?:\/\/[^\s<>"]+/.exec(value ?? '')?.[0];
  const archived = link(field(header, 'archived-at')) ?? link(field(header, 'x-archived-at'));
  if (archived) return archived;
  const archive = link(field(header, 'list-archive'));
  if (!archive || !PUBLIC_INBOX.test(archive)) return undefined;
  return `${archive.replace(/\/?$/, '/')}${encodeURIComponent(id).replaceAll('%40', '@')}/`;
}

/** RFC 3834 and what came before it: vacation notices, bounces, cron's reports, a list's own notices. What trackers send is people's words, though generated. */
function isAutomated(header: Header, author: Person | undefined): boolean {
  const has = (name: string, pattern: RegExp) => pattern.test(field(header, name) ?? '');
  return (
    has('auto-submitted', /^\s*auto-replied/i) ||
    has('precedence', /auto_?reply/i) ||
    has('x-autoreply', /./) ||
    has('x-autorespond', /./) ||
    has('x-list-administrivia', /^\s*yes/i) ||
    has('x-cron-env', /./) ||
    has('content-type', /^\s*multipart\/report/i) ||
    (author !== undefined && isRobot(author))
  );
}

/** An id for a message that has none: a hash of what it says, so that it is the same in the next run. */
export function madeUpId(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\n');
  return `${hash.digest('hex').slice(0, 24)}@no-message-id.invalid`;
}
