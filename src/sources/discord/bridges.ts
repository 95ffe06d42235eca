import type { APIMessage } from 'discord-api-types/v10';

/**
 * The webhooks that write under several names: those of bridges to IRC, Matrix or Telegram, and of proxies such as PluralKit, which say what people
 * wrote elsewhere. What reports or forwards news has one name, or a link or embed in each of its messages.
 */
export function bridgesAmong(messages: readonly APIMessage[]): ReadonlySet<string> {
  const namesOf = new Map<string, Set<string>>();
  for (const { webhook_id: webhook, author, content, embeds = [] } of messages) {
    if (webhook === undefined || !content || embeds.length > 0 || LINK.test(content)) continue;
    const names = namesOf.get(webhook);
    if (names) names.add(author.username);
    else namesOf.set(webhook, new Set([author.username]));
  }
  return new Set([...namesOf].filter(([, names]) => names.size > 1).map(([webhook]) => webhook));
}

const LINK = /https?:\/\//;

/** Whom a bridge without a webhook names in front of what they wrote: "**<ann>** It leaks", "<ann> It leaks". A mention of Discord's has a sign behind its bracket. */
export function bridgedIn({ author, webhook_id, content }: APIMessage): { name: string; content: string } | undefined {
  const [front, name] = (author.bot && webhook_id === undefined && NAMED.exec(content)) || [];
  return front && name ? { name, content: content.slice(front.length) } : undefined;
}

const NAMED = /^(?:\*\*|`)?<([^<>@#:/\s][^<>@#:/\n]{0,60})>(?:\*\*|`)?:? (?=\S)/;
