const COLUMNS = ['what', 'with', 'result'] as const;

/** The head of a Markdown table. */
export const HEAD = `${line(COLUMNS)}\n${line(COLUMNS.map(() => '---'))}`;

export function row(what: string, who: string, result: string): void {
  console.log(line([what, who, result]));
}

/** A row of a Markdown table, in which a bar would begin another cell. */
export function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** "0.63 ms", "9.9 ms", "1,646 ms" */
export function milliseconds(took: number): string {
  return `${took < 1 ? took.toFixed(2) : took < 10 ? took.toFixed(1) : Math.round(took).toLocaleString('en')} ms`;
}

/** "979 ms: 1.79 × ours"; where one of the two could not be measured, why. */
export function compared(theirs: number | string, ours: number | string, said: (took: number) => string): string {
  if (typeof theirs === 'string') return theirs;
  return typeof ours === 'string' ? said(theirs) : `${said(theirs)}: ${(theirs / ours).toFixed(2)} × ours`;
}
