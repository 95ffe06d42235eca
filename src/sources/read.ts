import PostalMime from 'postal-mime';
import type { Message, Person } from '../thread/index.ts';
import { SourceError } from './error.ts';

/** The messages in a file's bytes: a mail, an mbox or a Discord dump. */
export async function readMessages(bytes: Uint8Array, name: string): Promise<Message[]> {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.trim() === '') throw new SourceError(`${name}: is empty`);
  if (/^\s*\{/.test(text)) return readDump(JSON.parse(Buffer.from(bytes).toString('utf8')));
  if (/^\s*From /.test(text)) {
    const mails = text.replace(/^\s+/, '').split(/\n(?=From \S+ .*\d{4}\s*\n)/);
    return Promise.all(mails.map((mail) => readMail(mail.replace(/^From .*\n/, ''))));
  }
  return [await readMail(text)];
}

async function readMail(latin1: string): Promise<Message> {
  const mail = await PostalMime.parse(Buffer.from(latin1, 'latin1'));
  const bare = (id: string) => id.replace(/[<>\s]/g, '');
  const ids = (header?: string) => header?.match(/<[^<>]+>/g)?.map(bare) ?? [];
  const parentIds = [...new Set([...ids(mail.inReplyTo), ...ids(mail.references).reverse()])];
  return {
    medium: 'mail',
    id: bare(mail.messageId ?? ''),
    author: { name: mail.from?.name || mail.from?.address, address: mail.from?.address } as Person,
    ...(mail.date ? { date: mail.date } : {}),
    subject: mail.subject ?? '',
    parentIds,
    text: (mail.text ?? '').replace(/\r\n?/g, '\n'),
  };
}

type Dump = {
  messages: {
    id: string;
    author: { username: string; global_name?: string };
    content: string;
    timestamp: string;
    message_reference?: { message_id: string };
  }[];
};
function readDump(dump: Dump): Message[] {
  return dump.messages.map((m) => ({
    medium: 'chat',
    id: m.id,
    author: { name: m.author.global_name ?? m.author.username },
    date: new Date(m.timestamp).toISOString(),
    parentIds: m.message_reference ? [m.message_reference.message_id] : [],
    text: m.content,
  }));
}
