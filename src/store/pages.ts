/** With some columns of each, well below the 32,766 parameters that a statement of SQLite may have. */
export const PAGE = 1000;

/** Runs a statement on so many of all at a time. Gives the rows that came of it. */
export async function inPages<T, R>(all: readonly T[], run: (page: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let from = 0; from < all.length; from += PAGE) rows.push(...(await run(all.slice(from, from + PAGE))));
  return rows;
}
