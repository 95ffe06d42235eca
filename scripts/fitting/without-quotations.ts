import type { Message, Thread } from '../../src/thread/index.ts';

/**
 * The mails of a thread without what they quote, as those are sent that answer above all quotations or without any. Who answers whom stays as
 * it is told, and where all mails name the first they do so again. Chat stays as it is.
 */
export function withoutQuotations({ root, messages, blocks, untold }: Thread): Message[] {
  return messages
    .filter(({ quotedIn }) => quotedIn === undefined)
    .map((message) => {
      if (message.medium === 'chat') return message;
      const quoting = new Set<number>();
      for (const { kind, fromLine, toLine } of blocks.get(message.id) ?? [])
        if (kind === 'quote' || kind === 'attribution')
          for (let line = fromLine; line <= toLine; line++) quoting.add(line);
      const own = message.text.split('\n').filter((_, line) => !quoting.has(line));
      const parentIds = untold && message.id !== root ? [root] : message.parentIds;
      return { ...message, parentIds, text: own.join('\n') };
    });
}
