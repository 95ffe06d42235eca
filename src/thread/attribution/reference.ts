import type { Word } from './word.ts';

/** "In article <id>, X wrote:", "In message <id> you wrote:", "--- In group@host, X wrote:" */
export function isReferenceLead(words: readonly Word[]): boolean {
  if (newsgroupsAt(words) > 0 || subjectAt(words) > 0) return true;
  return (
    words[0]?.key === 'in' &&
    words[3]?.key !== 'dated' &&
    words.slice(1, 5).some((word) => /[@<]/.test(word.raw) || word.key === 'message' || word.key === 'article')
  );
}

/** How many words such a reference takes; what comes behind it is the name. */
export function skipReference(words: readonly Word[]): number {
  const named = newsgroupsAt(words) || subjectAt(words);
  if (named > 0) return named;
  let at = 1;
  while (at < words.length && !/@/.test(words[at]?.raw ?? '')) at++;
  if (at === words.length) {
    // "In your message dated <date>, you wrote:" names no id.
    const dated = words.slice(0, 6).findIndex(({ key }) => key === 'dated' || key === 'of' || key === 'from');
    if (dated > 0) return dated + 1;
    // "In your message you said:"
    const named = words.slice(0, 4).findIndex(({ key }) => key === 'message' || key === 'article' || key === 'mail');
    return Math.min(named > 0 ? named + 1 : 2, words.length);
  }
  at++;
  while (at < words.length && /^(?:of|from|on|dated|>)?,?$/.test(words[at]?.key ?? '')) at++;
  return at;
}

/** "In comp.lang.misc,alt.test X wrote": how many words name newsgroups. */
function newsgroupsAt(words: readonly Word[]): number {
  if (words[0]?.key !== 'in' && words[0]?.key !== 'on') return 0;
  let at = 1;
  while (/^[a-z][a-z0-9+_-]{0,30}(?:\.[a-z0-9+_-]{1,30}){1,8},?$/.test(words[at]?.raw ?? '')) at++;
  return at > 1 && words[0]?.key === 'in' ? at : 0;
}

/** 'In message "Re: hulls", X wrote', 'Regarding "hulls", X wrote': how many words name the subject in quotation marks. */
function subjectAt(words: readonly Word[]): number {
  const at = words.slice(0, 4).findIndex(({ raw }) => /^["'“„]/.test(raw));
  if (at < 1 || !words.slice(0, at).every(({ key }) => SUBJECT_LEADS.has(key))) return 0;
  for (let n = at; n < Math.min(words.length - 1, at + MOST_WORDS_OF_A_SUBJECT); n++)
    if (/["'”“][,;:]?$/.test(words[n]?.raw.slice(n === at ? 1 : 0) ?? '')) return n + 1;
  return 0;
}

const MOST_WORDS_OF_A_SUBJECT = 20;

const SUBJECT_LEADS = new Set(['in', 'message', 'article', 'regarding', 're', 'about', 'on', 'subject', 'of', 'the']);
