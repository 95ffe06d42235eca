import type { Minutes, Quotation } from '../minutes/index.ts';
import { escapeMarkdown, maskedLink, webAddress } from './escape.ts';
import { type Bullet, NONE, othersLead, outline } from './outline.ts';

/** The complete minutes as a Markdown file (CommonMark). `fallbackUrl`: where a quotation leads whose own message has no link. */
export function renderMarkdown(minutes: Minutes, { fallbackUrl }: { readonly fallbackUrl?: string } = {}): string {
  const whole = outline(minutes);
  const url = webAddress(whole.url) ?? webAddress(fallbackUrl);
  const author = (quotation: { author: string; url?: string }) => {
    const address = webAddress(quotation.url) ?? webAddress(fallbackUrl);
    return address === undefined ? escapeMarkdown(quotation.author) : maskedLink(quotation.author, address);
  };
  const quote = ({ text }: Pick<Quotation, 'text'>) => `“${escapeMarkdown(text)}”`;
  const lines = ({ said, relation }: Bullet) => [
    `- ${quote(said)} — ${author(said)}`,
    ...(relation?.evidence ?? []).map((words) => `  - ${relation?.how} ${author(words)}: ${quote(words)}`),
    ...(relation && relation.others.length > 0
      ? [`  - ${othersLead(relation)} ${relation.others.map(escapeMarkdown).join(', ')}`]
      : []),
  ];
  const section = (heading: string, bullets: readonly string[]) => [
    `## ${heading}`,
    '',
    ...(bullets.length > 0 ? bullets : [NONE]),
    '',
  ];
  return [
    `# ${url === undefined ? escapeMarkdown(whole.title) : maskedLink(whole.title, url)}`,
    '',
    whole.facts.join(' · '),
    '',
    ...section(
      'Participants',
      whole.participants.map(({ name, messages }) => `- **${escapeMarkdown(name)}** (${messages})`),
    ),
    ...whole.sections.flatMap(({ heading, bullets }) => section(heading, bullets.flatMap(lines))),
    ...(whole.answered.length > 0 ? section('Answered questions', whole.answered.flatMap(lines)) : []),
    `*${whole.footer.map(escapeMarkdown).join(' · ')}*`,
    '',
  ].join('\n');
}
