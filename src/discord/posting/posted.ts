import type { Message } from 'discord.js';
import { POSTED_FILE, POSTED_LIMITS, type PostedMinutes, unpackPosted } from '../../render/index.ts';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';
import type { Bot } from '../bot.ts';
import { readAttachment } from '../reading/attachment.ts';

/**
 * The complete minutes that a post of ours carries. Anybody can upload a file of that name, so that only a message of our own counts; and
 * what stands in it is still taken for no more than data: who may read what is decided anew from its source. Throws `SourceError` when
 * there is none, or when it is damaged or of another version.
 */
export async function readPostedMinutes(
  { client, cdnUrl }: Pick<Bot, 'client' | 'cdnUrl'>,
  { author, attachments }: Pick<Message, 'author' | 'attachments'>,
): Promise<PostedMinutes> {
  const file = attachments.find(({ name }) => name === POSTED_FILE);
  if (author.id !== client.user.id || !file) throw new SourceError(text('button.noCopy'));
  const posted = unpackPosted(await readAttachment(file, cdnUrl, POSTED_LIMITS.packed));
  if (!posted) throw new SourceError(text('button.damaged'));
  return posted;
}
