/** A folder of invented mails and the threads that they make up, each named by the local parts of its mails' ids. */
export interface Corpus {
  readonly title: string;
  /** Each mail's headers, as they stand in a file: `Message-ID` is made of the key. */
  readonly mails: Readonly<Record<string, string>>;
  readonly threads: readonly string[];
}

export const CORPORA: readonly Corpus[] = [
  {
    title: 'replies by References and In-Reply-To',
    mails: {
      pump: 'Subject: Pump',
      pump1: 'Subject: Re: Pump\nIn-Reply-To: <pump@canal.example>',
      pump2: 'Subject: Re: Pump\nReferences: <pump@canal.example> <pump1@canal.example>',
      lock: 'Subject: Lock',
    },
    threads: ['pump pump1 pump2', 'lock'],
  },
  {
    title: 'a parent that is missing, with two answers',
    mails: {
      a: 'Subject: Re: Gate\nIn-Reply-To: <gone@canal.example>',
      b: 'Subject: Something else\nIn-Reply-To: <gone@canal.example>',
    },
    threads: ['a b'],
  },
  {
    title: 'a parent and a grandparent that are missing',
    mails: {
      a: 'Subject: Re: Gate\nReferences: <top@canal.example>',
      b: 'Subject: Gate, again\nReferences: <top@canal.example> <middle@canal.example>',
      c: 'Subject: A third name\nIn-Reply-To: <middle@canal.example>',
    },
    threads: ['a b c'],
  },
  {
    title: 'References in a loop',
    mails: {
      a: 'Subject: Rope\nReferences: <c@canal.example>',
      b: 'Subject: Re: Rope\nReferences: <a@canal.example>',
      c: 'Subject: Re: Rope\nReferences: <b@canal.example>',
      d: 'Subject: Knot',
    },
    threads: ['a b c', 'd'],
  },
  {
    title: 'a mail that refers to itself',
    mails: {
      a: 'Subject: Rope\nIn-Reply-To: <a@canal.example>\nReferences: <a@canal.example>',
      b: 'Subject: Re: Rope\nIn-Reply-To: <a@canal.example>',
    },
    threads: ['a b'],
  },
  {
    title: 'In-Reply-To with words around the id',
    mails: {
      a: 'Subject: Anchor',
      b: 'Subject: Re: Anchor\nIn-Reply-To: Your message of "Mon, 04 Mar 2002 09:12:44 +0100." <a@canal.example>',
      c: 'Subject: An answer\nIn-Reply-To: <b@canal.example> from Ines at Mar 5, 2002 10:00',
    },
    threads: ['a b c'],
  },
  {
    title: 'In-Reply-To with words only',
    mails: {
      a: 'Subject: Anchor',
      b: 'Subject: Buoy\nIn-Reply-To: Your message of Monday',
    },
    threads: ['a', 'b'],
  },
  {
    title: 'References folded over lines and without spaces',
    mails: {
      a: 'Subject: Sail',
      b: 'Subject: Mast\nReferences: <x@canal.example><a@canal.example>',
      c: 'Subject: Boom\nReferences:\n <y@canal.example>\n\t<x@canal.example>',
    },
    threads: ['a b c'],
  },
  {
    title: 'two subjects that are the same, neither with a prefix',
    mails: {
      a: 'Subject: Minutes of the meeting',
      b: 'Subject: Minutes of the meeting',
      c: 'Subject: Re: Minutes of the meeting\nIn-Reply-To: <b@canal.example>',
    },
    threads: ['b c', 'a'],
  },
  {
    title: 'an answer that only its subject ties to the question',
    mails: {
      a: 'Subject: Who has the key?',
      b: 'Subject: Re: Who has the key?',
      c: 'Subject: AW: Re: Who has the key?',
    },
    threads: ['a b c'],
  },
  {
    title: 'an answer by subject behind a list tag',
    mails: {
      a: 'Subject: [canal] Who has the key?',
      b: 'Subject: Re: [canal] Who has the key?',
      c: 'Subject: [canal] Re: Who has the key?',
      d: 'Subject: Re: Who has the lamp?',
    },
    threads: ['a b c', 'd'],
  },
  {
    title: 'answers by subject to the nearest question before them',
    mails: {
      a: 'Date: Mon, 4 Mar 2024 09:00:00 +0000\nSubject: Weather',
      b: 'Date: Tue, 5 Mar 2024 09:00:00 +0000\nSubject: Re: Weather',
      c: 'Date: Mon, 1 Apr 2024 09:00:00 +0000\nSubject: Weather',
      d: 'Date: Tue, 2 Apr 2024 09:00:00 +0000\nSubject: Re: Weather',
    },
    threads: ['a b', 'c d'],
  },
  {
    title: 'an answer whose parent is missing joins by its subject',
    mails: {
      a: 'Subject: Timber',
      b: 'Subject: Timber\nIn-Reply-To: <gone@canal.example>',
    },
    threads: ['a b'],
  },
  {
    title: 'empty subjects join nothing',
    mails: {
      a: 'Subject: ',
      b: 'Subject: Re:',
      c: 'X-Nothing: at all',
    },
    threads: ['a', 'b', 'c'],
  },
  {
    title: 'a subject that changes in the middle stays in its thread',
    mails: {
      a: 'Subject: Paint',
      b: 'Subject: Re: Paint\nIn-Reply-To: <a@canal.example>',
      c: 'Subject: Brushes (was: Paint)\nIn-Reply-To: <b@canal.example>',
      d: 'Subject: Re: Brushes\nIn-Reply-To: <c@canal.example>',
    },
    threads: ['a b c d'],
  },
  {
    title: 'one mail that refers to two threads joins them',
    mails: {
      a: 'Subject: North bank',
      b: 'Subject: South bank',
      c: 'Subject: Both banks\nReferences: <a@canal.example> <b@canal.example>',
    },
    threads: ['a b c'],
  },
  {
    title: 'a reply dated before its question',
    mails: {
      a: 'Date: Tue, 5 Mar 2024 09:00:00 +0000\nSubject: Clock',
      b: 'Date: Mon, 4 Mar 2024 09:00:00 +0000\nSubject: Re: Clock\nIn-Reply-To: <a@canal.example>',
    },
    threads: ['a b'],
  },
  {
    title: 'ids that differ in case are two',
    mails: {
      a: 'Subject: Case',
      A: 'Subject: Letters\nIn-Reply-To: <a@canal.example>',
      b: 'Subject: Answer\nIn-Reply-To: <A@canal.example>',
    },
    threads: ['a A b'],
  },
];

/** The corpus as an mbox: one mail a day where no date is given. */
export function mboxOf({ mails }: Corpus): string {
  return Object.entries(mails)
    .map(([id, headers], n) => {
      const date = headers.includes('Date:') ? '' : `Date: Mon, ${4 + n} Mar 2024 09:12:44 +0000\n`;
      const from = `From: Ines Duarte <ines@canal.example>\nMessage-ID: <${id}@canal.example>\n`;
      return `From ines@canal.example Mon Mar  4 09:12:44 2024\n${from}${date}${headers}\n\nText of ${id}.\n`;
    })
    .join('\n');
}
