import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/sources/html/html.ts';

describe('HTML mail as text', () => {
  it.each([
    ['paragraphs and line breaks', '<p>One<br>two</p><p>Three</p>', 'One\ntwo\n\nThree'],
    ['the empty paragraphs that Outlook spaces with', '<p>One</p><p>&nbsp;</p><p>&nbsp;</p><p>Two</p>', 'One\n\nTwo'],
    ['lists', '<ul><li>one</li><li>two</li></ul>', '* one\n* two'],
    ['preformatted code', '<pre>if (a)\n  b();</pre>', 'if (a)\n  b();'],
    [
      'no style sheet, script or picture',
      '<style>p{}</style><script>x()</script><p>Text<img src="http://spy.example/1.png" alt=""></p>',
      'Text',
    ],
    ['the text of a link', 'see <a href="https://plots.example">our page</a>', 'see our page'],
    ['headings as they are written', '<h1>Minutes</h1><p>Text</p>', 'Minutes\n\nText'],
  ])('keeps %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('marks blockquotes at each level', () => {
    expect(htmlToText('<p>Own</p><blockquote>One<blockquote>Two</blockquote></blockquote>')).toBe(
      'Own\n\n> One\n> > Two',
    );
  });

  it.each([
    [
      'Outlook',
      `<p>Own</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Bo<br><b>Sent:</b> Monday<br><b>Subject:</b> Tap</p></div></div><p>Quoted</p><p>More</p>`,
      'Own\n\nFrom: Bo\nSent: Monday\nSubject: Tap\n\n> Quoted\n>\n> More',
    ],
    [
      'Outlook on the web',
      `<div>Own</div><div id="divRplyFwdMsg"><b>From:</b> Bo<br><b>Subject:</b> Tap</div><div><p>Quoted</p></div>`,
      'Own\nFrom: Bo\nSubject: Tap\n\n> Quoted',
    ],
    [
      'Yahoo',
      `<div>Own</div><div id="ydp7yahoo_quoted_1" class="ydp7yahoo_quoted"><div><div>On Monday, Bo wrote:</div><div><br></div><div><div>Quoted</div></div></div></div>`,
      'Own\nOn Monday, Bo wrote:\n\n> Quoted',
    ],
    [
      'Gmail without a blockquote',
      `<div>Own</div><div class="gmail_quote"><div class="gmail_attr">On Monday, Bo wrote:</div><div>Quoted</div></div>`,
      'Own\nOn Monday, Bo wrote:\n> Quoted',
    ],
    [
      'Apple Mail, whose attribution stands within the quotation',
      `<div>Own</div><blockquote type="cite"><div>On Monday, Bo wrote:</div><div>Quoted</div></blockquote>`,
      'Own\n> On Monday, Bo wrote:\n> Quoted',
    ],
  ])('marks what %s puts into its reply container', (_, html, text) => {
    expect(htmlToText(html).replace(/\n>\n>\n/g, '\n>\n')).toBe(text);
  });

  it('leaves what Gmail forwards as it stands', () => {
    const html =
      '<div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: Bo<br></div><br>Words</div>';
    expect(htmlToText(html)).toBe('---------- Forwarded message ---------\nFrom: Bo\n\nWords');
  });

  it('shows emoji that stand as pictures, and no preheader that nobody sees', () => {
    expect(
      htmlToText('<div style="display:none">Preview</div>Agreed <img alt="👍" src="x"><img alt="logo of us">'),
    ).toBe('Agreed 👍');
  });

  it('is not confused by tags that were never opened or closed', () => {
    expect(htmlToText('<p>One</div></blockquote><blockquote>Two')).toBe('One\n> Two');
  });

  it('takes its time from the length alone, not from the nesting', () => {
    const deep = 100_000;
    expect(htmlToText(`${'<div>'.repeat(deep)}deep`)).toBe('deep');
    expect(htmlToText(`Own${'<blockquote>'.repeat(deep)}deep`)).toBe(`Own\n${'> '.repeat(30)}deep`);
    expect(htmlToText(`${'<div class="yahoo_quoted">a:'.repeat(deep)}`).split('\n')).toHaveLength(deep);
    expect(htmlToText(`${'<div>'.repeat(deep)}${'</p>'.repeat(deep)}end`)).toBe('end');
  });
});
