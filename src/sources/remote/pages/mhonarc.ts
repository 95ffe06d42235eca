import { parseHtml } from './parse-html.ts';

/** Where a page's links lead, by what MHonArc says of them. */
export interface ThreadLinks {
  /** Answers to the message, and what it refers to. */
  readonly within: readonly string[];
  /** What stands beside it in the index of threads: the thread goes on there, or another one begins. */
  readonly beside: readonly string[];
}

/** A message's page, wherever the archive keeps it. */
export const MHONARC_PAGE = /\/msg\d{5,}\.html$/;

/** A link that is called by where it leads has words of both kinds. */
const MOVE = [/\b(?:prev|previous|next)\b/i, /\b(?:thread|date)\b/i] as const;
/** The moves through the index by date: on the link itself ("Date Prev"), or before it ("Prev by Date:"). */
const BY_DATE = /^\W*(?:date\W+(?:prev|next)|(?:prev(?:ious)?|next)\W+(?:(?:by|in)\W+)?date)/i;

/**
 * The links of a page that MHonArc made, however its owner dressed it: comments stand around its parts (MHonArc's readmail.pl and
 * mhamain.pl write them, whatever the layout). `frame` is the page without the mail's text. Addresses as they stand there.
 */
export function threadLinks(frame: string): ThreadLinks {
  return {
    within: [...linksIn(part(frame, 'Follow-Ups')), ...linksIn(part(frame, 'References'))],
    beside: [...linksIn(part(frame, 'TopPNI')), ...linksIn(part(frame, 'BotPNI'))],
  };
}

/** What stands between the comments of that name: the last ones, since what the sender wrote stands before them. */
function part(frame: string, name: string): string {
  const begin = `<!--X-${name}-->`;
  const from = frame.lastIndexOf(begin);
  const to = frame.indexOf(`<!--X-${name}-End-->`, from);
  return from < 0 || to < 0 ? '' : frame.slice(from + begin.length, to);
}

function linksIn(source: string): string[] {
  if (source === '') return [];
  const html = parseHtml(source, 'fragment');
  return html('a[href]')
    .toArray()
    .flatMap((element) => {
      const link = html(element);
      const [href = ''] = (link.attr('href') ?? '').split('#');
      const isMove = MOVE.every((words) => words.test(link.text()));
      const label = isMove ? link.text() : link.closest('li').text();
      return MHONARC_PAGE.test(`/${href}`) && !BY_DATE.test(label) ? [href] : [];
    });
}
