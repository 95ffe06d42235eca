import { createHash } from 'node:crypto';
import type { Minutes } from '../minutes/index.ts';
import { english, type Say } from '../wording/index.ts';
import { type Bullet, othersLead, voicesOf } from './bullet.ts';
import { escapeHtml, webAddress } from './escape.ts';
import { shownName } from './names.ts';
import { factsWithDays, outline } from './outline.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --paper: #fff; --link: #0a58ca; --mark: #2f8f52 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --faint: #9da7b1; --line: #3a4048; --paper: #16181c; --link: #7ab7ff; --mark: #57c785 } }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
header { border-inline-start: .25rem solid var(--mark); padding-inline-start: 1rem }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem }
p { margin: .25rem 0 }
a { color: var(--link) }
ul { margin: 0; padding-inline-start: 1.25rem }
li { margin: .5rem 0 }
li li { margin: .25rem 0; color: var(--faint) }
q { quotes: auto }
.people { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
.people li { margin: 0 }
.faint, footer { color: var(--faint) }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: .875rem }
`;
/** Nothing may load or run in the page; its one style sheet is allowed by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The complete minutes as one HTML page that loads nothing. */
export function renderHtml(minutes: Minutes, say: Say = english): string {
  const whole = outline(minutes, say);
  const title = escapeHtml(whole.title);
  const linked = (label: string, url: string | undefined) => {
    const address = webAddress(url);
    return address === undefined ? label : `<a href="${escapeHtml(address)}" rel="noreferrer">${label}</a>`;
  };
  const name = (text: string) => `<bdi>${escapeHtml(shownName(text, say))}</bdi>`;
  const author = (quotation: { author: string; url?: string }) => linked(name(quotation.author), quotation.url);
  const quote = (text: string) => `<q dir="auto">${escapeHtml(text)}</q>`;
  const voices = ({ relations }: Bullet) =>
    relations.flatMap((relation) => [
      ...voicesOf(relation.evidence).map((words) => {
        const said = words.map(({ text }) => quote(text)).join(' ');
        return `${relation.how} ${author(words[0])}${say('quote.lead')}${said}`;
      }),
      ...(relation.others.length > 0
        ? [`${othersLead(relation, say)} ${relation.others.map(name).join(say('names.joint'))}`]
        : []),
    ]);
  const bulletItem = (bullet: Bullet) => {
    const nested = voices(bullet).map((voice) => `<li>${voice}</li>`);
    const list = nested.length > 0 ? `<ul>${nested.join('')}</ul>` : '';
    const said = [bullet.said, ...(bullet.further ?? [])].map(({ text }) => quote(text)).join(' ');
    return `<li>${said} —\u00a0${author(bullet.said)}${list}</li>`;
  };
  const faint = (words: string) => `<p class="faint">${words}</p>`;
  const section = (heading: string, bullets: readonly Bullet[], notes: readonly string[] = []) => {
    const list = bullets.length > 0 ? `<ul>${bullets.map(bulletItem).join('\n')}</ul>` : '';
    const words = list === '' && notes.length === 0 ? [say('minutes.none')] : notes;
    return `<section><h2>${heading}</h2>${list}${words.map(faint).join('')}</section>`;
  };
  return `<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1 dir="auto">${linked(title, whole.url)}</h1><p class="faint">${factsWithDays(whole).join(' · ')}</p></header>
<main>
<section><h2>${whole.peopleHeading}</h2><ul class="people">${whole.participants.map((person) => `<li><strong>${name(person.name)}</strong> (${person.messages})</li>`).join('\n')}</ul></section>
${whole.sections.map(({ heading, bullets, notes }) => section(heading, bullets, notes)).join('\n')}
${whole.answered.length > 0 ? section(whole.answeredHeading, whole.answered) : ''}
</main>
<footer>${whole.footer.map(escapeHtml).join(' · ')}</footer>
</body>
</html>
`;
}
