import type { Say } from '../wording/index.ts';
import { type Bullet, othersLead, type Relation, voicesOf } from './bullet.ts';
import { clip, clipName } from './clip.ts';
import { isolated } from './direction.ts';
import { escapeMarkdown, maskedLink, webAddress } from './escape.ts';
import { BULLET, EMBED } from './limits.ts';
import { shownName } from './names.ts';
import { neutralise } from './neutral.ts';

/** A piece of an embed's Markdown. */
export interface Line {
  readonly text: string;
  /** Whether all of what it shows is in it. */
  readonly complete: boolean;
}

/** A bullet with as much of what belongs to it as a field takes: the statement first, then who, then what others said to it. */
export function bulletLine(
  { said, further = [], relations }: Bullet,
  fallbackUrl: string | undefined,
  say: Say,
  fresh: boolean,
): Line {
  const quotes = quotesWithin([said, ...further], BULLET.quote, say);
  const author = signed(said, fallbackUrl, say);
  const head = `• ${fresh ? '🆕 ' : ''}${quotes.text} — ${author.text}`;
  const complete = quotes.complete && author.complete;
  if (relations.length === 0) return { text: head, complete };
  // What is left out is left out from the end: the names, then the second quotation, then the first.
  for (const statements of [2, 1, 0]) {
    const tails = relations.map((relation) => relationText(relation, statements, said.url ?? fallbackUrl, say));
    const text = [head, ...tails.map((tail) => tail.text)].join(say('names.joint'));
    if (text.length <= EMBED.fieldValue) return { text, complete: complete && tails.every((tail) => tail.complete) };
  }
  return { text: head, complete: false };
}

/** The first quotation, and those after it that there is room for. */
function quotesWithin(items: readonly { readonly text: string }[], most: number, say: Say): Line {
  const [first, ...others] = items.map(({ text }) => quoted(text, most, say));
  const kept = first ? [first] : [];
  let size = first?.text.length ?? 0;
  for (const quote of others) {
    size += 1 + quote.text.length;
    if (size > most) break;
    kept.push(quote);
  }
  return {
    text: kept.map(({ text }) => text).join(' '),
    complete: kept.length === items.length && kept.every(({ complete }) => complete),
  };
}

function relationText(relation: Relation, statements: number, shownUrl: string | undefined, say: Say): Line {
  const { how, evidence, others } = relation;
  const spoken = voicesOf(evidence.slice(0, statements)).map((words) => {
    const [first] = words;
    const quotations = words.map(({ text }) => quoted(text, BULLET.evidence, say));
    // A link to where the whole bullet leads already says nothing.
    const name = signed(first.url === shownUrl ? { author: first.author } : first, undefined, say);
    return {
      text: name.text + say('quote.lead') + quotations.map(({ text }) => text).join(' '),
      complete: [name, ...quotations].every(({ complete }) => complete),
    };
  });
  const heard = new Set(evidence.slice(0, statements).map(({ author }) => author));
  const silent = [...new Set([...evidence.slice(statements).map(({ author }) => author), ...others])].filter(
    (name) => !heard.has(name),
  );
  const named = silent.slice(0, spoken.length === 0 ? 1 : 2).map((name) => {
    const { text, complete } = shortName(name, say);
    return { text: isolated(escapeMarkdown(text)), complete };
  });
  const uncounted = silent.length - named.length;
  const names = [
    ...named.map(({ text }) => text),
    ...(uncounted > 0 ? [say('minutes.morePeople', { count: uncounted })] : []),
  ].join(say('names.joint'));
  const words = spoken.map(({ text }) => text).join(say('names.joint'));
  return {
    text: `${how} ${words && names ? `${words}${say('names.joint')}${othersLead(relation, say)} ${names}` : words || names}`,
    complete:
      statements >= evidence.length && uncounted === 0 && [...spoken, ...named].every(({ complete }) => complete),
  };
}

function quoted(text: string, most: number, say: Say): Line {
  const whole = neutralise(text);
  const kept = clip(whole, most, escapeMarkdown);
  return { text: say('quote.open') + isolated(escapeMarkdown(kept)) + say('quote.close'), complete: kept === whole };
}

function signed({ author, url }: { author: string; url?: string }, fallbackUrl: string | undefined, say: Say): Line {
  const { text, complete } = shortName(author, say);
  const address = [url, fallbackUrl].map(webAddress).find((found) => found !== undefined && found.length <= BULLET.url);
  return { text: isolated(address === undefined ? escapeMarkdown(text) : maskedLink(text, address)), complete };
}

/** A name of the thread, shortened to what a bullet takes. */
export function shortName(name: string, say: Say): Line {
  const whole = shownName(name, say);
  const text = clipName(whole, BULLET.name, escapeMarkdown);
  return { text, complete: text === whole };
}
