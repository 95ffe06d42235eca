import { readFileSync } from 'node:fs';
import { takeMinutes } from '../../src/minutes/index.ts';
import { replyTree, type Source } from '../../src/render/index.ts';
import { openMessages } from '../../src/sources/index.ts';
import { buildThread } from '../../src/thread/index.ts';
import { MBOX, PASTED, REPLY } from '../commands/mails.ts';
import { kilnArchives } from '../sources/remote/kiln-archives.ts';

/**
 * What a fuzzed input began as; `pages` are the answers of an archive, `post` is what travels with a post of minutes, `options` what people enter into
 * commands and `variables` what operators set.
 */
export type Kind = 'mail' | 'mbox' | 'text' | 'dump' | 'pages' | 'post' | 'options' | 'variables';

const file = (path: string) => readFileSync(path, 'utf8');

const QUOTED_PRINTABLE = `From: =?utf-8?q?J=C3=BCrg_Wei=C3=9F?= <juerg@x.example>
To: list@x.example
Subject: =?utf-8?b?UmU6IFTDtnBmZXI=?=
Date: Mon, 3 Feb 2025 10:00:00 +0100
Message-ID: <q1@x.example>
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
Content-Transfer-Encoding: quoted-printable

Am 03.02.2025 um 09:12 schrieb Ada Kern:
> Sollen wir den gro=C3=9Fen Brennofen nehmen?

Ja, einverstanden. I agree that we should take the large kiln =
and fire it on Friday.

--=20
J=C3=BCrg
`;

const ALTERNATIVE = `From: Bo Lind <bo@x.example>
To: Ada Kern <ada@x.example>
Subject: RE: Fence
Date: Mon, 3 Feb 2025 11:00:00 +0000
Message-ID: <a2@x.example>
In-Reply-To: <a1@x.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=us-ascii

I don't think that works, because the posts are rotten.

-----Original Message-----
From: Ada Kern
Sent: Monday, February 3, 2025 10:00 AM
To: Bo Lind
Subject: Fence

We should paint the fence. Who has a brush?
--inner
Content-Type: text/html; charset=utf-8

<html><body><p>I don't think that works, because the posts are rotten.</p>
<div id="divRplyFwdMsg"><b>From:</b> Ada Kern<br><b>Sent:</b> Monday</div>
<blockquote><p>We should paint the fence. Who has a brush?</p></blockquote></body></html>
--inner--
--outer
Content-Type: message/rfc822

From: Cy Dahl <cy@x.example>
Subject: Paint

The paint is green. Is that fine?
--outer--
`;

const PATCH = `From: Ada Kern <ada@x.example>
Subject: [PATCH v2 2/5] pump: stop when the tank is full
Date: Tue, 4 Feb 2025 08:00:00 +0000
Message-ID: <p2@x.example>
References: <p0@x.example>
 <p1@x.example>

Stop the pump when the float switch closes.

Reviewed-by: Bo Lind <bo@x.example>
Signed-off-by: Ada Kern <ada@x.example>
---
 pump.c | 2 +-

diff --git a/pump.c b/pump.c
index 1111111..2222222 100644
--- a/pump.c
+++ b/pump.c
@@ -1,3 +1,3 @@
 int full;
-run();
+if (!full) run();
--${' '}
2.43.0
`;

const OUTLINE = `>>>>> "AK" == Ada Kern <ada@x.example> writes:

AK> Should the pump stop by itself?
AK> I would say so.

Definitely. +1

On Tue, Feb 4, 2025 at 9:00 AM Cy Dahl
<cy@x.example> wrote:

>> What about the float switch?
> It sticks. Could we use two?
Nack, two would be too dear.
@Ada Kern what do you think?

Bo: shall we vote?
Cy: 👍
`;

const RICH_DUMP = JSON.stringify({
  channel: { id: '7', guild_id: '8', type: 11, name: 'Two pumps?' },
  messages: [
    {
      id: '900',
      type: 21,
      author: { id: '1', username: 'ada' },
      timestamp: '2026-02-03T10:00:00Z',
      referenced_message: {
        id: '7',
        type: 0,
        author: { id: '1', username: 'ada', global_name: 'Ada Kern' },
        content: 'Should we buy two pumps?',
        timestamp: '2026-02-03T09:00:00Z',
      },
    },
    {
      id: '901',
      type: 0,
      author: { id: '2', username: 'bo', discriminator: '0', bot: false },
      member: { nick: 'Bo (pumps)' },
      content: 'I agree with <@1>, but only if they are **cheap** <:coin:55>\n> not this one\n```js\nbuy(2)\n```',
      timestamp: '2026-02-03T10:01:00.000000+00:00',
      mentions: [{ id: '1', username: 'ada' }],
      reactions: [{ count: 3, emoji: { id: null, name: '👍' } }],
    },
    {
      id: '902',
      type: 19,
      author: { id: '3', username: 'cy' },
      content: '',
      timestamp: '2026-02-03T10:02:00Z',
      message_reference: { type: 0, message_id: '901' },
      poll: {
        question: { text: 'Which pump?' },
        answers: [
          { answer_id: 1, poll_media: { text: 'Red', emoji: { name: '🟥' } } },
          { answer_id: 2, poll_media: { text: 'Blue' } },
        ],
        results: { is_finalized: true, answer_counts: [{ id: 1, count: 2 }] },
      },
    },
    {
      id: '903',
      type: 0,
      author: { id: '4', username: 'hook' },
      webhook_id: '9',
      content: 'deployed',
      timestamp: '2026-02-03T10:03:00Z',
      message_reference: { type: 1, message_id: '1' },
      message_snapshots: [{ message: { content: 'I object: it leaks.\nSee <#5>', mentions: [] } }],
    },
  ],
});

const IRC = `--- Log opened Sat Nov 28 10:00:00 2026
10:01 -!- ada [ada@x.example] has joined #pumps
10:03 < ada> Should we buy two pumps?
10:04 <@bo> ada: I agree, but only if they are cheap
10:04  * bo counts his coins
10:05 < cy> -1, it leaks
--- Day changed Sun Nov 29 2026
00:01 < ada> OK, one pump then?
00:02 <@bo> +1
`;

const DISCORD = `Ada Kern — 11/28/2026 10:03 AM
Should we buy two pumps? (edited)
Image
@Ada Kern Should we buy two pumps?
Bo — 11/28/2026 10:04 AM
I agree.
[10:05 AM]Or three?
Helper
APP
 — Yesterday at 10:06 AM
Noted.
Ada Kern — 10:07
Three it is.
`;

const WHATSAPP = `28/11/2026, 10:00 - Messages and calls are end-to-end encrypted.
28/11/2026, 10:03 - Ada Kern: Sollen wir
zwei Pumpen kaufen?
28/11/2026, 10:04 - ~ Bo: Einverstanden.
29/11/2026, 10:05 - Ada Kern: <Medien ausgeschlossen>
29/11/2026, 10:06 - Ada Kern: Gut.
`;

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Fence</title></head><body>
<h1>Fence</h1><p>From: Ada Kern</p><pre>On Mon, 3 Feb 2025, Bo Lind wrote:
&gt; Should we paint it?
Yes, let us do that.</pre><ol><li>first<li>second</ol></body></html>`;

/** Minutes as a post carries them, with a tree of replies and with news. */
function postOf(mail: string, source: Source): string {
  const thread = buildThread(openMessages(Buffer.from(mail), 'post').read());
  const minutes = takeMinutes(thread);
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const news = {
    newMessages: 2,
    agreed: ids(minutes.agreed),
    opened: ids(minutes.openQuestions),
    answered: ids(minutes.answeredQuestions),
    objections: ids(minutes.objections),
    joined: minutes.participants.map(({ name }) => name),
    quietDays: 7,
  };
  const one = { minutes, messages: replyTree(thread), source };
  return JSON.stringify({ version: 1, askedBy: '7', language: 'en', threads: [one, { ...one, news }] });
}

/** A schedule, a time zone and a moment, a line each; hosts, writers and links on the others. */
const OPTIONS = [
  'weekly Mon 09:00\nEurope/Berlin\n2 days ago\nlists.example, *.pottery.example\nAda Kern <ada@x.example>, @club.example',
  'jeden Montag um 9 Uhr\nnew york\ngestern\ndefault\nhttps://archive.example/kiln/1/',
  '*/15 8-18 * * 1-5\nUTC\n2026-02-29\n<https://lore.kernel.org/all/a@x.example/>\nmid:a@x.example',
  '毎月1日 9時\nAsia/Kathmandu\n3日前\nhttps://github.com/a/b/issues/1 https://discord.com/channels/1/2/3',
  '0 0 29 2 *\nPacific/Apia\n<t:1700000000:R>\nhttps://discord.com/channels/@me/2',
];

/** Invented inputs of every kind, which the fuzzer mutates. */
export const SEEDS: Readonly<Record<Exclude<Kind, 'pages'>, readonly string[]>> = {
  mail: [
    REPLY,
    QUOTED_PRINTABLE,
    ALTERNATIVE,
    PATCH,
    file('src/page/examples/greenhouse.eml'),
    file('test/fixtures/mail/html-only.eml'),
    file('test/fixtures/mail/signed-opaque.eml'),
  ],
  mbox: [MBOX, file('test/fixtures/mbox/allotment.mbox'), file('src/page/examples/bakery.mbox')],
  text: [PASTED, OUTLINE, PAGE, IRC, DISCORD, WHATSAPP, file('test/fixtures/mail/archive-page.txt')],
  dump: [RICH_DUMP, file('src/page/examples/meetup.json')],
  post: [
    postOf(file('src/page/examples/bakery.mbox'), { kind: 'channel', guild: '1', channel: '2', since: 0 }),
    postOf(file('src/page/examples/greenhouse.eml'), { kind: 'message', channel: '2', message: '3' }),
    postOf(MBOX, { kind: 'link', url: 'https://archive.example/kiln/' }),
  ],
  options: OPTIONS,
  variables: [
    file('.env.example'),
    'SHARDS=0-7/16\nDATABASE_URL=postgres://a:b@c/d\nPORT=0\nUNQUOTED_ADDRESSES="@x.example, Ada Kern <ada@x.example>"\nLOG_LEVEL=silent',
    'SHARDING_MANAGER=true\nSHARD_COUNT=4\nSHARDS=1\nMETRICS_PORT=9000\nCACHE=0\nGITHUB_URL=https://git.example',
  ],
};

export const ARCHIVE = 'https://archive.example';
/** The answers of all kinds of archives by their path, as text where they are text. */
export const ARCHIVE_PAGES: ReadonlyMap<string, string | Uint8Array> = new Map(
  Object.entries(kilnArchives(() => ARCHIVE)).flatMap(([path, route]) => {
    const answer = typeof route === 'function' ? route({} as never, {} as never) : route;
    return typeof answer === 'string' || answer instanceof Uint8Array ? [[path, answer] as const] : [];
  }),
);
