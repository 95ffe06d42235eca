export interface InventedMail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  /** RFC 5322. */
  readonly date?: string;
  readonly answers?: readonly string[];
  readonly body: string;
}

/** A small discussion of a pottery's list: four mails, one thread. */
export const KILN: readonly InventedMail[] = [
  {
    id: 'kiln-1@pottery.example',
    from: 'Ana Lopes <ana@pottery.example>',
    subject: 'Second firing of the blue glaze',
    date: 'Mon, 4 Mar 2024 09:00:00 +0000',
    body: 'I propose to fire the blue glaze a second time at 1040 degrees.\n\nWhich shelf is free on Friday?',
  },
  {
    id: 'kiln-2@pottery.example',
    from: 'Bram de Wit <bram@pottery.example>',
    subject: 'Re: Second firing of the blue glaze',
    date: 'Mon, 4 Mar 2024 10:30:00 +0000',
    answers: ['kiln-1@pottery.example'],
    body: 'On Mon, 4 Mar 2024, Ana Lopes wrote:\n> I propose to fire the blue glaze a second time at 1040 degrees.\n\nI agree, let us do that.\n\n> Which shelf is free on Friday?\n\nThe upper one.',
  },
  {
    id: 'kiln-3@pottery.example',
    from: 'Chipo Moyo <chipo@pottery.example>',
    subject: 'Re: Second firing of the blue glaze',
    date: 'Tue, 5 Mar 2024 08:15:00 +0000',
    answers: ['kiln-1@pottery.example', 'kiln-2@pottery.example'],
    body: 'From here on I will write the firing log in the shared book.',
  },
  {
    id: 'kiln-4@pottery.example',
    from: 'Ana Lopes <ana@pottery.example>',
    subject: 'Re: Second firing of the blue glaze',
    date: 'Tue, 5 Mar 2024 12:00:00 +0000',
    answers: ['kiln-1@pottery.example', 'kiln-2@pottery.example', 'kiln-3@pottery.example'],
    body: 'Who takes the key on Friday evening?',
  },
];

export const CLAY: InventedMail = {
  id: 'clay-1@pottery.example',
  from: 'Dai Evans <dai@pottery.example>',
  subject: 'Clay delivery',
  date: 'Wed, 6 Mar 2024 07:00:00 +0000',
  body: 'The clay comes on Thursday.',
};

/** A thread of so many mails by nine people, a mail a minute. */
export function longThread(mails: number): InventedMail[] {
  return Array.from({ length: mails }, (_, i) => ({
    id: `long-${i}@wheel.example`,
    from: `Person ${i % 9} <person${i % 9}@wheel.example>`,
    subject: i === 0 ? 'A long thread' : 'Re: A long thread',
    date: new Date(Date.UTC(2024, 0, 1, 0, i)).toUTCString(),
    answers: i === 0 ? [] : [`long-${Math.floor(i / 2)}@wheel.example`],
    body: `Remark number ${i}.`,
  }));
}

/** A mail as it goes over the wire. */
export function mail({ id, from, subject, date, answers = [], body }: InventedMail): string {
  const references = answers.map((answer) => `<${answer}>`);
  return [
    `From: ${from}`,
    'To: list@pottery.example',
    `Subject: ${subject}`,
    ...(date ? [`Date: ${date}`] : []),
    `Message-ID: <${id}>`,
    ...(references.length > 0 ? [`In-Reply-To: ${references.at(-1)}`, `References: ${references.join(' ')}`] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${body}\n`,
  ].join('\n');
}

/** An mbox (RFC 4155) of mails, its "From " lines escaped. */
export function mbox(mails: readonly InventedMail[]): string {
  return mails
    .map(
      (one) =>
        `From mboxrd@z Thu Jan  1 00:00:00 1970\n${mail(one).replace(/^(>*From )/gm, (line, _, at) => (at === 0 ? line : `>${line}`))}\n`,
    )
    .join('');
}

/** A volume as Pipermail offers it: `user at host` for every address. */
export function pipermailText(mails: readonly InventedMail[]): string {
  return mails
    .map((one) => {
      const [, name, address = ''] = /^(.*) <(.*)>$/.exec(one.from) ?? [];
      const spelled = address.replace('@', ' at ');
      const text = mail({ ...one, from: `${spelled} (${name})` })
        .replace(/^To: .*\n/m, '')
        .replace(/^Content-Type: .*\n/m, '');
      return `From ${spelled}  Mon Mar  4 09:00:00 2024\n${text}\n`;
    })
    .join('');
}
