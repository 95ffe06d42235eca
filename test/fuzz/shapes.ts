/** An input that repeats one thing, to find what takes more time than its length. */
export interface Shape {
  readonly name: string;
  /** About `size` bytes of it. */
  readonly make: (size: number) => string;
}

const HEADER =
  'From: Ann Lee <ann@x.example>\nSubject: Tap\nDate: Mon, 4 Mar 2019 09:12:00 +0000\nMessage-ID: <1@x.example>\n';
const HTML = `${HEADER}Content-Type: text/html\n\n`;
const MULTIPART = `${HEADER}Content-Type: multipart/mixed; boundary=b\n\n`;

/** A mail whose text is `unit` again and again; a number in it where `unit` asks for one. */
function repeated(top: string, unit: string | ((n: number) => string), bottom = ''): Shape['make'] {
  const each = typeof unit === 'string' ? () => unit : unit;
  return (size) => {
    const count = Math.max(1, Math.floor(size / each(1_000).length));
    return top + Array.from({ length: count }, (_, n) => each(n)).join('') + bottom;
  };
}
const body = (unit: string | ((n: number) => string), bottom = '\nShall we replace it?\n') =>
  repeated(`${HEADER}\n`, unit, bottom);

const mail = (n: number, parent: number | undefined, text: string) =>
  `From p${n % 50}@x.example Mon Mar  4 09:12:00 2019\nFrom: Person ${n % 50} <p${n % 50}@x.example>\nSubject: Re: Tap\nDate: Mon, 4 Mar 2019 09:${String(n % 60).padStart(2, '0')}:00 +0000\nMessage-ID: <${n}@x.example>\n${
    parent === undefined || n === 0 ? '' : `In-Reply-To: <${parent}@x.example>\n`
  }\n${text}\n\n`;
const message = (n: number, more: object = {}) =>
  JSON.stringify({
    id: String(1_000_000 + n),
    type: 0,
    author: { id: String(n % 30), username: `person.${n % 30}` },
    content: `Should we move mooring ${n}? I think we should use the other quay.`,
    timestamp: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    ...more,
  });
const dump =
  (unit: (n: number) => string): Shape['make'] =>
  (size) => {
    const count = Math.max(1, Math.floor(size / unit(1_000).length));
    return `{"channel":{"id":"1","type":11,"name":"Moorings"},"messages":[${Array.from({ length: count }, (_, n) => unit(n)).join(',')}]}`;
  };
const nested = (n: number) => `${'>'.repeat(n)} `;

export const SHAPES: readonly Shape[] = [
  // One message
  {
    name: 'plain prose',
    make: body((n) => `I think that we should look at pipe ${n} once more. Could it be done?\n\n`),
  },
  { name: 'one long line', make: body('word ') },
  { name: 'one long word', make: body('a') },
  { name: 'one long line without spaces, of Chinese', make: body('文') },
  { name: 'short questions of Japanese, without blanks', make: body('か？') },
  { name: 'sentences of Japanese, without blanks', make: body('小屋の裏に置きます。') },
  { name: 'one long line of hiragana', make: body('とても') },
  { name: 'spaces', make: body(' ') },
  { name: 'empty lines', make: body('\n') },
  { name: 'tabs and spaces at line ends', make: body('x \t \t \n') },
  { name: 'questions', make: body('Why? ') },
  {
    name: 'short questions after what they are about',
    make: body((n) => `The tap p${n} drips all day. Is q${n} so?\n\n`),
  },
  {
    name: 'questions around code',
    make: body(
      (n) => `I think that a test of\n\npump.drain(${n});\ntap.close(${n});\n\nalso fails for p${n} and q${n * 7}?\n\n`,
    ),
  },
  { name: 'question marks', make: body('?') },
  { name: 'question marks inside one word', make: body('?=') },
  { name: 'full stops', make: body('. ') },
  { name: 'initials', make: body('A. ') },
  { name: 'initials beyond ASCII, a line each', make: body('Ä.\n') },
  { name: 'agreements', make: body('> We should fix it.\nI agree.\n\n') },
  { name: 'objections', make: body('> We should fix it.\nI disagree, because it leaks.\n\n') },
  { name: 'list items', make: body((n) => `${n % 90}. do the thing\n`) },
  { name: 'quote marks in one line', make: body('>') },
  { name: 'quote marks with spaces in one line', make: body('> ') },
  { name: 'quoted lines', make: body('> quoted\n') },
  { name: 'quotations and answers', make: body((n) => `> Should we mend tap ${n}?\nYes, let us do so.\n\n`) },
  {
    name: 'quotation levels',
    make: (size) =>
      `${HEADER}\n${Array.from({ length: Math.max(1, Math.floor(Math.sqrt(size * 2))) }, (_, n) => `${nested(n)}x`).join('\n')}\n`,
  },
  { name: 'changing depth', make: body((n) => `${'>'.repeat(n % 7)} text ${n}\n`) },
  { name: 'attributions', make: body('On Mon, 3 Feb 2025, Ada Kern wrote:\n') },
  {
    name: 'attributions over quotations',
    make: body((n) => `On Mon, 3 Feb 2025, Person ${n} <p${n}@x.example> wrote:\n> Should we?\nYes.\n\n`),
  },
  { name: 'nested attributions', make: body((n) => `${'>'.repeat(n % 40)} On Mon, 3 Feb 2025, Ada ${n} wrote:\n`) },
  { name: 'half attributions', make: body('On Mon, 3 Feb 2025, Ada Kern\n') },
  { name: 'wrote:', make: body('wrote:\n') },
  { name: 'indented attributions', make: body('  On Mon, 3 Feb 2025, Ada Kern wrote:\n  Yes.\n') },
  { name: 'boxes of Notes', make: body('|-----+------>\n|     | Ada |\n') },
  { name: 'columns of Notes', make: body(`\n${' '.repeat(20)}Ada   To: Bo\n`) },
  {
    name: 'names and times of Notes',
    make: body((n) => `Ada Kern\n02/03/25 10:${10 + (n % 50)} AM\nTo: Bo Lind\ncc:\n`),
  },
  {
    name: 'tables of NetEase',
    make: body('---- Replied Message ----\n| From | Ada<a@x.example> |\n| To | Bo |\n\nYes.\n'),
  },
  { name: 'quotations that greet', make: body((n) => `> Hi Ada,\n> and ${n}.\n>\n> Bo,\n\nYes.\n`) },
  { name: 'headings', make: body((n) => `Ada Kern\n3 Feb 2025 10:${n % 60}\n\nYes.\n\n`) },
  {
    name: 'header blocks with marks below',
    make: body((n) => `From: P${n} <p@x.example>\nSent: 3 Feb 2025 10:00\nTo: Bo\nSubject: x\n\n> Why?\n\nYes.\n`),
  },
  {
    name: 'padding',
    make: body(`>> ${'the wall leans and '.repeat(4)}\n>>     \n> falls\n>    \n`),
  },
  { name: 'colons', make: body(':') },
  { name: 'names before colons', make: body((n) => `Ann ${n}: yes\n`) },
  {
    name: 'original messages',
    make: body('-----Original Message-----\nFrom: Ada Kern\nSent: Monday\nTo: Bo\nSubject: x\n\ntext\n'),
  },
  {
    name: 'forwarded messages',
    make: body(
      '---------- Forwarded message ----------\nFrom: Ada Kern <a@x.example>\nDate: Mon, 3 Feb 2025 10:00\nSubject: x\n\ntext\n',
    ),
  },
  { name: 'header labels', make: body('From: a\n') },
  { name: 'signatures', make: body('-- \nAnn\n') },
  { name: 'underscores', make: body('_') },
  { name: 'rules', make: body('________________________________\n') },
  { name: 'patches', make: body('diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n') },
  {
    name: 'a long hunk',
    make: repeated(`${HEADER}\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n`, '+new\n'),
  },
  { name: 'trailers', make: body((n) => `Reviewed-by: Person ${n} <p${n}@x.example>\n`) },
  { name: 'code fences', make: body('```\ncode\n```\n') },
  { name: 'open code fences', make: body('```\n') },
  { name: 'greetings', make: body((n) => `Hi Ann${n},\n`) },
  { name: 'mentions of people', make: body((n) => `@Ann${n}, what do you think? `) },
  { name: 'links', make: body((n) => `https://x.example/${n}?a=b&c=(d) `) },
  { name: 'open brackets', make: body('(') },
  { name: 'brackets', make: body('[](<>)"“') },
  { name: 'addresses', make: body('<a@x.example> ') },
  { name: 'at signs', make: body('@') },
  { name: 'zero-width characters', make: body('a\u200b\u200d\ufeff') },
  { name: 'right-to-left marks', make: body('\u202eab\u202c\u2066\u2069') },
  { name: 'Arabic prose', make: body('هل نصلح الصنبور؟ أوافق. ') },
  { name: 'combining marks', make: body('e\u0301\u0302\u0303') },
  { name: 'emoji', make: body('👩‍👩‍👧‍👦') },
  { name: 'flags', make: body('🇨🇭') },
  { name: 'pictographs and signs', make: body('+1 👍 ') },
  { name: 'NULs', make: body('a\0', '') },
  { name: 'lone surrogates, as bytes', make: body('a\udc00') },
  { name: 'carriage returns', make: body('x\r') },
  { name: 'mixed line ends', make: body('a\r\nb\rc\nd\u2028e\u0085') },
  { name: 'stars', make: body('*') },
  { name: 'greater-thans from another client', make: body('| ') },
  { name: 'initials', make: body((n) => `A${String.fromCharCode(65 + (n % 26))}> text\n`) },
  { name: 'supercite', make: body('>>>>> "AK" == Ada Kern <ada@x.example> writes:\n') },
  // Its header
  { name: 'references', make: repeated(`${HEADER}References: `, (n) => `<${n}@x.example> `, '\n\nx\n') },
  { name: 'references, folded', make: repeated(`${HEADER}References: <a@x>`, (n) => `\n <${n}@x.example>`, '\n\nx\n') },
  { name: 'open brackets in references', make: repeated(`${HEADER}References: `, '<', '\n\nx\n') },
  { name: 'recipients', make: repeated(`${HEADER}To: a@x`, (n) => `, Person ${n} <p${n}@x.example>`, '\n\nx\n') },
  { name: 'comments in From', make: repeated('From: ', '(a', '\n\nx\n') },
  { name: 'quotes in From', make: repeated('From: ', '"', ' <a@x>\n\nx\n') },
  { name: 'groups in To', make: repeated(`${HEADER}To: `, 'a:b@x;', '\n\nx\n') },
  { name: 'encoded words', make: repeated('From: a@x.example\nSubject: ', '=?utf-8?q?a?= ', '\n\nx\n') },
  { name: 'open encoded words', make: repeated('From: a@x.example\nSubject: ', '=?utf-8?q?', '\n\nx\n') },
  { name: 'subject prefixes', make: repeated('From: a@x.example\nSubject: ', 'Re: ', '\n\nx\n') },
  { name: 'brackets in the subject', make: repeated('From: a@x.example\nSubject: ', '[a] ', '\n\nx\n') },
  { name: 'fields', make: repeated(HEADER, (n) => `X-A${n}: b\n`, '\nx\n') },
  { name: 'the same field', make: repeated(HEADER, 'To: a@x.example\n', '\nx\n') },
  { name: 'parameters', make: repeated(`${HEADER}Content-Type: text/plain`, '; a*1=b', '\n\nx\n') },
  { name: 'Received fields', make: repeated(HEADER, 'Received: by x; Mon, 4 Mar 2019 09:12:00 +0000\n', '\nx\n') },
  // Its MIME
  { name: 'parts', make: repeated(MULTIPART, '--b\n\nx\n') },
  {
    name: 'parts of different words',
    make: repeated(MULTIPART, (n) => `--b\nContent-Type: text/html\n\n<p>words ${n}\n--b\n\nother ${n}\n`),
  },
  { name: 'nested parts', make: (size) => nestedParts(Math.floor(size / 60)) },
  { name: 'boundaries in one line', make: repeated(MULTIPART, '--b') },
  { name: 'forwarded mails', make: repeated(MULTIPART, `--b\nContent-Type: message/rfc822\n\n${HEADER}\nWhy?\n`) },
  { name: 'mails in mails', make: repeated('', `${HEADER}Content-Type: message/rfc822\n\n`, `${HEADER}\nx\n`) },
  { name: 'base64', make: repeated(`${HEADER}Content-Transfer-Encoding: base64\n\n`, 'SGVsbG8gd29ybGQK\n') },
  { name: 'padding in base64', make: repeated(`${HEADER}Content-Transfer-Encoding: base64\n\n`, '= ') },
  { name: 'soft breaks', make: repeated(`${HEADER}Content-Transfer-Encoding: quoted-printable\n\n`, '= ') },
  {
    name: 'flowed lines',
    make: repeated(`${HEADER}Content-Type: text/plain; format=flowed\n\n`, 'words that flow \n'),
  },
  { name: 'enriched text', make: repeated(`${HEADER}Content-Type: text/enriched\n\n`, '<bold><<a</bold>\n\n') },
  { name: 'signed data', make: repeated(`${HEADER}Content-Type: application/pkcs7-mime\n\n`, '0\x80') },
  // HTML
  { name: 'paragraphs', make: repeated(HTML, '<p>Should we mend it?</p>\n') },
  { name: 'open tags', make: repeated(HTML, '<p>x') },
  { name: 'closing tags', make: repeated(HTML, '</div>') },
  { name: 'nested blockquotes', make: repeated(HTML, '<blockquote>x') },
  { name: 'nested divisions', make: repeated(HTML, '<div>x') },
  {
    name: 'reply containers',
    make: repeated(HTML, '<div class="gmail_quote">On x, y wrote:<blockquote>z</blockquote></div>'),
  },
  { name: 'dividers', make: repeated(HTML, '<div id="divRplyFwdMsg">a</div>b') },
  { name: 'list elements', make: repeated(HTML, '<ol><li>x') },
  { name: 'entities', make: repeated(HTML, '&nbsp;&amp;&#x41;') },
  { name: 'angle brackets', make: repeated(HTML, '<') },
  { name: 'open comments', make: repeated(HTML, '<!--') },
  { name: 'attributes', make: repeated(`${HTML}<p`, ' a=b', '>x') },
  { name: 'table cells', make: repeated(HTML, '<tr><td>x') },
  { name: 'preformatted lines', make: repeated(`${HTML}<pre>`, 'x\n') },
  // Chats copied as text
  {
    name: 'lines of IRC',
    make: repeated('', (n) => `10:${10 + (n % 50)} <${n % 2 ? 'bo' : 'ann'}> Should we move hive ${n}?\n`),
  },
  { name: 'people of IRC', make: repeated('<ann> x\n', (n) => `<p${n}> @p${n - 1} why?\n<p${n}> * ann\n`) },
  { name: 'deeds of IRC', make: repeated('<ann> x\n<bo> y\n<ann> z\n', '* ann waves\n') },
  {
    name: 'headings of Discord',
    make: repeated('', (n) => `${n % 2 ? 'Bo' : 'Ann'} — Today at 10:03\n@Ann Why ${n}?\nYes.\n`),
  },
  { name: 'bare times of Discord', make: repeated('Ann — 10:03\nx\n', 'Bo\nAPP\n — 10:04\n') },
  { name: 'tags above a time', make: repeated('Ann — 10:03\n', 'APP\n', ' — 10:04\n') },
  { name: 'dashes and times', make: repeated('', ' — 10:03') },
  {
    name: 'WhatsApp',
    make: repeated('', (n) => `${1 + (n % 12)}/4/26, 10:03 - ${n % 2 ? 'Bo' : 'Ann'}: Should we?\n\nYes ${n}.\n`),
  },
  { name: 'turns', make: repeated('', (n) => `${n % 2 ? 'Bo' : 'Ann'}: Should we move hive ${n}?\n`) },
  { name: 'tables of tabs', make: repeated('', (n) => `ann\t${n}?\nbo\t${n}\n`) },
  // Mailboxes
  {
    name: 'mails of one thread',
    make: repeated('', (n) =>
      mail(n, n >> 1, `Point ${n}: we should look at the wall.\nCould it be done in week ${n}?`),
    ),
  },
  {
    name: 'mails in a chain',
    make: repeated('', (n) =>
      mail(n, n - 1, `> Could it be done in week ${n - 1}?\nYes, and we should also look at wall ${n}.`),
    ),
  },
  { name: 'mails that answer the first', make: repeated('', (n) => mail(n, 0, `> Shall we?\nI agree.`)) },
  { name: 'mails of the same id', make: repeated('', () => mail(1, undefined, 'Shall we?')) },
  {
    name: 'mails without ids or subjects',
    make: repeated('', 'From a@x Mon Mar  4 09:12:00 2019\nFrom: a@x\n\nx\n\n'),
  },
  {
    name: 'mails of many threads',
    make: repeated('', (n) => mail(n, undefined, 'Shall we?').replace('Re: Tap', `Tap ${n}`)),
  },
  { name: 'mails that answer each other in circles', make: repeated('', (n) => mail(n, n + 1, 'Shall we?')) },
  {
    name: 'mails by many people',
    make: repeated('', (n) => mail(n, 0, 'I agree.').replace(/Person \d+ <p\d+/, `Person ${n} <q${n}`)),
  },
  {
    name: 'lines that look like mails',
    make: repeated('From a@x Mon Mar  4 09:12:00 2019\nFrom: a@x\n\n', '\nFrom x\n'),
  },
  { name: 'escaped From lines', make: repeated('From a@x Mon Mar  4 09:12:00 2019\nFrom: a@x\n\n', '>From x\n') },
  {
    name: 'mails that all quote the first',
    make: repeated('', (n) =>
      mail(
        n,
        0,
        'On Mon, 4 Mar 2019, Person 0 wrote:\n> Point 0: we should look at the wall.\n> Could it be done?\nI agree with that.',
      ),
    ),
  },
  // Archive pages and pasted text
  {
    name: 'an archive page',
    make: repeated('Tap\n\nFrom: A\nDate: Sun Nov 26 2017 - 03:11:54 EST\n\n', '> we should\nYes.\n'),
  },
  {
    name: 'spaces on an archive page',
    make: repeated('Tap\n\nFrom: A\nDate: Sun Nov 26 2017 - 03:11:54 EST\n', ' ', 'x'),
  },
  {
    name: 'links under an archive page',
    make: repeated('Tap\n\nFrom: A\nDate: Sun Nov 26 2017 - 03:11:54 EST\n\nx\n', '[ Date Prev ]\n'),
  },
  { name: 'a pasted chat', make: repeated('', (n) => `Ann: shall we mend tap ${n}?\nBo: yes\n`) },
  // Discord
  { name: 'Discord messages', make: dump((n) => message(n)) },
  {
    name: 'Discord replies in a chain',
    make: dump((n) => message(n, { type: 19, message_reference: { message_id: String(1_000_000 + n - 1) } })),
  },
  {
    name: 'Discord replies to the first',
    make: dump((n) => message(n, { type: 19, content: 'I agree', message_reference: { message_id: '1000000' } })),
  },
  {
    name: 'a mention after the other',
    make: dump((n) => message(n, { content: '<@1> '.repeat(50), mentions: [{ id: '1', username: 'ann' }] })),
  },
  {
    name: 'reactions',
    make: dump((n) =>
      message(n, { reactions: Array.from({ length: 10 }, (_, k) => ({ count: k, emoji: { id: null, name: '👍' } })) }),
    ),
  },
  {
    name: 'polls',
    make: dump((n) =>
      message(n, {
        content: '',
        poll: {
          question: { text: 'When?' },
          answers: Array.from({ length: 10 }, (_, k) => ({ answer_id: k, poll_media: { text: `Day ${k}` } })),
          results: { is_finalized: true, answer_counts: [{ id: 1, count: 3 }] },
        },
      }),
    ),
  },
  { name: 'referenced messages', make: dump((n) => message(n, { referenced_message: JSON.parse(message(n - 1)) })) },
  { name: 'referenced messages, nested', make: (size) => nestedReferences(Math.floor(size / 250)) },
  {
    name: 'forwards',
    make: dump((n) =>
      message(n, {
        content: '',
        message_reference: { type: 1 },
        message_snapshots: [{ message: { content: 'one\ntwo\nthree' } }],
      }),
    ),
  },
  { name: 'one long Discord message', make: (size) => `[${message(1, { content: 'Shall we? '.repeat(size / 10) })}]` },
  { name: 'one Discord message of markup', make: (size) => `[${message(1, { content: '<@!'.repeat(size / 3) })}]` },
  // What is none of it
  { name: 'brackets of JSON', make: (size) => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  { name: 'numbers in JSON', make: (size) => `[${'1,'.repeat(size / 2)}1]` },
  { name: 'objects of another shape', make: (size) => `[${'{"a":1},'.repeat(size / 8)}{}]` },
  { name: 'messages of another shape', make: (size) => `{"messages":[${'{"id":1},'.repeat(size / 9)}{}]}` },
  { name: 'broken JSON', make: (size) => `[${'{"a":1},'.repeat(size / 8)}` },
];

function nestedParts(levels: number): string {
  const opening = Array.from(
    { length: levels },
    (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
  );
  return `${HEADER}Content-Type: multipart/mixed; boundary=b0\n\n${opening.join('')}--b${levels}\n\nShall we?\n`;
}

function nestedReferences(levels: number): string {
  const [before = '', after = ''] = message(1, { referenced_message: null }).split('null');
  return `[${before.repeat(levels)}null${after.repeat(levels)}]`;
}
