import { expect, it } from 'vitest';
import { fetchMessages } from '../../../src/sources/index.ts';
import { parsePage } from '../../../src/sources/remote/pages/static-page.ts';
import { cpuTime } from '../../cpu-time.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { hypermailPage } from './kiln-archives.ts';
import { KILN } from './mails.ts';

const FOLDER = '/hypermail/pottery/2403.0';
const [one, two, three, four] = KILN as [(typeof KILN)[0], (typeof KILN)[0], (typeof KILN)[0], (typeof KILN)[0]];
const pages = {
  [`${FOLDER}/0101.html`]: hypermailPage(one, { 'Next in thread': '0102.html', Reply: '0102.html' }),
  [`${FOLDER}/0102.html`]: hypermailPage(two, { 'In reply to': '0101.html', 'Next in thread': '0104.html' }),
  [`${FOLDER}/0104.html`]: hypermailPage(three, {
    'In reply to': '0102.html',
    'Next in thread': '../2403.1/0003.html',
  }),
  '/hypermail/pottery/2403.1/0003.html': hypermailPage(
    { ...four, answers: [] },
    { 'Maybe in reply to': '../2403.0/0104.html' },
  ),
  [`${FOLDER}/0900.html`]: hypermailPage({ ...one, id: 'other@pottery.example' }, {}),
};

it.each([
  '/hypermail/pottery/2403.0/0101.html',
  '/hypermail/pottery/2403.0/0104.html#start',
  '/hypermail/pottery/2403.1/0003.html',
])('follows the links of the thread from %s, and no other', async (path) => {
  const archive = await archiveFor(pages);
  const thread = await fetchMessages(fetcherFor(archive), archive.origin + path);
  expect(thread.map(({ id }) => id)).toEqual(KILN.map(({ id }) => id));
  expect(archive.requests).toHaveLength(4);
});

it('reads who wrote what and when, and what it answers', async () => {
  const archive = await archiveFor(pages);
  const thread = await fetchMessages(fetcherFor(archive), `${archive.origin}${FOLDER}/0102.html`);
  expect(thread[1]).toEqual({
    medium: 'mail',
    id: 'kiln-2@pottery.example',
    author: { name: 'Bram de Wit', address: 'bram@pottery.example' },
    date: '2024-03-04T10:30:00.000Z',
    subject: 'Re: Second firing of the blue glaze',
    parentIds: ['kiln-1@pottery.example'],
    text: two.body,
    url: `${archive.origin}${FOLDER}/0102.html`,
  });
  // "Maybe in reply to" counts where the mail itself names nothing.
  expect(thread[3]?.parentIds).toEqual(['kiln-3@pottery.example']);
});

it('takes no part of a thread for all of it: one with more pages than may be read is refused', async () => {
  const archive = await archiveFor(pages);
  const read = (most: number) =>
    fetchMessages(fetcherFor(archive, { limits: { pages: most } }), `${archive.origin}${FOLDER}/0101.html`);
  await expect(read(3)).rejects.toThrow(/more than 3 pages of .*no minutes of a part/);
  expect(archive.requests).toHaveLength(3);
  expect(await read(4)).toHaveLength(4);
});

it('does not follow a link to another host, and does without a page that is missing', async () => {
  const archive = await archiveFor({
    [`${FOLDER}/0101.html`]: hypermailPage(one, {
      'Next in thread': 'http://127.0.0.1:1/0102.html',
      Reply: '0777.html',
    }),
  });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}${FOLDER}/0101.html`)).toHaveLength(1);
});

it('reads the pages of W3C, where the facts stand in the page', () => {
  const page = parsePage(
    `<!DOCTYPE html><html lang="en"><head><title>Re: Corners from Ana Lopes on 2024-01-10 (public-shapes@w3.example from January 2024)</title></head>
<body><h1>Re: Corners</h1>
<nav><ul><li><a href="0030.html">Next message</a></li><li><dfn>In reply to</dfn>: <a href="0027.html">Bram de Wit: "Corners"</a></li>
<li><dfn>Next in thread</dfn>: <a href="0031.html">Chipo Moyo: "Re: Corners"</a></li></ul></nav>
<ul class="headers"><li><span class="from"><dfn>From</dfn>: Ana Lopes &lt;<a href="mailto:ana@shapes.example">ana@shapes.example</a>&gt;</span></li>
<li><span class="date"><dfn>Date</dfn>: Wed, 10 Jan 2024 14:00:00 +0100</span></li>
<li><span class="message-id"><dfn>Message-ID</dfn>: &lt;corners-2@shapes.example&gt;</span></li></ul>
<!-- body="start" --><div class="mail"><pre id="start" class="body">
On Tue, Bram de Wit wrote:
&gt; Round corners?

<em>Yes</em>, please.
</pre></div><!-- body="end" -->
<p id="received">Received on Wednesday</p></body></html>`,
    new URL('https://lists.w3.example/Archives/Public/public-shapes/2024Jan/0029.html'),
  );
  expect(page).toEqual({
    message: {
      medium: 'mail',
      id: 'corners-2@shapes.example',
      author: { name: 'Ana Lopes', address: 'ana@shapes.example' },
      date: '2024-01-10T13:00:00.000Z',
      subject: 'Re: Corners',
      parentIds: [],
      text: 'On Tue, Bram de Wit wrote:\n> Round corners?\n\nYes, please.',
      url: 'https://lists.w3.example/Archives/Public/public-shapes/2024Jan/0029.html',
    },
    answers: 'https://lists.w3.example/Archives/Public/public-shapes/2024Jan/0027.html',
    links: [
      'https://lists.w3.example/Archives/Public/public-shapes/2024Jan/0027.html',
      'https://lists.w3.example/Archives/Public/public-shapes/2024Jan/0031.html',
    ],
  });
});

it('reads the pages of lkml.iu.edu, which MHonArc makes', () => {
  const page = parsePage(
    `<!-- MHonArc v2.6.19+ -->
<!--X-Subject: Re: Corners &#38; edges -->
<!--X-From-R13: Penz qr Ivg <oenzNfuncrf.rknzcyr> -->
<!--X-Date: Tue, 05 Jan 2021 10:00:01 &#45;0500 -->
<!--X-Message-Id: corners&#45;3@shapes.example -->
<!--X-Content-Type: text/plain -->
<!--X-Reference: corners&#45;1@shapes.example -->
<!--X-Reference: corners&#45;2@shapes.example -->
<!--X-Head-End-->
<html><body><h1>Re: Corners &amp; edges</h1>
<strong>From: </strong> Bram de Wit<br><strong>Date: </strong> Tue Jan 05 2021 - 10:00:01 EST<br>
<ul><li><strong>Next message: </strong><a href="00009.html">Other: "Other"</a></li>
<li><strong>In reply to: </strong><a href="00007.html">Ana Lopes: "Re: Corners"</a></li>
<li><strong>Next in thread: </strong><a href="00012.html">Ana Lopes: "Re: Corners"</a></li></ul>
<!--X-Body-of-Message--><pre>On Tue, ana@xxxxxxxxxxxxxx wrote:
&gt; Round?
Round.
</pre><!--X-Body-of-Message-End--></body></html>`,
    new URL('https://lkml.example/2101.0/00008.html'),
  );
  expect(page).toEqual({
    message: {
      medium: 'mail',
      id: 'corners-3@shapes.example',
      author: { name: 'Bram de Wit', address: 'bram@shapes.example' },
      date: '2021-01-05T15:00:01.000Z',
      subject: 'Re: Corners & edges',
      parentIds: ['corners-2@shapes.example', 'corners-1@shapes.example'],
      text: 'On Tue, ana@xxxxxxxxxxxxxx wrote:\n> Round?\nRound.',
      url: 'https://lkml.example/2101.0/00008.html',
    },
    answers: 'https://lkml.example/2101.0/00007.html',
    links: ['https://lkml.example/2101.0/00007.html', 'https://lkml.example/2101.0/00012.html'],
  });
});

it('reads a page without comments by what it shows', () => {
  const page = parsePage(
    `<html><body><h1>Re: Corners</h1><strong>From:</strong> Ana Lopes (<em>ana_at_[hidden]</em>)<br>
<strong>Date:</strong> Thu Mar 07 2024 - 10:11:12 EST<br><pre>Round.</pre></body></html>`,
    new URL('https://lkml.example/2403.0/00008.html'),
  );
  expect(page?.message).toMatchObject({
    id: 'https://lkml.example/2403.0/00008.html',
    author: { name: 'Ana Lopes' },
    date: '2024-03-07T15:11:12.000Z',
    subject: 'Re: Corners',
    text: 'Round.',
  });
});

it('reads pages that were made with markup, line by line', () => {
  const page = parsePage(
    `<html><body><!-- isosent="20060110043405" --><!-- name="Ana Lopes" --><!-- subject="Shelves" --><!-- id="s1_at_pottery.example" -->
<!-- body="start" -->
<p>
<em class="quotelev1">&gt; Is the shelf free?
</em><br>
It is.
<br>
<p>Ana
<br>
<!-- body="end" --></body></html>`,
    new URL('http://pottery.example/hypermail/2006/01/0012.html'),
  );
  expect(page?.message.text).toMatch(/^> Is the shelf free\?\nIt is\.\n+Ana$/);
  expect(page?.message.date).toBe('2006-01-10T04:34:05.000Z');
});

it('runs nothing that a page brings, and believes no facts that stand in a mail', () => {
  const page = parsePage(
    `<html><body><!-- name="Ana Lopes" --><!-- id="s1@pottery.example" --><!-- body="start" --><pre>Hi<script>alert(1)</script>
<!-- name="Somebody Else" -->there</pre><!-- body="end" --></body></html>`,
    new URL('http://pottery.example/hypermail/2006/01/0012.html'),
  );
  expect(page?.message.author.name).toBe('Ana Lopes');
  expect(page?.message.text).toBe('Hi\nthere');
});

it('takes no link or label of a mail for the archive’s own', () => {
  const page = parsePage(
    `<html><body><h1>Hi</h1><!-- body="start" --><p><strong>From:</strong> Somebody Else<br>
<ul><li><strong>In reply to:</strong> <a href="0001.html">trap</a></ul><!-- body="end" --><strong>From:</strong> Ana Lopes<br></body></html>`,
    new URL('http://pottery.example/hypermail/2006/01/0012.html'),
  );
  expect(page?.message.author).toEqual({ name: 'Ana Lopes' });
  expect(page?.links).toEqual([]);
});

it.each([
  ['nests without end', `<h1>${'<b>'.repeat(100_000)}x</h1>`],
  ['nests between ends that belong to nothing', `<h1>${'<b></q>'.repeat(10_000)}x</h1>`],
  ['links without end', '<li><a href="0.html">'.repeat(100_000)],
  ['is larger than any page', 'x'.repeat(5_000_001)],
])('refuses at once a page that %s', async (_, frame) => {
  const page = `<!-- name="Ana" -->${frame}<!-- body="start" -->Hi<!-- body="end" -->`;
  const time = await cpuTime(() =>
    expect(() => parsePage(page, new URL('http://pottery.example/hypermail/0012.html'))).toThrow(
      /too large or too deeply nested/,
    ),
  );
  expect(time).toBeLessThan(2000);
});

it.each([
  ['comments', '<!-- name="Ana" -->'.repeat(100_000), ''],
  ['a nested mail', '<!-- name="Ana" -->', '<div>'.repeat(100_000)],
  ['unclosed list items', `<!-- name="Ana" --><ul>${'<li><a href="1.html">x</a>'.repeat(20_000)}`, ''],
])('reads a page with %s in a moment', async (_, frame, body) => {
  const page = `${frame}<!-- body="start" -->${body}Hi<!-- body="end" -->`;
  const time = await cpuTime(() =>
    expect(parsePage(page, new URL('http://pottery.example/hypermail/0012.html'))?.message.text).toBe('Hi'),
  );
  expect(time).toBeLessThan(3000);
});

it('says so when the page is no mail', async () => {
  const archive = await archiveFor({ [`${FOLDER}/0101.html`]: '<html><body>Moved away</body></html>' });
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}${FOLDER}/0101.html`)).rejects.toThrow(
    /shows no mail/,
  );
});
