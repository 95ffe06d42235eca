import { isProse } from '../code.ts';

/**
 * What tells a listing: lines that consoles, kernels, debuggers, interpreters and compilers print, and that nobody writes as prose. One is
 * enough for its paragraph.
 */
const PRINTED: readonly RegExp[] = [
  // Linux: time stamps, frames with addresses, registers
  /^\[ {0,8}\d{1,8}\.\d{6}\] /,
  /^ {0,8}\[<[0-9a-f]{8,16}>\]/,
  /^(?:Call Trace|Modules linked in|Hardware name|Code|Stack|Oops|EIP|RIP|IP|PC is at|LR is at|BUG|WARNING|INFO): ?(?=.{0,80}(?:0x|[0-9a-f]{8}|\[[<#]|\b[0-9a-f]{2} [0-9a-f]{2}\b))/,
  /^Call Trace:$|^---\[ (?:end|cut) |^---\[ end trace/,
  // gdb and its kin
  /^#\d{1,3} {1,4}(?:0x[0-9a-f]{4,16} in )?[\w:~<>*&, ]{1,120} ?\(/,
  /^\((?:gdb|lldb|pdb|Pdb)\) /,
  // Python, Java, JavaScript, Go, Rust
  /^ {0,8}Traceback \(most recent call last\)/,
  /^\s{1,8}File "[^"]{1,200}", line \d+/,
  /^\s{1,8}at [\w.$<>/]{1,200} ?\(|^\s{1,8}\.\.\. \d+ more$/,
  /^(?:Caused by: |Exception in thread )?[a-z]\w{0,30}(?:\.\w{1,60}){1,10}(?:Exception|Error)\b/,
  /^(?:[A-Z]\w{1,40}(?:Error|Exception)): /,
  /^goroutine \d+ \[|^thread '[^']{1,60}' panicked at/,
  // Compilers and make
  /^(?:In file included from )?[\w./+-]{1,120}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: /,
  /^[\w./+-]{1,120}\.\w{1,5}: In (?:member )?function /,
  /^g?make(?:\[\d{1,3}\])?: /,
  /^(?:[\w-]{1,40}-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran|ld|libtool)(?:-[\d.]{1,6})? +--?\w/,
  // What configure looks for (Autoconf's AC_MSG_CHECKING)
  /^checking (?:for|how|if|whether|the) .{1,100}\.\.\.(?: |$)/,
  // R: results, errors of calls, warnings by number, packages that bring others
  /^\[\d{1,5}\] +(?:-?\d|"|TRUE\b|FALSE\b|NA\b|NULL\b)/,
  /^(?:Error in|In|\d{1,3}: (?:In )?)\s?[\w.:]{1,60}\(.{0,200}\) ?:/,
  /^Loading required package: \w|^R version \d[\d.]{1,10} .{0,40}\(\d{4}-\d\d-\d\d/,
  // Shells and other consoles: user@host:path$ (archives write "user at host:/path>"), [user@host path]#, Python, psql, IPython
  /^\[?[\w.-]{1,32}@[\w.-]{1,60}[: ][\w~/. -]{0,80}\]?[$#%>] ?(?=\S|$)/,
  /^[\w.-]{1,32} at [\w.-]{1,60}:[~/][\w~/. -]{0,80}[$#%>] ?(?=\S|$)/,
  /^>>> [\w(]/,
  /^\$ [a-z./~_]/,
  /^\w{1,20}[=-][#>] [A-Za-z\\]/,
  /^(?:In|Out) ?\[\d{1,4}\]: /,
  // Programs that could not do what they were told: errno in the words of strerror(3), and a shell's own
  /^[\w./+-]{1,120}: .{0,120}\b(?:No such file or directory|Permission denied|command not found|Name or service not known|Connection refused|Operation not permitted|undefined symbol: \w{1,80})$/,
  // Files and logs
  /^[-dlcbps](?:[r-][w-][xsStT-]){3}[+.@]? /,
  // ps: user, process, parent, …, time
  /^[\w-]{1,32} {1,12}\d{1,7} {1,12}\d{1,7} .{0,60}\b\d{1,3}:\d\d(?::\d\d)?(?: |$)/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,60} \S{1,60}: /,
  /^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]? {1,4}(?:\[|\S{1,60}[:\]] |DEBUG|INFO|WARN|ERROR|FATAL)/,
  /^[0-9a-f]{6,16}:? {1,4}(?:[0-9a-f]{2,4} {1,2}){4,}/,
  /^[0-9a-f]{8,16}-[0-9a-f]{8,16} [r-][w-][x-][ps-] /,
  // Tables
  /^ {0,8}\+(?:[-=]{2,200}\+)+$/,
  /^ {0,8}\|(?:[^|]{0,200}\|){2,40}$/,
  // Markup and preprocessor
  /^\s{0,40}<(?:\/[a-zA-Z][\w:-]{0,40}|[a-zA-Z][\w:-]{0,40}(?:\s+[\w:-]{1,40}="[^"]{0,200}")+\s*\/?|!--.{0,200}--|\?xml.{0,200}\?)>(?:[^<>]{0,200}<\/[a-zA-Z][\w:-]{0,40}>)?$/,
  /^#(?:include [<"]|define \w|ifn?def \w|endif|pragma |!\/)/,
];

/** Statements of programs and configuration: several of them are needed. */
const STATEMENTS: readonly RegExp[] = [
  /[;{}]$|\w\([^()]{0,200}\)\s*\{?$/,
  /^\s*[\w.$[\]>*"'-]{1,40} ?(?:[-+|]?=|<-|<<-|:=|==) ?\S/,
  /^\s*(?:if|for|while|switch|elif|else if) ?\(.*\)/,
  /^\s*(?:def|class|function|fn|func|sub|import|from|static|struct|return|else|try|do|done|fi|end|esac)\b.*[(){}:;]?$/,
  /^\s*(?:\/\/|\/\*|\*\/|\* |#{1,4} ?\w)/,
  /^\s*[\w.$:]{2,60}\(.*\)[;,]?$/,
  /^\s*[\])}]+[,;]?$/,
  /^\s*\[[\w .:-]{1,40}\]$/,
  /^[\w./ -]{1,60}: [\w./ -]{0,60}\.[a-z]{1,3}$|^\t[$@]?[\w(]/,
  /%[\w.]{1,20}%|\$[({]\w|^\+ /,
];

/** One expression tries all forms in one go, which is several times faster than one after the other. */
const anyOf = (forms: readonly RegExp[]) => new RegExp(forms.map(({ source }) => source).join('|'));
const ANY_PRINTED = anyOf(PRINTED);
const ANY_STATEMENT = anyOf(STATEMENTS);

/**
 * Words with plain punctuation behind them, as most lines are: none of what is printed is without digits, brackets or other signs, but for the
 * bytes of a dump ("deadbeef") and the permissions of a file ("drwxr-xr-x").
 */
const ONLY_WORDS = /^(?![a-f-]{6}|[dlcbps-][r-][w-])[A-Za-z][A-Za-z'-]*(?:[.,?!]? [A-Za-z'-]+)*[.,?!]?$/;

type LineKind = 'blank' | 'printed' | 'statement' | 'sentence' | 'prose' | 'plain';

function kindOf(line: string, isPrompt: boolean): LineKind {
  const text = line.slice(0, 400).trimEnd();
  if (text === '') return 'blank';
  if (isPrompt) return 'printed';
  if (LINK.test(text)) return 'plain';
  if (!ONLY_WORDS.test(text) && ANY_PRINTED.test(text)) return 'printed';
  if (/[.?!]$/.test(text) && SENTENCE.test(text)) return 'sentence';
  if (isProse(text) && !(/ {2}|\t/.test(text) && COLUMNS.test(text)))
    return /[.?!]["')]?$/.test(text) && /^\s*["'(]?\p{Lu}.*[.?!]["')]?$/u.test(text) ? 'sentence' : 'prose';
  if (ITEM.test(text) && !/[;{}]$/.test(text)) return 'plain';
  return ANY_STATEMENT.test(text) ? 'statement' : 'plain';
}

/** Three words or more and a full stop, no digits and signs among them. */
const SENTENCE = /^\s*\p{L}[\p{L}'-]{0,30},?(?: [\p{L}'-]{1,30},?){2,60}[.?!]$/u;
const LINK = /^\s*<?(?:https?|ftp|git):\/\/\S{1,400}$/;
/** An item of a list: whatever it ends with, it is somebody's words. */
const ITEM = /^\s*(?:[-*•o]|\d{1,2}[.)])\s/;

/** A shell's or debugger's prompt: what it prints follows, and reads like anything. */
const PROMPT =
  /^(?:\$ |\((?:gdb|lldb|pdb)\) |\[?[\w.-]{1,32}@[\w.-]{1,60}[: ]|[\w.-]{1,32} at [\w.-]{1,60}:[~/]|\w{1,20}[=-][#>] )/;
/** Two columns set apart by more than a space. */
const COLUMNS = /\S(?: {2,}|\t+)\S.*\S(?: {2,}|\t+)\S/;
const NUMBERS = /(?:^|\s)[-+]?[\d.,]*\d%?(?=\s|$)/g;

/**
 * Which of the lines `from` to `to` are code, logs, traces, console sessions or tables that stand there without a fence. Prose stays prose: a
 * paragraph is a listing when something that only machines print is in it, or when most of it is statements, and no sentence is.
 * @param prompts lines behind a console's `> `
 */
export function findListings(
  lines: readonly string[],
  from: number,
  to: number,
  prompts: ReadonlySet<number>,
): number[] {
  const kinds: LineKind[] = [];
  let isProseAlone = true;
  for (let n = from; n <= to; n++) {
    const kind = kindOf(lines[n] ?? '', prompts.has(n));
    kinds.push(kind);
    isProseAlone &&= kind === 'blank' || kind === 'sentence' || kind === 'prose';
  }
  if (isProseAlone) return [];
  const found: boolean[] = new Array(kinds.length).fill(false);
  const line = (n: number) => lines[from + n] ?? '';
  const isPrompt = (n: number) => prompts.has(from + n) || PROMPT.test(line(n));
  const paragraphs: [number, number][] = [];
  for (let n = 0; n < kinds.length; n++) {
    if (kinds[n] === 'blank') continue;
    let end = n;
    while (end + 1 < kinds.length && kinds[end + 1] !== 'blank') end++;
    paragraphs.push([n, end]);
    n = end;
  }
  for (const [index, [first, last]] of paragraphs.entries()) {
    const above = line(paragraphs[index - 1]?.[1] ?? -1);
    for (const [a, b] of listingsIn(kinds, line, isPrompt, first, last, above.trimEnd().endsWith(':')))
      found.fill(true, a, b + 1);
  }
  // What stands between two listings without a sentence in it is their middle.
  for (let index = 1; index + 1 < paragraphs.length; index++) {
    const [before, [first, last], after] = [paragraphs[index - 1], paragraphs[index] ?? [0, -1], paragraphs[index + 1]];
    if (!before || !after || found[first] || !found[before[1]] || !found[after[0]]) continue;
    const middle = kinds.slice(first, last + 1);
    const fits = middle.every((kind, n) => kind === 'statement' || (kind === 'plain' && /^\s/.test(line(first + n))));
    if (fits) found.fill(true, first, last + 1);
  }
  return found.flatMap((is, n) => (is ? [from + n] : []));
}

/** The runs of a paragraph's lines that are listings. */
function listingsIn(
  kinds: readonly LineKind[],
  line: (n: number) => string,
  isPrompt: (n: number) => boolean,
  first: number,
  last: number,
  announced: boolean,
): [number, number][] {
  const runs: [number, number][] = [];
  let prompted = false;
  for (let n = first; n <= last + 1; n++) {
    const kind = kinds[n];
    const fits: boolean =
      n <= last && (kind === 'printed' || kind === 'statement' || kind === 'plain' || (prompted && kind === 'prose'));
    prompted = fits && (prompted || isPrompt(n));
    const run = runs.at(-1);
    if (!fits) continue;
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.filter(([a, b]) =>
    isListing(kinds.slice(a, b + 1), (n) => line(a + n), a === first && b === last, announced),
  );
}

function isListing(
  kinds: readonly LineKind[],
  line: (n: number) => string,
  whole: boolean,
  announced: boolean,
): boolean {
  const count = (kind: LineKind) => kinds.filter((each) => each === kind).length;
  const [printed, statements] = [count('printed'), count('statement')];
  if (printed > 0) return whole || kinds.length > 1;
  const all = (test: (text: string) => boolean) => kinds.every((_, n) => test(line(n)));
  if (whole && kinds.length > 1 && isTable(kinds.map((_, n) => line(n)))) return true;
  const indented = all((text) => /^(?:\t| {2,})/.test(text));
  if (whole && announced && indented && all((text) => !LINK.test(text) && /[=(){}<>$/\\|_;@[\]\d-]/.test(text)))
    return true;
  if (whole && indented && statements * 2 > kinds.length) return true;
  if (whole && announced && kinds.length > 1 && statements === kinds.length) return true;
  return statements >= 3 && statements * 3 >= kinds.length * 2;
}

/** Lines with at least two gaps of several spaces, and numbers in half of them. */
function isTable(lines: readonly string[]): boolean {
  const columned = lines.filter((text) => COLUMNS.test(text.slice(0, 400))).length;
  const numeric = lines.filter((text) => (text.slice(0, 400).match(NUMBERS)?.length ?? 0) >= 2).length;
  return columned * 4 >= lines.length * 3 && numeric * 2 >= lines.length;
}
