import type { Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { isListed, PUBLIC_ARCHIVES } from '../bounds/index.ts';
import { fold, type VolumePage } from '../pages/index.ts';
import { decoded } from './decoded.ts';
import { periodsSince } from './periods.ts';
import type { FetchedMails, Session, Source } from './source.ts';
import { changedSince, threadOf } from './threads.ts';

const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a table

/** How Mailman 2 names the volumes of an archive (`archive_volume_frequency`): by month, quarter, week, day or year. */
const VOLUME = `\\d{4}-(?:${MONTHS.join('|')})|\\d{4}q[1-4]|Week-of-Mon-\\d{8}|\\d{8}|\\d{4}`;
const PAGE = new RegExp(
  `^(.*/(?:pipermail|archives)/[^/]+/)(${VOLUME})(?:/(?:(\\d+)\\.html|(?:thread|subject|author|date|index)\\.html)?|\\.txt(?:\\.gz)?)?$`,
);
/** How a list's page leads to them. */
const VOLUME_LINK = new RegExp(`^(${VOLUME})(?:/(?:thread|subject|author|date|index)\\.html|/|\\.txt(?:\\.gz)?)$`);
const LIST = /^(.*\/pipermail\/[^/]+\/?)(?:index\.html)?$/;
/** Some sites call the folder otherwise; what lies under that name elsewhere may be anything. */
const RENAMED_LIST = /^(\/archives\/(?!list\/)[^/@]+\/?)(?:index\.html)?$/;

/** A list's archive, a volume of it (`2024-March`), or the message with that number in it. `list` ends with a slash. */
interface Place {
  readonly list: URL;
  readonly volume?: string;
  readonly number?: string;
  readonly id?: string;
}

/**
 * Pipermail, the archiver of Mailman 2. A volume comes as text, `2024-March.txt.gz`: an mbox but for its addresses, which read
 * `user at host`. Its messages stand there in the order of their numbers; the index pages tell the numbers.
 */
export const pipermail: Source<Place> = {
  name: 'Pipermail',

  match(url) {
    const [, list, volume, number] = PAGE.exec(url.pathname) ?? [];
    if (list && volume) {
      const id = decoded(url.hash.slice(1));
      return { list: new URL(list, url), volume, ...(number ? { number } : {}), ...(id.includes('@') ? { id } : {}) };
    }
    const isKnown = isListed(url, PUBLIC_ARCHIVES.pipermail);
    const [, archive] = LIST.exec(url.pathname) ?? (isKnown ? RENAMED_LIST.exec(url.pathname) : undefined) ?? [];
    return archive ? { list: new URL(archive.endsWith('/') ? archive : `${archive}/`, url) } : undefined;
  },

  async fetch({ list, volume, number, id }, session) {
    if (volume === undefined) {
      throw new SourceError(text('link.wholeListMonth'));
    }
    const here = await openVolume(list, volume, session);
    if (!here) throw new SourceError(text('link.noVolume', { host: list.host, volume }));
    if (number === undefined && id === undefined) return readOutlined([here], here.outline, list);
    const page = new URL(`${volume}/${number}.html`, list);
    const wanted =
      id ?? here.outline.find((message) => message.url === page.href)?.id ?? (await idOnPage(page, session));
    const { volumes, thread } = await acrossMonths(list, volume, here, wanted, session);
    if (thread.length > 0) return readOutlined(volumes, thread, list);
    throw new SourceError(text('link.notInVolume', { volume, host: list.host }));
  },

  isList: ({ volume }) => volume === undefined,

  async feed({ list, volume }, since, session) {
    if (volume !== undefined) return undefined;
    const outline: Message[] = [];
    let found = false;
    const names = await volumesSince(list, since, session);
    for (const name of names) {
      const opened = await openVolume(list, name, session);
      found ||= opened !== undefined;
      outline.push(...(opened?.outline ?? []));
    }
    if (!found) throw new SourceError(text('link.noVolume', { host: list.host, volume: names.at(-1) ?? '' }));
    return changedSince(outline, since);
  },
};

/**
 * The volumes that have what came since a time, oldest first, as the list's own page names them. Where its owner made another page of
 * it, they are taken to be months, as nearly all are.
 */
async function volumesSince(list: URL, since: string, session: Session): Promise<string[]> {
  const page = await session.find(list);
  const links = page ? await session.read('links', page) : [];
  const names = links.map((link) => VOLUME_LINK.exec(link)?.[1]).filter((name) => name !== undefined);
  const volumes = [...new Set(names)]
    .flatMap((name) => {
      const start = volumeStart(name);
      return start === undefined ? [] : [{ name, start }];
    })
    .sort((a, b) => a.start - b.start);
  if (volumes.length === 0) {
    const [first, last] = [monthOf(since), monthOf(new Date().toISOString())];
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => volumeName(first + i));
  }
  return periodsSince(volumes, since).map(({ name }) => name);
}

/** When a volume began, in milliseconds since 1970. */
function volumeStart(name: string): number | undefined {
  const month = monthNumber(name);
  if (month !== undefined) return Date.UTC(Math.floor(month / 12), month % 12);
  const [, year, quarter] = /^(\d{4})q([1-4])$/.exec(name) ?? [];
  if (quarter) return Date.UTC(Number(year), 3 * (Number(quarter) - 1));
  const [, ...day] = /(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  if (day.length > 0) return Date.UTC(Number(day[0]), Number(day[1]) - 1, Number(day[2]));
  return /^\d{4}$/.test(name) ? Date.UTC(Number(name), 0) : undefined;
}

/** A volume whose mails are not decoded yet. The messages of its outline have the addresses of their pages. */
interface Volume {
  readonly mailbox: FetchedMails;
  readonly outline: readonly Message[];
}

/** `undefined` where the list has no such volume. */
async function openVolume(list: URL, volume: string, session: Session): Promise<Volume | undefined> {
  const text =
    (await session.find(new URL(`${volume}.txt.gz`, list))) ?? (await session.find(new URL(`${volume}.txt`, list)));
  if (!text) return undefined;
  const mailbox = await session.open(text);
  const index = new URL(`${volume}/date.html`, list);
  const page = await session.find(index);
  const urls = page ? pagesOf(await session.read('volume', page), mailbox.outline) : [];
  return { mailbox, outline: mailbox.outline.map((message, i) => ({ ...message, url: urls[i] ?? index.href })) };
}

/** The messages of the outlines, whole. */
async function readOutlined(volumes: readonly Volume[], wanted: readonly Message[], list: URL): Promise<Message[]> {
  const urls = new Map(wanted.map(({ id, url = list.href }) => [id, url]));
  const messages: Message[] = [];
  for (const { mailbox } of volumes) messages.push(...(await mailbox.read(new Set(urls.keys()))));
  return messages.map((message) => ({ ...message, url: urls.get(message.id) ?? list.href }));
}

/**
 * The thread of a message. One that began earlier has parents missing, and one with mails in the last week of a month may go on in
 * the next: those months are looked through too, as long as that brings something.
 */
async function acrossMonths(
  list: URL,
  name: string,
  here: Volume,
  id: string,
  session: Session,
): Promise<{ volumes: Volume[]; thread: Message[] }> {
  const month = monthNumber(name);
  let volumes = [here];
  const threadIn = () =>
    threadOf(
      volumes.flatMap(({ outline }) => outline),
      id,
    );
  let thread = threadIn();
  if (month === undefined || thread.length === 0) return { volumes, thread };
  for (let earlier = month - 1; earlier >= month - REACH && lacksParents(thread); earlier--) {
    const volume = await openVolume(list, volumeName(earlier), session);
    if (!volume) break;
    volumes = [volume, ...volumes];
    thread = threadIn();
  }
  for (let later = month + 1; later <= month + REACH; later++) {
    const weekBefore = new Date(Date.UTC(Math.floor(later / 12), later % 12, -6)).toISOString();
    if (!thread.some((message) => (message.date ?? '') >= weekBefore)) break;
    const volume = await openVolume(list, volumeName(later), session);
    if (!volume) break;
    volumes = [...volumes, volume];
    thread = threadIn();
  }
  return { volumes, thread };
}

/** How many months a thread is followed into the past, and into the future. */
const REACH = 3;

function lacksParents(thread: readonly Message[]): boolean {
  const ids = new Set(thread.map((message) => message.id));
  return thread.some((message) => message.parentIds[0] !== undefined && !ids.has(message.parentIds[0]));
}

/**
 * The page of each message, in the order of the messages. The numbers of the index, sorted, are the order of the text; where the two
 * differ in length, messages are told by their subjects.
 */
function pagesOf(pages: readonly VolumePage[], messages: readonly Message[]): (string | undefined)[] {
  if (pages.length === messages.length) return pages.map(({ url }) => url);
  const ofPages = grouped(pages, ({ subject }) => subject);
  const ofMessages = grouped(messages, (message) => fold(message.subject ?? ''));
  const urls = new Map<Message, string>();
  for (const [subject, alike] of ofMessages) {
    const candidates = ofPages.get(subject) ?? [];
    if (candidates.length !== alike.length) continue;
    for (const [i, message] of alike.entries()) urls.set(message, candidates[i]?.url ?? '');
  }
  return messages.map((message) => urls.get(message));
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The Message-ID that a page carries in the address of its "reply" link. */
async function idOnPage(url: URL, session: Session): Promise<string> {
  const page = await session.get(url);
  for (const link of await session.read('links', page)) {
    const query = link.startsWith('mailto:') || link.includes('In-Reply-To=') ? link.split('?')[1] : '';
    const id = new URLSearchParams(query).get('In-Reply-To');
    // URLSearchParams reads "+" as a space, and a Message-ID has none.
    if (id) return id.replace(/[<>]/g, '').replaceAll(' ', '+');
  }
  throw new SourceError(text('link.noMessageId', { host: url.host }));
}

/** Months counted from year 0, so that the one before and after are a step away. */
function monthNumber(volume: string): number | undefined {
  const [year, name = ''] = volume.split('-');
  const month = MONTHS.indexOf(name);
  return month < 0 ? undefined : Number(year) * 12 + month;
}

function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function volumeName(month: number): string {
  return `${Math.floor(month / 12)}-${MONTHS[month % 12]}`;
}
