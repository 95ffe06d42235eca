/** A mail of one's own making, whose quotations hold three turns of two people. */
export const REPLY = `From: Mara Voss <mara@example.org>
To: Tom Adeyemi <tom@example.org>
Subject: Re: Replacing the tide gauge
Date: Tue, 10 Nov 2026 10:15:00 +0000
Message-ID: <gauge-3@example.org>
In-Reply-To: <gauge-2@example.org>
References: <gauge-1@example.org> <gauge-2@example.org>

On Mon, 9 Nov 2026 at 18:02, Tom Adeyemi <tom@example.org> wrote:
> On Mon, 9 Nov 2026 at 16:40, Mara Voss <mara@example.org> wrote:
>> We should buy the radar gauge and keep the float as a spare.
>
> I agree, the radar gauge it is.
>
> Who installs it?

The yard can do it, but I have to ask them.
`;

/** The same without its header, as somebody pastes it. */
export const PASTED = REPLY.slice(REPLY.indexOf('\n\n') + 2);

const mail = (
  n: number,
  subject: string,
  inReplyTo: string,
  text: string,
) => `From mara@example.org Tue Nov 10 10:15:0${n} 2026
From: Mara Voss <mara@example.org>
Subject: ${subject}
Date: Tue, 10 Nov 2026 10:15:0${n} +0000
Message-ID: <m${n}@example.org>
${inReplyTo ? `In-Reply-To: <${inReplyTo}>\n` : ''}
${text}

`;

/** An mbox with two threads, of two messages and of one. */
export const MBOX = [
  mail(1, 'Buoys', '', 'Should we paint the buoys?'),
  mail(2, 'Re: Buoys', 'm1@example.org', 'Which colour?'),
  mail(3, 'Ropes', '', 'The ropes are here.'),
].join('');

/** A conversation as Discord's desktop program copies it. */
export const COPIED_CHAT = `Mara Voss — Today at 10:03
Shall we replace the tide gauge?
Tom Adeyemi — Today at 10:05
Yes, let us replace it with a radar gauge.
Mara Voss — Today at 10:06
Agreed, a radar gauge it is.
`;
