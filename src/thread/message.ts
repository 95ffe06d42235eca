import type { Person } from './person.ts';

/** A reaction that others left on a chat message. `by` names them where the source tells who they were; `count` is how many in all. */
export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  readonly by?: readonly Person[];
}

/** A poll that a chat message carries. `votes` are whole votes; `closed` once the result is final. */
export interface Poll {
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly votes: number }[];
  readonly closed: boolean;
}

/**
 * What somebody posted, before anything is read into it: a mail and a Discord message alike.
 * Sources make these; `thread/` reads them.
 */
export interface Message {
  readonly medium: 'mail' | 'chat';
  /** Message-ID without its angle brackets, or a Discord snowflake. Sources make one up (a hash of the content) where there is none. */
  readonly id: string;
  readonly author: Person;
  /** The id of the author's account, where the source has such ids: Discord's. */
  readonly authorId?: string;
  /** ISO 8601 in UTC (`Date.prototype.toISOString`), so that strings sort by time. */
  readonly date?: string;
  /** Where a log of a chat tells the time of day and no day: milliseconds since the midnight before its first message. */
  readonly clock?: number;
  readonly subject?: string;
  /** The messages it answers, nearest first: `[0]` is the parent, `[1]` the grandparent (In-Reply-To, then References from their end). */
  readonly parentIds: readonly string[];
  /** The decoded text body, lines separated by `\n`. Of HTML-only mail, the text made of it, its quotations marked with `> `. */
  readonly text: string;
  /** Where this message can be read: jump link or archive page. */
  readonly url?: string;
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  /** Who wrote what it answers, where In-Reply-To says so beside the id. */
  readonly answered?: Person;
  /** The addresses, in lower case, of the lists that brought it, and the names of newsgroups. */
  readonly lists?: readonly string[];
  /** RFC 3676 format=flowed; absent for fixed text. */
  readonly flowed?: { readonly delSp: boolean };
  /** The words are encrypted: `text` is what is left in clear. */
  readonly encrypted?: true;
  /** Posted by a bot, a webhook or a list's own software. */
  readonly automated?: boolean;
  /** Whom a chat message mentions. */
  readonly mentions?: readonly Person[];
  readonly reactions?: readonly Reaction[];
  readonly poll?: Poll;
  /** Only on turns that were read out of a quotation: the id of the message at hand that quotes them. */
  readonly quotedIn?: string;
}
