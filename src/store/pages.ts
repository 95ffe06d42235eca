/** Well below the 32,766 parameters that a statement of SQLite may have. */
const PAGE = 1000;

/** The rows that belong to the keys, asked for so many keys at a time. */
export async function inPages<K, R>(keys: readonly K[], select: (page: readonly K[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let from = 0; from < keys.length; from += PAGE) rows.push(...(await select(keys.slice(from, from + PAGE))));
  return rows;
}
