/** What lines of code, console sessions and their comments look like, in any language: assignments, calls, brackets at the end, comments. */
const CODE: readonly RegExp[] = [
  /^[ \t]*(?:#|\/\/|\/\*|\$ |\+ |%|>>? |\[\d{1,6}\] )/,
  /<-|->|\$\w|::|==|:=/,
  /[({;,)}\]]$/,
  /\w\(|\w\[|%\w|%>%/,
  /^[ \t]*\w{2,30} ?= ?\S/,
  /^[ \t]*\w{2,30}$/,
];

/** Whether nearly all lines that are not blank are code: six of seven. */
export function looksLikeCode(bodies: readonly string[]): boolean {
  let code = 0;
  let words = 0;
  for (const body of bodies) {
    if (body.trim() === '') continue;
    words++;
    if (isCodeLine(body)) code++;
  }
  return code > 0 && code * 7 >= words * 6;
}

/** Whether the lines are those of a diff: some are added or head a hunk, and nearly all begin as its lines do. Hyphens alone may be a list's. */
export function looksLikePatch(bodies: readonly string[]): boolean {
  let words = 0;
  let parts = 0;
  let told = false;
  for (const body of bodies) {
    if (body.trim() === '') continue;
    words++;
    const begins = /^\+(?:\s|[^\s+\d])|^@@ -\d|^diff -/.test(body);
    told = told || begins;
    if (begins || /^[- ]|^(?:index |\+\+\+ )/.test(body)) parts++;
  }
  return told && parts * 4 >= words * 3;
}

function isCodeLine(body: string): boolean {
  const line = body.slice(0, 200).trimEnd();
  return CODE.some((sign) => sign.test(line)) && !isProse(line);
}

/** Five words or more with hardly a sign between them; brackets around words are punctuation. */
export function isProse(line: string): boolean {
  const words = countWords(line);
  if (words < 5 || /^\s*(?:#|\/\/)/.test(line)) return false;
  const bare = /[()]/.test(line)
    ? line.replace(/(^|\s)\((?=[\p{L}"'])/gu, '$1').replace(/(?<=[\p{L}.,!?"'])\)(?=[\s.,:;!?]|$)/gu, '')
    : line;
  const signs = bare.match(/[(){}[\]<>=$%_;|\\/*+&^~"]/g)?.length ?? 0;
  return signs * 4 < words;
}

/** Runs of at least two letters or apostrophes. In ASCII they are counted without asking Unicode what a letter is. */
function countWords(line: string): number {
  let words = 0;
  let run = 0;
  for (let n = 0; n < line.length; n++) {
    const code = line.charCodeAt(n);
    if (code > 127) return line.match(/[\p{L}']{2,}/gu)?.length ?? 0;
    const isLetter = ((code | 32) >= 97 && (code | 32) <= 122) || code === 39;
    run = isLetter ? run + 1 : 0;
    if (run === 2) words++;
  }
  return words;
}
