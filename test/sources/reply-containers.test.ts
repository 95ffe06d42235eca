import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/sources/html/html.ts';
import { buildThread } from '../../src/thread/index.ts';

/** What each client makes of the same answer to the same mail, in HTML alone. */
const CLIENTS: readonly [string, string][] = [
  [
    'Proton Mail',
    '<div style="font-family: Arial">Bamboo it is.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Thursday, December 7th, 2023 at 9:00 PM, Ravi Menon &lt;ravi@kites.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><div>Bamboo or carbon?</div></blockquote><br></div>',
  ],
  [
    'Apple Mail',
    '<html><body style="word-wrap: break-word;">Bamboo it is.<div><br><blockquote type="cite"><div>On 7 Dec 2023, at 21:00, Ravi Menon &lt;ravi@kites.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>Bamboo or carbon?</div></div></blockquote></div><br></body></html>',
  ],
  [
    'Mail on an iPhone',
    '<div dir="auto">Bamboo it is.<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 7 Dec 2023, at 21:00, Ravi Menon &lt;ravi@kites.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿Bamboo or carbon?</div></blockquote></div>',
  ],
  [
    'Outlook, new',
    '<div style="font-family: Aptos">Bamboo it is.</div><div id="appendonsend"></div><div style="font-family: Aptos"><br></div><hr style="display: inline-block; width: 98%;"><div id="divRplyFwdMsg" dir="ltr"><span style="font-family: Calibri"><b>From:</b> Ravi Menon &lt;ravi@kites.example&gt;<br><b>Sent:</b> Thursday, December 7, 2023 9:00 PM<br><b>To:</b> Sam Porter &lt;sam@porter.example&gt;<br><b>Subject:</b> Spars</span><div>&nbsp;</div></div><div>Bamboo or carbon?</div>',
  ],
  [
    'Outlook on a phone, its container around all',
    '<div>Bamboo it is.</div><div id="ms-outlook-mobile-signature">Get <a href="x">Outlook for iOS</a></div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><hr style="display:inline-block;width:98%"><div><b>From:</b> Ravi Menon &lt;ravi@kites.example&gt;<br><b>Sent:</b> Thursday, December 7, 2023 9:00:00 PM<br><b>To:</b> Sam Porter &lt;sam@porter.example&gt;<br><b>Subject:</b> Spars<br></div><div>&nbsp;</div><div>Bamboo or carbon?</div></div>',
  ],
  [
    'Outlook for Windows',
    '<div class="WordSection1"><p class="MsoNormal">Bamboo it is.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Ravi Menon &lt;ravi@kites.example&gt; <br><b>Sent:</b> Thursday, December 7, 2023 9:00 PM<br><b>To:</b> Sam Porter &lt;sam@porter.example&gt;<br><b>Subject:</b> Spars<o:p></o:p></p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Bamboo or carbon?</p></div>',
  ],
  [
    'Gmail',
    '<div dir="ltr">Bamboo it is.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, Dec 7, 2023 at 9:00 PM Ravi Menon &lt;<a href="mailto:ravi@kites.example">ravi@kites.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0"><div dir="ltr">Bamboo or carbon?<br></div></blockquote></div>',
  ],
  [
    'Yahoo',
    '<div class="ydp123yahoo-style-wrap"><div>Bamboo it is.</div></div><div id="ydp4yahoo_quoted_1" class="ydp4yahoo_quoted"><div style="font-size:13px"><div>On Thursday, December 7, 2023 at 09:00:00 PM GMT+1, Ravi Menon &lt;ravi@kites.example&gt; wrote:</div><div><br></div><div><br></div><div>Bamboo or carbon?</div></div></div>',
  ],
  [
    'GMX and web.de',
    '<div style="font-family: Verdana;font-size: 12.0px;"><div>Bamboo it is.</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Donnerstag, 07. Dezember 2023 um 21:00 Uhr<br/><b>Von:</b>&nbsp;"Ravi Menon" &lt;ravi@kites.example&gt;<br/><b>An:</b>&nbsp;"Sam Porter" &lt;sam@porter.example&gt;<br/><b>Betreff:</b>&nbsp;Spars</div><div name="quoted-content">Bamboo or carbon?</div></div></div></div>',
  ],
  [
    'Zimbra',
    '<div>Bamboo it is.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><blockquote style="border-left:2px solid #1010FF"><b>From: </b>"Ravi Menon" &lt;ravi@kites.example&gt;<br><b>To: </b>"Sam Porter" &lt;sam@porter.example&gt;<br><b>Sent: </b>Thursday, December 7, 2023 9:00:00 PM<br><b>Subject: </b>Spars<br></blockquote></div><div data-marker="__QUOTED_TEXT__"><blockquote style="border-left:2px solid #1010FF">Bamboo or carbon?</blockquote></div>',
  ],
  [
    'Tuta',
    '<div dir="auto">Bamboo it is.</div><div dir="auto"><br>--<br>Sent with Tuta; enjoy secure emails: <br>https://tuta.com/<br><br></div>7 Dec 2023, 21:00 by ravi@kites.example:<br><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8;"><div dir="auto">Bamboo or carbon?</div></blockquote>',
  ],
  [
    'Zoho',
    '<div>Bamboo it is.<br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204);"><br></div><div class="zmail_extra"><div><br></div><div id="Zm-_Id_-Sgn1">---- On Thu, 07 Dec 2023 21:00:00 +0100 <b>Ravi Menon &lt;ravi@kites.example&gt;</b> wrote ---<br></div><div><br></div><blockquote id="blockquote_zmail" style="margin: 0px;"><div>Bamboo or carbon?</div></blockquote></div>',
  ],
  [
    'Samsung',
    '<div dir="auto">Bamboo it is.</div><div id="composer_signature"><div>Sent from my Galaxy</div></div><div><br></div><div align="left"><div>-------- Original message --------</div><div>From: Ravi Menon &lt;ravi@kites.example&gt; </div><div>Date: 07/12/2023  21:00  (GMT+01:00) </div><div>To: Sam Porter &lt;sam@porter.example&gt; </div><div>Subject: Spars </div></div><div><br></div>Bamboo or carbon?',
  ],
  [
    'QQ',
    '<div>Bamboo it is.</div><div><br></div><div style="font-size: 12px;padding:2px 0 2px 0;">------------------&nbsp;Original&nbsp;------------------</div><div style="background:#efefef;"><div><b>From: </b> "Ravi Menon"&lt;ravi@kites.example&gt;;</div><div><b>Date: </b> Thu, Dec 7, 2023 09:00 PM</div><div><b>To: </b> "Sam Porter"&lt;sam@porter.example&gt;;</div><div><b>Subject: </b> Spars</div></div><div><br></div>Bamboo or carbon?',
  ],
];

describe('a reply in HTML alone, read through to its blocks', () => {
  it.each(CLIENTS)('%s', (_, html) => {
    const text = htmlToText(html);
    const thread = buildThread([
      {
        medium: 'mail',
        id: 'reply@porter.example',
        author: { name: 'Sam Porter', address: 'sam@porter.example' },
        subject: 'Re: Spars',
        parentIds: [],
        text,
      },
    ]);
    const blocks = thread.blocks.get('reply@porter.example') ?? [];
    const of = (kind: string) =>
      blocks
        .filter((block) => block.kind === kind)
        .map((block) => block.text.replace(/\ufeff/g, '').trim())
        .filter((words) => words !== '');
    expect(of('own')).toEqual(['Bamboo it is.']);
    expect(of('quote')).toEqual(['Bamboo or carbon?']);
    const [quote] = blocks.filter((block) => block.kind === 'quote' && block.text.includes('Bamboo or carbon?'));
    expect(quote?.author?.address).toBe('ravi@kites.example');
  });
});
