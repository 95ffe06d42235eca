import { type IntroductionReader, mayIntroduce } from '../attribution/index.ts';
import { initialsOf } from '../marks/index.ts';

/**
 * The lines with plain marks where somebody quotes with initials and a colon: `JS: text` right below what introduces Jane Smith. Minutes and plays are
 * written so as well, so only the initials of the one just introduced count, and only in their own letters.
 */
export function withInitialsAsMarks(
  lines: readonly string[],
  fenced: readonly boolean[],
  read: IntroductionReader,
): readonly string[] {
  const initials = new Set<string>();
  for (const [n, line] of lines.entries()) {
    const [, found] = WITH_COLON.exec(line) ?? [];
    if (!found || initials.has(found)) continue;
    const above = lines[n - 1]?.trim() === '' ? n - 2 : n - 1;
    const last = lines[above]?.trim() ?? '';
    if (!mayIntroduce(last)) continue;
    const { person } = read(last) ?? read(`${lines[above - 1]?.trim()} ${last}`) ?? {};
    if (person?.name && initialsOf(person.name) === found.toLowerCase()) initials.add(found);
  }
  if (initials.size === 0) return lines;
  return lines.map((line, n) => {
    const [all, found] = (!fenced[n] && WITH_COLON.exec(line)) || [];
    return all && found && initials.has(found) ? `> ${line.slice(all.length)}` : line;
  });
}

const WITH_COLON = /^ ?(\p{Lu}{2,4}):(?: |$)/u;
