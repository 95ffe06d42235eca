import type { Message } from '../../thread/index.ts';
import { parseDate } from '../date.ts';
import { parsePeople } from '../mail/index.ts';
import { pastedMail } from './pasted-mail.ts';
import { VIEWS, type View } from './views.ts';

/** More than this stands above no message. */
const LONGEST_TOP = 12_000;

/** The messages that somebody copied out of a page or a mail program's window, all answers to the first; undefined for any other text. */
export function readViewed(pasted: string): Message[] | undefined {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/^[\ufeff\s]+/, '');
  for (const view of VIEWS) {
    const top = view.top.exec(text.slice(0, LONGEST_TOP));
    // No subject need stand above: its place is the first line then, which would be taken for it.
    const from = [0, top?.[0].length ?? 0].find((at) => text.slice(at, at + LONGEST_TOP).search(view.heading) === 0);
    if (from === undefined) continue;
    const messages = messagesOf(view, text.slice(from), from > 0 ? top?.groups?.subject?.trim() : undefined);
    if (messages.length > 0) return messages;
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
    const told = [name, when, subject ?? '', words];
    messages.push(pastedMail(told, { author, date, subject, parent: messages[0], text: words }));
  }
  return messages;
}

/** `bo () lind ! example` of MARC, `bo at lind.example` of Pipermail */
function unhidden(address: string): string {
  return address.replace(' () ', '@').replace(' at ', '@').replaceAll(' ! ', '.');
}
