import type { Attribution } from './attribution.ts';
import { readHeaderBlock } from './headers.ts';
import type { Look } from './look.ts';
import { readSentence } from './sentence.ts';

/** A header block as mailers quote it, and where only a separator stands, what introduces the quotation below that. */
export function readHeaders(look: Look, at: number): Attribution | undefined {
  const { lines } = look;
  const block = readHeaderBlock(lines, at);
  const depth = lines[at]?.depth ?? 0;
  if (!block) return undefined;
  const { fromLine, toLine, person, to, recipients, date, subject } = block;
  const separatorOnly = fromLine === toLine && block.separated && !person;
  if (separatorOnly) {
    // ProtonMail and Yandex write "On …, X wrote:" below the separator.
    let next = at + 1;
    while (next < at + 3 && lines[next]?.blank) next++;
    const below = lines[next];
    // Answers go between what is quoted where Outlook marks lines: then the separator alone has no mark.
    const marked = below?.depth === depth + 1 && next === at + 1 ? readHeaders(look, next) : undefined;
    if (marked?.person && marked.form === 'headers') return { ...marked, fromLine };
    const read = below?.depth === depth ? readSentence(look, next) : undefined;
    if (read?.person) return { ...read, fromLine, ...(block.forwarded ? { forwarded: true as const } : {}) };
  }
  return {
    fromLine,
    toLine,
    depth,
    form: separatorOnly ? 'separator' : 'headers',
    ...(person ? { person } : {}),
    ...(to ? { to } : {}),
    ...(recipients ? { recipients } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
    ...(block.forwarded ? { forwarded: true as const } : {}),
  };
}
