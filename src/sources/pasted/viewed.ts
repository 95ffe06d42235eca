import type { Message } from '../../thread/index.ts';
import { parseDate } from '../date.ts';
import { madeUpId, parsePeople } from '../mail/index.ts';
import { VIEWS, type View } from './views.ts';

/** More than this stands above no message. */
const LONGEST_TOP = 12_000;

/** The messages that somebody copied out of a page or a mail program's window, all answers to the first; undefined for any other text. */
export function readViewed(pasted: string): Message[] | undefined {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/^[\ufeff\s]+/, '');
  for (const view of VIEWS) {
    const top = view.top.exec(text.slice(0, LONGEST_TOP));
    // A subject need not stand above: its place is the first line then, which would be taken for it.
    for (const [from, subject] of [[0], [top?.[0].length ?? 0, top?.groups?.subject?.trim()]] as const) {
      if (view.heading.exec(text.slice(from, from + LONGEST_TOP))?.index !== 0) continue;
      const messages = messagesOf(view, text.slice(from), subject);
      if (messages.length > 0) return messages;
    }
  }
  return undefined;
}

/** The messages below their headings. */
function messagesOf({ heading, below }: View, text: string, subject: string | undefined): Message[] {
  const headings = [...text.matchAll(new RegExp(heading, 'gm'))];
  const messages: Message[] = [];
  for (const [n, found] of headings.entries()) {
    const { name = '', address = '', when = '' } = found.groups ?? {};
    const shown = text.slice(found.index + found[0].length, headings[n + 1]?.index);
    const end = below ? shown.search(below) : -1;
    const words = (end < 0 ? shown : shown.slice(0, end)).replace(/^\n+/, '').trimEnd();
    if (words === '') continue;
    const date = parseDate(when.replace(/ +/g, ' ').replace(/(?<=^[\d-]{10} )(?=\d:)/, '0'));
    const [author = { name: name.trim() }] = parsePeople(`${name.trim()} <${unhidden(address)}>`);
    const [first] = messages;
    messages.push({
      medium: 'mail',
      id: madeUpId([name, when, subject ?? '', words]),
      author,
      ...(date === undefined ? {} : { date }),
      ...(subject ? { subject } : {}),
      parentIds: first ? [first.id] : [],
      text: words,
    });
  }
  return messages;
}

/** `bo () lind ! example` of MARC, `bo at lind.example` of Pipermail */
function unhidden(address: string): string {
  return address.replace(' () ', '@').replace(' at ', '@').replaceAll(' ! ', '.');
}
