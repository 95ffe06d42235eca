import { gzipSync } from 'node:zlib';
import { hashOf } from '../../../src/sources/remote/archives/hyperkitty.ts';
import type { Route } from './archive.ts';
import { type InventedMail, KILN, mbox, pipermailText } from './mails.ts';
import { STATIC_LAYOUTS, staticList } from './static-lists.ts';

interface Links {
  readonly [label: string]: string;
}

/** A page as Hypermail 2 writes it, and lkml.iu.edu shows it: facts in comments, the mail as preformatted text. */
export function hypermailPage({ id, from, subject, date, answers = [], body }: InventedMail, links: Links): string {
  const [, name, address = ''] = /^(.*) <(.*)>$/.exec(from) ?? [];
  const sent = new Date(date ?? '').toISOString().replace(/\D/g, '').slice(0, 14);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const items = Object.entries(links).map(
    ([label, href]) => `<li><strong>${label}:</strong> <a href="${href}">x: "y"</a>`,
  );
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">
<html><head><title>Pottery: ${subject}</title></head><body>
<h1>${escaped(subject)}</h1>
<!-- received="Mon Mar  4 09:00:10 2024" -->
<!-- sent="${date}" -->
<!-- isosent="${sent}" -->
<!-- name="${name}" -->
<!-- email="${address.replace('@', '_at_')}" -->
<!-- subject="${escaped(subject)}" -->
<!-- id="${id.replace('@', '_at_')}" -->
${answers.length > 0 ? `<!-- inreplyto="${answers.at(-1)?.replace('@', '_at_')}" -->` : ''}
<ul><!-- next="start" --><li><strong>Next message:</strong> <a href="0900.html">Other: "Other"</a>
${items.join('\n')}
<li><strong>Messages sorted by:</strong> <a href="date.html">[ date ]</a></ul>
<strong>From:</strong> ${name} (<em>${address.replace('@', '_at_')}</em>)<br>
<strong>Date:</strong> Mon Mar 04 2024 - 09:00:00 EST<br>
<!-- body="start" -->
<pre>
${escaped(body)}
</pre>
<!-- body="end" -->
<ul><li><strong>Next message:</strong> <a href="0900.html">Other: "Other"</a></ul></body></html>`;
}

/**
 * A page as MHonArc writes it, in the layout that it has when nobody changes it: facts in comments, the answers and what it refers to
 * below the text, moves through the indexes above and below. `moves` are lines of HTML.
 */
export function mhonarcPage(
  { id, from, subject, date, answers = [], body }: InventedMail,
  {
    followUps = [],
    references = [],
    moves = '',
  }: { readonly followUps?: readonly string[]; readonly references?: readonly string[]; readonly moves?: string },
): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const inComment = (text: string) => escaped(text).replaceAll('-', '&#45;');
  const listed = (title: string, pages: readonly string[]) =>
    pages.length === 0
      ? ''
      : `<ul><li><strong>${title}</strong>:\n<ul>${pages.map((page) => `<li><strong><a name="${page.slice(3, 8)}" href="${page}">${escaped(subject)}</a></strong>\n<ul><li><em>From:</em> Somebody</li></ul></li>`).join('\n')}</ul></li></ul>`;
  return `<!-- MHonArc v2.6.19+ -->
<!--X-Subject: ${inComment(subject)} -->
<!--X-From: ${inComment(from)} -->
<!--X-Date: ${inComment(date ?? '')} -->
<!--X-Message-Id: ${inComment(id)} -->
<!--X-Content-Type: text/plain -->
${answers.map((answer) => `<!--X-Reference: ${inComment(answer)} -->`).join('\n')}
<!--X-Head-End-->
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>${escaped(subject)}</title></head><body>
<!--X-Body-Begin--><!--X-User-Header--><!--X-User-Header-End-->
<!--X-TopPNI-->
<hr>${moves}<hr>
<!--X-TopPNI-End-->
<!--X-MsgBody-->
<!--X-Subject-Header-Begin--><h1>${escaped(subject)}</h1><!--X-Subject-Header-End-->
<!--X-Head-of-Message--><ul><li><em>From</em>: ${escaped(from)}</li><li><em>Date</em>: ${date}</li></ul><!--X-Head-of-Message-End-->
<!--X-Head-Body-Sep-Begin--><hr><!--X-Head-Body-Sep-End-->
<!--X-Body-of-Message-->
<pre>
${escaped(body)}
</pre>
<!--X-Body-of-Message-End-->
<!--X-MsgBody-End-->
<!--X-Follow-Ups--><hr>${listed('Follow-Ups', followUps)}<!--X-Follow-Ups-End-->
<!--X-References-->${listed('References', references)}<!--X-References-End-->
<!--X-BotPNI--><ul><li>${moves}</li></ul><!--X-BotPNI-End-->
<!--X-User-Footer--><!--X-User-Footer-End-->
</body></html>`;
}

/** An index page of a volume. Pipermail lists by date, so the numbers are not always in order. */
export function pipermailIndex(mails: readonly InventedMail[], first: number): string {
  const items = mails.map(
    ({ subject, from }, i) =>
      `<LI><A HREF="${String(first + i).padStart(6, '0')}.html">${subject}\n</A><A NAME="${first + i}">&nbsp;</A>\n<I>${from.replace(/ <.*/, '')}\n</I>`,
  );
  return `<HTML><BODY><ul><li><a href="thread.html">[ thread ]</a></ul><ul>${items.reverse().join('\n')}</ul></BODY></HTML>`;
}

/** A page of Debian's bug tracker; GNU's older version tells no Message-IDs. Every mail leads to four more records, which count as well. */
export function bugPage(mails: readonly InventedMail[], tells: 'ids' | 'order'): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const records = mails.map(({ id, from, body }, i) => {
    const number = 5 * (i + 1);
    const query = `References=%3C${encodeURIComponent(id)}%3E&amp;In-Reply-To=%3C${encodeURIComponent(id)}%3E`;
    const reply = tells === 'ids' ? `, <a href="mailto:12@bugs.pottery.example?${query}">reply</a>` : '';
    return `<hr><p class="msgreceived"><a name="${number}"></a><a name="msg${number}"></a><a href="#${number}">Message #${number}</a> received at submit@bugs.pottery.example (<a href="bugreport.cgi?bug=12;msg=${number}">full text</a>${reply}):</p>
<div class="headers">From: ${escaped(from)}</div><pre class="message">${escaped(body)}</pre>
<div class="infmessage"><hr><p><a name="${number + 1}"></a><strong>Acknowledgement sent</strong></p></div>`;
  });
  return `<html><body><h1>#12</h1>${records.join('\n')}</body></html>`;
}

const LIST = 'pottery@pottery.example';
const SUBJECT = KILN[0]?.subject;
const names = KILN.map(({ from }) => from.replace(/ <.*/, ''));
/** Forums have the name of whoever is quoted in no line of its own. */
const bodies = KILN.map(({ body }) => body.replace(/^On .* wrote:\n/, ''));
const times = KILN.map(({ date }) => new Date(date ?? '').toISOString());

/** Where the same small discussion is found in each kind of archive, and the page of its first message there. */
export const KILN_LINKS: readonly { readonly source: string; readonly link: string; readonly first: string }[] = [
  { source: 'public-inbox', link: '/kiln/kiln-3@pottery.example/T/#t', first: '/kiln/kiln-1@pottery.example/' },
  { source: 'an mbox', link: '/files/kiln.mbox.gz', first: '/files/kiln.mbox.gz#kiln-1%40pottery.example' },
  { source: 'a bug tracker', link: '/cgi-bin/bugreport.cgi?bug=12', first: '/cgi-bin/bugreport.cgi?bug=12#5' },
  {
    source: 'Pipermail',
    link: '/pipermail/pottery/2024-March/000019.html',
    first: '/pipermail/pottery/2024-March/000017.html',
  },
  {
    source: 'HyperKitty',
    link: `/archives/list/${LIST}/thread/${hashOf('kiln-1@pottery.example')}/`,
    first: `/archives/list/${LIST}/message/${hashOf('kiln-1@pottery.example')}/`,
  },
  {
    source: 'HyperKitty without its export',
    link: `/closed/list/${LIST}/message/${hashOf('kiln-3@pottery.example')}/`,
    first: `/closed/list/${LIST}/message/${hashOf('kiln-1@pottery.example')}/`,
  },
  { source: 'Hypermail', link: '/hypermail/pottery/2403.0/00003.html', first: '/hypermail/pottery/2403.0/00001.html' },
  {
    source: 'MHonArc',
    link: '/archive/html/pottery/2024-03/msg00003.html',
    first: '/archive/html/pottery/2024-03/msg00001.html',
  },
  {
    source: 'the archives of PostgreSQL',
    link: '/message-id/flat/kiln-3@pottery.example#top',
    first: '/message-id/kiln-1%40pottery.example',
  },
  { source: 'Discourse', link: '/t/second-firing/12/2', first: '/t/second-firing/12/1' },
  { source: 'GitHub issues', link: '/pottery/kiln/issues/7', first: '/pottery/kiln/issues/7' },
  { source: 'GitHub pull requests', link: '/pottery/kiln/pull/8/files', first: '/pottery/kiln/pull/8' },
  { source: 'GitHub discussions', link: '/pottery/kiln/discussions/9', first: '/pottery/kiln/discussions/9' },
];

/** The lists, categories and repositories that the discussion stands in, which a digest can follow. */
export const KILN_LISTS: readonly { readonly source: string; readonly link: string }[] = [
  { source: 'a public-inbox', link: '/kiln/' },
  { source: 'a search in a public-inbox', link: '/kiln/?q=s:glaze' },
  { source: 'a Pipermail list', link: '/pipermail/pottery/' },
  { source: 'a HyperKitty list', link: `/archives/list/${LIST}/` },
  { source: 'a Hypermail list', link: '/hypermail/pottery/' },
  { source: 'a list at W3C', link: '/Archives/Public/pottery/' },
  { source: 'a MHonArc list', link: '/archive/html/pottery/' },
  { source: 'a Discourse category', link: '/c/glazes/5' },
  { source: 'a GitHub repository', link: '/pottery/kiln/issues' },
];

/** The newest messages of a public-inbox, as its `new.atom` has them, and one that is older. */
function atom(inbox: string): string {
  const old = { id: 'old@pottery.example', subject: 'Old', date: 'Mon, 1 Jan 2024 09:00:00 +0000', answers: [] };
  const entries = [...KILN.toReversed(), old].map(
    ({ id, subject, date = '', answers = [] }) =>
      `<entry><title>${subject}</title><updated>${new Date(date).toISOString()}</updated><link href="${inbox}${id}/"/>${answers.length > 0 ? `<thr:in-reply-to ref="x" href="${inbox}${answers.at(-1)}/"/>` : ''}</entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">${entries.join('')}</feed>`;
}

/** The answers of all those archives, for one server whose address `origin` gives once it runs. */
export function kilnArchives(origin: () => string): Record<string, Route> {
  const issue = () => `${origin()}/pottery/kiln/issues/7`;
  const discussion = () => `${origin()}/pottery/kiln/discussions/9`;
  const pull = () => `${origin()}/pottery/kiln/pull/8`;
  const comment = (i: number, of: string) => ({
    id: i,
    html_url: i === 0 ? of : `${of}#issuecomment-${i}`,
    user: { login: names[i] },
    body: bodies[i],
    created_at: times[i],
    reactions: reaction,
  });
  const opened = (of: string) => ({ ...comment(0, of), title: SUBJECT, updated_at: times[3] });
  const api = () => `${origin()}/closed/api/list/${LIST}`;
  const hashes = KILN.map(({ id }) => hashOf(id));
  const email = (i: number) => ({
    url: `${api()}/email/${hashes[i]}/`,
    message_id: KILN[i]?.id,
    message_id_hash: hashes[i],
    thread: `${api()}/thread/${hashes[0]}/`,
    sender_name: names[i],
    subject: KILN[i]?.subject,
    date: times[i],
    parent: i === 0 ? null : `${api()}/email/${hashes[i - 1]}/`,
    content: KILN[i]?.body,
  });
  const reaction = { total_count: 0 };
  const post = (i: number) => ({
    url: i === 0 ? discussion() : `${discussion()}#comment-${i}`,
    body: bodies[i],
    createdAt: times[i],
    author: { login: names[i], __typename: 'User' },
  });
  return {
    ...Object.fromEntries(KILN.map(({ id }) => [`/kiln/${id}/t.mbox.gz`, gzipSync(mbox(KILN))])),
    '/cgi-bin/bugreport.cgi?bug=12': bugPage(KILN, 'ids'),
    '/cgi-bin/bugreport.cgi?bug=12;mbox=yes': mbox(KILN),
    '/files/kiln.mbox.gz': gzipSync(mbox(KILN)),
    '/pipermail/pottery/2024-March.txt.gz': gzipSync(pipermailText(KILN)),
    '/pipermail/pottery/2024-March/date.html': pipermailIndex(KILN, 17),
    [`/archives/list/${LIST}/export/${LIST}.mbox.gz`]: gzipSync(mbox(KILN)),
    ...Object.assign({}, ...STATIC_LAYOUTS.map((layout) => staticList(layout, KILN))),
    '/kiln/new.atom': () => atom(`${origin()}/kiln/`),
    '/kiln/': gzipSync(mbox(KILN)),
    '/c/glazes/5/l/latest.json': JSON.stringify({
      topic_list: {
        topics: [{ id: 12, slug: 'second-firing', title: SUBJECT, last_posted_at: times[3] }],
      },
    }),
    '/api/v3/repos/pottery/kiln/issues': () => JSON.stringify([opened(issue())]),
    ...Object.fromEntries(KILN.map(({ id }) => [`/message-id/mbox/${encodeURIComponent(id)}`, mbox(KILN)])),
    '/t/12.json': JSON.stringify({
      id: 12,
      title: SUBJECT,
      slug: 'second-firing',
      post_stream: {
        posts: KILN.map((_, i) => ({
          id: 100 + i,
          post_number: i + 1,
          username: `user${i}`,
          name: names[i],
          created_at: times[i],
          cooked: '',
          raw: bodies[i],
          reply_to_post_number: i > 0 ? i : null,
        })),
      },
    }),
    [`/closed/api/list/${LIST}/thread/${hashes[0]}/emails/`]: () =>
      JSON.stringify({ next: null, results: KILN.map((_, i) => email(i)) }),
    ...Object.fromEntries(
      ['/closed', '/archives'].flatMap((base) =>
        KILN.map((_, i) => [`${base}/api/list/${LIST}/email/${hashes[i]}/`, () => JSON.stringify(email(i))]),
      ),
    ),
    '/api/v3/repos/pottery/kiln/issues/7': () => JSON.stringify(opened(issue())),
    '/api/v3/repos/pottery/kiln/issues/7/comments': () => JSON.stringify([1, 2, 3].map((i) => comment(i, issue()))),
    '/api/v3/repos/pottery/kiln/issues/8': () => JSON.stringify(opened(pull())),
    '/api/v3/repos/pottery/kiln/issues/8/comments': () => JSON.stringify([comment(2, pull())]),
    '/api/v3/repos/pottery/kiln/pulls/8/reviews': () =>
      JSON.stringify([{ ...comment(1, pull()), html_url: `${pull()}#pullrequestreview-1`, submitted_at: times[1] }]),
    '/api/v3/repos/pottery/kiln/pulls/8/comments': () =>
      JSON.stringify([{ ...comment(3, pull()), html_url: `${pull()}#discussion_r3` }]),
    '/api/graphql': () => {
      const pageInfo = { hasNextPage: false, endCursor: null };
      const nodes = [1, 2, 3].map((i) => ({ ...post(i), id: `DC_${i}`, replies: { pageInfo, nodes: [] } }));
      const comments = { pageInfo, nodes };
      return JSON.stringify({ data: { repository: { discussion: { ...post(0), title: SUBJECT, comments } } } });
    },
  };
}
